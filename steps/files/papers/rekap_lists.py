"""The lists of a recapitulation: what to look at, what was refused, what a person decided, and every TPS."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import PageBreak

from draw.board import Board, StationRow
from draw.consolidation import Conflict, Flag, Refusal
from steps.files.papers.blocks import gap, heading, par, shares, table
from steps.files.papers.rekap_words import CHECKS, REFUSALS, STANDINGS, tps_title
from steps.files.papers.words_for_numbers import clock, rupiah, thousands
from steps.flag_words import sentence, title

_DIGEST = 12
_REASONS_SHOWN = 3


def flag_list(board: Board, total: float) -> list[Any]:
    """Return what looks odd, each with its letter and its arithmetic; matters first, remarks after."""
    out: list[Any] = [*heading("6. Perlu dilihat")]
    if not board.flags:
        return [*out, par("body", "Tidak ada.")]
    villages = {row.tps: row.village for row in board.stations}
    flags = sorted(board.flags, key=lambda flag: not flag.grave)
    rows = [_flag_row(flag, villages) for flag in flags]
    letter, where, kind = 14 * mm, 46 * mm, 58 * mm
    return [
        *out,
        par(
            "body",
            "Ini petunjuk untuk dilihat, bukan putusan. Setiap petunjuk disertai hitungannya; banyak yang wajar sebabnya.",
        ),
        table(
            ("", "TPS", "Petunjuk", "Hitungan"),
            rows,
            widths=(letter, where, kind, total - letter - where - kind),
        ),
    ]


def refusal_list(board: Board, total: float) -> list[Any]:
    """Return the files that were not counted, with the numbers of the checks that fail."""
    out: list[Any] = [*heading("7. Berkas yang ditolak")]
    if not board.refusals:
        return [*out, par("body", "Tidak ada.")]
    villages = {row.tps: row.village for row in board.stations}
    rows = [
        (
            tps_title(r.tps, villages.get(r.tps, "")) if r.tps else "tidak terbaca",
            r.name,
            _why(r),
            r.sha256[:_DIGEST],
        )
        for r in board.refusals
    ]
    where, digest = 46 * mm, 34 * mm
    name, why = shares(total - where - digest, [r[1] for r in rows], [r[2] for r in rows])
    return [*out, table(("TPS", "Berkas", "Sebab", "SHA-256"), rows, widths=(where, name, why, digest))]


def conflict_list(board: Board, total: float) -> list[Any]:
    """Return the TPS of which two different files came, and what a person decided."""
    out: list[Any] = [*heading("8. Dua berkas untuk satu TPS")]
    if not board.conflicts:
        return [*out, par("body", "Tidak ada.")]
    villages = {row.tps: row.village for row in board.stations}
    rows = [_conflict_row(conflict, villages) for conflict in board.conflicts]
    where, files, chosen, by = 46 * mm, 22 * mm, 44 * mm, 46 * mm
    return [
        *out,
        table(
            ("TPS", "Berkas", "Yang dihitung", "Diputuskan oleh", "Alasan"),
            rows,
            widths=(where, files, chosen, by, total - where - files - chosen - by),
            right=(1,),
        ),
    ]


def station_list(board: Board, total: float) -> list[Any]:
    """Return every TPS on pages of their own."""
    if not board.stations:
        return []
    head = ("TPS", "Keadaan", "Terdaftar", "Hadir", "Hadiah", "Nilai", "Ditutup", "Menit", "Catatan")
    narrow = (32 * mm, 25 * mm, 20 * mm, 28 * mm, 31 * mm, 23 * mm, 20 * mm, 24 * mm)
    rows = [_station_row(row) for row in board.stations]
    return [
        PageBreak(),
        par("subtitle", "Lampiran"),
        par("centre", "Semua TPS"),
        gap(6),
        table(head, rows, widths=(total - sum(narrow), *narrow), right=(2, 3, 4, 5, 6, 7)),
        gap(3),
        par("small", "Huruf pada kolom Catatan menunjuk bagian 6."),
    ]


def _flag_row(flag: Flag, villages: dict[str, str]) -> tuple[str, ...]:
    kind = title(flag.oddity) if flag.grave else f"{title(flag.oddity)} (catatan)"
    return flag.oddity.letter, tps_title(flag.tps, villages.get(flag.tps, "")), kind, sentence(flag)


def _why(refusal: Refusal) -> str:
    checks = refusal.checks
    if not checks:
        return REFUSALS[refusal.kind]
    named = ", ".join(f"{no} {CHECKS[no]}" for no in checks[:_REASONS_SHOWN])
    more = f" dan {len(checks) - _REASONS_SHOWN} lagi" if len(checks) > _REASONS_SHOWN else ""
    return f"{REFUSALS[refusal.kind]}: pemeriksaan {named}{more}"


def _conflict_row(conflict: Conflict, villages: dict[str, str]) -> tuple[str, ...]:
    where, count = tps_title(conflict.tps, villages.get(conflict.tps, "")), thousands(len(conflict.files))
    decision = conflict.decision
    if decision is None:
        return where, count, "belum diputuskan", "–", "–"
    chosen = decision.chosen[:_DIGEST] or "tidak satu pun"
    return where, count, chosen, f"{decision.by}, {clock(decision.at)}", decision.reason


def _station_row(row: StationRow) -> tuple[str, ...]:
    def count(number: int | None) -> str:
        return "–" if number is None else thousands(number)

    prizes = "–" if row.units is None else f"{count(row.awarded)} dari {count(row.units)}"
    closed = clock(row.closed_at) if row.closed_at else "–"
    return (
        tps_title(row.tps, row.village), STANDINGS[row.standing], count(row.registered), count(row.attended), prizes,
        rupiah(row.value_idr), closed, count(row.minutes), " ".join(row.flags) or "–",
    )  # fmt: skip
