"""The Indonesian sentences for how the second copy stands."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.tokens import State
from steps.second_copy import Copied, CopyStatus

_COPY: Mapping[CopyStatus, tuple[object, State]] = MappingProxyType(
    {
        CopyStatus.NOT_CHOSEN: (QT_TRANSLATE_NOOP("SecondCopy", "Belum ada salinan kedua."), "attention"),
        CopyStatus.WRITTEN: (
            QT_TRANSLATE_NOOP("SecondCopy", "Salinan kedua lengkap sampai pukul {clock}."),
            "good",
        ),
        CopyStatus.MISSING: (
            QT_TRANSLATE_NOOP(
                "SecondCopy", "Flashdisk salinan kedua tidak ada. Pasang kembali flashdisknya."
            ),
            "attention",
        ),
        CopyStatus.FULL: (
            QT_TRANSLATE_NOOP("SecondCopy", "Flashdisk salinan kedua penuh. Kosongkan atau pilih yang lain."),
            "attention",
        ),
        CopyStatus.NOT_WRITABLE: (
            QT_TRANSLATE_NOOP(
                "SecondCopy", "Salinan kedua tidak bisa ditulis. Pilih flashdisk atau map lain."
            ),
            "attention",
        ),
        CopyStatus.FOREIGN: (
            QT_TRANSLATE_NOOP(
                "SecondCopy", "Di flashdisk itu ada berkas TPS lain dengan nama yang sama. Pilih tempat lain."
            ),
            "attention",
        ),
        CopyStatus.WENT_ON: (
            QT_TRANSLATE_NOOP("SecondCopy", "Salinan di flashdisk sudah diteruskan di laptop lain."),
            "bad",
        ),
        CopyStatus.FILE_GONE: (QT_TRANSLATE_NOOP("SecondCopy", "Berkas TPS hilang dari laptop ini."), "bad"),
    }
)


def copy_sentence(copied: Copied) -> tuple[str, State]:
    """Return how the second copy stands, in words and as a state."""
    text, state = _COPY[copied.status]
    sentence = QCoreApplication.translate("SecondCopy", str(text))
    return sentence.format(clock=copied.at[11:16].replace(":", ".") or "–"), state
