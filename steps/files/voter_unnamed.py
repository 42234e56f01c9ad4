"""A voter list without a heading row: its first rows, so that a person can say which column is what.

* Nobody is a voter yet: that needs number and name, and then `read_voter_list` reads the file with these columns.
"""

import os
from collections.abc import Callable
from pathlib import PurePath

from steps.files.sheet_errors import VoterFileError, VoterFileReason, column_letters
from steps.files.sheets import Row, read_sheets
from steps.files.voter_faults import shown
from steps.files.voter_headings import Column, Corrections
from steps.files.voter_list import VoterListReading
from steps.files.voter_table import PREVIEW_ROWS, TableReading


def read_unnamed(
    path: str | os.PathLike[str],
    *,
    columns: Corrections,
    list_name: str | None = None,
    still_wanted: Callable[[], None] = lambda: None,
) -> VoterListReading:
    """Return the first sheet that has rows as a table without voters, with the columns that were named so far.

    `columns` gives the position, from 0, of each field that was named. Raises VoterFileError as `read_voter_list` does,
    NO_HEADING for a file in which no row has two cells.
    """
    file = read_sheets(path, still_wanted)
    for sheet in file.sheets:
        if rows := tuple(row for row in sheet.rows if sum(map(bool, map(str.strip, row.cells))) >= 2):
            return VoterListReading(
                PurePath(path).name, file.encoding, (_table(rows, columns, list_name or "DPT"),)
            )
    raise VoterFileError(VoterFileReason.NO_HEADING)


def _table(rows: tuple[Row, ...], columns: Corrections, list_name: str) -> TableReading:
    named = sorted((at, field) for field, at in columns.items() if isinstance(at, int))
    return TableReading(
        tps=None,
        list_name=list_name,
        columns=tuple(Column(field, column_letters(at), at) for at, field in named),
        headings=(),
        preview=tuple(Row(row.number, tuple(map(shown, row.cells))) for row in rows[:PREVIEW_ROWS]),
        voters=(),
        left_out=(),
        faults=(),
        warnings=(),
        rows_in_file=len(rows),
    )
