"""Real TPS files that stand at a step of the ceremony, in the program's window with its own job thread and hall."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from sqlalchemy import text

from desktop.audience.window import AudienceWindow
from desktop.dayroom import DayRoom
from desktop.desk import Desk
from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.shell.window import ShellWindow
from desktop.stage import Stage
from desktop.widgets.confirm import ConfirmDialog
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Prize, Reconciliation, Rules, Witness
from steps import attendance, ceremony, closing, freezing, pins, practice, preparation, roster, tpsfile
from steps import day as days
from steps.attendance import HowMarked
from steps.station import Laptop
from steps.tpsfile import TpsFile

LONG = "Ni Luh Putu Ayu Dewi Kusumaningtyas Prawirodirdjo Hadiningrat"
NAMES = ("Sri Wahyuni", "Suparman", "Wagiman", LONG, "Endang Kusumaningsih")
TWO = ("K1", "W1")
THROW = "3514261522436"


def make_file(
    folder: Path,
    *,
    voters: int = 60,
    prizes: tuple[int, ...] = (2, 1),
    witnesses: int = 2,
    absent: str = "forfeit",
    calls: int = 2,
    seconds: int = 1,
) -> TpsFile:
    """Make a practice file in which everything before the check-in is done."""
    laptop = Laptop(documents=folder / "documents", settings=folder / "setelan")  # the laptop of `days`
    file = practice.create(laptop, folder / "tps.undian")
    people = tuple(
        Voter("DPT", n, NAMES[n % 5], "LP"[n % 2], 20 + n % 50, "Kaibon", "003", "001")
        for n in range(1, voters + 1)
    )
    extra = (Voter("DPTB", 1, "Tamu Satu", "L"), Voter("DPK", 1, "Tamu Dua", "P"))
    roster.take(file, (*people, *extra), {"DPT", "DPTB", "DPK"}, source=practice.sample_list())
    preparation.save_prizes(
        file,
        [
            PrizePlan(Prize(n, f"Gula {n} kg", many, "Iuran warga RT 03", None))
            for n, many in enumerate(prizes, 1)
        ],
    )
    preparation.save_witnesses(
        file,
        [WitnessPlan(Witness(n, f"Saksi {NAMES[n % 5]}", "Saksi", n <= 2)) for n in range(1, witnesses + 1)],
    )
    rules = Rules(window="before_count", window_note="", absent=absent, calls=calls, excluded=())
    preparation.save_rules(file, RulePlan(rules, countdown_s=seconds))
    preparation.declare(file, "pernyataan", "K1")
    return file


def check_in(file: TpsFile, count: int = 12) -> TpsFile:
    """Mark the first voters of the DPT."""
    attendance.check_in(file, [f"DPT-{n:03d}" for n in range(1, count + 1)], how=HowMarked.RANGE)
    return file


def closed(file: TpsFile) -> TpsFile:
    """Close the polls with twelve present."""
    ceremony.close_polls(check_in(file), TWO)
    return file


def sealed(file: TpsFile, *, noted: bool = False) -> TpsFile:
    """Freeze and seal."""
    totals = Reconciliation(12, 12, "")
    closing.save_totals(closed(file), totals)
    freezing.seal(file, totals, by=TWO)
    for witness in (1, 2) if noted else ():
        ceremony.note_words(file, witness)
    return file


def drawing(file: TpsFile) -> TpsFile:
    """Throw the dice of both witnesses."""
    sealed(file, noted=True)
    for witness in (1, 2):
        ceremony.contribute(file, witness, "dice", THROW)
    return file


def give_pins(file: TpsFile) -> None:
    """Give everybody the example PIN of a practice day."""
    day = days.read(file)
    people = [f"K{o.no}" for o in day.officers] + [f"W{p.witness.no}" for p in day.witnesses]
    pins.put_examples(file, people)


def agreed(file: TpsFile, by: tuple[str, str] = TWO) -> tuple[str, str]:
    """Let two people give their example PINs for the next act, and name them."""
    pins.confirm(file, [(person, pins.example(person)) for person in by])
    return by


def break_journal(file: TpsFile) -> None:
    """Let every write to the journal fail from now on, as on a disk that is full."""
    with file.deed() as deed:
        deed.session.execute(
            text("CREATE TRIGGER full_disk BEFORE INSERT ON journal BEGIN SELECT RAISE(ABORT, 'full'); END")
        )


class Room:
    """A day in the program's window; `hall` is a real audience window, shown as a plain one."""

    def __init__(self, qtbot, file: TpsFile, *, hall: bool = False, size: tuple[int, int] = (1366, 768)):
        self._qtbot = qtbot
        self.file = file
        give_pins(file)
        self.jobs = Jobs()
        self.window = ShellWindow()
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.hall = AudienceWindow() if hall else None
        if self.hall is not None:
            self.hall.set_windowed(True)
            self.hall.resize(800, 500)
            self.hall.show()
        self.notices = Notices(lambda: self.window)
        self.desk = Desk(file, days.read(file), jobs=self.jobs, notices=self.notices)
        self.stage = Stage(self.hall)
        self.room = DayRoom(self.window, self.desk, self.stage)
        self.room.enter()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow, timeout=5_000)  # shortcuts need it

    @property
    def page(self):
        """The page in hand."""
        return self.window.page()

    def keyboard(self) -> QWidget | None:
        """Return the widget that has the keyboard whenever the window is the active one."""
        return self.window.focusWidget()

    def until(self, condition: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(condition, timeout=10_000)

    def settle(self) -> None:
        """Wait until every deed is done and shown."""
        self.until(lambda: not self.desk.busy)
        QApplication.processEvents()

    def type(self, widget: QWidget, keys: str, *, enter: bool = False) -> None:
        """Type as a person or a scanner does."""
        for letter in keys:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(widget, key)
        if enter:
            QTest.keyClick(widget, Qt.Key.Key_Return)

    def agree(self, first: str = "K1", second: str = "W1", *, reason: str = "") -> None:
        """Let two people agree to the question that is asked."""
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ConfirmDialog)
        if reason:
            self.type(dialog.reason.input, reason)
        for hand, person in ((dialog.first, first), (dialog.second, second)):
            hand.name.set_value(person)
            hand.name.chosen.emit(person)
            self.type(hand.pin.input, pins.example(person))
        dialog.confirm.click()
        self.settle()

    def close(self) -> None:
        """Close the window and the file."""
        self.settle()
        self.room.leave()
        self.jobs.stop()
        self.file.close()


@contextmanager
def room(qtbot, file: TpsFile, **choices) -> Iterator[Room]:
    """Open a day and close it afterwards."""
    opened = Room(qtbot, file, **choices)
    try:
        yield opened
    finally:
        modal = QApplication.activeModalWidget()
        if modal is not None:
            modal.close()
        opened.close()


def reopened(file: TpsFile) -> TpsFile:
    """Open a file again that was closed."""
    return tpsfile.open_file(file.laptop, file.path, practice.PASSPHRASE)


def held_key(widget: QWidget, key: Qt.Key, letter: str) -> None:
    """Send what a key sends again and again while it is held."""
    for _ in range(5):
        QApplication.sendEvent(
            widget, QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter, True)
        )


def labels(widget: QWidget) -> str:
    """Return everything that the labels below a widget say."""
    from desktop.widgets.label import PlainLabel

    return "\n".join(label.full_text for label in widget.findChildren(PlainLabel))
