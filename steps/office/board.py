"""Reading the board, and one TPS's whole draw for the drill-down."""

from dataclasses import dataclass

from draw.board import Board, Gathered
from draw.consolidation import Refusal
from draw.draw_facts import DrawFacts
from draw.transcript import Transcript
from steps.office.store import Office


@dataclass(frozen=True, slots=True)
class StationFile:
    """One accepted file of a TPS: facts, whole transcript, name as it came, when (RFC 3339) and through which desk."""

    facts: DrawFacts
    transcript: Transcript
    name: str
    received_at: str
    desk: str


def gather(office: Office) -> Gathered:
    """Return all that the office has, for `draw.boarding.board` and for reports; 2,500 TPS take under a second."""
    raise NotImplementedError


def board(office: Office) -> Board:
    """Return the board as it stands."""
    raise NotImplementedError


def station_files(office: Office, tps: str) -> tuple[StationFile, ...]:
    """Return every accepted file of a TPS (two or more where there is a conflict), sorted by digest."""
    raise NotImplementedError


def refusals_of(office: Office, tps: str) -> tuple[Refusal, ...]:
    """Return the files of a TPS that were refused."""
    raise NotImplementedError


def bundle_bytes(office: Office, sha256: str) -> bytes:
    """Return a file as it was received; raises KeyError for an unknown one."""
    raise NotImplementedError
