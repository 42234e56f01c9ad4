"""What holds for every paper, in readers that we did not write: fonts, structure, margins, marks, bytes."""

from dataclasses import replace
from itertools import takewhile
from pathlib import Path

import pytest

from steps.files.papers.words_for_numbers import number_words
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import (
    PAPERS,
    big_hostile_day,
    facts_for,
    needs,
    run,
    text_of,
    words_of,
)

MARGIN = 15 * 72 / 25.4
WITHOUT_SEAL = ("paper_form",)
every_paper = pytest.mark.parametrize("name", PAPERS)
both_pages = pytest.mark.parametrize("page", ["A4", "F4"])


def overlaps(words: list[tuple[float, float, float, float, str]]) -> list[tuple[str, str]]:
    """Return the words that stand on one another; the boxes of a font are higher than its letters."""
    out = []
    lines = sorted(words, key=lambda word: word[1])
    for place, a in enumerate(lines):
        for b in takewhile(lambda word, end=a[3]: word[1] < end, lines[place + 1 :]):  # type: ignore[misc]
            across = min(a[2], b[2]) - max(a[0], b[0])
            down = min(a[3], b[3]) - b[1]
            if across > 1 and down > 0.45 * min(a[3] - a[1], b[3] - b[1]):
                out.append((a[4], b[4]))
    return out


@needs("pdffonts")
@needs("qpdf")
@every_paper
@both_pages
def test_that_u52_every_font_is_embedded_and_the_file_is_clean(name: str, page: str, tmp_path: Path) -> None:
    day = big_hostile_day()
    file = tmp_path / "paper.pdf"
    file.write_bytes(PAPERS[name](day, facts_for(day), page))
    fonts = run("pdffonts", file).splitlines()[2:]
    assert len(fonts) >= 2
    assert all(line.split()[-5:-2] == ["yes", "yes", "yes"] for line in fonts), fonts
    assert "No syntax or stream encoding errors" in run("qpdf", "--check", file)
    size = run("pdfinfo", file).split("Page size:")[1].split()
    assert {round(float(size[0])), round(float(size[2]))} == ({595, 842} if page == "A4" else {609, 935})


@needs("pdftotext")
@every_paper
@both_pages
def test_that_u52_nothing_overlaps_or_leaves_the_margins(name: str, page: str, tmp_path: Path) -> None:
    day = big_hostile_day()
    pdf = PAPERS[name](day, facts_for(day), page)
    landscape = name == "certificates"
    width = {"A4": (595.3, 841.9), "F4": (609.4, 935.4)}[page][landscape]
    pages = words_of(pdf, tmp_path)
    assert len(pages) <= 60
    for words in pages:
        assert words
        assert not overlaps(words)
        assert min(w[0] for w in words) >= MARGIN
        assert max(w[2] for w in words) <= width - MARGIN


@needs("pdftotext")
@every_paper
def test_that_every_page_says_where_it_belongs(name: str, tmp_path: Path) -> None:
    day = make_station(tickets=60, units=(4, 3), outcomes="RARD").transcript
    pdf = PAPERS[name](day, facts_for(day), "A4")
    pages = text_of(pdf, tmp_path).split("\f")[:-1]
    for number, text in enumerate(pages, 1):
        assert f"Halaman {number} dari {len(pages)}" in text
        assert "TPS 003 Desa Kaibon (3519032004)" in text
        assert ("Segel: " in text) == (name not in WITHOUT_SEAL)
        assert "LATIHAN" not in text


@needs("pdftotext")
@every_paper
def test_that_u03_practice_is_on_every_page(name: str, tmp_path: Path) -> None:
    day = make_station(tickets=60, units=(4, 3), mode="practice").transcript
    pages = text_of(PAPERS[name](day, facts_for(day), "F4"), tmp_path).split("\f")[:-1]
    assert pages
    assert all("LATIHAN" in text for text in pages)


@every_paper
def test_that_the_same_values_give_the_same_bytes(name: str) -> None:
    day = make_station(tickets=40, units=5, outcomes="RAR").transcript
    first = PAPERS[name](day, facts_for(day), "A4")
    assert PAPERS[name](day, facts_for(day), "A4") == first
    assert b"/CreationDate (D:20240214133100+07'00')" in first
    assert PAPERS[name](day, facts_for(day), "F4") != first


@every_paper
def test_that_b05_data_is_never_markup_and_nothing_is_fetched(name: str, tmp_path: Path) -> None:
    trap = tmp_path / "trap.png"  # a picture that an open door would read; a missing one would raise
    day = make_station(tickets=30, units=3).transcript
    source = f'<img src="file://{trap}" width="9" height="9"/>'
    prizes = tuple(replace(p, name=source, source=source) for p in day.statement.prizes)
    people = tuple(replace(w, name=source, role=source) for w in day.statement.witnesses)
    hostile = replace(day, statement=replace(day.statement, prizes=prizes, witnesses=people))
    assert PAPERS[name](hostile, facts_for(hostile, notes=(source,), not_completed=source), "A4")


@needs("pdftotext")
@every_paper
def test_that_no_paper_looks_like_an_election_form(name: str, tmp_path: Path) -> None:
    day = make_station(tickets=30, units=3).transcript
    text = text_of(PAPERS[name](day, facts_for(day), "A4"), tmp_path)
    assert "Model C" not in text
    assert "MODEL" not in text
    assert "Komisi Pemilihan Umum" not in text


@needs("pdftotext")
def test_that_receipts_and_certificates_name_each_winner(tmp_path: Path) -> None:
    day = make_station(tickets=80, units=(4, 3), outcomes="RARDR", taken_by={1: "Suyatmi"}).transcript
    facts = facts_for(day)
    receipts = text_of(PAPERS["receipts"](day, facts, "A4"), tmp_path, "-layout")
    cards = text_of(PAPERS["certificates"](day, facts, "A4"), tmp_path).split("\f")[:-1]
    assert len(cards) == len(day.winners) == 7
    for winner, card in zip(day.winners, cards, strict=True):
        assert winner.ticket in receipts
        assert winner.name in card
        assert f"printf '%s %s' {day.seed} {winner.ticket} | sha256sum" in card
    assert "Suyatmi" in receipts


@needs("pdftotext")
def test_that_the_attendance_summary_holds_totals_and_no_names(tmp_path: Path) -> None:
    day = make_station(tickets={"DPT": 120, "DPK": 3}, excluded=1, units=3).transcript
    text = text_of(PAPERS["attendance"](day, facts_for(day), "A4"), tmp_path)
    assert "124" in text
    assert number_words(123) in text.replace("\n", " ")
    assert not any(w.name in text for w in day.winners if w.name != "Sri")
