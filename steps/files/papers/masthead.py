"""The head of every paper but the minutes: what it is, which draw, which TPS."""

from typing import Any

from draw.statement import Tps
from steps.files.papers.blocks import gap, par
from steps.files.papers.facts import PaperFacts
from steps.files.papers.readings import regency, tps_name, village
from steps.files.papers.words_for_numbers import long_date


def masthead(title: str, tps: Tps, facts: PaperFacts, *, election: str, date: str) -> list[Any]:
    """Return title, draw, TPS, its place, and election with its date (`2024-02-14`), in the middle of the page."""
    room = f", {facts.identity.place}" if facts.identity.place else ""
    return [
        par("title", "{title}", title=title),
        par("subtitle", "Undian Hadiah Kehadiran Pemilih"),
        par("centre", "{tps} {village}{room}", tps=tps_name(tps), village=village(tps, facts), room=room),
        par(
            "centre",
            "Kecamatan {district}, {regency}, Provinsi {province}",
            district=tps.district,
            regency=regency(tps),
            province=tps.province,
        ),
        par("centre", "{election}, {day}", election=election, day=long_date(date)),
        gap(9),
    ]
