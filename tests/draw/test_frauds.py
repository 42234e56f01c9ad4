"""Frauds at the floor of the rules (A01 to A03, A06 to A08): what refuses each of them, or where it shows.

The operator is the attacker: every document is made again as well as it can be, and only what others hold stays out of
reach: the twelve words and throws on the witnesses' sheets, and the journal's head in what has left the laptop.
"""

import dataclasses
from collections.abc import Callable
from typing import Any

import pytest

from draw.acts import EndCall, Reveal, Seal, VoidAttempt
from draw.calls import units, walk
from draw.ceremony import Sealed
from draw.errors import DrawError
from draw.findings import Result
from draw.journal import Entry, head
from draw.order import order
from draw.proof_line import read_proof_line, write_proof_line
from draw.seal import assurance, holder, seal_of, seed
from draw.statement import Statement, Ticket, Turnout
from draw.transcript import Transcript, Winner, to_bytes
from draw.verify import verify_transcript
from draw.words import seal_words
from tests.draw.mutants import failing
from tests.draw.stages import day_at, refused
from tests.stations import TWO, SimulatedStation, make_station

STATION = make_station(tickets=30, units=4, outcomes="RARRR", excluded=1)
WORDS = seal_words(STATION.transcript.commitment)
GRINDS = 40


def redraw(honest: SimulatedStation, **changes: Any) -> Transcript:
    """Forge a transcript as well as it goes: everything that can be computed again is computed again."""
    t = dataclasses.replace(honest.transcript, **changes)
    commitment = seal_of(t.statement, t.secret)
    benih = seed(commitment, t.secret, t.contributions)
    queue = order(benih, t.statement.ticket_ids)
    pieces = units(t.statement.prizes)
    outcomes = [call.outcome for call in t.calls]
    steps = walk(pieces, queue, outcomes)
    calls = tuple(
        dataclasses.replace(call, ticket=ticket, prize=unit.prize, unit=unit.unit)
        for call, (unit, ticket) in zip(t.calls, steps, strict=True)
    )
    opened = {h.ticket: h for h in honest.holders}
    winners = tuple(
        Winner(c.ticket, opened[c.ticket].name, opened[c.ticket].salt, "") for c in calls if c.awarded
    )
    return dataclasses.replace(
        t,
        commitment=commitment,
        seed=benih,
        calls=calls,
        winners=winners,
        assurance=assurance(t.contributions),
    )


def tickets_of(transcript: Transcript) -> list[str]:
    return [winner.ticket for winner in transcript.winners]


def words_of(transcript: Transcript) -> tuple[str, ...]:
    """Return the words that a reader of the paper alone computes."""
    return seal_words(read_proof_line(write_proof_line(transcript)).commitment)


def test_that_a_forger_who_forges_nothing_gets_the_honest_transcript() -> None:
    assert redraw(STATION) == STATION.transcript


def test_that_another_secret_after_sealing_is_refused_by_the_ceremony_A01() -> None:
    day = day_at("thrown")
    for n in range(GRINDS):
        refused(day, Reveal("2024-02-14T13:30:00+07:00", f"{n:064x}"))
    day.reveal()


def test_that_another_secret_under_the_same_seal_fails_check_3_A01() -> None:
    for n in range(GRINDS):
        forged = redraw(STATION, secret=f"{n:064x}")
        kept = dataclasses.replace(forged, commitment=STATION.transcript.commitment)
        assert 3 in failing(verify_transcript(to_bytes(kept)))


def test_that_a_secret_ground_until_a_friend_wins_shows_other_words_than_the_sheets_A01() -> None:
    friend = STATION.statement.ticket_ids[7]
    forged = next(
        t for t in (redraw(STATION, secret=f"{n:064x}") for n in range(400)) if friend in tickets_of(t)
    )
    assert verify_transcript(to_bytes(forged)).result is Result.HOLDS, "alone it is a draw like any other"
    assert words_of(forged) != WORDS
    assert words_of(STATION.transcript) == WORDS
    assert 10 in failing(verify_transcript(to_bytes(forged), journal=STATION.entries))


def with_tickets(statement: Statement, tickets: tuple[Ticket, ...]) -> Statement:
    """Change who is in, with every sum made right again."""
    count = len(tickets) + len(statement.rules.excluded)
    return dataclasses.replace(
        statement,
        tickets=tuple(sorted(tickets, key=lambda t: t.id)),
        attendance=(Turnout("DPT", registered=99, attended=count),),
        reconciliation=dataclasses.replace(statement.reconciliation, attended=count, ballots_used=count),
    )


def changed_halls() -> dict[str, Statement]:
    s = STATION.statement
    loser = next(h.ticket for h in STATION.holders if h.ticket not in tickets_of(STATION.transcript))
    ghost = Ticket("DPT-099", holder("0" * 32, "DPT-099", "Hantu"))
    return {
        "added": with_tickets(s, (*s.tickets, ghost)),
        "dropped": with_tickets(s, tuple(t for t in s.tickets if t.id != loser)),
    }


