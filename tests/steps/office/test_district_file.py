"""The one signed file of a kecamatan: everything in it is verified again by the kabupaten, and decisions are taken over."""

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from draw.board import Board
from draw.consolidation import Area, Expected, Level, RefusalKind, Standing
from steps.files.bundle_form import BundleError
from steps.files.office_file import OfficeDocument, read_office, seal_office
from steps.office import board as boards
from steps.office.board import board
from steps.office.conflicts import conflicts, decide
from steps.office.district_file import EmptyOfficeError, office_file, write_office_file
from steps.office.expected import set_expected
from steps.office.importing import import_paths
from steps.office.store import Office
from tests.steps.files.signed_day import AT, parts_of
from tests.steps.office import offices, troubles

REGENCY = Area(Level.REGENCY, "3519", "Kabupaten Madiun", "Pemilu 2024", "2024-02-14")


@pytest.fixture
def district(tmp_path: Path) -> Office:
    """A kecamatan with three TPS, a decided conflict among them, and a refused file."""
    office = offices.bare_office(tmp_path / "kecamatan.undian-kecamatan")
    folder = tmp_path / "stik"
    for n in range(3):
        offices.file(n).write(folder)
    troubles.drawn_again(2).write(folder, "lagi.undian-paket")
    (folder / "diubah.undian-paket").write_bytes(troubles.changed_inside(5))
    import_paths(office, [folder], workers=0)
    (sides,) = conflicts(office)
    decide(office, sides.conflict, min(sides.conflict.files), reason="Segel saksi", by="Camat Geger")
    stations = [offices.file(n).station.statement.tps for n in range(4)]
    set_expected(
        office,
        [Expected(tps.code, tps.number, tps.village, tps.district, 33) for tps in stations],
        source="daftar",
    )
    return office


@pytest.fixture
def regency(new_office) -> Office:
    return new_office(area=REGENCY)


def without_refusals(found: Board) -> Board:
    return replace(found, area=REGENCY, refusals=(), conflicts=(), flags=())


def test_that_a_kabupaten_that_imports_the_file_has_the_same_board(
    district: Office, regency: Office, tmp_path: Path
) -> None:
    place = write_office_file(district, tmp_path)
    assert place.name == "Rekap Kecamatan Geger 2024-02-14.undian-rekap"
    told = import_paths(regency, [place], workers=1)
    assert (len(told.accepted), told.offices) == (4, (place.name,))
    below, above = board(district), board(regency)
    assert without_refusals(above) == without_refusals(below)
    assert above.counts[Standing.MISSING] == 1
    (conflict,) = above.conflicts
    assert conflict.decision is not None
    assert conflict.decision.by == "Camat Geger, Geger"
    again = import_paths(regency, [place], workers=1)
    assert (again.already, again.accepted) == ((place.name,), ())


def test_that_the_parts_come_out_as_they_went_in(district: Office) -> None:
    file = read_office(office_file(district))
    assert set(file.files.values()) >= {offices.file(n).data for n in range(3)}
    assert file.signer == district.key.fingerprint
    assert office_file(district) == office_file(district)


def test_that_a_bundle_that_does_not_hold_is_refused_inside_too(regency: Office, tmp_path: Path) -> None:
    tps = offices.file(0).tps
    data = seal_office(
        OfficeDocument(offices.AREA, (), ()),
        [(tps, "paket", troubles.changed_inside(0)), (offices.file(1).tps, "paket", offices.file(1).data)],
        key=offices.bare_office(tmp_path / "x" / "y").key,
        at=AT,
        software="x",
    )
    (tmp_path / "curang").write_bytes(data)
    told = import_paths(regency, [tmp_path / "curang"], workers=0)
    assert [refusal.checks for refusal in told.refused] == [(11,)]
    assert [one.tps for one in told.accepted] == [offices.file(1).tps]


def test_that_an_office_outside_the_area_or_a_changed_file_is_refused(
    district: Office, new_office, tmp_path: Path
) -> None:
    other = new_office(area=replace(REGENCY, code="3520"))
    place = write_office_file(district, tmp_path)
    (refusal,) = import_paths(other, [place], workers=0).refused
    assert refusal.kind is RefusalKind.OTHER_AREA
    (tmp_path / "rusak").write_bytes(place.read_bytes()[:-9] + b"123456789")
    (refusal,) = import_paths(other, [tmp_path / "rusak"], workers=0).refused
    assert refusal.kind is RefusalKind.UNUSABLE


def test_that_a_file_of_an_office_is_none_of_a_tps(district: Office) -> None:
    with pytest.raises(BundleError):
        read_office(offices.file(0).data)


def test_that_an_empty_office_has_nothing_to_pass_on(office: Office) -> None:
    with pytest.raises(EmptyOfficeError):
        office_file(office)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
def test_that_openssl_checks_the_signature_of_an_office(district: Office, tmp_path: Path) -> None:
    parts = parts_of(office_file(district))
    (tmp_path / "manifest.json").write_bytes(parts["manifest.json"])
    (tmp_path / "s.p7s").write_bytes(parts["META-INF/signature.p7s"])
    command = "openssl cms -verify -binary -inform DER -in s.p7s -content manifest.json -noverify"
    words = command.split(" ")
    done = subprocess.run(words, cwd=tmp_path, capture_output=True, check=True)
    assert b"successful" in done.stderr


def test_that_a_bundle_can_be_had_again_at_the_kabupaten(
    district: Office, regency: Office, tmp_path: Path
) -> None:
    import_paths(regency, [write_office_file(district, tmp_path)], workers=0)
    (kept,) = boards.station_files(regency, offices.file(0).tps)
    assert boards.bundle_bytes(regency, kept.facts.sha256) == offices.file(0).data
