"""What can go wrong on the day, and what to do: read from the wording, for the help, for paper, and for the tests."""

import re
from dataclasses import dataclass

import resources

_FILES = {"id": "gangguan.txt", "en": "gangguan-en.txt"}
_HEAD = re.compile(r"\[([a-z-]+)\] (.+)\Z")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that can go wrong: its key, what happens in a few words, and the sentences that say what to do."""

    key: str
    what: str
    now: tuple[str, ...]

    def holds(self, wanted: str) -> bool:
        """Tell whether every word of a search is found in it, whatever the case."""
        text = " ".join((self.what, *self.now)).casefold()
        return all(word in text for word in wanted.casefold().split())


def load(language: str = "id") -> tuple[Trouble, ...]:
    """Return all troubles in their order; `language` is `id`, or `en`; any other is told in Indonesian."""
    text = resources.path("wording", _FILES.get(language, _FILES["id"])).read_text("utf-8")
    return tuple(_read(block) for block in text.strip().split("\n\n"))


def _read(block: str) -> Trouble:
    head, *now = block.splitlines()
    found = _HEAD.match(head)
    if found is None or not now:
        raise ValueError(f"{head!r} is no trouble.")
    return Trouble(found[1], found[2], tuple(now))
