"""U06: after a crash one calm page says what happened, what is safe, and where the day goes on."""

import ast
from pathlib import Path

import pytest

from desktop.app import Program
from desktop.screens.draw import DrawPage
from desktop.screens.recovery import RecoveryPage
from desktop.widgets.buttons import PrimaryButton
from desktop.wording_acts import ACTS, act_words, span_words, tickets_words
from draw.acts import KINDS
from draw.journal import Entry
from draw.recovery import QUIET
from draw.words import seal_words
from steps import ceremony, practice
from steps.station import Laptop
from tests.desktop.ceremony_days import check_in, drawing, labels, make_file

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def program(qapp, qtbot, tmp_path: Path):
    made = Program(qapp, Laptop(documents=tmp_path / "d", settings=tmp_path / "setelan"), with_stage=False)
    made.window.show()
    yield made
    made.close()
    made.window.close()


def opened(program: Program, qtbot, path: Path) -> None:
    program.doors.open_file(path, practice.PASSPHRASE, lambda error: pytest.fail(str(error)))
    qtbot.waitUntil(lambda: program.doors.room is not None, timeout=20_000)


def test_that_u06_a_stop_in_a_call_is_told_on_one_page_and_the_call_goes_on(
    program: Program, qtbot, tmp_path: Path
) -> None:
    file = drawing(make_file(tmp_path))
    state = ceremony.open_call(file)
    file.close()
    opened(program, qtbot, file.path)
    page = program.window.page()
    assert isinstance(page, RecoveryPage)
    said = labels(page)
    pending = state.pending  # type: ignore[union-attr]
    assert page.last.full_text == f"Panggilan 1: nomor {pending.ticket}"
    assert f"Nomor {pending.ticket} sedang dipanggil" in said
    assert "12" in said
    assert " ".join(seal_words(state.commitment)) in said  # type: ignore[union-attr]
    assert [b.text() for b in program.window.findChildren(PrimaryButton) if b.isVisible()] == [
        "Lanjut ke undian"
    ]
    page.onward.click()
    assert isinstance(program.window.page(), DrawPage)


def test_that_u06_a_day_that_was_closed_well_opens_without_the_page(
    program: Program, qtbot, tmp_path: Path
) -> None:
    file = check_in(make_file(tmp_path))
    file.close()
    opened(program, qtbot, file.path)
    assert isinstance(program.window.page(), RecoveryPage)
    program.doors.leave_day()
    qtbot.waitUntil(lambda: not program.jobs.busy, timeout=10_000)
    opened(program, qtbot, file.path)
    assert not isinstance(program.window.page(), RecoveryPage)


def test_that_the_rail_leads_away_from_the_page_too(program: Program, qtbot, tmp_path: Path) -> None:
    file = check_in(make_file(tmp_path))
    file.close()
    opened(program, qtbot, file.path)
    program.window.step_requested.emit(2)
    assert program.doors.room is not None
    assert program.window.page() is program.doors.room.page("roster")


def recorded_kinds() -> set[str]:
    """Return every kind of entry that the steps of a TPS write, read from their code; other desks have no such page."""
    found = set(KINDS)
    files = (path for path in (ROOT / "steps").rglob("*.py") if not {"village", "office"} & set(path.parts))
    for path in files:
        for call in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(call, ast.Call) and getattr(call.func, "attr", "") == "record" and call.args:
                found |= {
                    part.value
                    for part in ast.walk(call.args[0])
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
    return found


def test_that_every_kind_of_entry_has_its_words() -> None:
    assert len(recorded_kinds()) > 25
    assert recorded_kinds() - ACTS.keys() - QUIET == set()


def test_that_an_entry_is_told_with_its_facts_and_an_unknown_one_in_general_words() -> None:
    def words(kind: str, **data: object) -> str:
        return act_words(Entry(1, kind, "2024-02-14T13:00:00+07:00", "0a", 0, data))

    assert words("checked_in", tickets="DPT:1-3.5+DPTB:2", how="range") == "Hadir: DPT 1-3, 5; DPTb 2"
    assert words("outcome", call=3, outcome="absent") == "Panggilan 3: tidak hadir"
    assert words("of_a_later_version") == "Satu langkah dicatat"
    assert tickets_words("DPK:1") == "DPK 1"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(-5, "0 detik"), (59, "59 detik"), (240, "4 menit"), (7_300, "2 jam"), (200_000, "2 hari")],
)
def test_that_a_span_is_said_roughly(seconds: int, words: str) -> None:
    assert span_words(seconds) == words
