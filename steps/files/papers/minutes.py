"""The minutes of a draw (berita acara), as the field writes them, with all that PROTOCOL and law ask to be told.

* A deviation from the window stands first; reduced assurance and practice are said at the top as well.
* Nothing is left out for want of room: tables run over pages and repeat their heads.
* The paper is no election form and carries no sign of the election authority.
"""

from functools import lru_cache
from typing import Any

from reportlab.lib.units import mm

import resources
from draw.form import read_time
from draw.signature import grouped
from draw.statement import Statement
from draw.transcript import Transcript
from steps.files.papers.annexes import receipt_annex, value_annex
from steps.files.papers.blocks import boxed, gap, heading, item, pairs, par, shares, table
from steps.files.papers.facts import PaperFacts
from steps.files.papers.minutes_happenings import calls_without_award, happenings
from steps.files.papers.minutes_proof import proof
from steps.files.papers.readings import (
    absent_rule,
    awards,
    full_place,
    left_over,
    refused,
    sheet_for,
    throw_words,
    tps_name,
    village,
    window_rule,
)
from steps.files.papers.remarks import award_remark
from steps.files.papers.sheet import build
from steps.files.papers.signatures import acknowledgement, people_table, signature_table, signers
from steps.files.papers.turnout import turnout_story
from steps.files.papers.words_for_numbers import clock, counted, date_words, moment_words, thousands

WINNERS_TITLE = "4. Penerima hadiah"
WINNERS_HEAD = ("No", "Hadiah", "Nomor", "Nama", "Keterangan")


