"""Boards of whole sub-districts for the tests of what is shown of them: simulated draws through the rules, no files."""

from dataclasses import replace

from draw.board import Board, Gathered, ReadyFacts
from draw.boarding import board
from draw.consolidation import Area, Conflict, Decision, Expected, Level, Reason, Refusal, RefusalKind
from draw.draw_facts import DrawFacts, facts_of
from draw.findings import found
from draw.statement import Tps
from tests.stations import make_station

AREA = Area(Level.DISTRICT, "351903", "Geger", "Pemilu 2024", "2024-02-14")
VILLAGES = (
    ("3519032004", "Geger"),
    ("3519032017", "Kaibon"),
    ("3519032010", "Uteran"),
    ("3519032001", "Jogodayuh Kidul Wetan Kali Brantas"),
)
SOURCES = ("Iuran warga RT 03", "Iuran petugas KPPS", "Toko Makmur", "Kas desa untuk caleg")


def draw_of(code: str, village: str, number: int, *, seed: int, **changes: object) -> DrawFacts:
    """Return the facts of one simulated draw, moved to a TPS of a village; not every digest fits any more."""
    station = make_station(tickets=40 + 7 * seed % 160, units=(6, 4), seed=seed)
    digest = f"{seed:064x}"
    facts = facts_of(
        station.transcript,
        station.entries,
        sha256=digest,
        signer=digest,
        signed_at=station.transcript.closed_at,
        digest=digest,
    )
    prizes = tuple(replace(p, source=SOURCES[(seed + p.no) % len(SOURCES)]) for p in facts.prizes)
    tps = Tps(code, number, village, "Geger", "Madiun", "Jawa Timur")
    return replace(facts, tps=tps, prizes=prizes, **changes)  # type: ignore[arg-type]


def gathered(stations: int = 6) -> Gathered:
    """Return an area of four villages in which every standing occurs."""
    expected, files = [], []
    for place, (code, village) in enumerate(VILLAGES):
        for number in range(1, stations + 1):
            expected.append(Expected(code, number, village, "Geger", 250 + number))
            if number < stations - place % 2:
                files.append(draw_of(code, village, number, seed=100 * place + number))
    twin = replace(files[3], sha256="f" * 64)
    refused = replace(files.pop(), sha256="e" * 64)
    files = [*files[:-1], replace(files[-1], attempt=2), twin]
    reasons = (
        Reason(6, found("call {call} is out of turn", call=3)),
        Reason(8, found("winner {ticket} does not match", ticket="DPT-017")),
    )
    long_name = "LATIHAN Paket TPS 003 Kaibon dengan nama berkas yang sangat panjang sekali.undian-paket"
    return Gathered(
        AREA,
        tuple(expected),
        (ReadyFacts(f"{VILLAGES[3][0]}-{stations}", "a" * 64, (), 260, "2024-02-12T10:00:00+07:00"),),
        tuple(files),
        (
            Refusal(refused.sha256, long_name, 71_000, refused.key, RefusalKind.CHECKS, reasons),
            Refusal("d" * 64, "foto.zip", 90_000, "", RefusalKind.UNUSABLE, ()),
        ),
        (
            Conflict(
                twin.key, tuple(sorted((files[3].sha256, twin.sha256))), same_draw=True, shared_entries=40
            ),
            Conflict(
                files[0].key,
                (files[0].sha256, "c" * 64),
                same_draw=False,
                shared_entries=0,
                decision=Decision(
                    files[0].key,
                    (files[0].sha256, "c" * 64),
                    files[0].sha256,
                    "Berkas kedua dibuat sesudah undian diulang tanpa saksi.",
                    "Sutrisno, Kasi Pemerintahan",
                    "2024-02-14T16:20:00+07:00",
                ),
            ),
        ),
        ("caleg", "partai", "bupati"),
    )


def whole_board(stations: int = 6) -> Board:
    """Return the board of `gathered`."""
    return board(gathered(stations))
