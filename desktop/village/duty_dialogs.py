"""Who is there on one day of a duty, and the duties themselves, which are data and can be changed."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.screens.identity_core import read_date, written_date
from desktop.screens.preparation_rows import RemoveDialog, Rows
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import CheckRow, Option
from desktop.widgets.rows import Column
from desktop.widgets.segments import Segments
from desktop.widgets.tag import Mark
from desktop.wording import date_of
from draw.duty import AWAY, DAY_LIMIT, PRESENT, RelativeDuty, RelativePost
from draw.roster import clean_text

TEXT_LIMIT = 200


def day_of(election: str, offset: int) -> str:
    """Return the date of a day counted from election day, `2024-02-12`."""
    return (date.fromisoformat(election) + timedelta(days=offset)).isoformat()


class DayDialog(Dialog):
    """The people of one day of a duty; `answered` carries all posts of the village as they should be kept."""

    answered = Signal(object)

    def __init__(
        self, parent: QWidget, duty: RelativeDuty, day: int, *, posts: tuple[RelativePost, ...], election: str
    ) -> None:
        super().__init__(
            parent,
            self.tr("Siapa yang ada pada {day}?").format(day=date_of(day_of(election, day))),
            width=860,
        )
        self._duty, self._day = duty, day
        self._others = tuple(p for p in posts if (p.duty, p.day) != (duty.id, day))
        self.posts = tuple(p for p in posts if (p.duty, p.day) == (duty.id, day))
        self.body.addWidget(words(f"{duty.who}: {duty.rule}", "quiet"))
        self.rows = Rows(
            self.tr("Orang pada hari ini"),
            (
                Column(self.tr("Nama"), lambda p: p.name, weight=2, bold=True, least=130),
                Column(self.tr("Jabatan"), lambda p: p.role or "–", weight=2, least=110),
                Column(self.tr("Keadaan"), _state_mark, least=150),
                Column(self.tr("Catatan"), lambda p: p.note, weight=1, least=80),
            ),
            add=self.tr("Tambah orang"),
        )
        self.everywhere = CheckRow(
            self.tr("Sama untuk semua hari masa ini"), self.tr("Isian hari-hari lain masa ini diganti.")
        )
        self.body.addWidget(self.rows, 1)
        self.body.addWidget(self.everywhere)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai isian ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.rows.add_requested.connect(lambda: self._open(len(self.posts)))
        self.rows.edit_requested.connect(self._open)
        self.rows.remove_requested.connect(lambda at: self._show((*self.posts[:at], *self.posts[at + 1 :])))
        self._show(self.posts)

    def _show(self, posts: tuple[RelativePost, ...]) -> None:
        self.posts = posts
        there = sum(post.state == PRESENT for post in posts)
        note = self.tr("Setidaknya satu orang harus ada.") if not there else ""
        self.rows.show_rows(posts, count=self.tr("{count} orang ada").format(count=there), note=note)

    def _open(self, place: int) -> None:
        held = self.posts[place] if place < len(self.posts) else None
        dialog = PostDialog(self, held)
        dialog.given.connect(
            lambda name, role, state, note: self._show(
                (
                    *self.posts[:place],
                    RelativePost(self._duty.id, self._day, name, role, state, note),
                    *self.posts[place + 1 :],
                )
            )
        )
        dialog.open()

    def _on_keep(self) -> None:
        kept, posts = self._others, self.posts
        if self.everywhere.isChecked():
            kept = tuple(post for post in kept if post.duty != self._duty.id)
            days = range(self._duty.first_day, self._duty.last_day + 1)
            posts = tuple(replace(post, day=day) for day in days for post in self.posts)
        self.accept()
        self.answered.emit((*kept, *posts))


class PostDialog(Dialog):
    """One person: name, role, there or away, and a note."""

    given = Signal(str, str, str, str)

    def __init__(self, parent: QWidget, post: RelativePost | None) -> None:
        super().__init__(parent, self.tr("Siapa?"), width=640)
        self.name = Field(self.tr("Nama lengkap"))
        self.role = Field(self.tr("Jabatan"), placeholder=self.tr("Sekretaris desa"))
        self.state = Segments(
            self.tr("Keadaan"),
            (Option(PRESENT, self.tr("Ada")), Option(AWAY, self.tr("Cuti atau pergi"))),
            value=post.state if post else PRESENT,
        )
        self.note = Field(self.tr("Catatan (boleh kosong)"))
        for field in (self.name, self.role, self.note):
            field.input.setMaxLength(TEXT_LIMIT)
        for widget in (self.name, self.role, self.state, self.note):
            self.body.addWidget(widget)
        self.body.addStretch(1)
        if post is not None:
            self.name.set_text(post.name)
            self.role.set_text(post.role)
            self.note.set_text(post.note)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai orang ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.name.entered.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.name.setFocus()

    def _on_keep(self) -> None:
        name = clean_text(self.name.text())
        if not name:
            self.name.set_error(self.tr("Tulis namanya."))
            return
        self.accept()
        self.given.emit(name, clean_text(self.role.text()), self.state.value(), clean_text(self.note.text()))


class DutiesDialog(Dialog):
    """The spans of days of this village file; `answered` carries all of them."""

    answered = Signal(object)

    def __init__(self, parent: QWidget, duties: tuple[RelativeDuty, ...], *, election: str) -> None:
        super().__init__(parent, self.tr("Kapan tidak boleh ada yang pergi?"), width=960)
        self._election = election
        self.duties = duties
        self.rows = Rows(
            self.tr("Masa siaga"),
            (
                Column(self.tr("Siapa"), lambda d: d.who, weight=2, bold=True, least=130),
                Column(self.tr("Aturan"), lambda d: d.rule, weight=2, least=130),
                Column(self.tr("Dari"), lambda d: self._shown(d.first_day), align="right", least=130),
                Column(self.tr("Sampai"), lambda d: self._shown(d.last_day), align="right", least=130),
            ),
            add=self.tr("Tambah masa"),
        )
        self.body.addWidget(self.rows, 1)
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai masa ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.rows.add_requested.connect(lambda: self._open(len(self.duties)))
        self.rows.edit_requested.connect(self._open)
        self.rows.remove_requested.connect(self._on_remove)
        self._show(duties)

    def _shown(self, offset: int) -> str:
        return written_date(day_of(self._election, offset))

    def _show(self, duties: tuple[RelativeDuty, ...]) -> None:
        self.duties = duties
        count = self.tr("{count} masa").format(count=len(duties))
        text = self.tr("Hari H: {day}")
        self.rows.show_rows(duties, count=count, note=text.format(day=date_of(self._election)))

    def _open(self, place: int) -> None:
        held = self.duties[place] if place < len(self.duties) else None
        dialog = DutyDialog(self, held, election=self._election, taken=frozenset(d.id for d in self.duties))
        dialog.given.connect(lambda duty: self._show((*self.duties[:place], duty, *self.duties[place + 1 :])))
        dialog.open()

    def _on_remove(self, place: int) -> None:
        left = (*self.duties[:place], *self.duties[place + 1 :])
        dialog = RemoveDialog(self, self.duties[place].who)
        dialog.accepted.connect(lambda: self._show(left))
        dialog.open()

    def _on_keep(self) -> None:
        self.accept()
        self.answered.emit(self.duties)


class DutyDialog(Dialog):
    """One span: whom it binds, what it asks, from when to when; `given` carries it, its days counted from election day."""

    given = Signal(object)

    def __init__(
        self, parent: QWidget, duty: RelativeDuty | None, *, election: str, taken: frozenset[str]
    ) -> None:
        super().__init__(parent, self.tr("Siapa yang harus siaga, dan kapan?"), width=700)
        self._election = date.fromisoformat(election)
        self._id = duty.id if duty else _free_id(taken)
        self.who = Field(self.tr("Siapa"), placeholder=self.tr("Perangkat desa"))
        self.rule = Field(self.tr("Aturan"), placeholder=self.tr("Tidak ada yang cuti"))
        self.first = Field(self.tr("Dari tanggal"), placeholder="12-02-2024")
        self.last = Field(self.tr("Sampai tanggal"), placeholder="13-02-2024")
        row = QHBoxLayout()
        spaced(row, 16)
        row.addWidget(self.first)
        row.addWidget(self.last)
        for field in (self.who, self.rule):
            field.input.setMaxLength(TEXT_LIMIT)
            self.body.addWidget(field)
        self.body.addLayout(row)
        self.body.addStretch(1)
        if duty is not None:
            self.who.set_text(duty.who)
            self.rule.set_text(duty.rule)
            self.first.set_text(written_date(day_of(election, duty.first_day)))
            self.last.set_text(written_date(day_of(election, duty.last_day)))
        self.cancel = SecondaryButton(self.tr("Batal"))
        self.keep = PrimaryButton(self.tr("Pakai masa ini"))
        self.cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self._on_keep)
        self.add_button(self.cancel)
        self.add_button(self.keep)
        self.who.setFocus()

    def _on_keep(self) -> None:
        who, rule = clean_text(self.who.text()), clean_text(self.rule.text())
        first, last = self._offset(self.first), self._offset(self.last)
        self.who.set_error("" if who else self.tr("Tulis siapa."))
        self.rule.set_error("" if rule else self.tr("Tulis aturannya."))
        if first is not None and last is not None and not first <= last < first + DAY_LIMIT:
            self.last.set_error(
                self.tr("Sesudah tanggal pertama, paling lama {days} hari.").format(days=DAY_LIMIT)
            )
            return
        if who and rule and first is not None and last is not None:
            self.accept()
            self.given.emit(RelativeDuty(self._id, first, last, who, rule))

    def _offset(self, field: Field) -> int | None:
        day = read_date(field.text())
        if not day:
            field.set_error(self.tr("Tulis seperti 12-02-2024."))
            return None
        return (date.fromisoformat(day) - self._election).days


def _free_id(taken: frozenset[str]) -> str:
    number = 1
    while f"masa-{number}" in taken:
        number += 1
    return f"masa-{number}"


def _state_mark(post: RelativePost) -> Mark:
    translate = QCoreApplication.translate
    if post.state == PRESENT:
        return Mark(translate("Duty", "Ada"), "good")
    return Mark(translate("Duty", "Cuti atau pergi"), "bad")
