"""The checker of the page, run under node as it stands in the page; and files to feed it."""

import json
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from typing import Any

from draw.verify import Verdict
from resources.verifier import build

NODE = shutil.which("node")
_RUNNER = """
const input = JSON.parse(require("fs").readFileSync(0, "utf8"));
const answers = input.map(({ data, journal }) => {
  const bytes = fromHex(data);
  const checked = journal === null ? checkBytes(bytes) : verifyTranscript(bytes, fromHex(journal));
  const checks = (checked.checks || []).map((c) => ({
    ...c,
    detail: c.findings.map((f) => fill(f.text, f.facts)),
  }));
  return { ...checked, transcript: null, line: null, checks, verdict: checked.checks ? verdictOf(checked.checks) : "" };
});
process.stdout.write(JSON.stringify({ tested: selfTest(), answers }));
"""


def run(*files: bytes, journals: Sequence[bytes | None] | None = None, core: str | None = None) -> Any:
    """What the page's checker says of files; with a journal, of a transcript and its journal (checks 1 to 10)."""
    told = journals or [None] * len(files)
    request = [
        {"data": f.hex(), "journal": None if j is None else j.hex()} for f, j in zip(files, told, strict=True)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".js", encoding="utf-8") as script:
        script.write((core or build.core()) + _RUNNER)
        script.flush()
        done = subprocess.run(
            [str(NODE), script.name], input=json.dumps(request), capture_output=True, text=True, check=True
        )
    return json.loads(done.stdout)


def results(answer: Any) -> dict[int, str]:
    """Number and answer of each check of the page."""
    return {check["no"]: check["result"] for check in answer["checks"]}


def ours(verdict: Verdict) -> dict[int, str]:
    """Number and answer of each check of the program."""
    return {check.no: check.result.value for check in verdict.checks}


def details(answer: Any) -> dict[int, list[str]]:
    """What each check of the page found, but for the form, whose words may differ."""
    return {check["no"]: check["detail"] for check in answer["checks"] if check["no"] != 1}


def our_details(verdict: Verdict) -> dict[int, list[str]]:
    """What each check of the program found, but for the form."""
    return {
        check.no: [str(finding) for finding in check.findings] for check in verdict.checks if check.no != 1
    }
