"""Every screen there is, found by walking the packages, and the rooms in which each is opened with what it asks for.

A new page or dialog is covered without being listed, a new desk by a room here: until then `test_every_screen` fails.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_type_hints

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import desktop
from desktop import dayroom
from desktop.jobs import Jobs
from desktop.notices import Notices
from desktop.office import room as office_room
from desktop.office.desk import OfficeDesk
from desktop.screens.paper_names import PAPERS
from desktop.screens.paper_source import DayPapers
from desktop.shell.page import Page
from desktop.shell.window import ShellWindow
from desktop.stage import Stage
from desktop.village import room as village_room
from desktop.widgets.card import Card
from desktop.widgets.dialog import Dialog
from desktop.widgets.person import Person
from draw.ceremony import Concluded, Drawing
from draw.journal import Entry
from steps.office import board as boards
from steps.office import conflicts, store
from steps.recovery import Recovery
from steps.villages import gazetteer
from tests.desktop.ceremony_days import Room
from tests.desktop.every_day import LONG_PRIZE, REACH, prepared
from tests.desktop.examples import LONG, example, texts_in
from tests.desktop.office.conftest import filled
from tests.desktop.village.rooms import room_on, village_in
from tests.steps.office import offices

DESKS = ("village", "office")
"""The packages that have pages and dialogs of their own; all others belong to the day of a TPS."""


def _below(kind: type) -> Iterator[type]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)


def kinds(base: type) -> tuple[type, ...]:
    """Return every class of the program below a base of which there is none further below, in the order of their names."""
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    found = {k for k in _below(base) if k.__module__.startswith("desktop.") and not k.__subclasses__()}
    return tuple(sorted(found, key=lambda kind: (kind.__module__, kind.__name__)))


def desk_of(kind: type) -> str:
    """Return the desk to which a class belongs: `village`, `office`, or `tps`."""
    package = kind.__module__.split(".")[1]
    return package if package in DESKS else "tps"


PAGES, DIALOGS = kinds(Page), kinds(QDialog)


@dataclass(frozen=True)
class Opened:
    """A room in the program's window: the values it holds by kind and by name, and its pages by place."""

    desk: str
    window: ShellWindow
    held: Mapping[str, Any]
    by_name: Mapping[str, Any]
    pages: Mapping[str, tuple[str, str]]
    places: Callable[[], list[str]]
    go: Callable[[str], Any]
    settle: Callable[[], None]
    shown: Any

    @property
    def dialogs(self) -> tuple[type, ...]:
        """The dialogs of this desk."""
        return tuple(kind for kind in DIALOGS if desk_of(kind) == self.desk)

    @property
    def outer_pages(self) -> tuple[type, ...]:
        """The pages of this desk that belong to no place of its room, such as the one that makes its file."""
        inside = set(self.pages.values())
        return tuple(k for k in PAGES if desk_of(k) == self.desk and (k.__module__, k.__name__) not in inside)


def _held_by_all(jobs: Jobs, laptop: Any) -> dict[str, Any]:
    people = (Person("K1", "Hadi Purnomo", "Ketua KPPS"), Person("W1", LONG, "Saksi"))
    stopped = Entry(187, "called", "2024-02-14T13:24:10+07:00", "0a", 1, {"call": 3, "ticket": "DPT-017"})
    return {
        "Jobs": jobs,
        "Laptop": laptop,
        "Gazetteer": gazetteer(laptop),
        "Person": people[1],
        "tuple[desktop.widgets.confirm.Person, ...]": people,
        "Recovery": Recovery(
            "2024-02-14T13:40:00+07:00",
            stopped=True,
            last=stopped,
            away_s=950,
            clock_before="2024-02-14T14:24:10+07:00",
        ),
    }


@contextmanager
def day_at(qtbot: Any, folder: Path, stage: str) -> Iterator[Opened]:
    """Open the program's window on a day that has come as far as a stage."""
    room = Room(qtbot, REACH[stage](prepared(folder)))
    day, state = room.desk.day, room.desk.day.state
    draw = state.draw if isinstance(state, Concluded) else state
    held = {
        **_held_by_all(room.jobs, room.file.laptop),
        "Desk": room.desk,
        "Stage": Stage(None),
        "PaperSource": DayPapers(room.desk),
        "Day": day,
        "Drawing": draw if isinstance(draw, Drawing) else None,
        "Voter": day.voters[0],
        "Officer": day.officers[-1],
        "PrizePlan": day.prizes[0],
        "WitnessPlan": day.witnesses[1],
    }
    by_name = {
        "names": tuple(name for name in PAPERS if name not in ("zero_report", "finish_slip")),
        "first": "minutes",
        "question": f"Apakah {LONG_PRIZE} sudah diserahkan?",
        "reason": "Alasan",
        "state": "attention",
    }

    def places() -> list[str]:
        open_ = (*room.desk.day.open_steps, "readiness", "safety")
        return [place for place in dayroom._PAGES if place in open_]

    try:
        yield Opened(
            "tps", room.window, held, by_name, dayroom._PAGES, places, room.room.go, room.settle, day
        )
    finally:
        _close_dialogs()
        room.close()


