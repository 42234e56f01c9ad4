"""Oddities over all polling stations: flags with their arithmetic, never verdicts.

A  attempts above one                      I  journals that begin alike, or one key for two TPS (a cloned file)
B  a seal used in more than one session    J  times that cannot be
C  the same dice twice                     K  reduced assurance (a remark)
D  the same secret twice                   L  two different files of one TPS, and what was decided
E  a draw outside the window               M  another key than the one that the village named
F  an unusual share of absents             N  one witness in two TPS of a village
G  a prize source with a warning word      O  attendance, ballots and tickets differ, with the reason given (a remark)
H  a winner's name twice in a village

Every rule is a pure function over all facts in the order of the TPS and takes time in proportion to them.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from draw import oddities_shared as shared
from draw.chance import binomial_tail, one_in
from draw.consolidation import Conflict, Flag, Oddity, tps_order
from draw.draw_facts import DrawFacts
from draw.oddities_alone import RULES
from draw.oddity_texts import flag

# Over all TPS together, an area of honest ones has such a flag once in twenty times.
UNUSUAL = 0.05


def oddities(
    facts: Sequence[DrawFacts],
    *,
    conflicts: Sequence[Conflict] = (),
    known_keys: Mapping[str, str] | None = None,
    warning_words: Sequence[str] = (),
) -> tuple[Flag, ...]:
    """Return every flag, sorted by TPS and letter.

    `facts` are the files that count, one for each TPS; `known_keys` maps a TPS to the key that the village's readiness
    named; `warning_words` are words in a prize's source that hint at a candidate, a party or a serving official.
    """
    ordered = sorted(facts, key=lambda f: tps_order(f.key))
    flags = [found for f in ordered for rule in RULES for found in rule(f)]
    flags += shared.same_throws(ordered)
    flags += shared.same_secret(ordered)
    flags += shared.warned_sources(ordered, warning_words)
    flags += shared.winners_twice(ordered)
    flags += shared.clones(ordered)
    flags += shared.changed_signers(ordered, known_keys or {})
    flags += shared.witnesses_twice(ordered)
    flags += unusual_shares(ordered)
    flags += conflict_flags(conflicts)
    return tuple(sorted(flags, key=lambda f: (tps_order(f.tps), f.oddity.letter)))


def unusual_shares(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """F: more calls passed over than the other TPS let expect; the chance is the binomial tail, held against all TPS.

    Absents are compared among TPS whose rule knows them (`forfeit`); declined and ineligible among all.
    """
    forfeit = [f for f in facts if f.absent_rule == "forfeit"]
    yield from _unusual(forfeit, "absents", lambda f: f.outcomes.absent)
    yield from _unusual(facts, "passed_over", lambda f: f.outcomes.declined + f.outcomes.ineligible)


def conflict_flags(conflicts: Sequence[Conflict]) -> Iterator[Flag]:
    """L: two different files of one TPS, open or decided."""
    for conflict in conflicts:
        count, decision = len(conflict.files), conflict.decision
        if decision is None:
            told: dict[str, object] = {"count": count, "shared": conflict.shared_entries}
            yield flag(Oddity.CONFLICT, "conflict_open", tps=conflict.tps, told=told)
        else:
            text = "conflict_decided" if decision.chosen else "conflict_none"
            told = {"count": count, "by": decision.by, "reason": decision.reason}
            yield flag(Oddity.CONFLICT, text, tps=conflict.tps, told=told)


def _unusual(facts: Sequence[DrawFacts], text: str, count: Callable[[DrawFacts], int]) -> Iterator[Flag]:
    all_calls = sum(f.outcomes.calls for f in facts)
    all_observed = sum(map(count, facts))
    for f in facts:
        calls, observed = f.outcomes.calls, count(f)
        if not observed or all_calls == calls:
            continue
        # One is added to either side: where the others show none, the next call may still be the first.
        share = (all_observed - observed + 1) / (all_calls - calls + 2)
        chance = binomial_tail(observed, calls, share=share)
        if chance * len(facts) < UNUSUAL:
            yield flag(
                Oddity.ABSENTS,
                text,
                tps=f.key,
                told={
                    "observed": observed,
                    "calls": calls,
                    "expected": round(calls * share, 1),
                    "odds": one_in(chance),
                    "stations": len(facts),
                },
            )
