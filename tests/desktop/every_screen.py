"""Every screen there is, found by walking the packages: pages, dialogs, and what each constructor asks for by annotation.

A new screen is covered without being listed. One that asks for something unheard of fails until `given` knows its kind.
"""

from __future__ import annotations

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, get_type_hints

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

import desktop
from desktop import dayroom
from desktop.screens.daypage import DayPage
from desktop.screens.paper_names import PAPERS
from desktop.shell.page import Page
from desktop.shell.window import ShellWindow
from desktop.stage import Stage
from desktop.widgets.card import Card
from desktop.widgets.confirm import Person
from desktop.widgets.dialog import Dialog
from desktop.widgets.notice import Fault
from draw.ceremony import Concluded, Drawing
from draw.identity import Officer
from draw.journal import Entry
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import RosterDifference, Voter
from draw.statement import Prize, Rules, Witness
from steps import attendance, ceremony, preparation, roster
from steps import identity as identities
from steps.attendance import HowMarked
from steps.recovery import Recovery
from steps.tpsfile import TpsFile
from steps.villages import gazetteer
from tests.desktop.ceremony_days import TWO, Room, closed, drawing, sealed
from tests.steps import laptops

LONG = "Raden Ajeng Siti Kusumaningtyas Wulandari Putri Handayani"
LONG_PRIZE = "Paket sembako lengkap: beras 5 kg, minyak goreng 2 liter, gula, teh dan kopi"
STAGES = ("prepared", "attended", "closed", "sealed", "noted", "drawing", "calling", "called", "concluded")
WINDOW_OF_ITS_OWN = {"AudienceWindow"}


def _walk() -> None:
    for module in pkgutil.walk_packages(desktop.__path__, "desktop."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)


def _below(kind: type) -> Iterator[type]:
    for sub in kind.__subclasses__():
        yield sub
        yield from _below(sub)


def kinds(base: type, *abstract: type) -> tuple[type, ...]:
    """Return every class of the program below a base, in the order of their names."""
    _walk()
    found = {k for k in _below(base) if k.__module__.startswith("desktop.")} - set(abstract)
    return tuple(sorted(found, key=lambda kind: kind.__name__))


DAY_PAGES = kinds(DayPage)
OTHER_PAGES = tuple(kind for kind in kinds(Page, DayPage) if not issubclass(kind, DayPage))
DIALOGS = kinds(QDialog, Dialog)
STEP_OF = {name: step for step, (_, name) in dayroom._PAGES.items()}


def prepared(folder: Path) -> TpsFile:
    """Make a file without the costly passphrase in which everything before the check-in is done; names are long."""
    file = laptops.bare_file(folder)
    place = replace(laptops.IDENTITY, place="Balai RT 03 RW 01 Dusun Sumberbendo Wetan", mode="practice")
    identities.save(file, place)
    identities.save_officers(file, (*laptops.OFFICERS, Officer(3, LONG, "Anggota KPPS")))
    people = tuple(
        Voter("DPT", n, f"{LONG if n % 3 else 'Sri'} {n}", "LP"[n % 2], 20 + n % 50, "Kaibon", "003", "001")
        for n in range(1, 61)
    )
    extra = (Voter("DPTB", 1, "Tamu Satu", "L"), Voter("DPK", 1, "Tamu Dua", "P"))
    roster.take(file, (*people, *extra), {"DPT", "DPTB", "DPK"}, source=laptops.list_file(folder))
    prizes = [PrizePlan(Prize(1, LONG_PRIZE, 2, f"Sumbangan keluarga {LONG}", 1_250_000))]
    prizes += [PrizePlan(Prize(n, f"Gula {n} kg", n, "Iuran warga RT 03", None)) for n in range(2, 8)]
    preparation.save_prizes(file, prizes)
    names = ("Sri Wahyuni", LONG, "Wagiman")
    preparation.save_witnesses(
        file,
        [WitnessPlan(Witness(n, f"{names[n % 3]} {n}", "Saksi pasangan calon", n <= 2)) for n in range(1, 6)],
    )
    rules = Rules(window="before_count", window_note="", absent="forfeit", calls=2, excluded=())
    preparation.save_rules(file, RulePlan(rules, countdown_s=1))
    preparation.declare(file, "pernyataan", "K1")
    return file


def attended(file: TpsFile) -> TpsFile:
    """Mark the twelve voters that the ceremony's totals tell of."""
    attendance.check_in(file, [f"DPT-{n:03d}" for n in range(1, 13)], how=HowMarked.RANGE)
    return file


def concluded(file: TpsFile) -> TpsFile:
    """Close a draw in which the first prize was received, with an objection, and the rest was not drawn."""
    ceremony.open_call(drawing(file))
    ceremony.end_call(file, "received")
    ceremony.object_to(file, 2, "Pengeras suara mati sebentar.")
    ceremony.conclude(file, None, reason="Hujan deras.", by=TWO)
    return file


def calling(file: TpsFile) -> TpsFile:
    """Open the second call after an absent first one."""
    ceremony.open_call(drawing(file))
    ceremony.call_again(file)
    ceremony.end_call(file, "absent")
    ceremony.open_call(file)
    return file


def called(file: TpsFile) -> TpsFile:
    """End the second call."""
    ceremony.end_call(calling(file), "received")
    return file


REACH: dict[str, Callable[[TpsFile], TpsFile]] = {
    "prepared": lambda file: file,
    "attended": attended,
    "closed": closed,
    "sealed": sealed,
    "noted": lambda file: sealed(file, noted=True),
    "drawing": drawing,
    "calling": calling,
    "called": called,
    "concluded": concluded,
}


