"""The recapitulation of an office (rekap): who held the draw, how many came, what was given, what is to be looked at.

* It counts what the board counts and nothing else; what was refused, and what awaits a person, stands in it with its reason.
* What looks odd is told with its arithmetic. It is no verdict, and the paper says so.
* A4 lying on its side. The same board gives the same bytes.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm

from draw.board import Board
from draw.consolidation import Area, Level, Standing
from draw.signature import grouped
from steps.files.papers.blocks import gap, heading, par, table
from steps.files.papers.rekap_charts import progress, sources_chart, span_chart
from steps.files.papers.rekap_lists import conflict_list, flag_list, refusal_list, station_list
from steps.files.papers.rekap_words import STANDINGS, place_name
from steps.files.papers.sheet import Sheet, build
from steps.files.papers.signatures import NAME_DOTS
from steps.files.papers.turnout import turnout_table
from steps.files.papers.words_for_numbers import long_date, moment_words, rupiah, thousands

SIGNING_HEIGHT = 24 * mm
_COUNTED = (Standing.DRAWN, Standing.ODD)
_SHOWN = (Standing.DRAWN, Standing.ODD, Standing.CONFLICT, Standing.REFUSED, Standing.MISSING)


@dataclass(frozen=True, slots=True)
class RekapFacts:
    """What the paper tells beyond the board: fingerprint of the office's key (64 hexadecimal digits), and the program."""

    key_fingerprint: str
    program: str


def rekap(board: Board, facts: RekapFacts, *, made_at: str) -> bytes:
    """Return the recapitulation as PDF; `made_at` (RFC 3339) becomes the date of the file."""
    name = place_name(board.area)
    sheet = Sheet(
        title=f"Rekapitulasi Undian {name}",
        foot=f"Rekapitulasi undian {name} · {board.area.election}",
        seal=f"Kunci kantor {grouped(facts.key_fingerprint, groups=8)} · {facts.program}",
        practice=False,
        made_at=made_at,
        landscape=True,
    )
    total = sheet.inner[0]
    story = [
        *_title(board, made_at),
        *_figures(board, total),
        *progress(board, total),
        *_villages(board, total),
        *_turnout(board, total),
        *sources_chart(board, total),
        *span_chart(board, total),
        *flag_list(board, total),
        *refusal_list(board, total),
        *conflict_list(board, total),
        *_closing(board, facts, total),
        *station_list(board, total),
    ]
    return build(story, sheet)


def _title(board: Board, made_at: str) -> list[Any]:
    area = board.area
    day = f", {long_date(area.date)}" if area.date else ""
    return [
        par("title", "REKAPITULASI"),
        par("subtitle", "Undian Hadiah Kehadiran Pemilih"),
        par("centre", "{place}", place=place_name(area)),
        par("centre", "{election}{day}", election=area.election, day=day),
        par("small centre", "Keadaan menurut berkas sampai {at}", at=moment_words(made_at, area.zone)),
        gap(8),
    ]


def _figures(board: Board, total: float) -> list[Any]:
    """Return the few numbers that the meeting asks for, in one row."""
    count = board.counts
    done = sum(count[standing] for standing in _COUNTED)
    t = board.totals
    share = f" ({100 * t.attended / t.registered:.1f} %)".replace(".", ",") if t.registered else ""
    head = ("TPS diharapkan", "Sudah undian", "Belum masuk", "Ditolak", "Hadir", "Hadiah diserahkan", "Nilai")
    row = (
        thousands(board.expected),
        thousands(done),
        thousands(count[Standing.MISSING] + count[Standing.READY]),
        thousands(count[Standing.REFUSED]),
        f"{thousands(t.attended)}{share}",
        f"{thousands(t.awarded)} dari {thousands(t.units)}",
        rupiah(t.value_idr),
    )
    return [table(head, [row], widths=[total / len(head)] * len(head)), gap(4)]


def _villages(board: Board, total: float) -> list[Any]:
    above = board.area.level is not Level.DISTRICT
    head = (
        "No",
        "Desa atau kelurahan",
        "TPS",
        *(STANDINGS[s] for s in _SHOWN),
        "Terdaftar",
        "Hadir",
        "Nilai",
    )
    narrow = (11 * mm, 15 * mm, *[22 * mm] * len(_SHOWN), 26 * mm, 22 * mm, 28 * mm)
    widths = (narrow[0], total - sum(narrow), *narrow[1:])
    rows = []
    for no, v in enumerate(board.villages, 1):
        name = f"{v.village}, {v.district}" if above else v.village
        rows.append(
            (str(no), name or v.code, thousands(v.expected), *_standings(v.counts),
             *_sums(v.totals.registered, v.totals.attended), rupiah(v.totals.value_idr))
        )  # fmt: skip
    t = board.totals
    rows.append(
        ("", "Jumlah", thousands(board.expected), *_standings(board.counts), *_sums(t.registered, t.attended),
         rupiah(t.value_idr))
    )  # fmt: skip
    out = [
        *heading("2. Menurut desa dan kelurahan"),
        table(head, rows, widths=widths, right=tuple(range(2, len(head))), sum_row=True),
        gap(3),
        par("small", "Terdaftar, hadir, dan nilai hanya dari TPS yang undiannya dihitung."),
    ]
    if t.unvalued:
        out.append(
            par(
                "small", "Tanpa perkiraan nilai: {count} hadiah yang diserahkan.", count=thousands(t.unvalued)
            )
        )
    return out


def _turnout(board: Board, total: float) -> list[Any]:
    if not board.turnouts:
        return []
    return [*heading("3. Kehadiran menurut daftar"), turnout_table(board.turnouts, total)]


def _closing(board: Board, facts: RekapFacts, total: float) -> list[Any]:
    place = place_name(board.area)
    half = total / 2
    return [
        *heading("9. Pengesahan", room=70 * mm),
        par(
            "body",
            "Rekapitulasi ini dihitung dari berkas TPS yang diperiksa seluruhnya: setiap undian dihitung ulang dari "
            "segel, lemparan saksi, dan benihnya. Yang tidak lolos pemeriksaan tidak dihitung.",
        ),
        table(
            (f"Disusun oleh petugas {place}", f"Mengetahui, {_head_of(board.area)}"),
            [(NAME_DOTS, NAME_DOTS)],
            widths=(half, half),
            least_height=SIGNING_HEIGHT,
            extra=[("VALIGN", (0, 1), (-1, 1), "BOTTOM")],
        ),
        gap(5),
        par(
            "small",
            "Tanda tangan elektronik tidak tersertifikasi. Kunci {place}, sidik jari {key}. Dokumen ini bukan formulir "
            "pemilihan.",
            place=place,
            key=grouped(facts.key_fingerprint),
        ),
    ]


def _head_of(area: Area) -> str:
    return {Level.DISTRICT: "Camat", Level.REGENCY: "Bupati atau pejabat yang ditunjuk"}.get(
        area.level, "Pejabat yang berwenang"
    )


def _standings(counts: Mapping[Standing, int]) -> tuple[str, ...]:
    """Return how many TPS stand in each way; one that is ready has no draw yet either."""
    shown = {**counts, Standing.MISSING: counts[Standing.MISSING] + counts[Standing.READY]}
    return tuple(thousands(shown[s]) if shown[s] else "–" for s in _SHOWN)


def _sums(*numbers: int) -> tuple[str, ...]:
    return tuple(map(thousands, numbers))
