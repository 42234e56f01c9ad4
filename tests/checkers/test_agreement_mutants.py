"""Two checkers that share no code refuse the same changed transcripts, in the same checks."""

import random
from collections.abc import Callable
from typing import Any

import pytest

from draw.canonical import canonical
from draw.verify import verify_transcript
from tests.checkers.second_checker import MISSING, ask, results
from tests.checkers.some_stations import CHUNK, SMALL, STATIONS, asked
from tests.draw.mutants import DELETE, document, leaves, put

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' '.join(MISSING)}")

MUTANTS: dict[str, tuple[str, Any]] = {
    "commitment": ("commitment", "0" * 64),
    "secret": ("secret", "1" * 64),
    "seed": ("seed", "2" * 64),
    "capital seed": ("seed", "A" * 64),
    "assurance": ("assurance", "reduced"),
    "a throw": ("contributions.0.value", "1" * 13),
    "a seven": ("contributions.0.value", "7" * 13),
    "another kind": ("contributions.0.kind", "digits"),
    "another witness": ("contributions.0.witness", 3),
    "no contribution": ("contributions", []),
    "another ticket called": ("calls.0.ticket", "DPT-001"),
    "another outcome": ("calls.0.outcome", "declined"),
    "held under forfeit": ("calls.0.outcome", "held"),
    "ineligible without a note": ("calls.2.outcome", "ineligible"),
    "another unit": ("calls.1.unit", 1),
    "another call number": ("calls.1.call", 9),
    "no calls": ("calls", []),
    "a call late": ("calls.0.at", "2024-02-14T23:00:00+07:00"),
    "a call in another zone": ("calls.0.at", "2024-02-14T13:20:00+09:00"),
    "no such day": ("calls.0.at", "2023-02-29T13:20:00+07:00"),
    "no such hour": ("calls.0.at", "2024-02-14T24:00:00+07:00"),
    "a winner's name": ("winners.0.name", "Orang Lain"),
    "a winner's salt": ("winners.0.salt", "0" * 32),
    "no winners": ("winners", []),
    "not completed": ("completed", False),
    "completed as a number": ("completed", 1),
    "closed before": ("closed_at", "2024-02-14T13:00:00+07:00"),
    "closed the next day": ("closed_at", "2024-02-15T00:10:00+07:00"),
    "count before": ("counting_started_at", "2024-02-14T13:00:00+07:00"),
    "journal empty": ("journal.entries", 0),
    "an unknown key": ("winner", "DPT-001"),
    "a key missing": ("objections", DELETE),
    "statement: mode": ("statement.mode", "practice"),
    "statement: a second spelling": ("statement.tickets.0.id", "DPT-0001"),
    "statement: nobody": ("statement.tickets.0.id", "DPT-000"),
    "statement: another list": ("statement.tickets.0.id", "ABC-001"),
    "statement: attended": ("statement.attendance.DPT.attended", 16),
    "statement: an empty list": ("statement.attendance.DPK", {"registered": 0, "attended": 0}),
    "statement: totals": ("statement.reconciliation.ballots_used", 1),
    "statement: prize number": ("statement.prizes.1.no", 3),
    "statement: quantity": ("statement.prizes.0.quantity", 2_000),
    "statement: window": ("statement.rules.window", "after_count"),
    "statement: absent rule": ("statement.rules.absent", "hold"),
    "statement: a witness": ("statement.witnesses.1.contributes", False),
    "statement: a witness twice": ("statement.witnesses.1.name", SMALL.statement.witnesses[0].name.upper()),
    "statement: attempt": ("statement.attempt", 1),
    "statement: no voided": ("statement.voided", []),
    "statement: excluded too": ("statement.rules.excluded.0.id", SMALL.statement.ticket_ids[0]),
    "statement: bidirectional text": ("statement.tps.village", "Kai\u202ebon"),
    "statement: a control": ("statement.tps.village", "Kai\nbon"),
    "statement: a village too long": ("statement.tps.village", "K" * 201),
    "statement: a negative value": ("statement.prizes.0.value_idr", -1),
    "statement: a Latin name": ("statement.tps.village", "Kaibön"),
}


