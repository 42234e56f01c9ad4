"""Each oddity over all polling stations is found where it is planted, with its arithmetic, and nowhere else."""

import time
from dataclasses import replace

import pytest

from draw.consolidation import Conflict, Decision, Flag, Oddity
from draw.draw_facts import DrawFacts, Outcomes, keep, kept_facts
from draw.journal_facts import shared_entries
from draw.oddities import oddities
from draw.oddity_texts import TEXTS
from tests.draw.draw_examples import digest, facts, of
from tests.stations import Day, Plan

HONEST = tuple(facts(number, outcomes="RARRR") for number in range(1, 13))
FIRST = HONEST[0]


def found(*changed: DrawFacts, **told: object) -> tuple[Flag, ...]:
    """The flags of honest stations, of which some are changed."""
    by_key = {f.key: f for f in HONEST} | {f.key: f for f in changed}
    return oddities(tuple(by_key.values()), **told)  # type: ignore[arg-type]


def called(f: DrawFacts, *, absent: int = 0, declined: int = 0, ineligible: int = 0) -> DrawFacts:
    """A draw of which so many calls went by, unhurried."""
    outcomes = Outcomes(5, 0, absent, declined, ineligible)
    return replace(f, outcomes=outcomes, last_call_at=f"{f.date}T13:45:00+07:00")


def only(flags: tuple[Flag, ...]) -> Flag:
    assert len(flags) == 1, [str(f.finding) for f in flags]
    return flags[0]


def test_that_honest_stations_show_nothing() -> None:
    assert found() == ()


def test_that_facts_come_back_from_their_text() -> None:
    for f in (
        *HONEST,
        facts(20, voided=1, objections=3, named=False, after_count=True, kind="digits", throws=9),
    ):
        assert kept_facts(keep(f).facts) == f


def test_that_a_later_attempt_is_flagged_with_its_reasons() -> None:
    flag = only(found(facts(1, voided=2)))
    assert (flag.oddity, flag.tps, flag.oddity.letter) == (Oddity.ATTEMPTS, FIRST.key, "A")
    assert flag.finding.facts["attempt"] == 3
    assert "Lembar segel basah" in str(flag.finding)


def test_that_a05_a_seal_on_two_sessions_is_flagged() -> None:
    flag = only(found(facts(1, restarts=1)))
    assert (flag.oddity, flag.finding.facts["sessions"]) == (Oddity.SESSIONS, 2)


def test_that_the_same_dice_are_flagged_on_both_sides() -> None:
    flags = found(replace(FIRST, throws=HONEST[5].throws))
    assert [(f.oddity, f.tps, f.others) for f in flags] == [
        (Oddity.SAME_DICE, FIRST.key, (HONEST[5].key,)),
        (Oddity.SAME_DICE, HONEST[5].key, (FIRST.key,)),
    ]
    assert flags[0].finding.facts["count"] == 26
    assert flags[0].finding.facts["odds"] > 10**15


def test_that_few_dice_alike_are_a_coincidence_and_no_flag() -> None:
    # Over 12 stations ten dice are alike by chance once in a million areas; over 6,000 in every third.
    few = [replace(f, throws="1D35142+2D12663") for f in HONEST[:2]]
    assert {f.oddity for f in found(*few)} == {Oddity.SAME_DICE}
    many = [replace(FIRST, tps=replace(FIRST.tps, number=n), throws=few[0].throws) for n in range(1, 6_000)]
    assert Oddity.SAME_DICE not in {f.oddity for f in oddities(many)}


def test_that_the_same_secret_is_flagged() -> None:
    flags = found(replace(FIRST, secret=HONEST[2].secret))
    assert {(f.oddity, f.tps) for f in flags} == {
        (Oddity.SAME_SECRET, FIRST.key),
        (Oddity.SAME_SECRET, HONEST[2].key),
    }


def test_that_a_draw_after_the_count_is_flagged_with_its_reason() -> None:
    flag = only(found(facts(1, after_count=True)))
    assert (flag.oddity, flag.finding.facts["note"]) == (Oddity.WINDOW, "Hujan deras sampai petang")


def test_that_polls_that_closed_before_the_hour_are_flagged() -> None:
    flag = only(found(replace(FIRST, polls_closed_at="2024-02-14T12:40:00+07:00")))
    assert (flag.oddity, flag.finding.facts["closed"]) == (Oddity.WINDOW, "12:40")


