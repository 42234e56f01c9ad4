"""Who and where: the identity of a TPS file and the officers who run it."""

from dataclasses import dataclass

from draw.statement import Tps


@dataclass(frozen=True, slots=True)
class Identity:
    """A TPS, its election and what its papers need; `zone` is WIB, WITA or WIT, `page` A4 or F4."""

    tps: Tps
    village_kind: str
    election: str
    date: str
    zone: str
    mode: str
    place: str = ""
    permit: str = ""
    minutes_number: str = ""
    village_head: str = ""
    copies: int = 4
    page: str = "A4"

    @property
    def title(self) -> str:
        """The short name in the header: `TPS 003 Kaibon`."""
        return f"TPS {self.tps.number:03d} {self.tps.village}"

    @property
    def practice(self) -> bool:
        """Whether this is a practice file."""
        return self.mode == "practice"


@dataclass(frozen=True, slots=True)
class Officer:
    """A member of the KPPS; number 1 is the chair."""

    no: int
    name: str
    role: str
