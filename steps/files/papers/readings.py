"""What a transcript says, read out in Indonesian for the papers."""

from dataclasses import dataclass

from draw.calls import Call, undrawn, units
from draw.statement import Prize, Statement, Tps, Turnout
from draw.tickets import shortest_ranges, split_ticket
from draw.transcript import Transcript, Winner
from draw.words import seal_words
from steps.files.papers.facts import PaperFacts
from steps.files.papers.sheet import Sheet
from steps.files.papers.words_for_numbers import counted, thousands

LIST_NAMES = {
    "DPT": "Daftar Pemilih Tetap (DPT)",
    "DPTB": "Daftar Pemilih Tambahan (DPTb)",
    "DPK": "Daftar Pemilih Khusus (DPK)",
}
OUTCOME_WORDS = {
    "received": "diserahkan",
    "held": "disimpan untuk pemenang",
    "absent": "tidak hadir",
    "declined": "menolak",
    "ineligible": "tidak sah",
}
_CITY = 71  # from this number on, the third and fourth digit of a code mean a city (Kemendagri)


@dataclass(frozen=True, slots=True)
class Award:
    """A prize unit that was awarded, in drawing order: its place from 1, its call, prize and winner."""

    no: int
    call: Call
    prize: Prize
    winner: Winner


def awards(transcript: Transcript) -> tuple[Award, ...]:
    """Return the awarded units in the order of the calls."""
    prizes = {p.no: p for p in transcript.statement.prizes}
    winners = {w.ticket: w for w in transcript.winners}
    made = [c for c in transcript.calls if c.awarded and c.prize in prizes]
    return tuple(
        Award(no, call, prizes[call.prize], winners.get(call.ticket, Winner(call.ticket, "", "", "")))
        for no, call in enumerate(made, 1)
    )


def refused(transcript: Transcript) -> tuple[Call, ...]:
    """Return the calls that awarded nothing."""
    return tuple(c for c in transcript.calls if not c.awarded)


def left_over(transcript: Transcript) -> tuple[tuple[Prize, int], ...]:
    """Return the prizes of which units were not awarded, and how many."""
    left = undrawn(units(transcript.statement.prizes), [c.outcome for c in transcript.calls])
    counts = ((p, sum(u.prize == p.no for u in left)) for p in transcript.statement.prizes)
    return tuple((p, count) for p, count in counts if count)


def tps_name(tps: Tps) -> str:
    """Return `TPS 003`."""
    return f"TPS {tps.number:03d}"


def village(tps: Tps, facts: PaperFacts) -> str:
    """Return the village with its kind, `Desa Kaibon`."""
    return f"{facts.identity.village_kind.title() or 'Desa'} {tps.village}"


def regency(tps: Tps) -> str:
    """Return the regency with its kind, `Kabupaten Madiun` or `Kota Madiun`."""
    if tps.regency.casefold().startswith(("kabupaten", "kota", "kab.")):
        return tps.regency
    return f"{'Kota' if int(tps.code[2:4]) >= _CITY else 'Kabupaten'} {tps.regency}"


def full_place(tps: Tps, facts: PaperFacts) -> str:
    """Return the TPS with its room, village, district, regency and province."""
    room = f" ({facts.identity.place})" if facts.identity.place else ""
    return f"{tps_name(tps)} {village(tps, facts)}{room}, Kecamatan {tps.district}, {regency(tps)}, Provinsi {tps.province}"


def seal_line(commitment: str) -> str:
    """Return the foot's line with the twelve words."""
    return "Segel: " + " ".join(seal_words(commitment))


def foot_line(statement: Statement, facts: PaperFacts) -> str:
    """Return the foot's line with the TPS."""
    s = statement
    return (
        f"{tps_name(s.tps)} {village(s.tps, facts)} ({s.tps.code}) · {s.election} · percobaan ke-{s.attempt}"
    )


def sheet_for(
    statement: Statement,
    facts: PaperFacts,
    *,
    title: str,
    seal: str,
    page: str,
    made_at: str,
    landscape: bool = False,
    border: bool = False,
) -> Sheet:
    """Return the sheet of a paper of this TPS; `seal` is the commitment or empty before the seal."""
    return Sheet(
        title=f"{title} {tps_name(statement.tps)} {statement.tps.village}",
        foot=foot_line(statement, facts),
        seal=seal_line(seal) if seal else "",
        practice=statement.mode == "practice",
        made_at=made_at,
        page=page,
        landscape=landscape,
        border=border,
    )


def ticket_ranges(tickets: tuple[str, ...]) -> tuple[tuple[str, int, str], ...]:
    """Return for each list its name, how many tickets it has, and their numbers as ranges `1–3, 5–231`."""
    by_list: dict[str, list[int]] = {}
    for ticket in tickets:
        name, number = split_ticket(ticket)
        by_list.setdefault(name, []).append(number)
    return tuple(
        (name, len(numbers), ", ".join(str(a) if a == b else f"{a}–{b}" for a, b in shortest_ranges(numbers)))
        for name, numbers in sorted(by_list.items(), key=lambda pair: _place(pair[0]))
    )


def turnouts(statement: Statement) -> tuple[Turnout, ...]:
    """Return the turnout by list, the fixed list first."""
    return tuple(sorted(statement.attendance, key=lambda t: _place(t.list_name)))


def absent_rule(absent: str, calls: int) -> str:
    """Return the rule for winners who are not there, as a sentence."""
    if absent == "hold":
        return "Pemenang yang tidak berada di tempat tetap berhak; hadiahnya disimpan sampai diambil."
    return (
        f"Pemenang harus berada di tempat. Setiap nomor dipanggil {counted(calls)} kali; bila tidak hadir, "
        "haknya gugur dan nomor berikutnya dipanggil."
    )


def window_rule(window: str) -> str:
    """Return the rule about when the draw takes place, as a sentence."""
    if window == "before_count":
        return "Sesudah pemungutan suara ditutup dan sebelum penghitungan suara dimulai."
    return "Penyimpangan: sesudah penghitungan suara dimulai."


def throw_words(transcript: Transcript) -> str:
    """Return why the assurance is full or reduced, as a sentence."""
    dice = sum(len(c.value) for c in transcript.contributions if c.kind == "dice")
    if transcript.assurance == "full":
        return f"penuh ({thousands(dice)} lemparan dadu di depan umum)"
    if any(c.kind != "dice" for c in transcript.contributions):
        return "berkurang (ada saksi yang memberi angka tertulis, bukan lemparan dadu)"
    return f"berkurang ({thousands(dice)} lemparan dadu; jaminan penuh memerlukan sedikitnya 25)"


def _place(list_name: str) -> tuple[int, str]:
    names = tuple(LIST_NAMES)
    return (names.index(list_name) if list_name in names else len(names), list_name)
