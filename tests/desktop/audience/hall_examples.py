"""Example views, usual and extreme, and how to look at them."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter

from desktop.audience import scene
from desktop.audience.views import (
    BoardView,
    CallView,
    DiceView,
    Frame,
    KeyView,
    PrizeLine,
    PrizeView,
    Result,
    SealView,
    SeedView,
    Throw,
    View,
    Welcome,
    WinnerLine,
    WitnessLine,
)

SIZES = (QSize(1366, 768), QSize(1920, 1080), QSize(1024, 600), QSize(800, 600))
WORDS = (
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
COMMITMENT = "48110f2fc3262da5e12799c7bbb17e8e4ea60554bbecb6c8937e317f40303231"
SEED = "0f4a0cc0b0668ea7121f22d4c656cb4198691fb8cb836ba5fe41dbe4a9df5e04"
OPEN = Frame("TPS 003 Kaibon")
SEALED = Frame("TPS 003 Kaibon", seal_words=WORDS, commitment=COMMITMENT)
PRACTICE = Frame("TPS 003 Kaibon", practice=True, seal_words=WORDS, commitment=COMMITMENT)
LONG_TITLE = Frame(
    "TPS 012 Desa Sumberbendo Kecamatan Pilangkenceng Kabupaten Madiun Jawa Timur", practice=True
)
LONG_PRIZE = "Paket sembako lengkap: beras 5 kg, minyak goreng 2 liter, gula, teh dan kopi"
LONG_NAME = "Raden Mas Haryo Kusumo Wicaksono Adiningrat Notonegoro Sastro"

CALL = CallView(7, 20, "Minyak goreng 2 liter", "DPT-017", "Budi S.", 2, 3, 0.62, "13.24.10")
LATE_CALL = CallView(
    50, 50, LONG_PRIZE, "DPTB-1002", f"{LONG_NAME} S.", 3, 3, 1.0, "13.24.10", Result.INELIGIBLE
)
CROWDED = Welcome(
    1000,
    tuple(PrizeLine(f"{LONG_PRIZE} {number}", 2, f"Iuran warga RT {number:02d}") for number in range(30)),
    "Pemenang yang tidak hadir setelah dipanggil 3 kali gugur; hadiah beralih ke urutan berikutnya.",
    tuple(WitnessLine(f"{LONG_NAME} {number}", f"Saksi dengan mandat {number}") for number in range(40)),
)
SMALL = Welcome(
    237,
    (PrizeLine("Gula 1 kg", 10, "Iuran warga RT 03"), PrizeLine("Minyak goreng 2 liter", 10, "Kas desa")),
    "Pemenang yang tidak hadir setelah dipanggil 3 kali gugur.",
    (WitnessLine("Sri Wahyuni", "Pengawas TPS"), WitnessLine("Budi Santoso", "Saksi 1")),
)
BOARD = BoardView(
    tuple(WinnerLine(f"DPT-{number:03d}", LONG_NAME, LONG_PRIZE, number % 3 == 0) for number in range(1, 56)),
    55,
    True,
)
KEY = KeyView(
    "DPT-118", f"printf '%s %s' {SEED} DPT-118 | sha256sum", COMMITMENT, 118, 237, "Tidak dipanggil."
)
EVERY: dict[str, tuple[Frame, View]] = {
    "welcome": (OPEN, SMALL),
    "welcome, crowded": (LONG_TITLE, CROWDED),
    "seal": (SEALED, SealView(1, 237, 20)),
    "dice": (SEALED, DiceView("Sri Wahyuni", "Pengawas TPS", "dice", "3514261522114", "35142")),
    "dice, longest": (
        PRACTICE,
        DiceView(
            LONG_NAME,
            "Saksi 2",
            "dice",
            "35142" * 10,
            "35143" * 10,
            (Throw(LONG_NAME, "dice", "35142" * 10),) * 9,
        ),
    ),
    "digits": (SEALED, DiceView("Lasmi Rahayu", "Saksi 2", "digits", "123456")),
    "seed": (SEALED, SeedView(COMMITMENT, SEED)),
    "prize": (PRACTICE, PrizeView(7, 20, LONG_PRIZE, f"Sumbangan {LONG_NAME}")),
    "call": (SEALED, CALL),
    "call, long": (PRACTICE, LATE_CALL),
    "board": (PRACTICE, BOARD),
    "board, empty": (SEALED, BoardView((), 20)),
    "key": (SEALED, KEY),
}


def picture(size: QSize, frame: Frame, view: View, *, number: int = 0) -> QImage:
    """Return what the hall sees of a page."""
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    scene.paint(painter, size, frame, view, number=number)
    painter.end()
    return image


def span(image: QImage, colour: str) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of the pixels that have exactly a colour."""
    wanted = int(colour.lstrip("#"), 16)
    width, pixels = image.width(), memoryview(image.constBits()).cast("I")
    hits = [place for place, pixel in enumerate(pixels) if pixel & 0xFFFFFF == wanted]
    assert hits, f"nothing is {colour}"
    columns = [place % width for place in hits]
    return min(columns), hits[0] // width, max(columns), hits[-1] // width
