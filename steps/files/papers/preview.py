"""The pages of a paper as pictures for the screen."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as a picture: rows from the top, three bytes (red, green, blue) a pixel, no padding."""

    rgb: bytes
    width: int
    height: int


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
