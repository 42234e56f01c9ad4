"""The frame keeps who, where and what now in sight, fits every screen, and is all reachable by keyboard."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from desktop import theme
from desktop.shell.header import HeaderFacts
from desktop.shell.help import HelpDialog
from desktop.shell.page import Page
from desktop.shell.rail import StepState
from desktop.shell.window import ShellWindow
from desktop.tokens import DARK, LIGHT
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.field import Field
from desktop.widgets.label import PlainLabel

STATES = (StepState.DONE,) * 2 + (StepState.CURRENT, StepState.OPEN) + (StepState.CLOSED,) * 5


@pytest.fixture
def window(qtbot) -> ShellWindow:
    made = ShellWindow()
    qtbot.addWidget(made)
    made.set_steps(STATES)
    made.show()
    made.activateWindow()
    return made


def test_that_the_header_always_tells_tps_mode_step_count_and_save_u01(window: ShellWindow) -> None:
    facts = HeaderFacts(
        "TPS 003 Kaibon", "Geger", "Resmi", (("Hadir", "148 dari 295"), ("Tersimpan", "13.07.42"))
    )
    window.set_header(facts)
    window.show_page(Page("Siapa?"))
    for size in ((1366, 768), (1024, 600), (700, 600)):
        window.resize(*size)
        said = window.header.text()
        for part in (
            "TPS 003 Kaibon",
            "Geger",
            "Resmi",
            "3 Hadiah & saksi",
            "Hadir 148 dari 295",
            "Tersimpan 13.07.42",
        ):
            assert part in said
    window.set_header(HeaderFacts("TPS 004 Kaibon", "Geger", "Resmi"))
    assert "148" not in window.header.text()
    assert window.windowTitle() == "Undian TPS"


def test_that_the_rail_leads_to_open_steps_only(qtbot, window: ShellWindow) -> None:
    asked: list[int] = []
    window.step_requested.connect(asked.append)
    for step in window.rail.steps:
        qtbot.mouseClick(step, Qt.MouseButton.LeftButton)
    assert asked == [1, 2, 4]
    for step in window.rail.steps:
        reachable = step.focusPolicy() != Qt.FocusPolicy.NoFocus
        assert reachable is (step.number in (1, 2, 4))
    qtbot.keyClick(window.rail.steps[3], Qt.Key.Key_Return)
    qtbot.keyClick(window.rail.steps[3], Qt.Key.Key_Space)
    assert asked == [1, 2, 4, 4, 4]


def test_that_every_step_says_its_state_in_words_u45(window: ShellWindow) -> None:
    said = [step.accessibleName() for step in window.rail.steps]
    assert said[0] == "1 Berkas TPS, selesai"
    assert said[2] == "3 Hadiah & saksi, sedang dikerjakan"
    assert said[3] == "4 Kehadiran, terbuka"
    assert said[8] == "9 Ekspor, belum terbuka"


def test_that_a_small_window_shrinks_rail_and_footer_and_keeps_the_header_u41(
    qtbot, window: ShellWindow
) -> None:
    page = Page("Siapa yang datang?")
    page.set_footer("F1 bantuan", PrimaryButton("Lanjut ke penutupan"))
    window.show_page(page)
    assert (window.rail.width(), window.header.height(), window.footer.height()) == (248, 60, 76)
    assert window.rail.steps[3].toolTip() == ""
    window.resize(1024, 600)
    qtbot.waitUntil(lambda: window.rail.width() == 72)
    qtbot.waitUntil(lambda: (window.header.height(), window.footer.height()) == (60, 60))
    assert "4 Kehadiran" in window.rail.steps[3].toolTip()
    last = window.rail.steps[8]
    assert window.rail.rect().contains(last.geometry())
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: window.rail.width() == 248)
    qtbot.waitUntil(lambda: window.footer.height() == 76)


def test_that_the_footer_keeps_the_button_to_go_on_at_the_lower_right(qtbot, window: ShellWindow) -> None:
    page = Page("Apa?")
    buttons = [SecondaryButton(f"Cetak lembar saksi nomor {n}") for n in range(4)]
    onward = PrimaryButton("Lanjut ke penutupan suara")
    page.set_footer("Bantuan", *buttons, onward)
    window.show_page(page)
    window.resize(900, 700)
    qtbot.wait(1)
    places = [button.mapTo(window, button.rect().bottomRight()) for button in (*buttons, onward)]
    assert max(place.y() for place in places) == places[-1].y()
    assert max(place.x() for place in places) == places[-1].x()
    assert len({place.y() for place in places}) > 1
    for button in (*buttons, onward):
        assert window.footer.rect().contains(button.mapTo(window.footer, button.rect().center()))
        assert button.isVisible()


def test_that_the_footer_follows_the_page_and_its_changes(window: ShellWindow) -> None:
    first, second = Page("Satu?"), Page("Dua?")
    one, other = PrimaryButton("Satu"), PrimaryButton("Dua")
    first.set_footer("bantuan satu", one)
    second.set_footer("bantuan dua", other)
    window.show_page(first)
    window.show_page(second)
    assert window.footer.help_text() == "bantuan dua"
    assert other.isVisible()
    assert not one.isVisible()
    window.show_page(first)
    assert one.isVisible()
    assert not other.isVisible()
    first.set_footer("lain")
    assert window.footer.help_text() == "lain"
    assert not one.isVisible()
    second.set_footer("tidak tampak")
    assert window.footer.help_text() == "lain"
    window.forget(first)
    assert window.page() is None
    window.show_page(second)
    assert window.footer.help_text() == "tidak tampak"


def test_that_a_full_page_has_neither_header_nor_rail(window: ShellWindow) -> None:
    window.show_page(Page("Selamat datang"), full=True)
    assert not window.header.isVisible()
    assert not window.rail.isVisible()
    assert not window.footer.isVisible()
    window.show_page(Page("Siapa?"))
    assert window.header.isVisible()
    assert window.rail.isVisible()


def test_that_practice_shows_its_band_on_the_window_u03(qtbot) -> None:
    window = ShellWindow(practice=True)
    qtbot.addWidget(window)
    window.show()
    assert window.band.isVisible()
    assert window.band.accessibleName().startswith("LATIHAN")
    image = window.grab().toImage()
    assert image.pixelColor(5, 5).name() == LIGHT.practice.lower()
    window.set_practice(False)
    assert not window.band.isVisible()


def test_that_f1_helps_with_the_page_in_hand_u08(qtbot, window: ShellWindow) -> None:
    class Helpful(Page):
        def help_text(self) -> str:
            return "Ketik nomor, lalu tekan Enter.\n\nSalah catat? Tekan Urungkan."

    window.show_page(Helpful("Siapa yang datang?"))
    qtbot.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    qtbot.waitUntil(dialog.isVisible)
    shown = [label.full_text for label in dialog.findChildren(PlainLabel)]
    assert "Siapa yang datang?" in shown
    assert "Salah catat? Tekan Urungkan." in shown
    qtbot.waitUntil(dialog.closing.hasFocus)
    qtbot.keyClick(dialog.closing, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_that_f9_turns_the_theme_and_ctrl_plus_the_size(qtbot, window: ShellWindow) -> None:
    window.show_page(Page("Siapa?"))
    seen: list[tuple[str, int]] = []
    window.look_changed.connect(lambda name, percent: seen.append((name, percent)))
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_F9)
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Plus, control)
    qtbot.keyClick(window, Qt.Key.Key_Equal, control)
    qtbot.keyClick(window, Qt.Key.Key_Minus, control)
    qtbot.keyClick(window, Qt.Key.Key_0, control)
    assert seen == [("contrast", 100), ("dark", 100), ("light", 100)] + [
        ("light", size) for size in (110, 125, 110, 100)
    ]


def test_that_a_new_theme_is_painted_at_once(qtbot, window: ShellWindow) -> None:
    window.show_page(Page("Siapa?"))
    window.next_theme()
    window.next_theme()
    assert theme.look().tokens is DARK
    assert window.grab().toImage().pixelColor(800, 650).name() == DARK.paper.lower()


def test_that_the_keyboard_starts_in_the_page_and_tab_reaches_everything_u43(
    qtbot, window: ShellWindow
) -> None:
    page = Page("Siapa?")
    fields = [Field("Nama"), Field("Nomor")]
    for field in fields:
        page.body.addWidget(field)
    back, onward = SecondaryButton("Kembali"), PrimaryButton("Lanjut")
    page.set_footer("", back, onward)
    window.show_page(page)
    qtbot.waitUntil(fields[0].input.hasFocus)
    reached: list[QWidget] = []
    for _ in range(9):
        reached.append(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert reached[:4] == [fields[0].input, fields[1].input, back, onward]
    assert set(reached[4:7]) == {window.rail.steps[place] for place in (0, 1, 3)}
    assert reached[7] is fields[0].input


def test_that_a_page_without_fields_gives_the_keyboard_to_the_way_on_but_not_to_other_acts_u04(
    qtbot, window: ShellWindow
) -> None:
    page, onward = Page("Siap?"), PrimaryButton("Lanjut")
    page.set_footer("", SecondaryButton("Batalkan percobaan"), onward)
    window.show_page(page)
    qtbot.waitUntil(onward.hasFocus)
    closed, waiting = Page("Tunggu"), PrimaryButton("Lanjut")
    waiting.setEnabled(False)
    closed.set_footer("", SecondaryButton("Batalkan percobaan"), waiting)
    window.show_page(closed)
    qtbot.waitUntil(closed.hasFocus)


def test_that_the_first_paint_loads_no_heavy_library() -> None:
    script = (
        "import sys\n"
        "from PySide6.QtWidgets import QApplication\n"
        "from desktop import theme\n"
        "from desktop.shell.page import Page\n"
        "from desktop.shell.window import ShellWindow\n"
        "app = QApplication(['undian', '-platform', 'offscreen'])\n"
        "theme.apply(app)\n"
        "window = ShellWindow()\n"
        "window.show_page(Page('Siapa?'), full=True)\n"
        "window.show()\n"
        "app.processEvents()\n"
        "heavy = ('zxingcpp', 'reportlab', 'pikepdf', 'pyhanko', 'sqlalchemy', 'alembic', 'PySide6.QtSvg', 'pypdfium2')\n"
        "print([name for name in heavy if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
