"""The Indonesian words of a recapitulation: kinds of areas, standings of a TPS, why a file was refused."""

from draw.consolidation import Area, Level, RefusalKind, Standing

PLACES = {
    Level.DISTRICT: "Kecamatan",
    Level.REGENCY: "Kabupaten/Kota",
    Level.PROVINCE: "Provinsi",
    Level.NATION: "",
}
STANDINGS = {
    Standing.DRAWN: "Selesai",
    Standing.ODD: "Perlu dilihat",
    Standing.CONFLICT: "Dua berkas",
    Standing.REFUSED: "Ditolak",
    Standing.READY: "Siap",
    Standing.MISSING: "Belum",
    Standing.UNEXPECTED: "Di luar daftar",
}
GREYS = {
    Standing.DRAWN: 0.25,
    Standing.ODD: 0.5,
    Standing.CONFLICT: 0.65,
    Standing.REFUSED: 0.0,
    Standing.READY: 0.8,
}
REFUSALS = {
    RefusalKind.CHECKS: "tidak lolos pemeriksaan",
    RefusalKind.UNUSABLE: "bukan berkas yang dapat diperiksa",
    RefusalKind.PRACTICE: "berkas latihan",
    RefusalKind.OTHER_AREA: "TPS di luar wilayah ini",
    RefusalKind.OTHER_ELECTION: "pemilihan lain",
    RefusalKind.TOO_SLOW: "terlalu lama diperiksa",
}
CHECKS = {
    1: "bentuk dokumen",
    2: "pernyataan",
    3: "segel",
    4: "lemparan saksi",
    5: "benih",
    6: "urutan panggilan",
    7: "panggilan dan hasil",
    8: "nama penerima",
    9: "waktu",
    10: "catatan kejadian",
    11: "tanda tangan",
    12: "berita acara",
}


def place_name(area: Area) -> str:
    """Return the area with its kind, `Kecamatan Geger`."""
    return f"{PLACES[area.level]} {area.name}".strip()


def tps_title(tps: str, village: str) -> str:
    """Return `TPS 003 Kaibon` for `3519032017-3`; the code stands where the village is not known."""
    code, _, number = tps.partition("-")
    return f"TPS {int(number):03d} {village or code}" if number.isdigit() else tps
