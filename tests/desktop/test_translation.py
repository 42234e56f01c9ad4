"""English for every sentence of the screens: complete, current, and worn when it is chosen (U47)."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QLineEdit, QWidget

import dev
import resources
from desktop.app import Program
from desktop.choices import ENGLISH, INDONESIAN
from desktop.screens.welcome import WelcomePage
from steps.station import Laptop

ROOT = Path(__file__).resolve().parents[2]
SCREENS = sorted((ROOT / "desktop").rglob("*.py"))
TS = resources.path("translations", "undian_en.ts")
PLACES = re.compile(r"\{\w*\}")
LEFT_BEHIND = re.compile(
    r"\b(yang|dan|atau|belum|sudah|nomor|tidak|untuk|dari|dengan|pemilih|hadir|daftar|kata|berkas|lanjut|batal|tutup)\b",
    re.IGNORECASE,
)


def messages(ts: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """Return the translation of every context and source of a .ts file."""
    return {
        (context.findtext("name") or "", message.findtext("source") or ""): translation
        for context in ElementTree.parse(ts).iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def tool(name: str, *arguments: str | Path) -> None:
    """Run one of Qt's tools of the environment that this runs in."""
    subprocess.run([Path(sys.executable).parent / name, *arguments], check=True, capture_output=True)


def texts(widget: QWidget) -> list[str]:
    """Return what is written on whatever is visible, and what is said of it."""
    found = []
    for shown in filter(QWidget.isVisible, widget.findChildren(QWidget)):
        if isinstance(shown, QLabel | QAbstractButton):
            found.append(shown.text())
        if isinstance(shown, QLineEdit):
            found.append(shown.placeholderText())
        found += [shown.accessibleName(), shown.accessibleDescription(), shown.toolTip()]
    return [text for text in found if text]


@pytest.fixture
def program(qapp: QApplication, tmp_path: Path) -> Iterator[Program]:
    """Open the program, and leave the application speaking Indonesian."""
    laptop = Laptop(documents=tmp_path / "dokumen", settings=tmp_path / "setelan")
    made = Program(qapp, laptop, with_stage=False)
    made.window.show()
    yield made
    made.set_language(INDONESIAN)
    made.close()
    made.window.close()


def test_that_every_sentence_has_its_english_with_the_same_places() -> None:
    kept = messages(TS)
    assert len(kept) > 1000
    assert [
        key for key, english in kept.items() if english.get("type") or not (english.text or "").strip()
    ] == []
    assert [
        key
        for key, english in kept.items()
        if sorted(PLACES.findall(key[1])) != sorted(PLACES.findall(english.text or ""))
    ] == []


def test_that_no_english_sentence_is_still_indonesian() -> None:
    said = {source: english.text or "" for (_, source), english in messages(TS).items()}
    # A role that is suggested goes onto Indonesian papers as it is.
    assert [text for source, text in said.items() if LEFT_BEHIND.search(text) and text != source] == []


def test_that_the_english_is_that_of_the_screens_as_they_are_now(tmp_path: Path) -> None:
    copy = tmp_path / TS.name
    shutil.copy(TS, copy)
    tool("pyside6-lupdate", *SCREENS, *dev.GATHERING.split(), copy)
    now, kept = messages(copy).keys(), messages(TS).keys()
    assert (now - kept, kept - now) == (set(), set()), "run: python3 dev.py translate"


@pytest.mark.parametrize("name", ["undian_en", "qt_id"])
def test_that_what_the_program_reads_was_made_from_what_is_written(tmp_path: Path, name: str) -> None:
    made = tmp_path / f"{name}.qm"
    tool("pyside6-lrelease", resources.path("translations", f"{name}.ts"), "-qm", made)
    assert made.read_bytes() == resources.path("translations", f"{name}.qm").read_bytes(), (
        "run: python3 dev.py translate"
    )


def literal(node: ast.AST) -> str | None:
    """Return a literal text, or nothing for all else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def not_gathered(source: str) -> tuple[list[str], set[str]]:
    """Return the calls whose sentence cannot be found without running them, and the sentences that can."""
    tree = ast.parse(source)
    named = {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    wrong, sentences, tables, from_tables = [], set(), set(), []
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        name = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if name == "tr":
            text = literal(call.args[0])
            wrong += [] if text else [ast.unparse(call)]
            sentences |= {text} if text else set()
        elif name in ("translate", "QT_TRANSLATE_NOOP"):
            context = literal(call.args[0]) or named.get(getattr(call.args[0], "id", ""))
            text = literal(call.args[1])
            if context is None:
                continue  # a painter moves its origin
            if text is not None:
                sentences.add(text)
                tables |= {context} if name == "QT_TRANSLATE_NOOP" else set()
            else:
                from_tables.append((context, call))
    for context, call in from_tables:
        composed = any(isinstance(part, ast.JoinedStr) for part in ast.walk(call.args[1]))
        if context not in tables or composed:
            wrong.append(ast.unparse(call))
    return wrong, sentences


@pytest.mark.parametrize(
    "source",
    [
        "self.tr(f'{n} kali')",
        "self.tr(text)",
        "translate('Seal', f'{n} kali')",
        "translate('Seal', TABLE[n])",
    ],
)
def test_that_a_sentence_that_cannot_be_gathered_is_found(source: str) -> None:
    assert len(not_gathered(source)[0]) == 1


def test_that_every_sentence_of_the_screens_can_be_gathered_and_was() -> None:
    read = {path: not_gathered(path.read_text(encoding="utf-8")) for path in SCREENS}
    assert {path: wrong for path, (wrong, _) in read.items() if wrong} == {}
    assert {text for _, sentences in read.values() for text in sentences} <= {
        text for _, text in messages(TS)
    }


def test_that_english_is_worn_when_it_is_chosen_and_taken_off_again(program: Program) -> None:
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    assert "Apa yang ingin dikerjakan?" in texts(program.window)
    page.languages[ENGLISH].click()
    assert "What would you like to do?" in texts(program.window)
    assert program.choices.language == ENGLISH
    page = program.window.page()
    assert isinstance(page, WelcomePage)
    page.languages[INDONESIAN].click()
    assert "Apa yang ingin dikerjakan?" in texts(program.window)


def test_that_qts_own_words_follow_the_language(program: Program, qtbot) -> None:
    def said() -> tuple[list[str], str]:
        line, box = QLineEdit(), QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(line)
        qtbot.addWidget(box)
        menu = line.createStandardContextMenu()
        copy = [action.text().partition("\t")[0].replace("&", "") for action in menu.actions()]
        return copy, box.buttons()[0].text().replace("&", "")

    menu, cancel = said()
    assert {"Salin", "Tempel", "Pilih semua"} <= set(menu)
    assert cancel == "Batal"
    program.set_language(ENGLISH)
    menu, cancel = said()
    assert {"Copy", "Paste", "Select All"} <= set(menu)
    assert cancel == "Cancel"
