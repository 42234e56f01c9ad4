"""The guide for checking by hand: one page whose commands, typed as they are printed, give what it says."""

import hashlib
import re
import shlex
from dataclasses import replace
from pathlib import Path

import pytest

from draw.order import key, order
from draw.proof_line import write_proof_line
from draw.transcript import Transcript
from steps.files.papers.guide import guide
from steps.files.papers.preview import page_count
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import MADE_AT, big_hostile_day, facts_for, needs, run, text_of

COMMAND = re.compile(r"(printf '.*?) \| sha256sum (\w+): ([0-9a-f]{64})")


def made(t: Transcript, folder: Path, *, bare: bool = False) -> str:
    """Return the text of the guide on one line; `bare` is the guide before the draw."""
    pdf = guide(None if bare else t, facts_for(t), page="A4", made_at=MADE_AT)
    return " ".join(text_of(pdf, folder).split())


def printf(command: str) -> bytes:
    """Return what the shell's printf writes; the format is used again for every further two or one parts."""
    _, form, *parts = shlex.split(command)
    if form == "%s %s":
        assert len(parts) == 2
        return " ".join(parts).encode()
    assert form == "%s\\n"
    return "".join(f"{part}\n" for part in parts).encode()


@pytest.mark.parametrize("page", ["A4", "F4"])
def test_that_the_guide_is_one_page_however_long_the_day(page: str) -> None:
    days = (make_station(tickets=1).transcript, make_station(tickets=1000).transcript, big_hostile_day())
    for day in days:
        for t in (day, None):
            assert page_count(guide(t, facts_for(day), page=page, made_at=MADE_AT)) == 1


@needs("pdftotext")
def test_that_every_printed_command_gives_what_the_guide_says(tmp_path: Path) -> None:
    day = make_station(tickets=40, units=(3, 2), witnesses=2).transcript
    found = COMMAND.findall(made(day, tmp_path))
    assert [name for _, name, _ in found] == ["hasil", "pernyataan", "segel", "benih"]
    for command, name, said in found:
        assert hashlib.sha256(printf(command)).hexdigest() == said, name
        assert run("sh", "-c", f"{command} | sha256sum").split()[0] == said, "and the shell says the same"
    answers = {name: said for _, name, said in found}
    assert (answers["segel"], answers["benih"]) == (day.commitment, day.seed)
    assert f"{day.seed} {order(day.seed, day.statement.ticket_ids)[0]}" in found[0][0]


@needs("pdftotext")
def test_that_another_secret_would_be_seen(tmp_path: Path) -> None:
    """The negative control of the test above."""
    day = make_station(tickets=40).transcript
    found = COMMAND.findall(made(replace(day, secret="0" * 64), tmp_path))
    wrong = [name for command, name, said in found if hashlib.sha256(printf(command)).hexdigest() != said]
    assert wrong == ["segel", "benih"]


@needs("pdftotext")
def test_that_before_the_draw_the_line_to_try_out_is_true(tmp_path: Path) -> None:
    day = make_station(tickets=40).transcript
    text = made(day, tmp_path, bare=True)
    ((command, _, said),) = COMMAND.findall(text)
    assert hashlib.sha256(printf(command)).hexdigest() == said
    assert day.seed not in text
    assert day.secret not in text


@needs("zbarimg")
@needs("pdftoppm")
def test_that_a_qr_reader_reads_the_proof_line(tmp_path: Path) -> None:
    day = make_station(tickets=237, units=(10, 5, 5)).transcript
    (tmp_path / "guide.pdf").write_bytes(guide(day, facts_for(day), page="A4", made_at=MADE_AT))
    run("pdftoppm", "-r", "200", "-png", "-singlefile", tmp_path / "guide.pdf", tmp_path / "guide")
    assert run("zbarimg", "-q", "--raw", tmp_path / "guide.png").strip() == write_proof_line(day)


@needs("pdftotext")
def test_that_the_guide_names_three_ways_and_the_first_calls(tmp_path: Path) -> None:
    day = make_station(tickets=120, units=(4,)).transcript
    text = made(day, tmp_path)
    for said in ("1. Dengan ponsel", "2. Satu nomor", "3. Segel dan benih", "4. Hanya dengan kertas"):
        assert said in text, said
    queue = order(day.seed, day.statement.ticket_ids)
    first = [f"{ticket} ({key(day.seed, ticket)[:6]}…)" for ticket in queue[:3]]
    assert f"Urutan pertama dari 120 nomor: {', '.join(first)}." in text
