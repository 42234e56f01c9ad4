"""U02: before the doors open everything is looked at once, in words; nothing blocks, and the zero report says zero."""

from pathlib import Path

import pytest

from draw.errors import OutOfOrderError
from steps import attendance, paper_list, readiness
from steps.attendance import UndoReason
from steps.files.papers.preview import page_count
from steps.power import Power
from steps.readiness import Around, Level
from tests.steps.files.papers.paper_examples import needs, text_of
from tests.steps.laptops import Clock, day_at, entries

GOOD = Around(("Cetak 1",), 2, ("STIK",), Power(80, True))


def found(file, around: Around = GOOD) -> dict[str, tuple[Level, str]]:
    return {one.what: (one.level, one.case) for one in readiness.check(file, around)}


def test_that_u02_every_line_has_its_level_and_the_journal_keeps_it(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    told = found(file)
    assert {what: case for what, (_, case) in told.items() if what not in ("disk", "zone")} == {
        "clock": "today",
        "power": "charging",
        "key": "holds",
        "printer": "found",
        "screen": "two",
        "copy": "stick",
        "zero": "zero",
    }
    last = entries(file)[-1]
    assert last.kind == "readiness_checked"
    assert last.data == {what: level.value for what, (level, _) in told.items()}
    file.close()


@pytest.mark.parametrize(
    ("around", "what", "level", "case"),
    [
        (Around(power=Power(19, False)), "power", Level.BAD, "low"),
        (Around(power=Power(30, False)), "power", Level.ATTENTION, "low"),
        (Around(power=Power(70, False)), "power", Level.GOOD, "battery"),
        (Around(power=Power(None, True)), "power", Level.GOOD, "mains"),
        (Around(), "power", Level.ATTENTION, "unknown"),
        (Around(), "printer", Level.ATTENTION, "none"),
        (Around(), "screen", Level.ATTENTION, "one"),
        (Around(), "copy", Level.ATTENTION, "none"),
    ],
)
def test_that_u02_what_is_missing_is_told_and_blocks_nothing(
    around: Around, what: str, level: Level, case: str, tmp_path: Path
) -> None:
    file = day_at("prepared", tmp_path)
    assert found(file, around)[what] == (level, case)
    attendance.check_in(file, ["DPT-001"], how=attendance.HowMarked.TYPED)
    assert found(file, around)["zero"] == (Level.ATTENTION, "begun")
    file.close()


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2024-02-10", (Level.ATTENTION, "early")), ("2024-02-15", (Level.BAD, "late"))],
)
def test_that_u02_the_clock_is_held_against_the_date_of_the_election(
    date: str, expected: tuple[Level, str], tmp_path: Path
) -> None:
    clock = Clock()
    file = day_at("prepared", tmp_path, clock=clock)
    clock.set(f"{date}T07:00:00+07:00")
    assert found(file)["clock"] == expected
    file.close()


def test_that_u02_a_disk_without_room_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = day_at("prepared", tmp_path)
    for free, level in ((10**7, Level.BAD), (5 * 10**8, Level.ATTENTION), (10**10, Level.GOOD)):
        monkeypatch.setattr(
            readiness.shutil, "disk_usage", lambda _, free=free: type("U", (), {"free": free})
        )
        assert found(file)["disk"][0] == level
    file.close()


@needs("pdftotext")
def test_that_u02_the_zero_report_says_zero_and_binds_the_journal(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    attendance.check_in(file, ["DPT-001"], how=attendance.HowMarked.TYPED)
    attendance.undo(file, "DPT-001", UndoReason.WRONG_NUMBER)
    before = entries(file)
    pdf = paper_list.make(file, "zero_report", page="A4")
    text = " ".join(text_of(pdf, tmp_path).split())
    assert page_count(pdf) == 1
    assert "LAPORAN NOL" in text
    assert "0 (nol)" in text
    assert "1 (satu) tanda hadir" in text  # the one that was taken back
    from draw.journal import head

    assert head(before)[1] in text.replace(" ", "")
    assert entries(file)[-1].kind == "zero_report_made"
    assert "Kartolo" not in text
    file.close()


@pytest.mark.parametrize("stage", ["attended", "closed", "sealed", "concluded"])
def test_that_u02_there_is_no_zero_report_once_the_day_has_begun(stage: str, tmp_path: Path) -> None:
    file = day_at(stage, tmp_path)
    with pytest.raises(OutOfOrderError):
        paper_list.make(file, "zero_report", page="A4")
    file.close()


def test_that_the_zero_report_stays_one_page_with_many_prizes(tmp_path: Path) -> None:
    from draw.preparation import PrizePlan
    from draw.statement import Prize
    from steps import preparation

    file = day_at("prepared", tmp_path)
    plans = [PrizePlan(Prize(n, f"Hadiah {n} " + "panjang" * 9, 2, "Iuran" * 20, None)) for n in range(1, 60)]
    preparation.save_prizes(file, plans)
    assert page_count(paper_list.make(file, "zero_report", page="F4")) == 1
    file.close()
