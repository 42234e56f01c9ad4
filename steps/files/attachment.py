"""The minutes before they are signed: archive form, and the transcript and the facts attached inside.

* Built to PDF/A-3b (ISO 19005-3), not certified: output intent, metadata that agree with the document, the attachment as a
  file associated with the document, its relationship the name `/Source`. Fonts are the business of who drew the pages.
* The heavy library is imported when it is needed.
* The facts (`steps.files.papers.facts_document`) let anyone draw the pages again.
* The same pages, transcript and time give the same bytes: dates and identifier come from what is given.
* What is read back out of a PDF from elsewhere is bounded; every fault of the library becomes one error.
"""

import zlib
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from draw.canonical import SIZE_LIMIT
from draw.errors import DrawError
from steps.files.deflate import deflated

if TYPE_CHECKING:
    import pikepdf

TRANSCRIPT_NAME = "transkrip.json"
FACTS_NAME = "fakta.json"
_DESCRIPTIONS = {TRANSCRIPT_NAME: "Transkrip undian", FACTS_NAME: "Fakta berita acara"}
PDF_LIMIT = 32 * 1024 * 1024
_ICC_DATE = slice(24, 36)  # six 16-bit numbers in the header (ICC.1, 7.2.8)


class PdfUnreadableError(DrawError):
    """This is not a PDF that can be read."""


def attach_transcript(
    pdf: bytes, transcript: bytes, *, title: str, at: datetime, facts: bytes = b""
) -> bytes:
    """Return the pages of `pdf` in archive form with `transcript` attached as `transkrip.json`, `facts` as `fakta.json`.

    `title` and `at` (aware) go into the metadata. To be done before signing: it writes the file anew.
    """
    import pikepdf

    with pikepdf.Pdf.open(BytesIO(pdf)) as document:
        given = {TRANSCRIPT_NAME: transcript, **({FACTS_NAME: facts} if facts else {})}
        document.Root.AF = pikepdf.Array([_attach(document, name, data, at) for name, data in given.items()])
        _set_output_intent(document)
        _set_metadata(document, title, at)
        document.Root.Lang = "id"
        out = BytesIO()
        document.save(
            out,
            min_version="1.7",
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            deterministic_id=True,
        )
    return out.getvalue()


def attached_transcript(pdf_untrusted: bytes) -> bytes | None:
    """Return the bytes attached as `transkrip.json`, None when there are none; raises as `attached` does."""
    return attached(pdf_untrusted, TRANSCRIPT_NAME)


def attached(pdf_untrusted: bytes, name: str) -> bytes | None:
    """Return the bytes attached under a name, None when there are none.

    Raises PdfUnreadableError for what is no PDF, is too large, or hides the attachment behind another coding than Flate.
    """
    if len(pdf_untrusted) > PDF_LIMIT:
        raise PdfUnreadableError(f"The PDF is larger than {PDF_LIMIT} bytes.")
    import pikepdf

    try:
        with pikepdf.Pdf.open(BytesIO(pdf_untrusted), suppress_warnings=True) as document:
            if name not in document.attachments:
                return None
            return inflated(document.attachments[name].get_file().obj)
    except PdfUnreadableError:
        raise
    except Exception as error:  # bad input comes as a dozen types of the library
        raise PdfUnreadableError from error


def _attach(document: "pikepdf.Pdf", name: str, data: bytes, at: datetime) -> Any:
    from pikepdf import AttachedFileSpec, Name

    spec = AttachedFileSpec(
        document,
        data,
        filename=name,
        description=_DESCRIPTIONS[name],
        mime_type="application/json",
        relationship=Name.Source,
        creation_date=_pdf_date(at),
        mod_date=_pdf_date(at),
    )
    spec.obj.EF.F.write(deflated(data, header=True), filter=Name.FlateDecode)
    document.attachments[name] = spec
    return document.attachments[name].obj


def _set_output_intent(document: "pikepdf.Pdf") -> None:
    from pikepdf import Array, Dictionary, Name, Stream

    profile = Stream(document, _srgb(), N=3, Alternate=Name.DeviceRGB)
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier="sRGB",
        Info="sRGB IEC61966-2.1",
        DestOutputProfile=document.make_indirect(profile),
    )
    document.Root.OutputIntents = Array([document.make_indirect(intent)])


def _set_metadata(document: "pikepdf.Pdf", title: str, at: datetime) -> None:
    info: Any = document.docinfo
    for key in list(info.keys()):
        del info[key]
    info.Title = title
    info.Creator = info.Producer = "Undian TPS"
    info.CreationDate = info.ModDate = _pdf_date(at)
    with document.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
        metadata.load_from_docinfo(info)
        metadata["pdfaid:part"] = "3"
        metadata["pdfaid:conformance"] = "B"


def _pdf_date(at: datetime) -> str:
    offset = at.strftime("%z")
    return at.strftime("D:%Y%m%d%H%M%S") + f"{offset[:3]}'{offset[3:5]}'"


@cache
def _srgb() -> bytes:
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    day = datetime(2024, 1, 1, tzinfo=UTC)  # the library writes the clock into the header
    parts = (day.year, day.month, day.day, 0, 0, 0)
    profile[_ICC_DATE] = b"".join(part.to_bytes(2, "big") for part in parts)
    return bytes(profile)


def inflated(stream: Any) -> bytes:
    """Return a stream's bytes, at most what a document may have: a few kilobytes can stand for gigabytes."""
    from pikepdf import Name

    raw = bytes(stream.read_raw_bytes())
    coding = stream.get(Name.Filter)
    if coding is None:
        data = raw
    elif coding == Name.FlateDecode and Name.DecodeParms not in stream:
        data = zlib.decompressobj().decompress(raw, SIZE_LIMIT + 1)
    else:
        raise PdfUnreadableError("An attachment is stored in an unusual way.")
    if len(data) > SIZE_LIMIT:
        raise PdfUnreadableError(f"An attachment is larger than {SIZE_LIMIT} bytes.")
    return data
