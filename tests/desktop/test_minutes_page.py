"""The minutes page, the viewer of papers and the signing, through their real widgets."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from desktop.printing import printer_for
from desktop.screens import paper_print
from desktop.screens.minutes import NAMES, MinutesPage
from desktop.screens.paper_names import PAPERS
from desktop.screens.paper_print import PrintFlow
from desktop.screens.paper_source import DayPapers
from desktop.screens.paper_viewer import PaperViewer
from desktop.screens.signing import SignDialog
from desktop.shell.window import ShellWindow
from desktop.widgets.label import PlainLabel
from steps import minutes
from steps.files.papers.preview import page_count
from tests.desktop.days import desk_on, settle
from tests.steps import days


@pytest.fixture
def page(qtbot, tmp_path: Path) -> Iterator[MinutesPage]:
    with desk_on(days.finished(tmp_path)) as desk:
        window = ShellWindow(practice=True)
        qtbot.addWidget(window)
        page = MinutesPage(desk)
        window.show_page(page)
        window.show()
        yield page


def until(condition: Callable[[], bool]) -> None:
    """Let the windows work; unlike a wait of Qt's, the sleep lets the job thread run."""
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end, "it never came"
        QCoreApplication.processEvents()
        time.sleep(0.005)
    QCoreApplication.processEvents()


def viewer_of(page: MinutesPage) -> PaperViewer:
    until(lambda: page.findChild(PaperViewer) is not None)
    viewer = page.findChild(PaperViewer)
    drawn(viewer)
    return viewer


def drawn(viewer: PaperViewer) -> None:
    until(lambda: bool(viewer.pdf) and 0 in viewer.view.drawn)


def test_that_the_draw_is_told_at_one_glance(page) -> None:
    assert [label.full_text for label in page.glance.figures] == ["5", "0", "1", "1", "ke-1", "Penuh"]
    assert page.title.question == "Siapa yang menandatangani?"


def test_that_the_buttons_lead_to_the_export_and_to_the_data_of_the_minutes(qtbot, page) -> None:
    for button, step in ((page.onward, "export"), (page.edit, "identity")):
        with qtbot.waitSignal(page.step_requested) as asked:
            button.click()
        assert asked.args == [step]


def test_that_a_paper_is_shown_page_by_page_in_both_sizes(qtbot, page) -> None:
    page.papers.action_requested.emit(2, 1)
    viewer = viewer_of(page)
    assert viewer.name == NAMES[2]
    assert viewer.place.full_text == "Halaman 1 dari 5"
    tall = viewer.view._shape
    viewer.paper_size.set_value("F4")
    viewer.paper_size.chosen.emit("F4")
    until(lambda: bool(viewer.pdf))
    drawn(viewer)
    assert viewer.view._shape < tall < 1, "certificates lie across"
    viewer.view.verticalScrollBar().setValue(viewer.view.verticalScrollBar().maximum())
    until(lambda: 4 in viewer.view.drawn)
    assert viewer.place.full_text == "Halaman 5 dari 5"
    viewer.larger.click()
    assert viewer.view.zoom == 1.25
    viewer.whole.click()
    assert viewer.view.zoom == 1.0
    viewer.papers.row("receipts").click()
    until(lambda: bool(viewer.pdf))
    assert viewer.name == "receipts"
    assert viewer.view.current == 0
    viewer.reject()


def test_that_each_paper_can_be_the_first_that_a_program_makes(tmp_path) -> None:
    child = (
        "import sys; from pathlib import Path; from tests.steps import days; from steps import paper_list\n"
        "paper_list.make(days.finished(Path(sys.argv[1])), sys.argv[2], page='A4')"
    )
    root = Path(__file__).resolve().parents[2]
    for name in sorted(set(PAPERS) - {"zero_report"}):  # which is of a day that has not begun
        done = subprocess.run(
            [sys.executable, "-c", child, str(tmp_path / name), name],
            cwd=root,
            capture_output=True,
            check=False,
        )
        assert done.returncode == 0, (name, done.stderr[-500:])


