"""Papers that are drawn and not flowed, coupons by the hundred: a bare canvas, lines of data, and QR codes of one operator.

* The same facts give the same bytes.
* A QR code is one stencil of its modules, a hundred bytes or so: sharp at any size, and made six hundred times in a moment.
"""

from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from steps.files.papers.fonts import BOLD, SERIF, prepare, runs, width
from steps.files.papers.sheet import pdf_date

Page = Callable[[Canvas], None]
MODULES_OF_QUIET = 4  # the white that a reader needs around a code (ISO/IEC 18004)


def drawn(
    pages: Iterable[Page], size: tuple[float, float], *, title: str, author: str, made_at: str
) -> bytes:
    """Return the PDF of pages that draw themselves; `size` is in points, `made_at` RFC 3339."""
    prepare()
    out = BytesIO()
    canvas = Canvas(out, pagesize=size, invariant=1, pageCompression=1, lang="id-ID")
    canvas.setTitle(title)
    canvas.setAuthor(author)
    canvas.setSubject("Undian TPS")
    canvas.setCreator("Undian TPS")
    canvas.setDateFormatter(lambda *_: pdf_date(made_at))
    for page in pages:
        page(canvas)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def line(
    canvas: Canvas, text_untrusted: str, x: float, y: float, *, size: float, room: float, bold: bool = False
) -> float:
    """Draw one line of data from x on and return its width in points; what has no room ends in an ellipsis."""
    began = x
    for font, text in runs(text_untrusted):
        face = BOLD if bold and font == SERIF else font
        fits = text
        while fits and x - began + width(fits, face, size) > room:
            fits = fits[:-1]
        if fits != text:
            fits = fits[:-1] + "…" if fits else ""
        canvas.setFont(face, size)
        canvas.drawString(x, y, fits)
        x += width(fits, face, size)
        if len(fits) < len(text) or fits.endswith("…"):
            break
    return x - began


def shrunk(text: str, *, size: float, room: float, least: float = 6.0) -> float:
    """Return the size in points, at most `size`, at which a bold text of ours has room."""
    wide = width(text, BOLD, size)
    return size if wide <= room else max(least, size * room / wide)


def centred(
    canvas: Canvas, text: str, x: float, y: float, *, size: float, room: float, bold: bool = False
) -> None:
    """Draw one line of data around x; what has no room is drawn smaller."""
    face = BOLD if bold else SERIF
    pieces = runs(text)
    fonts = [face if font == SERIF else font for font, _ in pieces]
    wide = sum(width(piece, font, size) for font, (_, piece) in zip(fonts, pieces, strict=True))
    scale = min(1.0, room / wide) if wide else 1.0
    left = x - wide * scale / 2
    for font, (_, piece) in zip(fonts, pieces, strict=True):
        canvas.setFont(font, size * scale)
        canvas.drawString(left, y, piece)
        left += width(piece, font, size * scale)


def dashed(canvas: Canvas, x1: float, y1: float, x2: float, y2: float) -> None:
    """Draw a line along which paper is cut or folded."""
    canvas.saveState()
    canvas.setStrokeGray(0.45)
    canvas.setLineWidth(0.4)
    canvas.setDash(2, 2)
    canvas.line(x1, y1, x2, y2)
    canvas.restoreState()


def draw_qr(canvas: Canvas, text: str, x: float, y: float, *, side: float) -> None:
    """Draw a QR code of level M with its lower left corner at (x, y), `side` points wide without its quiet zone."""
    import zxingcpp

    code = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    modules: Any = code.to_image(scale=1, add_quiet_zones=False)
    count = modules.shape[0]
    rows, pixels = (count + 7) // 8, bytes(memoryview(modules))
    stencil = "".join(_row(pixels[at : at + count], rows) for at in range(0, count * count, count))
    image = f"BI /W {count} /H {count} /IM true /BPC 1 /F /AHx ID {stencil}> EI"
    # An inline stencil has no other door in this library.
    canvas._code.append(f"q {side:.3f} 0 0 {side:.3f} {x:.3f} {y:.3f} cm {image} Q")


def _row(pixels: bytes, width_bytes: int) -> str:
    """Return a row of the stencil as hexadecimal: a bit for each module, 0 where it is dark."""
    bits = "".join("0" if pixel < 128 else "1" for pixel in pixels).ljust(8 * width_bytes, "1")
    return f"{int(bits, 2):0{2 * width_bytes}X}"