def test_that_an_unusual_share_of_absents_shows_its_arithmetic() -> None:
    flag = only(found(called(FIRST, absent=9)))
    told = flag.finding.facts
    assert (flag.oddity, told["observed"], told["calls"], told["stations"]) == (Oddity.ABSENTS, 9, 14, 12)
    share = (11 + 1) / (66 + 2)
    assert told["expected"] == round(14 * share, 1)
    assert told["odds"] == 7_100


def test_that_a_share_that_a_chance_in_a_few_gives_is_no_flag() -> None:
    assert found(called(FIRST, absent=3)) == ()


def test_that_many_declined_calls_are_flagged_too() -> None:
    flag = only(found(called(FIRST, declined=5, ineligible=4)))
    assert (flag.oddity, flag.finding.text) == (Oddity.ABSENTS, TEXTS["passed_over"])


def test_that_stations_that_hold_prizes_are_not_compared_by_absents() -> None:
    held = [replace(f, absent_rule="hold", outcomes=Outcomes(0, 5, 0, 0, 0)) for f in HONEST[1:]]
    assert found(*held) == ()


def test_that_a_prize_source_with_a_warning_word_tells_how_many_have_it() -> None:
    def given_by(f: DrawFacts, source: str) -> DrawFacts:
        return replace(f, prizes=tuple(replace(p, source=source) for p in f.prizes))

    changed = (given_by(FIRST, "Caleg  Pak Sarmin"), given_by(HONEST[1], "caleg pak sarmin"))
    flags = found(*changed, warning_words=("caleg", "partai"))
    assert [f.oddity for f in flags] == [Oddity.SOURCE] * 2
    assert flags[0].finding.facts == {
        "prize": 1,
        "source": "Caleg  Pak Sarmin",
        "word": "Caleg",
        "stations": 2,
    }
    assert found(given_by(FIRST, "Toko Calegan"), warning_words=("caleg",)) == ()
    assert found(*changed) == ()


def test_that_a_winner_twice_in_a_village_is_a_remark_and_three_times_grave() -> None:
    def with_name(f: DrawFacts) -> DrawFacts:
        return replace(f, winners=(replace(f.winners[0], name="Siti  AMINAH"), *f.winners[1:]))

    flags = found(with_name(FIRST), with_name(HONEST[3]))
    assert [(f.oddity, f.tps, f.grave) for f in flags] == [
        (Oddity.WINNER_TWICE, FIRST.key, False),
        (Oddity.WINNER_TWICE, HONEST[3].key, False),
    ]
    assert flags[0].finding.facts["winners"] == 60
    thrice = found(*(with_name(HONEST[n]) for n in (0, 3, 4)))
    assert [f.grave for f in thrice] == [True] * 3
    elsewhere = replace(facts(30, code="3519032005"), winners=with_name(FIRST).winners)
    assert found(with_name(FIRST), elsewhere) == ()


def test_that_a05_a_copied_file_is_seen_by_how_its_journal_begins() -> None:
    day = Day(Plan(seed=9, number=1, distinct=True))
    day.check_in()
    copy = Day(Plan(seed=77, number=2, distinct=True))
    copy.entries = list(day.entries)
    flags = found(of(Day(Plan(seed=9, number=1, distinct=True)).finish()), of_copy(day, number=2))
    assert {(f.oddity, f.tps) for f in flags} >= {(Oddity.CLONE, FIRST.key), (Oddity.CLONE, HONEST[1].key)}
    told = next(f for f in flags if f.finding.text == TEXTS["clone"])
    assert told.finding.facts["entries"] == 4


def of_copy(day: Day, *, number: int) -> DrawFacts:
    """A station whose file was a copy of another's up to the check-ins, and then became another TPS."""
    other = Day(Plan(seed=9, number=number, distinct=True))
    other.check_in()
    other._random.seed(5)
    other.close()
    other.seal()
    other.note_words()
    while getattr(other.state, "next_witness", None) is not None:
        other.throw()
    other.reveal()
    while not other.state.completed:  # type: ignore[union-attr]
        other.call("R")
    other.conclude()
    assert other.entries[: len(day.entries)] == day.entries
    return of(other.over())


def test_that_two_honest_journals_share_nothing() -> None:
    assert shared_entries(FIRST.journal, HONEST[1].journal) == 0
    assert shared_entries(FIRST.journal, FIRST.journal) >= FIRST.journal.entries // 2