@contextmanager
def day_at(qtbot: Any, folder: Path, stage: str, *, hall: bool = False) -> Iterator[Room]:
    """Open the program's window on a day that has come as far as a stage."""
    opened = Room(qtbot, REACH[stage](prepared(folder)), hall=hall)
    try:
        yield opened
    finally:
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, QDialog):
                dialog.close()
        opened.close()


def given(name: str, hint: Any, day: Room) -> Any:
    """Return a value for a constructor's parameter, by its name where that says more, else by its annotation."""
    window, desk = day.window, day.desk
    state = desk.day.state
    now = state.draw if isinstance(state, Concluded) else state
    voter = desk.day.voters[0]
    people = (Person("K1", "Hadi Purnomo", "Ketua KPPS"), Person("W1", LONG, "Saksi"))
    by_name: dict[str, Any] = {
        "parent": _card_in(window) if hint is Card else window,
        "names": tuple(name for name in PAPERS if name not in ("zero_report", "finish_slip")),
        "question": f"Apakah {LONG_PRIZE} sudah diserahkan?",
        "reason": "Alasan",
        "language": "id",
        "sizes": {"DPT": 289, "DPTB": 4, "DPK": 2},
        "path": Path("TPS 003 Kaibon.undian"),
        "first": "minutes",
        "state": "attention",
        "first_roles": (),
        "recent": tuple(Path(f"/dokumen/Undian TPS/TPS {n:03d} {LONG}.undian") for n in range(5)),
    }
    if name in by_name:
        return by_name[name]
    plain = str(hint).replace(" | None", "")
    by_kind: dict[str, Any] = {
        "Desk": desk,
        "Stage": Stage(None),
        "Jobs": day.jobs,
        "Laptop": day.file.laptop,
        "Gazetteer": gazetteer(day.file.laptop),
        "Day": desk.day,
        "Recovery": Recovery(
            "2024-02-14T13:40:00+07:00",
            stopped=True,
            last=Entry(187, "called", "2024-02-14T13:24:10+07:00", "0a", 1, {"call": 3, "ticket": "DPT-017"}),
            away_s=950,
            clock_before="2024-02-14T14:24:10+07:00",
        ),
        "Drawing": now if isinstance(now, Drawing) else None,
        "Voter": voter,
        "Person": people[1],
        "tuple[desktop.widgets.confirm.Person, ...]": people,
        "Officer": desk.day.officers[-1],
        "PrizePlan": desk.day.prizes[0],
        "WitnessPlan": desk.day.witnesses[1],
        "RosterDifference": RosterDifference((voter,) * 12, (voter,), ((voter, voter),), (voter,)),
        "tuple[desktop.widgets.notice.Fault, ...]": tuple(
            Fault(f"Baris {n}, NIK", "15 angka, seharusnya 16 angka.") for n in range(1, 9)
        ),
        "tuple[str, ...]": ("Segel ini gugur dan nomor percobaan bertambah.",) * 3,
        "frozenset[str]": frozenset({LONG}),
        "str": f"Keterangan {LONG}",
        "bool": False,
        "int": 12,
    }
    for kind, value in by_kind.items():
        if plain == kind or plain.endswith(f".{kind}") or plain == f"<class '{kind}'>":
            return value
        if isinstance(hint, type) and hint.__name__ == kind:
            return value
    raise AssertionError(f"No example is known for {name}: {hint}; add its kind to every_screen.given")


def _card_in(window: QWidget) -> Card:
    card = Card()
    card.setParent(window)
    return card


def made(kind: type, day: Room) -> QWidget:
    """Make a page or dialog with what its constructor asks for; a default holds unless it is an empty text or tuple."""
    hints = get_type_hints(kind.__init__)
    values: dict[str, Any] = {}
    for parameter in list(inspect.signature(kind.__init__).parameters.values())[1:]:
        usual = parameter.default
        if usual is inspect.Parameter.empty or usual in ("", ()):
            values[parameter.name] = given(parameter.name, hints[parameter.name], day)
    widget: QWidget = kind(**values)
    widget.setProperty("examples", sorted(set(texts_in(tuple(values.values())))))
    return widget


def texts_in(value: object) -> Iterator[str]:
    """Return every text in a value, however deep: the data of the examples, which nobody translates."""
    if isinstance(value, str | Path):
        yield from (str(value), Path(value).stem, str(Path(value).parent))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (text for one in fields(value) for text in texts_in(getattr(value, one.name)))
    elif isinstance(value, Mapping):
        yield from (text for pair in value.items() for one in pair for text in texts_in(one))
    elif isinstance(value, tuple | list | frozenset):
        yield from (text for one in value for text in texts_in(one))


def shown_page(kind: type, day: Room) -> ShellWindow:
    """Show a page outside the day in the program's window."""
    page = made(kind, day)
    assert isinstance(page, Page)
    day.window.show_page(page, full=True)
    return day.window


def shown_dialog(kind: type, day: Room) -> Dialog:
    """Open a dialog over the program's window and let it come to rest."""
    dialog = made(kind, day)
    assert isinstance(dialog, Dialog)
    dialog.open()
    QTimer.singleShot(0, dialog.fit)
    return dialog


def put_away(dialog: Dialog) -> None:
    """Close a dialog and let go of it."""
    dialog.hide()  # one that waits for its job refuses to be closed
    dialog.deleteLater()
    QApplication.processEvents()


def rested(day: Room) -> None:
    """Let every deed end and every layout settle."""
    day.settle()
    for _ in range(3):
        QApplication.processEvents()
