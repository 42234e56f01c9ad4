"""The tables of an office, in an encrypted file or in PostgreSQL alike.

* What came is kept as it came: whatever is shown follows from these bytes and the decisions, and can be made again.
* Decisions and the log are only ever added to. Conflicts are no rows: they are the TPS with more than one file.
* No trigger, no type and no clause that one of the two engines lacks. Times are RFC 3339 text, hashes 64 hexadecimal digits,
  documents canonical JSON text.
"""

from sqlalchemy import BigInteger, CheckConstraint, LargeBinary, MetaData, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db.tables import NAMING, TYPES, Tables, add_revision_table

REVISIONS = ("office-0001",)


class OfficeRow(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = TYPES


class AreaRow(OfficeRow):
    """The one area of this office."""

    __tablename__ = "office_area"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    level: Mapped[str]
    code: Mapped[str]
    name: Mapped[str]
    election: Mapped[str]
    date: Mapped[str]
    zone: Mapped[str]


class KeyRow(OfficeRow):
    """The office's signing key: the certificate as PEM, the private key wrapped; `slots` open the wrap with a passphrase."""

    __tablename__ = "office_key"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    fingerprint: Mapped[str]
    certificate_pem: Mapped[str]
    wrapped: Mapped[str]
    slots: Mapped[str]
    at: Mapped[str]


class ExpectedRow(OfficeRow):
    """A TPS of the office's list; `registered` voters where the list says so."""

    __tablename__ = "office_expected"
    tps: Mapped[str] = mapped_column(primary_key=True)
    code: Mapped[str]
    number: Mapped[int]
    village: Mapped[str]
    district: Mapped[str]
    registered: Mapped[int | None]


class FileRow(OfficeRow):
    """An accepted bundle as it was received (a ZIP, so compressed already), the columns that are searched, and its facts."""

    __tablename__ = "office_files"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    tps: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    size: Mapped[int]
    signer: Mapped[str] = mapped_column(index=True)
    attempt: Mapped[int]
    registered: Mapped[int]
    attended: Mapped[int]
    units: Mapped[int]
    awarded: Mapped[int]
    value_idr: Mapped[int] = mapped_column(BigInteger)
    closed_at: Mapped[str]
    facts: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[str]
    desk: Mapped[str]


class RefusalRow(OfficeRow):
    """A file that was refused; `reasons` are JSON, `data` the file where it is small enough to be kept as evidence."""

    __tablename__ = "office_refusals"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    tps: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    size: Mapped[int] = mapped_column(BigInteger)
    kind: Mapped[str]
    reasons: Mapped[str]
    data: Mapped[bytes | None] = mapped_column(LargeBinary)
    at: Mapped[str]
    desk: Mapped[str]


class ReadinessRow(OfficeRow):
    """A village's readiness file as it was received, and the document in it."""

    __tablename__ = "office_readiness"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    village: Mapped[str] = mapped_column(index=True)
    name: Mapped[str]
    made_at: Mapped[str]
    signer: Mapped[str]
    document: Mapped[str]
    data: Mapped[bytes] = mapped_column(LargeBinary)
    at: Mapped[str]
    desk: Mapped[str]


class PassedOnRow(OfficeRow):
    """The signed file of an office below; its bundles have rows of their own."""

    __tablename__ = "office_passed_on"
    sha256: Mapped[str] = mapped_column(primary_key=True)
    area: Mapped[str]
    name: Mapped[str]
    signer: Mapped[str]
    document: Mapped[str]
    at: Mapped[str]
    desk: Mapped[str]


class DecisionRow(OfficeRow):
    """A person's decision about just these files of a TPS, the `no`-th about them: two desks cannot both make it."""

    __tablename__ = "office_decisions"
    __table_args__ = (UniqueConstraint("tps", "files", "no"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    tps: Mapped[str] = mapped_column(index=True)
    files: Mapped[str]
    no: Mapped[int]
    chosen: Mapped[str]
    reason: Mapped[str]
    by: Mapped[str]
    at: Mapped[str]


class LogRow(OfficeRow):
    """What was done, when, and at which desk."""

    __tablename__ = "office_log"
    no: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    desk: Mapped[str]
    kind: Mapped[str]
    data: Mapped[str]


class SettingRow(OfficeRow):
    """A choice that belongs to this office."""

    __tablename__ = "office_settings"
    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


add_revision_table(OfficeRow.metadata)
OFFICE = Tables("office", OfficeRow, REVISIONS)
