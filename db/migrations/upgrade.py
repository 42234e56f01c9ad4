"""The upgrade of one open database, all steps in one transaction."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from db.schema import TABLES
from db.tables import Tables


def upgrade(engine: Engine, target: str = "", *, tables: Tables = TABLES) -> None:
    """Bring a database to a revision, else the present one; raises what the engine raises, then it is as it was (F05)."""
    with as_file(files(tables.migrations)) as folder, engine.begin() as connection:
        config = Config(attributes={"connection": connection, "metadata": tables.metadata})
        # Config files read % as a placeholder, and a folder may have one in its name.
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        command.upgrade(config, target or tables.revision)
