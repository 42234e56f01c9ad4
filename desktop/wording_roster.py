"""The Indonesian words for everything that the reading of a voter list can say.

Three closed lists of the floor below are translated by their members' names; a test holds the tables against them.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.widgets.notice import Fault as FaultLine
from draw.roster import NAME_LIMIT
from draw.tickets import NUMBER_LIMIT
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.voter_faults import TEXT_LIMIT, Fault, FaultKind, LeftOut, LeftOutReason

CONTEXT = "VoterList"

FAULTS: Mapping[FaultKind, object] = MappingProxyType(
    {
        FaultKind.MISSING_NUMBER: QT_TRANSLATE_NOOP("VoterList", "nomor urut belum ada."),
        FaultKind.BAD_NUMBER: QT_TRANSLATE_NOOP(
            "VoterList", "{value} bukan nomor urut. Nomor urut adalah angka 1 sampai {most}."
        ),
        FaultKind.DOUBLED_NUMBER: QT_TRANSLATE_NOOP(
            "VoterList", "nomor {value} sudah dipakai di baris {other}."
        ),
        FaultKind.MISSING_NAME: QT_TRANSLATE_NOOP("VoterList", "nama belum ada."),
        FaultKind.NAME_IS_NUMBER: QT_TRANSLATE_NOOP("VoterList", "nama berisi angka: {value}."),
        FaultKind.LONG_NAME: QT_TRANSLATE_NOOP(
            "VoterList", "nama berisi {value} huruf; paling panjang {longest}."
        ),
        FaultKind.FORMULA: QT_TRANSLATE_NOOP(
            "VoterList", "rumus tanpa hasil. Simpan ulang berkas di program lembar kerja."
        ),
        FaultKind.NUMBER_GAP: QT_TRANSLATE_NOOP("VoterList", "nomor sebelum baris ini tidak ada: {value}."),
        FaultKind.NAME_HIDDEN: QT_TRANSLATE_NOOP("VoterList", "huruf tak tampak dibuang dari nama."),
        FaultKind.NAME_NORMALISED: QT_TRANSLATE_NOOP("VoterList", "tanda aksen disatukan dengan hurufnya."),
        FaultKind.NAME_LIKE_FORMULA: QT_TRANSLATE_NOOP(
            "VoterList", "nama berawalan {value}; dibaca sebagai tulisan biasa."
        ),
        FaultKind.SAME_PERSON: QT_TRANSLATE_NOOP(
            "VoterList", "nama, jenis kelamin, usia, RT, dan RW sama dengan baris {other}."
        ),
        FaultKind.SEX_UNREAD: QT_TRANSLATE_NOOP("VoterList", "{value} bukan L atau P; dikosongkan."),
        FaultKind.AGE_UNREAD: QT_TRANSLATE_NOOP("VoterList", "{value} bukan usia; dikosongkan."),
        FaultKind.AGE_UNLIKELY: QT_TRANSLATE_NOOP("VoterList", "usia {value} jarang sekali; periksa lagi."),
        FaultKind.AGE_YOUNG: QT_TRANSLATE_NOOP("VoterList", "usia {value} dan tidak tercatat kawin."),
        FaultKind.RT_RW_UNREAD: QT_TRANSLATE_NOOP(
            "VoterList", "{value} bukan nomor RT atau RW; dikosongkan."
        ),
        FaultKind.TEXT_CUT: QT_TRANSLATE_NOOP("VoterList", "tulisan lebih dari {text} huruf dan dipotong."),
        FaultKind.VALUE_UNCALCULATED: QT_TRANSLATE_NOOP("VoterList", "rumus tanpa hasil; dianggap kosong."),
        FaultKind.NIK_SPOILT: QT_TRANSLATE_NOOP(
            "VoterList", "NIK dibulatkan oleh program lembar kerja; angkanya sudah hilang."
        ),
        FaultKind.NIK_LENGTH: QT_TRANSLATE_NOOP("VoterList", "NIK {value} angka, seharusnya 16."),
        FaultKind.NIK_UNREAD: QT_TRANSLATE_NOOP("VoterList", "NIK berisi tanda selain angka."),
        FaultKind.NIK_SEX: QT_TRANSLATE_NOOP("VoterList", "NIK menunjukkan jenis kelamin lain."),
        FaultKind.NIK_BIRTH: QT_TRANSLATE_NOOP("VoterList", "NIK menunjukkan tanggal lahir lain."),
        FaultKind.NIK_DOUBLED: QT_TRANSLATE_NOOP("VoterList", "NIK sama dengan baris {other}."),
    }
)

LEFT_OUT: Mapping[LeftOutReason, object] = MappingProxyType(
    {
        LeftOutReason.BLANK: QT_TRANSLATE_NOOP("VoterList", "baris kosong"),
        LeftOutReason.TITLE: QT_TRANSLATE_NOOP("VoterList", "judul"),
        LeftOutReason.LABEL: QT_TRANSLATE_NOOP("VoterList", "keterangan wilayah"),
        LeftOutReason.HEADING: QT_TRANSLATE_NOOP("VoterList", "judul kolom"),
        LeftOutReason.REPEATED_HEADING: QT_TRANSLATE_NOOP("VoterList", "judul kolom berulang"),
        LeftOutReason.COLUMN_NUMBERS: QT_TRANSLATE_NOOP("VoterList", "nomor kolom"),
        LeftOutReason.RECAPITULATION: QT_TRANSLATE_NOOP("VoterList", "rekapitulasi"),
        LeftOutReason.OTHER_TEXT: QT_TRANSLATE_NOOP("VoterList", "tulisan di luar daftar"),
        LeftOutReason.OTHER_SHEET: QT_TRANSLATE_NOOP("VoterList", "lembar tanpa pemilih"),
    }
)

FILE_FAULTS: Mapping[VoterFileReason, object] = MappingProxyType(
    {
        VoterFileReason.MISSING: QT_TRANSLATE_NOOP("VoterList", "Berkas ini tidak bisa dibuka."),
        VoterFileReason.NOT_A_FILE: QT_TRANSLATE_NOOP("VoterList", "Ini map atau alat, bukan berkas."),
        VoterFileReason.EMPTY: QT_TRANSLATE_NOOP("VoterList", "Berkas ini kosong."),
        VoterFileReason.TOO_LARGE: QT_TRANSLATE_NOOP(
            "VoterList", "Berkas ini jauh lebih besar daripada daftar pemilih."
        ),
        VoterFileReason.TOO_MANY_ROWS: QT_TRANSLATE_NOOP(
            "VoterList", "Barisnya jauh lebih banyak daripada daftar pemilih. Simpan daftar satu TPS saja."
        ),
        VoterFileReason.TOO_MANY_COLUMNS: QT_TRANSLATE_NOOP(
            "VoterList", "Kolomnya jauh lebih banyak daripada daftar pemilih."
        ),
        VoterFileReason.TOO_MANY_CELLS: QT_TRANSLATE_NOOP(
            "VoterList", "Isinya jauh lebih banyak daripada daftar pemilih."
        ),
        VoterFileReason.FIELD_TOO_LONG: QT_TRANSLATE_NOOP(
            "VoterList", "Ada sel yang tulisannya terlalu panjang."
        ),
        VoterFileReason.UNCLOSED_QUOTE: QT_TRANSLATE_NOOP(
            "VoterList", "Ada tanda kutip yang tidak ditutup. Simpan ulang berkasnya."
        ),
        VoterFileReason.NOT_TEXT: QT_TRANSLATE_NOOP(
            "VoterList", "Berkas ini rusak atau bukan daftar pemilih."
        ),
        VoterFileReason.WEB_PAGE: QT_TRANSLATE_NOOP(
            "VoterList", "Ini halaman web. Buka di program lembar kerja, lalu simpan sebagai XLSX atau CSV."
        ),
        VoterFileReason.PDF: QT_TRANSLATE_NOOP(
            "VoterList", "Ini PDF. Minta daftarnya sebagai XLSX, XLS, ODS, atau CSV."
        ),
        VoterFileReason.NOT_A_LIST: QT_TRANSLATE_NOOP(
            "VoterList", "Ini bukan lembar kerja. Pilih XLSX, XLS, ODS, atau CSV."
        ),
        VoterFileReason.ENCRYPTED: QT_TRANSLATE_NOOP(
            "VoterList", "Berkas ini terkunci kata sandi. Simpan tanpa kata sandi dahulu."
        ),
        VoterFileReason.DAMAGED: QT_TRANSLATE_NOOP("VoterList", "Berkas ini rusak atau tidak lengkap."),
        VoterFileReason.UNSAFE: QT_TRANSLATE_NOOP(
            "VoterList", "Susunan berkas ini tidak wajar, jadi tidak dibuka. Minta berkas yang baru."
        ),
        VoterFileReason.FAR_CELL: QT_TRANSLATE_NOOP(
            "VoterList", "Ada isian jauh di luar daftar. Hapus isian itu, lalu simpan ulang."
        ),
        VoterFileReason.TOO_SLOW: QT_TRANSLATE_NOOP(
            "VoterList", "Membaca berkas ini terlalu lama dan dihentikan. Simpan sebagai CSV."
        ),
        VoterFileReason.NO_ANSWER: QT_TRANSLATE_NOOP(
            "VoterList", "Berkas ini tidak terbaca dengan memori yang ada. Simpan sebagai CSV."
        ),
        VoterFileReason.NO_HEADING: QT_TRANSLATE_NOOP(
            "VoterList",
            "Baris judul kolom (NO, NAMA, …) tidak ditemukan. Tambahkan, lalu pilih lagi berkasnya.",
        ),
        VoterFileReason.NO_NUMBER_COLUMN: QT_TRANSLATE_NOOP(
            "VoterList", "Kolom nomor urut (NO) tidak ditemukan. Beri judul NO, lalu pilih lagi berkasnya."
        ),
        VoterFileReason.UNKNOWN_COLUMN: QT_TRANSLATE_NOOP(
            "VoterList", "Kolom yang dipilih tidak ada di berkas ini."
        ),
        VoterFileReason.NO_VOTERS: QT_TRANSLATE_NOOP(
            "VoterList", "Ada judul kolom, tetapi tidak ada pemilih."
        ),
    }
)

FIELD_NAMES: Mapping[str, object] = MappingProxyType(
    {
        "number": QT_TRANSLATE_NOOP("VoterList", "Nomor urut"),
        "name": QT_TRANSLATE_NOOP("VoterList", "Nama"),
        "sex": QT_TRANSLATE_NOOP("VoterList", "Jenis kelamin"),
        "male": QT_TRANSLATE_NOOP("VoterList", "Tanda laki-laki"),
        "female": QT_TRANSLATE_NOOP("VoterList", "Tanda perempuan"),
        "age": QT_TRANSLATE_NOOP("VoterList", "Usia"),
        "birth_place": QT_TRANSLATE_NOOP("VoterList", "Tempat lahir"),
        "birth_date": QT_TRANSLATE_NOOP("VoterList", "Tanggal lahir"),
        "address": QT_TRANSLATE_NOOP("VoterList", "Alamat"),
        "rt": QT_TRANSLATE_NOOP("VoterList", "RT"),
        "rw": QT_TRANSLATE_NOOP("VoterList", "RW"),
        "rt_rw": QT_TRANSLATE_NOOP("VoterList", "RT/RW"),
        "note": QT_TRANSLATE_NOOP("VoterList", "Keterangan"),
        "nik": QT_TRANSLATE_NOOP("VoterList", "NIK (tidak disimpan)"),
        "nkk": QT_TRANSLATE_NOOP("VoterList", "Nomor KK (tidak disimpan)"),
        "status": QT_TRANSLATE_NOOP("VoterList", "Status kawin"),
        "disability": QT_TRANSLATE_NOOP("VoterList", "Disabilitas"),
        "ktp_el": QT_TRANSLATE_NOOP("VoterList", "KTP-el"),
        "tps": QT_TRANSLATE_NOOP("VoterList", "Nomor TPS"),
    }
)


def field_name(field: str) -> str:
    """Return what a column is called here."""
    return _tr(FIELD_NAMES[field])


def fault_lines(faults: Iterable[Fault]) -> tuple[FaultLine, ...]:
    """Return faults as they are shown, each with its place."""
    return tuple(
        FaultLine(place_of(fault.row, column=fault.column, sheet=fault.sheet), fault_text(fault))
        for fault in faults
    )


def fault_text(fault: Fault) -> str:
    """Return the sentence of one fault, filled with its facts; it shows no NIK, for its facts do not."""
    facts = {"most": NUMBER_LIMIT, "longest": NAME_LIMIT, "text": TEXT_LIMIT}
    return _tr(FAULTS[fault.kind]).format(value=fault.value, other=fault.other, **facts)


def place_of(row: int | None, *, column: str = "", sheet: str = "") -> str:
    """Return where something is: `Lembar DPT, baris 40, NIK`."""
    parts = (
        _tr(_SHEET).format(sheet=sheet) if sheet else "",
        _tr(_ROW).format(row=row) if row else "",
        column,
    )
    text = ", ".join(part for part in parts if part)
    return text[:1].upper() + text[1:]


def file_sentence(error: VoterFileError) -> str:
    """Return why a file as a whole cannot be used, with the place where it is known."""
    place = place_of(error.row, column=error.column or "", sheet=error.sheet)
    sentence = _tr(FILE_FAULTS[error.reason])
    return f"{place}: {sentence}" if place else sentence


def reasons(left_out: Iterable[LeftOut]) -> str:
    """Return why rows were left out, with how many of each: `4 judul, 2 baris kosong`."""
    counts = Counter(row.reason for row in left_out)
    return ", ".join(f"{counts[reason]} {_tr(LEFT_OUT[reason])}" for reason in LEFT_OUT if counts[reason])


_SHEET = QT_TRANSLATE_NOOP("VoterList", "lembar {sheet}")
_ROW = QT_TRANSLATE_NOOP("VoterList", "baris {row}")


def _tr(text: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(text))
