"""The Indonesian sentences for everything that the lower floors can refuse, by the name of the error.

A sentence may name the error's facts in braces. A test holds this table against every error class of the floors below.
"""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.tokens import State
from desktop.wording_lock_errors import LOCK_ERRORS
from desktop.wording_office import OFFICE_ERRORS

CONTEXT = "Errors"

ERRORS: Mapping[str, object] = MappingProxyType(
    {
        "DrawError": QT_TRANSLATE_NOOP(
            "Errors",
            "Aturan undian tidak mengizinkan ini, dan tidak ada yang berubah. Periksa langkahnya lagi.",
        ),
        "FormError": QT_TRANSLATE_NOOP("Errors", "Isi berkas ini bukan dokumen undian yang utuh."),
        "OutOfOrderError": QT_TRANSLATE_NOOP(
            "Errors",
            "Langkah ini belum atau tidak lagi bisa dilakukan pada tahap sekarang. Lanjutkan di langkah yang bertanda.",
        ),
        "RangeError": QT_TRANSLATE_NOOP("Errors", "Tulis nomor atau rentang, misalnya 1-45, 47."),
        "BackwardRangeError": QT_TRANSLATE_NOOP(
            "Errors", "{first}-{last} terbalik. Tulis nomor kecil dahulu: {last}-{first}."
        ),
        "OutsideListError": QT_TRANSLATE_NOOP(
            "Errors", "{typed} tidak ada: daftar ini bernomor 1 sampai {largest}. Periksa nomornya."
        ),
        "StatementError": QT_TRANSLATE_NOOP(
            "Errors",
            "Pernyataan belum bisa dikunci: masih ada isian yang tidak cocok. Betulkan yang disebut di bawah.",
        ),
        "ContributionError": QT_TRANSLATE_NOOP(
            "Errors",
            "Dadu adalah 5 sampai 50 angka dari 1 sampai 6; angka tertulis 6 sampai 20 angka. Ketik lagi.",
        ),
        "JournalError": QT_TRANSLATE_NOOP(
            "Errors",
            "Catatan kejadian berkas ini tidak utuh. Jangan dipakai; buka salinan kedua dan panggil pengawas.",
        ),
        "OutcomeError": QT_TRANSLATE_NOOP(
            "Errors", "Hasil ini tidak mungkin untuk panggilan ini menurut aturan. Pilih hasil yang lain."
        ),
        "NameTooLongError": QT_TRANSLATE_NOOP("Errors", "Nama paling panjang 200 huruf. Pendekkan namanya."),
        "WrongPassphraseError": QT_TRANSLATE_NOOP(
            "Errors", "Kata sandi salah. Periksa huruf besar dan kecil, lalu coba lagi."
        ),
        "NotATpsFileError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas ini bukan berkas TPS. Pilih berkas yang berakhir .undian."
        ),
        "NewerFileError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas ini dibuat oleh versi program yang lebih baru. Pasang versi itu untuk membukanya; berkas tidak diubah.",
        ),
        "KeyFileMissingError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas kunci (.kunci) tidak ada di samping berkas TPS. Letakkan keduanya di map yang sama.",
        ),
        "ForeignKeyFileError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas kunci di samping berkas ini milik berkas TPS lain. Letakkan berkas kunci yang benar.",
        ),
        "DamagedFileError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas TPS rusak dan tidak dibuka. Pakai salinan kedua; berkas ini tidak diubah."
        ),
        "ProgramAlteredError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas program berubah atau hilang ({count}, mis. {first}). Pasang ulang program; berkas TPS tetap aman.",
        ),
        "PlanError": QT_TRANSLATE_NOOP(
            "Errors", "Rencana desa ini tidak bisa dipakai; periksa baris ke-{place}."
        ),
        "NotReadyToMakeError": QT_TRANSLATE_NOOP(
            "Errors",
            "Rencana belum lengkap. Periksa daftar pemilih, petugas, dan pembagian hadiah setiap TPS.",
        ),
        "ReadinessNotVerifiedError": QT_TRANSLATE_NOOP(
            "Errors",
            "Laporan yang terbaca kembali tidak sama. Belum ada yang dianggap tersimpan; ulangi ke tempat lain.",
        ),
        "FileInUseError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas TPS sedang dipakai oleh program lain. Tutup yang lain dahulu."
        ),
        "TpsFileExistsError": QT_TRANSLATE_NOOP(
            "Errors", "Sudah ada berkas TPS dengan nama ini. Pilih nama atau map lain."
        ),
        "TpsFileMissingError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas TPS ini tidak ditemukan lagi di tempatnya. Pilih berkasnya lagi, atau buka salinan kedua.",
        ),
        "ReadOnlyPlaceError": QT_TRANSLATE_NOOP("Errors", "Map ini tidak bisa ditulisi. Pilih map lain."),
        "DiskFullError": QT_TRANSLATE_NOOP("Errors", "Tempat simpan penuh. Kosongkan sedikit, lalu ulangi."),
        "UnknownTicketError": QT_TRANSLATE_NOOP(
            "Errors", "Nomor ini tidak ada dalam daftar pemilih. Periksa nomornya."
        ),
        "NotInListError": QT_TRANSLATE_NOOP(
            "Errors", "Nomor {ticket} tidak ada dalam daftar. Periksa nomornya."
        ),
        "ForeignCodeError": QT_TRANSLATE_NOOP(
            "Errors", "Kupon ini milik TPS lain. Arahkan pemilih ke TPS-nya."
        ),
        "UnreadableCodeError": QT_TRANSLATE_NOOP("Errors", "Kode ini bukan kode kupon. Ketik nomornya saja."),
        "CheckedInVoterError": QT_TRANSLATE_NOOP(
            "Errors",
            "Pemilih yang sudah tercatat hadir tidak bisa dikeluarkan dari daftar. Periksa daftar atau urungkan kehadiran.",
        ),
        "DamagedKeyFileError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas kunci di samping berkas TPS rusak. Pakai salinannya."
        ),
        "DiskFaultError": QT_TRANSLATE_NOOP(
            "Errors",
            "Laptop gagal membaca atau menulis. Tidak ada yang berubah; coba lagi atau pindahkan berkas.",
        ),
        "RosterError": QT_TRANSLATE_NOOP(
            "Errors", "Pemilih ini tidak bisa dimasukkan ke daftar. Periksa isiannya."
        ),
        "IdentityError": QT_TRANSLATE_NOOP("Errors", "Periksa isian ini: {field}."),
        "PreparationError": QT_TRANSLATE_NOOP("Errors", "Periksa baris ke-{place}."),
        "TotalsError": QT_TRANSLATE_NOOP(
            "Errors", "Jumlah ditulis dengan angka 0 sampai 99.999. Ketik lagi."
        ),
        "WrongDateError": QT_TRANSLATE_NOOP(
            "Errors",
            "Jam laptop menunjukkan {today}, padahal pemilihan tanggal {election}. Betulkan tanggal laptop dahulu.",
        ),
        "VillageListError": QT_TRANSLATE_NOOP(
            "Errors", "Daftar desa perlu kolom code, name, kind, district, regency, dan province."
        ),
        "FileLockedError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas TPS ini sudah terbuka di jendela Undian TPS yang lain di laptop ini. Lanjutkan di sana.",
        ),
        "ExportNotVerifiedError": QT_TRANSLATE_NOOP(
            "Errors",
            "Yang terbaca kembali tidak lolos pemeriksaan. Belum ada yang dianggap tersimpan; ulangi ke tempat lain.",
        ),
        "DeliveryError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas tidak bisa ditulis di sana. Pilih map atau flashdisk lain."
        ),
        "BundleError": QT_TRANSLATE_NOOP(
            "Errors", "Berkas ini bukan paket TPS yang utuh. Minta berkas itu dikirim ulang."
        ),
        "PdfUnreadableError": QT_TRANSLATE_NOOP(
            "Errors", "PDF ini tidak bisa dibaca. Minta berkas itu dikirim ulang."
        ),
        "MinutesUnreadableError": QT_TRANSLATE_NOOP(
            "Errors", "PDF ini bukan berita acara yang bisa dibaca. Pilih berkas berita acara."
        ),
        "VoterFileError": QT_TRANSLATE_NOOP(
            "Errors",
            "Berkas ini tidak bisa dibaca sebagai daftar pemilih. Pilih berkas CSV, XLSX, XLS, atau ODS.",
        ),
        "TpsKeyError": QT_TRANSLATE_NOOP(
            "Errors", "Kunci tanda tangan TPS di berkas ini tidak utuh. Buka salinan kedua."
        ),
        "CertificateError": QT_TRANSLATE_NOOP(
            "Errors", "Sertifikat penanda tangan tidak bisa dibaca. Minta berkas itu dikirim ulang."
        ),
        **OFFICE_ERRORS,
        **LOCK_ERRORS,
    }
)


