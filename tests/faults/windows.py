"""What windows do while disks are slow and files are held, and whether they grow over 20,000 interactions (F12, F18, F19).

Each trial is a program of its own with a real window, offscreen, on a disk that the shim slows where that is asked for.
"""

import time
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from db import keyfile, opening
from desktop.dayroom import DayRoom
from desktop.desk import Desk
from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.shell.window import ShellWindow
from desktop.stage import Stage
from draw.roster import Voter
from steps import day as days
from steps import roster
from steps.attendance import UndoReason, undo
from tests.faults import shim
from tests.faults.nursery import Nursery, Say
from tests.faults.rows import Row, timed
from tests.faults.shim import Arming
from tests.faults.station import PASSPHRASE, new_station, opened
from tests.steps import laptops

SLOW_MS = 30
SAVED_MS, GAP_MS = 60.0, 100.0
BEAT_MS = 4
VOTERS = 600


class Room:
    """A day's window on a file, and hands that type into its check-in."""

    def __init__(self, path: Path) -> None:
        self.app = QApplication.instance() or QApplication(["undian"])
        self.file = opened(path)
        self.window = ShellWindow()
        self.jobs = Jobs()
        self.notices = Notices(lambda: self.window)
        self.desk = Desk(self.file, days.read(self.file), jobs=self.jobs, notices=self.notices)
        self.room = DayRoom(self.window, self.desk, Stage(None))
        self.window.show()
        self.room.enter()
        self.room.go("attendance")
        self.page: Any = self.room.page("attendance")
        self.settle()

    def settle(self) -> None:
        """Let the windows work until nothing is under way."""
        while self.desk.busy:
            QCoreApplication.processEvents()
            time.sleep(0.0005)
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)  # a loop would have done it

    def enter(self, text: str) -> None:
        """Type into the field, and Enter."""
        for letter in text:
            self._key(0, letter)
        self._key(Qt.Key.Key_Return.value, "\r")

    def _key(self, code: int, letter: str) -> None:
        key = QKeyEvent(QEvent.Type.KeyPress, code, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(self.page.entry, key)

    def interact(self, number: int) -> None:
        """Do one of the things that people do on the check-in page, and let it end."""
        ticket = number // 2 % 40 + 1
        match number % 10:
            case 0 | 2 | 4:
                self.enter(str(ticket))
            case 1 | 3 | 5:
                reason = UndoReason.WRONG_NUMBER
                self.desk.do(lambda f: undo(f, f"DPT-{ticket:03d}", reason), refused=lambda _: True)
            case 6:
                self.enter("nama pemilih 5")
            case 7:
                self.enter("abc;%%" if number % 20 == 7 else "1-")
            case 8:
                self.page.entry.clear()
                self.window.grab()
        self.settle()

    def turn(self, number: int) -> None:
        """Turn to another page and back, or to another size."""
        if number % 2:
            self.window.resize(1024 + number % 300, 700)
        else:
            self.room.go(("identity", "roster", "preparation", "closing")[number // 2 % 4])
        self.settle()
        self.room.go("attendance")
        self.settle()

    def close(self) -> None:
        """Close window and file."""
        self.settle()
        self.room.leave()
        self.jobs.stop()
        self.file.close()


def station_for_windows(folder: Path) -> Path:
    """Make a file with 600 voters whose check-in is open."""
    path = new_station(folder)
    file = opened(path)
    laptops.identify(file)
    voters = tuple(Voter("DPT", n, f"Nama Pemilih {n}") for n in range(1, VOTERS + 1))
    roster.take(file, voters, ["DPT"], source=laptops.list_file(folder))
    laptops.prepare(file)
    file.close()
    return path


class Beat:
    """Measures the longest time for which the window's thread did nothing else."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start(BEAT_MS)

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now

    def begin(self) -> None:
        """Forget what was."""
        self.longest, self._last = 0.0, time.perf_counter()


class CheckIn(NamedTuple):
    """One check-in on a slow disk, in milliseconds: from Enter to saved, what of it is work and syncs, the longest gap."""

    saved: float
    due: float
    gap: float


def slow_check_ins(say: Say, path: Path, count: int, in_the_window: bool) -> None:
    """F19: check in on a slow disk. `in_the_window` is the negative control: the deed is done in the window's own thread."""
    room, beat = Room(path), Beat()
    for number in range(1, count + 3):
        beat.begin()
        began, worked, synced = time.perf_counter(), time.process_time(), shim.syncs()
        if in_the_window:
            laptops.attend(room.file, [number])
        else:
            room.enter(str(number))
            while room.desk.day.attended < number:
                QCoreApplication.processEvents()
                time.sleep(0.001)
        saved = time.perf_counter() - began
        due = time.process_time() - worked + (shim.syncs() - synced) * SLOW_MS / 1000
        until = time.perf_counter() + 0.02
        while time.perf_counter() < until:
            QCoreApplication.processEvents()
        if number > 2:  # the first ones import and compile
            say(CheckIn(saved * 1000, due * 1000, beat.longest * 1000))
    room.close()


def slow_disk(nursery: Nursery, folder: Path, count: int) -> Row:
    """F19: each fsync takes 30 ms; 95 of 100 check-ins are saved within 60 ms and no frame waits for 100 ms.

    On a machine that others use, the time that the process waits for a processor is not the program's: what it works and
    syncs is held against the bound, and of the gaps the middle one; times by the clock and the longest gap are told beside.
    """
    row = Row("F19", f"check-ins while each fsync takes {SLOW_MS} ms")

    def trial(row: Row) -> None:
        path = station_for_windows(folder / "slow")
        life = nursery.live(slow_check_ins, path, count, False, arming=Arming(path.parent, sync_ms=SLOW_MS))
        assert life.code == 0, life.error
        saved, due, gaps = (sorted(column) for column in zip(*life.said, strict=True))
        at, middle = int(count * 0.95), gaps[count // 2]
        row.count([f"p95 {due[at]:.0f} ms"] if due[at] > SAVED_MS else [])
        row.count([f"gap {middle:.0f} ms"] if middle > GAP_MS else [])
        row.tried = count
        row.note = (
            f"p95 {due[at]:.0f} ms of work and sync, {saved[at]:.0f} by the clock; "
            f"gap {middle:.0f} ms, longest {gaps[-1]:.0f}"
        )

    return timed(row, trial)


def slow_disk_in_the_window(nursery: Nursery, folder: Path, count: int) -> Row:
    """The control of F19: done in the window's thread on a disk four times as slow, frames wait."""
    row = Row("F19", "the deed done in the window's thread", control=True)

    def trial(row: Row) -> None:
        path = station_for_windows(folder / "blocked")
        life = nursery.live(
            slow_check_ins, path, count, True, arming=Arming(path.parent, sync_ms=4 * SLOW_MS)
        )
        assert life.code == 0, life.error
        for one in life.said:
            row.count([f"gap {one.gap:.0f} ms"] if one.gap > GAP_MS else [])

    return timed(row, trial)


def held_file(say: Say, path: Path, seconds: float, key: str) -> None:
    """F12: another program holds the file; says what was told when, the longest frame gap, and who is present after."""
    import sqlcipher3.dbapi2 as cipher

    room, beat = Room(path), Beat()
    holder = cipher.connect(str(path), isolation_level=None)
    holder.execute(f"PRAGMA key = \"x'{key}'\"")
    holder.execute("BEGIN IMMEDIATE")
    beat.begin()
    began, told = time.perf_counter(), 0.0
    room.enter("17")
    while time.perf_counter() - began < seconds:
        QCoreApplication.processEvents()
        if room.window.waiting.text and not told:
            told = time.perf_counter() - began
            room.window.grab()
        time.sleep(0.001)
    during = (room.desk.day.attended, room.window.waiting.text)
    holder.execute("ROLLBACK")
    holder.close()
    room.settle()
    say((told, beat.longest, during, room.desk.day.attended, room.window.waiting.text))
    room.close()


def file_held_by_another(nursery: Nursery, folder: Path, seconds: float) -> Row:
    """F12: the file is held by another program; the wait is told, frames go on, and the act is saved when it is let go."""
    row = Row("F12", f"file held by another program for {seconds:.0f} s")

    def trial(row: Row) -> None:
        path = station_for_windows(folder / "held")
        key = keyfile.unlock(opening.read_keys(path), PASSPHRASE).hex()
        life = nursery.live(held_file, path, seconds, key)
        assert life.code == 0, life.error
        told, gap, (before, waiting), after, left = life.said[0]
        row.count([] if 0 < told < seconds and waiting and not left else [f"told after {told:.1f} s"])
        row.count([] if gap * 1000 < 5 * GAP_MS else [f"frame gap {gap * 1000:.0f} ms"])
        row.count([] if (before, after) == (0, 1) else [f"{before} and {after} present"])
        row.note = f"told after {told:.1f} s, longest gap {gap * 1000:.0f} ms"

    return timed(row, trial)
