"""Every widget and the three sketched screens with fixed example data, to be looked at and measured.

`python tests/desktop/gallery.py FOLDER` writes a picture of each, in every theme and size.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme
from desktop.shell.header import HeaderFacts
from desktop.shell.page import Page
from desktop.shell.rail import StepState
from desktop.shell.window import ShellWindow
from desktop.theme import spaced
from desktop.tokens import THEMES, Scale
from desktop.widgets.buttons import DangerButton, IconButton, LinkButton, PrimaryButton, SecondaryButton
from desktop.widgets.card import Card, Tile
from desktop.widgets.confirm import ConfirmDialog, Person
from desktop.widgets.dialog import Dialog
from desktop.widgets.field import BigField, Field, NoteField
from desktop.widgets.figure import Bar, Figure
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.message import MessageDialog, Waiting
from desktop.widgets.notice import Fault, Notice
from desktop.widgets.option import CheckRow, Choice, Option
from desktop.widgets.qr import QrView
from desktop.widgets.rows import Column
from desktop.widgets.select import Select
from desktop.widgets.sign import Sign
from desktop.widgets.signature import SignaturePad
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Chips, Mark, Tag
from desktop.widgets.wordgrid import WordGrid

SEAL_WORDS = (
    "bukit",
    "jarum",
    "pelita",
    "sawah",
    "kendi",
    "anyam",
    "rotan",
    "gula",
    "lesung",
    "teduh",
    "karang",
    "pagi",
)
LONG_NAME = "R. Ngt. Hj. Kusumaningtyas Pangestuningrum Wiryohadikusumo, S.Pd., M.Si."
PEOPLE = (
    Person("1", "Hadi Purnomo", "Ketua KPPS"),
    Person("2", "Sri Wahyuni", "Pengawas TPS"),
    Person("3", LONG_NAME, "Saksi"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the check-in list."""

    ticket: str
    name: str
    at: str


@dataclass(frozen=True, slots=True)
class Total:
    """One line of the totals by list."""

    name: str
    present: int
    listed: int


@dataclass(frozen=True, slots=True)
class Call:
    """One line of the calls."""

    no: int
    prize: str
    ticket: str
    name: str
    mark: Mark


ENTRIES = (
    Entry("DPT-112", "Sri Wahyuni", "10.42.07"),
    Entry("DPT-045", "Suparman, S.Pd.", "10.41.55"),
    Entry("DPTB-002", "Ni Made Ayu Lestari", "10.41.30"),
    Entry("DPT-201", "Wagiman", "10.40.58"),
    Entry("DPT-007", "Endang Kusumaningsih", "10.40.12"),
)


def entry_columns() -> tuple[Column, ...]:
    return (
        Column("Nomor", lambda row: row.ticket, bold=True, least=138),
        Column("Baru saja masuk", lambda row: row.name, weight=1, least=120),
        Column("Pukul", lambda row: row.at, least=140),
        Column("", lambda row: "Urungkan", align="right", action=True),
    )


def _column(*widgets: QWidget, gap: int = 20) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    spaced(column, gap)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder


def _result_card() -> Card:
    card = Card()
    card.set_edge("good")
    row = QHBoxLayout()
    spaced(row, 24, margins=(16, 0, 0, 0))
    row.addWidget(PlainLabel("112", "figure"))
    who = QVBoxLayout()
    spaced(who, 2)
    who.addStretch(1)
    who.addWidget(PlainLabel("Sri Wahyuni", "fact"))
    who.addWidget(words("Perempuan, 41 th · RT 003, RW 001", "quiet"))
    who.addStretch(1)
    row.addLayout(who, 1)
    said = QVBoxLayout()
    spaced(said, 0)
    said.addWidget(Sign("good", size=34), 0, Qt.AlignmentFlag.AlignHCenter)
    said.addWidget(PlainLabel("HADIR", "strong", tone="good"), 0, Qt.AlignmentFlag.AlignHCenter)
    said.addWidget(PlainLabel("10.42.07", "small", tone="good"), 0, Qt.AlignmentFlag.AlignHCenter)
    row.addLayout(said)
    card.body.addLayout(row)
    return card


def check_in() -> Page:
    """The sketch `kehadiran`."""
    page = Page("Siapa yang datang?", "Ketik nomor, nama, atau rentang. Pemindai juga bisa, kapan saja.")
    entry = BigField("Nomor, nama, atau rentang")
    entry.setText("113")
    recent = Table("Baru saja masuk", entry_columns())
    recent.set_rows(ENTRIES)
    left = _column(entry, _result_card(), recent, gap=18)
    card = Card(gap=0)
    figure = Figure("Sudah hadir", "148", "dari 295 pemilih · 50 %")
    bar = Bar("Bagian yang sudah hadir")
    bar.set_share(0.5)
    totals = Table(
        "Hadir menurut daftar",
        (
            Column("Daftar", lambda row: row.name, weight=1),
            Column("Hadir", lambda row: str(row.present), align="right", bold=True, least=110),
            Column("Terdaftar", lambda row: str(row.listed), align="right", least=120),
        ),
    )
    totals.set_rows((Total("DPT", 145, 289), Total("DPTb", 2, 4), Total("DPK", 1, 2)))
    card.body.addWidget(_column(figure, bar, totals, gap=16))
    card.body.addStretch(1)
    page.body.addWidget(Split(left, card, right_width=380), 1)
    page.set_footer(
        "F1 bantuan · F9 tampilan",
        SecondaryButton("Isi dari daftar kertas"),
        PrimaryButton("Lanjut ke penutupan"),
    )
    page.first_focus = lambda: entry  # type: ignore[method-assign]
    return page


