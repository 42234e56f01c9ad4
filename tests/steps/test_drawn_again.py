"""Check 12 draws the minutes again (A12): whatever a forger with the key paints, hides or lays over them is found.

Most of these forgeries leave the words of the text layer as they are: without the drawing they would hold, and each test
shows that first.
"""

import dataclasses
import random
from collections.abc import Callable
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Stream
from pyhanko.pdf_utils.generic import StreamObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from draw.canonical import canonical, parse
from draw.findings import Result
from draw.transcript import Transcript
from steps import export, minutes, paper_list
from steps.check_file import Checked, Depth, check_bytes
from steps.files.minutes_file import build
from steps.files.papers.facts_document import LAYOUT, drawn_by, write_facts
from steps.files.papers.minutes_facts import compare
from steps.minutes import Record, sign_built
from tests.steps import days
from tests.steps.files.signed_day import key
from tests.steps.files.test_signing import signed_later
from tests.steps.forged_minutes import around, changed, pages_of

SCRAWL = (((0, 0), (300, 100), (77, 333)), ((1, 1),), ((20, 50), (20, 51)))


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of a finished day with two drawn signatures."""
    file = days.finished(tmp_path_factory.mktemp("hari"), mode="official", witnesses=5)
    for person in ("K1", "W2"):
        minutes.save_signature(file, person, SCRAWL)
    record = minutes.record(file)
    file.close()
    return record


def twelfth(data: bytes, **options: Any) -> tuple[Result, str]:
    checked = check_bytes(data, **options)
    assert checked.verdict is not None, checked.fault
    papers = checked.verdict.checks[-1]
    return papers.result, "; ".join(map(str, papers.findings))


def failing(checked: Checked) -> list[int]:
    assert checked.verdict is not None, checked.fault
    return [check.no for check in checked.verdict.checks if check.result is Result.FAILS]


@pytest.mark.parametrize("page", ["A4", "F4"])
def test_that_honest_minutes_are_the_ones_that_are_drawn_again(kept: Record, page: str) -> None:
    signed = minutes.sign_minutes(kept, page=page)
    assert twelfth(signed) == (Result.HOLDS, "")
    assert twelfth(export.bundle_of(kept, signed)) == (Result.HOLDS, "")


def test_that_practice_minutes_with_their_band_are_drawn_again_too(tmp_path: Any) -> None:
    file = days.finished(tmp_path, mode="practice", units=12, witnesses=9)
    record = minutes.record(file)
    file.close()
    assert failing(check_bytes(export.bundle_of(record, minutes.sign_minutes(record, page="F4")))) == []


def test_that_minutes_signed_later_by_the_camat_still_hold(kept: Record) -> None:
    later = signed_later(minutes.sign_minutes(kept, page="A4"), key(99, "Camat Geger"))
    checked = check_bytes(later)
    assert failing(checked) == []
    assert twelfth(later) == (Result.HOLDS, "")


BOX = b"\nq 1 g 60 400 300 120 re f 0 G 80 420 m 90 440 l 100 420 l S Q\n"


def painted(pdf: pikepdf.Pdf) -> None:
    """A white box over the winners, and another name written in strokes of a pen."""
    page = pdf.pages[1]
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + BOX)


def hidden(pdf: pikepdf.Pdf) -> None:
    """All words of a page in render mode 3: read by machines, seen by nobody."""
    page = pdf.pages[1]
    page.Contents = pdf.make_stream(b"3 Tr\n" + page.Contents.read_bytes())


def other_letters(pdf: pikepdf.Pdf) -> None:
    """The font's shapes exchanged for another font's: the map to text stays, the eye reads something else."""
    fonts = pdf.pages[1].Resources.Font
    first, second = (fonts[name].FontDescriptor for name in sorted(fonts.keys())[:2])
    first.FontFile2, second.FontFile2 = second.FontFile2, first.FontFile2


def mapped(pdf: pikepdf.Pdf) -> None:
    """The map from letters to text with one letter told as another."""
    font = next(iter(pdf.pages[1].Resources.Font.values()))
    told = font.ToUnicode.read_bytes()
    font.ToUnicode = pdf.make_stream(told.replace(b"<0061>", b"<0065>"))


def laid_over(pdf: pikepdf.Pdf) -> None:
    """A white note with its own drawing, as an annotation."""
    look = Stream(pdf, BOX, BBox=Array([0, 0, 600, 800]), Type=Name.XObject, Subtype=Name.Form)
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.Stamp, Rect=Array([0, 0, 600, 800]), AP=Dictionary(N=look)
    )
    pdf.pages[1].Annots = Array([pdf.make_indirect(note)])


def laid_over_as_a_field(pdf: pikepdf.Pdf) -> None:
    """A field to sign that covers the first page: it looks like the ones that signing adds."""
    look = Stream(pdf, BOX, BBox=Array([0, 0, 600, 800]), Type=Name.XObject, Subtype=Name.Form)
    field = Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Sig, T="Lain", F=132, Rect=Array([0, 0, 600, 800]),
        AP=Dictionary(N=look), P=pdf.pages[0].obj,
    )  # fmt: skip
    pdf.pages[0].Annots = Array([pdf.make_indirect(field)])
    pdf.Root.AcroForm = Dictionary(Fields=Array([pdf.pages[0].Annots[0]]))


def pictured(pdf: pikepdf.Pdf) -> None:
    """A white picture over the page."""
    page = pdf.pages[1]
    picture = Stream(
        pdf, b"\xff", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, ColorSpace=Name.DeviceGray,
        BitsPerComponent=8,
    )  # fmt: skip
    page.Resources.XObject = Dictionary(White=picture)
    page.Contents = pdf.make_stream(page.Contents.read_bytes() + b"\nq 300 0 0 90 60 400 cm /White Do Q\n")


def one_page_more(pdf: pikepdf.Pdf) -> None:
    pdf.pages.append(pdf.pages[1])


def layered(pdf: pikepdf.Pdf) -> None:
    """Layers that can be switched off."""
    pdf.Root.OCProperties = Dictionary(OCGs=Array([]), D=Dictionary())


def acting(pdf: pikepdf.Pdf) -> None:
    """Something to be done when the file is opened."""
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert('x')")


def cropped(pdf: pikepdf.Pdf) -> None:
    pdf.pages[1].obj.CropBox = Array([0, 300, 595, 842])


def with_another_attachment(pdf: pikepdf.Pdf) -> None:
    pdf.attachments["lain.json"] = pikepdf.AttachedFileSpec(pdf, b"{}", filename="lain.json")


FORGERIES: dict[str, tuple[Callable[[pikepdf.Pdf], None], str]] = {
    "a white box": (painted, "page 2: what is drawn"),
    "words that nobody sees": (hidden, "page 2: what is drawn"),
    "other letters": (other_letters, "letters or pictures"),
    "another map to text": (mapped, "letters or pictures"),
    "a note laid over": (laid_over, "page 2: something laid over it"),
    "a field laid over": (laid_over_as_a_field, "page 1: something laid over it"),
    "a picture": (pictured, "page 2: letters or pictures"),
    "a page more": (one_page_more, "the number of pages"),
    "layers": (layered, "the structure of the file"),
    "an action": (acting, "the structure of the file"),
    "a cropped page": (cropped, "page 2: its form"),
    "another attachment": (with_another_attachment, "the attachments"),
}
SEEN_IN_THE_WORDS = {"another map to text", "a page more", "a cropped page"}


@pytest.mark.parametrize("how", FORGERIES)
def test_that_a_forged_page_signed_by_the_right_key_fails_check_12_A12(kept: Record, how: str) -> None:
    change, place = FORGERIES[how]
    forged = changed(kept, change)
    if how not in SEEN_IN_THE_WORDS:
        assert compare(forged, kept.transcript) == (), "control: the words alone would hold"
    result, detail = twelfth(forged)
    assert result is Result.FAILS
    assert place in detail
    checked = check_bytes(export.bundle_of(kept, forged))
    assert failing(checked) == [12], "the signatures are the right ones"


def test_that_a_file_only_written_anew_still_holds(kept: Record) -> None:
    """The control of the forgeries: opened, packed otherwise, saved and signed, with nothing changed."""
    assert twelfth(changed(kept, lambda pdf: None)) == (Result.HOLDS, "")


def test_that_any_changed_letter_of_a_drawing_fails_check_12_A12(kept: Record) -> None:
    rng = random.Random(12)
    for _ in range(8):
        number = rng.randrange(4)

        def change(pdf: pikepdf.Pdf, number: int = number) -> None:
            page = pdf.pages[number]
            drawing = bytearray(page.Contents.read_bytes())
            drawing[rng.randrange(len(drawing))] ^= 1
            page.Contents = pdf.make_stream(bytes(drawing))

        assert twelfth(changed(kept, change))[0] is Result.FAILS


def revised(pdf: bytes) -> bytes:
    """A revision that paints the box, added behind the file."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][1].get_object()
    page["/Contents"] = writer.add_object(StreamObject(stream_data=page["/Contents"].data + BOX))
    writer.update_container(page)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def test_that_a_page_changed_by_a_later_revision_fails_signature_and_drawing_A12(kept: Record) -> None:
    forged = revised(minutes.sign_minutes(kept, page="A4"))
    assert compare(forged, kept.transcript) == ()
    assert failing(check_bytes(forged)) == [11, 12]


