"""Voter lists as offices write them: the samples, and CSV for tests, the same every time.

`python -m tests.make_lists` writes the two sample files of `resources/sample` anew.
"""

import random
from collections.abc import Iterable, Sequence
from pathlib import Path

SAMPLE_FOLDER = Path(__file__).resolve().parents[1] / "resources" / "sample"
SAMPLE = "daftar-pemilih-contoh.csv"
SAMPLE_ADDITIONAL = "daftar-pemilih-tambahan-contoh.csv"
HEADINGS = ("NO", "NAMA", "JENIS KELAMIN", "USIA", "ALAMAT", "RT", "RW", "KET")
COLUMN_NUMBERS = ("1", "2", "3", "4", "5", "6", "7", "8")
LONG_NAME = "RADEN AJENG SITI KUSUMANINGTYAS WULANDARI PUTRI HANDAYANI AYU"[:60]

_WOMEN = (
    "SITI AMINAH|SRI WAHYUNI|SUMARNI|SULASTRI|PARTINI|WAGINEM|TUKIYEM|SUNARTI|ENDANG SETYOWATI|DWI LESTARI|NUR AINI"
    "|ANIK PURWATI|LILIK SUGIARTI|YULI ASTUTI|RINA PUSPITASARI|DEWI RATNASARI|NANIK SURYANI|KARTINI|MISIYEM|PONIRAH"
    "|SUPATMI|ERNA WIDYANINGSIH|TITIK HANDAYANI|MARYATI|INTAN PERMATASARI|ULFA KHOIRUNNISA'|ISTIQOMAH|FITRIANINGSIH"
)
_MEN = (
    "SUPRIYANTO|BAMBANG SUTRISNO|SLAMET RIYADI|SUTIKNO|PAIMIN|WAGIMAN|TUKIRAN|AGUS PRASETYO|EKO NUGROHO|DWI HARTONO"
    "|JOKO SUSILO|HERI PURNOMO|MUHAMMAD RIFA'I|NUR KHOLIS|SUGENG WIDODO|YATNO|SARDI|MISRAN|KATENI|SUYADI|ANDIK SETIAWAN"
    "|RUDI HARTANTO|BUDI SANTOSO|IMAM SYAFI'I|WAHYU HIDAYAT|DIDIK KURNIAWAN|SOEPARNO|MULYONO"
)
_LAST = (
    "|||| UTOMO| RAHAYU| KUSUMA| PRATAMA| SAPUTRA| NINGSIH| WIBOWO| LESTARI| BASUKI| MULYANI| HASTUTI| ARIFIN"
)
_SPECIAL = {
    4: ("H. SUGITO, S.Pd., M.M.", "L", 57),
    17: ("BUDI SANTOSO", "L", 41),
    23: ("Hj. SITI KHOTIJAH, S.Ag", "P", 52),
    38: (LONG_NAME, "P", 29),
    61: ("Y", "L", 44),
    77: ("SUMARNI / MBOK NI", "P", 71),
    90: ("MA'RUF AL-HAKIM", "L", 35),
    118: ("SUPARTI", "P", 48),
    119: ("SUPARTI", "P", 48),
    164: ("ANDRÉ WIJAYA", "L", 27),
    205: ("Drs. KH. ACHMAD MUZAKKI", "L", 66),
    251: ("dr. RENI ÀSTUTI, Sp.A", "P", 39),
}
_HAMLETS = (("DUSUN KRAJAN", "001"), ("DUSUN KAIBON LOR", "002"), ("DUSUN NGEMPLAK", "003"))


def sample_rows(count: int = 300) -> list[list[str]]:
    """Return the rows of voters 1 to `count`, as the office writes them."""
    dice = random.Random(3519032004)
    rows = []
    for number in range(1, count + 1):
        sex = dice.choice("LP")
        first = dice.choice((_MEN if sex == "L" else _WOMEN).split("|"))
        name, age = first + dice.choice(_LAST.split("|")), dice.randint(17, 83)
        name, sex, age = _SPECIAL.get(number, (name, sex, age))
        hamlet, rw = dice.choice(_HAMLETS)
        rt = f"{dice.randint(1, 4):03d}"
        if number in (118, 119):
            hamlet, rw, rt = "DUSUN KRAJAN", "001", "002"
        note = dice.choice(("", "", "", "", "", "", "", "", "", "S"))
        rows.append([str(number), name, sex, str(age), hamlet, rt, rw, note])
    return rows


