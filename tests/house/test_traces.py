"""Nothing in the repository tells on which machine, or from which registry, it was made."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

# Put together from halves, so that this file is not its own finding.
_FOLDERS = "|".join(("wo" + "rk", "tm" + "p", "ro" + "ot", "ho" + "me", "Us" + "ers"))
_HOSTS = "|".join(
    re.escape(first + second)
    for first, second in (
        ("pypi", ".org"),
        ("python", "hosted"),
        ("npm", "js.com"),
        ("npm", "js.org"),
        ("deb.", "debian.org"),
        ("art", "ifactory"),
        ("jf", "rog"),
        ("anaconda", ".org"),
        ("local", "host:"),
    )
)
_PLACE = re.compile(rf"(?<![\w.~-])/(?:{_FOLDERS})/|\b[A-Z]:\\\\?Us".encode() + b"ers")
_HOST = re.compile(_HOSTS.encode(), re.IGNORECASE)
_LOCK = re.compile(rb"://|--(?:extra-)?index-url|--find-links|--trusted-host")


def _texts() -> dict[str, bytes]:
    """The tracked files, and those that would be with the next `git add`, which hold text."""
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    files = {name: ROOT / name for name in listed.split("\0") if name}
    contents = {name: file.read_bytes() for name, file in files.items() if file.is_file()}
    return {name: content for name, content in contents.items() if b"\0" not in content}


def _lines(pattern: re.Pattern[bytes], texts: dict[str, bytes]) -> list[str]:
    return [
        f"{name}:{number}: {line[:100]!r}"
        for name, content in texts.items()
        for number, line in enumerate(content.splitlines(), 1)
        if pattern.search(line)
    ]


def test_that_no_file_holds_a_place_of_a_machine() -> None:
    texts = _texts()
    assert "dev.py" in texts
    assert _lines(_PLACE, texts) == []


def test_that_no_file_names_a_registry() -> None:
    assert _lines(_HOST, _texts()) == []


def test_that_no_lock_holds_an_address() -> None:
    locks = {name: text for name, text in _texts().items() if name.startswith("requirements/")}
    assert len(locks) == 3
    assert _lines(_LOCK, locks) == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (_PLACE, 'open("/' + "ho" + 'me/budi/list.csv")'),
        (_PLACE, "see /" + "tm" + "p/x"),
        (_PLACE, "file:///" + "ro" + "ot/x"),
        (_PLACE, "C:\\" + "Us" + "ers\\budi"),
        (_HOST, "https://" + "py" + "pi.org/simple"),
        (_LOCK, "--index" + "-url x"),
        (_LOCK, "a @ https:" + "//x/a.whl"),
    ],
    ids=range(7),
)
def test_that_the_search_finds_a_planted_trace(pattern: re.Pattern[bytes], line: str) -> None:
    assert _lines(pattern, {"planted": line.encode()})
