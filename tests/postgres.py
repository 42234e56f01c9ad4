"""A PostgreSQL of the tests' own: a cluster in a temporary folder, on a socket there, made once a run and thrown away.

* The server does not run as root: where the tests do, it runs as the user `postgres` of Debian's package.
* Where there is no PostgreSQL, the tests that need one are skipped with that reason, and fail on a server of ours (`CI`).
"""

import contextlib
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import pytest

USER = "undian"
_PLACES = Path("/usr/lib/postgresql")
_SETTINGS = "-c listen_addresses= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=40"


@dataclass(frozen=True)
class Cluster:
    """A running server; `folder` holds its data and its socket."""

    folder: Path
    commands: Path
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, name: str) -> str:
        """The address of a database, as the program takes it."""
        return f"postgresql+psycopg://{USER}@/{name}?host={self.folder}"

    def new_database(self) -> str:
        """Make an empty database and return its address."""
        name = f"kantor{next(self.numbers)}"
        self.sql(f"CREATE DATABASE {name}")
        return self.url(name)

    def sql(self, statement: str, database: str = "postgres") -> None:
        """Run a statement."""
        import psycopg

        with psycopg.connect(
            f"host={self.folder} user={USER} dbname={database}", autocommit=True
        ) as connection:
            connection.execute(statement)  # type: ignore[call-overload]


def find_commands() -> Path | None:
    """Return the folder of initdb and pg_ctl, the newest where there are several."""
    candidates = sorted(_PLACES.glob("*/bin"), key=lambda place: float(place.parent.name), reverse=True)
    with contextlib.suppress(OSError, subprocess.CalledProcessError):
        told = subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True)
        candidates.append(Path(told.stdout.strip()))
    return next((place for place in candidates if (place / "initdb").exists()), None)


@contextlib.contextmanager
def running() -> Iterator[Cluster]:
    """Start a server and stop it at the end; skips, or fails under CI, where there is none."""
    commands = find_commands()
    if commands is None:
        _missing("PostgreSQL is not installed (Debian's package postgresql)")
    folder = Path(tempfile.mkdtemp(prefix="undian-pg-"))
    if os.geteuid() == 0:
        shutil.chown(folder, "postgres", "postgres")
    data, log = folder / "data", folder / "log"
    try:
        _run(commands / "initdb", "-D", data, "-U", USER, "--auth=trust", "--no-sync", "-E", "UTF8")
        _run(commands / "pg_ctl", "-D", data, "-l", log, "-w", "-o", f"{_SETTINGS} -k {folder}", "start")
        try:
            yield Cluster(folder, commands)
        finally:
            _run(commands / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _missing(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def _run(*words: object) -> None:
    as_other = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*as_other, *map(str, words)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd="/",
        timeout=120,
    )
