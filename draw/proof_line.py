"""The proof line: the whole proof, short enough for one QR code (section 9).

From the line alone a reader computes the seal, the twelve words, the seed, the order and every winner's number. What the
statement's digest stands for (names, sources, rules) stays unchecked, and a reader has to say so.
"""

import re
from dataclasses import dataclass

from draw.calls import LETTERS, OUTCOMES, Unit, walk
from draw.canonical import is_plain
from draw.errors import ContributionError, FormError
from draw.form import Date, faults
from draw.order import order
from draw.seal import Contribution, check_contribution, commitment, head, seed
from draw.statement import PRIZE_LIMIT, UNIT_LIMIT, WITNESS_LIMIT
from draw.tickets import read_tickets
from draw.transcript import Transcript

SIZE_LIMIT = 64 * 1024
_KINDS = {"D": "dice", "N": "digits"}
_NUMBER = r"[1-9][0-9]{0,3}"
_CONTRIBUTION = re.compile(rf"({_NUMBER})([DN])([0-9]+)\Z")


@dataclass(frozen=True, slots=True)
class ProofLine:
    """A proof line that has been read; hexadecimal in lower case."""

    mode: str
    tps: str
    date: str
    attempt: int
    tickets: tuple[str, ...]
    quantities: tuple[int, ...]
    statement_digest: str
    secret: str
    contributions: tuple[Contribution, ...]
    outcomes: tuple[str, ...]
    completed: bool
    head: str

    @property
    def commitment(self) -> str:
        """The seal that head, digest and secret give."""
        return commitment(self.head, self.statement_digest, self.secret)

    @property
    def seed(self) -> str:
        """The seed that seal, secret and throws give."""
        return seed(self.commitment, self.secret, self.contributions)

    @property
    def units(self) -> tuple[Unit, ...]:
        """Every prize unit in drawing order."""
        return tuple(Unit(no, u) for no, q in enumerate(self.quantities, 1) for u in range(1, q + 1))

    @property
    def calls(self) -> tuple[tuple[Unit, str, str], ...]:
        """Unit, ticket and outcome of each call."""
        queue = order(self.seed, self.tickets)
        walked = walk(self.units, queue, self.outcomes)
        return tuple((unit, ticket, o) for (unit, ticket), o in zip(walked, self.outcomes, strict=False))


def write_proof_line(transcript: Transcript) -> str:
    """Return the proof line of a transcript, in capitals as the QR alphanumeric alphabet asks."""
    t = transcript
    given = "+".join(
        f"{c.witness}{'D' if c.kind == 'dice' else 'N'}{c.value}"
        for c in sorted(t.contributions, key=lambda c: c.witness)
    )
    letters = "".join(LETTERS[call.outcome] for call in t.calls)
    tail = f"R{t.statement.digest}/S{t.secret}".upper()
    return f"{head(t.statement)}/{tail}/W{given}/C{letters}/X{int(t.completed)}"


def read_proof_line(text_untrusted: str) -> ProofLine:
    """Read a proof line, spelt in exactly one way; raises FormError with what is wrong (B13)."""
    text = text_untrusted.strip()
    if len(text) > SIZE_LIMIT or not text.isascii() or not is_plain(text):
        raise FormError("This is not a proof line.")
    fields = text.split("/")
    if fields[0] != "UNDI1":
        raise FormError("A proof line begins with UNDI1/.")
    if len(fields) != 12:
        raise FormError(f"A proof line has 12 fields; this one has {len(fields)}. It may have been cut.")
    _, mode, tps, date, attempt, tickets, prizes, digest_r, secret, given, letters, completed = fields
    _match(r"[OL]\Z", mode, "mode")
    _match(rf"[0-9]{{10}}-{_NUMBER}\Z", tps, "TPS")
    _match(r"[1-9][0-9]?\Z", attempt, "attempt")
    for _ in faults(Date(), date):
        raise FormError("The date of the proof line is not readable.")
    return ProofLine(
        mode="official" if mode == "O" else "practice",
        tps=tps,
        date=date,
        attempt=int(attempt),
        tickets=read_tickets(_tail("T", tickets, "tickets")),
        quantities=_quantities(_tail("P", prizes, "prizes")),
        statement_digest=_match(r"R[0-9A-F]{64}\Z", digest_r, "statement digest")[1:].lower(),
        secret=_match(r"S[0-9A-F]{64}\Z", secret, "secret")[1:].lower(),
        contributions=_contributions(_tail("W", given, "contributions")),
        outcomes=tuple(OUTCOMES[letter] for letter in _match(r"C[RHADI]*\Z", letters, "outcomes")[1:]),
        completed=_match(r"X[01]\Z", completed, "completion") == "X1",
        head="/".join(fields[:7]),
    )


def _match(pattern: str, text: str, what: str) -> str:
    if re.match(pattern, text, re.ASCII) is None:
        raise FormError(f"The {what} of the proof line is not readable.")
    return text


def _tail(letter: str, text: str, what: str) -> str:
    return _match(rf"{letter}.+\Z", text, what)[1:]


def _quantities(text: str) -> tuple[int, ...]:
    _match(rf"{_NUMBER}(\+{_NUMBER})*\Z", text, "prizes")
    quantities = tuple(int(q) for q in text.split("+"))
    if len(quantities) > PRIZE_LIMIT or sum(quantities) > UNIT_LIMIT:
        raise FormError("The proof line has more prizes than the protocol allows.")
    return quantities


def _contributions(text: str) -> tuple[Contribution, ...]:
    given = []
    for part in text.split("+"):
        match = _CONTRIBUTION.match(part)
        if match is None:
            raise FormError("The contributions of the proof line are not readable.")
        contribution = Contribution(int(match[1]), _KINDS[match[2]], match[3])
        try:
            check_contribution(contribution.kind, contribution.value)
        except ContributionError as error:
            raise FormError(f"Witness {contribution.witness}: {error}") from error
        given.append(contribution)
    numbers = [c.witness for c in given]
    if numbers != sorted(set(numbers)) or len(numbers) > WITNESS_LIMIT:
        raise FormError("The contributions of the proof line are not in the order of the witnesses.")
    return tuple(given)
