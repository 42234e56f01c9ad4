"""The freezing slip (U53): the whole statement and its seal on paper, before anything random happens."""

from reportlab.platypus import PageBreak

from draw.statement import Statement
from steps.files.papers.blocks import boxed, gap, par
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import sheet_for
from steps.files.papers.sealed import annex, bound_line, seal_box, statement_pairs
from steps.files.papers.sheet import build
from steps.files.papers.signatures import chair_and_witness
from steps.files.papers.words_for_numbers import moment_words


def freezing_slip(
    statement: Statement, commitment: str, facts: PaperFacts, *, page: str, made_at: str
) -> bytes:
    """Return the slip as PDF; `commitment` is the seal, 64 hexadecimal digits."""
    s = statement
    sheet = sheet_for(s, facts, title="Lembar Pembekuan", seal=commitment, page=page, made_at=made_at)
    total = sheet.inner[0]
    late = par(
        "body",
        "<b>Penyimpangan waktu.</b> Undian dilaksanakan sesudah penghitungan suara dimulai. Alasan: {note}",
        note=s.rules.window_note or "tidak dicatat.",
    )
    story = [
        *masthead("LEMBAR PEMBEKUAN", s.tps, facts, election=s.election, date=s.date),
        *([boxed([late], total=total), gap(8)] if s.rules.window == "after_count" else []),
        par(
            "justified",
            "Pada {when} daftar nomor, hadiah, dan aturan di bawah ini dikunci. Sejak itu tidak ada yang dapat ditambah, "
            "dikurangi, atau ditukar tanpa merusak segel.",
            when=moment_words(s.frozen_at, facts.identity.zone),
        ),
        statement_pairs(s, facts, total),
        gap(8),
        seal_box(commitment, total, writing=False),
        gap(14),
        chair_and_witness(s, facts, total),
        PageBreak(),
        par("subtitle", "Lampiran lembar pembekuan"),
        *annex(s, facts, total),
        gap(8),
        *bound_line(s, total),
    ]
    return build(story, sheet)
