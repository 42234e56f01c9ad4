"""The report of `undian-tps voters FILE [--json]`: what a voter list holds, for programs and for people.

Exit codes: 0 when the list could be imported as it is (warnings allowed), 1 when there are faults, 2 when the file is
unusable. Rows are counted as a spreadsheet shows them; no name and no NIK is in a report of a good list.
"""

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from steps.files.sheet_errors import VoterFileError
from steps.files.voter_faults import Fault, LeftOut
from steps.files.voter_list import VoterListReading, read_voter_list
from steps.files.voter_table import TableReading

IMPORTABLE, FAULTY, UNUSABLE = 0, 1, 2
_LINES_SHOWN = 200


def report(path: str | os.PathLike[str]) -> tuple[dict[str, Any], int]:
    """Read a voter list and return its report as a JSON document, and the exit code; raises nothing for bad files."""
    try:
        reading = read_voter_list(path)
    except VoterFileError as error:
        place = {"row": error.row, "column": error.column, "sheet": error.sheet or None}
        problem = {
            "message": error.reason.value,
            **{key: value for key, value in place.items() if value is not None},
        }
        return {"file": os.fsdecode(path), "encoding": None, "tables": [], "error": problem}, UNUSABLE
    document = {
        "file": os.fsdecode(path),
        "encoding": reading.encoding,
        "tables": [_table(table, several_sheets=_has_several_sheets(reading)) for table in reading.tables],
    }
    return document, IMPORTABLE if reading.is_importable else FAULTY


def lines(document: dict[str, Any]) -> list[str]:
    """Return a report as lines for people, in English."""
    return list(_lines(document))


def _has_several_sheets(reading: VoterListReading) -> bool:
    return len({left.sheet for table in reading.tables for left in table.left_out}) > 1


def _table(table: TableReading, *, several_sheets: bool) -> dict[str, Any]:
    return {
        "tps": table.tps,
        "list": table.list_name,
        "columns": {column.field: column.heading for column in table.columns},
        "rows": table.rows_in_file,
        "taken": len(table.voters),
        "left_out": [
            {**_place(left, several_sheets=several_sheets), "reason": left.reason.value}
            for left in table.left_out
        ],
        "faults": _faults(table.faults, several_sheets=several_sheets),
        "warnings": _faults(table.warnings, several_sheets=several_sheets),
    }


def _faults(faults: Sequence[Fault], *, several_sheets: bool) -> list[dict[str, Any]]:
    return [
        {**_place(fault, several_sheets=several_sheets), "column": fault.column, "message": fault.message}
        for fault in faults
    ]


def _place(where: Fault | LeftOut, *, several_sheets: bool) -> dict[str, Any]:
    return {"sheet": where.sheet, "row": where.row} if several_sheets else {"row": where.row}


def _lines(document: dict[str, Any]) -> Iterator[str]:
    yield f"{document['file']}: {document['encoding'] or 'unusable'}"
    if document["encoding"] == "cp1252":
        yield "  The text is not UTF-8; it was read as cp1252. Look at names with accents."
    if error := document.get("error"):
        where = ", ".join(f"{key} {error[key]}" for key in ("sheet", "row", "column") if key in error)
        yield f"  {where}: {error['message']}" if where else f"  {error['message']}"
    for table in document["tables"]:
        yield from _table_lines(table)


def _table_lines(table: dict[str, Any]) -> Iterator[str]:
    faulty = len({(fault.get("sheet"), fault["row"]) for fault in table["faults"]})
    voters = "voter" if table["taken"] == 1 else "voters"
    yield f"TPS {table['tps'] or 'not named'}, {table['list']}: {table['taken']} {voters} taken"
    yield (
        f"  {table['rows']} rows in the file = {table['taken']} taken + {len(table['left_out'])} left out"
        f" + {faulty} with faults"
    )
    yield "  columns: " + ", ".join(f"{field} = {heading}" for field, heading in table["columns"].items())
    reasons = Counter(left["reason"] for left in table["left_out"])
    for reason, count in reasons.items():
        rows = [str(left["row"]) for left in table["left_out"] if left["reason"] == reason]
        more = ", ..." if count > len(rows[:10]) else ""
        yield f"  left out: {reason} (row {', '.join(rows[:10])}{more})"
    for kind in ("faults", "warnings"):
        found = table[kind]
        for fault in found[:_LINES_SHOWN]:
            sheet = f"sheet {fault['sheet']}, " if "sheet" in fault else ""
            yield f"  {kind[:-1]}: {sheet}row {fault['row']}, {fault['column']}: {fault['message']}"
        if len(found) > _LINES_SHOWN:
            yield f"  and {len(found) - _LINES_SHOWN} more {kind}"
