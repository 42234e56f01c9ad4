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
