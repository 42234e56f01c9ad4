"""The readiness document and the duty roster: what they hold, what they refuse, and what they warn of."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.canonical import canonical, parse
from draw.duty import AWAY, DAY_LIMIT, Duty, Post, RelativeDuty, away, days, gaps, on_dates
from draw.errors import FormError
from draw.readiness import document, from_bytes, to_bytes
from draw.station_readiness import NO, Answer, Logistics, PrizeInHand
from tests.readiness_examples import DUTIES, posts_of, readiness, station


def test_that_a_readiness_is_read_back_as_it_was() -> None:
    whole = readiness(14)
    assert from_bytes(to_bytes(whole)) == whole


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("format",), "undian-tps-readiness/2"),
        (("mode",), "test"),
        (("village", "code"), "351903200"),
        (("made_at",), "2024-02-13"),
        (("stations", 0, "key"), "A" * 64),
        (("stations", 0, "key"), "12"),
        (("stations", 0, "number"), 0),
        (("stations", 0, "registered"), {"DPT": 3}),
        (("stations", 0, "chair"), "a\u202eb"),
        (("stations", 0, "room"), {"answer": "maybe", "note": ""}),
        (("stations", 0, "prizes", 0, "source"), ""),
        (("stations", 0, "logistics", "received_at"), "kemarin"),
        (("stations", 0, "answers", 0, "id"), "99"),
        (("stations", 0, "answers", 0, "id"), "02"),
        (("stations", 0, "prizes", 0, "in_hand"), 5),
        (("stations", 0, "number"), 2),
        (("stations", 0, "key"), f"{2 * 7919:064x}"),
        (("stations",), []),
        (("extra",), 1),
        (("indicators", 0, "id"), "02"),
        (("duties", 0, "last"), "2024-02-01"),
        (("duties", 0, "id"), "di-wilayah"),
        (("posts", 0, "duty"), "lain"),
        (("posts", 0, "date"), "2024-02-14"),
    ],
)  # fmt: skip
def test_that_a_readiness_of_another_form_is_refused(place: tuple[str | int, ...], value: object) -> None:
    doc = document(readiness(3))
    parent = doc
    for step in place[:-1]:
        parent = parent[step]  # type: ignore[index]
    parent[place[-1]] = value  # type: ignore[index]
    with pytest.raises(FormError):
        from_bytes(canonical(doc))


def test_that_what_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(FormError):
        to_bytes(replace(readiness(), stations=(station(2), station(1))))


def test_that_no_voter_is_in_a_readiness() -> None:
    doc = parse(to_bytes(readiness(1)))
    assert set(doc["stations"][0]) == {
        "number", "key", "registered", "prizes", "chair", "officers", "witnesses", "room", "power", "printer",
        "screen", "logistics", "problems", "answers",
    }  # fmt: skip


def test_that_a_station_says_what_it_still_lacks() -> None:
    whole = station(prizes=(PrizeInHand("Gula", 2, 2, "Kas RT", 17_000),))
    assert whole.missing == ()
    assert replace(whole, key="").missing == ("key",)
    assert replace(whole, chair="", witnesses=1).missing == ("officers", "witnesses")
    assert replace(whole, room=Answer(), power=Answer(NO)).missing == ("room", "power")
    assert replace(whole, logistics=Logistics()).missing == ("logistics",)
    assert replace(whole, prizes=()).missing == ("prizes",)
    assert station().missing == ("prizes",)


def test_that_an_unknown_is_no_warning_sign() -> None:
    signs = station(3).warnings
    assert signs == tuple(f"{n:02d}" for n in range(3, 23, 3))


def test_that_the_value_in_hand_counts_only_known_values() -> None:
    assert station().value_in_hand == 4 * 68_000 + 6 * 17_000


def test_that_the_days_of_2024_come_from_the_election_day() -> None:
    assert [(d.first, d.last) for d in DUTIES] == [("2024-02-12", "2024-02-13"), ("2024-02-10", "2024-02-14")]
    assert days(DUTIES[0]) == ("2024-02-12", "2024-02-13")


def test_that_a_day_without_anyone_is_a_gap_and_one_who_is_away_fills_none() -> None:
    posts = readiness().posts
    assert [(g.duty, g.date) for g in gaps(DUTIES[:1], posts)] == [("tanpa-cuti", "2024-02-13")]
    assert [p.date for p in away(DUTIES, posts)] == ["2024-02-13"]


@settings(deadline=None)
@given(st.integers(-40, 10), st.integers(0, DAY_LIMIT - 1), st.integers(0, 2**DAY_LIMIT - 1))
def test_that_gaps_and_filled_days_make_up_the_whole_duty(first: int, length: int, filled: int) -> None:
    duty = on_dates([RelativeDuty("d", first, first + length, "semua", "jaga")], "2024-02-14")[0]
    there = days(duty)
    assert len(there) == length + 1
    named = tuple(day for n, day in enumerate(there) if filled >> n & 1)
    empty = tuple(gap.date for gap in gaps([duty], posts_of(duty, named)))
    assert sorted(named + empty) == list(there)


def test_that_a_duty_that_never_ends_is_cut_when_shown_and_refused_when_written() -> None:
    long = Duty("d", "2024-02-01", "2034-02-01", "semua", "jaga")
    assert len(days(long)) == DAY_LIMIT
    with pytest.raises(FormError):
        to_bytes(readiness(duties=(long,), posts=()))
    assert away([long], [Post("d", "2024-02-02", "Budi", "", AWAY)])
