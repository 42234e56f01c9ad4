"""Checking a file from anywhere: transcript, bundle, minutes or a pasted proof line, by the twelve numbered checks.

A proof line alone is never called right: the page says what it leaves unchecked (section 9).
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.jobs import Job, Jobs, Report
from desktop.notices import plain
from desktop.screens.check_verdict import VerdictView
from desktop.screens.choosing import choose_file, choose_folder
from desktop.shell.page import Page
from desktop.theme import at_most, spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.field import NoteField
from desktop.widgets.label import words
from desktop.widgets.notice import Notice
from desktop.widgets.split import Split
from steps.check_file import Checked
from steps.software import verifier_hash

_LINE_LIMIT = 65_536
_FILES_LIMIT = 20


class CheckFilePage(Page):
    """A page outside the day; `left` asks for the welcome."""

    left = Signal()

    def __init__(self, jobs: Jobs, path: Path | None = None) -> None:
        super().__init__()
        self._jobs = jobs
        self.is_done = False
        self.told = Notice("")
        self.choose = PrimaryButton(self.tr("Pilih berkas…"))
        self.line = NoteField(
            self.tr("Garis bukti"), hint=self.tr("Dimulai dengan UNDI1/"), lines=3, limit=_LINE_LIMIT
        )
        self.check_line = SecondaryButton(self.tr("Periksa garis bukti"))
        self.save_page = SecondaryButton(self.tr("Simpan halaman pemeriksa…"))
        self.verdict = VerdictView()
        self._ways = self._make_ways()
        self.body.addWidget(self._ways)
        self.body.addWidget(self.verdict)
        self.body.addStretch(1)
        self.leave = SecondaryButton(self.tr("Kembali"))
        self.another = PrimaryButton(self.tr("Periksa berkas lain"))
        self.setAcceptDrops(True)
        self.leave.clicked.connect(self.left)
        self.another.clicked.connect(self.ask_again)
        self.choose.clicked.connect(self._on_choose)
        self.check_line.clicked.connect(self._on_line)
        self.save_page.clicked.connect(self._on_save_page)
        self.line.edited.connect(lambda text: self.check_line.setEnabled(bool(text)))
        self.check_line.setEnabled(False)
        self.ask_again()
        if path is not None:
            self.check((path,))

    def help_text(self) -> str:
        """Say what is checked and what is not."""
        return self.tr(
            "Program menghitung ulang seluruh undian dari berkas ini dan menjawab dua belas pertanyaan: berlaku, gagal, "
            "atau belum diperiksa.\n\nSidik jari kunci menunjukkan siapa yang menandatangani. Cocokkan dengan sidik jari "
            "yang diberikan TPS.\n\nPemeriksaan ini tidak bisa melihat apakah orang di TPS jujur: kehadiran dan "
            "surat suara tetap dicocokkan dengan daftar hadir."
        )

    def first_focus(self) -> QWidget | None:
        """The button that chooses a file, while nothing has been checked."""
        return None if self.is_done else self.choose

    def ask_again(self) -> None:
        """Show the ways in again."""
        self.is_done = False
        self.told.tell("")
        self.ask(
            self.tr("Berkas mana yang diperiksa?"),
            self.tr("Paket, transkrip, atau PDF berita acara dari TPS mana pun. Tidak perlu internet."),
        )
        self._show_face(self._ways)
        self.set_footer(self.tr("F1 bantuan"), self.leave)

    def check(self, paths: tuple[Path, ...]) -> None:
        """Check files off the UI thread."""

        def work(report: Report) -> tuple[Checked, ...]:
            from steps.check_file import check_file

            done = []
            for number, path in enumerate(paths[:_FILES_LIMIT]):
                report(number, len(paths))
                done.append(check_file(path))
            return tuple(done)

        self._submit(work)

    def check_text(self, text_untrusted: str) -> None:
        """Check a pasted proof line; the spaces and line breaks that a paper puts into it do not count."""

        def work(_report: Report) -> tuple[Checked, ...]:
            from steps.check_file import check_bytes

            line = "".join(text_untrusted.split())
            return (check_bytes(line.encode("utf-8", "replace"), name=self.tr("Garis bukti")),)

        self._submit(work)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files that are drawn over the page."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Check the files that were let go here."""
        paths = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if paths:
            event.acceptProposedAction()
            self.check(paths)

    def _make_ways(self) -> QWidget:
        from_file = Card(self.tr("Dari berkas"))
        from_file.body.addWidget(
            words(self.tr("Pilih berkas, atau tarik satu atau beberapa berkas ke halaman ini."), "quiet")
        )
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.choose)
        row.addStretch(1)
        from_file.body.addStretch(1)
        from_file.body.addLayout(row)
        from_line = Card(self.tr("Dari garis bukti"))
        from_line.body.addWidget(
            words(
                self.tr("Tempel garis bukti dari berita acara, atau arahkan pemindai QR ke isian ini."),
                "quiet",
            )
        )
        from_line.body.addWidget(self.line)
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.check_line)
        row.addStretch(1)
        from_line.body.addLayout(row)
        ways = QWidget()
        column = QVBoxLayout(ways)
        spaced(column, 20)
        column.addWidget(self.told)
        column.addWidget(Split(from_file, from_line, right_width=0))
        column.addLayout(self._for_others())
        at_most(ways, width=1100)
        return ways

    def _for_others(self) -> QHBoxLayout:
        """Lay out the checker page that anyone can take along, with the digits by which it is known."""
        told = self.tr("Untuk siapa pun, tanpa program ini: periksa.html, SHA-256 {sha}.")
        sha = verifier_hash()
        self.page_sha = words(
            told.format(sha=" ".join(sha[at : at + 8] for at in range(0, len(sha), 8))), "small"
        )
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.page_sha, 1)
        row.addWidget(self.save_page)
        return row

    def _show_face(self, face: QWidget) -> None:
        for other in (self._ways, self.verdict):
            other.setVisible(other is face)

    def _submit(self, work: Callable[[Report], tuple[Checked, ...]]) -> None:
        self.is_done = False
        self.told.tell(self.tr("Sedang menghitung ulang undian…"))
        for button in (self.choose, self.check_line):
            button.setEnabled(False)
        self._jobs.submit(Job(work, self._show, self._on_failed))

    def _show(self, checked: tuple[Checked, ...]) -> None:
        self._release()
        self.is_done = True
        unusable = checked[0].verdict is None
        if len(checked) == 1 and unusable:
            self.told.tell(self.verdict.fault_sentence(checked[0]), "bad")
            return
        self.verdict.show_checked(checked)
        self.ask(
            self.tr("Apa hasil pemeriksaannya?"),
            self.tr("Undian dihitung ulang di laptop ini, tanpa bertanya kepada siapa pun."),
        )
        self._show_face(self.verdict)
        self.set_footer(self.tr("F1 bantuan"), self.leave, self.another)

    def _on_failed(self, error: Exception) -> None:
        self._release()
        self.is_done = True
        self.told.tell(self.tr("Berkas ini tidak bisa diperiksa. Coba salin ulang berkasnya."), "bad")

    def _release(self) -> None:
        self.told.tell("")
        self.choose.setEnabled(True)
        self.check_line.setEnabled(bool(self.line.text()))

    def _on_choose(self) -> None:
        kinds = (
            self.tr("Berkas undian (*.undian-paket *.json *.pdf)"),
            self.tr("Semua berkas (*)"),
        )
        choose_file(
            self, self.tr("Berkas mana yang diperiksa?"), kinds=kinds, then=lambda path: self.check((path,))
        )

    def _on_save_page(self) -> None:
        choose_folder(self, self.tr("Simpan periksa.html di mana?"), then=self.save_to, folder=Path.home())

    def save_to(self, folder: Path) -> None:
        """Write the checker page into a folder, off the UI thread."""
        from desktop.wording_delivery import delivery_sentence
        from steps.checker_page import save
        from steps.files.writing import DeliveryError

        def failed(error: Exception) -> None:
            told = (
                delivery_sentence(error.status) if isinstance(error, DeliveryError) else plain(error).headline
            )
            self.told.tell(told, "bad")

        def saved(place: Path) -> None:
            self.told.tell(self.tr("Tersimpan: {place}").format(place=place), "good")

        self._jobs.submit(Job(lambda _report: save(folder), saved, failed))

    def _on_line(self) -> None:
        self.check_text(self.line.text())
