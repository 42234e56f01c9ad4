"""The recapitulation as a camat would read it: what it counts, what it says of the rest, and what outside tools see."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from draw.board import Board
from draw.boarding import board
from draw.consolidation import Oddity, Standing
from draw.oddity_texts import TEXTS
from steps.files.papers.rekap import RekapFacts, rekap
from steps.files.papers.words_for_numbers import thousands
from steps.flag_words import _words, sentence, title
from tests.boards import gathered, whole_board
from tests.steps.files.papers.paper_examples import HOSTILE, needs, run

FACTS = RekapFacts("ab" * 32, "undian-tps 0.1.0 (ab12)")


def paper_of(shown: Board, folder: Path) -> Path:
    path = folder / "rekap.pdf"
    path.write_bytes(rekap(shown, FACTS, made_at=shown.as_of))
    return path


def text_of(path: Path) -> str:
    return " ".join(run("pdftotext", "-layout", path, "-").split())


@needs("pdftotext")
def test_that_the_paper_tells_what_the_board_counts(tmp_path: Path) -> None:
    shown = whole_board()
    told = text_of(paper_of(shown, tmp_path))
    assert "Kecamatan Geger" in told
    assert "14 Februari 2024" in told
    done = shown.counts[Standing.DRAWN] + shown.counts[Standing.ODD]
    for figure in (shown.expected, done, shown.totals.attended, shown.totals.value_idr):
        assert thousands(figure) in told
    for row in shown.sources:
        assert row.source in told
    assert all(flag.oddity.letter in told for flag in shown.flags)


@needs("pdftotext")
def test_that_what_is_not_counted_stands_in_the_paper_with_its_reason(tmp_path: Path) -> None:
    shown = whole_board()
    told = text_of(paper_of(shown, tmp_path))
    assert all(reason in told for reason in ("pemeriksaan 6", "8 nama penerima"))
    assert "bukan berkas yang dapat diperiksa" in told
    assert "belum diputuskan" in told
    assert "Sutrisno" in told
    assert "bukan putusan" in told


@needs("pdffonts")
def test_that_every_font_is_embedded_and_none_is_a_base_font(tmp_path: Path) -> None:
    fonts = run("pdffonts", paper_of(whole_board(), tmp_path)).splitlines()[2:]
    assert fonts
    assert all(re.search(r"\byes\s+yes\s+yes\b", line) for line in fonts)


@needs("pdftotext")
@pytest.mark.parametrize("hostile", HOSTILE)
def test_that_names_from_files_stay_text(hostile: str, tmp_path: Path) -> None:
    given = gathered(3)
    refusals = tuple(replace(r, name=hostile) for r in given.refusals)
    assert text_of(paper_of(board(replace(given, refusals=refusals)), tmp_path))


def test_that_the_same_board_gives_the_same_paper() -> None:
    shown = whole_board(3)
    assert rekap(shown, FACTS, made_at=shown.as_of) == rekap(whole_board(3), FACTS, made_at=shown.as_of)


def test_that_every_oddity_has_its_title_and_every_template_its_sentence() -> None:
    assert set(_words()["titles"]) == {oddity.value for oddity in Oddity}
    assert set(_words()["sentences"]) == set(TEXTS)
    for key, template in TEXTS.items():
        fields = set(re.findall(r"{(\w+)}", template))
        assert set(re.findall(r"{(\w+)}", _words()["sentences"][key])) == fields, key


def test_that_a_flag_is_said_in_indonesian_with_its_arithmetic() -> None:
    flags = whole_board().flags
    attempts = next(flag for flag in flags if flag.oddity is Oddity.ATTEMPTS)
    assert title(attempts.oddity) == "Percobaan lebih dari satu"
    assert sentence(attempts).startswith("Undian ini percobaan ke-2")
