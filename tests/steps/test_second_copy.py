"""The second copy (F14), the laptop that takes over, and the copy that was tried and put back (A05)."""

import shutil
from pathlib import Path

import pytest

from db import copies
from db.errors import TpsFileMissingError
from db.keyfile import key_path
from draw.ceremony import Drawing
from draw.findings import Result
from steps import ceremony, export, minutes, second_copy, tpsfile
from steps.arrivals import TakeOverError
from steps.check_file import check_file
from steps.export import CopyWentOnError, copy_file
from steps.second_copy import Copied, CopyStatus
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.steps.draw_deeds import finish
from tests.steps.laptops import Clock, go_on

PASSPHRASE = "kuda besi lari pagi"


def laptop(folder: Path, name: str) -> Laptop:
    """Return a laptop of that name; the clocks of all show the election's day."""
    return Laptop(
        clock=Clock(),
        documents=folder / name / "dokumen",
        settings=folder / name / "setelan",
        session=name.encode().hex(),
    )


def kinds(file: TpsFile) -> list[str]:
    with file.deed() as deed:
        from db import journal

        return [entry.kind for entry in journal.read(deed.session)]


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "flashdisk"
    folder.mkdir()
    return folder


@pytest.fixture
def file(tmp_path: Path, stick: Path) -> TpsFile:
    """Return a file of the first laptop that is ready for the check-in, its second copy chosen."""
    first = laptop(tmp_path, "satu")
    made = tpsfile.create(first, first.documents / "tps.undian", PASSPHRASE)
    go_on(made, "new", "prepared")
    second_copy.choose_folder(made, stick)
    return made


def moved(tmp_path: Path, stick: Path, name: str = "dua") -> TpsFile:
    """Let another laptop take over from the stick, and write its own copy there."""
    other = laptop(tmp_path, name)
    place = second_copy.bring_back(stick / "tps.undian", other.documents / "tps.undian")
    taken = tpsfile.open_file(other, place, PASSPHRASE)
    second_copy.choose_folder(taken, stick)
    return taken


