"""The two tables of the check-in: names that match what is typed, and who came last."""

from desktop.widgets.rows import Column
from desktop.widgets.table import Table
from desktop.wording import clock_of
from draw.preparation import CheckIn
from draw.roster import Voter
from steps.day import Day

RECENT = 10


class CandidateTable(Table):
    """Names that match, with what tells two of the same name apart."""

    def __init__(self, shown: int) -> None:
        self._day: Day | None = None
        super().__init__(
            self.tr("Nama yang cocok"),
            (
                Column(self.tr("Nomor"), lambda voter: voter.ticket, bold=True, least=110),
                Column(self.tr("Nama yang cocok"), lambda voter: voter.name, weight=1, least=150),
                Column(self.tr("L/P, usia"), _about, least=84),
                Column(self.tr("RT/RW"), _place_of, least=84),
                Column(self.tr("Hadir"), self._present_at, align="right", least=70),
            ),
            shown=shown,
        )

    def show_found(self, found: tuple[Voter, ...], day: Day) -> None:
        """Show these voters; without any the table is gone."""
        self._day = day
        self.set_rows(found)
        self.setVisible(bool(found))

    def take_keyboard(self) -> None:
        """Put the first name in hand."""
        self.setFocus()
        self.setCurrentIndex(self.model().index(0, 0))

    def voter(self, row: int) -> Voter:
        """Return the voter of a row."""
        found: Voter = self.rows_model.rows[row]
        return found

    def _present_at(self, voter: Voter) -> str:
        entry = self._day.present.get(voter.ticket) if self._day else None
        return clock_of(entry.at, seconds=False) if entry else ""


class RecentTable(Table):
    """The last check-ins, latest first, each of which can be taken back (U16)."""

    def __init__(self) -> None:
        self._day: Day | None = None
        super().__init__(
            self.tr("Baru saja masuk"),
            (
                Column(self.tr("Nomor"), lambda entry: entry.ticket, bold=True, least=138),
                Column(self.tr("Baru saja masuk"), self._name_of, weight=1, least=120),
                Column(self.tr("Pukul"), lambda entry: clock_of(entry.at), least=130),
                Column("", lambda _: self.tr("Urungkan"), align="right", action=True),
            ),
            shown=5,
        )

    def show_day(self, day: Day) -> None:
        """Show the last check-ins of a day."""
        self._day = day
        self.set_rows(tuple(reversed(list(day.present.values())[-RECENT:])))

    def entry(self, row: int) -> CheckIn:
        """Return the check-in of a row."""
        found: CheckIn = self.rows_model.rows[row]
        return found

    def _name_of(self, entry: CheckIn) -> str:
        voter = self._day.by_ticket.get(entry.ticket) if self._day else None
        return voter.name if voter else ""


def _place_of(voter: Voter) -> str:
    return f"{voter.rt or '–'}/{voter.rw or '–'}" if voter.rt or voter.rw else ""


def _about(voter: Voter) -> str:
    return ", ".join(part for part in (voter.sex, str(voter.age or "")) if part)
