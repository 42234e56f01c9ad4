"""The page in a real browser: from a local file, without a network, on a phone's screen and on a laptop's."""

import base64
import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import resources
from draw.order import key, order
from draw.verify import verify_proof_line
from draw.words import seal_words
from tests.stations import SimulatedStation, make_station
from tests.steps.files import signed_day

selenium = pytest.importorskip(
    "selenium", reason="selenium is not installed: the page is not opened in a browser"
)
CHROMIUM, DRIVER = shutil.which("chromium") or shutil.which("chromium-browser"), shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(
    not (CHROMIUM and DRIVER), reason="chromium and chromedriver are not installed: the page is not opened"
)
SIZES = {"phone": (360, 740), "laptop": (1366, 768)}


def _open(size: tuple[int, int]) -> Any:
    from selenium import webdriver
    from selenium.webdriver.chrome.service import Service

    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    # Every name leads nowhere, so that a page that asked for anything would not get it.
    for flag in (
        "headless=new",
        "no-sandbox",
        "disable-dev-shm-usage",
        "host-resolver-rules=MAP * ~NOTFOUND",
    ):
        options.add_argument(f"--{flag}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(str(DRIVER)))
    metrics = {"width": size[0], "height": size[1], "deviceScaleFactor": 1, "mobile": size[0] < 500}
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)
    browser.execute_cdp_cmd("Network.enable", {})
    offline = {"offline": True, "latency": 0, "downloadThroughput": 0, "uploadThroughput": 0}
    browser.execute_cdp_cmd("Network.emulateNetworkConditions", offline)
    return browser


@pytest.fixture(scope="module", params=SIZES)
def browser(request: pytest.FixtureRequest) -> Iterator[Any]:
    """A browser of one size; quit at the end."""
    opened = _open(SIZES[request.param])
    yield opened
    opened.quit()


@pytest.fixture
def page(browser: Any, tmp_path: Path) -> Iterator[Any]:
    """The page, opened from a stick as it were; afterwards it has asked for nothing, nothing failed, nothing overflows."""
    copy = tmp_path / "periksa.html"
    copy.write_bytes(resources.path("verifier", "periksa.html").read_bytes())
    browser.get(copy.as_uri())
    yield browser
    asked = browser.execute_script("return performance.getEntriesByType('resource').map(e => e.name)")
    assert asked == []
    assert [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"] == []
    root = "document.documentElement"
    assert browser.execute_script(f"return {root}.scrollWidth - {root}.clientWidth") == 0


def give(page: Any, path: Path, data: bytes) -> dict[int, str]:
    """Choose a file in the page; return number and answer of each check."""
    path.write_bytes(data)
    page.execute_script("document.getElementById('result').replaceChildren()")
    page.find_element("id", "file").send_keys(str(path))
    for _ in range(100):
        if page.find_elements("id", "verdict") or page.find_element("id", "told").is_displayed():
            break
        time.sleep(0.05)
    return checks_of(page)


def checks_of(page: Any) -> dict[int, str]:
    found = page.execute_script(
        "return [...document.querySelectorAll('.checks li')]"
        ".map(li => [Number(li.firstChild.textContent), li.dataset.result])"
    )
    return dict(found)


def text_of(page: Any) -> str:
    return str(page.execute_script("return document.getElementById('result').innerText"))


def type_line(page: Any, words: str) -> None:
    field = page.find_element("id", "line")
    field.clear()
    page.execute_script("arguments[0].value = arguments[1]", field, words)
    page.execute_script("document.getElementById('check-line').click()")


def picture(page: Any, name: str, folder: Path) -> None:
    """Leave a picture of the whole page for people to look at."""
    shot = page.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})
    width = page.execute_script("return innerWidth")
    (folder / f"{name}-{width}.png").write_bytes(base64.b64decode(shot["data"]))


