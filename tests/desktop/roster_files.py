"""Voter lists of any length, written as files for the page that reads them."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

from tests.desktop.days import LONG_NAME

HEADINGS = ("NO", "NAMA", "L/P", "USIA", "ALAMAT", "RT", "RW", "KET")


def voters(count: int, *, start: int = 1) -> list[Sequence[str]]:
    numbers = range(start, start + count)
    return [
        (str(n), LONG_NAME if n % 3 == 0 else f"SITI {n}", "LP"[n % 2], "40", "KRAJAN", "1", "2", "")
        for n in numbers
    ]


def write(path: Path, *rows: Sequence[str], separator: str = ";") -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, delimiter=separator).writerows(rows)
    return path
