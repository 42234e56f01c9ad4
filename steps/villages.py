"""Village codes of the Ministry of Home Affairs: those shipped, and any further list that an office brings.

A list is a CSV file with the columns code (ten digits), name, kind, district, regency and province. Names repeat within a
regency, so the code is always carried along.
"""

import csv
from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from pathlib import Path

import resources
from draw.canonical import is_plain
from draw.roster import fold
from steps.files.writing import write_file
from steps.station import Laptop

COLUMNS = ("code", "name", "kind", "district", "regency", "province")
SIZE_LIMIT = 32 * 1024 * 1024


class VillageListError(Exception):
    """This file is not a list of villages: it needs the columns code, name, kind, district, regency and province."""

    def __init__(self, row: int = 0) -> None:
        super().__init__(self.__doc__ if not row else f"Row {row} of the list of villages cannot be read.")
        self.row = row


@dataclass(frozen=True, slots=True)
class Village:
    """A desa or kelurahan and where it lies; `code` has ten digits."""

    code: str
    name: str
    kind: str
    district: str
    regency: str
    province: str

    @property
    def dotted(self) -> str:
        """The code as it is printed: 35.19.03.2004."""
        c = self.code
        return f"{c[:2]}.{c[2:4]}.{c[4:6]}.{c[6:]}"


@dataclass(frozen=True)
class Gazetteer:
    """All villages that this laptop knows, by code."""

    villages: tuple[Village, ...]

    @cached_property
    def _by_code(self) -> dict[str, Village]:
        return {village.code: village for village in self.villages}

    @cached_property
    def _folded(self) -> tuple[tuple[str, Village], ...]:
        return tuple((fold(f"{v.name} {v.district}") + v.code, v) for v in self.villages)

    def by_code(self, code_untrusted: str) -> Village | None:
        """Return the village of a code, with or without dots."""
        return self._by_code.get(code_untrusted.replace(".", "").strip())

    def find(self, query_untrusted: str, limit: int = 20) -> tuple[Village, ...]:
        """Return the villages whose name, district or code holds the query, in the order of their codes."""
        wanted = fold(query_untrusted.replace(".", ""))
        starting = [v for folded, v in self._folded if wanted and folded.startswith(wanted)]
        holding = [v for folded, v in self._folded if wanted and wanted in folded and v not in starting]
        return tuple((starting + holding)[:limit])


def gazetteer(laptop: Laptop) -> Gazetteer:
    """Return the shipped villages and those imported on this laptop; a broken import is passed over."""
    files = [
        *sorted(resources.path("villages").glob("*.csv")),
        *sorted((laptop.settings / "villages").glob("*.csv")),
    ]
    villages: dict[str, Village] = {}
    for file in files:
        try:
            villages.update((v.code, v) for v in _read(file.read_text("utf-8-sig")))
        except (OSError, UnicodeError, VillageListError):
            continue
    return Gazetteer(tuple(villages[code] for code in sorted(villages)))


def import_villages(laptop: Laptop, path: Path) -> int:
    """Add a list of villages to this laptop and return how many it holds; raises VillageListError."""
    try:
        if path.stat().st_size > SIZE_LIMIT:
            raise VillageListError
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise VillageListError from error
    villages = _read(text)
    folder = laptop.settings / "villages"
    folder.mkdir(parents=True, exist_ok=True)
    lines = StringIO()
    writer = csv.writer(lines, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows([getattr(v, column) for column in COLUMNS] for v in villages)
    write_file(folder / f"{villages[0].code[:4]}.csv", lines.getvalue().encode())
    return len(villages)


def _read(text: str) -> tuple[Village, ...]:
    try:
        dialect = csv.Sniffer().sniff(text[:4096], ";,\t")
        rows = csv.DictReader(StringIO(text), dialect=dialect)
        villages = tuple(_village(row, number) for number, row in enumerate(rows, 2))
    except csv.Error as error:
        raise VillageListError from error
    if not villages:
        raise VillageListError
    return villages


def _village(row: dict[str | None, str | list[str] | None], number: int) -> Village:
    values = {column: row.get(column) for column in COLUMNS}
    texts = {key: value.strip() for key, value in values.items() if isinstance(value, str)}
    if len(texts) != len(COLUMNS):
        raise VillageListError
    texts["code"] = texts["code"].replace(".", "")
    readable = all(1 <= len(text) <= 200 and is_plain(text) for text in texts.values())
    if not readable or len(texts["code"]) != 10 or not (texts["code"].isascii() and texts["code"].isdigit()):
        raise VillageListError(number)
    return Village(**texts)
