"""Oddities that show only over many TPS: what two have in common that nobody shares by chance (C, D, G, H, I, M, N)."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from draw.chance import one_in
from draw.consolidation import Flag, Oddity
from draw.draw_facts import DrawFacts
from draw.journal_facts import shared_entries
from draw.oddity_texts import flag
from draw.roster import fold

COINCIDENCE = 0.01
MANY_WINS = 3
NAMED = 20  # how many others a flag names
_THROW = re.compile(r"[0-9]+([DN])([0-9]+)\Z")
Key = TypeVar("Key")
Item = TypeVar("Item")


def same_throws(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """C: the same dice, or digits, in the same order; only where so many alike are no coincidence over all pairs."""
    pairs = len(facts) * (len(facts) - 1) / 2
    for value, group in _shared((_all_thrown(f), f) for f in facts):
        kind, throws = value[0], value[1:]
        by_chance = pairs / (6 if kind == "D" else 10) ** len(throws)
        if by_chance >= COINCIDENCE:
            continue
        text = "same_dice" if kind == "D" else "same_digits"
        counted = {"count": len(throws)} if kind == "D" else {}
        for f, others in _each(group):
            given = {"throws": throws, "tps": ", ".join(others), "odds": one_in(by_chance), **counted}
            yield flag(Oddity.SAME_DICE, text, tps=f.key, told=given, others=others)


def same_secret(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """D: one secret of two laptops."""
    for _, group in _shared((f.secret, f) for f in facts):
        for f, others in _each(group):
            yield flag(
                Oddity.SAME_SECRET, "same_secret", tps=f.key, told={"tps": ", ".join(others)}, others=others
            )


def warned_sources(facts: Sequence[DrawFacts], words: Sequence[str]) -> Iterator[Flag]:
    """G: a prize's source with a word that hints at a candidate, a party or a serving official."""
    if not words:
        return
    pattern = re.compile(r"\b(" + "|".join(map(re.escape, words)) + r")\b", re.IGNORECASE)
    stations: dict[str, set[str]] = defaultdict(set)
    found: list[tuple[DrawFacts, int, str, str]] = []
    for f in facts:
        for prize in f.prizes:
            if match := pattern.search(prize.source):
                found.append((f, prize.no, prize.source, match[0]))
                stations[fold(prize.source)].add(f.key)
    for f, no, source, word in found:
        told = {"prize": no, "source": source, "word": word, "stations": len(stations[fold(source)])}
        yield flag(Oddity.SOURCE, "source", tps=f.key, told=told)


def winners_twice(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """H: a name that won more than once in a village. Names repeat, so it is a remark up to three wins."""
    winners: dict[str, int] = defaultdict(int)
    for f in facts:
        winners[f.tps.code] += len(f.winners)
    wins = (((f.tps.code, fold(w.name)), (f, w)) for f in facts for w in f.winners if w.name)
    for (code, _), group in _shared(wins):
        tickets = [f"{f.key} {w.ticket}" for f, w in group[:NAMED]]
        stations = {f.key: w for f, w in group}
        for (tps, winner), named in _named(list(stations.items())):
            others = tuple(other for other, _ in named)
            yield flag(
                Oddity.WINNER_TWICE,
                "winner_twice",
                tps=tps,
                told={
                    "name": winner.name,
                    "times": len(group),
                    "winners": winners[code],
                    "tickets": ", ".join(tickets),
                },
                others=others,
                grave=len(group) >= MANY_WINS,
            )


def clones(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """I: journals that begin alike, or one key for two TPS: a file that was copied."""
    for _, group in _shared((f.journal.marks[0], f) for f in facts if f.journal.marks):
        for f, named in _named(group):
            others = tuple(other.key for other in named)
            alike = max(shared_entries(f.journal, other.journal) for other in named)
            yield flag(
                Oddity.CLONE,
                "clone",
                tps=f.key,
                told={"entries": alike, "tps": ", ".join(others)},
                others=others,
            )
    for _, group in _shared((f.signer, f) for f in facts):
        for f, others in _each(group):
            yield flag(Oddity.CLONE, "same_key", tps=f.key, told={"tps": ", ".join(others)}, others=others)


def changed_signers(facts: Sequence[DrawFacts], known_keys: Mapping[str, str]) -> Iterator[Flag]:
    """M: another key than the one that the village's readiness named."""
    for f in facts:
        expected = known_keys.get(f.key, "")
        if expected and expected != f.signer:
            yield flag(Oddity.SIGNER, "signer", tps=f.key, told={"found": f.signer, "expected": expected})


def witnesses_twice(facts: Sequence[DrawFacts]) -> Iterator[Flag]:
    """N: one full name among those who threw in two TPS of a village, at the same hour of the same day."""
    threw = (
        ((f.tps.code, f.date, fold(w.name)), (f, w))
        for f in facts
        for w in f.witnesses
        if w.contributes and " " in w.name.strip()
    )
    for _, group in _shared(threw):
        for (f, w), named in _named(group):
            others = tuple(other.key for other, _ in named if other is not f)
            if others:
                told = {"name": w.name, "tps": ", ".join(others)}
                yield flag(Oddity.WITNESS_TWICE, "witness_twice", tps=f.key, told=told, others=others)


def _all_thrown(f: DrawFacts) -> str:
    thrown = [match for match in map(_THROW.match, f.throws.split("+")) if match]
    kinds = {match[1] for match in thrown}
    # Mixed kinds count as digits: what is longer than both is rarer than either.
    return ("D" if kinds == {"D"} else "N") + "".join(match[2] for match in thrown)


def _shared(pairs: Iterable[tuple[Key, Item]]) -> Iterator[tuple[Key, list[Item]]]:
    """Yield each key that two or more have, with those who have it, in the order of the first."""
    groups: dict[Key, list[Item]] = defaultdict(list)
    for key, item in pairs:
        groups[key].append(item)
    for key, group in groups.items():
        if len(group) > 1:
            yield key, group


def _each(group: Sequence[DrawFacts]) -> Iterator[tuple[DrawFacts, tuple[str, ...]]]:
    for f, alike in _named(group):
        yield f, tuple(other.key for other in alike)


def _named(group: Sequence[Item]) -> Iterator[tuple[Item, Sequence[Item]]]:
    """Yield each of a group with the others that a flag names: a group of thousands is told by its first few."""
    first = group[: NAMED + 1]
    for one in group:
        yield one, [other for other in first if other is not one][:NAMED]
