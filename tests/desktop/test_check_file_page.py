"""The page that checks a file, through its real widgets; and its words against what the floors below can find."""

from __future__ import annotations

import ast
import hashlib
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from desktop.jobs import Jobs
from desktop.screens.check_file import CheckFilePage
from desktop.shell.window import ShellWindow
from desktop.wording_checks import CHECKS, FINDINGS, RESULTS, fault_words
from desktop.wording_delivery import DELIVERY, delivery_sentence
from desktop.wording_faults import FAULTS
from draw.findings import NAMES, Result
from draw.proof_line import write_proof_line
from draw.transcript import to_bytes
from steps import export, minutes
from steps.check_file import check_bytes
from steps.files.bundle_form import BundleFault
from steps.files.writing import Delivery
from tests.steps import days

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a bundle, its transcript, a changed transcript and a proof line."""
    folder = tmp_path_factory.mktemp("hari")
    file = days.finished(folder)
    out = folder / "paket"
    out.mkdir()
    bundle = export.export(file, out).bundle
    transcript = minutes.record(file).transcript
    bundle.rename(out / "paket.undian-paket")
    (out / "garis.txt").write_text(write_proof_line(transcript))
    (out / "diubah.json").write_bytes(to_bytes(transcript).replace(b"Saksi A", b"Saksi Z"))
    file.close()
    return out


@pytest.fixture
def page(qtbot) -> Iterator[CheckFilePage]:
    jobs = Jobs()
    window = ShellWindow()
    qtbot.addWidget(window)
    page = CheckFilePage(jobs)
    window.show_page(page, full=True)
    window.show()
    yield page
    qtbot.waitUntil(lambda: not jobs.busy, timeout=30_000)
    jobs.stop()


def done(qtbot, page: CheckFilePage) -> None:
    qtbot.waitUntil(lambda: page.is_done, timeout=30_000)


def rows(page: CheckFilePage, column: int) -> list[str]:
    model = page.verdict.checks.rows_model
    return [model.text(row, column) for row in range(len(model.rows))]


def test_that_a_good_bundle_is_called_cocok_with_all_twelve_checks_and_its_facts(qtbot, page, folder) -> None:
    page.check((folder / "paket.undian-paket",))
    done(qtbot, page)
    assert page.verdict.word.full_text == "Cocok"
    assert rows(page, 0) == [str(n) for n in range(1, 13)]
    assert rows(page, 2) == ["Berlaku"] * 12
    assert page.verdict.practice.isVisible()
    assert page.verdict.practice.text.startswith("LATIHAN")
    assert "TPS 003 Kaibon" in page.verdict.facts.where.full_text
    assert re.search(r"([0-9a-f]{8} ){7}[0-9a-f]{8}", page.verdict.facts.signer.full_text)
    assert len(page.verdict.facts.winners.rows_model.rows) == 5


def test_that_a_changed_file_is_called_tidak_cocok_and_says_which_check_fails(qtbot, page, folder) -> None:
    page.check((folder / "diubah.json",))
    done(qtbot, page)
    assert page.verdict.word.full_text == "Tidak cocok"
    assert rows(page, 2)[2] == "Gagal"
    assert "Nomor 3, Segel" in page.verdict.failing.text


def test_that_a_pasted_proof_line_says_what_it_leaves_unchecked_and_is_never_called_right(
    qtbot, page, folder
) -> None:
    line = (folder / "garis.txt").read_text()
    broken_by_the_paper = "\n".join(line[at : at + 60] for at in range(0, len(line), 60))
    page.line.set_text(broken_by_the_paper)
    assert page.check_line.isEnabled()
    page.check_line.click()
    done(qtbot, page)
    assert page.verdict.word.full_text == "Belum lengkap"
    assert "belum diperiksa" in page.verdict.sentence.full_text
    assert rows(page, 2).count("Belum diperiksa") == 11
    page.another.click()
    assert page.choose.isVisible()


def test_that_dropped_files_are_all_checked_and_each_can_be_looked_at(qtbot, page, folder) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(folder / name)) for name in ("paket.undian-paket", "diubah.json")])
    drop = QDropEvent(
        QPointF(QPoint(50, 50)),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(drop)
    done(qtbot, page)
    assert page.verdict.files.isVisible()
    assert page.verdict.word.full_text == "Cocok"
    page.verdict.files.action_requested.emit(1, 2)
    assert page.verdict.word.full_text == "Tidak cocok"


def test_that_a_file_that_is_none_of_ours_gets_one_sentence_and_the_page_goes_on(
    qtbot, page, tmp_path
) -> None:
    odd = tmp_path / "foto 100%.jpg"
    odd.write_bytes(b"\xff\xd8\xff")
    page.check((odd,))
    done(qtbot, page)
    assert page.told.isVisible()
    assert (
        page.told.text == "foto 100%.jpg: ini bukan paket, transkrip, berita acara, atau garis bukti undian."
    )
    assert page.choose.isEnabled()


def test_that_leaving_asks_for_the_welcome(qtbot, page) -> None:
    with qtbot.waitSignal(page.left):
        page.leave.click()


@pytest.mark.parametrize("size", [(1366, 768), (1024, 600)])
def test_that_nothing_of_the_verdict_is_cut(qtbot, page, folder, cut_off, size) -> None:
    page.window().resize(*size)
    page.check((folder / "diubah.json", folder / "paket.undian-paket"))
    done(qtbot, page)
    qtbot.wait(50)
    assert cut_off(page.window()) == []


def templates() -> set[str]:
    """Every English template that a check can find, from the source itself."""
    files = [
        *(ROOT / "draw").glob("*.py"),
        ROOT / "steps/check_file.py",
        ROOT / "steps/files/bundle_papers.py",
        ROOT / "steps/files/minutes_check.py",
    ]
    texts = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "found":
                assert isinstance(node.args[0], ast.Constant), file
                texts.add(node.args[0].value)
    return texts


def fields(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


def test_that_every_finding_has_an_indonesian_template_with_the_same_fields() -> None:
    assert templates() == set(FINDINGS)
    for english, indonesian in {**FINDINGS, **FAULTS}.items():
        assert fields(str(indonesian)) <= fields(english), english
    for english, indonesian in FINDINGS.items():
        assert fields(str(indonesian)) == fields(english), english
        assert str(indonesian) != english or english == "{fault}"


def test_that_every_check_result_bundle_fault_and_delivery_has_its_words() -> None:
    assert set(CHECKS) == set(NAMES)
    assert set(RESULTS) == set(Result)
    assert all(fault_words(fault.value) != fault.value for fault in BundleFault)
    assert set(DELIVERY) == set(Delivery)
    assert len({delivery_sentence(status) for status in Delivery}) == len(Delivery)


def test_that_english_sentences_inside_a_finding_are_told_in_indonesian() -> None:
    source = (ROOT / "steps/files/papers/minutes_facts.py").read_text(encoding="utf-8")
    told = re.findall(r'"(the minutes [^"{}]+|the proof line of [^"{}]+|the table of [^"{}]+)"', source)
    assert len(told) >= 4
    assert all(fault_words(text) != text for text in told)
    for what in ("seed", "prize 3", "turnout of DPT", "objection 1"):
        text = fault_words(f"the minutes do not say the transcript's {what}")
        assert text.startswith("berita acara tidak memuat")
        assert not text.endswith(what)
    for data in (
        b'{"a":1.5}',
        b"{}",
        b'{"protocol":"x"}',
        b"{",
        b'{"b":1,"a":2}',
        b"UNDI1/X",
        b"UNDI1/" + b"/" * 10,
    ):
        verdict = check_bytes(data).verdict
        assert verdict is not None
        for finding in verdict.checks[0].findings:
            assert fault_words(str(finding)) != str(finding), str(finding)


def test_that_the_checker_page_can_be_saved_and_is_known_by_its_digits(qtbot, page, tmp_path) -> None:
    sha = hashlib.sha256((ROOT / "resources/verifier/periksa.html").read_bytes()).hexdigest()
    assert sha in page.page_sha.full_text.replace(" ", "")
    page.save_to(tmp_path)
    qtbot.waitUntil(lambda: (tmp_path / "periksa.html").exists() and page.told.isVisible(), timeout=30_000)
    assert hashlib.sha256((tmp_path / "periksa.html").read_bytes()).hexdigest() == sha
    assert page.told.text.startswith("Tersimpan: ")
    page.save_to(tmp_path / "tidak-ada")
    qtbot.waitUntil(lambda: not page.told.text.startswith("Tersimpan"), timeout=30_000)
    assert page.told.text