def is_known(error: BaseException) -> bool:
    """Tell whether there is a sentence for this error."""
    return type(error).__name__ in ERRORS


def sentence_of(error: BaseException) -> str:
    """Return the sentence of a known error in the language of the program, filled with its facts."""
    text = QCoreApplication.translate(CONTEXT, str(ERRORS[type(error).__name__]))
    facts = {name: getattr(error, name) for name in dir(error) if not name.startswith("_")}
    return text.format(**{name: value for name, value in facts.items() if isinstance(value, str | int)})


LIST_NAMES: Mapping[str, str] = MappingProxyType({"DPT": "DPT", "DPTB": "DPTb", "DPK": "DPK"})


def clock_of(at: str, *, seconds: bool = True) -> str:
    """Return the time of day of an RFC 3339 text as it is read here: 13.24.10, or 13.24."""
    return at[11 : 19 if seconds else 16].replace(":", ".")


MONTHS: tuple[object, ...] = (
    QT_TRANSLATE_NOOP("Months", "Januari"),
    QT_TRANSLATE_NOOP("Months", "Februari"),
    QT_TRANSLATE_NOOP("Months", "Maret"),
    QT_TRANSLATE_NOOP("Months", "April"),
    QT_TRANSLATE_NOOP("Months", "Mei"),
    QT_TRANSLATE_NOOP("Months", "Juni"),
    QT_TRANSLATE_NOOP("Months", "Juli"),
    QT_TRANSLATE_NOOP("Months", "Agustus"),
    QT_TRANSLATE_NOOP("Months", "September"),
    QT_TRANSLATE_NOOP("Months", "Oktober"),
    QT_TRANSLATE_NOOP("Months", "November"),
    QT_TRANSLATE_NOOP("Months", "Desember"),
)


