"""Who is expected: from lists as offices keep them, with every fault and its row, or from the villages' readiness."""

from pathlib import Path

import pytest

from draw.consolidation import Area, Expected, Level, SignerStanding, Standing
from draw.readiness import Readiness, VillagePlace
from draw.station_readiness import Answer, Logistics, PrizeInHand, StationReadiness
from steps.files.keys import TpsKey, make_key
from steps.files.readiness_file import seal_readiness
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.office.expected import ExpectedProblem, expected, read_list, set_expected
from steps.office.importing import import_paths
from steps.office.readiness import readiness
from steps.office.store import Office
from steps.villages import Gazetteer, gazetteer
from tests.steps.files.signed_day import AT, BEFORE
from tests.steps.office import offices, troubles

REGENCY = Area(Level.REGENCY, "3519", "Kabupaten Madiun", "Pemilu 2024", "2024-02-14")


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Gazetteer:
    return gazetteer(offices.laptop(tmp_path_factory.mktemp("desk")))


def listed(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "daftar.csv"
    path.write_text(text)
    return path


def test_that_a_list_with_a_row_for_each_tps_is_read(places: Gazetteer, tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "DAFTAR TPS KABUPATEN MADIUN;;;;\nNO;KECAMATAN;DESA/KELURAHAN;TPS;JUMLAH PEMILIH\n1;2;3;4;5\n"
        "1;DOLOPO;BANGUNSARI;TPS 001;281\n2;;;002;1.299\n3;Mejayan;Bangunsari;3;\nJUMLAH;;;;1.580\n",
    )
    found = read_list(path, area=REGENCY, gazetteer=places)
    assert found.faults == ()
    assert [(one.district, one.number, one.registered) for one in found.stations] == [
        ("Dolopo", 1, 281),
        ("Dolopo", 2, 1299),
        ("Mejayan", 3, None),
    ]


def test_that_a_list_with_a_row_for_each_village_is_counted_out(places: Gazetteer, tmp_path: Path) -> None:
    path = listed(tmp_path, "Kode,Nama Desa,Jumlah TPS,DPT\n35.19.03.2004,Kaibon,4,1100\n")
    found = read_list(path, area=REGENCY, gazetteer=places)
    assert found.stations == tuple(
        Expected("3519032004", number, found.stations[0].village, "Geger") for number in (1, 2, 3, 4)
    )


def test_that_every_fault_is_told_with_its_row(places: Gazetteer, tmp_path: Path) -> None:
    path = listed(
        tmp_path,
        "kode;desa;kecamatan;tps;dpt\n;;;1;1\n;Antahberantah;;1;1\n;Bangunsari;;1;1\n3520012001;X;Y;1;1\n"
        "3519032004;Kaibon;Geger;satu;1\n3519032004;Kaibon;Geger;1-3;9\n3519032004;Kaibon;Geger;2;9\n"
        "3519032004;Kaibon;Geger;7;banyak\n3.51903E+09;Kaibon;Geger;8;1\n",
    )
    found = read_list(path, area=REGENCY, gazetteer=places)
    assert [(fault.row, fault.problem) for fault in found.faults] == [
        (2, ExpectedProblem.NO_VILLAGE),
        (3, ExpectedProblem.UNKNOWN_VILLAGE),
        (4, ExpectedProblem.SEVERAL_VILLAGES),
        (5, ExpectedProblem.OTHER_AREA),
        (6, ExpectedProblem.NO_NUMBER),
        (8, ExpectedProblem.TWICE),
        (9, ExpectedProblem.VOTERS),
        (10, ExpectedProblem.UNKNOWN_VILLAGE),
    ]
    assert [one.number for one in found.stations] == [1, 2, 3]


def test_that_a_file_without_the_headings_is_no_list(places: Gazetteer, tmp_path: Path) -> None:
    with pytest.raises(VoterFileError) as caught:
        read_list(listed(tmp_path, "nama;alamat\nBudi;RT 1\n"), area=REGENCY, gazetteer=places)
    assert caught.value.reason is VoterFileReason.NO_HEADING


def test_that_a_list_says_who_is_missing_and_who_was_not_expected(office: Office, tmp_path: Path) -> None:
    for n in (0, 1):
        offices.file(n).write(tmp_path / "stik")
    import_paths(office, [tmp_path / "stik"], workers=0)
    code = offices.file(0).station.statement.tps.code
    set_expected(office, [Expected(code, n, "Kaibon", "Geger", 40) for n in (2, 3, 9)], source="daftar.csv")
    board = offices.board(office)
    assert {row.number: row.standing for row in board.stations} == {
        1: Standing.UNEXPECTED,
        2: Standing.DRAWN,
        3: Standing.MISSING,
        9: Standing.MISSING,
    }
    assert (board.totals.tps, board.expected) == (1, 3)
    set_expected(office, [], source="")
    assert offices.board(office).totals.tps == 2


def station(number: int, key: TpsKey | None, *, ready: bool = True) -> StationReadiness:
    yes = Answer("yes")
    return StationReadiness(
        number,
        key.fingerprint if key else "",
        {"DPT": 33, "DPTB": 0, "DPK": 0},
        prizes=(PrizeInHand("Gula", 5, 5, "Iuran warga", 17_000),),
        chair="Hadi",
        witnesses=2,
        room=yes,
        power=yes if ready else Answer("unknown"),
        logistics=Logistics("2024-02-13T10:00:00+07:00"),
    )


def ready_file(
    *stations: StationReadiness, made_at: str = "2024-02-13T12:00:00+07:00", signer: int = 5
) -> bytes:
    tps = offices.file(0).station.statement.tps
    place = VillagePlace(tps.code, "desa", tps.village, tps.district, tps.regency, tps.province)
    told = Readiness("official", place, "Pemilu 2024", "2024-02-14", made_at, (), stations)
    key = make_key("Desa Kaibon", not_before=BEFORE, serial=signer, private_value=signer)
    return seal_readiness(told, key=key, at=AT, software="x")


def test_that_readiness_says_who_is_expected_ready_and_known(office: Office, tmp_path: Path) -> None:
    known, again = offices.file(0), troubles.drawn_again(1)
    first_key = offices.file(1).key
    (tmp_path / "kaibon.undian-siap").write_bytes(
        ready_file(station(1, known.key), station(2, first_key), station(3, None), station(4, known_key(4)))
    )
    known.write(tmp_path)
    again.write(tmp_path)
    told = import_paths(office, [tmp_path], workers=0)
    assert told.readiness == ("kaibon.undian-siap",)
    assert [one.number for one in expected(office)] == [1, 2, 3, 4]
    rows = {row.number: row for row in offices.board(office).stations}
    assert [rows[n].standing for n in (1, 2, 3, 4)] == [
        Standing.DRAWN,
        Standing.ODD,
        Standing.MISSING,
        Standing.READY,
    ]
    assert rows[1].signer_standing is SignerStanding.KNOWN
    assert rows[2].signer_standing is SignerStanding.CHANGED  # A04: the file was deleted and made anew
    assert rows[2].flags == ("M",)
    assert rows[3].missing == ("key",)


def known_key(number: int) -> TpsKey:
    return make_key("TPS", not_before=BEFORE, serial=number, private_value=number)


def test_that_of_several_readiness_files_the_last_made_stands_whichever_came_first(
    office: Office, tmp_path: Path
) -> None:
    late = ready_file(station(1, known_key(1)), made_at="2024-02-13T18:00:00+07:00", signer=6)
    early = ready_file(station(1, known_key(2)), station(2, known_key(3)))
    for name, data in (("lama.undian-siap", early), ("baru.undian-siap", late)):
        (tmp_path / name).write_bytes(data)
    import_paths(office, [tmp_path / "baru.undian-siap"], workers=0)
    import_paths(office, [tmp_path], workers=0)
    assert [one.number for one in expected(office)] == [1]
    (village,) = readiness(office)
    assert (village.files, len(village.signers)) == (2, 2)


def test_that_a_changed_or_foreign_readiness_file_is_refused(office: Office, tmp_path: Path) -> None:
    data = ready_file(station(1, known_key(1)))
    (tmp_path / "rusak.undian-siap").write_bytes(data.replace(b"kesiapan.json", b"kesiapan.jsom"))
    told = import_paths(office, [tmp_path], workers=0)
    assert [refusal.kind.value for refusal in told.refused] == ["unusable"]
    assert expected(office) == ()
