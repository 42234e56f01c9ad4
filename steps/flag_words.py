"""The Indonesian words of the oddities, for screens and papers alike: a title for each, a sentence for each template.

They are data (`resources/wording/catatan-kecamatan.json`); a test holds them against the templates of the rules.
"""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources
from draw.consolidation import Flag, Oddity
from draw.oddity_texts import TEXTS

LARGEST = 1_000_000  # beyond it an exact figure says no more than that it is no chance
_TENTHS, _CLOCK = re.compile(r"[0-9]+\.[0-9]+"), re.compile(r"[0-2][0-9]:[0-5][0-9]")
_KEYS = {text: key for key, text in TEXTS.items()}


def title(oddity: Oddity) -> str:
    """Return what an oddity is called, `Percobaan lebih dari satu`."""
    return _words()["titles"][oddity.value]


def sentence(flag: Flag) -> str:
    """Return what was found at a TPS as one Indonesian sentence with its arithmetic; a strange template stays English."""
    key = _KEYS.get(flag.finding.text, "")
    template = _words()["sentences"].get(key, flag.finding.text)
    said = template.format(**{name: _shown(value) for name, value in flag.finding.facts.items()})
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


def _shown(fact: object) -> str:
    """Return a fact as it is read here: points between thousands, a comma before tenths, 13.05 for a time of day."""
    text = str(fact)
    if text.isascii() and text.isdigit():
        number = int(text)
        return (
            f"lebih dari {LARGEST:,}".replace(",", ".")
            if number > LARGEST
            else f"{number:,}".replace(",", ".")
        )
    if _TENTHS.fullmatch(text):
        return text.replace(".", ",")
    return text.replace(":", ".") if _CLOCK.fullmatch(text) else text


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    words: Any = json.loads(resources.path("wording", "catatan-kecamatan.json").read_text("utf-8"))
    return {part: dict(words[part]) for part in ("titles", "sentences")}
