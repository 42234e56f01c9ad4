"""The upgrade of one open database, all steps in one transaction."""

from importlib.resources import as_file, files

from alembic import command
from alembic.config import Config
from sqlalchemy import Engine

from db.schema import REVISION, Row


def upgrade(engine: Engine, target: str = REVISION) -> None:
    """Bring a database to a revision; raises what the engine raises, and then it is as it was (F05)."""
    with as_file(files("db.migrations")) as folder, engine.begin() as connection:
        config = Config(attributes={"connection": connection, "metadata": Row.metadata})
        # Config files read % as a placeholder, and a folder may have one in its name.
        config.set_main_option("script_location", str(folder).replace("%", "%%"))
        command.upgrade(config, target)
