"""The card for the table: what can go wrong on the day and what to do, on one page, to be printed the evening before."""

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepInFrame, Paragraph

from steps.files.papers.blocks import gap, par, styles, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.fonts import markup
from steps.files.papers.readings import tps_name, village
from steps.files.papers.sheet import Sheet, build
from steps.troubles import Trouble

_SMALL, _LEADING = 9.4, 11.3
_WHAT = 0.26


def troubles_card(troubles: Sequence[Trouble], facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the card as PDF of one page; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    i = facts.identity
    sheet = Sheet(
        title=f"Bila Ada Gangguan {tps_name(i.tps)} {i.tps.village}",
        foot=f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election} · bila ada gangguan",
        seal="",
        practice=i.mode == "practice",
        made_at=made_at,
        page=page,
    )
    total, height = sheet.inner
    rows = [
        (_cell(f"<b>{markup(one.what)}</b>"), _cell(" ".join(markup(said) for said in one.now)))
        for one in troubles
    ]
    story: list[Any] = [
        par("title", "BILA ADA GANGGUAN"),
        par(
            "centre",
            "Yang sudah tercatat tidak hilang. Cari kejadiannya di kiri, kerjakan yang di kanan.",
        ),
        gap(4),
        table(
            ("Yang terjadi", "Yang dikerjakan"),
            rows,
            widths=(total * _WHAT, total * (1 - _WHAT)),
            extra=(("TOPPADDING", (0, 1), (-1, -1), 1.6), ("BOTTOMPADDING", (0, 1), (-1, -1), 2.6)),
        ),
    ]
    framed = KeepInFrame(total, height, story, mode="shrink")
    framed.hAlign = "LEFT"
    return build([framed], sheet)


def _cell(markup_text: str) -> Paragraph:
    base = styles()["cell"]
    return Paragraph(markup_text, base.clone("card", fontSize=_SMALL, leading=_LEADING))
