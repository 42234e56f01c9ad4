"""The locks hold what the project asks for, every package with its hashes, and never the Qt that aborts."""

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
LOCKS = ("run", "dev", "build")


def _lock(name: str) -> dict[str, tuple[str, int]]:
    """Version and number of hashes of each package in a lock."""
    text = (ROOT / "requirements" / f"{name}.txt").read_text("utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        pin = re.match(r"([a-z0-9-]+)==([^ ;]+)", line)
        assert pin, f"not a pinned package: {line[:60]}"
        found[pin[1]] = (pin[2], len(re.findall(r"--hash=sha256:[0-9a-f]{64}\b", line)))
    return found


def _asked(name: str) -> list[Requirement]:
    extra = [] if name == "run" else PROJECT["optional-dependencies"][name]
    return [Requirement(text) for text in [*PROJECT["dependencies"], *extra]]


@pytest.mark.parametrize("name", LOCKS)
def test_that_every_locked_package_has_its_hashes(name: str) -> None:
    assert [package for package, (_, hashes) in _lock(name).items() if not hashes] == []


@pytest.mark.parametrize("name", LOCKS)
def test_that_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    locked = _lock(name)
    missed = [
        str(asked)
        for asked in _asked(name)
        if not asked.specifier.contains(locked[canonicalize_name(asked.name)][0])
    ]
    assert missed == []


@pytest.mark.parametrize("name", ["dev", "build"])
def test_that_one_environment_can_take_every_lock(name: str) -> None:
    assert _lock("run").items() <= _lock(name).items()


@pytest.mark.parametrize("name", LOCKS)
def test_that_the_qt_that_loses_references_is_never_taken(name: str) -> None:
    locked = _lock(name)
    assert "6.12.0" not in {locked["pyside6-essentials"][0], locked["shiboken6"][0]}
    qt = next(asked for asked in _asked(name) if asked.name == "PySide6-Essentials")
    assert not qt.specifier.contains("6.12.0")
    assert qt.specifier.contains("6.11.3")
