"""The paper form (U54): how a TPS draws without a laptop, as long as no seal has been read out."""

from dataclasses import replace
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import HRFlowable, PageBreak, Table

from steps.files.papers.blocks import HAIR, gap, heading, pairs, par, shares, steps, table
from steps.files.papers.facts import PaperFacts, Plan
from steps.files.papers.masthead import masthead
from steps.files.papers.readings import absent_rule, tps_name, village
from steps.files.papers.sheet import Sheet, build
from steps.files.papers.signatures import acknowledgement, signature_table, signers
from steps.files.papers.words_for_numbers import counted

_BLANK = "………………………"
_ROW = 24
_SPARE_ROWS = 14
_STEPS = (
    "Ketua KPPS menyatakan pemungutan suara ditutup. Penghitungan suara belum dimulai.",
    "Jumlahkan pemilih yang hadir menurut daftar hadir, lalu isi catatan di bawah.",
    "Untuk setiap pemilih yang hadir, tulis satu nomor daftarnya, misalnya DPT-017, pada sepotong kertas. Semua kertas "
    "sama besar dan dilipat sama.",
    "Hitung kertas di depan saksi. Jumlahnya harus sama dengan jumlah yang hadir dikurangi yang tidak diikutkan.",
    "Perlihatkan wadah yang kosong, masukkan semua kertas, lalu aduk.",
    "Untuk setiap hadiah, menurut urutan di bawah, seorang yang ditunjuk para saksi mengambil satu kertas tanpa melihat. "
    "Bacakan dan perlihatkan. Kertas itu tidak dimasukkan lagi.",
    "Catat setiap kertas yang diambil, juga yang tidak hadir, menolak, atau tidak sah, dengan sebabnya.",
    "Masukkan sisa kertas ke dalam amplop tertutup dan simpan bersama formulir ini.",
)


def paper_form(plan: Plan, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the form as PDF; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    i = facts.identity
    unsigned = replace(facts, signatures={})
    sheet = Sheet(
        title=f"Undian dengan Kertas {tps_name(i.tps)} {i.tps.village}",
        foot=f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election} · undian dengan kertas",
        seal="",
        practice=i.mode == "practice",
        made_at=made_at,
        page=page,
    )
    total = sheet.inner[0]
    story = [
        *masthead("UNDIAN DENGAN KERTAS", i.tps, facts, election=i.election, date=i.date),
        par(
            "justified",
            "Formulir ini dipakai bila laptop tidak dapat digunakan <b>sebelum segel dibacakan</b>. Bila dadu sudah "
            "dilempar, jangan mengundi lagi: pemenangnya sudah pasti, pakailah slip sesudah dadu.",
        ),
        *heading("Langkah"),
        *steps((*_STEPS[:6], absent_rule(plan.rules.absent, plan.rules.calls), *_STEPS[6:])),
        *heading("Catatan jumlah"),
        _totals(plan, total),
        PageBreak(),
        *heading("Penerima hadiah"),
        _winners(plan, total),
        *heading("Nomor yang diambil tanpa penyerahan"),
        _without(total),
        *heading("Keberatan dan catatan"),
        *(HRFlowable(width="100%", thickness=0.4, color=HAIR, spaceBefore=20) for _ in range(5)),
        *heading("Penutup", room=70 * mm),
        par(
            "justified",
            "Demikian undian ini dilaksanakan dan dicatat dengan sebenarnya dalam rangkap {copies}.",
            copies=counted(i.copies),
        ),
        signature_table(
            signers(plan.witnesses, unsigned), total, foot=acknowledgement(i.tps, unsigned, total)
        ),
        gap(6),
        par("small", "Dokumen ini bukan formulir pemilihan."),
    ]
    return build(story, sheet)


def _totals(plan: Plan, total: float) -> Table:
    excluded = ", ".join(e.id for e in plan.rules.excluded)
    return pairs(
        [
            ("Ditutup pukul", _BLANK),
            ("Hadir DPT / DPTb / DPK", f"{_BLANK} / {_BLANK} / {_BLANK}"),
            ("Hadir seluruhnya", _BLANK),
            ("Tidak diikutkan", excluded or _BLANK),
            ("Jumlah kertas", _BLANK),
            ("Hadiah", f"{counted(sum(p.quantity for p in plan.prizes))} buah"),
            ("Mengambil kertas (nama)", _BLANK),
            ("Undian pukul", f"{_BLANK} sampai dengan {_BLANK}"),
        ],
        total=total,
    )


def _winners(plan: Plan, total: float) -> Table:
    names = [p.name for p in plan.prizes for _ in range(p.quantity)]
    rows: list[list[Any]] = [[str(no), name, "", "", "", ""] for no, name in enumerate(names, 1)]
    number, ticket, time, sign = 11 * mm, 26 * mm, 16 * mm, 30 * mm
    rest = total - number - ticket - time - sign
    prize = min(shares(rest, names, ["M" * 18])[0], rest * 0.55)
    head = ("No", "Hadiah", "Nomor", "Nama", "Pukul", "Tanda tangan")
    return table(head, rows, widths=(number, prize, ticket, rest - prize, time, sign), least_height=_ROW)


def _without(total: float) -> Table:
    head = ("No", "Nomor", "Hadiah", "Sebab", "Pukul")
    rows = [[str(no), "", "", "", ""] for no in range(1, _SPARE_ROWS + 1)]
    number, ticket, time = 11 * mm, 26 * mm, 16 * mm
    rest = total - number - ticket - time
    return table(head, rows, widths=(number, ticket, rest * 0.36, rest * 0.64, time), least_height=_ROW)
