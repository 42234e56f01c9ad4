"""Which column is what: the headings of voter lists and their synonyms, in one row or in two.

* Headings are compared without case, spaces and punctuation: `NO. URUT`, `No Urut` and `NOURUT` are one.
* The first column of a kind counts. A second heading row refines the first: RT and RW under ALAMAT, L and P under
  JENIS KELAMIN.
* The user's corrections stand above everything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from draw.roster import clean_text, fold
from steps.files.sheet_errors import VoterFileError, VoterFileReason, column_letters

Corrections = Mapping[str, str | int]

_SYNONYMS = {
    "number": "no nomor nomer nourut nomorurut nodpt nomordpt nodptb nodpk nopemilih nomorpemilih urut nour number",
    "name": "nama namalengkap namapemilih namalengkappemilih namapemilihlengkap name",
    "sex": "jeniskelamin lp jk jkel jnskelamin jnskel kelamin jeniskelaminlp lkpr sex gender",
    "male": "lk laki lakilaki pria",
    "female": "pr perempuan wanita",
    "age": "usia umur usiath umurth usiatahun umurtahun age",
    "birth_place": "tempatlahir tmplahir tmptlahir tptlahir",
    "birth_date": "tanggallahir tgllahir tempattanggallahir tempattgllahir ttl tmpttgllahir tempatdantanggallahir",
    "address": "alamat alamatlengkap dusun jalandukuh jalandusun jalan dukuh lingkungan alamatjalan address",
    "rt": "rt nort",
    "rw": "rw norw",
    "rt_rw": "rtrw",
    "note": "ket keterangan catatan keteranganlain note",
    "nik": "nik noktp nomorktp nomorindukkependudukan nonik",
    "nkk": "nkk nokk nomorkk nomorkartukeluarga kk",
    "status": "status statusperkawinan statuskawin statuspernikahan statuskawinbsp kawin",
    "disability": "disabilitas difabel ragamdisabilitas jenisdisabilitas kodedisabilitas",
    "ktp_el": "ktpel ektp statusktpel statusperekamanktpel kepemilikanktpel perekamanktpel",
    "tps": "tps notps nomortps",
}
FIELDS = tuple(_SYNONYMS)
_FIELD_OF = {word: field for field, words in _SYNONYMS.items() for word in words.split()}
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Column:
    """What a column was taken for; `position` counts from 0, `heading` is its text in the file."""

    field: str
    heading: str
    position: int


@dataclass(frozen=True, slots=True)
class Headings:
    """The headings of a table: every cell of the heading row, and the columns that were understood."""

    row: int
    cells: tuple[str, ...]
    columns: tuple[Column, ...]

    def position(self, field: str) -> int:
        """Return the position of a field, -1 when the table has none."""
        return next((column.position for column in self.columns if column.field == field), -1)

    def heading(self, field: str) -> str:
        """Return the heading of a field, its letters where the file has no text for it."""
        return next((column.heading for column in self.columns if column.field == field), "")


def find_headings(row: int, cells: Sequence[str], corrections: Corrections) -> Headings | None:
    """Return the headings if the row is a heading row: a name and another known column at least."""
    if sum(map(bool, cells)) < 2 or not any(map(str.strip, cells)):
        return None
    found = _fields(cells)
    named = {fold(text) for text in corrections.values() if isinstance(text, str) and text}
    if named and named <= {fold(cell) for cell in cells}:
        return _headings(row, cells, found, corrections=corrections)
    known = {field for field in found.values() if field not in ("male", "female")}
    needed = "name" in known or isinstance(corrections.get("name"), int)
    return _headings(row, cells, found, corrections=corrections) if needed and len(known) >= 2 else None


def refine_headings(headings: Headings, cells: Sequence[str], corrections: Corrections) -> Headings | None:
    """Return the headings with a second heading row under them, or None if the row is none."""
    number, name = headings.position("number"), headings.position("name")
    if any(0 <= at < len(cells) and cells[at].strip() for at in (number, name)):
        return None
    found = _fields(cells, pair=True)
    filled = [cell for cell in cells if cell.strip()]
    if not found or any(cell.strip().isdigit() for cell in filled):
        return None
    width = max(len(cells), len(headings.cells))
    above = (*headings.cells, *[""] * (width - len(headings.cells)))
    below = (*cells, *[""] * (width - len(cells)))
    merged = [lower if lower.strip() else upper for upper, lower in zip(above, below, strict=True)]
    fields = {column.position: column.field for column in headings.columns if column.position not in found}
    taken = set(found.values())
    fields = {at: field for at, field in fields.items() if field not in taken}
    return _headings(headings.row, merged, {**fields, **found}, corrections=corrections)


def bare_headings(corrections: Corrections) -> Headings | None:
    """Return headings for a file without any, when the user has said where number and name stand."""
    if not all(isinstance(corrections.get(field), int) for field in ("number", "name")):
        return None
    return _headings(0, (), {}, corrections=corrections)


def _fields(cells: Sequence[str], *, pair: bool = False) -> dict[int, str]:
    """Return the field of each column that is understood; `pair` also takes a lone L beside a lone P."""
    found: dict[int, str] = {}
    folded = [fold(cell) if cell and len(cell) <= _LONGEST else "" for cell in cells]
    for at, word in enumerate(folded):
        field = _FIELD_OF.get(word)
        if field and field not in found.values():
            found[at] = field
    for at, word in enumerate(folded[:-1]):
        if pair and word == "l" and folded[at + 1] == "p":
            found |= {at: "male", at + 1: "female"}
    return found


def _headings(
    row: int, cells: Sequence[str], found: Mapping[int, str], *, corrections: Corrections
) -> Headings:
    texts = tuple(clean_text(cell) for cell in cells)
    corrected = {field: _position(texts, wanted) for field, wanted in corrections.items()}
    claimed = set(corrected.values())
    at_field = {field: at for at, field in found.items() if at not in claimed and field not in corrected}
    at_field |= {field: at for field, at in corrected.items() if at >= 0}
    columns = (Column(field, _heading(texts, at), at) for field, at in at_field.items())
    return Headings(row, texts, tuple(sorted(columns, key=lambda column: column.position)))


def _position(texts: Sequence[str], wanted: str | int) -> int:
    """Return where a corrected column stands, -1 for "the list has none"."""
    if isinstance(wanted, int):
        return wanted
    if not wanted:
        return -1
    folded = fold(wanted)
    at = next((at for at, text in enumerate(texts) if fold(text) == folded), None)
    if at is None:
        raise VoterFileError(VoterFileReason.UNKNOWN_COLUMN, column=clean_text(wanted)[:_LONGEST])
    return at


def _heading(texts: Sequence[str], at: int) -> str:
    return texts[at] if at < len(texts) and texts[at] else column_letters(at)
