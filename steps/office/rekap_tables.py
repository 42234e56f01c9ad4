"""The tables of a recapitulation for other programs: TPS, villages, prizes by source, what to look at, what was refused."""

from draw.board import Board
from steps.files.papers.rekap_words import STANDINGS
from steps.files.tables_out import Cell, Table
from steps.flag_words import sentence, title


def tables(board: Board) -> tuple[Table, ...]:
    """Return the sheets of the workbook; the first one, every TPS, is the text file too."""
    return (
        _stations(board),
        _villages(board),
        _turnouts(board),
        _sources(board),
        _flags(board),
        _refusals(board),
    )


def _stations(board: Board) -> Table:
    head = (
        "Kode desa", "TPS", "Desa", "Kecamatan", "Keadaan", "Terdaftar", "Hadir", "Hadiah", "Diserahkan", "Nilai (Rp)",
        "Ditutup", "Menit", "Percobaan", "Jaminan", "Keberatan", "Catatan", "Kunci", "SHA-256",
    )  # fmt: skip
    rows = tuple(
        (r.code, r.number, r.village, r.district, STANDINGS[r.standing], r.registered, r.attended, r.units, r.awarded,
         r.value_idr, r.closed_at, r.minutes, r.attempt, {"full": "penuh", "reduced": "berkurang"}.get(r.assurance, ""),
         r.objections, " ".join(r.flags), r.signer, r.sha256)
        for r in board.stations
    )  # fmt: skip
    return Table("TPS", head, rows)


def _villages(board: Board) -> Table:
    head = (
        "Kode desa", "Desa", "Kecamatan", "TPS diharapkan", *STANDINGS.values(), "Terdaftar", "Hadir", "Hadiah",
        "Diserahkan", "Nilai (Rp)", "Tanpa nilai",
    )  # fmt: skip
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (v.code, v.village, v.district, v.expected, *(v.counts[s] for s in STANDINGS), v.totals.registered,
         v.totals.attended, v.totals.units, v.totals.awarded, v.totals.value_idr, v.totals.unvalued)
        for v in board.villages
    )  # fmt: skip
    return Table("Desa", head, rows)


def _turnouts(board: Board) -> Table:
    rows = tuple(
        (v.code, v.village, t.list_name, t.registered, t.attended) for v in board.villages for t in v.turnouts
    )
    return Table("Kehadiran", ("Kode desa", "Desa", "Daftar", "Terdaftar", "Hadir"), rows)


def _sources(board: Board) -> Table:
    rows = tuple((s.source, s.stations, s.units, s.awarded, s.value_idr, s.unvalued) for s in board.sources)
    return Table(
        "Sumber hadiah", ("Sumber", "TPS", "Hadiah", "Diserahkan", "Nilai (Rp)", "Tanpa nilai"), rows
    )


def _flags(board: Board) -> Table:
    rows = tuple(
        (
            f.oddity.letter,
            f.tps,
            title(f.oddity),
            "perlu dilihat" if f.grave else "catatan",
            sentence(f),
            " ".join(f.others),
        )
        for f in board.flags
    )
    return Table("Perlu dilihat", ("Huruf", "TPS", "Petunjuk", "Sifat", "Hitungan", "TPS lain"), rows)


def _refusals(board: Board) -> Table:
    rows = tuple(
        (r.tps, r.name, r.kind.value, " ".join(map(str, r.checks)), r.size, r.sha256) for r in board.refusals
    )
    return Table("Ditolak", ("TPS", "Berkas", "Sebab", "Pemeriksaan", "Ukuran (byte)", "SHA-256"), rows)
