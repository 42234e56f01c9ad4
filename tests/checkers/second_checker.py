"""The shell checker as a function: a file's bytes in, its answers and what it computed out."""

import os
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from draw.findings import NAMES
from draw.verify import Verdict

SCRIPT = Path(__file__).with_name("periksa.sh")
MISSING = [tool for tool in ("sh", "awk", "jq", "sha256sum") if shutil.which(tool) is None]


@dataclass(frozen=True, slots=True)
class Answer:
    """`checks` by number; `rows` are the lines after them, by their first word."""

    code: int
    checks: dict[int, str]
    rows: dict[str, list[str]]


def ask(data: bytes) -> Answer:
    """Let the shell checker read these bytes as a file."""
    handle, name = tempfile.mkstemp(suffix=".json")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        done = subprocess.run(["sh", str(SCRIPT), name], capture_output=True, text=True, timeout=120)
    finally:
        os.unlink(name)
    assert done.stderr == "", done.stderr
    checks: dict[int, str] = {}
    rows: dict[str, list[str]] = {}
    for line in done.stdout.splitlines():
        first, rest = line.split(" ", 1)
        if first.isdigit():
            name, checks[int(first)] = rest.split(" ", 1)
            assert name == NAMES[int(first)]
        else:
            rows.setdefault(first, []).append(rest)
    return Answer(done.returncode, checks, rows)


def results(verdict: Verdict) -> dict[int, str]:
    """Return what the program's own checker says, in the same shape."""
    return {check.no: check.result.value for check in verdict.checks}