def test_that_a_paper_is_saved_as_pdf_and_a_bad_place_is_told(qtbot, page, tmp_path) -> None:
    page.papers.action_requested.emit(0, 1)
    viewer = viewer_of(page)
    viewer.save(tmp_path / viewer.file_name)
    settle(page.desk)
    assert (tmp_path / "LATIHAN Berita acara TPS 003 Kaibon 2024-02-14.pdf").read_bytes() == viewer.pdf
    viewer.save(tmp_path / "tidak ada" / "x.pdf")
    settle(page.desk)
    assert "tidak terbaca lagi" in viewer.told.text
    viewer.reject()


def test_that_without_a_printer_one_sentence_says_so_and_the_pdf_stays(qtbot, page, monkeypatch) -> None:
    monkeypatch.setattr(paper_print, "there_is_a_printer", lambda: False)
    page.papers.action_requested.emit(0, 2)
    viewer = viewer_of(page)
    until(lambda: viewer.told.isVisible())
    assert "belum mengenal pencetak" in viewer.told.text
    assert viewer.pdf
    assert viewer.save_button.isEnabled()
    viewer.reject()


@pytest.mark.parametrize(("page_size", "height"), [("A4", 297), ("F4", 330)])
def test_that_every_page_reaches_the_printer_in_its_size(qtbot, page, tmp_path, page_size, height) -> None:
    pdf = minutes_pdf(page, page_size)
    told: list[str] = []
    printer = printer_for(page_size, title="Berita acara")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    flow = PrintFlow(
        page,
        DayPapers(page.desk),
        pdf,
        page=page_size,
        title="x",
        tell=lambda text, _state: told.append(text),
    )
    flow.send(printer)
    settle(page.desk)
    assert told == ["Sudah dikirim ke pencetak."]
    assert page_count((tmp_path / "cetak.pdf").read_bytes()) == page_count(pdf)
    assert round(printer.pageLayout().fullRect(printer.pageLayout().Unit.Millimeter).height()) == height
    assert printer.pageLayout().pageSize().id() in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Custom)


def test_that_a_printer_that_fails_is_told_and_nothing_else_changes(qtbot, page, tmp_path) -> None:
    told: list[str] = []
    printer = printer_for("A4", title="Berita acara")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "tidak ada" / "cetak.pdf"))
    PrintFlow(
        page,
        DayPapers(page.desk),
        minutes_pdf(page, "A4"),
        page="A4",
        title="x",
        tell=lambda text, _state: told.append(text),
    ).send(printer)
    settle(page.desk)
    assert told == ["Pencetak tidak menerima kertas ini. PDF-nya tetap ada; periksa pencetak, lalu ulangi."]


def minutes_pdf(page: MinutesPage, size: str) -> bytes:
    from steps import paper_list

    return paper_list.make(page.desk.file, "minutes", page=size)


def test_that_a_signature_drawn_with_the_mouse_is_kept_shown_and_can_be_removed(qtbot, page) -> None:
    page.signers.action_requested.emit(3, 2)
    dialog = page.findChild(SignDialog)
    assert not dialog.keep.isEnabled()
    assert any("tidak tersertifikasi" in label.full_text for label in dialog.findChildren(PlainLabel))
    sheet = dialog.pad._sheet
    QTest.mousePress(sheet, Qt.MouseButton.LeftButton, pos=QPoint(60, 120))
    for x in range(80, 300, 20):
        QTest.mouseMove(sheet, QPoint(x, 60 + x % 50))
    QTest.mouseRelease(sheet, Qt.MouseButton.LeftButton, pos=QPoint(300, 90))
    dialog.keep.click()
    settle(page.desk)
    assert page.desk.day.signed == {"W1"}
    assert page.signers.rows_model.text(3, 1) == "Sudah"
    assert "W1" in minutes.record(page.desk.file).facts.signatures
    again = SignDialog(page, page.desk, page.desk.people()[3])
    again.open()
    again.remove.click()
    settle(page.desk)
    assert page.desk.day.signed == frozenset()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_forty_witnesses_with_long_names_and_fifty_units_are_not_cut(
    qtbot, tmp_path, cut_off, size
) -> None:
    with desk_on(days.finished(tmp_path, witnesses=40, units=30, officers=7)) as desk:
        window = ShellWindow(practice=True)
        qtbot.addWidget(window)
        page = MinutesPage(desk)
        window.show_page(page)
        window.resize(*size)
        window.show()
        qtbot.wait(50)
        assert len(page.signers.rows_model.rows) == 47
        assert cut_off(window) == []
