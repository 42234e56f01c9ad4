"""The three sketched screens, built from the widgets with fixed example data."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.shell.page import Page
from desktop.theme import spaced
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card, Tile
from desktop.widgets.field import BigField
from desktop.widgets.figure import Bar, Figure
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.qr import QrView
from desktop.widgets.rows import Column
from desktop.widgets.sign import Sign
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Chips, Mark
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


def column_of(*widgets: QWidget, gap: int = 20) -> QWidget:
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
    left = column_of(entry, _result_card(), recent, gap=18)
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
    card.body.addWidget(column_of(figure, bar, totals, gap=16))
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
    side = column_of(
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
