"""TPS files for the tests: a bare database under a known key, and a whole file with its passphrase."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from db import opening
from db.engine import Database

KEY = bytes(range(32))
PASSPHRASE = "beras gula minyak payung"


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    """An open database of the present schema, without a key file."""
    fresh = opening.make_schema(tmp_path / "bare.undian", KEY)
    yield fresh
    fresh.close()


@pytest.fixture
def tps(tmp_path: Path) -> Path:
    """A closed TPS file that PASSPHRASE opens."""
    path = tmp_path / "TPS 003 100%.undian"
    opening.create(path, PASSPHRASE, random.Random(1).randbytes).close()
    return path
