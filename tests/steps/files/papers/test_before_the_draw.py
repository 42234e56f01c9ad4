"""Papers for witnesses and for the day the laptop dies: U53, U54, U55."""

from dataclasses import replace
from pathlib import Path

import pytest

from draw.order import order
from draw.proof_line import read_proof_line
from draw.words import seal_words
from steps.files.papers.minutes_facts import proof_line_in
from steps.files.papers.preview import page_count
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import (
    PAPERS,
    big_hostile_day,
    facts_for,
    needs,
    run,
    text_of,
)


@needs("pdftotext")
def test_that_u53_each_witness_gets_one_page_with_the_seal(tmp_path: Path) -> None:
    day = make_station(tickets=230, stayed_away=60, units=(10, 5), witnesses=3, onlookers=2).transcript
    pages = text_of(PAPERS["witness_sheets"](day, facts_for(day), "A4"), tmp_path).split("\f")[:-1]
    sheets = [text for text in pages if text.startswith("LEMBAR SAKSI")]
    assert len(sheets) == 5
    for witness, text in zip(day.statement.witnesses, sheets, strict=True):
        assert witness.name in text
        assert "Saya menulis kata segel" in text
        assert all(f"{no}. {word}" in text for no, word in enumerate(seal_words(day.commitment), 1))
        assert ("Lemparan saya" in text) == witness.contributes
        assert day.secret[:8] not in text
        assert day.seed[:8] not in text


@pytest.mark.parametrize("page", ["A4", "F4"])
def test_that_forty_witnesses_with_long_names_still_get_one_page_each(page: str) -> None:
    day = big_hostile_day("official")
    assert 40 < page_count(PAPERS["witness_sheets"](day, facts_for(day), page)) <= 48


@needs("zbarimg")
@needs("pdftoppm")
def test_that_the_seal_on_the_sheet_is_read_by_a_phone(tmp_path: Path) -> None:
    day = make_station(tickets=50).transcript
    (tmp_path / "sheet.pdf").write_bytes(PAPERS["witness_sheets"](day, facts_for(day), "A4"))
    run(
        "pdftoppm",
        "-r",
        "150",
        "-png",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        tmp_path / "sheet.pdf",
        tmp_path / "sheet",
    )
    assert run("zbarimg", "-q", "--raw", tmp_path / "sheet.png").strip() == day.commitment


@needs("pdftotext")
def test_that_the_freezing_slip_shows_the_whole_statement(tmp_path: Path) -> None:
    day = make_station(tickets=120, stayed_away=400, units=(10, 5), excluded=1, after_count=True).transcript
    text = " ".join(text_of(PAPERS["freezing_slip"](day, facts_for(day), "A4"), tmp_path).split())
    assert "Penyimpangan waktu." in text
    assert day.statement.rules.excluded[0].id in text
    assert day.statement.digest.upper() in text.replace(" ", "")
    assert all(w.name in text for w in day.statement.witnesses)


@needs("pdftotext")
def test_that_u54_the_paper_form_has_a_row_for_every_unit_and_no_signature_of_another_paper(
    tmp_path: Path,
) -> None:
    day = make_station(tickets=60, units=(6, 4)).transcript
    facts = facts_for(day)
    pdf = PAPERS["paper_form"](day, facts, "A4")
    text = text_of(pdf, tmp_path, "-layout")
    assert "UNDIAN DENGAN KERTAS" in text
    assert text.count("Gula 1 kg") == 6
    assert text.count("Beras 5 kg") == 4
    assert PAPERS["paper_form"](day, replace(facts, signatures={}), "A4") == pdf


@needs("pdftotext")
def test_that_u55_slip_and_phone_finish_the_draw_with_the_same_winners(tmp_path: Path) -> None:
    day = make_station(tickets=90, units=(6, 4), outcomes="RADR").transcript
    pdf = PAPERS["after_dice"](day, facts_for(day), "A4")
    line = proof_line_in(pdf)
    assert line is not None
    read = read_proof_line(line)
    queue = order(day.seed, day.statement.ticket_ids)
    assert not read.completed
    assert read.outcomes == tuple(c.outcome for c in day.calls[:3])
    assert read.seed == day.seed
    assert order(read.seed, read.tickets) == queue
    text = text_of(pdf, tmp_path)
    places = [text.index(ticket, text.index("Urutan panggilan")) for ticket in queue[:28]]
    assert places == sorted(places)
    assert "5 Gula 1 kg; 4 Beras 5 kg" in text  # one of the first three calls was awarded
