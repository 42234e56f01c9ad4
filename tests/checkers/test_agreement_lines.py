"""Two checkers that share no code read the same out of a proof line, and refuse the same broken ones."""

from collections.abc import Callable

import pytest

from draw.proof_line import read_proof_line
from draw.verify import verify_proof_line
from tests.checkers.second_checker import MISSING, results
from tests.checkers.some_stations import SMALL, asked

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' '.join(MISSING)}")

LINES: dict[str, Callable[[str], str]] = {
    "as it is": lambda s: s,
    "blanks around": lambda s: f"  {s}\r\n",
    "small letters": str.lower,
    "cut": lambda s: s[:-4],
    "one field too many": lambda s: s + "/",
    "another mode": lambda s: s.replace("/O/", "/L/"),
    "no mode": lambda s: s.replace("/O/", "/X/"),
    "zeros in front of the TPS": lambda s: s.replace("-3/", "-03/"),
    "no such day": lambda s: s.replace("2024-02-14", "2023-02-29"),
    "attempt 0": lambda s: s.replace("/2/T", "/0/T"),
    "ranges torn": lambda s: s.replace("/P", ".900.901/P"),
    "ranges joined": lambda s: s.replace("/P", ".900-901/P"),
    "a range backwards": lambda s: s.replace("/P", ".901-900/P"),
    "a range of one": lambda s: s.replace("/P", ".900-900/P"),
    "a list twice": lambda s: s.replace("/P", "+DPT:900/P"),
    "too many tickets": lambda s: s.replace("/P", ".900-9000/P"),
    "a number too large": lambda s: s.replace("/P", ".100000/P"),
    "no prize": lambda s: s.replace("/P2+2/", "/P/"),
    "too many units": lambda s: s.replace("/P2+2/", "/P2+1999/"),
    "no secret": lambda s: s.replace("/S", "/Z"),
    "no throws": lambda s: s[: s.index("/W")] + "/W" + s[s.index("/C") :],
    "one throw": lambda s: s[: s.index("+2D")] + s[s.index("/C") :],
    "a seven thrown": lambda s: s.replace("/W1D", "/W1D7"),
    "throws out of order": lambda s: s.replace("/W1D", "/W9D"),
    "an outcome too many": lambda s: s.replace("/X", "R/X"),
    "an outcome too few": lambda s: s.replace("R/X", "/X"),
    "an unknown outcome": lambda s: s.replace("/X", "Z/X"),
    "held and absent": lambda s: s.replace("/CR", "/CH"),
    "not completed": lambda s: s.replace("/X1", "/X0"),
}


def test_that_both_checkers_agree_on_proof_lines() -> None:
    made = {how: change(SMALL.line) for how, change in LINES.items()}
    for (how, line), answer in zip(made.items(), asked(s.encode() for s in made.values()), strict=True):
        assert how == "as it is" or line != SMALL.line, how
        assert answer.checks == results(verify_proof_line(line)), how
        if answer.checks[1] == "fails":
            continue
        read = read_proof_line(line)
        assert answer.rows["seal"] == [read.commitment], how
        assert answer.rows["seed"] == [read.seed], how
        called = [
            f"{n} {u.prize} {u.unit} {ticket} {outcome}"
            for n, (u, ticket, outcome) in enumerate(read.calls, 1)
        ]
        assert answer.rows.get("call", []) == called, how