def test_that_a_page_changed_by_a_revision_before_the_signature_fails_the_drawing_A12(kept: Record) -> None:
    forged = sign_built(kept, revised(build(kept.transcript, kept.facts, page="A4")))
    assert failing(check_bytes(forged)) == [12]
    assert twelfth(forged)[1].endswith("page 2: what is drawn")


def test_that_minutes_without_facts_or_with_broken_ones_fail_A12(kept: Record) -> None:
    whole = parse(write_facts(kept.facts, page="A4"))
    for facts in (b"{}", b"[", canonical(whole | {"copies": "4"}), canonical(whole | {"page": "A5"})):
        forged = around(kept, pages_of(kept), facts=facts)
        assert twelfth(forged)[0] is Result.FAILS
        assert twelfth(forged, depth=Depth.QUICK)[0] is Result.FAILS
    assert "no facts" in twelfth(around(kept, pages_of(kept), facts=b""))[1]


def test_that_facts_that_no_page_holds_are_one_plain_fault(kept: Record) -> None:
    whole = parse(write_facts(kept.facts, page="A4"))
    people = [{"no": 1, "name": "W" * 200, "role": "W" * 200}] * 100
    forged = around(kept, pages_of(kept), facts=canonical(whole | {"officers": people}))
    assert twelfth(forged)[0] is Result.FAILS


