"""Facts of simulated draws, for the rules that look over many of them."""

import hashlib
from typing import Any

from draw.draw_facts import DrawFacts, facts_of
from tests.stations import SimulatedStation, make_station


def facts(number: int = 1, **plan: Any) -> DrawFacts:
    """The facts of an honest station of a village; the keywords are the fields of Plan."""
    usual: dict[str, Any] = {"seed": 50 + number, "number": number, "distinct": True}
    return of(make_station(**{**usual, **plan}))


def of(station: SimulatedStation) -> DrawFacts:
    """The facts of a station, whose file and signer are made up from its number."""
    tps = station.statement.tps.key
    return facts_of(
        station.transcript,
        station.entries,
        sha256=digest(f"file {tps} {station.plan.seed}"),
        signer=digest(f"key {tps}"),
        signed_at=station.transcript.closed_at,
        digest=hashlib.sha256(station.data).hexdigest(),
    )


def digest(text: str) -> str:
    """A digest of a text."""
    return hashlib.sha256(text.encode()).hexdigest()
