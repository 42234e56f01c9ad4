"""The quick look at minutes: it says of our own shape what the heavy library says, and leaves every other to it."""

import random
from io import BytesIO

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import SigFieldSpec, append_signature_field

from steps.files.attachment import PdfUnreadableError
from steps.files.keys import make_key
from steps.files.minutes_quick import look
from steps.files.signing import check_pdf_signature, sign_pdf
from tests.steps.files.signed_day import AT, BEFORE, TRANSCRIPT, key, minutes, pages
from tests.steps.files.test_signing import added, edited, signed_later


def test_that_honest_minutes_are_judged_as_the_heavy_library_judges_them() -> None:
    looked = look(minutes())
    assert looked.signature == check_pdf_signature(minutes())
    assert looked.transcript == TRANSCRIPT
    assert looked.signature is not None
    assert (looked.signature.holds, looked.signature.whole_file) == (True, True)


@pytest.mark.parametrize("serial", [1, 127, 128, 255, 2**62, 2**158])
def test_that_certificates_of_any_number_and_name_are_of_the_shape(serial: int) -> None:
    signer = make_key("Ketua KPPS – TPS 003 “Kaibon”", not_before=BEFORE, serial=serial, private_value=11)
    pdf = sign_pdf(pages(), signer, at=AT, reason="Berita acara", signer_note="Ketua; saksi")
    assert look(pdf).signature == check_pdf_signature(pdf)


def judged(pdf: bytes) -> bool:
    """Whether the quick look says that a signature holds; whatever it says, the heavy library must say too."""
    try:
        signature = look(pdf).signature
    except PdfUnreadableError:
        return False
    if signature is None:
        return False
    assert signature == check_pdf_signature(pdf)
    return True


def test_that_no_flipped_byte_is_judged_otherwise_than_by_the_heavy_library_b09() -> None:
    whole, chance = minutes(), random.Random(11)
    assert judged(whole), "control"
    start = whole.index(b"/ByteRange") - 6000
    places = [chance.randrange(len(whole)) for _ in range(150)]
    places += [chance.randrange(max(start, 0), len(whole)) for _ in range(250)]
    held = 0
    for place in places:
        mutant = bytearray(whole)
        mutant[place] ^= 1 << chance.randrange(8)
        held += judged(bytes(mutant))
    assert held < 40, "only the filling of the signature's own place is idle"
    assert not any(judged(whole[: chance.randrange(len(whole))]) for _ in range(60))
    assert not judged(whole + b"\n% more")


def without_certifying() -> bytes:
    """A plain approval over pages that nobody certified."""
    return signed_later(pages(), key(), "TPS")


def signed_twice() -> bytes:
    return signed_later(minutes(), key(99, "Camat"))


def with_a_range_that_leaves_the_end_out() -> bytes:
    whole = minutes()
    at = whole.index(b"/ByteRange [") + len(b"/ByteRange [")
    numbers = whole[at : whole.index(b"]", at)].split()
    shorter = b" ".join([*numbers[:3], b"%d" % (int(numbers[3]) - 1)])
    return whole[:at] + shorter.ljust(len(b" ".join(numbers))) + whole[at + len(b" ".join(numbers)) :]


def with_a_second_field_filled() -> bytes:
    """The signed file with another field that claims the same signature."""
    writer = IncrementalPdfFileWriter(BytesIO(minutes()))
    append_signature_field(writer, SigFieldSpec("Lagi"))
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def by_another_digest() -> bytes:
    return minutes().replace(b"608648016503040201", b"608648016503040203")


@pytest.mark.parametrize(
    "pdf",
    [
        without_certifying, signed_twice, with_a_range_that_leaves_the_end_out, with_a_second_field_filled,
        by_another_digest, pages, lambda: edited("page"), lambda: added("rotated"),
    ],
    ids=range(8),
)  # fmt: skip
def test_that_every_other_shape_is_left_to_the_heavy_library(pdf: object) -> None:
    assert look(pdf()).signature is None  # type: ignore[operator]


def test_that_a_signature_outside_the_dates_of_its_certificate_is_not_taken_quickly() -> None:
    early = make_key("TPS", not_before=AT.replace(year=2025), serial=1)
    assert look(sign_pdf(pages(), early, at=AT, reason="r", signer_note="n")).signature is None


def test_that_a_signature_of_another_pdf_is_not_taken() -> None:
    with pikepdf.open(BytesIO(minutes())) as pdf:
        del pdf.pages[0].obj["/Rotate"]
        out = BytesIO()
        pdf.save(out)
    assert not judged(out.getvalue())


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\3\4", b"\0" * 5000, b"%PDF-1.7\n" + b"<<" * 50_000])
def test_that_what_is_no_pdf_is_one_error(data: bytes) -> None:
    with pytest.raises(PdfUnreadableError):
        look(data)