def hiding(kept: Record) -> Record:
    """The day with one interruption told less and another hour of the last call."""
    facts = dataclasses.replace(kept.facts, undone_check_ins=7, drawn_until=kept.facts.drawn_from)
    return dataclasses.replace(kept, facts=facts)


@pytest.mark.parametrize("depth", Depth)
def test_that_minutes_that_tell_other_corrections_than_the_journal_fail_A12(
    kept: Record, depth: Depth
) -> None:
    forged = minutes.sign_minutes(hiding(kept), page="A4")
    assert failing(check_bytes(forged, depth=depth)) == [], "alone nothing speaks against them"
    bundle = export.bundle_of(kept, forged)
    assert failing(check_bytes(bundle, depth=depth)) == [12]
    assert "than the journal" in twelfth(bundle, depth=depth)[1]


def by_another_version(kept: Record) -> bytes:
    return canonical(parse(write_facts(kept.facts, page="A4")) | {"drawn_by": "layout 0, reportlab 4.2.0"})


def test_that_another_version_that_draws_alike_holds_and_one_that_does_not_is_not_checked(
    kept: Record,
) -> None:
    facts = by_another_version(kept)
    assert twelfth(around(kept, pages_of(kept), facts=facts)) == (Result.HOLDS, "")
    with pikepdf.open(BytesIO(pages_of(kept))) as pdf:
        painted(pdf)
        out = BytesIO()
        pdf.save(out)
    result, detail = twelfth(around(kept, out.getvalue(), facts=facts))
    assert result is Result.NOT_CHECKED
    assert "another version" in detail
    friend = dataclasses.replace(kept, transcript=named_otherwise(kept.transcript))
    assert twelfth(around(kept, pages_of(friend), facts=facts))[0] is Result.FAILS, "words are still compared"


def named_otherwise(t: Transcript) -> Transcript:
    return dataclasses.replace(
        t, winners=(dataclasses.replace(t.winners[0], name="Kawan Lama"), *t.winners[1:])
    )


def test_that_the_quick_look_never_says_that_the_drawing_holds(kept: Record) -> None:
    for data in (changed(kept, painted), paper_list.after_the_draw(kept)["minutes"]()):
        for whole in (data, export.bundle_of(kept, data)):
            checked = check_bytes(whole, depth=Depth.QUICK)
            assert failing(checked) == []
            assert twelfth(whole, depth=Depth.QUICK)[0] is Result.NOT_CHECKED
            assert "not drawn again" in twelfth(whole, depth=Depth.QUICK)[1]
    assert drawn_by().startswith(f"layout {LAYOUT}, reportlab ")
