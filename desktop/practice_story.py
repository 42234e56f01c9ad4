"""The story of the practice day, screen by screen, as the officers of a TPS would live it."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.app import Program
from desktop.dayroom import DayRoom
from desktop.hands import Hands
from desktop.practice_ceremony import Ceremony
from desktop.practice_safety import Safety
from steps.check_file import Checked, check_file
from steps.paper_list import file_name, make
from steps.station import Laptop


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
        assert isinstance(room, DayRoom)
        return room

    def run(self) -> Checked:
        """Live the whole day and return the check of the bundle."""
        for chapter in (
            self._open,
            self._take_list,
            self._prepare,
            self._safety,
            self._check_in,
            self._ceremony,
            self._papers,
        ):
            chapter()
        checked = self._export()
        Safety(self.hands, self.room).end()
        self._check_file(checked)
        self.program.close()
        return checked

    def _page(self, step: str) -> Any:
        return self.room.page(step)

    def _idle(self) -> None:
        self.hands.until(lambda: not self.room.desk.busy, "a deed")

    def _shot(self, name: str) -> None:
        self.hands.picture(self.window, name)

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
        ready = self._page("readiness")
        self.hands.until(lambda: bool(ready.lines) and not self.room.desk.busy, "the readiness check")
        self._shot("kesiapan")
        self.hands.press(ready.onward)

    def _shorten_countdown(self, page: Any) -> None:
        """Let a call last one second: nobody walks to the table here."""
        page.show_part("rules")
        countdown = page.rules.countdown
        countdown.set_text("1")
        countdown.input.editingFinished.emit()
        self.hands.until(lambda: self.room.desk.day.rules.countdown_s == 1, "the countdown")

    def _safety(self) -> None:
        Safety(self.hands, self.room).begin(self.program.laptop.documents.parent / "flashdisk")
        self.room.go("attendance")

    def _check_in(self) -> None:
        page, day = self._page("attendance"), self.room.desk.day
        self._keep_paper("troubles")
        self._keep_paper("zero_report")
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

    def _ceremony(self) -> None:
        ceremony = Ceremony(self.hands, self.room)
        self._keep_paper("paper_form")
        ceremony.seal()
        self._keep_paper("finish_slip")
        ceremony.draw()

    def _keep_paper(self, name: str) -> None:
        """Keep a paper that is printed during the day and is no part of the export."""
        identity = self.room.desk.day.identity
        assert identity is not None
        path = self._out / file_name(identity, name)

        def keep(pdf: bytes) -> None:
            path.write_bytes(pdf)

        self.room.desk.ask(lambda file, _: make(file, name, page=identity.page), then=keep)
        self.hands.until(lambda: path.exists() and not self.room.desk.busy, name)

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
