"""The papers as people call them."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

PAPERS: Mapping[str, object] = MappingProxyType(
    {
        "minutes": QT_TRANSLATE_NOOP("Papers", "Berita acara"),
        "receipts": QT_TRANSLATE_NOOP("Papers", "Tanda terima"),
        "certificates": QT_TRANSLATE_NOOP("Papers", "Piagam"),
        "attendance": QT_TRANSLATE_NOOP("Papers", "Ringkasan kehadiran"),
        "witness_sheets": QT_TRANSLATE_NOOP("Papers", "Lembar saksi"),
        "freezing_slip": QT_TRANSLATE_NOOP("Papers", "Lembar pembekuan"),
        "paper_form": QT_TRANSLATE_NOOP("Papers", "Undian dengan kertas"),
        "finish_slip": QT_TRANSLATE_NOOP("Papers", "Slip sesudah dadu"),
        "guide": QT_TRANSLATE_NOOP("Papers", "Panduan periksa sendiri"),
        "zero_report": QT_TRANSLATE_NOOP("Papers", "Laporan nol"),
        "troubles": QT_TRANSLATE_NOOP("Papers", "Bila ada gangguan"),
    }
)


def paper_title(name: str) -> str:
    """Return what a paper is called."""
    return QCoreApplication.translate("Papers", str(PAPERS[name]))