def test_that_the_copy_is_whole_opens_with_the_same_passphrase_and_goes_on(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    assert second_copy.refresh(file).status is CopyStatus.WRITTEN
    go_on(file, "prepared", "attended")
    copied = second_copy.refresh(file)
    with file.deed() as deed:
        from db import journal

        last = journal.last_entry(deed.session)
        assert last is not None
        assert copied.at == last.at
    assert sorted(p.name for p in stick.iterdir()) == ["tps.undian", "tps.undian.kunci"]
    assert not list(file.path.parent.glob("*.salinan*"))
    again = moved(tmp_path, stick)
    assert kinds(again)[: len(kinds(file))] == kinds(file)


def test_that_a_copy_is_written_while_an_act_is_under_way(file: TpsFile) -> None:
    with file.deed() as deed:
        deed.record("signature_drawn", {"person": "K1"})
        assert second_copy.refresh(file).status is CopyStatus.WRITTEN


def test_that_a_stick_that_is_gone_or_full_of_another_tps_is_said_and_nothing_is_overwritten(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    foreign = tpsfile.create(laptop(tmp_path, "lain"), stick / "tps.undian", PASSPHRASE)
    foreign.close()
    before = (stick / "tps.undian").read_bytes()
    assert second_copy.refresh(file).status is CopyStatus.FOREIGN
    assert (stick / "tps.undian").read_bytes() == before
    shutil.rmtree(stick)
    assert second_copy.refresh(file).status is CopyStatus.MISSING


def test_that_f14_a_file_deleted_during_the_day_stops_at_once_and_comes_back_with_its_gap(
    file: TpsFile, stick: Path
) -> None:
    go_on(file, "prepared", "closed")
    second_copy.refresh(file)
    go_on(file, "closed", "noted")
    known = len(kinds(file))
    for part in file.path.parent.iterdir():
        part.unlink()
    with pytest.raises(TpsFileMissingError):
        ceremony.contribute(file, 1, "dice", "3514261522114")
    assert second_copy.refresh(file).status is CopyStatus.FILE_GONE
    copy = second_copy.copy_of_open(file)
    assert copy == stick / "tps.undian"
    second_copy.end_lost(file)
    assert copy is not None
    again = tpsfile.open_file(file.laptop, second_copy.bring_back(copy, file.path), PASSPHRASE)
    assert "taken_over" not in kinds(again)
    with again.deed() as deed:
        from db import journal

        (told,) = journal.read(deed.session, kinds=["restored"])
    assert told.data["known"] == known > told.data["entries"]
    go_on(again, "closed", "drawing")
    finish(again)
    (gap,) = (line for line in minutes.record(again).facts.gaps if "dipulihkan dari salinan" in line)
    assert f"{known - told.data['entries']} catatan sesudahnya hilang" in gap


def test_that_without_the_look_at_the_name_a_deleted_file_would_take_every_act(
    file: TpsFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control of F14: SQLite goes on writing into a file that has no name any more."""
    from db.engine import Database

    file.path.unlink()
    monkeypatch.setattr(Database, "_require_in_place", lambda _: None)
    go_on(file, "prepared", "attended")
    assert not file.path.exists()


def test_that_a_file_replaced_under_the_open_program_is_refused(file: TpsFile, stick: Path) -> None:
    second_copy.refresh(file)
    shutil.copy(stick / "tps.undian", file.path.with_suffix(".neu"))
    file.path.with_suffix(".neu").replace(file.path)
    with pytest.raises(TpsFileMissingError):
        go_on(file, "prepared", "attended")


def test_that_a05_another_laptop_is_asked_before_it_takes_over_and_nothing_changes_until_then(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    second_copy.refresh(file)
    other = laptop(tmp_path, "dua")
    place = second_copy.bring_back(stick / "tps.undian", other.documents / "tps.undian")
    before = copies.peek(place, file.database.key)
    with pytest.raises(TakeOverError) as caught:
        tpsfile.open_file(other, place, PASSPHRASE, take_over=False)
    assert caught.value.last_at.startswith("2024-02-14T")
    assert before is not None
    assert copies.peek(place, file.database.key) == before
    taken = tpsfile.open_file(other, place, PASSPHRASE)
    assert kinds(taken)[-1] == "taken_over"


def test_that_a05_the_first_laptop_stops_when_its_copy_went_on_elsewhere(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    second_copy.refresh(file)
    taken = moved(tmp_path, stick)
    go_on(taken, "prepared", "attended")
    assert second_copy.refresh(taken).status is CopyStatus.WRITTEN
    theirs = (stick / "tps.undian").read_bytes()
    stopped = second_copy.refresh(file)
    assert (stopped.status, stopped.ahead) == (CopyStatus.WENT_ON, True)
    with pytest.raises(CopyWentOnError):
        copy_file(file, stick)
    assert (stick / "tps.undian").read_bytes() == theirs
    go_on(file, "prepared", "attended")
    forked = second_copy.refresh(file)
    assert (forked.status, forked.ahead) == (CopyStatus.WENT_ON, False)
    second_copy.record(file, forked)
    assert kinds(file)[-1] == "copy_went_on"


def test_that_without_the_look_at_the_copy_both_laptops_would_go_on(
    file: TpsFile, stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control of A05."""
    second_copy.refresh(file)
    taken = moved(tmp_path, stick)
    go_on(taken, "prepared", "attended")
    second_copy.refresh(taken)
    monkeypatch.setattr(second_copy, "look", lambda *_: None)
    assert second_copy.refresh(file).status is CopyStatus.WRITTEN


def test_that_a05_a_draw_that_was_tried_and_put_back_shows_in_the_minutes_of_the_second_draw(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    """Copy, try, restore, draw twice, on one laptop."""
    go_on(file, "prepared", "closed")
    second_copy.refresh(file)
    kept = {path.name: path.read_bytes() for path in stick.iterdir()}
    go_on(file, "closed", "drawing")
    finish(file)
    first = minutes.record(file).transcript
    tpsfile.end(file)
    for part in file.path.parent.iterdir():
        part.unlink()
    for name, data in kept.items():
        (file.path.parent / name).write_bytes(data)
    again = tpsfile.open_file(laptop(tmp_path, "satu"), file.path, PASSPHRASE)
    go_on(again, "closed", "drawing")
    assert isinstance(ceremony.state(again), Drawing)
    finish(again)
    record = minutes.record(again)
    assert record.transcript.seed != first.seed
    assert any("dipulihkan dari salinan" in line for line in record.facts.gaps)
    assert "restored" in [entry.kind for entry in record.journal]


def test_that_a05_the_same_on_two_laptops_shows_the_takeover(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    go_on(file, "prepared", "closed")
    second_copy.refresh(file)
    go_on(file, "closed", "drawing")
    finish(file)
    taken = moved(tmp_path, stick)
    go_on(taken, "closed", "drawing")
    finish(taken)
    gaps = minutes.record(taken).facts.gaps
    assert any("Laptop lain mengambil alih" in line for line in gaps)
    assert second_copy.refresh(file).status in (CopyStatus.WRITTEN, CopyStatus.WENT_ON)
    second_copy.refresh(taken)
    assert CopyStatus.WENT_ON in (second_copy.refresh(file).status, second_copy.refresh(taken).status)


def test_that_an_honest_day_tells_of_no_takeover_and_nothing_put_back(file: TpsFile, stick: Path) -> None:
    """The control of the two above: closing and opening on one laptop leaves no such line."""
    second_copy.refresh(file)
    go_on(file, "prepared", "closed")
    second_copy.refresh(file)
    tpsfile.end(file)
    again = tpsfile.open_file(file.laptop, file.path, PASSPHRASE, take_over=False)
    go_on(again, "closed", "drawing")
    finish(again)
    assert not {"taken_over", "restored", "copy_went_on"} & set(kinds(again))
    assert second_copy.refresh(again).status is CopyStatus.WRITTEN


def test_that_bringing_a_copy_back_keeps_what_lay_there_aside(file: TpsFile, stick: Path) -> None:
    second_copy.refresh(file)
    file.close()
    old = file.path.read_bytes()
    second_copy.bring_back(stick / "tps.undian", file.path)
    aside = file.path.with_name("tps.undian.lama-1")
    assert aside.read_bytes() == old
    assert key_path(aside).is_file()


def test_that_nothing_is_copied_where_nobody_chose_a_place(tmp_path: Path) -> None:
    first = laptop(tmp_path, "satu")
    made = tpsfile.create(first, first.documents / "tps.undian", PASSPHRASE)
    assert second_copy.refresh(made) == Copied(CopyStatus.NOT_CHOSEN)


def test_that_a05_whoever_checks_the_bundle_is_told_of_the_takeover_though_every_check_holds(
    file: TpsFile, stick: Path, tmp_path: Path
) -> None:
    go_on(file, "prepared", "closed")
    second_copy.refresh(file)
    taken = moved(tmp_path, stick)
    go_on(taken, "closed", "drawing")
    finish(taken)
    bundle = export.export(taken, tmp_path).bundle
    checked = check_file(bundle)
    assert checked.verdict is not None
    assert {check.result for check in checked.verdict.checks} == {Result.HOLDS}
    (line,) = checked.happenings
    assert line.startswith("Laptop lain mengambil alih pukul")
    assert " WIB; catatan terakhir dari laptop sebelumnya pukul " in line
