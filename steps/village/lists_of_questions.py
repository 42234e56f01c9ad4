"""The questions of an election, as data: the supervisors' indicators, and the days on which nobody may be away."""

import csv

import resources
from draw.duty import RelativeDuty
from draw.readiness import Indicator


def indicators() -> tuple[Indicator, ...]:
    """Return the shipped indicators of a vulnerable TPS, in their order."""
    return tuple(Indicator(row["id"], row["variable"], row["text"]) for row in _rows("indikator-2024.csv"))


def duties() -> tuple[RelativeDuty, ...]:
    """Return the shipped duties, their days counted from election day."""
    return tuple(
        RelativeDuty(row["id"], int(row["first_day"]), int(row["last_day"]), row["who"], row["rule"])
        for row in _rows("wajib-siaga-2024.csv")
    )


def _rows(name: str) -> list[dict[str, str]]:
    with resources.path("readiness", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
