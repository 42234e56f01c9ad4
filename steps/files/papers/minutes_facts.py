"""What printed minutes say, read back from the PDF and held against the transcript (check 12 of PROTOCOL 10).

* Only the body of each page counts: foot and practice band are left out by their place.
* White space says nothing, since lines break where the paper ends; every other letter does.
* The table of winners is compared whole: a row changed, missing or added is a difference.
"""

import re
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from draw.errors import FormError
from draw.proof_line import write_proof_line
from draw.statement import Turnout
from draw.transcript import Transcript
from draw.words import seal_words
from steps.files.papers.blocks import groups
from steps.files.papers.fonts import shown
from steps.files.papers.minutes import WINNERS_HEAD, WINNERS_TITLE
from steps.files.papers.readings import (
    LIST_NAMES,
    absent_rule,
    awards,
    refused,
    throw_words,
    turnouts,
    window_rule,
)
from steps.files.papers.remarks import award_remark
from steps.files.papers.sheet import BOTTOM, TOP
from steps.files.papers.words_for_numbers import counted, rupiah, thousands

_LINE = re.compile(r"UNDI1/[OL]/[0-9A-Z+:./-]*?/X[01]")
_SPACE = re.compile(r"\s+")
_HYPHENS = str.maketrans(
    {"\ufffe": "-", "\x02": "-"}
)  # what the reader makes of a hyphen at the end of a line


@dataclass(frozen=True, slots=True)
class PrintedFacts:
    """What was found on the paper: the proof line, if any, and the text of all bodies without white space."""

    proof_line: str | None
    text: str


class MinutesUnreadableError(FormError):
    """The minutes are not a PDF with readable pages."""


def facts_in(pdf: bytes) -> PrintedFacts:
    """Return what minutes say; raises MinutesUnreadableError for anything that is no PDF."""
    text = _text(pdf)
    found = _LINE.search(text)
    return PrintedFacts(found[0] if found else None, text)


def proof_line_in(pdf: bytes) -> str | None:
    """Return the proof line that is printed as text, or None; raises MinutesUnreadableError."""
    return facts_in(pdf).proof_line


def compare(pdf: bytes, transcript: Transcript) -> tuple[str, ...]:
    """Return each difference between printed minutes and transcript as a sentence; none when they agree.

    Raises MinutesUnreadableError for anything that is no PDF.
    """
    printed = facts_in(pdf)
    differences = []
    if printed.proof_line is None:
        differences.append("the minutes carry no proof line as text")
    elif printed.proof_line != write_proof_line(transcript):
        differences.append("the proof line of the minutes is not the transcript's")
    differences += _winner_differences(printed.text, transcript)
    differences += [
        f"the minutes do not say the transcript's {what}"
        for what, words in text_lines(transcript)
        if _bare(words) not in printed.text
    ]
    return tuple(differences)


def text_lines(transcript: Transcript) -> tuple[tuple[str, str], ...]:
    """Return what minutes must say besides the winners, as (what it is, the words on the paper)."""
    t, s = transcript, transcript.statement
    numbered = " ".join(f"{no}. {word}" for no, word in enumerate(seal_words(t.commitment), 1))
    prizes = {p.no: p.name for p in s.prizes}
    return (
        ("district and regency", f"Kecamatan {s.tps.district}"),
        ("number of tickets", f"Nomor undian: {counted(len(s.tickets))}"),
        ("ballots used", f"Surat suara terpakai: {thousands(s.reconciliation.ballots_used)} lembar"),
        ("attendance forms", f"Menurut daftar hadir: {thousands(s.reconciliation.attended)} pemilih"),
        ("reconciliation note", s.reconciliation.note),
        ("rule about the window", f"Ketentuan waktu: {window_rule(s.rules.window)}"),
        ("reason for the window", s.rules.window_note),
        ("rule about absent winners", absent_rule(s.rules.absent, s.rules.calls)),
        ("attempt", f"Percobaan: ke-{s.attempt}"),
        ("seal words", numbered),
        ("seal", groups(t.commitment)),
        ("secret", groups(t.secret)),
        ("seed", groups(t.seed)),
        ("assurance", f"Jaminan {throw_words(t)}"),
        *((f"turnout of {turnout.list_name}", _turnout_row(turnout)) for turnout in turnouts(s)),
        *((f"prize {p.no}", f"{p.no} {p.name} {thousands(p.quantity)} {p.source}") for p in s.prizes),
        *((f"call {c.call}", f"{c.call} {c.ticket} {prizes.get(c.prize, '')}") for c in refused(t)),
        *((f"throw of witness {c.witness}", groups(c.value, 5)) for c in t.contributions),
        *((f"voided attempt {v.attempt}", " ".join(seal_words(v.seal))) for v in s.voided),
        *((f"objection {no}", o.text) for no, o in enumerate(t.objections, 1)),
        *((f"value of row {a.no}", f"{a.winner.name or '–'} {rupiah(a.prize.value_idr)}") for a in awards(t)),
    )


def _turnout_row(turnout: Turnout) -> str:
    return f"{LIST_NAMES[turnout.list_name]} {thousands(turnout.registered)} {thousands(turnout.attended)}"


def _winner_differences(text: str, transcript: Transcript) -> list[str]:
    rows = [
        (a.no, _bare(f"{a.no}{a.prize.name}{a.call.ticket}{a.winner.name or '–'}{award_remark(a)}"))
        for a in awards(transcript)
    ]
    start = _bare(WINNERS_TITLE) + (_bare("".join(WINNERS_HEAD)) if rows else "")
    at = text.find(start)
    if at < 0:
        return ["the minutes have no table of winners"]
    at += len(start)
    out = []
    for no, row in rows:
        if text.startswith(row, at):
            at += len(row)
            continue
        out.append(f"row {no} of the winners is not the transcript's")
        later = text.find(row, at)
        at = later + len(row) if later >= 0 else at
    ends = ("Seluruh", "Hadiahyangtidakterundi", "Tidakadahadiah")
    if not out and not text.startswith(ends, at):
        out.append("the table of winners goes on after the transcript's last winner")
    return out


def _bare(words: str) -> str:
    return _SPACE.sub("", shown(words))


def _text(pdf: bytes) -> str:
    import pypdfium2

    try:
        with closing(pypdfium2.PdfDocument(pdf)) as document:
            return "".join(_without_repeated_head(_body(document[i])) for i in range(len(document)))
    except pypdfium2.PdfiumError as error:  # the file, or one of its pages (B09)
        raise MinutesUnreadableError from error


def _body(page: Any) -> str:
    width, height = page.get_size()
    text = page.get_textpage().get_text_bounded(left=0, bottom=BOTTOM - 8, right=width, top=height - TOP)
    return _SPACE.sub("", text.translate(_HYPHENS))


def _without_repeated_head(body: str) -> str:
    return body.removeprefix(_bare("".join(WINNERS_HEAD)))
