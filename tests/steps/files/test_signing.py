"""The minutes: archive form, attached transcript, certifying signature, other tools, and what an edit does (B09)."""

import random
import subprocess
import sys
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.signers import PdfSignatureMetadata, SimpleSigner
from pyhanko.sign.signers import sign_pdf as pyhanko_sign
from pyhanko_certvalidator.registry import SimpleCertificateStore

from steps.files.attachment import PdfUnreadableError, attach_transcript, attached_transcript
from steps.files.keys import TpsKey, make_key
from steps.files.signing import check_pdf_signature, sign_pdf
from tests.steps.files.signed_day import AT, BEFORE, TRANSCRIPT, key, minutes, pages


def run(*command: object) -> str:
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}\nexit {done.returncode}"


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    path = tmp_path / "berita-acara.pdf"
    path.write_bytes(minutes())
    return path


def signed_later(pdf: bytes, signer: TpsKey, field: str = "Kecamatan") -> bytes:
    out = BytesIO()
    private = signer.private.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    simple = SimpleSigner(
        asn1_x509.Certificate.load(signer.certificate.public_bytes(Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(private),
        SimpleCertificateStore(),
    )
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    pyhanko_sign(writer, PdfSignatureMetadata(field_name=field), simple, output=out)
    return out.getvalue()


def test_that_other_tools_find_the_minutes_signed_and_clean(signed: Path) -> None:
    said = run("pdfsig", signed)
    assert "Signature is Valid." in said
    assert "Total document signed" in said
    assert "ETSI.CAdES.detached" in said
    assert "SHA-256" in said
    clean = run("qpdf", "--check", signed)
    assert "No syntax or stream encoding errors" in clean
    assert "exit 0" in clean


def test_that_the_transcript_comes_out_byte_for_byte(signed: Path, tmp_path: Path) -> None:
    run("pdfdetach", "-saveall", "-o", tmp_path, signed)
    assert (tmp_path / "transkrip.json").read_bytes() == TRANSCRIPT
    assert attached_transcript(signed.read_bytes()) == TRANSCRIPT
    assert attached_transcript(pages()) is None


def test_that_the_minutes_have_the_form_of_an_archive() -> None:
    with pikepdf.open(BytesIO(minutes())) as pdf:
        spec = pdf.Root.AF[0]
        assert spec.AFRelationship == pikepdf.Name.Source
        assert spec.EF.F.Subtype == pikepdf.Name("/application/json")
        assert spec.UF == "transkrip.json"
        intent = pdf.Root.OutputIntents[0]
        assert intent.S == pikepdf.Name.GTS_PDFA1
        profile = bytes(intent.DestOutputProfile.read_bytes())
        assert profile[36:40] == b"acsp"
        assert int.from_bytes(profile[:4], "big") == len(profile)
        assert pdf.Root.Metadata.get("/Filter") is None
        metadata = pdf.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("3", "B")
        assert metadata["dc:title"] == str(pdf.docinfo.Title) == "Berita Acara"
        assert metadata["xmp:CreateDate"] == metadata["xmp:ModifyDate"] == AT.isoformat()
        assert str(pdf.docinfo.ModDate) == "D:20240214133100+07'00'"
        assert pdf.trailer.ID is not None


def test_that_the_time_of_the_signature_is_the_one_given(signed: Path) -> None:
    assert "Feb 14 2024 06:31:00" in run("env", "TZ=UTC", "pdfsig", signed)
    assert b"/M (D\\07220240214133100" in signed.read_bytes()


def test_that_the_same_pages_transcript_and_time_give_the_same_bytes() -> None:
    first, second = (attach_transcript(pages(), TRANSCRIPT, title="Berita Acara", at=AT) for _ in range(2))
    assert first == second


def test_that_the_first_signature_holds_for_the_whole_file() -> None:
    judged = check_pdf_signature(minutes())
    assert (judged.signed, judged.holds, judged.whole_file, judged.later_revisions) == (True, True, True, 0)
    assert judged.fingerprint == key().fingerprint
    assert judged.certificate == key().certificate


def test_that_pages_without_signature_are_called_unsigned() -> None:
    judged = check_pdf_signature(pages())
    assert (judged.signed, judged.holds, judged.fingerprint) == (False, False, "")


def test_that_the_sub_district_may_sign_after_the_tps(tmp_path: Path) -> None:
    later = signed_later(minutes(), key(99, "Camat Geger"))
    judged = check_pdf_signature(later)
    assert (judged.holds, judged.whole_file, judged.later_revisions) == (True, False, 1)
    assert judged.fingerprint == key().fingerprint
    path = tmp_path / "later.pdf"
    path.write_bytes(later)
    said = run("pdfsig", path)
    assert said.count("Signature is Valid.") == 2
    assert attached_transcript(later) == TRANSCRIPT


def test_that_a_later_signature_that_does_not_hold_is_told() -> None:
    later = bytearray(signed_later(minutes(), key(99)))
    place = later.rindex(b"/Contents <") + len(b"/Contents <") + 1400
    end = later.index(b"00000000", place) - 4
    later[end] = ord("1") if later[end] != ord("1") else ord("2")
    assert not check_pdf_signature(bytes(later)).holds


def edited(change: str) -> bytes:
    with pikepdf.open(BytesIO(minutes())) as pdf:
        page = pdf.pages[0]
        if change == "page":
            pdf.pages.append(page)
        elif change == "content":
            page.Contents = pdf.make_stream(page.Contents.read_bytes().replace(b"undian", b"curang"))
        else:
            del pdf.Root.AF
        out = BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def added(change: str) -> bytes:
    """The minutes with a revision added by hand, the signed bytes left as they are."""
    writer = IncrementalPdfFileWriter(BytesIO(minutes()))
    page = writer.root["/Pages"]["/Kids"][0].get_object()
    if change == "rotated":
        from pyhanko.pdf_utils.generic import NumberObject

        page["/Rotate"] = NumberObject(180)
        writer.update_container(page)
    else:
        kids = writer.root["/Pages"]["/Kids"]
        kids.append(kids.raw_get(0))
        writer.update_container(kids)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("change", ["page", "content", "attachment"])
def test_that_rewritten_minutes_no_longer_hold_b09(change: str) -> None:
    judged = check_pdf_signature(edited(change))
    assert not (judged.holds and judged.whole_file)
    assert not judged.holds


@pytest.mark.parametrize("change", ["rotated", "doubled"])
def test_that_a_revision_added_by_hand_no_longer_holds_b09(change: str) -> None:
    judged = check_pdf_signature(added(change))
    assert not judged.holds
    assert not judged.whole_file


def test_that_minutes_signed_anew_are_told_by_the_fingerprint() -> None:
    other = check_pdf_signature(minutes(private_value=8))
    assert other.holds
    assert other.fingerprint != key().fingerprint


def test_that_a_signature_outside_the_dates_of_its_certificate_does_not_hold() -> None:
    expired = make_key("TPS", not_before=BEFORE, not_after=datetime(2024, 2, 1, tzinfo=UTC), serial=1)
    judged = check_pdf_signature(sign_pdf(pages(), expired, at=AT, reason="r", signer_note="n"))
    assert judged.signed
    assert not judged.holds


def test_that_an_approval_without_certification_is_not_enough() -> None:
    judged = check_pdf_signature(signed_later(pages(), key(), "TPS"))
    assert judged.signed
    assert not judged.holds


def test_that_no_flipped_or_cut_minutes_hold_b09() -> None:
    whole, chance = minutes(), random.Random(9)
    gap = range(whole.index(b"/Contents <") + 10, whole.index(b">", whole.index(b"/Contents <")) + 1)
    held = []
    for _ in range(220):
        place = chance.randrange(len(whole))
        mutant = bytearray(whole)
        mutant[place] ^= 1 << chance.randrange(8)
        held += [place] if holds(bytes(mutant)) else []
    # Only in the signature's own container can a bit be idle: its hexadecimal digits may be small, its filling is unused.
    assert all(place in gap for place in held)
    assert not any(holds(whole[: chance.randrange(len(whole))]) for _ in range(60))
    assert not holds(whole + b"\n% more")
    assert holds(whole)


def holds(pdf: bytes) -> bool:
    try:
        judged = check_pdf_signature(pdf)
        attached_transcript(pdf)
    except PdfUnreadableError:
        return False
    return judged.holds and judged.whole_file


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\3\4", b"\0" * 5000, b"%PDF-1.7\n" + b"<<" * 50_000])
def test_that_what_is_no_pdf_gives_one_error(data: bytes) -> None:
    with pytest.raises(PdfUnreadableError):
        check_pdf_signature(data)
    with pytest.raises(PdfUnreadableError):
        attached_transcript(data)
    with pytest.raises(PdfUnreadableError):
        sign_pdf(data, key(), at=AT, reason="", signer_note="")


def test_that_an_attachment_that_would_grow_without_end_is_refused() -> None:
    pdf = attach_transcript(pages(), b"0" * 20_000_000, title="x", at=AT)
    assert len(pdf) < 100_000
    with pytest.raises(PdfUnreadableError, match="larger"):
        attached_transcript(pdf)


def test_that_the_heavy_library_is_imported_only_when_it_is_needed() -> None:
    code = (
        "import sys, steps.files.signing, steps.files.bundle_papers, steps.files.bundle\n"
        "print(sorted({'pyhanko', 'asn1crypto', 'pikepdf', 'PIL', 'reportlab'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
