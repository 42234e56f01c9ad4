"""F22: the battery and the mains are read from what the system tells, and nothing is made up where it tells nothing."""

from pathlib import Path

import pytest

from steps.power import Power, from_windows, read_power


def supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir(parents=True)
    for fact, text in facts.items():
        (folder / name / fact).write_text(text + "\n")


@pytest.mark.skipif("sys.platform == 'win32'")
def test_that_a_battery_and_the_mains_are_read(tmp_path: Path) -> None:
    supply(tmp_path, "BAT0", type="Battery", capacity="17", status="Discharging")
    supply(tmp_path, "AC", type="Mains", online="0")
    supply(tmp_path, "hidpp_battery_0", type="Battery", scope="Device", capacity="90", status="Discharging")
    assert read_power(tmp_path) == Power(17, False)
    assert read_power(tmp_path).is_low


@pytest.mark.skipif("sys.platform == 'win32'")
@pytest.mark.parametrize(("status", "fed"), [("Charging", True), ("Full", True), ("Discharging", False)])
def test_that_a_battery_alone_tells_by_its_status(tmp_path: Path, status: str, fed: bool) -> None:
    supply(tmp_path, "BAT1", type="Battery", capacity="5", status=status)
    assert read_power(tmp_path) == Power(5, fed)
    assert read_power(tmp_path).is_low != fed


@pytest.mark.skipif("sys.platform == 'win32'")
def test_that_nothing_is_known_where_nothing_is_told(tmp_path: Path) -> None:
    assert read_power(tmp_path / "nowhere") == Power(None, None)
    supply(tmp_path, "BAT0", type="Battery", capacity="", status="")
    supply(tmp_path, "odd", type="\udcff".encode(errors="surrogateescape").decode("latin-1"))
    assert read_power(tmp_path) == Power(None, None)
    assert not read_power(tmp_path).is_low


@pytest.mark.parametrize(
    ("line", "percent", "power"),
    [
        (1, 80, Power(80, True)),
        (0, 12, Power(12, False)),
        (255, 255, Power(None, None)),
        (1, 255, Power(None, True)),
    ],
)
def test_that_the_fields_of_windows_are_read(line: int, percent: int, power: Power) -> None:
    assert from_windows(line, percent) == power
