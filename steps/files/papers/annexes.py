"""The annexes of the minutes (lampiran): winners with the value of their prizes, and the receipts."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak, Table

from draw.transcript import Transcript
from steps.files.papers.blocks import HAIR, gap, par, shares, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.readings import Award, awards
from steps.files.papers.words_for_numbers import number_words, rupiah

RECEIPT_HEIGHT = 13 * mm


def value_annex(transcript: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    """Return Lampiran I: the winners and the estimated values, on a page of its own; empty without winners."""
    made = awards(transcript)
    if not made:
        return []
    known = [a.prize.value_idr for a in made if a.prize.value_idr is not None]
    words = f"Jumlah perkiraan nilai: {rupiah(sum(known))} ({number_words(sum(known))} rupiah)."
    unknown = len(made) - len(known)
    if unknown:
        words += f" Tanpa perkiraan nilai: {unknown} hadiah."
    tax = (
        "Kolom pajak disediakan bila diwajibkan; berita acara ini tidak menetapkan pajak."
        if facts.tax_column
        else ""
    )
    return [
        PageBreak(),
        par("subtitle", "Lampiran I"),
        par("centre", "Daftar penerima dan perkiraan nilai hadiah"),
        gap(8),
        _value_table(made, facts.tax_column, total),
        gap(5),
        par("body", "{words}", words=words),
        par("small", "{tax}", tax=tax) if tax else gap(0),
    ]


def receipt_annex(transcript: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    """Return Lampiran II: the receipts, on a page of its own; empty without winners."""
    made = awards(transcript)
    if not made:
        return []
    return [
        PageBreak(),
        par("subtitle", "Lampiran II"),
        par("centre", "Tanda terima hadiah"),
        gap(8),
        *receipts_story(made, total),
    ]


def receipts_story(made: tuple[Award, ...], total: float) -> list[Any]:
    """Return the sentence and the table of the receipts."""
    return [
        par(
            "justified",
            "Yang bertanda tangan di bawah ini menyatakan telah menerima hadiah dalam keadaan baik, tanpa membayar apa "
            "pun dan tanpa syarat apa pun.",
        ),
        gap(3),
        receipt_table(made, total),
    ]


def receipt_table(made: tuple[Award, ...], total: float) -> Table:
    """Return the receipts: number, prize, ticket, name, and a field to sign, odd numbers left, even right."""
    number, ticket, sign = 11 * mm, 22 * mm, 28 * mm
    # A long name breaks its line, a short prize needs no room: the name is what the signature stands beside.
    prize, name = shares(
        total - number - ticket - 2 * sign,
        [a.prize.name for a in made],
        ["Nama penerima", *(_taker(a) for a in made)],
    )
    rows = []
    for a in made:
        field = [par("small", "{n}.", n=a.no), ""] if a.no % 2 else ["", par("small", "{n}.", n=a.no)]
        rows.append((str(a.no), a.prize.name, a.call.ticket, _taker(a), *field))
    return table(
        ("No", "Hadiah", "Nomor", "Nama penerima", "Tanda tangan", ""),
        rows,
        widths=(number, prize, ticket, name, sign, sign),
        least_height=RECEIPT_HEIGHT,
        extra=[
            ("SPAN", (4, 0), (5, 0)),
            ("LINEAFTER", (3, 1), (3, -1), 0.4, HAIR),
            ("LINEAFTER", (4, 1), (4, -1), 0.4, HAIR),
        ],
    )


def _taker(award: Award) -> str:
    name, by = award.winner.name, award.winner.received_by
    return f"{name}, diterima oleh {by}" if name and by else name or by or "–"


def _value_table(made: tuple[Award, ...], tax_column: bool, total: float) -> Table:
    number, ticket, value = 11 * mm, 24 * mm, (32 if tax_column else 29) * mm
    tax = 30 * mm if tax_column else 0
    prize, name = shares(
        total - number - ticket - value - tax, [a.prize.name for a in made], [a.winner.name for a in made]
    )
    head = ["No", "Hadiah", "Nomor", "Nama", "Nilai"]
    widths = [number, prize, ticket, name, value]
    rows = [
        [str(a.no), a.prize.name, a.call.ticket, a.winner.name or "–", rupiah(a.prize.value_idr)]
        for a in made
    ]
    rows.append(["", "Jumlah", "", "", rupiah(sum(a.prize.value_idr or 0 for a in made))])
    if tax_column:
        head.append("Pajak")
        widths.append(tax)
        rows = [[*row, ""] for row in rows]
    return table(head, rows, widths=widths, right=(4,), sum_row=True)
