"""What a file of ours holds: the kind of desk that it belongs to, its tables, and every revision that they have had.

* A revision of a kind other than a TPS file bears the name of the kind: `village-0001`. So a file that was brought to
  another desk is told from one of a newer version.
"""

from dataclasses import dataclass

from sqlalchemy import Column, MetaData, PrimaryKeyConstraint, String, Table, Text
from sqlalchemy.orm import DeclarativeBase

NAMING = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
TYPES: dict[object, object] = {str: Text()}


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one kind of file; `revisions` oldest first, `migrations` the package of their steps."""

    kind: str
    base: type[DeclarativeBase]
    revisions: tuple[str, ...]
    migrations: str = ""

    @property
    def metadata(self) -> MetaData:
        """The tables themselves."""
        return self.base.metadata

    @property
    def revision(self) -> str:
        """The present revision: what a new file gets."""
        return self.revisions[-1]

    @property
    def revision_table(self) -> Table:
        """The table that says which revision a file has."""
        return self.metadata.tables["alembic_version"]

    def owns(self, revision: str) -> bool:
        """Tell whether a revision is of this kind, known or newer."""
        return revision.rpartition("-")[0] == self.revision.rpartition("-")[0]


def add_revision_table(metadata: MetaData) -> Table:
    """Add the table that says which revision a file has: Alembic's own, in its own words."""
    return Table(
        "alembic_version",
        metadata,
        Column("version_num", String(32), nullable=False),
        PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    )
