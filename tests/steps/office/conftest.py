"""An office in a file and one in PostgreSQL: the same tests hold for both."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from steps.office import store
from steps.office.store import Office
from tests import postgres
from tests.steps.office.offices import AREA, PASSPHRASE, laptop

NewOffice = Callable[..., Office]


@pytest.fixture(scope="session")
def cluster() -> Iterator[postgres.Cluster]:
    """The PostgreSQL of this run."""
    with postgres.running() as running:
        yield running


@pytest.fixture(params=["file", "postgresql"])
def new_office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewOffice]:
    """A maker of empty offices, in files or in databases of a server."""
    made: list[Office] = []

    def make(*, area=AREA) -> Office:
        desk = laptop(tmp_path)
        if request.param == "file":
            place = tmp_path / f"kantor{len(made)}{store.SUFFIX}"
            made.append(store.create(desk, place, PASSPHRASE, area=area, desk="Meja 1"))
        else:
            url = request.getfixturevalue("cluster").new_database()
            made.append(store.connect(desk, url, PASSPHRASE, area=area, desk="Meja 1"))
        return made[-1]

    yield make
    for office in made:
        office.close()


@pytest.fixture
def office(new_office: NewOffice) -> Office:
    """An empty office."""
    return new_office()
