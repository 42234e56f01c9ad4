"""The lock: the operator's window says nothing of the day, the hall goes on, and who may open it can."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.audience.window import AudienceWindow
from desktop.choices import Choices
from desktop.lock import AutoLock
from desktop.screens.locked import LockedPage
from desktop.screens.objection import ObjectionDialog
from desktop.widgets.band import Band
from steps import ceremony, pins, practice
from steps.tries import Tries
from tests.desktop.ceremony_days import Room, check_in, drawing, make_file, room


def lock_of(day: Room, tmp_path) -> AutoLock:
    choices = Choices(tmp_path / "pilihan.ini")
    return AutoLock(day.window, day.desk, tries=Tries(day.file.laptop), choices=choices)


@pytest.fixture
def called(qtbot, tmp_path):
    """Show an open call in the hall and on the operator's window."""
    file = drawing(make_file(tmp_path))
    state = ceremony.open_call(file)
    with room(qtbot, file, hall=True) as day:
        day.ticket = state.pending.ticket
        lock = lock_of(day, tmp_path)
        yield day, lock
        lock.leave()


def said_on_screen() -> str:
    """Return every title, name and text that a screen reader or an eye can reach outside the hall's window."""
    found = []
    for top in QApplication.topLevelWidgets():
        if isinstance(top, AudienceWindow) or not top.isVisible():
            continue
        for widget in (top, *top.findChildren(QWidget)):
            if widget.isVisible():
                text = getattr(widget, "text", lambda: "")
                found += [
                    widget.windowTitle(),
                    widget.accessibleName(),
                    widget.accessibleDescription(),
                    widget.toolTip(),
                ]
                found.append(str(text() if callable(text) else text))
    return "\n".join(found)


def words_of(day: Room) -> tuple[str, ...]:
    voter = day.desk.day.by_ticket[day.ticket]
    return (day.ticket, voter.name, "Gula", "Saksi", "Kaibon", "Hadi Purnomo")


def test_that_nothing_of_the_day_can_be_read_while_it_is_locked_and_the_hall_goes_on(called) -> None:
    day, lock = called
    assert all(word in said_on_screen() for word in words_of(day)[:2]), "the control"
    hall = day.hall.grab().toImage()
    lock.lock_now()
    QApplication.processEvents()
    assert isinstance(day.window.centralWidget(), LockedPage)
    assert [word for word in words_of(day) if word in said_on_screen()] == []
    assert day.window.windowTitle() == "Undian TPS"
    assert day.hall.isVisible()
    assert day.hall.grab().toImage() == hall
    assert day.window.findChildren(Band)[0].isVisible()


def test_that_the_call_goes_on_where_it_was_and_keys_reach_nothing_behind_the_lock(called) -> None:
    day, lock = called
    before = day.desk.day.state
    lock.lock_now()
    assert not [s for s in day.window.findChildren(QShortcut) if s.isEnabled()]
    for key in (Qt.Key.Key_Space, Qt.Key.Key_H, Qt.Key.Key_F1):
        QTest.keyClick(day.window, key)
    day.settle()
    assert day.desk.day.state == before
    give(day, lock, pins.example("K1"))
    assert day.page.isVisible()
    assert day.desk.day.state == before
    assert day.page.outcomes.received.isEnabled()


def give(day: Room, lock: AutoLock, secret: str) -> None:
    page = lock.page
    assert page is not None
    page.secret.set_text(secret)
    page.secret.edited.emit(secret)
    page.unlock.click()
    day.settle()


def test_that_a_dialog_is_hidden_as_it_is_and_comes_back_with_what_was_typed(called) -> None:
    day, lock = called
    day.page.objection.click()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ObjectionDialog)
    day.type(dialog.text.input, "Budi Santoso tidak hadir")
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    lock.lock_now()
    QApplication.processEvents()
    assert not dialog.isVisible()
    assert "Budi" not in said_on_screen()
    give(day, lock, practice.PASSPHRASE)
    assert dialog.isVisible()
    assert dialog.isModal()
    assert dialog.text.text() == "Budi Santoso tidak hadir"
    assert ended == []


def test_that_the_passphrase_or_the_chairs_pin_opens_it_and_nobody_elses(called) -> None:
    day, lock = called
    lock.lock_now()
    for wrong in (pins.example("W1"), "bukan kata sandinya"):
        give(day, lock, wrong)
        assert lock.is_locked
        assert lock.page.told.text != ""
    give(day, lock, practice.PASSPHRASE)
    assert not lock.is_locked


def test_that_wrong_ones_wait_here_too(called) -> None:
    day, lock = called
    lock.lock_now()
    for _ in range(3):
        give(day, lock, "bukan kata sandinya")
    assert "5 detik" in lock.page.told.text
    assert not lock.page.secret.input.isEnabled()


def test_that_it_locks_by_itself_after_the_idle_time_and_every_hand_begins_it_anew(called, qtbot) -> None:
    day, lock = called
    assert lock.idle.interval() == 10 * 60_000
    lock.idle.start(400)
    lock.idle.setInterval(400)
    for _ in range(3):
        qtbot.wait(200)
        QTest.keyClick(day.window.windowHandle(), Qt.Key.Key_Shift)
    assert not lock.is_locked
    day.until(lambda: lock.is_locked)


def test_that_ctrl_l_and_the_quiet_button_lock(called) -> None:
    day, lock = called
    QTest.keyClick(day.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert lock.is_locked
    give(day, lock, practice.PASSPHRASE)
    assert day.window.header.lock is not None
    day.window.header.lock.click()
    assert lock.is_locked


def test_that_an_act_that_is_being_stored_is_not_cut_in_two(called) -> None:
    day, lock = called
    day.desk.do(lambda file: ceremony.call_again(file))
    lock.lock_now()
    assert not lock.is_locked
    day.until(lambda: lock.is_locked)
    assert day.desk.day.state.pending.times == 2


def test_that_only_a_practice_day_may_never_lock(qtbot, tmp_path) -> None:
    with room(qtbot, check_in(make_file(tmp_path))) as day:
        lock = lock_of(day, tmp_path)
        lock.set_minutes(0)
        assert not lock.idle.isActive()
        lock.leave()
    from desktop.shell.window import ShellWindow
    from tests.desktop.days import desk_on, file_in

    with desk_on(file_in(tmp_path / "resmi")) as desk:
        window = ShellWindow()
        qtbot.addWidget(window)
        window.show()
        lock = AutoLock(
            window, desk, tries=Tries(desk.file.laptop), choices=Choices(tmp_path / "pilihan.ini")
        )
        assert lock.idle.interval() == 10 * 60_000
        assert lock.idle.isActive()
        lock.leave()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600), (640, 420)])
def test_that_u41_nothing_of_the_lock_is_cut(called, size) -> None:
    day, lock = called
    day.window.resize(*size)
    lock.lock_now()
    give(day, lock, "bukan kata sandinya")
    QApplication.processEvents()
    page = lock.page
    for label in (page.told, page.unlock, page.secret):
        assert label.visibleRegion().boundingRect() == label.rect()
