"""The house keeps its measures: short files, short functions, names that say what holds."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FLOORS = ("draw", "db", "steps", "desktop")
FILE_LINES, FUNCTION_LINES, CLASS_LINES = 300, 50, 250


def _sources() -> Iterator[Path]:
    yield ROOT / "dev.py"
    yield from sorted((ROOT / "shipping").rglob("*.py"))
    for floor in FLOORS:
        # A migration is written once and never touched again, however long the schema of its day was.
        yield from (file for file in sorted((ROOT / floor).rglob("*.py")) if file.parent.name != "versions")


def _tests() -> list[Path]:
    return sorted((ROOT / "tests").rglob("*.py"))


def _long_file(source: str, name: str) -> list[str]:
    return [f"{name}: {lines} lines"] if (lines := source.count("\n")) > FILE_LINES else []


def _long(source: str, name: str) -> list[str]:
    found = _long_file(source, name)
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            limit = FUNCTION_LINES
        elif isinstance(node, ast.ClassDef):
            limit = CLASS_LINES
        else:
            continue
        lines = (node.end_lineno or node.lineno) - node.lineno + 1
        if lines > limit:
            found.append(f"{name}:{node.lineno} {node.name}: {lines} lines")
    return found


def test_that_files_functions_and_classes_stay_short() -> None:
    assert [
        long for file in _sources() for long in _long(file.read_text("utf-8"), str(file.relative_to(ROOT)))
    ] == []


def test_that_the_files_of_the_tests_stay_short_too() -> None:
    assert Path(__file__) in _tests()
    assert [
        long for file in _tests() for long in _long_file(file.read_text("utf-8"), str(file.relative_to(ROOT)))
    ] == []


@pytest.mark.parametrize(
    "source",
    [
        "x = 1\n" * (FILE_LINES + 1),
        "def long():\n" + "    x = 1\n" * FUNCTION_LINES,
        "class Outer:\n    async def long():\n" + "        x = 1\n" * FUNCTION_LINES,
        "class Long:\n" + "    x = 1\n" * CLASS_LINES,
    ],
    ids=["file", "function", "method", "class"],
)
def test_that_the_measure_sees_what_is_a_line_too_long(source: str) -> None:
    assert len(_long(source, "sample")) == 1


def test_that_every_floor_is_measured() -> None:
    measured = {file.relative_to(ROOT).parts[0] for file in _sources()}
    assert measured == {"dev.py", "shipping", *FLOORS}


def test_that_every_test_says_what_holds() -> None:
    files = sorted((ROOT / "tests").rglob("test_*.py"))
    names = [
        f"{file.relative_to(ROOT)}: {node.name}"
        for file in files
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.name.startswith("test")
        and not node.name.startswith("test_that_")
    ]
    assert files
    assert names == []


def test_that_there_is_no_room_for_leftovers() -> None:
    rooms = {"utils", "util", "common", "core", "helpers", "helper", "manager", "managers", "misc"}
    assert [file for file in _sources() if rooms & {file.stem, file.parent.name}] == []
