"""0001: the journal and what is made ready before the polls close."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

JOURNAL_TRIGGERS = (
    "CREATE TRIGGER journal_no_update BEFORE UPDATE ON journal"
    " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal"
    " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
    "CREATE TRIGGER journal_in_turn BEFORE INSERT ON journal"
    " WHEN NEW.n <> (SELECT coalesce(max(n), 0) + 1 FROM journal)"
    " BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END",
)


def upgrade() -> None:
    """Make the tables."""
    _journal()
    _station()
    _voters()
    _prizes_and_people()
    op.create_table("settings", _text_key("key"), *_texts("value"))


def _journal() -> None:
    op.create_table("journal", _number_key("n"), *_texts("link", "entry", "kind", "at"))
    op.create_index(op.f("ix_journal_kind"), "journal", ["kind"])
    if op.get_context().dialect.name == "sqlite":
        for statement in JOURNAL_TRIGGERS:
            op.execute(statement)


def _station() -> None:
    op.create_table(
        "station",
        _number_key("id"),
        *_texts("code"),
        *_numbers("number"),
        *_texts(
            "village", "district", "regency", "province", "village_kind", "election", "date", "zone", "mode"
        ),
        *_texts("place", "permit", "minutes_number", "village_head"),
        *_numbers("copies"),
        *_texts("page"),
        _single(),
    )
    op.create_table("officers", _number_key("no"), *_texts("name", "role"))


def _voters() -> None:
    op.create_table(
        "voters",
        _text_key("ticket"),
        *_texts("list"),
        *_numbers("number"),
        *_texts("name", "sex"),
        sa.Column("age", sa.Integer()),
        *_texts("address", "rt", "rw", "note", "source"),
        sa.Column("added_by_hand", sa.Boolean(), nullable=False),
        sa.UniqueConstraint("list", "number"),
    )
    op.create_table(
        "attendance",
        sa.Column("no", sa.Integer(), primary_key=True),
        sa.Column(
            "ticket",
            sa.Text(),
            sa.ForeignKey("voters.ticket", deferrable=True, initially="DEFERRED"),
            nullable=False,
            unique=True,
        ),
        *_texts("at", "how"),
    )


def _prizes_and_people() -> None:
    op.create_table(
        "prizes",
        _number_key("no"),
        *_texts("name"),
        *_numbers("quantity"),
        *_texts("source"),
        sa.Column("value_idr", sa.Integer()),
        sa.Column("photo", sa.LargeBinary()),
    )
    op.create_table(
        "witnesses",
        _number_key("no"),
        *_texts("name", "role", "mandate"),
        sa.Column("contributes", sa.Boolean(), nullable=False),
    )
    op.create_table(
        "rules",
        _number_key("id"),
        *_texts("window", "window_note", "absent"),
        *_numbers("calls", "countdown_s"),
        _single(),
    )
    op.create_table("exclusions", _text_key("ticket"), *_texts("reason"))
    op.create_table("declaration", _number_key("id"), *_texts("text_digest", "at", "by"), _single())


def _number_key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), primary_key=True, autoincrement=False)


def _text_key(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), primary_key=True)


def _texts(*names: str) -> "list[sa.Column[str]]":
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> "list[sa.Column[int]]":
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]


def _single() -> sa.CheckConstraint:
    return sa.CheckConstraint("id = 1", name="single")