@pytest.mark.parametrize("how", ["added", "dropped"])
def test_that_a_ticket_added_or_dropped_after_freezing_fails_check_3_A02(how: str) -> None:
    forged = dataclasses.replace(STATION.transcript, statement=changed_halls()[how])
    found = failing(verify_transcript(to_bytes(forged), journal=STATION.entries))
    assert {3, 10} <= found
    assert 2 not in found, "the forger has made the sums right"


@pytest.mark.parametrize("how", ["added", "dropped"])
def test_that_a_new_seal_over_another_hall_shows_other_words_A02(how: str) -> None:
    forged = dataclasses.replace(STATION.transcript, statement=changed_halls()[how])
    assert words_of(forged) != WORDS


@pytest.mark.parametrize("kind", ["checked_in", "check_in_undone"])
def test_that_a_check_in_or_undo_after_the_seal_fails_check_10_A02(kind: str) -> None:
    ticket = "DPT:1" if kind == "checked_in" else f"DPT:{int(STATION.statement.ticket_ids[0][4:])}"
    sealed = next(e.n for e in STATION.entries if e.kind == "sealed")
    for place in (sealed, len(STATION.entries) - 1):
        more = Entry(0, kind, STATION.entries[place].at, "0a", 0, {"tickets": ticket})
        assert failing(rebuilt([*STATION.entries[:place], more, *STATION.entries[place:]])) == {10}


def test_that_a_check_in_moved_behind_the_seal_fails_check_10_A02() -> None:
    """The sums are right and so is the set of tickets; only the turn is wrong."""
    place = next(
        n for n, e in enumerate(STATION.entries) if e.kind == "checked_in" and e.data["how"] == "range"
    )
    moved = [*STATION.entries[:place], *STATION.entries[place + 1 :], STATION.entries[place]]
    assert failing(rebuilt(moved)) == {10}
    assert failing(rebuilt(list(STATION.entries))) == set(), "control: rebuilt honestly it holds"


def test_that_a_draw_cannot_be_aborted_after_the_first_throw_A03() -> None:
    day = day_at("noted")
    day.throw()
    assert isinstance(day.state, Sealed)
    refused(day, VoidAttempt("2024-02-14T13:30:00+07:00", 1, day.state.commitment, "bosan", TWO))


def test_that_an_attempt_with_a_throw_passed_off_as_voided_fails_check_10_A03() -> None:
    station = make_station(tickets=20, units=2, voided=1)
    place = next(n for n, e in enumerate(station.entries) if e.kind == "attempt_voided")
    assert failing(rebuilt(list(station.entries), station)) == set(), "control"
    for hidden in (
        [Entry(0, "words_noted", station.entries[place].at, "0a", 0, {"witness": w}) for w in (1, 2)],
        [
            Entry(0, "contributed", station.entries[place].at, "0a", 0, dict(throw))
            for throw in _throws(station)
        ],
    ):
        entries = [*station.entries[:place], *hidden, *station.entries[place:]]
        expected = {10} if hidden[0].kind == "contributed" else set()
        assert failing(rebuilt(entries, station)) == expected


def _throws(station: SimulatedStation) -> list[Any]:
    return [e.data for e in station.entries if e.kind == "contributed"]


def test_that_an_attempt_hidden_from_the_statement_fails_check_10_A03() -> None:
    station = make_station(tickets=20, units=2, voided=1)
    clean = dataclasses.replace(station.statement, voided=(), attempt=1)
    forged = redraw(station, statement=clean)
    assert verify_transcript(to_bytes(forged)).result is Result.HOLDS, "alone it is a first attempt"
    assert 10 in failing(verify_transcript(to_bytes(forged), journal=station.entries))
    assert words_of(forged) != seal_words(station.transcript.commitment)


def test_that_other_dice_than_thrown_fail_check_5_A06() -> None:
    given = STATION.transcript.contributions
    for value in ("1" * 13, given[0].value[::-1], given[0].value[:-1] + "1"):
        other = (dataclasses.replace(given[0], value=value), *given[1:])
        if other != given:
            forged = dataclasses.replace(STATION.transcript, contributions=other)
            assert 5 in failing(verify_transcript(to_bytes(forged)))


def test_that_other_dice_with_a_new_seed_differ_from_the_sheet_and_the_journal_A06() -> None:
    given = STATION.transcript.contributions
    forged = redraw(STATION, contributions=(dataclasses.replace(given[0], value="1" * 13), *given[1:]))
    assert verify_transcript(to_bytes(forged)).result is Result.HOLDS
    line = read_proof_line(write_proof_line(forged))
    assert line.contributions[0].value != given[0].value, "the paper names throws that nobody threw"
    assert words_of(forged) == WORDS
    assert failing(verify_transcript(to_bytes(forged), journal=STATION.entries)) == {10}


