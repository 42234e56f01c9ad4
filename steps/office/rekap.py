"""The recapitulation as files: the signed paper, the workbook, the text file, and the one file for the office above.

All of it follows from the files that came and the decisions that were taken: made again, it is the same to the last byte.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from draw.board import Board
from draw.form import read_time
from steps.files.papers.rekap_words import place_name
from steps.office import board as boards
from steps.office.district_file import EmptyOfficeError, write_office_file
from steps.office.store import Office

Progress = Callable[[int, int], None]


def write(office: Office, folder: Path, progress: Progress = lambda done, total: None) -> tuple[Path, ...]:
    """Write all files into a folder, the paper first, and return their places; `progress` may raise to cancel.

    Raises EmptyOfficeError, DeliveryError, and what `write_office_file` raises. Files that lie there already are replaced.
    """
    from steps.files.writing import write_file

    made = files(office, boards.board(office), progress)
    total = 2 * len(made) + 1
    for done, (name, data) in enumerate(made.items(), len(made)):
        progress(done, total)
        write_file(folder / name, data)
    progress(total - 1, total)
    handed_up = write_office_file(office, folder)
    progress(total, total)
    return (*(folder / name for name in made), handed_up)


def files(office: Office, board: Board, progress: Progress = lambda done, total: None) -> Mapping[str, bytes]:
    """Return paper, workbook and text file by name."""
    from steps.files.tables_out import text_file, workbook
    from steps.files.writing import safe_name
    from steps.office.rekap_tables import tables

    if not board.as_of:
        raise EmptyOfficeError
    place, at = place_name(board.area), read_time(board.as_of)
    title = f"Rekapitulasi Undian {place}"
    stem, sheets = f"Rekap {place} {board.area.date}".strip(), tables(board)
    makers: Mapping[str, Callable[[], bytes]] = {
        ".pdf": lambda: paper(office, board),
        ".xlsx": lambda: workbook(sheets, title=title, at=at),
        ".csv": lambda: text_file(sheets[0]),
    }
    made = {}
    for done, (suffix, make) in enumerate(makers.items()):
        progress(done, 2 * len(makers) + 1)
        made[safe_name(stem, suffix=suffix)] = make()
    return made


def paper(office: Office, board: Board) -> bytes:
    """Return the signed paper; raises EmptyOfficeError while nothing has come."""
    from steps.files.papers.rekap import RekapFacts, rekap
    from steps.files.signing import sign_pdf
    from steps.software import identity

    if not board.as_of:
        raise EmptyOfficeError
    pages = rekap(board, RekapFacts(office.key.fingerprint, identity()), made_at=board.as_of)
    return sign_pdf(
        pages,
        office.key,
        at=read_time(board.as_of),
        reason="Rekapitulasi undian",
        signer_note=place_name(board.area),
    )
