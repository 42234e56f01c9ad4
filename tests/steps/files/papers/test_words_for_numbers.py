"""Numbers, dates and rupiah in words: the traps of Indonesian, and that every number reads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from steps.files.papers.words_for_numbers import (
    clock,
    counted,
    date_words,
    moment_words,
    number_words,
    rupiah,
)

ONES = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"]
LARGE = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}


def read_back(words: str) -> int:
    """Read number words by another way than they are written: from left to right, word by word."""
    spelt = words.replace("seribu", "satu ribu").replace("seratus", "satu ratus")
    spelt = spelt.replace("sepuluh", "satu puluh").replace("sebelas", "satu belas")
    total = part = last = 0
    for word in spelt.split():
        if word in ONES:
            last = ONES.index(word)
            part += last
        elif word == "belas":
            part += 10
        elif word in ("puluh", "ratus"):
            part += last * ((10 if word == "puluh" else 100) - 1)
        else:
            total += part * LARGE[word]
            part = 0
    return total + part


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"), (10, "sepuluh"), (11, "sebelas"), (19, "sembilan belas"), (20, "dua puluh"), (100, "seratus"),
        (111, "seratus sebelas"), (237, "dua ratus tiga puluh tujuh"), (1000, "seribu"), (1100, "seribu seratus"),
        (2024, "dua ribu dua puluh empat"), (11000, "sebelas ribu"), (100000, "seratus ribu"),
        (101000, "seratus satu ribu"), (1001000, "satu juta seribu"), (10**9, "satu miliar"),
    ],
)  # fmt: skip
def test_that_numbers_are_said_as_indonesians_say_them(number: int, words: str) -> None:
    assert number_words(number) == words


@given(st.integers(0, 10**15 - 1))
def test_that_every_number_reads_back(number: int) -> None:
    words = number_words(number)
    assert read_back(words) == number
    assert "satu ribu" not in words.replace("puluh satu ribu", "").replace("ratus satu ribu", "")
    assert "satu ratus" not in words
    assert "satu puluh" not in words


def test_that_a_number_below_zero_is_refused() -> None:
    with pytest.raises(ValueError, match="from 0"):
        number_words(-1)


def test_that_dates_times_and_rupiah_are_written_as_minutes_write_them() -> None:
    day = date_words("2024-02-14")
    assert day == "Rabu, tanggal empat belas, bulan Februari, tahun dua ribu dua puluh empat (14-02-2024)"
    assert clock("2024-02-14T13:20:59+07:00", "WIB") == "13.20 WIB"
    assert moment_words("2024-11-27T07:05:00+09:00", "WIT") == "27 November 2024 pukul 07.05 WIT"
    assert rupiah(17000) == "Rp 17.000"
    assert rupiah(None) == "–"
    assert counted(4) == "4 (empat)"