def date_of(date: str) -> str:
    """Return a date as it is read here: 14 Februari 2024."""
    year, month, day = date.split("-")
    name = QCoreApplication.translate("Months", str(MONTHS[int(month) - 1]))
    return f"{int(day)} {name} {year}"


MISSING: Mapping[str, object] = MappingProxyType(
    {
        "identity": QT_TRANSLATE_NOOP("Missing", "Isi identitas TPS."),
        "officers": QT_TRANSLATE_NOOP("Missing", "Tulis petugas KPPS, setidaknya ketua."),
        "voters": QT_TRANSLATE_NOOP("Missing", "Masukkan daftar pemilih."),
        "prizes": QT_TRANSLATE_NOOP("Missing", "Tulis hadiahnya."),
        "witnesses": QT_TRANSLATE_NOOP("Missing", "Tulis setidaknya dua saksi yang melempar dadu."),
        "declaration": QT_TRANSLATE_NOOP("Missing", "Setujui pernyataan netral."),
    }
)


def missing_sentence(key: str) -> str:
    """Return what is still to be done before the polls can be closed."""
    return QCoreApplication.translate("Missing", str(MISSING[key]))


OUTCOMES: Mapping[str, object] = MappingProxyType(
    {
        "received": QT_TRANSLATE_NOOP("Outcomes", "Diserahkan"),
        "held": QT_TRANSLATE_NOOP("Outcomes", "Disimpan"),
        "absent": QT_TRANSLATE_NOOP("Outcomes", "Tidak hadir"),
        "declined": QT_TRANSLATE_NOOP("Outcomes", "Menolak"),
        "ineligible": QT_TRANSLATE_NOOP("Outcomes", "Tidak sah"),
    }
)


def outcome_word(outcome: str) -> str:
    """Return the word for how a call ended."""
    return QCoreApplication.translate("Outcomes", str(OUTCOMES[outcome]))


def outcome_state(outcome: str) -> State:
    """Return the state that colours an outcome."""
    return "good" if outcome in ("received", "held") else "bad" if outcome == "ineligible" else "attention"
