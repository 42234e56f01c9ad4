"""The story of the practice day, screen by screen, as the officers of a TPS would live it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.dayroom import DayRoom
from desktop.hands import Hands
from draw.ceremony import Closed, Concluded, Drawing, Sealed
from steps.check_file import Checked, check_file
from steps.station import Laptop

ABSENT, DECLINED = (3, 7), (9,)
THROWS = ("3514261522", "6615241236", "2435162411")


class Story:
    """Walks through the day with the widgets alone."""

    def __init__(self, app: QApplication, laptop: Laptop, out: Path, *, voter_list: Path, units: int) -> None:
        self._out = out
        self._list = voter_list
        self._units = units
        self.hands = Hands(out)
        self.program = Program(app, laptop)
        self.window = self.program.window
        self.window.resize(1366, 768)
        self.window.show()

    @property
    def room(self) -> DayRoom:
        """The room of the day."""
        room = self.program.doors.room
        assert room is not None
        return room

    def run(self) -> Checked:
        """Live the whole day and return the check of the bundle."""
        for chapter in (
            self._open,
            self._take_list,
            self._prepare,
            self._check_in,
            self._close_polls,
            self._seal,
            self._throw,
            self._draw,
            self._conclude,
            self._papers,
        ):
            chapter()
        checked = self._export()
        self._check_file(checked)
        self.program.close()
        return checked

    def _page(self, step: str) -> Any:
        return self.room.page(step)

    def _state(self, kind: type) -> Callable[[], bool]:
        return lambda: isinstance(self.room.desk.day.state, kind) and not self.room.desk.busy

    def _idle(self) -> None:
        self.hands.until(lambda: not self.room.desk.busy, "a deed")

    def _shot(self, name: str) -> None:
        self.hands.picture(self.window, name)

    def _hall(self, name: str) -> None:
        hall = self.room.stage.window
        if hall is not None:
            hall.skip()
            self.hands.picture(hall, f"hadirin-{name}")

    def _open(self) -> None:
        self._shot("selamat-datang")
        self.program.doors.show_new_file()
        self._shot("berkas-baru")
        self.program.doors.show_welcome()
        welcome: Any = self.window.page()
        self.hands.press(welcome.practice, "the practice day")
        self.hands.until(lambda: self.program.doors.room is not None, "the practice file")
        hall = self.room.stage.window
        if hall is not None:
            hall.set_windowed(True)
            hall.resize(1366, 768)
            hall.show()
        self.room.go("identity")
        self._shot("berkas-tps")
        self.hands.press(self._page("identity").onward)

    def _take_list(self) -> None:
        page = self._page("roster")
        self._shot("daftar-pemilih")
        page.read(self._list)
        self.hands.until(lambda: page.take.isVisible() and page.take.isEnabled(), "the preview")
        self._shot("daftar-pemilih-pratinjau")
        self.hands.press(page.take)
        self.hands.until(lambda: self.room.desk.day.registered > 0, "the voters")
        self._shot("daftar-pemilih-masuk")
        self.hands.press(page.onward)

    def _prepare(self) -> None:
        page = self._page("preparation")
        page.example_units = self._units
        self.hands.press(page.fill_example)
        self.hands.until(
            lambda: self.room.desk.day.units > 0 and len(self.room.desk.day.witnesses) == 3, "the prizes"
        )
        self._idle()
        for part in ("prizes", "witnesses", "rules", "declaration"):
            page.show_part(part)
            self._shot(f"hadiah-saksi-{part}")
        page.declaration.officer.set_value("K1")
        page.declaration.officer.chosen.emit("K1")
        self.hands.press(page.declaration.agree)
        self.hands.press(page.declaration.accept)
        self.hands.until(lambda: self.room.desk.day.declaration is not None, "the declaration")
        self._shorten_countdown(page)
        self.hands.press(page.onward)

    def _shorten_countdown(self, page: Any) -> None:
        """Let a call last one second: nobody walks to the table here."""
        page.show_part("rules")
        countdown = page.rules.countdown
        countdown.set_text("1")
        countdown.input.editingFinished.emit()
        self.hands.until(lambda: self.room.desk.day.rules.countdown_s == 1, "the countdown")

    def _check_in(self) -> None:
        page, day = self._page("attendance"), self.room.desk.day
        last = day.registered * 4 // 5
        self.hands.write(page.entry, "17", enter=True)
        self._idle()
        self._shot("kehadiran")
        self.hands.write(page.entry, "sri")
        self._shot("kehadiran-nama")
        page.entry.clear()
        self.hands.write(page.entry, f"1-{last}")
        self._shot("kehadiran-rentang")
        self.hands.key(page.entry, Qt.Key.Key_Return)
        self.hands.until(lambda: self.room.desk.day.attended == last, "the check-ins")
        self._shot("kehadiran-banyak")
        self.hands.press(page.onward)

    def _close_polls(self) -> None:
        page = self._page("closing")
        self.hands.press(page.close_polls)
        self.hands.confirm("K1", "W1", name="penutupan-dua-orang")
        self.hands.until(self._state(Closed), "the closing of the polls")
        attended = str(self.room.desk.day.attended)
        self.hands.write(page.forms.input, attended)
        self.hands.write(page.ballots.input, str(int(attended) - 1))
        self._shot("penutupan-selisih")
        page.ballots.input.clear()
        self.hands.write(page.ballots.input, attended)
        self._shot("penutupan")
        self.hands.press(page.freeze)
        self.hands.confirm("K1", "W2", name="kunci-dua-orang")
        self.hands.until(self._state(Sealed), "the seal")

    def _seal(self) -> None:
        page = self._page("seal")
        self._shot("segel")
        self._hall("segel")
        self.hands.press(page.words.all_noted)
        self.hands.press(page.start, "the dice")

    def _throw(self) -> None:
        page = self._page("seal")
        for number, throw in enumerate(THROWS, 1):
            self.hands.until(partial(self._is_turn, number), "the turn")
            if number == 2:
                self._mistype(page, throw)
            self.hands.write(page.dice.entry, throw, enter=True)
            self._hall(f"dadu-{number}")
            self.hands.write(page.dice.entry, throw, enter=True)
            self._idle()
        self.hands.until(self._state(Drawing), "the seed")
        self._shot("benih")
        self._hall("benih")
        self.hands.press(page.onward)

    def _is_turn(self, number: int) -> bool:
        state = self.room.desk.day.state
        return isinstance(state, Sealed) and state.next_witness == number and not self.room.desk.busy

    def _mistype(self, page: Any, throw: str) -> None:
        """The one typed correction: the second typing differs, and the throw is typed anew."""
        self.hands.write(page.dice.entry, throw, enter=True)
        self.hands.write(page.dice.entry, "1" + throw[1:], enter=True)
        self._shot("dadu-berbeda")

    def _draw(self) -> None:
        page = self._page("draw")
        number = 0
        while not self._drawing().completed:
            number += 1
            self.hands.press(page.next)
            self.hands.until(
                lambda: self._drawing().pending is not None and not self.room.desk.busy, "the call"
            )
            self._settle()
            if number in (1, ABSENT[0]):
                self._shot(f"undian-{number}")
                self._hall(f"panggilan-{number}")
            if number in ABSENT:
                self._wait_for_absent(page)
            else:
                self.hands.press(page.outcomes.declined if number in DECLINED else page.outcomes.received)
            self.hands.until(
                lambda: self._drawing().pending is None and not self.room.desk.busy, "the outcome"
            )
        self._shot("undian-selesai")
        self._hall("pemenang")

    def _drawing(self) -> Drawing:
        state = self.room.desk.day.state
        assert isinstance(state, Drawing)
        return state

    def _settle(self) -> None:
        hall = self.room.stage.window
        if hall is not None:
            hall.skip()

    def _wait_for_absent(self, page: Any) -> None:
        for times in range(2, self._drawing().statement.rules.calls + 1):
            self.hands.press(page.outcomes.again)
            self.hands.until(partial(self._was_called, times), "the next call")
        self.hands.press(page.outcomes.absent, "the end of the last call")

    def _was_called(self, times: int) -> bool:
        pending = self._drawing().pending
        return pending is not None and pending.times == times and not self.room.desk.busy

    def _conclude(self) -> None:
        from desktop.screens.draw_end import EndDialog

        self.hands.press(self._page("draw").finish)
        dialog = self.hands.dialog(EndDialog)
        self.hands.press(dialog.started.row("no"))
        self.hands.picture(dialog, "tutup-undian")
        self.hands.press(dialog.onward)
        self.hands.confirm("K1", "W3")
        self.hands.until(self._state(Concluded), "the end of the draw")

    def _papers(self) -> None:
        self.room.go("minutes")
        self._shot("berita-acara")
        self.hands.press(self._page("minutes").onward)

    def _export(self) -> Checked:
        page = self._page("export")
        page.set_folder(self._out)
        self._shot("ekspor")
        self.hands.press(page.save)
        self.hands.until(lambda: bool(self.room.desk.day.exports), "the export")
        self._idle()
        self._shot("ekspor-selesai")
        bundle = next(path for path in self._out.iterdir() if path.suffix == ".undian-paket")
        return check_file(bundle)

    def _check_file(self, checked: Checked) -> None:
        self.program.doors.leave_day()
        self.program.doors.show_check(self._out / checked.file)
        page: Any = self.window.page()
        self.hands.until(lambda: page.is_done, "the check of the bundle")
        self._shot("periksa-berkas")
