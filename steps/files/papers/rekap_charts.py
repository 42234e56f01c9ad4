"""The bars of a recapitulation: progress by village, prizes by source, minutes from closing to end."""

from typing import Any

from reportlab.lib.units import mm

from draw.board import Board
from draw.consolidation import Standing
from steps.files.papers.bars import Bar, bars, legend
from steps.files.papers.blocks import gap, heading, par, shares, table
from steps.files.papers.rekap_words import GREYS, STANDINGS
from steps.files.papers.words_for_numbers import rupiah, thousands

_SOURCES_SHOWN = 12
_INK = 0.25


def progress(board: Board, total: float) -> list[Any]:
    """Return a bar for each village: how many of its TPS stand in which way; a full bar is the largest village."""
    most = max((max(v.expected, sum(v.counts.values())) for v in board.villages), default=0)
    lines = [
        Bar(
            v.village or v.code,
            tuple((v.counts[s], grey) for s, grey in GREYS.items() if v.counts[s]),
            f"{v.counts[Standing.DRAWN] + v.counts[Standing.ODD]} dari {v.expected} TPS",
        )
        for v in board.villages
    ]
    if not lines:
        return [par("body", "Belum ada TPS yang diharapkan atau berkas yang masuk.")]
    meaning = [(STANDINGS[s], grey) for s, grey in GREYS.items() if board.counts[s]]
    return [
        *heading("1. Kemajuan"),
        *bars(lines, total=total, most=most),
        *([legend([*meaning, ("Belum", 0.93)])] if meaning else []),
    ]


def sources_chart(board: Board, total: float) -> list[Any]:
    """Return the prizes by source, as bars of their value and as a table."""
    if not board.sources:
        return []
    valued = [row for row in board.sources if row.value_idr][:_SOURCES_SHOWN]
    most = max((row.value_idr for row in valued), default=0)
    lines = [Bar(row.source, ((row.value_idr, _INK),), rupiah(row.value_idr)) for row in valued]
    rows = [
        (
            row.source,
            thousands(row.stations),
            thousands(row.units),
            thousands(row.awarded),
            rupiah(row.value_idr),
        )
        for row in board.sources
    ]
    head = ("Sumber", "TPS", "Hadiah", "Diserahkan", "Nilai diserahkan")
    numbers = (20 * mm, 24 * mm, 30 * mm, 42 * mm)
    return [
        *heading("4. Hadiah menurut sumber"),
        *bars(lines, total=total, most=most, label=80 * mm),
        gap(4),
        table(
            head,
            rows,
            widths=(*shares(total - sum(numbers), [r[0] for r in rows]), *numbers),
            right=(1, 2, 3, 4),
        ),
    ]


def span_chart(board: Board, total: float) -> list[Any]:
    """Return how long it took from the closing of the polls to the end of the draw, in steps of five minutes."""
    if board.span is None:
        return []
    span, width = board.span, 5
    most = max(count for _, count in span.bars)
    lines = [
        Bar(f"{start} sampai {start + width - 1} menit", ((count, _INK),), f"{thousands(count)} TPS")
        for start, count in span.bars
    ]
    return [
        *heading("5. Lama dari penutupan sampai akhir undian"),
        par(
            "lead",
            "Tercepat {least} menit, tengah {median} menit, terlama {most} menit.",
            least=span.least, median=span.median, most=span.most,
        ),
        *bars(lines, total=total, most=most),
    ]  # fmt: skip
