"""The battery and the mains, as the system tells them; asked through `read_power` by whoever needs to know (F22).

Linux tells by files (`/sys/class/power_supply`, Documentation/ABI/testing/sysfs-class-power), Windows by
GetSystemPowerStatus. A laptop that tells nothing, such as a desktop, gives a `Power` without a percentage.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

SUPPLIES = Path("/sys/class/power_supply")
LOW_PERCENT = 20
_UNKNOWN = 255


@dataclass(frozen=True, slots=True)
class Power:
    """The charge of all batteries together in percent (None without one), and whether the mains feed the laptop."""

    percent: int | None = None
    on_mains: bool | None = None

    @property
    def is_low(self) -> bool:
        """Whether the laptop lives on a battery that is nearly empty."""
        return self.percent is not None and self.percent < LOW_PERCENT and not self.on_mains


def read_power(supplies: Path = SUPPLIES) -> Power:
    """Return how the laptop is fed now; what cannot be read counts as not known."""
    return _read_windows() if sys.platform == "win32" else _read_supplies(supplies)


def _read_supplies(folder: Path) -> Power:
    charges: list[int] = []
    mains: list[bool] = []
    charging = False
    for supply in sorted(folder.iterdir()) if folder.is_dir() else ():
        kind, scope = _text(supply / "type"), _text(supply / "scope")
        if kind == "Battery" and scope != "Device":  # a mouse has a battery too
            level = _text(supply / "capacity")
            if level.isdigit():
                charges.append(min(int(level), 100))
            charging = charging or _text(supply / "status") in ("Charging", "Full", "Not charging")
        elif kind in ("Mains", "USB") and (online := _text(supply / "online")):
            mains.append(online != "0")
    fed = any(mains) or charging if mains or charges else None
    return Power(round(sum(charges) / len(charges)) if charges else None, fed)


def _text(file: Path) -> str:
    try:
        return file.read_text("ascii").strip()
    except (OSError, ValueError):
        return ""


def _read_windows() -> Power:
    import ctypes

    class Status(ctypes.Structure):
        """SYSTEM_POWER_STATUS of winbase.h."""

        _fields_ = (
            ("ac_line", ctypes.c_ubyte),
            ("battery_flag", ctypes.c_ubyte),
            ("percent", ctypes.c_ubyte),
            ("saver", ctypes.c_ubyte),
            ("seconds_left", ctypes.c_ulong),
            ("seconds_full", ctypes.c_ulong),
        )

    status = Status()
    if not ctypes.windll.kernel32.GetSystemPowerStatus(ctypes.byref(status)):  # type: ignore[attr-defined, unused-ignore]
        return Power()
    return from_windows(status.ac_line, status.percent)


def from_windows(ac_line: int, percent: int) -> Power:
    """Return what the fields ACLineStatus and BatteryLifePercent of SYSTEM_POWER_STATUS say; 255 is not known."""
    charge = None if percent == _UNKNOWN else min(percent, 100)
    return Power(charge, None if ac_line == _UNKNOWN else ac_line == 1)
