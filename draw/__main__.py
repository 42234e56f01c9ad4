"""`python -m draw verify TRANSCRIPT.json`: checks 1 to 10 with neither Qt nor a database installed."""

import sys
from io import TextIOWrapper
from pathlib import Path

from draw.canonical import SIZE_LIMIT
from draw.errors import DrawError
from draw.findings import Result
from draw.journal import from_lines
from draw.verify import Verdict, verify_proof_line, verify_transcript

USAGE = "usage: python -m draw verify TRANSCRIPT.json [JOURNAL.jsonl] | python -m draw verify PROOF-LINE.txt"


def main(arguments: list[str]) -> int:
    """Print the numbered checks; return 0 when nothing fails, 1 when something does, 2 when the call is unusable."""
    if len(arguments) not in (2, 3) or arguments[0] != "verify":
        print(USAGE, file=sys.stderr)
        return 2
    for stream in (sys.stdout, sys.stderr):
        # Names and keys come from the file, and a console need not have letters for them.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        paths = [Path(name) for name in arguments[1:]]
        if any(path.stat().st_size > 8 * SIZE_LIMIT for path in paths):
            print("The file is too large.", file=sys.stderr)
            return 2
        data = [path.read_bytes() for path in paths]
    except OSError as error:
        print(f"{error.filename}: {error.strerror}", file=sys.stderr)
        return 2
    verdict = _verify(data)
    for check in verdict.checks:
        print(f"{check.no:2}  {check.name:14} {check.result.value:12} {check.detail}".rstrip())
    print(f"verdict: {verdict.result.value}")
    return 1 if verdict.result is Result.FAILS else 0


def _verify(data: list[bytes]) -> Verdict:
    if data[0].startswith(b"UNDI1/"):
        return verify_proof_line(data[0].decode("ascii", "replace"))
    if len(data) == 1:
        return verify_transcript(data[0])
    try:
        return verify_transcript(data[0], journal=tuple(from_lines(data[1])))
    except DrawError as error:
        print(error, file=sys.stderr)
        return verify_transcript(data[0], journal=())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
