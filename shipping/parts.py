"""The size of the frozen folder by part: `python -m shipping.parts FOLDER`.

Why the largest three are there: **Qt** draws every screen, and its core is linked to ICU, whose tables of all languages are
32 MB of it and cannot be left out without building Qt anew; **our code and the Python modules** are the program, packed;
**cryptography** keeps the file shut (Argon2id, AES-GCM) and signs (P-256), in one library of which nothing can be left out.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

MEBI = 1024 * 1024
# The first pattern that is found in a file's place names its part.
_PARTS = (
    (r"libicu|icu(dt|in|uc)", "Qt: ICU"),
    (r"PySide6|shiboken6", "Qt and PySide6"),
    (r"^undian-tps|base_library|(^|/)python3|lib-dynload", "our code and Python's modules, packed"),
    (r"libpython|python3\d*\.dll", "Python"),
    (r"resources/fonts", "fonts"),
    (r"resources/|migrations", "other resources"),
    (r"psycopg", "psycopg: the office's database"),
    (r"cryptography|_cffi_backend", "cryptography"),
    (r"sqlcipher", "sqlcipher3: the encrypted file"),
    (r"sqlalchemy", "SQLAlchemy"),
    (r"pypdfium2", "pypdfium2: pictures of papers"),
    (r"pikepdf|lxml", "pikepdf and lxml: PDF/A"),
    (r"PIL|pillow", "Pillow: pictures on papers"),
    (r"python_calamine", "python-calamine: spreadsheets"),
    (r"zxing", "zxing-cpp: QR"),
    (r"licences|LICENSE|SHA256SUMS", "licences and list of files"),
)


def part_of(name: str) -> str:
    """Return the part to which a file of the folder belongs."""
    return next((part for pattern, part in _PARTS if re.search(pattern, name)), "libraries of the system")


def sizes(folder: Path) -> dict[str, int]:
    """Return the bytes of each part, largest first; links count nothing."""
    counted: Counter[str] = Counter()
    for file in folder.rglob("*"):
        if file.is_file() and not file.is_symlink():
            counted[part_of(file.relative_to(folder).as_posix())] += file.stat().st_size
    return dict(counted.most_common())


def main(arguments: Sequence[str]) -> int:
    """Print the parts of a folder and their sizes."""
    found = sizes(Path(arguments[0]))
    for part, size in found.items():
        print(f"{size / MEBI:8.1f} MiB  {part}")
    print(f"{sum(found.values()) / MEBI:8.1f} MiB  together")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
