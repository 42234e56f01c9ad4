"""All papers of a draw as a list to choose from, and their pages as pictures for the screen."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from draw.transcript import Transcript
from steps.files.papers.attendance import attendance
from steps.files.papers.certificates import certificates
from steps.files.papers.facts import PaperFacts
from steps.files.papers.freezing_slip import freezing_slip
from steps.files.papers.minutes import minutes
from steps.files.papers.receipts import receipts
from steps.files.papers.witness_sheets import witness_sheets

Maker = Callable[[str, str], bytes]


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper: its name in code, its file name, its Indonesian title, and `make(page, made_at)`, which builds the PDF."""

    name: str
    file_name: str
    title: str
    make: Maker


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture: rows from the top, three bytes (red, green, blue) a pixel, no padding."""

    rgb: bytes
    width: int
    height: int


def all_papers(transcript: Transcript, facts: PaperFacts) -> tuple[Paper, ...]:
    """Return every paper of a closed draw, the minutes first; nothing is built before `make` is called."""
    t, s = transcript, transcript.statement
    stem = f"TPS-{s.tps.number:03d}-{s.tps.code}"

    def paper(name: str, file: str, title: str, make: Maker) -> Paper:
        practice = "LATIHAN-" if s.mode == "practice" else ""
        return Paper(name, f"{practice}{file}-{stem}.pdf", title, make)

    return (
        paper("minutes", "berita-acara", "Berita acara", lambda p, at: minutes(t, facts, page=p, made_at=at)),
        paper("receipts", "tanda-terima", "Tanda terima hadiah", lambda p, at: receipts(t, facts, page=p, made_at=at)),
        paper("certificates", "piagam", "Piagam penerima", lambda p, at: certificates(t, facts, page=p, made_at=at)),
        paper(
            "attendance", "ringkasan-kehadiran", "Ringkasan kehadiran",
            lambda p, at: attendance(s, facts, page=p, made_at=at, seal=t.commitment),
        ),
        paper(
            "witness_sheets", "lembar-saksi", "Lembar saksi",
            lambda p, at: witness_sheets(s, t.commitment, facts, page=p, made_at=at),
        ),
        paper(
            "freezing_slip", "lembar-pembekuan", "Lembar pembekuan",
            lambda p, at: freezing_slip(s, t.commitment, facts, page=p, made_at=at),
        ),
    )  # fmt: skip


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return len(document)
    finally:
        document.close()


def pages(pdf: bytes, *, width_px: int, only: range | None = None) -> tuple[Picture, ...]:
    """Return the pages as pictures `width_px` wide; `only` names the pages wanted, counted from 0."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        wanted = range(len(document)) if only is None else only
        return tuple(_picture(document[i], width_px) for i in wanted if i < len(document))
    finally:
        document.close()


def _picture(page: Any, width_px: int) -> Picture:
    scale = width_px / page.get_width()
    image = page.render(scale=scale, rev_byteorder=True, may_draw_forms=False).to_pil().convert("RGB")
    return Picture(image.tobytes(), image.width, image.height)
