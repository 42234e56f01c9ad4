"""What a check found: a sentence with its facts apart, so that a screen can say it in another language."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Result(StrEnum):
    """The three answers of a check (section 10)."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_CHECKED = "not checked"


@dataclass(frozen=True, slots=True)
class Finding:
    """One English sentence as a template, and the facts that fill it."""

    text: str
    facts: Mapping[str, object]

    def __str__(self) -> str:
        return self.text.format(**self.facts)


def found(text: str, **facts: object) -> Finding:
    """Return a finding: `found("call {call} is out of turn", call=3)`."""
    return Finding(text, facts)


@dataclass(frozen=True, slots=True)
class Check:
    """One numbered check: its name, its answer and what was found."""

    no: int
    name: str
    result: Result
    findings: tuple[Finding, ...]

    @property
    def detail(self) -> str:
        """What was found, in English, the first few findings."""
        more = len(self.findings) - 5
        return "; ".join(map(str, self.findings[:5])) + (f"; and {more} more" if more > 0 else "")


NAMES = {
    1: "form",
    2: "statement",
    3: "seal",
    4: "contributions",
    5: "seed",
    6: "order",
    7: "calls",
    8: "winners",
    9: "time",
    10: "journal",
    11: "signature",
    12: "papers",
}


def check(no: int, findings: tuple[Finding, ...]) -> Check:
    """Return the check that holds when nothing was found and fails otherwise."""
    return Check(no, NAMES[no], Result.FAILS if findings else Result.HOLDS, findings)


def not_checked(no: int, why: Finding) -> Check:
    """Return a check that could not be made, with the reason."""
    return Check(no, NAMES[no], Result.NOT_CHECKED, (why,))
