"""Whose list this is: the village that a voter list names in its label block, found among those that this laptop knows."""

import re
from pathlib import Path

from draw.roster import clean_text, fold
from steps.files.sheets import read_sheets
from steps.files.voter_rows import joined
from steps.villages import Gazetteer, Village

_ROWS = 60
_VILLAGE = re.compile(
    r"(?:DESA|KEL(?:URAHAN)?)(?:\s*/\s*(?:DESA|KEL(?:URAHAN)?))?\s*[:.]?\s*(.+)", re.IGNORECASE
)
_DISTRICT = re.compile(r"KEC(?:AMATAN)?\s*[:.]?\s*(.+)", re.IGNORECASE)


def village_of(path: Path, known: Gazetteer) -> Village | None:
    """Return the village that a list names, None where it names none or one that is not known by one name only.

    Raises VoterFileError for a file that cannot be used.
    """
    village = district = ""
    for sheet in read_sheets(path).sheets:
        for row in sheet.rows[:_ROWS]:
            text = joined(row.cells)
            village = village or _after(_VILLAGE, text)
            district = district or _after(_DISTRICT, text)
        if village:
            break
    named = [v for v in known.find(village) if fold(v.name) == fold(village)] if village else []
    near = [v for v in named if fold(v.district) == fold(district)] if district else named
    return near[0] if len(near) == 1 else None


def _after(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return clean_text(match[1].lstrip(": ")) if match else ""
