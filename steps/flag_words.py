"""The Indonesian words of the oddities, for screens and papers alike: a title for each, a sentence for each template.

They are data (`resources/wording/catatan-kecamatan.json`); a test holds them against the templates of the rules.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources
from draw.consolidation import Flag, Oddity
from draw.oddity_texts import TEXTS

_KEYS = {text: key for key, text in TEXTS.items()}


def title(oddity: Oddity) -> str:
    """Return what an oddity is called, `Percobaan lebih dari satu`."""
    return _words()["titles"][oddity.value]


def sentence(flag: Flag) -> str:
    """Return what was found at a TPS as one Indonesian sentence with its arithmetic; a strange template stays English."""
    key = _KEYS.get(flag.finding.text, "")
    template = _words()["sentences"].get(key, flag.finding.text)
    said = template.format(**flag.finding.facts)
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    words: Any = json.loads(resources.path("wording", "catatan-kecamatan.json").read_text("utf-8"))
    return {part: dict(words[part]) for part in ("titles", "sentences")}
