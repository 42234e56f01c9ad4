"""The laptop: the only place that knows the clock, the random source and the paths.

Everything random or timed enters the other floors as a value that was taken here.
"""

import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

ZONES = {"WIB": 7, "WITA": 8, "WIT": 9}
TESTING_IS_POSSIBLE = not getattr(sys, "frozen", False)


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _seconds() -> float:
    """Return seconds that never run backwards and go on while the laptop sleeps; only Linux counts them apart."""
    if sys.platform == "linux":
        return time.clock_gettime(time.CLOCK_BOOTTIME)
    return time.monotonic()


def _documents() -> Path:
    from platformdirs import user_documents_path

    return user_documents_path() / "Undian TPS"


def _settings() -> Path:
    from platformdirs import user_config_path

    return user_config_path("undian-tps", appauthor=False)


@dataclass(frozen=True, slots=True)
class Laptop:
    """Clock, random source and folders of this machine; one value for each start of the program.

    `clock` gives the present time in UTC, `monotonic` seconds that never run backwards, `random_bytes(n)` n random bytes.
    """

    clock: Callable[[], datetime] = _utc_now
    monotonic: Callable[[], float] = _seconds
    random_bytes: Callable[[int], bytes] = os.urandom
    documents: Path = field(default_factory=_documents)
    settings: Path = field(default_factory=_settings)
    session: str = field(default_factory=lambda: os.urandom(8).hex())
    began: float = field(default_factory=_seconds)

    def __post_init__(self) -> None:
        """Refuse anything but the machine's own clock and random source in a shipped program."""
        own = self.clock is _utc_now and self.random_bytes is os.urandom
        if not TESTING_IS_POSSIBLE and not (own and self.monotonic is _seconds):
            raise RuntimeError("A shipped program uses the machine's own clock and random source.")

    def now(self, zone: str) -> str:
        """Return the local time of a zone (WIB, WITA or WIT) as RFC 3339 text in whole seconds."""
        local = self.clock().astimezone(timezone(timedelta(hours=ZONES[zone])))
        return local.replace(microsecond=0).isoformat()

    def today(self, zone: str) -> str:
        """Return the local date of a zone, `2024-02-14`."""
        return self.now(zone)[:10]

    def offset_hours(self) -> float:
        """Return how many hours the laptop's own zone is before UTC, as its settings say; 7.0 is that of WIB."""
        offset = self.clock().astimezone().utcoffset()
        return offset.total_seconds() / 3600 if offset is not None else 0.0

    def mono_ms(self) -> int:
        """Return the milliseconds since this session began."""
        return max(0, int((self.monotonic() - self.began) * 1000))

    def random_hex(self, count: int) -> str:
        """Return `count` random bytes as lower-case hexadecimal."""
        return self.random_bytes(count).hex()
