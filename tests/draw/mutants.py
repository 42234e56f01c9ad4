"""Documents with one place changed, and what the numbered checks say of them."""

import copy
from collections.abc import Iterable, Iterator
from typing import Any

from draw import transcript
from draw.canonical import canonical
from draw.findings import Result
from draw.journal import Entry
from draw.verify import Verdict, verify_transcript
from tests.stations import SimulatedStation

DELETE = object()


def document(station: SimulatedStation) -> dict[str, Any]:
    """Return the transcript's document, safe to change."""
    return copy.deepcopy(transcript.document(station.transcript))


def put(doc: dict[str, Any], path: str, value: Any) -> dict[str, Any]:
    """Return a copy of a document with another value at `calls.0.note`; DELETE takes the key or item away."""
    changed = copy.deepcopy(doc)
    *parents, last = (int(step) if step.isdigit() else step for step in path.split("."))
    place: Any = changed
    for step in parents:
        place = place[step]
    if value is DELETE:
        del place[last]
    else:
        place[last] = value
    return changed


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Yield path and value of everything in a document that is neither object nor list."""
    if not isinstance(value, dict | list):
        yield path, value
        return
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield from leaves(inner, f"{path}.{key}" if path else str(key))


def verdict(doc: Any, *, journal: Iterable[Entry] | None = None) -> Verdict:
    """Verify a document in its canonical bytes."""
    return verify_transcript(canonical(doc), journal=journal)


def failing(verdict: Verdict) -> set[int]:
    """Return the numbers of the checks that fail."""
    return {check.no for check in verdict.checks if check.result is Result.FAILS}
