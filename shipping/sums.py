"""The list of everything in the frozen folder, `SHA256SUMS`: what `sha256sum -c` checks and the program names itself by."""

import hashlib
from pathlib import Path

from steps.software import SUMS


def write(folder: Path) -> str:
    """Write the list of all files of a folder, sorted by name, and return the SHA-256 of the list."""
    names = sorted(file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file())
    lines = [f"{digits(folder / name)}  {name}\n" for name in names if name != SUMS]
    text = "".join(lines).encode()
    (folder / SUMS).write_bytes(text)
    return hashlib.sha256(text).hexdigest()


def read(folder: Path) -> dict[str, str]:
    """Return the digits of each file that the list names."""
    lines = (folder / SUMS).read_text("utf-8").splitlines()
    return {name: found for found, _, name in (line.partition("  ") for line in lines)}


def digits(file: Path) -> str:
    """Return the SHA-256 of a file, 64 hexadecimal digits."""
    with file.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest()
