"""A village that prepares its polling stations: which village and election, which TPS, and what was made for each."""

from dataclasses import dataclass

from draw.readiness import VillagePlace


@dataclass(frozen=True, slots=True)
class Village:
    """The village and its election; `zone` is WIB, WITA or WIT, `mode` official or practice, `page` A4 or F4."""

    place: VillagePlace
    election: str
    date: str
    zone: str
    mode: str
    village_head: str = ""
    copies: int = 4
    page: str = "A4"

    @property
    def title(self) -> str:
        """The short name in the header: `Desa Kaibon`."""
        return f"{self.place.kind.capitalize()} {self.place.village}"

    @property
    def practice(self) -> bool:
        """Whether this is a practice village."""
        return self.mode == "practice"


@dataclass(frozen=True, slots=True)
class Station:
    """One TPS of the village; `room` is where it stands (empty when not known)."""

    number: int
    room: str = ""

    @property
    def title(self) -> str:
        """The short name: `TPS 003`."""
        return f"TPS {self.number:03d}"


@dataclass(frozen=True, slots=True)
class MadeFile:
    """The TPS file that was made for a station: its name and folder, when (RFC 3339), and its key's fingerprint.

    `content` is the digest of what went into it, so that a plan that changed since is seen; `envelope_at` is when somebody
    said that the passphrase is on paper, empty before that.
    """

    number: int
    name: str
    folder: str
    at: str
    fingerprint: str
    content: str
    envelope_at: str = ""


@dataclass(frozen=True, slots=True)
class StationOfficer:
    """A member of the KPPS of one station; number 1 is the chair."""

    station: int
    no: int
    name: str
    role: str
