"""Two checkers that share no code say the same: `draw.verify`, and a shell script written from draw/PROTOCOL.md alone.

Sixty random stations in a normal run; a thousand with UNDIAN_LONG=1.
"""

import os
import random
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from draw.canonical import canonical
from draw.order import order
from draw.proof_line import read_proof_line
from draw.transcript import from_bytes
from draw.verify import verify_proof_line, verify_transcript
from draw.words import seal_words
from tests.checkers.second_checker import MISSING, Answer, ask, results
from tests.draw.mutants import DELETE, document, leaves, put
from tests.stations import SimulatedStation, make_station

pytestmark = pytest.mark.skipif(bool(MISSING), reason=f"needs {' '.join(MISSING)}")
VECTORS = Path(__file__).parents[1] / "vectors"
STATIONS = 1_000 if os.environ.get("UNDIAN_LONG") else 60
CHUNK = 10
SMALL = make_station(
    tickets={"DPT": 14, "DPTB": 3}, units=(2, 2), outcomes="RADR", excluded=1, voided=1, objections=1
)


def asked(files: Iterable[bytes]) -> list[Answer]:
    with ThreadPoolExecutor(2) as pool:
        return list(pool.map(ask, files))


def some_station(number: int) -> SimulatedStation:
    """Return a station of any size and course that the protocol allows: 1 to 1,000 tickets, 1 to 60 units."""
    rng = random.Random(number)
    lists = sorted(rng.sample(("DPT", "DPTB", "DPK"), rng.randint(1, 3)))
    total = max(len(lists), round(10 ** rng.uniform(0, 3)))
    rest = total - len(lists)
    sizes = dict.fromkeys(lists, 1)
    sizes[rng.choice(lists)] += rest
    absent = rng.choice(("forfeit", "hold"))
    letters = "RADI" if absent == "forfeit" else "RHDI"
    units = tuple(rng.randint(1, 12) for _ in range(rng.randint(1, 5)))
    outcomes = "".join(rng.choices(letters, (6, 2, 1, 1), k=rng.randint(0, 80)))
    replaced = {n: "D" for n in range(1, len(outcomes) + 1) if outcomes[n - 1] == "R" and rng.random() < 0.05}
    return make_station(
        seed=number,
        tickets=sizes,
        units=units,
        outcomes=outcomes,
        absent=absent,
        replaced=replaced,
        excluded=rng.randint(0, 3),
        stayed_away=rng.randint(0, 9),
        witnesses=rng.randint(2, 4),
        onlookers=rng.randint(0, 2),
        kind=rng.choice(("dice", "dice", "digits")),
        throws=rng.randint(6, 20),
        voided=rng.choice((0, 0, 1, 2)),
        objections=rng.randint(0, 2),
        after_count=rng.random() < 0.2,
        named=rng.random() < 0.8,
        mode=rng.choice(("official", "practice")),
        calls=rng.randint(1, 4),
        taken_by={1: "Tetangga"} if rng.random() < 0.3 else {},
        stop_after=rng.choice((None, None, None, 0, 3)),
    )


def same_in_everything(data: bytes, line: str, answer: Answer) -> None:
    transcript = from_bytes(data)
    assert answer.checks == results(verify_transcript(data))
    assert {answer.checks[no] for no in range(1, 10)} == {"holds"}
    assert answer.rows["line"] == [line]
    assert answer.rows["seal"] == [transcript.commitment]
    assert answer.rows["words"] == [" ".join(seal_words(transcript.commitment))]
    queue = order(transcript.seed, transcript.statement.ticket_ids)
    assert answer.rows["order"] == [f"{rank} {ticket}" for rank, ticket in enumerate(queue, 1)]


@pytest.mark.parametrize("number", ["12", "47"])
def test_that_both_checkers_agree_on_the_kept_transcripts(number: str) -> None:
    data = (VECTORS / f"transcript-{number}.json").read_bytes()
    line = (VECTORS / f"proof-line-{number}.txt").read_text().strip()
    same_in_everything(data, line, ask(data))


@pytest.mark.parametrize("first", range(0, STATIONS, CHUNK))
def test_that_both_checkers_agree_on_random_stations(first: int) -> None:
    stations = [some_station(number) for number in range(first, first + CHUNK)]
    answers = asked(station.data for station in stations)
    for station, answer in zip(stations, answers, strict=True):
        same_in_everything(station.data, station.line, answer)


def test_that_the_random_stations_are_of_every_kind() -> None:
    """The negative control: sixty stations that are all alike would agree too."""
    stations = [some_station(number).transcript for number in range(60)]
    sizes = [len(t.statement.tickets) for t in stations]
    assert min(sizes) <= 2
    assert max(sizes) >= 800
    assert {call.outcome for t in stations for call in t.calls} == {
        "received",
        "held",
        "absent",
        "declined",
        "ineligible",
    }
    assert {t.assurance for t in stations} == {"full", "reduced"}
    assert {t.statement.rules.absent for t in stations} == {"forfeit", "hold"}
    assert {len(t.statement.attendance) for t in stations} == {1, 2, 3}
    assert {t.completed for t in stations} == {True, False}


def test_that_both_checkers_agree_on_the_largest_station() -> None:
    station = make_station(tickets=1_000, units=(40, 20), outcomes="RADI" * 30)
    same_in_everything(station.data, station.line, ask(station.data))


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
