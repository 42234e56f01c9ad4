"""The zero report: before the doors open nobody is checked in and nothing is drawn; one page, to be signed and kept.

It holds the head of the journal, so that whoever keeps the paper can later see that the journal goes on from there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import KeepInFrame

from steps.files.papers.blocks import gap, groups, heading, pairs, par, table
from steps.files.papers.facts import PaperFacts, Plan
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import tps_name, village
from steps.files.papers.sheet import Sheet, build
from steps.files.papers.signatures import signature_table, signers
from steps.files.papers.words_for_numbers import counted, moment_words, thousands

_NAMES = {"DPT": "DPT", "DPTB": "DPTb", "DPK": "DPK"}
_SIGNERS, _PRIZES = 4, 9


@dataclass(frozen=True, slots=True)
class Zero:
    """What is at hand before the doors open: list sizes by name, check-ins that were taken back, the journal's head."""

    lists: tuple[tuple[str, int], ...]
    undone: int
    entries: int
    head: str


def zero_report(zero: Zero, plan: Plan, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the report as PDF of one page; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    i = facts.identity
    chair = replace(facts, officers=facts.officers[:1], signatures={})
    sheet = Sheet(
        title=f"Laporan Nol {tps_name(i.tps)} {i.tps.village}",
        foot=f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election} · laporan nol",
        seal="",
        practice=i.mode == "practice",
        made_at=made_at,
        page=page,
    )
    total, height = sheet.inner
    story = [
        *masthead("LAPORAN NOL", i.tps, facts, election=i.election, date=i.date),
        par(
            "justified",
            "Pada {when}, sebelum pemilih pertama ditandai hadir, laptop undian memuat keadaan berikut.",
            when=moment_words(made_at, i.zone),
        ),
        _facts(zero, plan, total),
        *heading("Hadiah menurut urutan undian"),
        _prizes(plan, total),
        *heading("Jejak laptop"),
        pairs(
            [
                ("Catatan kejadian", f"{thousands(zero.entries)} catatan"),
                ("Ujung rantai catatan", _digits(zero.head)),
                ("Sidik kunci TPS", _digits(facts.key_fingerprint)),
                ("Program", facts.program),
            ],
            total=total,
        ),
        gap(8),
        signature_table(signers(plan.witnesses, chair)[:_SIGNERS], total, foot=_foot()),
    ]
    framed = KeepInFrame(total, height, story, mode="shrink")
    framed.hAlign = "LEFT"
    return build([framed], sheet)


def _facts(zero: Zero, plan: Plan, total: float) -> Any:
    registered = counted(sum(count for _, count in zero.lists))
    each = ", ".join(f"{_NAMES.get(name, name)} {thousands(count)}" for name, count in zero.lists)
    rows: Sequence[tuple[str, Any]] = [
        ("Terdaftar", f"{registered}: {each}" if each else registered),
        ("Tercatat hadir", counted(0)),
        ("Pernah diurungkan", f"{counted(zero.undone)} tanda hadir"),
        ("Percobaan undian", counted(0)),
        ("Hadiah", f"{counted(sum(p.quantity for p in plan.prizes))} buah"),
        ("Saksi yang melempar dadu", f"{counted(sum(w.contributes for w in plan.witnesses))} orang"),
    ]
    return pairs(rows, total=total, label=60 * mm)


def _prizes(plan: Plan, total: float) -> Any:
    number, many = 11 * mm, 22 * mm
    name = (total - number - many) * 0.5
    rows = [(str(p.no), p.name, str(p.quantity), p.source) for p in plan.prizes[:_PRIZES]]
    left = plan.prizes[_PRIZES:]
    if left:
        many_left = thousands(sum(p.quantity for p in left))
        rows.append(("", f"dan {thousands(len(left))} jenis lain", many_left, ""))
    return table(
        ("No", "Hadiah", "Banyak", "Sumber"),
        rows or [("", "Belum ada hadiah", "0", "")],
        widths=(number, name, many, total - number - many - name),
        right=(2,),
    )


def _digits(hexadecimal: str) -> Any:
    """Return 64 digits that stand in one line, so that they can be compared at a glance."""
    return par("mono", "<font size='7.6'>{digits}</font>", digits=groups(hexadecimal, 16))


def _foot() -> Any:
    return par("small", "Laporan ini tidak memuat nama pemilih dan bukan formulir pemilihan.")
