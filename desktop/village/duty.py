"""The duty roster: the days on which nobody may be away, who is there on each, and a warning for each empty day."""

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from desktop.village.desk import VillageDesk
from desktop.village.duty_dialogs import DayDialog, DutiesDialog, day_of
from desktop.village.page import VillagePage
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from desktop.wording import date_of
from draw.duty import AWAY, PRESENT, RelativeDuty, RelativePost
from steps.village import duty as deeds
from steps.village.state import VillageState


@dataclass(frozen=True, slots=True)
class Day:
    """A row: one day of a duty, its date, and its people."""

    duty: RelativeDuty
    offset: int
    date: str
    posts: tuple[RelativePost, ...]


class DutyPage(VillagePage):
    """A card for each duty, with a row for each of its days."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Siapa yang siaga, dan kapan?"))
        self.told = Notice("")
        self.tables: list[Table] = []
        self._cards: list[QWidget] = []
        self.body.addWidget(self.told)
        self.body.addStretch(1)
        self.edit = SecondaryButton(self.tr("Ubah masa siaga…"))
        self.onward = PrimaryButton(self.tr("Lanjut ke laporan"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.edit, self.onward)
        self.edit.clicked.connect(self._on_edit)
        self.onward.clicked.connect(lambda: self.page_requested.emit("report"))
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say where the spans come from."""
        return self.tr(
            "Menjelang pemungutan suara ada hari-hari ketika tidak seorang pun boleh cuti atau meninggalkan kabupaten. Masa "
            "siaga ini bisa diubah; tanggalnya dihitung dari hari pemungutan suara.\n\nTulis untuk setiap hari siapa yang "
            "ada. Hari tanpa siapa pun dan orang yang cuti ditandai, dan ikut dalam laporan."
        )

    def first_focus(self) -> QWidget | None:
        """Where the work goes on."""
        return self.tables[0] if self.tables else self.onward

    def show_state(self, state: VillageState) -> None:
        """Show the roster as of the last commit."""
        gaps = len(state.gaps)
        away = [post for post in state.posts if post.state == AWAY]
        parts = [self.tr("{count} hari belum ada yang siaga.").format(count=gaps)] if gaps else []
        if away:
            names = ", ".join(dict.fromkeys(post.name for post in away))
            parts.append(self.tr("Cuti atau pergi: {names}.").format(names=names))
        if parts:
            self.told.tell(" ".join(parts), "attention")
        else:
            self.told.tell(self.tr("Setiap hari ada yang siaga.") if state.duties else "", "good")
        self.onward.setEnabled("report" in state.open_pages)
        if state.village is not None:
            self._show_duties(state, state.village.date)

    def _show_duties(self, state: VillageState, election: str) -> None:
        while len(self._cards) != len(state.relative_duties):
            if len(self._cards) > len(state.relative_duties):
                card = self._cards.pop()
                self.tables.pop()
                card.hide()
                card.deleteLater()
            else:
                self._add_card()
        for place, duty in enumerate(state.relative_duties):
            card = self._cards[place]
            assert isinstance(card, Card)
            card.set_heading(f"{duty.who}: {duty.rule}")
            self.tables[place].set_rows(
                tuple(
                    Day(
                        duty,
                        offset,
                        day_of(election, offset),
                        tuple(p for p in state.relative_posts if (p.duty, p.day) == (duty.id, offset)),
                    )
                    for offset in range(duty.first_day, duty.last_day + 1)
                )
            )

    def _add_card(self) -> None:
        card = Card("", gap=4)
        table = Table(
            self.tr("Hari siaga"),
            (
                Column(self.tr("Tanggal"), self._date, bold=True, least=210),
                Column(self.tr("Yang ada"), self._names, weight=1, least=160),
                Column(self.tr("Keadaan"), self._mark, least=170),
                Column("", lambda _: self.tr("Isi"), align="right", action=True),
            ),
        )
        card.body.addWidget(table)
        table.action_requested.connect(lambda row, _: self._open(table.rows_model.rows[row]))
        table.row_chosen.connect(lambda row: self._open(table.rows_model.rows[row]))
        self.body.insertWidget(1 + len(self._cards), card)
        self._cards.append(card)
        self.tables.append(table)

    def _date(self, day: Day) -> str:
        if day.offset == 0:
            return self.tr("{date}, hari H").format(date=date_of(day.date))
        before = self.tr("H-{days}") if day.offset < 0 else self.tr("H+{days}")
        return f"{date_of(day.date)}, {before.format(days=abs(day.offset))}"

    def _names(self, day: Day) -> str:
        there = [post for post in day.posts if post.state == PRESENT]
        return ", ".join(f"{p.name} ({p.role})" if p.role else p.name for p in there) or "–"

    def _mark(self, day: Day) -> Mark:
        there = sum(post.state == PRESENT for post in day.posts)
        if not there:
            return Mark(self.tr("Belum ada orang"), "attention")
        if there < len(day.posts):
            return Mark(self.tr("Ada yang cuti"), "attention")
        return Mark(self.tr("Terisi"), "good")

    def _open(self, day: Day) -> None:
        state = self.desk.state
        if state.village is None:
            return
        dialog = DayDialog(
            self, day.duty, day.offset, posts=state.relative_posts, election=state.village.date
        )
        dialog.answered.connect(lambda posts: self.desk.do(lambda file, _: deeds.save_posts(file, posts)))
        dialog.open()

    def _on_edit(self) -> None:
        state = self.desk.state
        if state.village is None:
            return
        dialog = DutiesDialog(self, state.relative_duties, election=state.village.date)
        dialog.answered.connect(lambda duties: self.desk.do(lambda file, _: deeds.save_duties(file, duties)))
        dialog.open()
