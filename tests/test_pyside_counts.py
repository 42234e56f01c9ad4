"""Calls from Python into Qt keep the reference counts of `None`, `True` and `False`.

PySide6 6.12.0 under Python 3.11 gives back a reference that it does not own on every emit, disconnect and void call. `None`
is not immortal before Python 3.12: its count sinks by one with each call and the process aborts after some 5,700 of them, an
afternoon of check-ins. The negative side cannot run here without taking pytest along, so it was tried by hand: with 6.12.0
installed, each of the first four tests below ends in SIGABRT. `tests/house/test_locks.py` keeps that version out.
"""

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

ROUNDS = 20_000
SLACK = 200  # what pytest, the garbage collector and Qt itself may hold or drop meanwhile
CONSTANTS: tuple[object, ...] = (None, True, False)


class Bell(QObject):
    """Something that rings."""

    rung = Signal()
    told = Signal(bool)
    carried = Signal(object)


def _drift(act: Callable[[], object]) -> list[int]:
    """By how much the counts of None, True and False changed over many rounds of `act`."""
    for _ in range(10):
        act()
    before = [sys.getrefcount(constant) for constant in CONSTANTS]
    for _ in range(ROUNDS):
        act()
    return [sys.getrefcount(constant) - count for constant, count in zip(CONSTANTS, before, strict=True)]


def _hear(*_: object) -> None:
    return None


def _steady(drift: list[int]) -> bool:
    return all(abs(change) < SLACK for change in drift)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("value", [True, False])
def test_that_emitting_keeps_the_counts(value: bool) -> None:
    bell = Bell()
    bell.rung.connect(_hear)
    bell.told.connect(_hear)
    bell.carried.connect(_hear)

    def ring() -> None:
        bell.rung.emit()
        bell.told.emit(value)
        bell.carried.emit(None)

    assert _steady(_drift(ring))


@pytest.mark.usefixtures("qapp")
def test_that_connecting_and_disconnecting_keeps_the_counts() -> None:
    bell = Bell()

    def rewire() -> None:
        bell.rung.connect(_hear)
        bell.rung.disconnect(_hear)

    assert _steady(_drift(rewire))


def test_that_calls_that_return_nothing_keep_the_counts(qtbot: QtBot) -> None:
    label, timer = QLabel(), QTimer()
    qtbot.addWidget(label)

    def touch() -> None:
        label.setText("Hadir")
        label.setEnabled(True)
        timer.setSingleShot(False)

    assert _steady(_drift(touch))


@pytest.mark.usefixtures("qapp")
def test_that_slots_called_from_the_event_loop_keep_the_counts() -> None:
    bell = Bell()

    def later() -> None:
        QTimer.singleShot(0, bell.rung.emit)
        QCoreApplication.processEvents()

    assert _steady(_drift(later))


def test_that_the_measure_sees_one_lost_reference_in_a_round() -> None:
    kept: list[object] = []
    immortal = sys.version_info >= (
        3,
        12,
    )  # there None is not counted, and the fault could not abort anything
    assert _steady(_drift(lambda: kept.append(None))) is immortal
