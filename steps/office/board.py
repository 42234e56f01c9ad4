"""Reading the board, and one TPS's whole draw for the drill-down."""

from dataclasses import dataclass

import resources
from db.office import area as areas
from db.office import decisions, papers, received
from draw import boarding
from draw.board import Board, Gathered
from draw.consolidation import Refusal
from draw.draw_facts import DrawFacts
from draw.transcript import Transcript, from_bytes
from steps.check_file import Checked, check_bytes
from steps.files.bundle_form import TRANSCRIPT
from steps.files.bundle_read import read_bundle
from steps.office.conflicts import conflicts_among
from steps.office.expected import among
from steps.office.readiness import ready_facts, standing_villages
from steps.office.store import Office

WORDS = "warning_words"


@dataclass(frozen=True, slots=True)
class StationFile:
    """One accepted file of a TPS: facts, whole transcript, name as it came, when (RFC 3339) and through which desk."""

    facts: DrawFacts
    transcript: Transcript
    name: str
    received_at: str
    desk: str


def gather(office: Office) -> Gathered:
    """Return all that the office has, for `draw.boarding.board` and for reports; 2,500 TPS take about a second."""
    with office.memory.session() as session:
        villages = standing_villages(papers.load_papers(session))
        ready = tuple(facts for village in villages for facts in ready_facts(village))
        files = tuple(received.load_facts(session))
        return Gathered(
            area=office.area,
            expected=among(areas.load_expected(session), villages, papers.load_passed_on(session)),
            ready=ready,
            files=files,
            refusals=received.load_refusals(session),
            conflicts=conflicts_among(files, decisions.load_decisions(session)),
            warning_words=_words(areas.load_settings(session)),
        )


def board(office: Office) -> Board:
    """Return the board as it stands."""
    return boarding.board(gather(office))


def station_files(office: Office, tps: str) -> tuple[StationFile, ...]:
    """Return every accepted file of a TPS (two or more where there is a conflict), sorted by digest."""
    with office.memory.session() as session:
        came = received.load_arrivals(session, tps)
        facts = tuple(received.load_facts(session, tps))
    told = []
    for one in facts:
        arrival = came[one.sha256]
        transcript = from_bytes(read_bundle(arrival.data).members[TRANSCRIPT])
        told.append(StationFile(one, transcript, arrival.name, received_at=arrival.at, desk=arrival.desk))
    return tuple(told)


def refusals_of(office: Office, tps: str) -> tuple[Refusal, ...]:
    """Return the files of a TPS that were refused."""
    with office.memory.session() as session:
        return received.load_refusals(session, tps)


def bundle_bytes(office: Office, sha256: str) -> bytes:
    """Return a file as it was received; raises KeyError for one that is unknown or was too large to be kept."""
    with office.memory.session() as session:
        data = received.data_of(session, sha256)
    if data is None:
        raise KeyError(sha256)
    return data


def check_again(office: Office, sha256: str) -> Checked:
    """Check one kept file again, in the whole depth; raises as `bundle_bytes`. Takes up to a second."""
    return check_bytes(bundle_bytes(office, sha256))


def set_warning_words(office: Office, words: tuple[str, ...]) -> None:
    """Put other words in the place of the program's own list; none for that list again."""
    with office.deed() as deed:
        areas.put_setting(deed.session, WORDS, "\n".join(words))
        deed.record("warning_words_set", {"words": len(words)})


def own_words() -> tuple[str, ...]:
    """Return the program's own list of words in a prize's source that are worth a look."""
    text = resources.path("wording", "sumber-hadiah.txt").read_text("utf-8")
    return tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))


def _words(settings: dict[str, str]) -> tuple[str, ...]:
    kept = settings.get(WORDS, "")
    return tuple(kept.splitlines()) if kept else own_words()
