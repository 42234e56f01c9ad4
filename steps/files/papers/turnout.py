"""How many came, and whether the sources agree: for the minutes and for the attendance summary. No names."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table

from draw.statement import Statement, Turnout
from steps.files.papers.blocks import gap, item, pairs, par, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.readings import LIST_NAMES, turnouts
from steps.files.papers.words_for_numbers import counted, thousands


def turnout_story(s: Statement, facts: PaperFacts, total: float) -> list[Any]:
    """Return the turnout by list, by sex where known, its reconciliation, and who came but takes no part."""
    lists = turnouts(s)
    r = s.reconciliation
    matched = r.attended == r.ballots_used == sum(t.attended for t in lists)
    out = [
        turnout_table(lists, total),
        gap(5),
        pairs(
            [
                *_sexes(facts),
                ("Menurut daftar hadir", f"{thousands(r.attended)} pemilih"),
                ("Surat suara terpakai", f"{thousands(r.ballots_used)} lembar"),
                (
                    "Pencocokan",
                    ("sesuai. " if matched else "ada selisih. ") + (r.note and f"Keterangan: {r.note}"),
                ),
                ("Nomor undian", f"{counted(len(s.tickets))}"),
            ],
            total=total,
        ),
    ]
    if s.rules.excluded:
        out += [gap(3), par("lead", "Hadir tetapi tidak diikutkan dalam undian:")]
        reasons = dict.fromkeys(e.reason for e in s.rules.excluded)
        for reason in reasons:
            ids = ", ".join(e.id for e in s.rules.excluded if e.reason == reason)
            out.append(item("{ids}: {reason}", ids=ids, reason=reason))
    return out


def turnout_table(lists: Sequence[Turnout], total: float) -> Table:
    """Return registered and attended voters by list, and their sum."""
    rows = [(LIST_NAMES[t.list_name], thousands(t.registered), thousands(t.attended)) for t in lists]
    registered, attended = sum(t.registered for t in lists), sum(t.attended for t in lists)
    rows.append(("Jumlah", thousands(registered), thousands(attended)))
    widths = (total - 70 * mm, 38 * mm, 32 * mm)
    return table(("Daftar", "Terdaftar", "Hadir"), rows, widths=widths, right=(1, 2), sum_row=True)


def _sexes(facts: PaperFacts) -> list[tuple[str, str]]:
    if facts.men is None or facts.women is None:
        return []
    return [
        ("Laki-laki dan perempuan", f"{thousands(facts.men)} laki-laki, {thousands(facts.women)} perempuan")
    ]
