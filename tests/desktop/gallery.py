"""Every widget and the three sketched screens with fixed example data, to be looked at and measured.

`python -m tests.desktop.gallery FOLDER` writes a picture of each, in every theme and size.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from desktop import theme
from desktop.shell.header import HeaderFacts
from desktop.shell.page import Page
from desktop.shell.rail import StepState
from desktop.shell.window import ShellWindow
from desktop.theme import spaced
from desktop.tokens import THEMES, Scale
from desktop.widgets.buttons import DangerButton, IconButton, LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Tile
from desktop.widgets.confirm import ConfirmDialog
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import Field, NoteField
from desktop.widgets.figure import Bar
from desktop.widgets.message import MessageDialog, Waiting
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.option import CheckRow, Choice, Option
from desktop.widgets.person import Person
from desktop.widgets.select import Select
from desktop.widgets.signature import SignaturePad
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Chips, Mark, Tag
from tests.desktop.gallery_sketches import ENTRIES, Entry, call, check_in, column_of, entry_columns, seal

LONG_NAME = "R. Ngt. Hj. Kusumaningtyas Pangestuningrum Wiryohadikusumo, S.Pd., M.Si."
PEOPLE = (
    Person("1", "Hadi Purnomo", "Ketua KPPS"),
    Person("2", "Sri Wahyuni", "Pengawas TPS"),
    Person("3", LONG_NAME, "Saksi"),
)


def inputs() -> Page:
    """Everything to type, tick and choose."""
    page = Page("Apa saja isian yang ada?", "Setiap isian punya nama di atas dan keterangan di bawah.")
    name = Field("Nama desa", placeholder="Contoh: Kaibon")
    number = Field("Nomor TPS", hint="Angka 1 sampai 999")
    number.set_text("0x3")
    number.set_error("Nomor TPS hanya angka, misalnya 3.")
    secret = Field("Kata sandi", secret=True, hint="Sedikitnya 12 huruf")
    secret.set_text("rahasia sekali")
    off = Field("Tanggal")
    off.set_text("14-02-2024")
    off.input.setEnabled(False)
    village = Select("Ketua", tuple(Option(person.id, person.name) for person in PEOPLE))
    village.set_value("3")
    note = NoteField("Alasan", hint="Ditulis juga di berita acara")
    note.set_text("Seorang saksi datang terlambat.")
    choice = Choice(
        "Pemenang yang tidak ada",
        (
            Option("forfeit", "Harus ada di tempat", "Nomor berikut dipanggil setelah tiga panggilan."),
            Option("hold", "Hadiah disimpan", "Dapat diambil sampai pukul 17.00 di balai desa."),
        ),
        value="forfeit",
    )
    tick = CheckRow("Hadiah ini bukan dari peserta pemilu, tim, atau pejabat yang sedang menjabat.")
    tick.setChecked(True)
    closed = CheckRow("Belum dapat dicentang")
    closed.setEnabled(False)
    left = column_of(name, number, secret, off, village, gap=14)
    right = column_of(choice, tick, closed, CheckRow("Sudah dibacakan"), note, gap=14)
    page.body.addWidget(Split(left, right, right_width=0))
    page.body.addStretch(1)
    page.set_footer(
        "", DangerButton("Hapus berkas…"), SecondaryButton("Kembali"), PrimaryButton("Simpan petugas")
    )
    page.first_focus = lambda: name  # type: ignore[method-assign]
    return page


def facts() -> Page:
    """Everything that tells: notices, tags, bars, long names, a signature."""
    page = Page(f"Hadiah 3 dari 5: {LONG_NAME}", "Nama yang panjang tidak memotong halaman.")
    faults = tuple(Fault(f"Baris {row}, NIK", f"{row} angka, seharusnya 16 angka.") for row in range(12, 24))
    bar = Bar("Selesai 9, perlu dilihat 1, belum 1")
    bar.set_parts(((0.82, "good_mark"), (0.09, "attention_mark")))
    marks = (Mark("Diserahkan", "good"), Mark("Menunggu", "attention"), Mark("Ditolak", "bad"), Mark("Belum"))
    tags = QHBoxLayout()
    spaced(tags, 10)
    for shown in (Tag("Sah", "good"), IconButton("trash", "Hapus baris"), LinkButton("Lihat berkas")):
        tags.addWidget(shown)
    tags.addStretch(1)
    page.body.addWidget(Chips(marks))
    pad = SignaturePad("Hadi Purnomo")
    pad.set_strokes((((120, 260), (200, 120), (260, 280), (330, 140), (420, 270)), ((480, 200), (760, 190))))
    table = Table("Saksi", entry_columns(), shown=4)
    table.set_rows((Entry("DPT-112", LONG_NAME, "10.42.07"), *ENTRIES * 3))
    left = column_of(
        Notice("Daftar belum dapat dipakai: 12 baris perlu diperbaiki.", "bad", faults=faults),
        Notice("Salinan kedua tersimpan di flashdisk.", "good"),
        Notice("Baterai tinggal 12 %. Sambungkan listrik sebelum mulai.", "attention"),
        table,
        gap=14,
    )
    right = column_of(bar, pad, Tile(LONG_NAME, "Saksi 1 · belum mencatat", state="bad"), gap=14)
    page.body.addLayout(tags)
    page.body.addWidget(Split(left, right, right_width=360), 1)
    page.set_footer("F1 bantuan", PrimaryButton("Lanjut ke kehadiran"))
    return page


PAGES: tuple[tuple[str, Callable[[], Page], int], ...] = (
    ("kehadiran", check_in, 4),
    ("segel", seal, 6),
    ("panggilan", call, 7),
    ("isian", inputs, 1),
    ("kabar", facts, 2),
)


def window(make: Callable[[], Page], step: int, *, practice: bool = False) -> ShellWindow:
    """Show one page in the frame, at its step of the day."""
    shell = ShellWindow(practice=practice)
    came = "148" if step <= 4 else "237"
    shell.set_header(
        HeaderFacts(
            "TPS 003 Kaibon",
            "Geger · Kab. Madiun · Pemilu 14 Februari 2024",
            "Latihan" if practice else "Resmi",
            (("Hadir", f"{came} dari 295"), ("Tersimpan", "13.07.42")),
        )
    )
    done, here, closed = (StepState.DONE,), (StepState.CURRENT,), (StepState.CLOSED,)
    shell.set_steps(done * (step - 1) + here + closed * (9 - step))
    shell.show_page(make())
    return shell


def dialogs(parent: QWidget) -> tuple[tuple[str, Dialog], ...]:
    """Make every dialog above a window."""
    confirm = ConfirmDialog(
        parent,
        question="Tutup pemungutan suara?",
        consequences=(
            "Sesudah ini tidak ada pemilih yang dapat dicatat hadir.",
            "Nomor undian dibekukan. Langkah ini tidak dapat dibatalkan.",
        ),
        people=PEOPLE,
        act="Tutup pemungutan",
        first_roles=("Ketua KPPS",),
        reason="Alasan",
    )
    message = MessageDialog(
        parent,
        headline="Flashdisk tidak dapat ditulis",
        sentences=(
            "Berkas belum tersalin. Data di laptop aman.",
            "Cabut flashdisk, pasang lagi, lalu coba sekali lagi.",
        ),
        state="bad",
        way="Coba lagi",
    )
    waiting = Waiting(parent, "Membaca daftar pemilih")
    waiting.show_progress(120, 300, "Baris daftar pemilih")
    return (("dua-orang", confirm), ("pesan", message), ("tunggu", waiting))


def main(folder: Path) -> None:
    """Write all pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv)
    assert isinstance(app, QApplication)
    sizes = ((1366, 768, 100), (1024, 600, 100), (1366, 768, 150), (1024, 600, 150))
    for tokens in THEMES:
        for width, height, percent in sizes:
            theme.apply(app, tokens, Scale(percent))
            for name, make, step in PAGES:
                shell = window(make, step, practice=name == "isian")
                shell.resize(width, height)
                shell.show()
                shell.activateWindow()
                QTest.qWait(60)
                shell.grab().save(str(folder / f"{name}-{tokens.name}-{width}-{percent}.png"))
                if name == "kehadiran":
                    for title, dialog in dialogs(shell):
                        dialog.show()
                        app.processEvents()
                        dialog.grab().save(str(folder / f"{title}-{tokens.name}-{width}-{percent}.png"))
                        dialog.hide()
                    shell.show_help()
                    app.processEvents()
                shell.hide()
                shell.deleteLater()
                app.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
