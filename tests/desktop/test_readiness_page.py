"""U02: the readiness page stands between the preparations and the doors, says everything in words, and blocks nothing."""

from pathlib import Path

import pytest

from desktop.screens.attendance import AttendancePage
from desktop.screens.readiness import ReadinessPage
from desktop.wording_readiness import NAMES, SENTENCES, finding_sentence
from steps import readiness
from steps.power import Power
from steps.readiness import Around
from tests.desktop.ceremony_days import check_in, labels, make_file, room


def test_that_u02_the_page_comes_once_between_preparation_and_check_in(qtbot, tmp_path: Path) -> None:
    with room(qtbot, make_file(tmp_path)) as day:
        day.room.go("preparation")
        day.page.onward.click()
        assert isinstance(day.page, ReadinessPage)
        day.settle()
        assert set(day.page.lines) == set(NAMES)
        assert "Belum ada yang hadir, belum ada percobaan." in labels(day.page)
        day.page.onward.click()
        assert isinstance(day.page, AttendancePage)
        day.room.go("preparation")
        day.page.onward.click()
        assert isinstance(day.page, AttendancePage)


def test_that_u02_the_page_can_be_asked_for_from_the_tps_file_at_any_time(qtbot, tmp_path: Path) -> None:
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        day.room.go("identity")
        day.page.ready.click()
        day.settle()
        assert isinstance(day.page, ReadinessPage)
        line = day.page.lines["zero"]
        assert line.state_word() == "Perlu dilihat"
        assert "12 hadir" in line.accessibleName()
        assert day.page.onward.isEnabled()


def test_that_every_case_of_the_check_has_its_sentence(tmp_path: Path) -> None:
    written = Path(readiness.__file__).read_text("utf-8")
    for sentence in SENTENCES:
        what, case = sentence.split()
        assert f'"{what}"' in written
        assert f'"{case}"' in written
    file = make_file(tmp_path)
    for power in (Power(), Power(10, False), Power(60, False), Power(60, True), Power(None, True)):
        for around in (Around(power=power), Around(("A",), 2, ("B",), power)):
            for finding in readiness.check(file, around):
                assert "{" not in finding_sentence(finding)
    file.close()


@pytest.mark.parametrize("word", ["saksi", "LAPTOP dadu"])
def test_that_the_troubles_are_found_by_their_words(qtbot, word: str) -> None:
    from desktop.screens.troubles import TroublesDialog

    dialog = TroublesDialog(None)
    qtbot.addWidget(dialog)
    everything = len(dialog.list.rows_model.rows)
    dialog.show_matching(word)
    assert 0 < len(dialog.list.rows_model.rows) < everything
    dialog.show_matching("kuda nil")
    assert "Coba kata lain" in dialog.told()
