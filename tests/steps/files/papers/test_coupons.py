"""Coupons: read back from the printed page, in order when cut and stacked, without any name (U50, U51)."""

import re
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from draw.attendance import Tickets, coupon_code, understand
from steps.files.papers.coupons import PER_SHEET, ROLL, coupons, places, roll_coupons
from tests.steps.laptops import IDENTITY

AT = "2024-02-12T10:00:00+07:00"
TICKETS = (*(f"DPT-{n:03d}" for n in range(1, 51)), "DPTB-001", "DPK-001")
PRACTICE = replace(IDENTITY, mode="practice")
LONG = replace(IDENTITY, tps=replace(IDENTITY.tps, village="Kalurahan " + "Panjang" * 8, number=9_999))


def pages_of(pdf: bytes) -> list[pypdfium2.PdfPage]:
    return list(pypdfium2.PdfDocument(pdf))


def text_of(page: pypdfium2.PdfPage) -> str:
    return str(page.get_textpage().get_text_bounded())


def codes_of(page: pypdfium2.PdfPage, dpi: int = 200) -> dict[str, tuple[float, float]]:
    """Return what a QR reader finds on the rendered page, each with the middle of its place."""
    picture = page.render(scale=dpi / 72).to_pil().convert("L")
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    places = {}
    for code in found:
        p = code.position
        xs = [corner.x for corner in (p.top_left, p.top_right, p.bottom_left, p.bottom_right)]
        ys = [corner.y for corner in (p.top_left, p.top_right, p.bottom_left, p.bottom_right)]
        places[code.text] = (sum(xs) / 4, sum(ys) / 4)
    return places


@pytest.mark.parametrize("page", ["A4", "F4"])
def test_that_u50_every_coupon_is_read_from_its_page(page: str) -> None:
    sheets = pages_of(coupons(TICKETS, IDENTITY, page=page, made_at=AT))
    assert len(sheets) == 3
    read = [code for sheet in sheets for code in codes_of(sheet)]
    assert sorted(read) == sorted(coupon_code(IDENTITY.tps.key, ticket) for ticket in TICKETS)
    assert understand(read[0], known=TICKETS, tps_key=IDENTITY.tps.key) == Tickets(
        (read[0][-7:],), scanned=True
    )


def test_that_u50_cut_through_the_stack_the_piles_are_in_order() -> None:
    sheets = [codes_of(page) for page in pages_of(coupons(TICKETS, IDENTITY, page="A4", made_at=AT))]
    piles: dict[tuple[int, int], list[str]] = {}
    for sheet in sheets:
        for code, (x, y) in sheet.items():
            column, row = int(x / (1654 / 3)), int(y / (2339 / 8))
            piles.setdefault((row, column), []).append(code.rpartition("/")[2])
    stacked = [ticket for place in sorted(piles) for ticket in piles[place]]
    assert stacked == list(TICKETS)


@pytest.mark.parametrize("count", [1, 23, 24, 25, 281, 600])
def test_that_u50_every_position_has_one_place(count: int) -> None:
    sheets = places(count)
    assert len(sheets) == -(-count // PER_SHEET)
    held = [at for sheet in sheets for at in sheet if at is not None]
    assert sorted(held) == [*range(count)]
    stacked = [sheet[place] for place in range(PER_SHEET) for sheet in sheets if sheet[place] is not None]
    assert stacked == [*range(count)]


def test_that_u50_the_number_stands_on_stub_and_coupon() -> None:
    text = text_of(pages_of(coupons(("DPT-047",), IDENTITY, page="A4", made_at=AT))[0])
    assert len(re.findall(r"\b047\b", text)) == 2
    assert len(re.findall(r"\bDPT\b", text)) == 2
    assert text.count("TPS 003") >= 2


def test_that_u51_every_coupon_of_the_roll_is_a_page_of_58_mm() -> None:
    pages = pages_of(roll_coupons(TICKETS[:3], IDENTITY, made_at=AT))
    assert [page.get_width() for page in pages] == pytest.approx([ROLL[0]] * 3, abs=0.1)
    assert ROLL[0] == pytest.approx(58 / 25.4 * 72)
    assert [[*codes_of(page)] for page in pages] == [[coupon_code(IDENTITY.tps.key, t)] for t in TICKETS[:3]]


def test_that_u51_a_thermal_printer_of_203_dots_still_prints_a_readable_code() -> None:
    page = pages_of(roll_coupons(("DPTB-1234",), LONG, made_at=AT))[0]
    assert [*codes_of(page, dpi=203)] == [coupon_code(LONG.tps.key, "DPTB-1234")]


def test_that_u03_practice_coupons_say_so_and_official_ones_do_not() -> None:
    for make in (
        lambda identity: coupons(TICKETS[:1], identity, page="A4", made_at=AT),
        lambda identity: roll_coupons(TICKETS[:1], identity, made_at=AT),
    ):
        assert text_of(pages_of(make(PRACTICE))[0]).count("LATIHAN") >= 2
        assert "LATIHAN" not in text_of(pages_of(make(IDENTITY))[0])


def test_that_a_long_village_leaves_the_code_readable() -> None:
    page = pages_of(coupons(("DPT-99999", "DPK-10000"), LONG, page="A4", made_at=AT))[0]
    assert sorted(codes_of(page)) == sorted(coupon_code(LONG.tps.key, t) for t in ("DPT-99999", "DPK-10000"))


def test_that_the_same_coupons_are_the_same_bytes() -> None:
    assert coupons(TICKETS, IDENTITY, page="A4", made_at=AT) == coupons(
        TICKETS, IDENTITY, page="A4", made_at=AT
    )


def test_that_six_hundred_coupons_stay_a_small_file(tmp_path: Path) -> None:
    pdf = coupons(tuple(f"DPT-{n:03d}" for n in range(1, 601)), IDENTITY, page="A4", made_at=AT)
    assert len(pdf) < 250_000
