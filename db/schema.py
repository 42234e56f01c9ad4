"""The tables of a TPS file.

* No NIK, no birth date: a voter is list, number and what the printed list shows.
* The journal is append-only and the database itself says so; of an attempt only the time of voiding can be added.
* A voter who is checked in cannot leave the list: attendance points to the list, at the latest at commit.
* Times are RFC 3339 text, hashes 64 hexadecimal digits, documents canonical JSON text.
"""

from sqlalchemy import DDL, CheckConstraint, ForeignKey, LargeBinary, MetaData, UniqueConstraint, event
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.tables import NAMING, TYPES, Tables, add_revision_table

# Every revision of the schema, oldest first; the last one is what `create_all` makes.
REVISIONS = ("0001", "0002", "0003")
REVISION = REVISIONS[-1]


class Row(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = TYPES


class JournalRow(Row):
    """One link of the chain; `kind` and `at` repeat the entry so that it can be searched."""

    __tablename__ = "journal"
    n: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    link: Mapped[str]
    entry: Mapped[str]
    kind: Mapped[str] = mapped_column(index=True)
    at: Mapped[str]


class StationRow(Row):
    """The one TPS of this file."""

    __tablename__ = "station"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    number: Mapped[int]
    village: Mapped[str]
    district: Mapped[str]
    regency: Mapped[str]
    province: Mapped[str]
    village_kind: Mapped[str]
    election: Mapped[str]
    date: Mapped[str]
    zone: Mapped[str]
    mode: Mapped[str]
    place: Mapped[str]
    permit: Mapped[str]
    minutes_number: Mapped[str]
    village_head: Mapped[str]
    copies: Mapped[int]
    page: Mapped[str]


class OfficerRow(Row):
    """A member of the KPPS."""

    __tablename__ = "officers"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    role: Mapped[str]


class VoterRow(Row):
    """A voter of a list; `source` names the file it came from, or is empty."""

    __tablename__ = "voters"
    __table_args__ = (UniqueConstraint("list", "number"),)
    ticket: Mapped[str] = mapped_column(primary_key=True)
    list: Mapped[str]
    number: Mapped[int]
    name: Mapped[str]
    sex: Mapped[str]
    age: Mapped[int | None]
    address: Mapped[str]
    rt: Mapped[str]
    rw: Mapped[str]
    note: Mapped[str]
    source: Mapped[str]
    added_by_hand: Mapped[bool]


class AttendanceRow(Row):
    """A voter who came, in the order of check-in."""

    __tablename__ = "attendance"
    no: Mapped[int] = mapped_column(primary_key=True)
    ticket: Mapped[str] = mapped_column(
        ForeignKey("voters.ticket", deferrable=True, initially="DEFERRED"), unique=True
    )
    at: Mapped[str]
    how: Mapped[str]


class PrizeRow(Row):
    """A prize in drawing order; `value_idr` in whole rupiah."""

    __tablename__ = "prizes"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    quantity: Mapped[int]
    source: Mapped[str]
    value_idr: Mapped[int | None]
    photo: Mapped[bytes | None] = mapped_column(LargeBinary)


class WitnessRow(Row):
    """A witness of the draw."""

    __tablename__ = "witnesses"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    role: Mapped[str]
    mandate: Mapped[str]
    contributes: Mapped[bool]


class RulesRow(Row):
    """The rules of the draw."""

    __tablename__ = "rules"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    window: Mapped[str]
    window_note: Mapped[str]
    absent: Mapped[str]
    calls: Mapped[int]
    countdown_s: Mapped[int]


class ExclusionRow(Row):
    """A ticket that takes no part, with the reason; it need not be on the list yet."""

    __tablename__ = "exclusions"
    ticket: Mapped[str] = mapped_column(primary_key=True)
    reason: Mapped[str]


class DeclarationRow(Row):
    """The neutrality declaration as it was accepted."""

    __tablename__ = "declaration"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    text_digest: Mapped[str]
    at: Mapped[str]
    by: Mapped[str]


class SettingRow(Row):
    """A choice that belongs to this file, such as its language."""

    __tablename__ = "settings"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


class PinRow(Row):
    """The PIN of a person (`K1`, `W2`) for acts of two people: its slow hash, and how many wrong ones came in a row."""

    __tablename__ = "pins"
    person: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[str]
    memory_kib: Mapped[int]
    passes: Mapped[int]
    hash: Mapped[str]
    at: Mapped[str]
    wrong: Mapped[int]


class ReconciliationRow(Row):
    """The typed totals of the attendance forms and of the ballots used."""

    __tablename__ = "reconciliation"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    attended: Mapped[int]
    ballots_used: Mapped[int]
    note: Mapped[str]


class AttemptRow(Row):
    """A frozen statement, its seal and the laptop's secret."""

    __tablename__ = "attempts"
    attempt: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    statement: Mapped[str]
    statement_digest: Mapped[str] = mapped_column(unique=True)
    commitment: Mapped[str]
    secret: Mapped[str]
    at: Mapped[str]
    voided_at: Mapped[str | None]


class HolderRow(Row):
    """What opens a ticket's holder hash in an attempt."""

    __tablename__ = "holders"
    attempt: Mapped[int] = mapped_column(
        ForeignKey("attempts.attempt"), primary_key=True, autoincrement=False
    )
    ticket: Mapped[str] = mapped_column(primary_key=True)
    salt: Mapped[str]
    name: Mapped[str]


class RecipientRow(Row):
    """Who took a prize, where that is not the bound name, and the salt that binds it in the journal."""

    __tablename__ = "recipients"
    call: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    salt: Mapped[str]
    name: Mapped[str]


class SignatureRow(Row):
    """A signature drawn with mouse or finger, of `K1`, `W2` or another person key; strokes are JSON."""

    __tablename__ = "signatures"
    person: Mapped[str] = mapped_column(primary_key=True)
    strokes: Mapped[str]
    at: Mapped[str]


class SigningKeyRow(Row):
    """The signing key of this TPS and its certificate, as PEM."""

    __tablename__ = "keys"
    fingerprint: Mapped[str] = mapped_column(primary_key=True)
    private_pem: Mapped[str]
    certificate_pem: Mapped[str]
    at: Mapped[str]


class ExportRow(Row):
    """A file that was made; `size` in bytes."""

    __tablename__ = "exports"
    no: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    kind: Mapped[str]
    name: Mapped[str]
    sha256: Mapped[str]
    size: Mapped[int]
    place: Mapped[str]


add_revision_table(Row.metadata)
TABLES = Tables("tps", Row, REVISIONS, "db.migrations")

# SQLite's own words; another engine gets its own when it comes.
TRIGGERS: dict[str, tuple[str, ...]] = {
    "journal": (
        "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
        "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
        "CREATE TRIGGER journal_in_turn BEFORE INSERT ON journal"
        " WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM journal)"
        " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    ),
    "attempts": (
        "CREATE TRIGGER attempts_no_delete BEFORE DELETE ON attempts"
        " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
        "CREATE TRIGGER attempts_no_update"
        " BEFORE UPDATE OF attempt, statement, statement_digest, commitment, secret, at ON attempts"
        " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
        "CREATE TRIGGER attempts_voided_once BEFORE UPDATE OF voided_at ON attempts WHEN OLD.voided_at IS NOT NULL"
        " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
    ),
}


def guard(metadata: MetaData) -> None:
    """Let the database itself refuse what must not happen to the tables of `TRIGGERS` that are there."""
    for name in TRIGGERS.keys() & metadata.tables.keys():
        for statement in TRIGGERS[name]:
            ddl = DDL(statement).execute_if(dialect="sqlite")  # type: ignore[no-untyped-call]
            event.listen(metadata.tables[name], "after_create", ddl)


guard(Row.metadata)
