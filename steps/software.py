"""Which program this is: its version and the hashes of its code, for the journal, the minutes and the welcome page (A09).

* A source run is named by its version and the hash of its code files.
* A shipped program is named by the same two, as they were where it was built, by the commit, and by the hash of the list
  of its files, `SHA256SUMS`: anyone can hold the folder against that list, and the list against these digits.
"""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import resources
from steps.checker_page import page_bytes

VERSION = "0.1.0"
SUMS = "SHA256SUMS"
SHOWN_DIGITS = 16
_FLOORS = ("draw", "db", "steps", "desktop")


class ProgramAlteredError(Exception):
    """Files of the shipped program are missing or are not those that it was built of."""

    def __init__(self, names: tuple[str, ...]) -> None:
        super().__init__(
            f"{len(names)} files are not those that the program was built of: {', '.join(names[:3])}"
        )
        self.count = len(names)
        self.first = Path(names[0]).name


@cache
def identity() -> str:
    """Return `undian-tps 0.1.0 (hash)`, shipped `undian-tps 0.1.0 (hash; komit ...; paket hash)`, 16 digits of each hash."""
    told = [code_hash()[:SHOWN_DIGITS]]
    if _is_shipped():
        told += [f"komit {_stamp()['commit'] or '-'}", f"paket {package_hash()[:SHOWN_DIGITS] or '-'}"]
    return f"undian-tps {VERSION} ({'; '.join(told)})"


@cache
def verifier_hash() -> str:
    """Return the SHA-256 of the checker page that is shipped, 64 hexadecimal digits: the minutes print it."""
    return _sha256(page_bytes())


@cache
def code_hash() -> str:
    """Return the SHA-256 over all code files in the order of their names; a shipped program knows that of its source."""
    if _is_shipped():
        return str(_stamp()["code"])
    import hashlib

    root = Path(__file__).resolve().parent.parent
    total = hashlib.sha256()
    for floor in _FLOORS:
        for file in sorted((root / floor).rglob("*.py")):
            content = file.read_bytes()
            name = file.relative_to(root).as_posix()
            total.update(f"{name}\n{len(content)}\n".encode() + content)
    return total.hexdigest()


@cache
def package_hash() -> str:
    """Return the SHA-256 of the shipped list of files, empty for a source run or where the list is missing."""
    try:
        return _sha256((_folder() / SUMS).read_bytes()) if _is_shipped() else ""
    except OSError:
        return ""


@cache
def check_files() -> None:
    """Hold the shipped files against their list; a source run has none. Raises ProgramAlteredError."""
    if _is_shipped():
        check_folder(_folder())


def check_folder(folder: Path) -> None:
    """Hold a folder against the list in it, as `sha256sum -c` does. Raises ProgramAlteredError."""
    try:
        lines = (folder / SUMS).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        raise ProgramAlteredError((SUMS,)) from None
    altered = tuple(
        name
        for digits, _, name in (line.partition("  ") for line in lines)
        if not _is_still(folder / name, digits)
    )
    if altered or not lines:
        raise ProgramAlteredError(altered or (SUMS,))


def _is_still(file: Path, digits: str) -> bool:
    try:
        return _sha256(file.read_bytes()) == digits
    except OSError:
        return False


def _sha256(content: bytes) -> str:
    import hashlib  # it loads a whole library of ciphers, and the welcome asks for the version only

    return hashlib.sha256(content).hexdigest()


def _is_shipped() -> bool:
    return bool(getattr(sys, "frozen", False))


def _folder() -> Path:
    return Path(sys.executable).parent


@cache
def _stamp() -> dict[str, Any]:
    """Return what the build wrote about itself: version, commit, hash of the source."""
    told: dict[str, Any] = json.loads(resources.path("build.json").read_text("utf-8"))
    return told
