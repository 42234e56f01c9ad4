"""The pages of the village desk through their real widgets: lists, plan, officers, files."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.screens.paper_viewer import PaperViewer
from desktop.village.envelopes import PrintedDialog
from desktop.village.lists_reading import FaultsDialog, NumberDialog
from desktop.village.lists_station import RemoveStationDialog, StationDialog
from desktop.village.officers import OfficerListDialog, StationOfficersDialog
from desktop.village.plan_dialogs import PrizeDialog, SharesDialog
from desktop.village.plan_rules import RulesDialog
from desktop.widgets.confirm import ConfirmDialog
from desktop.widgets.message import Waiting
from draw.split import BY_HAND
from steps import tpsfile
from steps.village import making, plan
from tests.desktop.village.rooms import Room, room_on, until, village_in
from tests.make_lists import HEADINGS
from tests.steps.village.villages import VILLAGE, bare_village, block, rows_of, write_xlsx


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with room_on(village_in(tmp_path, stations=3, voters=12)) as made:
        yield made


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Room]:
    file = bare_village(tmp_path / "v")
    plan.save_village(file, VILLAGE)
    with room_on(file) as made:
        yield made


def texts(page: object, table: str = "table") -> list[list[str]]:
    model = getattr(page, table).rows_model
    return [
        [model.text(row, column) for column in range(len(model.columns))] for row in range(len(model.rows))
    ]


def test_that_lists_are_read_mended_and_taken(bare: Room, tmp_path: Path) -> None:
    page = bare.go("lists")
    rows = [*block(1, rows_of(1, 5)), *block(2, rows_of(2, 5))]
    rows[22][1] = ""
    one = write_xlsx(tmp_path / "dpt.xlsx", rows)
    two = write_xlsx(tmp_path / "daftar.xlsx", [list(HEADINGS), *rows_of(3, 4)])
    page.read((one, two))  # type: ignore[attr-defined]
    bare.settle()
    panel = page.preview  # type: ignore[attr-defined]
    assert [line[5] for line in texts(panel)] == ["Nomor TPS?", "1 baris salah", "Benar"]
    panel.table.action_requested.emit(1, 6)
    faults = bare.dialog(FaultsDialog)
    assert "baris 23" in faults.faults[0].line()
    faults.closing.click()
    panel.table.action_requested.emit(0, 6)
    number = bare.dialog(NumberDialog)
    number.number.set_text("3")
    number.keep.click()
    bare.settle()
    assert page.take.text() == "Masukkan 2 TPS"  # type: ignore[attr-defined]
    page.take.click()  # type: ignore[attr-defined]
    bare.settle()
    assert bare.desk.state.voters == {1: 5, 3: 4}
    assert [line[0] for line in texts(panel)] == ["TPS 002"]
    rows[22][1] = "SITI AMINAH"
    write_xlsx(one, rows)
    page.again.click()  # type: ignore[attr-defined]
    bare.settle()
    page.take.click()  # type: ignore[attr-defined]
    bare.settle()
    assert bare.desk.state.voters == {1: 5, 2: 5, 3: 4}
    assert texts(page)[1][:2] == ["TPS 002", "5"]


def test_that_a_tps_with_paper_only_is_added_and_one_is_taken_out(room: Room) -> None:
    page = room.go("lists")
    page.add.click()  # type: ignore[attr-defined]
    dialog = room.dialog(StationDialog)
    dialog.number.set_text("2")
    dialog.keep.click()
    assert dialog.number.error()
    dialog.number.set_text("9")
    dialog.room.set_text("Balai RT 09")
    dialog.sizes["DPT"].set_text("240")
    dialog.keep.click()
    room.settle()
    assert texts(page)[3][:6] == ["TPS 009", "240", "–", "–", "240", "Balai RT 09"]
    page.table.action_requested.emit(1, 6)  # type: ignore[attr-defined]
    room.dialog(StationDialog).remove.click()
    room.dialog(RemoveStationDialog).remove.click()
    room.settle()
    assert room.desk.state.numbers == (1, 3, 9)


def test_that_a_prize_is_split_by_hand_until_the_sum_is_right(room: Room) -> None:
    page = room.go("plan")
    page.rows.add_requested.emit()  # type: ignore[attr-defined]
    dialog = room.dialog(PrizeDialog)
    dialog.keep.click()
    assert dialog.source.error()
    dialog.name.set_text("Kaos polos")
    dialog.quantity.set_text("6")
    dialog.source.set_text("Caleg X")
    dialog.source.edited.emit("Caleg X")
    assert "Caleg" in dialog.doubt.text
    dialog.source.set_text("Karang taruna")
    dialog.split.set_value(BY_HAND)
    dialog.keep.click()
    shares = room.dialog(SharesDialog)
    shares.fields[1].set_text("4")
    shares.fields[1].edited.emit("4")
    assert "sisa 2" in shares.told.text
    shares.keep.click()
    room.settle()
    assert "Kaos polos" in page.told.text  # type: ignore[attr-defined]
    assert page.sum.full_text == "4 dari 6"  # type: ignore[attr-defined]
    assert not room.desk.state.can_make
    page.hand.click()  # type: ignore[attr-defined]
    shares = room.dialog(SharesDialog)
    shares.by_voters.click()
    assert shares.told.text == "Jumlahnya cocok."
    shares.keep.click()
    room.settle()
    assert page.sum.full_text == "6 dari 6"  # type: ignore[attr-defined]
    assert room.desk.state.can_make
    page.rows.move_requested.emit(3, -3)  # type: ignore[attr-defined]
    room.settle()
    assert room.desk.state.prizes[0].name == "Kaos polos"
    assert room.desk.state.shares[1] == {1: 2, 2: 2, 3: 2}


def test_that_the_rules_of_all_stations_are_changed_once(room: Room) -> None:
    page = room.go("plan")
    page.change_rules.click()  # type: ignore[attr-defined]
    dialog = room.dialog(RulesDialog)
    dialog.countdown.set_text("1")
    dialog.keep.click()
    assert dialog.countdown.error()
    dialog.countdown.set_text("20")
    dialog.absent.set_value("hold")
    dialog.calls.set_value("2")
    dialog.keep.click()
    room.settle()
    rules = room.desk.state.rules
    assert (rules.rules.absent, rules.rules.calls, rules.countdown_s) == ("hold", 2, 20)
    assert "dipanggil 2 kali" in page.rules.full_text  # type: ignore[attr-defined]


def test_that_officers_come_from_one_list_with_its_faults_told(room: Room, tmp_path: Path) -> None:
    page = room.go("officers")
    rows = [
        ["TPS", "NAMA", "JABATAN"],
        ["1", "Agus", "Ketua"],
        ["", "Budi", ""],
        ["2", "", ""],
        ["8", "Rini", "Ketua"],
    ]
    page.read(write_xlsx(tmp_path / "kpps.xlsx", rows))  # type: ignore[attr-defined]
    room.settle()
    dialog = room.dialog(OfficerListDialog)
    dialog.keep.click()
    room.settle()
    assert [(o.name, o.role) for o in room.desk.state.officers_of(1)] == [
        ("Agus", "Ketua KPPS"),
        ("Budi", "Anggota KPPS"),
    ]
    assert room.desk.state.officers_of(2)[0].name == "Hadi Purnomo 2"
    page.table.action_requested.emit(0, 4)  # type: ignore[attr-defined]
    own = room.dialog(StationOfficersDialog)
    own.card.changed.emit(own._officers[:1])
    own.keep.click()
    room.settle()
    assert len(room.desk.state.officers_of(1)) == 1


def test_that_files_are_made_printed_forgotten_and_one_made_again_by_two_people(
    room: Room, tmp_path: Path
) -> None:
    page = room.go("files")
    page.folder = tmp_path / "tps"  # type: ignore[attr-defined]
    page.make.click()  # type: ignore[attr-defined]
    waiting = room.dialog(Waiting)
    room.settle()
    assert not waiting.isVisible()
    assert [e.number for e in room.desk.envelopes] == [1, 2, 3]
    assert [line[4] for line in texts(page)] == ["Sampul belum dicetak"] * 3
    words = room.desk.envelopes[1].passphrase
    page.show_envelopes.click()  # type: ignore[attr-defined]
    viewer = room.dialog(PaperViewer)
    until(lambda: bool(viewer.pdf))
    assert viewer.file_name == "Sampul kata sandi Desa Kaibon 2024-02-14.pdf"
    viewer.reject()
    room.dialog(PrintedDialog).yes.click()
    room.settle()
    assert room.desk.envelopes == ()
    assert [line[4] for line in texts(page)] == ["Selesai"] * 3
    others = {p.name: p.read_bytes() for p in (tmp_path / "tps").iterdir() if "TPS 002" not in p.name}
    page.table.action_requested.emit(1, 5)  # type: ignore[attr-defined]
    confirm = room.dialog(ConfirmDialog)
    assert not confirm.confirm.isEnabled()
    confirm.reason.set_text("Sampul hilang")
    for hand, person in ((confirm.first, "P"), (confirm.second, "K1")):
        hand.name.set_value(person)
        hand.name.chosen.emit(person)
        hand.agree.setChecked(True)
    confirm.confirm.click()
    room.settle()
    assert [e.number for e in room.desk.envelopes] == [2]
    assert room.desk.envelopes[0].passphrase != words
    assert others == {p.name: p.read_bytes() for p in (tmp_path / "tps").iterdir() if "TPS 002" not in p.name}
    aside = next((tmp_path / "tps").glob("*(lama*.undian"))
    tpsfile.open_file(room.desk.file.laptop, aside, words).close()


def test_that_stopping_keeps_what_was_made_and_asks_for_its_envelopes(room: Room, tmp_path: Path) -> None:
    page = room.go("files")
    page.folder = tmp_path / "tps"  # type: ignore[attr-defined]
    page.make.click()  # type: ignore[attr-defined]
    waiting = room.dialog(Waiting)
    until(lambda: "1 dari 3" in waiting.text() or not room.jobs.busy)
    waiting.cancel.click()
    room.settle()
    made = len(room.desk.envelopes)
    assert 1 <= made < 3
    assert len(list((tmp_path / "tps").glob("*.undian"))) == made


def test_that_a_village_whose_envelopes_were_lost_says_so(tmp_path: Path) -> None:
    file = village_in(tmp_path, stations=1)
    making.make(file, tmp_path / "tps", [1])
    with room_on(file) as room:
        page = room.go("files")
        assert texts(page)[0][4] == "Sandi tidak tercetak"
        assert "Buat ulang" in page.told.text  # type: ignore[attr-defined]
