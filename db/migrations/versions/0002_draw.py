"""0002: the closing of the polls, the attempts, the draw's papers and their keys."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

ATTEMPT_TRIGGERS = (
    "CREATE TRIGGER attempts_no_delete BEFORE DELETE ON attempts"
    " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
    "CREATE TRIGGER attempts_no_update"
    " BEFORE UPDATE OF attempt, statement, statement_digest, commitment, secret, at ON attempts"
    " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
    "CREATE TRIGGER attempts_voided_once BEFORE UPDATE OF voided_at ON attempts WHEN OLD.voided_at IS NOT NULL"
    " BEGIN SELECT RAISE(ABORT, 'an attempt stays as it was sealed'); END",
)


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "reconciliation",
        _number_key("id"),
        *_numbers("attended", "ballots_used"),
        *_texts("note"),
        sa.CheckConstraint("id = 1", name="single"),
    )
    _attempts()
    op.create_table("recipients", _number_key("call"), *_texts("salt", "name"))
    op.create_table("signatures", _text_key("person"), *_texts("strokes", "at"))
    op.create_table("keys", _text_key("fingerprint"), *_texts("private_pem", "certificate_pem", "at"))
    op.create_table(
        "exports",
        sa.Column("no", sa.Integer(), primary_key=True),
        *_texts("at", "kind", "name", "sha256"),
        *_numbers("size"),
        *_texts("place"),
    )


def _attempts() -> None:
    op.create_table(
        "attempts",
        _number_key("attempt"),
        *_texts("statement", "statement_digest", "commitment", "secret", "at"),
        sa.Column("voided_at", sa.Text()),
        sa.UniqueConstraint("statement_digest"),
    )
    if op.get_context().dialect.name == "sqlite":
        for statement in ATTEMPT_TRIGGERS:
            op.execute(statement)
    op.create_table(
        "holders",
        _number_key("attempt"),
        _text_key("ticket"),
        *_texts("salt", "name"),
        sa.ForeignKeyConstraint(["attempt"], ["attempts.attempt"]),
    )


def _number_key(name: str) -> "sa.Column[int]":
    return sa.Column(name, sa.Integer(), primary_key=True, autoincrement=False)


def _text_key(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), primary_key=True)


def _texts(*names: str) -> "list[sa.Column[str]]":
    return [sa.Column(name, sa.Text(), nullable=False) for name in names]


def _numbers(*names: str) -> "list[sa.Column[int]]":
    return [sa.Column(name, sa.Integer(), nullable=False) for name in names]
