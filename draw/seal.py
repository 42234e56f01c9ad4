"""Seal, seed and holder: how statement, secret and throws become one number (sections 3 and 4).

Every formula here can be redone with `printf` and `sha256sum`:

    R    = sha256 of the canonical statement
    D    = sha256 of "undian-tps/1 statement\\n" + head + "\\n" + R + "\\n"
    C    = sha256 of "undian-tps/1 commitment\\n" + D + "\\n" + secret + "\\n"
    seed = sha256 of "undian-tps/1 seed\\n" + C + "\\n" + secret + "\\n" + one line "<no>:<kind>:<value>\\n" a witness
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from draw.canonical import digest
from draw.errors import ContributionError
from draw.statement import PROTOCOL, Statement
from draw.tickets import write_tickets

FULL_ASSURANCE_THROWS = 25  # 64.6 bits: more than a laptop can try between the last throw and the seed
_VALUES = {"dice": re.compile(r"[1-6]{5,50}\Z"), "digits": re.compile(r"[0-9]{6,20}\Z")}


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a witness gave after the seal was known; `kind` is dice or digits, `value` is text, never a number."""

    witness: int
    kind: str
    value: str


def head(statement: Statement) -> str:
    """Return the head of the proof line, which repeats whatever decides who can win (sections 3 and 9)."""
    mode = "O" if statement.mode == "official" else "L"
    tickets = write_tickets(statement.ticket_ids)
    prizes = "+".join(str(prize.quantity) for prize in statement.prizes)
    where = f"{statement.tps.key}/{statement.date}/{statement.attempt}"
    return f"UNDI1/{mode}/{where}/T{tickets}/P{prizes}"


def holder(salt: str, ticket: str, name: str) -> str:
    """Return the hash that binds a name to a ticket; `salt` is 32 hexadecimal digits (section 3)."""
    return digest(f"{PROTOCOL} holder\n{salt}\n{ticket}\n{name}\n")


def receiver(call: int, name: str) -> str:
    """Return the digest by which the journal binds who took the prize of a call; empty for the winner in person."""
    return digest(f"{PROTOCOL} receiver\n{call}\n{name}\n") if name else ""


def commitment(head_text: str, statement_digest: str, secret: str) -> str:
    """Return the seal `C` from head, `R` and the secret, all in lower-case hexadecimal (section 4)."""
    bound = digest(f"{PROTOCOL} statement\n{head_text}\n{statement_digest}\n")
    return digest(f"{PROTOCOL} commitment\n{bound}\n{secret}\n")


def seal_of(statement: Statement, secret: str) -> str:
    """Return the seal of a statement under a secret."""
    return commitment(head(statement), statement.digest, secret)


def seed(seal: str, secret: str, contributions: Iterable[Contribution]) -> str:
    """Return the seed; contributions count in the order of the witnesses' numbers (section 4)."""
    lines = "".join(
        f"{c.witness}:{c.kind}:{c.value}\n" for c in sorted(contributions, key=lambda given: given.witness)
    )
    return digest(f"{PROTOCOL} seed\n{seal}\n{secret}\n{lines}")


def check_contribution(kind: str, value_untrusted: str) -> None:
    """Raise ContributionError unless this is 5 to 50 digits 1-6, or 6 to 20 digits 0-9 (section 4)."""
    pattern = _VALUES.get(kind)
    if pattern is None:
        raise ContributionError("A contribution is either dice or digits.")
    if pattern.match(value_untrusted) is None:
        raise ContributionError(
            "Dice are 5 to 50 digits from 1 to 6."
            if kind == "dice"
            else "Digits are 6 to 20 digits from 0 to 9."
        )


def assurance(contributions: Iterable[Contribution]) -> str:
    """Return `full` when all are dice and at least 25 throws together, otherwise `reduced` (section 4)."""
    given = tuple(contributions)
    thrown = sum(len(c.value) for c in given)
    full = all(c.kind == "dice" for c in given) and thrown >= FULL_ASSURANCE_THROWS
    return "full" if full else "reduced"
