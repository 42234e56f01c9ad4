"""The Indonesian sentences for what the office's floors can refuse, by the name of the error (`desktop.wording`)."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP

OFFICE_ERRORS: Mapping[str, object] = MappingProxyType(
    {
        "ServerUrlError": QT_TRANSLATE_NOOP(
            "Errors",
            "Ini bukan alamat basis data. Tulis seperti postgresql+psycopg://nama:sandi@komputer/data.",
        ),
        "ServerUnreachableError": QT_TRANSLATE_NOOP(
            "Errors",
            "Basis data tidak menjawab atau menolak nama dan sandi ini. Periksa alamat dan jaringan, lalu coba lagi.",
        ),
        "ServerFaultError": QT_TRANSLATE_NOOP(
            "Errors", "Basis data menolak perintah ini; tidak ada yang diubah. Hubungi pengelolanya."
        ),
        "ServerSupportMissingError": QT_TRANSLATE_NOOP(
            "Errors",
            "Program ini dipasang tanpa dukungan PostgreSQL. Pakai berkas, atau pasang program lengkap.",
        ),
        "NoOfficeThereError": QT_TRANSLATE_NOOP(
            "Errors", "Di basis data itu belum ada kantor. Buat yang baru, atau periksa alamatnya."
        ),
        "OfficeThereError": QT_TRANSLATE_NOOP(
            "Errors",
            "Di basis data itu sudah ada kantor untuk wilayah lain. Buka kantor itu, atau pakai data lain.",
        ),
        "AlreadyDecidedError": QT_TRANSLATE_NOOP(
            "Errors", "Orang lain sudah memutuskan TPS ini. Baca keputusannya dahulu."
        ),
        "ConflictGoneError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas TPS ini sudah berubah sejak dibuka. Lihat lagi, lalu putuskan."
        ),
        "ReasonMissingError": QT_TRANSLATE_NOOP("Errors", "Tulis alasan dan nama yang memutuskan."),
        "EmptyOfficeError": QT_TRANSLATE_NOOP(
            "Errors", "Belum ada berkas yang masuk. Impor paket TPS dahulu."
        ),
        "OtherDeskFileError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas ini milik meja lain: TPS, desa, atau kecamatan. Buka dari halamannya sendiri."
        ),
        "ExpectedListError": QT_TRANSLATE_NOOP(
            "Errors", "Daftar TPS belum bisa dipakai: perbaiki dahulu baris yang salah."
        ),
    }
)
