"""The polling stations that an office expects: from a list in a CSV or a workbook, or from readiness files.

A list has a row for each TPS (village code or village and district, number, voters if known), or a row for each village with
how many TPS it has. Every fault of a list is told at once, with its row; a list with faults changes nothing.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from draw.consolidation import Area, Expected
from steps.office.store import Office
from steps.villages import Gazetteer


class ExpectedProblem(StrEnum):
    """What is wrong with a row."""

    NO_HEADING = "no_heading"
    NO_VILLAGE = "no_village"
    UNKNOWN_VILLAGE = "unknown_village"
    SEVERAL_VILLAGES = "several_villages"
    OTHER_AREA = "other_area"
    NO_NUMBER = "no_number"
    TWICE = "twice"
    VOTERS = "voters"


@dataclass(frozen=True, slots=True)
class ExpectedFault:
    """One fault: sheet and row as a spreadsheet shows them, and the cell's text."""

    sheet: str
    row: int
    problem: ExpectedProblem
    text_untrusted: str


@dataclass(frozen=True, slots=True)
class ExpectedList:
    """What a list holds, sorted, each TPS once; and every fault."""

    stations: tuple[Expected, ...]
    faults: tuple[ExpectedFault, ...]


def read_list(path: Path, *, area: Area, gazetteer: Gazetteer) -> ExpectedList:
    """Read a list; raises VoterFileError for a file that is no list at all."""
    raise NotImplementedError


def set_expected(office: Office, stations: tuple[Expected, ...], *, source: str) -> None:
    """Put these in the place of all that were expected by a list; those of readiness files stay."""
    raise NotImplementedError


def expected(office: Office) -> tuple[Expected, ...]:
    """Return all TPS that are expected, by list or readiness, sorted."""
    raise NotImplementedError