def test_that_one_key_for_two_stations_is_flagged() -> None:
    flags = found(replace(FIRST, signer=HONEST[4].signer))
    assert {(f.oddity, f.finding.text) for f in flags} == {(Oddity.CLONE, TEXTS["same_key"])}


def test_that_f15_a_clock_set_back_is_flagged() -> None:
    flags = found(facts(1, outcomes="RARRR", clock_back=370))
    assert [f.oddity for f in flags] == [Oddity.WINDOW, Oddity.TIMES]  # it closed before 13:00 by its clock
    assert flags[1].finding.facts == {"seconds": 70}


@pytest.mark.parametrize(
    ("change", "text"),
    [
        ({"signed_at": "2024-02-14T10:00:00+07:00"}, "signed_early"),
        ({"closed_at": "2024-02-14T06:30:00+00:00", "signed_at": "2024-02-14T06:30:00+00:00"}, "zone"),
        ({"last_call_at": FIRST.first_call_at}, "hasty"),
    ],
)
def test_that_impossible_times_are_flagged(change: dict[str, str], text: str) -> None:
    flag = only(found(replace(FIRST, **change)))  # type: ignore[arg-type]
    assert (flag.oddity, flag.finding.text) == (Oddity.TIMES, TEXTS[text])


def test_that_reduced_assurance_is_a_remark() -> None:
    flag = only(found(facts(1, outcomes="RARRR", throws=7)))
    assert (flag.oddity, flag.grave) == (Oddity.ASSURANCE, False)


def test_that_a_difference_of_the_totals_is_a_remark_with_its_reason() -> None:
    flag = only(found(facts(1, ballots_off=2)))
    assert (flag.oddity, flag.grave) == (Oddity.TOTALS, False)
    assert flag.finding.facts["note"] == "Dua surat suara rusak diganti"


def test_that_a04_another_key_than_the_villages_is_flagged() -> None:
    keys = {f.key: f.signer for f in HONEST}
    assert found(known_keys=keys) == ()
    flag = only(found(known_keys={**keys, FIRST.key: digest("the first file's key")}))
    assert flag.oddity is Oddity.SIGNER


def test_that_a11_a_witness_in_two_stations_of_a_village_is_flagged() -> None:
    there = tuple(replace(w, name=FIRST.witnesses[0].name) if w.no == 1 else w for w in HONEST[7].witnesses)
    flags = found(replace(HONEST[7], witnesses=there))
    assert [(f.oddity, f.tps) for f in flags] == [
        (Oddity.WITNESS_TWICE, FIRST.key),
        (Oddity.WITNESS_TWICE, HONEST[7].key),
    ]


def test_that_a_conflict_is_stated_open_decided_or_without_a_file() -> None:
    files = (digest("a"), digest("b"))
    conflict = Conflict(FIRST.key, files, same_draw=False, shared_entries=64)
    assert only(found(conflicts=(conflict,))).finding.facts == {"count": 2, "shared": 64}
    decision = Decision(FIRST.key, files, files[0], reason="Lembar segel saksi", by="Camat", at="")
    for chosen, text in ((files[0], "conflict_decided"), ("", "conflict_none")):
        decided = replace(conflict, decision=replace(decision, chosen=chosen))
        assert only(found(conflicts=(decided,))).finding.text == TEXTS[text]


def test_that_every_sentence_can_be_filled_and_every_oddity_has_its_letter() -> None:
    assert [o.letter for o in Oddity] == list("ABCDEFGHIJKLMNO")


def test_that_the_time_grows_with_the_number_of_stations_and_no_faster() -> None:
    def many(count: int) -> list[DrawFacts]:
        return [
            replace(
                HONEST[n % 12],
                tps=replace(HONEST[n % 12].tps, number=n + 1, code=f"35190{n % 300:05d}"),
                secret=digest(str(n % (count // 2))),
                throws="1D" + format(n % (count // 3), "013d").translate(str.maketrans("0789", "1111")),
            )
            for n in range(count)
        ]

    def seconds(count: int) -> float:
        given = many(count)
        began = time.thread_time()
        assert oddities(given, warning_words=("caleg",))
        return time.thread_time() - began

    seconds(500)
    small, large = min(seconds(1_000) for _ in range(2)), min(seconds(8_000) for _ in range(2))
    assert large < small * 8 * 2.5
