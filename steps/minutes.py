"""The papers of the day: the transcript from the journal, the facts that papers need, and each paper as PDF.

The transcript carries the journal as of the closing of the draw, so that it is the same whenever it is made.
* Signatures were drawn on a screen of any size; here they are fitted into the field of the paper with their shape kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy.orm import Session

from db import (
    attempts,
    attendance,
    identity,
    journal,
    papers,
    people,
    prizes,
    roster,
    rules,
    settings,
    signing_key,
)
from db.papers import Signature
from draw.ceremony import Concluded, Drawing, Sealed
from draw.errors import JournalError, OutOfOrderError
from draw.form import read_time
from draw.journal import EMPTY_HEAD, Entry, link
from draw.replay import transcript_of
from draw.statement import Statement
from draw.transcript import Transcript, Winner
from steps.ceremony import read_state
from steps.files.keys import TpsKey, read_key
from steps.files.papers.facts import PaperFacts, Plan, Strokes
from steps.files.papers.journal_facts import named, told_by
from steps.software import identity as program_identity
from steps.software import verifier_hash
from steps.tpsfile import TpsFile

CAME_MEN, CAME_WOMEN = "came_men", "came_women"
Line = tuple[tuple[int, int], ...]
_FIELD_SHAPE = 34 / 12
"""Width to height of the field to sign in (`steps.files.papers.signatures`)."""


@dataclass(frozen=True, slots=True)
class Record:
    """A closed draw with all that its papers and its bundle are made of."""

    transcript: Transcript
    facts: PaperFacts
    journal: tuple[Entry, ...]
    key: TpsKey


def record(file: TpsFile) -> Record:
    """Return the record of a closed draw; raises OutOfOrderError before the draw is closed."""
    with file.deed() as deed:
        session = deed.session
        state = read_state(session)
        if not isinstance(state, Concluded):
            raise OutOfOrderError
        entries = _until_closing(journal.read(session))
        transcript = _transcript(session, state, entries)
        return Record(transcript, _facts(session, entries), entries, _key(session))


def sealed_statement(file: TpsFile) -> tuple[Statement, str, PaperFacts]:
    """Return the statement that stands, its seal and the facts, for the sheets before the dice (U53)."""
    with file.deed() as deed:
        session = deed.session
        match read_state(session):
            case Sealed(statement=statement, commitment=seal) | Drawing(statement=statement, commitment=seal):
                pass
            case Concluded(draw=Drawing(statement=statement, commitment=seal)):
                pass
            case _:
                raise OutOfOrderError
        return statement, seal, _facts(session, journal.read(session))


def drawing(file: TpsFile) -> tuple[Drawing, PaperFacts, str]:
    """Return the draw as it stands after the dice, the facts and the present time, for the slip of U55."""
    with file.deed() as deed:
        state = read_state(deed.session)
        draw = state.draw if isinstance(state, Concluded) else state
        if not isinstance(draw, Drawing):
            raise OutOfOrderError
        return draw, _facts(deed.session, journal.read(deed.session)), deed.at


def plan(file: TpsFile) -> tuple[Plan, PaperFacts, str]:
    """Return what is known before the seal, the facts and the present time, for the form of U54."""
    with file.deed() as deed:
        session = deed.session
        if identity.load(session) is None:
            raise OutOfOrderError
        known = Plan(
            tuple(plan.prize for plan in prizes.load(session)),
            rules.load(session).rules,
            tuple(plan.witness for plan in people.load_witnesses(session)),
        )
        return known, _facts(session, journal.read(session)), deed.at


def sign_minutes(kept: Record, *, page: str) -> bytes:
    """Return the minutes on `page` (A4 or F4), transcript and facts inside, with the certifying signature of the TPS.

    The papers tell of the closing, and so does their signature: made again, they are the same papers.
    """
    from steps.files.minutes_file import build

    return sign_built(kept, build(kept.transcript, kept.facts, page=page))


def sign_built(kept: Record, minutes: bytes) -> bytes:
    """Return built minutes with the certifying signature of the TPS."""
    from steps.files.signing import sign_pdf

    signers = ", ".join(officer.name for officer in kept.facts.officers)
    at = read_time(kept.transcript.closed_at)
    return sign_pdf(minutes, kept.key, at=at, reason="Berita acara undian TPS", signer_note=signers)


def save_signature(file: TpsFile, person: str, strokes: tuple[Line, ...]) -> None:
    """Keep a signature drawn by a person (`K1`, `W2`); no strokes take it away. Points are whole pixels."""
    with file.deed() as deed:
        papers.save_signature(deed.session, Signature(person, strokes, deed.at))
        deed.record("signature_drawn" if strokes else "signature_removed", {"person": person})


def _until_closing(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    last = next((at for at, entry in enumerate(entries) if entry.kind == "concluded"), None)
    if last is None:
        raise JournalError("The journal does not hold the closing of the draw.")
    return entries[: last + 1]


def _transcript(session: Session, state: Concluded, entries: tuple[Entry, ...]) -> Transcript:
    statement = state.draw.statement
    holders = attempts.holders(session, statement.attempt)
    received = papers.load_recipients(session)
    winners = []
    for call in state.draw.calls:
        if call.awarded:
            holder = holders[call.ticket]
            by = received[call.call].name if call.call in received else ""
            winners.append(Winner(call.ticket, holder.name, holder.salt, by))
    head = EMPTY_HEAD
    for entry in entries:
        head = link(head, entry)
    return transcript_of(state, tuple(winners), journal_entries=len(entries), journal_head=head)


def _facts(session: Session, entries: tuple[Entry, ...]) -> PaperFacts:
    known = identity.load(session)
    assert known is not None  # every paper is of a TPS that is known
    officers = identity.load_officers(session)
    declaration = people.load_declaration(session)
    accepted = {f"K{o.no}": o.name for o in officers}.get(declaration.by, "") if declaration else ""
    men, women = _sexes(session)
    witnesses = tuple(plan.witness for plan in people.load_witnesses(session))
    told = told_by(entries, known.zone, who=named(officers, witnesses))
    return PaperFacts(
        identity=known,
        officers=officers,
        drawn_from=told.drawn_from,
        drawn_until=told.drawn_until,
        men=men,
        women=women,
        corrections=told.corrections,
        undone_check_ins=told.undone_check_ins,
        gaps=told.gaps,
        approvals=told.approvals,
        not_completed=told.not_completed,
        neutrality_accepted_by=(accepted,) if accepted else (),
        key_fingerprint=_key(session).fingerprint,
        program=program_identity(),
        verifier_sha256=verifier_hash(),
        signatures=_signatures(session),
    )


def _sexes(session: Session) -> tuple[int | None, int | None]:
    """Return how many men and women came; None where the list does not tell it of everybody."""
    kept = settings.load(session)
    if CAME_MEN in kept:  # the list itself was deleted when its purpose was over
        return int(kept[CAME_MEN]), int(kept[CAME_WOMEN])
    present = attendance.present(session)
    sexes = [voter.sex for voter in roster.load(session) if voter.ticket in present]
    return (sexes.count("L"), sexes.count("P")) if sexes and "" not in sexes else (None, None)


def _key(session: Session) -> TpsKey:
    key = signing_key.load(session)
    assert key is not None  # made with the identity
    return read_key(key.private_pem.encode(), key.certificate_pem.encode())


def _signatures(session: Session) -> Mapping[str, Strokes]:
    return {
        person: _fitted(signature.strokes) for person, signature in papers.load_signatures(session).items()
    }


def _fitted(strokes: tuple[Line, ...]) -> Strokes:
    """Return strokes with points between 0 and 1, in the middle of the field and as large as their shape allows.

    Points are ten-thousandths, as the attached facts tell them (`steps.files.papers.facts_document`).
    """
    points = [point for stroke in strokes for point in stroke]
    left, top = min(x for x, _ in points), min(y for _, y in points)
    width, height = max(x for x, _ in points) - left, max(y for _, y in points) - top
    tall = max(height, width / _FIELD_SHAPE, 1)
    wide = tall * _FIELD_SHAPE
    across, down = (wide - width) / 2 - left, (tall - height) / 2 - top
    return tuple(
        tuple((round((x + across) / wide, 4), round((y + down) / tall, 4)) for x, y in stroke)
        for stroke in strokes
    )