@pytest.mark.parametrize(
    ("field", "at", "expected"),
    [
        ("frozen_at", "2024-02-14T12:30:00+07:00", {3, 9}),
        ("polls_closed_at", "2024-02-14T13:00:00+07:00", {3}),
        ("closed_at", "2024-02-14T13:00:00+07:00", {9}),
        ("closed_at", "2024-02-13T13:30:00+07:00", {9}),
    ],
)
def test_that_a_back_dated_paper_fails_seal_or_time_A07(field: str, at: str, expected: set[int]) -> None:
    changes: dict[str, Any] = {field: at}
    if field != "closed_at":
        changes = {"statement": dataclasses.replace(STATION.statement, **changes)}
    forged = dataclasses.replace(STATION.transcript, **changes)
    assert expected <= failing(verify_transcript(to_bytes(forged)))


def test_that_a_call_back_dated_within_the_day_fails_check_10_A07() -> None:
    calls = tuple(dataclasses.replace(c, at=STATION.statement.frozen_at) for c in STATION.transcript.calls)
    forged = dataclasses.replace(STATION.transcript, calls=calls)
    assert failing(verify_transcript(to_bytes(forged), journal=STATION.entries)) == {10}


def rebuilt(entries: list[Entry], station: SimulatedStation = STATION, **changes: Any) -> Any:
    """Number the entries anew, chain them anew, and give the transcript the new head."""
    chain = tuple(dataclasses.replace(e, n=n) for n, e in enumerate(entries, 1))
    count, last = head(chain)
    forged = dataclasses.replace(station.transcript, journal_entries=count, journal_head=last, **changes)
    return verify_transcript(to_bytes(forged), journal=chain)


def _other_outcome(entry: Entry) -> Entry:
    data = {"call": entry.data["call"], "outcome": "declined", "note": "", "receiver": ""}
    return dataclasses.replace(entry, data=data)


REBUILDS: dict[str, Callable[[list[Entry]], list[Entry]]] = {
    "an outcome changed": lambda e: [_other_outcome(x) if x.kind == EndCall.kind else x for x in e],
    "a call dropped": lambda e: [x for x in e if x.data.get("call") != 1],
    "the last call dropped": lambda e: [x for x in e if x.data.get("call") != 5],
    "two acts swapped": lambda e: [*e[:-3], e[-2], e[-3], e[-1]],
    "no conclusion": lambda e: e[:-1],
    "no closing of the polls": lambda e: [x for x in e if x.kind != "polls_closed"],
    "no words noted": lambda e: [x for x in e if x.kind != "words_noted"],
    "another seal": lambda e: [
        dataclasses.replace(x, data={**x.data, "commitment": "0" * 64}) if x.kind == Seal.kind else x
        for x in e
    ],
    "an extra call": lambda e: [*e[:-1], e[-3], e[-1]],
    "an extra check-in": lambda e: [Entry(0, "checked_in", e[0].at, "0a", 0, {"tickets": "DPTB:1"}), *e],
    "a check-in dropped": lambda e: [x for x in e if x.data.get("how") != "range"],
    "a field too many": lambda e: [dataclasses.replace(x, data={**x.data, "winner": "DPT-001"}) for x in e],
    "tickets not readable": lambda e: [Entry(0, "checked_in", e[0].at, "0a", 0, {"tickets": "semua"}), *e],
    "nothing but noise": lambda e: [Entry(0, "noise", e[0].at, "0a", 0, {})],
}


@pytest.mark.parametrize("how", REBUILDS)
def test_that_a_chain_rebuilt_around_other_acts_fails_check_10_A08(how: str) -> None:
    assert failing(rebuilt(REBUILDS[how](list(STATION.entries)))) == {10}


@pytest.mark.parametrize("how", REBUILDS)
def test_that_a_rebuilt_chain_never_has_the_head_that_left_the_laptop_A08(how: str) -> None:
    chain = [dataclasses.replace(e, n=n) for n, e in enumerate(REBUILDS[how](list(STATION.entries)), 1)]
    assert failing(verify_transcript(STATION.data, journal=chain)) == {10}


@pytest.mark.parametrize("place", range(len(STATION.entries)))
def test_that_an_entry_dropped_or_edited_fails_check_10_8(place: int) -> None:
    e = STATION.entries
    edited = dataclasses.replace(e[place], mono_ms=e[place].mono_ms + 1)
    swapped = [*e[:place], *e[place + 1 : place + 2], e[place], *e[place + 2 :]]
    for journal in ([*e[:place], *e[place + 1 :]], [*e[:place], edited, *e[place + 1 :]], e[:place]):
        assert failing(verify_transcript(STATION.data, journal=journal)) == {10}
    if place + 1 < len(e):
        assert failing(verify_transcript(STATION.data, journal=swapped)) == {10}


def test_that_entries_after_the_closing_are_no_fault_8() -> None:
    later = Entry(len(STATION.entries) + 1, "exported", "2024-02-14T14:00:00+07:00", "0a", 1, {})
    assert failing(verify_transcript(STATION.data, journal=[*STATION.entries, later])) == set()
    with pytest.raises(DrawError):
        head([*STATION.entries, dataclasses.replace(later, n=1)])