def sample_text() -> str:
    """Return the DPT of one station in the shape that reaches it: title, label block, numbered columns, sums."""
    rows = sample_rows()
    men = sum(row[2] == "L" for row in rows)
    table: list[Sequence[str]] = [
        *_opening("DAFTAR PEMILIH TETAP (DPT) PEMILIHAN UMUM TAHUN 2024"),
        HEADINGS,
        COLUMN_NUMBERS,
        *rows[:100],
        HEADINGS,
        COLUMN_NUMBERS,
        *rows[100:200],
        HEADINGS,
        COLUMN_NUMBERS,
        *rows[200:],
        (),
        ("REKAPITULASI",),
        ("", "LAKI-LAKI", str(men)),
        ("", "PEREMPUAN", str(len(rows) - men)),
        ("", "JUMLAH", str(len(rows))),
        (),
        ("", "", "", "", "KAIBON, 21 JUNI 2023"),
        ("", "", "", "", "KETUA PPS"),
    ]
    return csv_text(table)


def additional_text() -> str:
    """Return the four additional and two special voters of the same station in one file."""
    additional = (
        ("1", "RATNA KUSUMAWATI", "P", "24", "DUSUN KRAJAN", "1", "1", "PINDAH MASUK"),
        ("2", "YOHANES DWI PRASETYO", "L", "31", "DUSUN NGEMPLAK", "3", "3", "PINDAH MASUK"),
        ("3", "NI KADEK AYU SARTIKA", "P", "22", "DUSUN KRAJAN", "2", "1", "TUGAS BELAJAR"),
        ("4", "ABDUL MU'IN", "L", "45", "DUSUN KAIBON LOR", "4", "2", "RAWAT INAP"),
    )
    special = (
        ("1", "SUKATNO", "L", "63", "DUSUN KAIBON LOR", "1", "2", "KTP-EL"),
        ("2", "MELATI PUTRI ANGGRAINI", "P", "17", "DUSUN KRAJAN", "2", "1", "KTP-EL"),
    )
    table: list[Sequence[str]] = [
        *_opening("DAFTAR PEMILIH TAMBAHAN (DPTb) PEMILIHAN UMUM TAHUN 2024"),
        HEADINGS,
        COLUMN_NUMBERS,
        *additional,
        ("JUMLAH", "4"),
        (),
        *_opening("DAFTAR PEMILIH KHUSUS (DPK) PEMILIHAN UMUM TAHUN 2024"),
        HEADINGS,
        COLUMN_NUMBERS,
        *special,
        ("JUMLAH", "2"),
    ]
    return csv_text(table)


def csv_text(rows: Iterable[Sequence[str]], *, separator: str = ";", width: int = 8) -> str:
    """Return rows as a spreadsheet saves them: padded to one width, quoted where needed, CRLF."""
    lines = []
    for row in rows:
        cells = [*row, *[""] * (width - len(row))]
        lines.append(separator.join(_quoted(cell, separator) for cell in cells))
    return "".join(line + "\r\n" for line in lines)


def plain_csv(*voters: Sequence[str], headings: Sequence[str] = HEADINGS) -> str:
    """Return a list without anything around it: headings and voters."""
    return csv_text([headings, *voters], width=len(headings))


def write_samples(folder: Path = SAMPLE_FOLDER) -> None:
    """Write both sample files: the large one as an old spreadsheet saves it (cp1252), the small one in UTF-8."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / SAMPLE).write_bytes(sample_text().encode("cp1252"))
    (folder / SAMPLE_ADDITIONAL).write_bytes(additional_text().encode("utf-8-sig"))


def _opening(title: str) -> list[Sequence[str]]:
    return [
        ("MODEL A-KABKO DAFTAR PEMILIH",),
        (title,),
        (),
        ("PROVINSI", ": JAWA TIMUR", "", "", "KECAMATAN : GEGER"),
        ("KABUPATEN/KOTA", ": MADIUN", "", "", "DESA/KELURAHAN : KAIBON"),
        ("", "", "", "", "TPS : 003"),
        (),
    ]


def _quoted(cell: str, separator: str) -> str:
    if any(sign in cell for sign in (separator, '"', "\n", "\r")):
        return '"' + cell.replace('"', '""') + '"'
    return cell


if __name__ == "__main__":
    write_samples()
