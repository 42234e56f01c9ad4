"""What the papers need beside the draw: who took a prize, drawn signatures, and the files that were made."""

import json
from dataclasses import dataclass

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db.rows import facts, values
from db.schema import ExportRow, RecipientRow, SignatureRow

Stroke = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who took the prize of a call, where that is not the bound name; `salt` is what the journal binds the name with.

    The program itself never reads the salt again: it is kept so that whoever doubts the name can be shown that the digest
    in the journal is of this one.
    """

    call: int
    salt: str
    name: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A signature drawn by a person (`K1`, `W2`, ...): strokes of (x, y) points in pixels of the field."""

    person: str
    strokes: tuple[Stroke, ...]
    at: str


@dataclass(frozen=True, slots=True)
class Export:
    """A file that was made: its kind, name, SHA-256 (64 hexadecimal digits), size in bytes and folder."""

    at: str
    kind: str
    name: str
    sha256: str
    size: int
    place: str


def save_recipient(session: Session, recipient: Recipient) -> None:
    """Keep who took a prize, in the place of whom the call had before; an empty name keeps nobody."""
    session.execute(delete(RecipientRow).where(RecipientRow.call == recipient.call))
    if recipient.name:
        session.execute(insert(RecipientRow).values(**facts(recipient)))


def load_recipients(session: Session) -> dict[int, Recipient]:
    """Return who took prizes, by call."""
    return {r.call: r for r in values(session, Recipient, RecipientRow, order=RecipientRow.call)}


def save_signature(session: Session, signature: Signature) -> None:
    """Keep a signature, in the place of the person's earlier one; one without strokes is taken away."""
    session.execute(delete(SignatureRow).where(SignatureRow.person == signature.person))
    if signature.strokes:
        text = json.dumps(signature.strokes, separators=(",", ":"))
        session.execute(insert(SignatureRow).values(person=signature.person, strokes=text, at=signature.at))


def load_signatures(session: Session) -> dict[str, Signature]:
    """Return the signatures by person."""
    found = session.execute(select(SignatureRow.__table__).order_by(SignatureRow.person))
    return {row.person: Signature(row.person, _strokes(row.strokes), row.at) for row in found}


def add_export(session: Session, export: Export) -> None:
    """Record a file that was made."""
    session.execute(insert(ExportRow).values(**facts(export)))


def load_exports(session: Session) -> tuple[Export, ...]:
    """Return the files that were made, in that order."""
    return values(session, Export, ExportRow, order=ExportRow.no)


def _strokes(text: str) -> tuple[Stroke, ...]:
    return tuple(tuple((x, y) for x, y in stroke) for stroke in json.loads(text))
