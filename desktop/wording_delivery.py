"""The Indonesian sentences for every way in which the writing of a file can end (F07, F09, F10)."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from steps.files.writing import Delivery

DELIVERY: Mapping[Delivery, object] = MappingProxyType(
    {
        Delivery.WRITTEN: QT_TRANSLATE_NOOP("Delivery", "Berkas tersimpan dan sudah dibaca kembali."),
        Delivery.NO_SPACE: QT_TRANSLATE_NOOP(
            "Delivery", "Tempat di map ini habis. Kosongkan sedikit atau pilih map lain, lalu ulangi."
        ),
        Delivery.READ_ONLY: QT_TRANSLATE_NOOP("Delivery", "Map ini tidak bisa ditulisi. Pilih map lain."),
        Delivery.GONE: QT_TRANSLATE_NOOP(
            "Delivery",
            "Flashdisk atau map ini tidak terbaca lagi. Pasang kembali atau pilih map lain, lalu ulangi.",
        ),
        Delivery.PATH_TOO_LONG: QT_TRANSLATE_NOOP(
            "Delivery", "Letak map ini terlalu dalam. Pilih map yang lebih dekat ke pangkal."
        ),
        Delivery.NAME_NOT_ALLOWED: QT_TRANSLATE_NOOP(
            "Delivery", "Berkas tidak bisa diberi nama ini di map ini. Pilih map lain."
        ),
        Delivery.DIFFERS: QT_TRANSLATE_NOOP(
            "Delivery",
            "Yang terbaca kembali berbeda dari yang ditulis. Flashdisk mungkin rusak; pakai flashdisk atau map lain.",
        ),
    }
)


def delivery_sentence(status: Delivery) -> str:
    """Return what happened to a file and what to do now."""
    return QCoreApplication.translate("Delivery", str(DELIVERY[status]))
