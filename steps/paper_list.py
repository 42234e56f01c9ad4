"""The papers that there are, by name, each with its maker: what can be previewed, printed and exported at each step."""

from collections.abc import Callable, Mapping

from draw.identity import Identity
from steps.files.writing import safe_name
from steps.minutes import Record

FILE_WORDS = {
    "minutes": "Berita acara",
    "receipts": "Tanda terima",
    "certificates": "Piagam",
    "attendance": "Kehadiran",
    "witness_sheets": "Lembar saksi",
    "freezing_slip": "Bukti penguncian",
    "paper_form": "Undian tanpa laptop",
    "finish_slip": "Meneruskan tanpa laptop",
    "transcript": "Transkrip",
    "bundle": "Paket",
}
Maker = Callable[[], bytes]


def file_name(identity: Identity, paper: str, *, suffix: str = ".pdf") -> str:
    """Return a file's name, `Berita acara TPS 003 Kaibon 2024-02-14.pdf`."""
    practice = "LATIHAN " if identity.practice else ""
    return safe_name(f"{practice}{FILE_WORDS[paper]} {identity.title} {identity.date}", suffix=suffix)


def after_the_draw(kept: Record) -> Mapping[str, Maker]:
    """Return the makers of the papers of a closed draw, the minutes first."""
    from steps.files.papers.attendance import attendance
    from steps.files.papers.certificates import certificates
    from steps.files.papers.minutes import minutes
    from steps.files.papers.receipts import receipts

    t, facts, page, at = kept.transcript, kept.facts, kept.facts.identity.page, kept.transcript.closed_at
    return {
        "minutes": lambda: minutes(t, facts, page=page, made_at=at),
        "receipts": lambda: receipts(t, facts, page=page, made_at=at),
        "certificates": lambda: certificates(t, facts, page=page, made_at=at),
        "attendance": lambda: attendance(t, facts, page=page, made_at=at),
    }
