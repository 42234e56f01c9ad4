"""From the paper alone: the printed minutes are photographed, their QR is read, and the page names the same winners."""

import re
import shutil
import subprocess
import time
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from steps import minutes, paper_list
from steps.check_file import check_bytes
from steps.minutes import Record
from tests.steps import days
from tests.verifier import test_checker_browser as opened

MISSING = [tool for tool in ("pdftoppm", "pdftotext", "zbarimg") if shutil.which(tool) is None]
pytestmark = [
    pytest.mark.skipif(bool(MISSING), reason=f"the paper is not read: needs {' '.join(MISSING)}"),
    opened.pytestmark,
]
# The browser of either size, offline, and the page in it, watched for requests and faults.
browser, page = opened.browser, opened.page
DPI = 200
TICKET = re.compile(r"\b(?:DPT|DPTB|DPK)-\d{3,5}\b")


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of a finished day with a dozen prizes."""
    file = days.finished(tmp_path_factory.mktemp("hari"), units=12)
    record = minutes.record(file)
    file.close()
    return record


@pytest.fixture(scope="module")
def paper(kept: Record, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its signed minutes, in a folder of their own."""
    place = tmp_path_factory.mktemp("kertas") / "berita-acara.pdf"
    place.write_bytes(paper_list.after_the_draw(kept)["minutes"]())
    return place


@pytest.fixture(scope="module")
def scanned(paper: Path) -> tuple[str, ...]:
    """Every QR of the pages, as a scanner of 200 dpi in grey sees them."""
    subprocess.run(
        ["pdftoppm", "-r", str(DPI), "-gray", "-png", str(paper), str(paper.parent / "h")], check=True
    )
    pages = sorted(str(image) for image in paper.parent.glob("h*.png"))
    codes = ["-Sdisable", "-Sqrcode.enable"]
    done = subprocess.run(["zbarimg", "-q", "--raw", *codes, *pages], capture_output=True, text=True)
    return tuple(done.stdout.splitlines())


def written(paper: Path) -> str:
    """The words of the minutes, in the order in which they are read."""
    done = subprocess.run(
        ["pdftotext", "-layout", str(paper), "-"], capture_output=True, text=True, check=True
    )
    return done.stdout


def winners_on_paper(text: str) -> list[str]:
    """The numbers in the minutes' own table of winners, from the top down."""
    table = text[text.index("4. Penerima hadiah") : text.index("5. Panggilan tanpa penyerahan")]
    return TICKET.findall(table)


def winners_on_page(page: Any) -> list[str]:
    """The numbers in the page's first table of calls, which is the one of those who won."""
    rows = page.execute_script(
        "return [...document.querySelector('table.calls').querySelectorAll('tbody tr')].map(row => row.innerText)"
    )
    return [ticket for row in rows for ticket in TICKET.findall(row)]


def test_that_the_code_on_the_paper_is_the_line_that_is_printed_beside_it(
    scanned: tuple[str, ...], paper: Path
) -> None:
    lines = [code for code in scanned if code.startswith("UNDI1/")]
    assert len(lines) == 1
    assert lines[0] in re.sub(r"\s+", "", written(paper))


def test_that_the_winners_of_the_scanned_code_are_those_of_the_minutes(
    page: Any, scanned: tuple[str, ...], paper: Path, kept: Record
) -> None:
    (line,) = [code for code in scanned if code.startswith("UNDI1/")]
    opened.type_line(page, line)
    on_paper = winners_on_paper(written(paper))
    assert len(on_paper) == 12
    assert winners_on_page(page) == on_paper == [winner.ticket for winner in kept.transcript.winners]
    absent = [call.ticket for call in kept.transcript.calls if not call.awarded]
    assert absent, "control: somebody was called and won nothing"
    assert set(absent).isdisjoint(on_paper)
    assert page.find_element("id", "verdict").get_attribute("data-verdict") == "not checked"
    assert "LATIHAN" in opened.text_of(page)


def test_that_other_dice_in_the_line_give_other_winners_than_the_paper(
    page: Any, scanned: tuple[str, ...], paper: Path
) -> None:
    """The negative control: one throw changed in the line, and the page no longer names the paper's winners."""
    (line,) = [code for code in scanned if code.startswith("UNDI1/")]
    forged = re.sub(r"/W1D\d", lambda throw: "/W1D1" if throw[0][-1] != "1" else "/W1D2", line)
    assert forged != line
    opened.type_line(page, forged)
    assert len(winners_on_page(page)) == 12
    assert winners_on_page(page) != winners_on_paper(written(paper))


def test_that_the_minutes_themselves_show_the_same_winners(page: Any, tmp_path: Path, paper: Path) -> None:
    given = opened.give(page, tmp_path / "berita-acara.pdf", paper.read_bytes())
    verdict = check_bytes(paper.read_bytes()).verdict
    assert verdict is not None
    program = {check.no: check.result.value for check in verdict.checks}
    assert {no: given[no] for no in range(1, 12)} == {no: program[no] for no in range(1, 12)}
    assert set(given.values()) == {"holds", "not checked"}
    assert winners_on_page(page) == winners_on_paper(written(paper))


def photographed(paper: Path, *, degrees: float, width: int) -> bytes:
    """The page with the code as a phone's photo of it: turned, smaller, a little blurred, on a grey table."""
    from PIL import Image, ImageFilter

    line_page = next(
        image for image in sorted(paper.parent.glob("h*.png"))
        if "UNDI1/" in subprocess.run(["zbarimg", "-q", "--raw", image], capture_output=True, text=True).stdout
    )  # fmt: skip
    picture = Image.open(line_page).convert("L").rotate(degrees, expand=True, fillcolor=120)
    picture = picture.resize((width, picture.height * width // picture.width)).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    out = BytesIO()
    picture.convert("RGB").save(out, "JPEG", quality=85)
    return out.getvalue()


def choose_photo(page: Any, photo: Path) -> None:
    """Choose a photo and wait until the page has read it or has given up."""
    page.execute_script("document.getElementById('result').replaceChildren()")
    page.find_element("id", "photo").send_keys(str(photo))
    for _ in range(400):
        if page.find_elements("id", "verdict") or page.find_element("id", "told").is_displayed():
            return
        time.sleep(0.05)


@pytest.mark.parametrize(("degrees", "width"), [(0, 1700), (4, 1500), (-8, 2400), (91, 1800)])
def test_that_a_photo_of_the_paper_is_read_in_the_page(
    page: Any, scanned: tuple[str, ...], paper: Path, tmp_path: Path, degrees: float, width: int
) -> None:
    (line,) = [code for code in scanned if code.startswith("UNDI1/")]
    assert page.execute_script("return 'BarcodeDetector' in window") is False, (
        "the reader in the page does it"
    )
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(photographed(paper, degrees=degrees, width=width))
    choose_photo(page, photo)
    assert page.find_element("id", "line").get_attribute("value") == line
    assert winners_on_page(page) == winners_on_paper(written(paper))


def test_that_a_photo_without_a_code_is_told_in_words(page: Any, tmp_path: Path) -> None:
    from PIL import Image

    photo = tmp_path / "kosong.png"
    Image.new("RGB", (900, 700), "white").save(photo)
    choose_photo(page, photo)
    assert page.find_element("id", "told").text == "QR tidak terbaca. Coba foto lain yang lurus dan terang."
    assert "dibuka dari berkas" in page.find_element("id", "ways").text, "why the camera may stay dark"
