"""A small signed day for the tests of files: pages, key, minutes and bundle around a simulated station."""

import zipfile
from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from io import BytesIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from draw.canonical import canonical
from draw.statement import document
from steps.files.attachment import attach_transcript
from steps.files.bundle import make_bundle
from steps.files.keys import TpsKey, make_key
from steps.files.signing import sign_pdf
from tests.stations import SimulatedStation, make_station

AT = datetime(2024, 2, 14, 13, 31, tzinfo=timezone(timedelta(hours=7)))
BEFORE = datetime(2023, 2, 14, tzinfo=UTC)
TPS = "3519072001-3"
SOFTWARE = "undian-tps 0.1.0"


@cache
def station(tickets: int = 12, units: int = 5) -> SimulatedStation:
    return make_station(tickets=tickets, units=units, mode="practice", code="3519072001", number=3)


TRANSCRIPT = station().data


def key(private_value: int = 7, name: str = "TPS 003 Kaibon") -> TpsKey:
    return make_key(name, not_before=BEFORE, serial=20240214, private_value=private_value)


def pages(text: str = "Berita acara undian") -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    canvas.drawString(72, 700, text)
    canvas.save()
    return out.getvalue()


@cache
def minutes(transcript: bytes = TRANSCRIPT, private_value: int = 7) -> bytes:
    pdf = attach_transcript(pages(), transcript, title="Berita Acara", at=AT)
    return sign_pdf(
        pdf, key(private_value), at=AT, reason="Berita acara", signer_note="Ketua KPPS; saksi 1-2"
    )


@cache
def members(tickets: int = 12, units: int = 5) -> dict[str, bytes]:
    day = station(tickets, units)
    return {
        "berita-acara.pdf": minutes(day.data),
        "hadiah.json": canonical(document(day.statement)["prizes"]),
        "jurnal.jsonl": day.journal,
        "transkrip.json": day.data,
    }


def bundle(
    changed: dict[str, bytes] | None = None, *, signer: TpsKey | None = None, mode: str = "practice"
) -> bytes:
    parts = members() | (changed or {})
    return make_bundle(parts, tps=TPS, mode=mode, key=signer or key(), at=AT, software=SOFTWARE)


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of a bundle by name, in order, as the standard library reads them."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {info.filename: archive.read(info) for info in archive.infolist()}
