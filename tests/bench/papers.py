"""Minutes built, given their transcript and signed, warm, beside ReportLab and pyHanko alone for as many pages."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from tests.bench.rows import Row, medians
from tests.steps import laptops


def minutes(folder: Path) -> Iterator[Row]:
    """The minutes of a closed draw as they leave the laptop."""
    import pypdfium2

    from steps import minutes as deeds

    kept = deeds.record(laptops.day_at("concluded", folder))

    def ours() -> bytes:
        return deeds.sign_minutes(kept, page="A4")

    count = len(pypdfium2.PdfDocument(ours()))
    signer = _signer(kept.key)
    built, bare = medians(ours, lambda: _bare(signer, count), 7)
    yield Row(f"minutes ({count} pages) signed / ReportLab + pyHanko", built, bare, 3, 1.5)


def coupons(_folder: Path) -> Iterator[Row]:
    """600 coupons, 24 on a sheet, beside as many drawn with ReportLab's own QR code and nothing else; warm."""
    from steps.files.papers.coupons import coupons as build

    tickets = [f"DPT-{n:03d}" for n in range(1, 601)]

    def ours() -> bytes:
        return build(tickets, laptops.IDENTITY, page="A4", made_at=f"{laptops.DATE}T10:00:00+07:00")

    ours()
    made, bare = medians(ours, lambda: _bare_coupons(tickets), 3)
    yield Row("600 coupons with QR / bare drawing", made, bare, 1.2, 0.3)


def _bare_coupons(tickets: list[str]) -> bytes:
    """Draw number and QR code of each coupon in the standard font, in the library's own way."""
    from reportlab.graphics import renderPDF
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing
    from reportlab.pdfgen.canvas import Canvas

    from draw.attendance import coupon_code

    out = BytesIO()
    canvas = Canvas(out)
    for at, ticket in enumerate(tickets):
        x, y = 20 + 185 * (at % 3), 20 + 100 * (at // 3 % 8)
        code = QrCodeWidget(coupon_code(laptops.TPS.key, ticket), barWidth=57, barHeight=57, barLevel="M")
        drawing = Drawing(57, 57)
        drawing.add(code)
        renderPDF.draw(drawing, canvas, x + 110, y)
        canvas.drawString(x, y + 30, ticket)
        canvas.drawString(x + 50, y + 30, ticket)
        if at % 24 == 23:
            canvas.showPage()
    canvas.save()
    return out.getvalue()


def _signer(key: Any) -> Any:
    from steps.files.sign_pyhanko import _simple_signer  # the same key in the library's own clothes

    return _simple_signer(key)


def _bare(signer: Any, count: int) -> bytes:
    """Lay out `count` pages of paragraphs and rows in the standard fonts, and sign them with no checks."""
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from reportlab.lib.styles import getSampleStyleSheet
    from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table

    style = getSampleStyleSheet()["BodyText"]
    story: list[Any] = []
    for page in range(count):
        story += [Paragraph(f"Kalimat ke-{n} pada halaman {page}. " * 3, style) for n in range(10)]
        story.append(Table([[str(n), f"Nama {n}", "Jabatan", "............"] for n in range(12)]))
        story.append(PageBreak())
    out = BytesIO()
    SimpleDocTemplate(out).build(story)
    meta = signers.PdfSignatureMetadata(
        field_name="S", md_algorithm="sha256", certify=True, subfilter=fields.SigSeedSubFilter.PADES
    )
    writer = IncrementalPdfFileWriter(BytesIO(out.getvalue()))
    signed = signers.PdfSigner(meta, signer=signer).sign_pdf(writer)
    return bytes(signed.getvalue())
