"""The tables of a village file.

* Journal and signing key are the tables of a TPS file, so that the same functions read and write them.
* A voter is list, number and what the printed list shows, once for each TPS. No NIK, no birth date, and no passphrase of any
  TPS file.
* Days of the duty roster are counted from election day, so that they move with it.
"""

from sqlalchemy import CheckConstraint, ForeignKey, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from db import schema
from db.tables import NAMING, TYPES, Tables, add_revision_table

REVISIONS = ("village-0001",)


class VillageRow(DeclarativeBase):
    """The base of all tables of a village file."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = TYPES


class PlaceRow(VillageRow):
    """The one village of this file and its election, and the rules that all its draws share."""

    __tablename__ = "village"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    code: Mapped[str]
    kind: Mapped[str]
    village: Mapped[str]
    district: Mapped[str]
    regency: Mapped[str]
    province: Mapped[str]
    election: Mapped[str]
    date: Mapped[str]
    zone: Mapped[str]
    mode: Mapped[str]
    village_head: Mapped[str]
    copies: Mapped[int]
    page: Mapped[str]


class CommonRulesRow(VillageRow):
    """The rules that go into every TPS file."""

    __tablename__ = "rules"
    __table_args__ = (CheckConstraint("id = 1", name="single"),)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    window: Mapped[str]
    window_note: Mapped[str]
    absent: Mapped[str]
    calls: Mapped[int]
    countdown_s: Mapped[int]


class VillageStationRow(VillageRow):
    """A TPS of the village."""

    __tablename__ = "stations"
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    room: Mapped[str]


def _station() -> Mapped[int]:
    return mapped_column(
        ForeignKey("stations.number", ondelete="CASCADE"), primary_key=True, autoincrement=False
    )


class MadeRow(VillageRow):
    """The TPS file that was made for a station; its passphrase is on paper and nowhere else."""

    __tablename__ = "made"
    number: Mapped[int] = _station()
    name: Mapped[str]
    folder: Mapped[str]
    at: Mapped[str]
    fingerprint: Mapped[str]
    content: Mapped[str]
    envelope_at: Mapped[str]


class StationOfficerRow(VillageRow):
    """A member of the KPPS of a station."""

    __tablename__ = "officers"
    station: Mapped[int] = _station()
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    role: Mapped[str]


class StationVoterRow(VillageRow):
    """A voter of a list of a station."""

    __tablename__ = "voters"
    station: Mapped[int] = _station()
    list: Mapped[str] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    sex: Mapped[str]
    age: Mapped[int | None]
    address: Mapped[str]
    rt: Mapped[str]
    rw: Mapped[str]
    note: Mapped[str]
    source: Mapped[str]


class CommonPrizeRow(VillageRow):
    """A prize of the village; `quantity` for all stations together, `value_idr` of one piece in whole rupiah."""

    __tablename__ = "prizes"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    quantity: Mapped[int]
    source: Mapped[str]
    value_idr: Mapped[int | None]
    split: Mapped[str]


class ShareRow(VillageRow):
    """How many pieces of a prize a station gets where that was typed, and how many it has in hand."""

    __tablename__ = "shares"
    station: Mapped[int] = _station()
    prize: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    typed: Mapped[int | None]
    in_hand: Mapped[int | None]


class ConditionRow(VillageRow):
    """What is known of a station's room, power, printer, screen, logistics and witnesses; problems one a line."""

    __tablename__ = "conditions"
    station: Mapped[int] = _station()
    room: Mapped[str]
    room_note: Mapped[str]
    power: Mapped[str]
    power_note: Mapped[str]
    printer: Mapped[str]
    printer_note: Mapped[str]
    screen: Mapped[str]
    screen_note: Mapped[str]
    received_at: Mapped[str | None]
    received_note: Mapped[str]
    witnesses: Mapped[int]
    problems: Mapped[str]


class IndicatorRow(VillageRow):
    """An indicator that every station is asked about, in its order."""

    __tablename__ = "indicators"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(unique=True)
    variable: Mapped[str]
    text: Mapped[str]


class AnswerRow(VillageRow):
    """What a station answers to an indicator; one that is not here is unknown."""

    __tablename__ = "answers"
    station: Mapped[int] = _station()
    indicator: Mapped[str] = mapped_column(primary_key=True)
    answer: Mapped[str]
    note: Mapped[str]


class DutyRow(VillageRow):
    """A span of days, counted from election day, on which some people may not be away."""

    __tablename__ = "duties"
    no: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(unique=True)
    first_day: Mapped[int]
    last_day: Mapped[int]
    who: Mapped[str]
    rule: Mapped[str]


class PostRow(VillageRow):
    """A person on one day of a duty, the day counted from election day."""

    __tablename__ = "posts"
    no: Mapped[int] = mapped_column(primary_key=True)
    duty: Mapped[str]
    day: Mapped[int]
    name: Mapped[str]
    role: Mapped[str]
    state: Mapped[str]
    note: Mapped[str]


for _shared in ("journal", "keys"):
    schema.Row.metadata.tables[_shared].to_metadata(VillageRow.metadata)
schema.guard(VillageRow.metadata)
add_revision_table(VillageRow.metadata)
TABLES = Tables("village", VillageRow, REVISIONS)