@pytest.fixture(scope="session")
def pictures(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("periksa-gambar")


@pytest.fixture(scope="module")
def large() -> SimulatedStation:
    return make_station(
        tickets={"DPT": 990, "DPK": 10}, units=(20, 20, 20), outcomes="RADRI", witnesses=3, voided=1
    )


def test_that_the_page_opens_in_indonesian_and_speaks_english(page: Any, pictures: Path) -> None:
    assert "8 dari 8" in page.find_element("id", "selftest").text
    assert page.find_element("tag name", "h1").text == "Apakah undian ini benar?"
    picture(page, "buka", pictures)
    page.find_element("css selector", "[data-language=en]").click()
    assert page.find_element("tag name", "h1").text == "Is this draw right?"
    assert page.execute_script("return document.documentElement.lang") == "en"


def test_that_a_transcript_of_a_thousand_tickets_is_checked_within_a_second(
    page: Any, tmp_path: Path, large: SimulatedStation, pictures: Path
) -> None:
    page.execute_script(
        "window.marks = []; new MutationObserver(() => marks.push(performance.now()))"
        ".observe(document.getElementById('result'), {childList: true});"
        "document.getElementById('file').addEventListener('change', () => { window.began = performance.now(); }, true)"
    )
    results = give(page, tmp_path / "transkrip.json", large.data)
    assert results == {**dict.fromkeys(range(1, 10), "holds"), **dict.fromkeys((10, 11, 12), "not checked")}
    took = page.execute_script("return marks[marks.length - 1] - began")
    assert took < 1000
    shown = text_of(page)
    assert all(word in shown for word in seal_words(large.transcript.commitment))
    assert large.transcript.seed in shown
    assert all(w.ticket in shown for w in large.transcript.winners)
    picture(page, "transkrip", pictures)


def test_that_any_ticket_finds_its_place_and_its_key(
    page: Any, tmp_path: Path, large: SimulatedStation, pictures: Path
) -> None:
    give(page, tmp_path / "transkrip.json", large.data)
    seed = large.transcript.seed
    queue = order(seed, large.statement.ticket_ids)
    for typed, ticket in [(queue[999], queue[999]), ("dpk 3", "DPK-003"), (queue[0].lower(), queue[0])]:
        if ticket not in queue:
            continue
        field = page.find_element("id", "find")
        field.clear()
        field.send_keys(typed)
        answer = page.find_element("id", "found").text
        assert f"{ticket}: Urutan ke-{queue.index(ticket) + 1} dari 1000" in answer
        assert key(seed, ticket) in answer
        assert f"printf '%s %s' {seed} {ticket} | sha256sum" in answer
    picture(page, "nomor", pictures)
    page.find_element("id", "find").send_keys("9")
    assert "tidak ikut undian" in page.find_element("id", "found").text


def test_that_the_whole_order_unfolds(page: Any, tmp_path: Path, large: SimulatedStation) -> None:
    give(page, tmp_path / "transkrip.json", large.data)
    page.execute_script("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    time.sleep(0.3)
    rows = page.execute_script(
        "return [...document.querySelector('details').querySelectorAll('tbody tr')]"
        ".map(row => row.children[1].textContent)"
    )
    assert tuple(rows) == order(large.transcript.seed, large.statement.ticket_ids)


def test_that_a_pasted_proof_line_gives_the_winners_and_is_never_called_right(
    page: Any, pictures: Path
) -> None:
    station = make_station(tickets=40, units=6, outcomes="RARR", mode="practice")
    broken = "\n ".join(station.line[i : i + 30] for i in range(0, len(station.line), 30)).lower()
    type_line(page, broken)
    line = verify_proof_line(station.line).line
    assert line is not None
    shown = text_of(page)
    assert page.find_element("id", "verdict").get_attribute("data-verdict") == "not checked"
    assert "LATIHAN" in shown
    for _, ticket, outcome in line.calls:
        assert (ticket in shown) or outcome == "absent"
    picture(page, "garis", pictures)
    type_line(page, station.line[:-20])
    assert page.find_element("id", "verdict").get_attribute("data-verdict") == "fails"
    type_line(page, "halo")
    assert page.find_element("id", "told").text == "Garis bukti dimulai dengan UNDI1/."


def test_that_a_bundle_and_minutes_are_read(page: Any, tmp_path: Path, pictures: Path) -> None:
    whole = give(page, tmp_path / "a.undian-paket", signed_day.bundle())
    assert whole == {**dict.fromkeys(range(1, 12), "holds"), 12: "not checked"}
    picture(page, "paket", pictures)
    paper = give(page, tmp_path / "b.pdf", signed_day.minutes())
    assert paper == {
        **dict.fromkeys(range(1, 10), "holds"), 10: "not checked", 11: "holds", 12: "not checked",
    }  # fmt: skip


def test_that_a_changed_transcript_fails_in_plain_words(page: Any, tmp_path: Path, pictures: Path) -> None:
    station = make_station(tickets=30, units=4)
    winner = station.transcript.winners[0].name
    results = give(page, tmp_path / "x.json", station.data.replace(winner.encode(), b"Orang <b>Lain</b>", 1))
    assert [no for no, result in results.items() if result == "fails"] == [8]
    assert "bukan nama yang dikunci" in text_of(page)
    assert "Orang <b>Lain</b>" in text_of(page), "a stranger's markup stays text"
    picture(page, "gagal", pictures)


def test_that_another_file_is_refused_with_a_sentence(page: Any, tmp_path: Path) -> None:
    assert give(page, tmp_path / "foto.bin", b"\x89 nothing of ours") == {}
    assert "tidak bisa diperiksa" in page.find_element("id", "told").text


def test_that_nothing_is_judged_where_the_arithmetic_is_wrong(page: Any, tmp_path: Path) -> None:
    copy = tmp_path / "rusak.html"
    text = resources.path("verifier", "periksa.html").read_text("utf-8")
    text = text.replace('"abc",', '"abd",', 1)
    text = text.replace(text[text.index("<meta http-equiv") : text.index("<meta name")], "")
    copy.write_text(text, "utf-8")
    page.get(copy.as_uri())
    assert "7 dari 8" in page.find_element("id", "selftest").text
    assert not page.find_element("id", "ways").is_displayed()
    page.execute_script("document.getElementById('line').value = 'UNDI1/O'")
    page.execute_script("document.getElementById('check-line').click()")
    assert checks_of(page) == {}


def test_that_the_policy_refuses_a_script_that_is_not_the_pages(page: Any, tmp_path: Path) -> None:
    copy = tmp_path / "disuntik.html"
    text = resources.path("verifier", "periksa.html").read_text("utf-8")
    copy.write_text(text.replace("</body>", "<script>window.injected = 1</script></body>"), "utf-8")
    page.get(copy.as_uri())
    assert page.execute_script("return window.injected") is None
    refusals = [entry["message"] for entry in page.get_log("browser")]  # taken here, so that it is no failure
    assert any("Content Security Policy" in message for message in refusals)


def test_that_the_page_can_be_printed(
    page: Any, tmp_path: Path, large: SimulatedStation, pictures: Path
) -> None:
    give(page, tmp_path / "transkrip.json", large.data)
    printed = base64.b64decode(
        page.execute_cdp_cmd("Page.printToPDF", {"paperWidth": 8.27, "paperHeight": 11.69})["data"]
    )
    assert printed.startswith(b"%PDF-")
    (pictures / f"cetak-{page.execute_script('return innerWidth')}.pdf").write_bytes(printed)