@contextmanager
def village_at(folder: Path) -> Iterator[Opened]:
    """Open the village desk on a village of five TPS that can make its files."""
    with room_on(village_in(folder, stations=5, voters=12)) as room:
        known = room.desk.state
        held = {
            **_held_by_all(room.jobs, room.desk.file.laptop),
            "VillageDesk": room.desk,
            "Station": known.stations[0],
        }
        by_name = {
            "indicators": known.indicators,
            "indicator": known.indicators[0],
            "number": known.numbers[0],
            "numbers": known.numbers,
        }
        yield Opened(
            "village", room.window, held, by_name, village_room._PAGES,
            lambda: [p for p in village_room._PAGES if p in room.desk.state.open_pages],
            room.go, room.settle, known,
        )  # fmt: skip
        _close_dialogs()


@contextmanager
def office_at(qtbot: Any, folder: Path) -> Iterator[Opened]:
    """Open the office's desk on one with two villages, a changed file and a TPS with two files."""
    place = folder / "kantor"
    shutil.copytree(filled(), place)
    office = store.open_file(offices.laptop(place), place / f"kantor{store.SUFFIX}", offices.PASSPHRASE)
    jobs, window = Jobs(), ShellWindow()
    qtbot.addWidget(window)
    desk = OfficeDesk(office, boards.board(office), jobs=jobs, notices=Notices(lambda: window))
    room = office_room.OfficeRoom(window, desk)
    window.show()
    room.enter()
    sides = conflicts.conflicts(office)[0]
    held = {**_held_by_all(jobs, offices.laptop(place)), "OfficeDesk": desk, "ConflictSides": sides}

    def go(name: str) -> None:
        if name == "station":
            room.show_station(sides.conflict.tps)
        else:
            room.go(name)

    def settle() -> None:
        qtbot.waitUntil(lambda: not jobs.busy, timeout=60_000)

    try:
        yield Opened(
            "office", window, held, {"village": "Kaibon"}, office_room._PAGES,
            lambda: list(office_room._PAGES), go, settle, desk.board,
        )  # fmt: skip
    finally:
        settle()
        _close_dialogs()
        room.leave()
        jobs.stop()
        office.close()


def _close_dialogs() -> None:
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.hide()


def given(name: str, hint: Any, opened: Opened) -> Any:
    """Return a value for a constructor's parameter: what the room holds, else an example made of the annotation."""
    window = opened.window

    def known(part: str, kind: Any) -> Any:
        if part == "parent":
            return _card_in(window) if kind is Card else window
        if part in opened.by_name:
            return opened.by_name[part]
        plain = str(kind).replace(" | None", "")
        for one, value in opened.held.items():
            if (
                plain.endswith(f".{one}")
                or plain == f"<class '{one}'>"
                or getattr(kind, "__name__", "") == one
            ):
                return value
        return None

    return example(name, hint, known)


def _card_in(window: QWidget) -> Card:
    card = Card()
    card.setParent(window)
    return card


def made(kind: type, opened: Opened) -> QWidget:
    """Make a page or dialog with what its constructor asks for; a default holds unless it is an empty text or tuple."""
    hints = get_type_hints(kind.__init__)
    values: dict[str, Any] = {}
    for parameter in list(inspect.signature(kind.__init__).parameters.values())[1:]:
        usual = parameter.default
        if usual is inspect.Parameter.empty or usual in ("", ()):
            values[parameter.name] = given(parameter.name, hints[parameter.name], opened)
    widget: QWidget = kind(**values)
    widget.setProperty("examples", sorted(set(texts_in(tuple(values.values())))))
    return widget


def shown_page(kind: type, opened: Opened) -> ShellWindow:
    """Show a page that belongs to no room in the program's window."""
    page = made(kind, opened)
    assert isinstance(page, Page)
    opened.window.show_page(page, full=True)
    return opened.window


def shown_dialog(kind: type, opened: Opened) -> Any:
    """Open a dialog over the program's window and let it come to rest."""
    dialog = made(kind, opened)
    assert isinstance(dialog, Dialog)
    dialog.open()
    QTimer.singleShot(0, dialog.fit)
    return dialog


def put_away(dialog: Dialog) -> None:
    """Close a dialog and let go of it."""
    dialog.hide()  # one that waits for its job refuses to be closed
    dialog.deleteLater()
    QApplication.processEvents()


def rested(opened: Opened) -> None:
    """Let every deed end and every layout settle."""
    opened.settle()
    for _ in range(3):
        QApplication.processEvents()
