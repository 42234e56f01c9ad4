"""The papers as people call them, and what each is for."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PAPERS: Mapping[str, tuple[object, object]] = MappingProxyType(
    {
        "minutes": (
            QT_TRANSLATE_NOOP("Papers", "Berita acara"),
            QT_TRANSLATE_NOOP("Papers", "Ditandatangani petugas dan saksi"),
        ),
        "receipts": (
            QT_TRANSLATE_NOOP("Papers", "Tanda terima"),
            QT_TRANSLATE_NOOP("Papers", "Ditandatangani penerima hadiah"),
        ),
        "certificates": (
            QT_TRANSLATE_NOOP("Papers", "Piagam"),
            QT_TRANSLATE_NOOP("Papers", "Satu lembar untuk tiap penerima"),
        ),
        "attendance": (
            QT_TRANSLATE_NOOP("Papers", "Ringkasan kehadiran"),
            QT_TRANSLATE_NOOP("Papers", "Lampiran untuk PPS"),
        ),
        "witness_sheets": (
            QT_TRANSLATE_NOOP("Papers", "Lembar saksi"),
            QT_TRANSLATE_NOOP("Papers", "Satu lembar untuk tiap saksi"),
        ),
        "freezing_slip": (
            QT_TRANSLATE_NOOP("Papers", "Lembar pembekuan"),
            QT_TRANSLATE_NOOP("Papers", "Apa yang dikunci sebelum dadu"),
        ),
        "paper_form": (
            QT_TRANSLATE_NOOP("Papers", "Undian dengan kertas"),
            QT_TRANSLATE_NOOP("Papers", "Bila laptop tidak bisa dipakai"),
        ),
        "finish_slip": (
            QT_TRANSLATE_NOOP("Papers", "Slip sesudah dadu"),
            QT_TRANSLATE_NOOP("Papers", "Bila laptop mati di tengah undian"),
        ),
    }
)


def paper_title(name: str) -> str:
    """Return what a paper is called."""
    return QCoreApplication.translate("Papers", str(PAPERS[name][0]))


def paper_use(name: str) -> str:
    """Return what a paper is for."""
    return QCoreApplication.translate("Papers", str(PAPERS[name][1]))
