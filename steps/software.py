"""Which program this is: its version and the hash of its code, for the journal, the minutes and the welcome page (A09)."""

import sys
from functools import cache
from pathlib import Path

import resources

VERSION = "0.1.0"
_FLOORS = ("draw", "db", "steps", "desktop")


@cache
def identity() -> str:
    """Return `undian-tps 0.1.0 (sha256 of the code, first 16 digits)`."""
    return f"undian-tps {VERSION} ({code_hash()[:16]})"


@cache
def verifier_hash() -> str:
    """Return the SHA-256 of the checker page that is shipped, 64 hexadecimal digits: the minutes print it."""
    import hashlib

    return hashlib.sha256(resources.path("verifier", "periksa.html").read_bytes()).hexdigest()


@cache
def code_hash() -> str:
    """Return the SHA-256 over all code files in the order of their names; of the program file where it is frozen."""
    import hashlib  # it loads a whole library of ciphers, and the welcome asks for the version only

    if getattr(sys, "frozen", False):
        return hashlib.sha256(Path(sys.executable).read_bytes()).hexdigest()
    root = Path(__file__).resolve().parent.parent
    total = hashlib.sha256()
    for floor in _FLOORS:
        for file in sorted((root / floor).rglob("*.py")):
            content = file.read_bytes()
            name = file.relative_to(root).as_posix()
            total.update(f"{name}\n{len(content)}\n".encode() + content)
    return total.hexdigest()
