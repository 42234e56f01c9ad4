"""The guide for checking by hand: one page with which a voter, a saksi or a journalist redoes the draw without us.

* With a transcript every command holds its real digits and what it must print; without one they hold the words to replace.
* What would not leave room on the page (a long head, many throws, a large code) is named by its place on the minutes.
"""

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import KeepInFrame, Paragraph

from draw.canonical import digest
from draw.order import key, order
from draw.proof_line import write_proof_line
from draw.seal import head
from draw.statement import PROTOCOL
from draw.transcript import Transcript
from steps.files.papers.blocks import gap, groups, item, par, qr, side_by_side, steps
from steps.files.papers.facts import PaperFacts
from steps.files.papers.masthead import masthead
from steps.files.papers.minutes_proof import check_line
from steps.files.papers.readings import foot_line, seal_line, tps_name, village
from steps.files.papers.sheet import Sheet, build
from steps.files.papers.words_for_numbers import thousands

_TITLE = "Periksa Sendiri"
_QR_SIDE, _QR_MOST = 40 * mm, 58 * mm
_SHORT = 120  # letters of a command's part that still leave the page whole
_SHOWN = 3
_PHONE = (
    "Buka halaman pemeriksa (periksa.html), tanpa internet.",
    "Pindai kode QR {code}, atau tempel garis bukti.",
    "Setiap pemeriksaan dijawab: berlaku, gagal, atau belum diperiksa. Ketik nomor Anda untuk melihat urutannya.",
    "Cocokkan dua belas kata segel dengan catatan saksi.",
)
_PAPER = (
    "Dua belas kata segel sama dengan tulisan tangan saksi <b>sebelum</b> dadu dilempar.",
    "Setiap lemparan dadu sama dengan catatan pelemparnya, angka demi angka.",
    "Jumlah nomor sama dengan daftar hadir, dan setiap penerima hadiah ada di daftar itu.",
    "Bila cocok, satu orang di mana pun cukup mengulang hitungannya dari foto berita acara.",
)


def guide(transcript: Transcript | None, facts: PaperFacts, *, page: str, made_at: str) -> bytes:
    """Return the guide as PDF of one page; `page` is A4 or F4 (KeyError otherwise), `made_at` RFC 3339."""
    i, t = facts.identity, transcript
    where = f"{tps_name(i.tps)} {village(i.tps, facts)} ({i.tps.code}) · {i.election}"
    sheet = Sheet(
        title=f"{_TITLE} {tps_name(i.tps)} {i.tps.village}",
        foot=foot_line(t.statement, facts) if t else where,
        seal=seal_line(t.commitment) if t else "",
        practice=(t.statement.mode if t else i.mode) == "practice",
        made_at=made_at,
        page=page,
    )
    total, height = sheet.inner
    election, date = (t.statement.election, t.statement.date) if t else (i.election, i.date)
    story = [
        *masthead(_TITLE.upper(), i.tps, facts, election=election, date=date),
        par(
            "justified",
            "Siapa pun boleh memeriksa undian ini, tanpa izin dan tanpa harus percaya kepada laptop.",
        ),
        *_with_phone(t, facts, total),
        *_one_number(t),
        *(_seal(t) if t else ()),
        par("heading", "{no}. Hanya dengan kertas: cocokkan berita acara", no=4 if t else 3),
        *(item(said) for said in _PAPER),
        gap(2),
        par("small", "Dokumen ini bukan formulir pemilihan."),
    ]
    return build([KeepInFrame(total, height, story, mode="shrink")], sheet)