def seal() -> Page:
    """The sketch `segel`."""
    page = Page(
        "Bacakan dua belas kata segel",
        "Laptop sudah mengunci daftar, hadiah dan rahasianya. Setiap saksi mencatat kata ini sebelum dadu dilempar.",
    )
    grid = Card(gap=14)
    grid.body.addWidget(WordGrid(SEAL_WORDS))
    grid.body.addWidget(words("237 nomor undian · 20 hadiah · 3 saksi melempar · percobaan ke-1", "small"))
    code = Card(gap=0)
    spaced(code.body, 0, margins=(11, 8, 11, 16))  # the code brings its own white margin
    code.body.addWidget(QrView("Kode segel", "UNDI1:" + "4A47032DFFD91A85" * 4, side=206))
    below = words("Foto untuk segel lengkap", "small")
    below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    code.body.addWidget(below)
    people = Card("Saksi yang sudah mencatat")
    row = QHBoxLayout()
    spaced(row, 12)
    for tile in (
        Tile("Sri Wahyuni", "Pengawas TPS", state="good"),
        Tile("Budi Santoso", "Saksi 1", state="good"),
        Tile("Lasmi Rahayu", "Saksi 2 · menunggu"),
    ):
        row.addWidget(tile, 1)
    people.body.addLayout(row)
    page.body.addWidget(Split(grid, code, right_width=230))
    page.body.addWidget(people)
    page.body.addStretch(1)
    start = PrimaryButton("Mulai lempar dadu")
    start.setEnabled(False)
    page.set_footer("Cetak lembar saksi (3)", SecondaryButton("Batalkan percobaan…"), start)
    return page


def call() -> Page:
    """The sketch `panggilan`."""
    page = Page(
        "Hadiah 7 dari 20: Minyak goreng 2 liter",
        "Sumber: iuran warga RT 03 · sudah tersimpan pukul 13.24.10, sebelum tampil di layar.",
    )
    big = Card(gap=8)
    for text, kind, tone in (
        ("Nomor undian", "lead", ""),
        ("DPT-017", "huge", "accent"),
        ("Budi Santoso", "person", ""),
    ):
        label = PlainLabel(text, kind, tone=tone)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        big.body.addWidget(label)
    calls = (Mark("Panggilan 1", "good"), Mark("Panggilan 2 · 0.24", "attention"), Mark("Panggilan 3"))
    big.body.addWidget(Chips(calls, centred=True))
    big.body.addStretch(1)
    outcome = Card("Bagaimana hasilnya?", gap=10)
    absent = SecondaryButton("Tidak hadir setelah 3 kali", letter="A")
    absent.setEnabled(False)
    for button in (
        PrimaryButton("Hadir, hadiah diserahkan", letter="H"),
        absent,
        SecondaryButton("Menolak hadiah", letter="T"),
        SecondaryButton("Tidak sah, dengan alasan…", letter="S"),
    ):
        outcome.body.addWidget(button)
    side = _column(
        outcome,
        words("Berikutnya selalu urutan berikut dari benih yang sama. Tidak ada undian ulang.", "small"),
        gap=12,
    )
    table = Table(
        "Panggilan terakhir",
        (
            Column("No", lambda row: str(row.no), least=84),
            Column("Hadiah", lambda row: row.prize, weight=2),
            Column("Nomor", lambda row: row.ticket, weight=2),
            Column("Pemenang", lambda row: row.name, weight=3),
            Column("Hasil", lambda row: row.mark, weight=4),
        ),
    )
    table.set_rows(
        (
            Call(6, "Gula 1 kg", "DPT-203", "Kasmi", Mark("Diserahkan 13.22", "good")),
            Call(6, "Gula 1 kg", "DPT-088", "Joko Prasetyo", Mark("Tidak hadir 13.21", "attention")),
        )
    )
    page.body.addWidget(Split(big, side, right_width=400))
    page.body.addWidget(table)
    page.body.addStretch(1)
    page.set_footer(
        "Spasi: lanjut · B: kosongkan layar",
        SecondaryButton("Catat keberatan"),
        SecondaryButton("Cek nomor lain"),
    )
    return page


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
    left = _column(name, number, secret, off, village, gap=14)
    right = _column(choice, tick, closed, CheckRow("Sudah dibacakan"), note, gap=14)
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
    left = _column(
        Notice("Daftar belum dapat dipakai: 12 baris perlu diperbaiki.", "bad", faults=faults),
        Notice("Salinan kedua tersimpan di flashdisk.", "good"),
        Notice("Baterai tinggal 12 %. Sambungkan listrik sebelum mulai.", "attention"),
        table,
        gap=14,
    )
    right = _column(bar, pad, Tile(LONG_NAME, "Saksi 1 · belum mencatat", state="bad"), gap=14)
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
