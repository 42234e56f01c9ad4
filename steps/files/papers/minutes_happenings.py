"""The part of the minutes that tells what did not go smoothly: calls without award, attempts, objections, corrections."""

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm

from draw.calls import Call
from draw.statement import Statement, Voided
from draw.transcript import Objection, Transcript
from draw.words import seal_words
from steps.files.papers.blocks import gap, heading, item, par, shares, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.remarks import refusal
from steps.files.papers.words_for_numbers import clock, counted, moment_words


def calls_without_award(calls: Sequence[Call], statement: Statement, total: float) -> list[Any]:
    """Return the table of tickets that were called and got nothing, each with its reason."""
    out: list[Any] = [*heading("5. Panggilan tanpa penyerahan")]
    if not calls:
        return [*out, par("body", "Tidak ada: setiap nomor yang dipanggil menerima hadiahnya.")]
    names = {p.no: p.name for p in statement.prizes}
    rows = [
        (str(c.call), c.ticket, names.get(c.prize, ""), _how(c, statement.rules.calls), clock(c.at))
        for c in calls
    ]
    call, ticket, when = 24 * mm, 25 * mm, 17 * mm
    prize, how = shares(total - call - ticket - when, [r[2] for r in rows], [r[3] for r in rows])
    head = ("Panggilan", "Nomor", "Hadiah", "Hasil dan catatan", "Pukul")
    return [*out, table(head, rows, widths=(call, ticket, prize, how, when))]


def happenings(transcript: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    """Return attempts, objections, corrections and notes; says so where there were none."""
    s, zone = transcript.statement, facts.identity.zone
    out: list[Any] = [
        *heading("6. Percobaan, keberatan, pembetulan, dan catatan"),
        par("body", "Undian ini percobaan ke-{n}. {voided}", n=s.attempt, voided=_voided_count(s.voided)),
        *(_voided(v, zone) for v in s.voided),
    ]
    out += _list("Keberatan", [_objection(o, s, zone) for o in transcript.objections])
    undone = facts.undone_check_ins
    corrected = [
        *facts.corrections,
        *([f"Catatan hadir yang ditarik kembali: {counted(undone)}"] if undone else []),
    ]
    out += _list("Pembetulan", corrected)
    out += _list("Gangguan dan pemulihan", facts.gaps)
    if facts.approvals:
        out += _list("Persetujuan dua orang", facts.approvals)
    if facts.notes:
        out += _list("Catatan", facts.notes)
    return [*out, gap(2)]


def _how(call: Call, calls: int) -> str:
    return refusal(call, calls) + (f". {call.note}" if call.note else "")


def _voided_count(voided: Sequence[Voided]) -> str:
    if not voided:
        return "Tidak ada percobaan yang dibatalkan."
    return f"Dibatalkan sebelum lemparan pertama: {counted(len(voided))} percobaan."


def _voided(v: Voided, zone: str) -> Any:
    return item(
        "Percobaan ke-{n}, dibatalkan {at}. Alasan: {reason}. Kata segel: {words}.",
        n=v.attempt, at=moment_words(v.at, zone), reason=v.reason.rstrip("."), words=" ".join(seal_words(v.seal)),
    )  # fmt: skip


def _objection(objection: Objection, s: Statement, zone: str) -> str:
    who = next(
        (f"{w.name} ({w.role})" for w in s.witnesses if w.no == objection.witness), "Bukan saksi terdaftar"
    )
    return f"{who}, pukul {clock(objection.at, zone)}: {objection.text}"


def _list(title: str, lines: Sequence[str]) -> list[Any]:
    if not lines:
        return [par("body", "<b>{title}</b>: tidak ada.", title=title)]
    return [par("lead", "<b>{title}</b>:", title=title), *(item("{line}", line=line) for line in lines)]