def _with_phone(t: Transcript | None, facts: PaperFacts, total: float) -> list[Any]:
    code = qr(write_proof_line(t), least=_QR_SIDE) if t else None
    near = code is not None and code.drawWidth <= _QR_MOST
    told = steps([said.format(code="di samping" if near else "pada berita acara") for said in _PHONE])
    top, sha = par("heading", "1. Dengan ponsel"), facts.verifier_sha256
    below = [par("small", "SHA-256 halaman pemeriksa: {sha}", sha=groups(sha, 16))] if sha else []
    if code is None or not near:
        return [top, *told, *below]
    caption = par("small centre", "Garis bukti")
    both = side_by_side(told, [code, caption], widths=(total - code.drawWidth - 8, code.drawWidth + 8))
    both.hAlign = "LEFT"
    return [top, both, *below]


def _one_number(t: Transcript | None) -> list[Any]:
    seed = t.seed if t else "BENIH"
    queue = order(t.seed, t.statement.ticket_ids) if t else ("DPT-017",)
    said = (
        "Ketik persis. Untuk nomor lain, ganti nomornya saja."
        if t
        else "Coba dahulu persis seperti tertulis. Sesudah undian, ganti kata BENIH dengan 64 tanda dari berita acara dan "
        "nomornya dengan nomor Anda."
    )
    out: list[Any] = [
        par(
            "heading",
            "2. Satu nomor, dengan <font name='Mono' size='10'>sha256sum</font> di komputer mana pun",
        ),
        par("lead", f"{said} Di macOS tulis <font name='Mono' size='9'>shasum -a 256</font>."),
        *_asked(check_line(seed, queue[0]), key(seed, queue[0])),
        par(
            "lead",
            "Hasil terkecil dipanggil lebih dahulu. Bandingkan dari kiri: 0 sampai 9, lalu a sampai f.",
        ),
    ]
    return [*out, _first_calls(t.seed, queue)] if t else out


def _first_calls(seed: str, queue: tuple[str, ...]) -> Paragraph:
    first = ", ".join(f"{ticket} ({key(seed, ticket)[:6]}…)" for ticket in queue[:_SHOWN])
    return par(
        "lead", "Urutan pertama dari {count} nomor: {first}.", count=thousands(len(queue)), first=first
    )


def _seal(t: Transcript) -> list[Any]:
    s = t.statement
    begins = head(s)
    bound = digest(f"{PROTOCOL} statement\n{begins}\n{s.digest}\n")
    throws = " ".join(
        f"{c.witness}:{c.kind}:{c.value}" for c in sorted(t.contributions, key=lambda c: c.witness)
    )
    begins = begins if len(begins) <= _SHORT else "KEPALA"
    throws = throws if len(throws) <= _SHORT else "LEMPARAN"
    placed = [
        *(["KEPALA: garis bukti sampai sebelum /R."] if begins == "KEPALA" else []),
        *(["LEMPARAN: menurut nomor saksi, 1:dice:angka 2:dice:angka."] if throws == "LEMPARAN" else []),
    ]
    return [
        par("heading", "3. Segel dan benih"),
        par(
            "lead",
            "Tulis setiap perintah dalam satu baris; hasilnya dipakai perintah berikutnya. Segel menjadi dua belas kata, "
            "benih menjadi urutan. {placed}",
            placed=" ".join(placed),
        ),
        *_asked(_lines("statement", begins, s.digest), bound, name="pernyataan"),
        *_asked(_lines("commitment", bound, t.secret), t.commitment, name="segel"),
        *_asked(_lines("seed", t.commitment, t.secret, throws), t.seed, name="benih"),
    ]


def _lines(what: str, *parts: str) -> str:
    """Return the command that hashes lines, each with its line feed (section 4)."""
    return f"printf '%s\\n' '{PROTOCOL} {what}' {' '.join(parts)} | sha256sum"


def _asked(command: str, answer: str, *, name: str = "hasil") -> list[Any]:
    """Return a command, and below it its name and what it prints."""
    return [
        par("mono", "<font size='7.9'>{line}</font>", line=command),
        par("mono", "<font name='Serif' size='10'>{name}:</font> {answer}", name=name, answer=answer),
        gap(5),
    ]
