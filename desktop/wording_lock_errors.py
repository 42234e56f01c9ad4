"""The Indonesian sentences for refused PINs and passphrases, laptops that take over, and a confirmation that is none."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP

LOCK_ERRORS: Mapping[str, object] = MappingProxyType(
    {
        "PinFormError": QT_TRANSLATE_NOOP(
            "Errors", "Tulis enam angka, tidak semuanya sama dan tidak berurutan seperti 123456."
        ),
        "PinMissingError": QT_TRANSLATE_NOOP("Errors", "Orang ini belum punya PIN. Buat PIN-nya dahulu."),
        "WrongPinError": QT_TRANSLATE_NOOP("Errors", "PIN salah. Ketik sekali lagi."),
        "PinsNeededError": QT_TRANSLATE_NOOP(
            "Errors",
            "Tindakan ini perlu disetujui dua orang dengan PIN masing-masing. Ulangi dari tombolnya.",
        ),
        "TooSoonError": QT_TRANSLATE_NOOP(
            "Errors", "Sudah beberapa kali salah. Tunggu {seconds} detik, lalu coba lagi."
        ),
        "TakeOverError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas ini terakhir dibuka di laptop lain. Ambil alih dahulu untuk meneruskannya di sini.",
        ),
        "CopyWentOnError": QT_TRANSLATE_NOOP(
            "Errors", "Salinan di sana sudah diteruskan di laptop lain, jadi tidak ditimpa. Panggil pengawas."
        ),
        "ConfirmationError": QT_TRANSLATE_NOOP(
            "Errors", "Tulis nama petugas kecamatan, dan tanggal antara hari pemilihan dan hari ini."
        ),
    }
)
