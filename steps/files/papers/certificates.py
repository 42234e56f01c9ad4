"""The certificates: one page across for each winner, with the line that checks this one ticket."""

from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Paragraph, Table, TableStyle

from draw.order import key
from draw.transcript import Transcript
from steps.files.papers.blocks import FONT, gap, par
from steps.files.papers.facts import PaperFacts
from steps.files.papers.fonts import BOLD, is_simple, markup, prepare, shown, width
from steps.files.papers.minutes_proof import check_line
from steps.files.papers.readings import Award, awards, full_place, sheet_for
from steps.files.papers.sheet import build
from steps.files.papers.signatures import chair_and_witness
from steps.files.papers.words_for_numbers import counted, moment_words

_NAME_SIZES = (30, 26, 22, 18, 15)
_INSET = 14 * mm


def certificates(transcript: Transcript, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return one page for each winner as PDF, A4 or F4 across; one page that says so where nobody won."""
    s = transcript.statement
    prepare()  # lines are set here before any style is asked for
    sheet = sheet_for(
        s,
        facts,
        title="Piagam",
        seal=transcript.commitment,
        page=page,
        made_at=made_at,
        landscape=True,
        border=True,
    )
    total, height = sheet.inner
    story: list[Any] = []
    for award in awards(transcript):
        story += [_page(award, transcript, facts, total - 2 * _INSET, height), PageBreak()]
    return build(story[:-1] or [gap(60 * mm), par("centre", "Tidak ada hadiah yang diserahkan.")], sheet)


def _page(award: Award, t: Transcript, facts: PaperFacts, room: float, height: float) -> Table:
    s, who = (
        t.statement,
        award.winner.name or award.winner.received_by or f"Pemegang nomor {award.call.ticket}",
    )
    told = [
        _line("PIAGAM PENERIMA HADIAH", 24),
        par("centre", "Undian Hadiah Kehadiran Pemilih, {election}", election=s.election),
        gap(16),
        par("centre", "diberikan kepada"),
        gap(4),
        _line(
            who, next((size for size in _NAME_SIZES if width(shown(who), BOLD, size) < room), _NAME_SIZES[-1])
        ),
        gap(6),
        par(
            "centre",
            "pemegang nomor undian <b>{ticket}</b>, panggilan ke-{rank} dari {all} nomor,<br/>sebagai penerima hadiah",
            ticket=award.call.ticket,
            rank=award.call.call,
            all=counted(len(s.tickets)),
        ),
        gap(2),
        _line(award.prize.name, 18),
        gap(4),
        par(
            "centre",
            "{where},<br/>{when}",
            where=full_place(s.tps, facts),
            when=moment_words(award.call.at, facts.identity.zone),
        ),
        gap(16),
        chair_and_witness(s, facts, room),
        gap(10),
        par("small centre", "Siapa pun dapat memeriksa nomor ini:"),
        par("mono centre", "{line}", line=check_line(t.seed, award.call.ticket)),
        par("mono centre", "{key}", key=key(t.seed, award.call.ticket)),
    ]
    made = Table([[told]], colWidths=[room], rowHeights=[height - 0.5])
    made.setStyle(TableStyle([FONT, ("VALIGN", (0, 0), (-1, -1), "MIDDLE")]))
    return made


def _line(text_untrusted: str, size: float) -> Paragraph:
    # Javanese letters hang far below the line.
    leading = size * (1.28 if is_simple(text_untrusted) else 1.9)
    style = ParagraphStyle("line", fontName=BOLD, fontSize=size, leading=leading, alignment=TA_CENTER)
    return Paragraph(markup(text_untrusted), style)