def test_that_both_checkers_agree_on_every_mutant() -> None:
    files = {how: canonical(put(document(SMALL), *change)) for how, change in MUTANTS.items()}
    quiet = []
    for (how, data), answer in zip(files.items(), asked(files.values()), strict=True):
        assert answer.checks == results(verify_transcript(data)), how
        assert answer.code == ("fails" in answer.checks.values()), how
        quiet += [how] if answer.code == 0 else []
    assert quiet == [], "every one of them breaks the seal at least"


ODD: tuple[Any, ...] = (
    *(
        None,
        True,
        0,
        1,
        2,
        -1,
        100,
        9_999,
        10**12 + 1,
        "",
        "x",
        "q" * 201,
        "q" * 501,
        [],
        {},
        "0" * 64,
        "0" * 32,
    ),
    *("DPT-002", "DPT-0002", "123456", "1" * 51, "dice", "digits", "hold", "after_count", "absent", "held"),
    *(
        "declined",
        "2024-02-14T13:20:00+07:00",
        "2024-02-13T23:20:00-07:00",
        "2024-02-14T13:20:00Z",
        "2024-02-30",
    ),
    *("a\u200eb", "\u2013", DELETE),
)


@pytest.mark.parametrize("first", range(0, STATIONS, 3 * CHUNK))
def test_that_both_checkers_agree_on_any_place_changed_to_anything(first: int) -> None:
    rng = random.Random(first)
    whole = document(SMALL)
    places = [path for path, _ in leaves(whole)]
    files = [canonical(put(whole, rng.choice(places), rng.choice(ODD))) for _ in range(CHUNK)]
    for data, answer in zip(files, asked(files), strict=True):
        assert answer.checks == results(verify_transcript(data)), data


BYTES: dict[str, Callable[[bytes], bytes]] = {
    "a blank": lambda b: b.replace(b":", b": ", 1),
    "a line feed": lambda b: b + b"\n\n",
    "a second document": lambda b: b + b"\n" + b,
    "a byte-order mark": lambda b: b"\xef\xbb\xbf" + b,
    "a doubled key": lambda b: b.replace(b'"completed":true', b'"completed":false,"completed":true'),
    "a fraction": lambda b: b.replace(b'"attempt":2', b'"attempt":2.0'),
    "an exponent": lambda b: b.replace(b'"attempt":2', b'"attempt":2E+0'),
    "a zero in front": lambda b: b.replace(b'"attempt":2', b'"attempt":02'),
    "not a number": lambda b: b.replace(b'"attempt":2', b'"attempt":NaN'),
    "a huge number": lambda b: b.replace(b'"attempt":2', b'"attempt":1e999'),
    "an idle escape": lambda b: b.replace(b"Kaibon", b"Kaib\\u006fn"),
    "a broken letter": lambda b: b.replace(b"Kaibon", b"Kaib\xffn"),
    "a lone surrogate": lambda b: b.replace(b"Kaibon", b"Kaib\\ud800n"),
    "cut": lambda b: b[:-20],
    "nothing": lambda b: b"",
    "a list": lambda b: b"[" + b + b"]",
    "depth": lambda b: b"[" * 20_000,
}


def test_that_both_checkers_refuse_other_bytes_of_the_same_document() -> None:
    made = {how: change(SMALL.data) for how, change in BYTES.items()}
    for (how, data), answer in zip(made.items(), asked(made.values()), strict=True):
        assert data != SMALL.data, how
        assert answer.checks == results(verify_transcript(data)), how
        assert answer.checks[1] == "fails", how
    assert ask(SMALL.data + b"\n").checks[1] == "holds", "control: one line feed is forgiven"


@pytest.mark.parametrize("village", ["Kaibo\u0301n", "\ua98f\ua9b6"])
def test_that_the_shell_says_where_unicode_is_beyond_it(village: str) -> None:
    answer = ask(canonical(put(document(SMALL), "statement.tps.village", village)))
    assert answer.checks[1] == "not checked"
