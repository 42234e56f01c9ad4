"""Consolidating from the command line: the same deeds as the window, and their answer as JSON.

Without a database an office is made for the one call in a temporary folder and thrown away; whatever it says follows from
the files alone.
"""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from db.office.errors import NoOfficeThereError
from draw.board import Board
from draw.boarding import board as board_of
from draw.boarding import signer_standing
from draw.consolidation import Area, Level, Standing
from steps.office import store
from steps.office.board import gather
from steps.office.conflicts import ConflictSides, conflicts
from steps.office.expected import ExpectedFault, read_list, set_expected
from steps.office.importing import Imported, import_paths
from steps.office.store import Office
from steps.station import Laptop
from steps.villages import gazetteer

EVERYWHERE = Area(Level.NATION, "", "", "", "")
_OPEN = (Standing.MISSING, Standing.READY)


class ExpectedListError(Exception):
    """The list of expected TPS has faults."""

    def __init__(self, faults: Sequence[ExpectedFault]) -> None:
        rows = "; ".join(f"row {fault.row}: {fault.problem}" for fault in faults[:5])
        super().__init__(f"The list of expected TPS has {len(faults)} faults ({rows}).")
        self.faults = tuple(faults)


@contextmanager
def opened(laptop: Laptop, database: str, passphrase: str) -> Iterator[Office]:
    """Give the office of a URL, of a file, or, without either, one for this call; a new place gets an office of everything.

    Raises what `steps.office.store` raises.
    """
    with ExitStack() as stack:
        if "://" in database:
            office = _connected(laptop, database, passphrase)
        elif database and Path(database).exists():
            office = store.open_file(laptop, Path(database), passphrase)
        elif database:
            office = store.create(laptop, Path(database), passphrase, area=EVERYWHERE)
        else:
            folder = Path(stack.enter_context(TemporaryDirectory(prefix="undian-")))
            made_up = laptop.random_hex(16)
            office = store.create(laptop, folder / f"kantor{store.SUFFIX}", made_up, area=EVERYWHERE)
        stack.callback(office.close)
        yield office


@dataclass(frozen=True, slots=True)
class Consolidated:
    """What an import did, the board after it, the open conflicts, and the keys that villages named, by TPS."""

    told: Imported
    board: Board
    conflicts: tuple[ConflictSides, ...]
    known_keys: Mapping[str, str]


def consolidate(office: Office, paths: Sequence[Path], *, expected: Path | None = None) -> Consolidated:
    """Import everything and look; raises ExpectedListError, VoterFileError and what an import raises."""
    if expected is not None:
        found = read_list(expected, area=office.area, gazetteer=gazetteer(office.laptop))
        if found.faults:
            raise ExpectedListError(found.faults)
        set_expected(office, found.stations, source=expected.name)
    told, gathered = import_paths(office, paths), gather(office)
    still_open = tuple(sides for sides in conflicts(office) if sides.conflict.is_open)
    keys = {one.tps: one.key for one in gathered.ready}
    return Consolidated(told, board_of(gathered), still_open, keys)


def report(done: Consolidated) -> tuple[dict[str, Any], int]:
    """Return the JSON answer and the exit code: 0 when nothing was refused and nothing conflicts, else 1."""
    told, board = done.told, done.board
    answer = {
        "accepted": [
            {
                "file": one.name,
                "tps": one.tps,
                "signer": signer_standing(one.signer, done.known_keys.get(one.tps, "")).replace("_", " "),
                "key": one.signer,
            }
            for one in told.accepted
        ],
        "refused": [
            {
                "file": one.name,
                "tps": one.tps,
                "checks": list(one.checks),
                "reason": "; ".join(str(reason.finding) for reason in one.reasons),
            }
            for one in told.refused
        ],
        "already": list(told.already),
        "conflicts": [{"tps": one.conflict.tps, "files": list(one.names)} for one in done.conflicts],
        "flags": [
            {"flag": one.oddity.value, "tps": one.tps, "detail": str(one.finding)} for one in board.flags
        ],
        "missing": [row.tps for row in board.stations if row.expected and row.standing in _OPEN],
        "totals": {name: value for name, value in asdict(board.totals).items() if name != "unvalued"},
    }
    return answer, 1 if told.refused or done.conflicts else 0


def lines(answer: dict[str, Any]) -> Iterator[str]:
    """Yield the answer as lines for people who read a terminal."""
    for kind in ("accepted", "refused", "already", "conflicts", "flags", "missing"):
        yield f"{kind}: {len(answer[kind])}"
    for one in answer["refused"]:
        yield f"  refused {one['file']} {one['tps']} {one['checks']}: {one['reason']}"
    for one in answer["conflicts"]:
        yield f"  conflict {one['tps']}: {len(one['files'])} files"
    for one in answer["flags"]:
        yield f"  {one['flag']} {one['tps']}: {one['detail']}"
    yield "totals: " + ", ".join(f"{name} {value}" for name, value in answer["totals"].items())


def _connected(laptop: Laptop, url: str, passphrase: str) -> Office:
    try:
        return store.connect(laptop, url, passphrase)
    except NoOfficeThereError:
        return store.connect(laptop, url, passphrase, area=EVERYWHERE)
