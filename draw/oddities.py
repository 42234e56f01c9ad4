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

from collections.abc import Mapping, Sequence

from draw.consolidation import Conflict, Flag
from draw.draw_facts import DrawFacts


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
    raise NotImplementedError