def minutes(transcript: Transcript, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the minutes as PDF.

    `page` is A4 or F4 (KeyError otherwise), `made_at` an RFC 3339 time that becomes the date of the file. The same
    values give the same bytes.
    """
    s = transcript.statement
    sheet = sheet_for(
        s, facts, title="Berita Acara Undian", seal=transcript.commitment, page=page, made_at=made_at
    )
    total = sheet.inner[0]
    story = [
        *_title(s, facts),
        *_warnings(transcript, facts, total),
        *_opening(transcript, facts, total),
        *_course(transcript, facts, total),
        *heading("2. Kehadiran pemilih dan nomor undian"),
        *turnout_story(s, facts, total),
        *_prizes(s, facts, total),
        *_winners(transcript, facts, total),
        *calls_without_award(refused(transcript), s, total),
        *happenings(transcript, facts, total),
        *proof(transcript, facts, total),
        *_closing(s, facts, total),
        *value_annex(transcript, facts, total),
        *receipt_annex(transcript, facts, total),
    ]
    return build(story, sheet)


def _title(s: Statement, facts: PaperFacts) -> list[Any]:
    number = facts.identity.minutes_number or "……………………………………………"
    return [
        par("title", "BERITA ACARA"),
        par("subtitle", "Undian Hadiah Kehadiran Pemilih"),
        par("centre", "{election}", election=s.election),
        par("centre", "Nomor {number}", number=number),
        gap(10),
    ]


def _warnings(t: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    s, told = t.statement, []
    if s.rules.window == "after_count":
        told.append(
            par(
                "body",
                "<b>Penyimpangan waktu.</b> Undian ini dilaksanakan sesudah penghitungan suara dimulai. Alasan: {note}",
                note=s.rules.window_note or "tidak dicatat.",
            )
        )
    count = t.counting_started_at
    late = [c for c in t.calls if count and read_time(c.at) > read_time(count)]
    if late and s.rules.window == "before_count":
        told.append(
            par(
                "body",
                "<b>Penyimpangan waktu.</b> {calls} panggilan dilakukan sesudah penghitungan suara dimulai pukul {time}.",
                calls=counted(len(late)),
                time=clock(count or "", facts.identity.zone),
            )
        )
    if t.assurance != "full":
        told.append(
            par("body", "<b>Jaminan berkurang.</b> Jaminan undian ini {words}.", words=throw_words(t))
        )
    if s.mode == "practice":
        told.append(
            par(
                "body",
                "<b>Latihan.</b> Berita acara ini hasil latihan dan bukan bukti undian yang sebenarnya.",
            )
        )
    return [boxed(told, total=total), gap(8)] if told else []


def _opening(t: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    s = t.statement
    began = facts.drawn_from or (t.calls[0].at if t.calls else t.closed_at)
    return [
        par(
            "justified",
            "Pada hari ini, {day}, pukul {time}, bertempat di {where}, kami yang bertanda tangan di bawah ini:",
            day=date_words(began[:10]), time=clock(began, facts.identity.zone), where=full_place(s.tps, facts),
        ),
        people_table(signers(s.witnesses, facts), total),
        gap(6),
        par(
            "justified",
            "telah melaksanakan dan menyaksikan undian hadiah bagi pemilih yang hadir. Setiap pemilih yang hadir{except_} "
            "memperoleh satu nomor undian yang sama peluangnya, apa pun pilihannya. Hasilnya sebagai berikut.",
            except_=", selain yang dikecualikan di bawah ini," if s.rules.excluded else "",
        ),
    ]  # fmt: skip


def _course(t: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    s, zone = t.statement, facts.identity.zone
    began = facts.drawn_from or (t.calls[0].at if t.calls else t.closed_at)
    count = t.counting_started_at
    rows = [
        ("Pemungutan suara ditutup", f"pukul {clock(s.polls_closed_at, zone)}"),
        ("Daftar dibekukan", f"pukul {clock(s.frozen_at, zone)}"),
        (
            "Undian berlangsung",
            f"pukul {clock(began)} sampai dengan {clock(facts.drawn_until or t.closed_at, zone)}",
        ),
        (
            "Penghitungan suara",
            f"dimulai pukul {clock(count, zone)}" if count else _not_started(s),
        ),
        ("Ketentuan waktu", window_rule(s.rules.window)),
        ("Pemenang yang tidak hadir", absent_rule(s.rules.absent, s.rules.calls)),
        ("Percobaan", f"ke-{s.attempt}"),
        ("Jaminan", throw_words(t)),
        ("Izin atau pemberitahuan", facts.identity.permit or "tidak ada nomor yang dicatat"),
        ("Undian ditutup", moment_words(t.closed_at, zone)),
    ]
    return [*heading("1. Pelaksanaan"), pairs(rows, total=total)]


def _not_started(s: Statement) -> str:
    late = s.rules.window == "after_count"
    return "sudah dimulai, pukulnya tidak dicatat" if late else "belum dimulai saat undian ditutup"


def _prizes(s: Statement, facts: PaperFacts, total: float) -> list[Any]:
    rows = [(str(p.no), p.name, thousands(p.quantity), p.source) for p in s.prizes]
    name, source = shares(total - 38 * mm, [r[1] for r in rows], [r[3] for r in rows])
    accepted = ", ".join(facts.neutrality_accepted_by)
    return [
        *heading("3. Hadiah dan sumbernya"),
        table(
            ("No", "Hadiah", "Jumlah", "Sumber"),
            rows,
            widths=(12 * mm, name, 26 * mm, source),
            right=(2,),
        ),
        gap(5),
        par("justified", "{text}", text=_declaration()),
        par("body", "Pernyataan ini disetujui oleh {who}.", who=accepted)
        if accepted
        else par("body", "Persetujuan atas pernyataan ini tidak tercatat."),
    ]


@lru_cache(maxsize=1)
def _declaration() -> str:
    """Return the declaration on which the officers agreed, as one paragraph."""
    return " ".join(resources.path("wording", "pernyataan-netral.txt").read_text("utf-8").split())


def _winners(t: Transcript, facts: PaperFacts, total: float) -> list[Any]:
    made = awards(t)
    rows = [(str(a.no), a.prize.name, a.call.ticket, a.winner.name or "–", award_remark(a)) for a in made]
    out = [*heading(WINNERS_TITLE)]
    if rows:
        number, ticket = 11 * mm, 25 * mm
        prize, name, remark = shares(total - number - ticket, *([row[i] for row in rows] for i in (1, 3, 4)))
        out.append(table(WINNERS_HEAD, rows, widths=(number, prize, ticket, name, remark)))
    else:
        out.append(par("body", "Tidak ada hadiah yang diserahkan."))
    left = left_over(t)
    if not left:
        return [
            *out,
            gap(5),
            par("body", "Seluruh {units} hadiah telah terundi.", units=counted(t.statement.units)),
        ]
    out += [gap(5), par("lead", "Hadiah yang tidak terundi:")]
    out += [item("{name}: {count} buah", name=p.name, count=counted(count)) for p, count in left]
    if not t.completed:
        why = facts.not_completed or "tidak dicatat"
        out.append(par("body", "Undian tidak diselesaikan. Sebabnya: {why}.", why=why.rstrip(".")))
    else:
        out.append(par("body", "Seluruh nomor undian sudah dipanggil."))
    return out


def _closing(s: Statement, facts: PaperFacts, total: float) -> list[Any]:
    people = signers(s.witnesses, facts)
    key = grouped(facts.key_fingerprint.replace(" ", "")) or "tidak tercatat"
    return [
        gap(10),
        *heading("Penutup", room=70 * mm),
        par(
            "justified",
            "Demikian Berita Acara ini dibuat dengan sebenarnya dalam rangkap {copies} untuk dipergunakan sebagaimana "
            "mestinya.",
            copies=counted(facts.identity.copies),
        ),
        gap(4),
        signature_table(people, total, foot=acknowledgement(s.tps, facts, total)),
        gap(8),
        par(
            "small",
            "Tanda tangan elektronik tidak tersertifikasi. Kunci {tps} {village}, sidik jari {key}. Dokumen ini bukan "
            "formulir pemilihan.",
            tps=tps_name(s.tps), village=village(s.tps, facts), key=key,
        ),
    ]  # fmt: skip
