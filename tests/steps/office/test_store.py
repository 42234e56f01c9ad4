"""An office is opened by its passphrase alone, in a file or on a server, and says plainly what is wrong."""

from pathlib import Path

import pytest

from db.errors import NewerFileError, OtherDeskFileError, WrongPassphraseError
from db.office.errors import (
    NoOfficeThereError,
    OfficeThereError,
    ServerUnreachableError,
    ServerUrlError,
)
from draw.consolidation import Area, Level
from steps import tpsfile
from steps.office import store
from steps.office.store import Office
from tests import postgres
from tests.steps.office import offices

OTHER = "payung gula beras minyak"


def reopened(office: Office, tmp_path: Path, url: str, passphrase: str) -> Office:
    desk = offices.laptop(tmp_path, seed=5)
    return (
        store.connect(desk, url, passphrase) if url else store.open_file(desk, Path(office.place), passphrase)
    )


@pytest.fixture(params=["file", "postgresql"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Office, str]:
    """An office and its URL, which is empty for a file."""
    desk = offices.laptop(tmp_path)
    if request.param == "file":
        return store.create(desk, tmp_path / "k.undian-kecamatan", offices.PASSPHRASE, area=offices.AREA), ""
    url = request.getfixturevalue("cluster").new_database()
    return store.connect(desk, url, offices.PASSPHRASE, area=offices.AREA), url


def test_that_an_office_comes_back_with_its_area_and_key(place: tuple[Office, str], tmp_path: Path) -> None:
    office, url = place
    office.close()
    again = reopened(office, tmp_path, url, offices.PASSPHRASE)
    assert (again.area, again.key.fingerprint) == (offices.AREA, office.key.fingerprint)
    assert [line.kind for line in store.log(again)] == ["office_created"]
    again.close()
    with pytest.raises(WrongPassphraseError):
        reopened(office, tmp_path, url, OTHER)


def test_that_a_new_passphrase_replaces_the_old_one(place: tuple[Office, str], tmp_path: Path) -> None:
    office, url = place
    with pytest.raises(WrongPassphraseError):
        store.change_passphrase(office, OTHER, OTHER)
    store.change_passphrase(office, offices.PASSPHRASE, OTHER)
    office.close()
    again = reopened(office, tmp_path, url, OTHER)
    assert again.key.fingerprint == office.key.fingerprint
    again.close()
    with pytest.raises(WrongPassphraseError):
        reopened(office, tmp_path, url, offices.PASSPHRASE)


def test_that_the_private_key_lies_nowhere_in_plain_text(cluster: postgres.Cluster, tmp_path: Path) -> None:
    url = cluster.new_database()
    office = store.connect(offices.laptop(tmp_path), url, offices.PASSPHRASE, area=offices.AREA)
    with office.memory.session() as session:
        rows = session.connection().exec_driver_sql("SELECT * FROM office_key").all()
    assert "PRIVATE" not in str(rows)
    secret = office.key.private.private_numbers().private_value
    assert f"{secret:x}" not in str(rows)
    assert offices.PASSPHRASE not in office.place + repr(office)
    office.close()


def test_that_the_password_of_a_server_is_not_shown(cluster: postgres.Cluster, tmp_path: Path) -> None:
    url = cluster.new_database().replace("undian@", "undian:rahasia@")
    office = store.connect(offices.laptop(tmp_path), url, offices.PASSPHRASE, area=offices.AREA)
    assert "rahasia" not in office.place + repr(office)
    office.close()


@pytest.mark.parametrize(
    "url", ["postgresql+psycopg:///", "sqlite:///x.db", "bukan alamat", "postgresql://a@b/c"]
)
def test_that_another_kind_of_address_is_refused(url: str, tmp_path: Path) -> None:
    with pytest.raises(ServerUrlError):
        store.connect(offices.laptop(tmp_path), url, offices.PASSPHRASE)


def test_that_a_server_that_does_not_answer_is_said_to(tmp_path: Path) -> None:
    url = f"postgresql+psycopg://undian@/kantor?host={tmp_path}"
    with pytest.raises(ServerUnreachableError) as caught:
        store.connect(offices.laptop(tmp_path), url, offices.PASSPHRASE, area=offices.AREA)
    assert str(tmp_path) not in str(caught.value)


def test_that_an_empty_database_holds_no_office_until_one_is_made(
    cluster: postgres.Cluster, tmp_path: Path
) -> None:
    url, desk = cluster.new_database(), offices.laptop(tmp_path)
    with pytest.raises(NoOfficeThereError):
        store.connect(desk, url, offices.PASSPHRASE)
    store.connect(desk, url, offices.PASSPHRASE, area=offices.AREA).close()
    other = Area(Level.DISTRICT, "351904", "Dolopo", "Pemilu 2024", "2024-02-14")
    with pytest.raises(OfficeThereError):
        store.connect(desk, url, offices.PASSPHRASE, area=other)


def test_that_a_newer_office_and_a_foreign_database_are_left_alone(
    cluster: postgres.Cluster, tmp_path: Path
) -> None:
    url, desk = cluster.new_database(), offices.laptop(tmp_path)
    store.connect(desk, url, offices.PASSPHRASE, area=offices.AREA).close()
    name = url.split("@/")[1].split("?")[0]
    for version, error in (("office-0099", NewerFileError), ("8c1f", OtherDeskFileError)):
        cluster.sql(f"UPDATE alembic_version SET version_num = '{version}'", name)
        with pytest.raises(error):
            store.connect(desk, url, offices.PASSPHRASE)


def test_that_a_tps_file_is_no_office_and_an_office_no_tps_file(tmp_path: Path) -> None:
    desk = offices.laptop(tmp_path)
    tpsfile.create(desk, tmp_path / "a.undian", offices.PASSPHRASE).close()
    with pytest.raises(OtherDeskFileError):
        store.open_file(desk, tmp_path / "a.undian", offices.PASSPHRASE)
    store.create(desk, tmp_path / "k.undian-kecamatan", offices.PASSPHRASE, area=offices.AREA).close()
    with pytest.raises(OtherDeskFileError):
        tpsfile.open_file(desk, tmp_path / "k.undian-kecamatan", offices.PASSPHRASE)


def test_that_an_area_can_be_changed_and_the_log_says_so(place: tuple[Office, str]) -> None:
    office, _ = place
    wider = Area(Level.REGENCY, "3519", "Madiun", "Pemilu 2024", "2024-02-14")
    assert store.change_area(office, wider).area == wider
    assert [line.kind for line in store.log(office)] == ["office_created", "area_set"]
    office.close()
