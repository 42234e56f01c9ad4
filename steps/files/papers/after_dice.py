"""The slip after the dice (U55): the winners are fixed; with it and any phone, or with it alone, the draw goes on."""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Table

from draw.ceremony import Drawing
from draw.proof_line import write_proof_line
from draw.seal import assurance
from draw.transcript import Transcript
from steps.files.papers.blocks import gap, groups, heading, pairs, par, qr, shares, side_by_side, steps, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.minutes_proof import mono_lines, mono_lines_grouped
from steps.files.papers.readings import OUTCOME_WORDS, absent_rule, sheet_for
from steps.files.papers.sheet import build
from steps.files.papers.signatures import chair_and_witness
from steps.files.papers.words_for_numbers import clock, thousands

_SPARE = 20  # tickets listed beyond the units that are left: more absents than that are rare
_ROW = 20
_QR_SIDE = 46 * mm


def after_dice_slip(drawing: Drawing, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the slip as PDF: seed, order and what is still to be drawn, as of the calls that the state holds."""
    d, s = drawing, drawing.statement
    sheet = sheet_for(s, facts, title="Slip Sesudah Dadu", seal=d.commitment, page=page, made_at=made_at)
    total = sheet.inner[0]
    story = [
        *masthead("SLIP SESUDAH DADU", s.tps, facts, election=s.election, date=s.date),
        par(
            "justified",
            "Dadu sudah dilempar. <b>Urutan pemenang sudah pasti</b> dan tidak dapat diubah siapa pun, juga bila laptop "
            "mati. Jangan mengundi lagi; lanjutkan panggilan dengan slip ini.",
        ),
        *heading("Cara melanjutkan"),
        *steps(
            (
                "Panggil nomor menurut urutan di bawah, mulai dari baris pertama yang hasilnya masih kosong.",
                "Tulis hadiah, hasil, dan pukulnya pada baris itu: diserahkan, tidak hadir, menolak, atau tidak sah. "
                "Hadiah yang belum diserahkan pindah ke nomor berikutnya.",
                absent_rule(s.rules.absent, s.rules.calls),
                "Berhenti bila semua hadiah sudah diserahkan. Tanda tangani slip ini dan lampirkan pada berita acara.",
                "Bila urutan pada slip habis, pindai kode QR dengan ponsel dan buka dengan halaman pemeriksa: ponsel "
                "menghitung urutan yang sama sampai nomor terakhir.",
            )
        ),
        *_proof(d, facts, total),
        *heading("Hadiah yang belum diserahkan, menurut urutan"),
        par("body", "{prizes}", prizes=_remaining(d)),
        *heading("Urutan panggilan"),
        _queue(d, total),
        gap(14),
        chair_and_witness(s, facts, total),
    ]
    return build(story, sheet)


def _so_far(d: Drawing) -> Transcript:
    """Return the draw so far as a transcript, for its proof line alone."""
    return Transcript(
        statement=d.statement,
        commitment=d.commitment,
        secret=d.secret,
        contributions=d.contributions,
        assurance=assurance(d.contributions),
        seed=d.seed,
        calls=d.calls,
        winners=(),
        objections=d.objections,
        completed=d.completed,
        closed_at=d.statement.frozen_at,
        counting_started_at=None,
        journal_entries=0,
        journal_head="",
    )


def _proof(d: Drawing, facts: PaperFacts, total: float) -> list[Any]:
    line = write_proof_line(_so_far(d))
    names = {w.no: w.name for w in d.statement.witnesses}
    left: list[Any] = []
    for name, digits in (("Segel lengkap", d.commitment), ("Rahasia laptop", d.secret), ("Benih", d.seed)):
        left += [par("cell", "{name}", name=name), mono_lines_grouped(digits), gap(4)]
    if facts.verifier_sha256:
        left += [par("small", "SHA-256 halaman pemeriksa: {sha}", sha=groups(facts.verifier_sha256))]
    throws = [
        (f"Lemparan saksi {c.witness}", f"{groups(c.value, 5)} ({names.get(c.witness, '–')})")
        for c in d.contributions
    ]
    code = qr(line, least=_QR_SIDE)
    out: list[Any] = [*heading("Bukti", room=60 * mm)]
    if code is None:
        out += left
    else:
        out.append(side_by_side(left, [code], widths=(total - code.drawWidth, code.drawWidth)))
    return [*out, pairs(throws, total=total, label=42 * mm), gap(4), mono_lines(line, total)]


def _remaining(d: Drawing) -> str:
    counts: dict[int, int] = {}
    for unit in d.units[d.awarded :]:
        counts[unit.prize] = counts.get(unit.prize, 0) + 1
    names = {p.no: p.name for p in d.statement.prizes}
    return (
        "; ".join(f"{thousands(count)} {names[no]}" for no, count in counts.items())
        or "Semua sudah diserahkan."
    )


def _queue(d: Drawing, total: float) -> Table:
    names = {p.no: p.name for p in d.statement.prizes}
    shown = len(d.calls) + len(d.units) - d.awarded + _SPARE
    rows: list[list[Any]] = [
        [str(c.call), c.ticket, names[c.prize], OUTCOME_WORDS[c.outcome], clock(c.at), ""] for c in d.calls
    ]
    rows += [
        [str(place), ticket, "", "", "", ""]
        for place, ticket in enumerate(d.queue[:shown], 1)
        if place > len(d.calls)
    ]
    place, ticket, time, sign = 18 * mm, 26 * mm, 18 * mm, 24 * mm
    rest = total - place - ticket - time - sign
    prize, result = shares(rest, [r[2] or "M" * 12 for r in rows], ["M" * 12])
    head = ("Urutan", "Nomor", "Hadiah", "Hasil", "Pukul", "Paraf")
    return table(head, rows, widths=(place, ticket, prize, result, time, sign), least_height=_ROW)
