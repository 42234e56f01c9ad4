"""Whatever order things come in, and however often: the same board, and the same file for the office above."""

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draw.board import Board
from steps.office.board import board
from steps.office.conflicts import conflicts, decide
from steps.office.district_file import office_file
from steps.office.importing import import_paths
from steps.station import Laptop
from tests.steps.laptops import Clock
from tests.steps.office import offices, troubles

DECIDED = "2024-02-16T09:00:00+07:00"
Told = tuple[Board, bytes]


@pytest.fixture(scope="module")
def heap(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, ...]:
    """A heap of files: honest, doubled under another name, in conflict, changed, practice."""
    folder = tmp_path_factory.mktemp("heap")
    paths = [offices.file(n).write(folder) for n in range(4)]
    paths.append(offices.file(2).write(folder, "a salinan.undian-paket"))
    paths.append(troubles.drawn_again(3).write(folder, "lagi.undian-paket"))
    changed, practice = folder / "diubah.undian-paket", folder / "latihan.undian-paket"
    changed.write_bytes(troubles.changed_inside(0))
    practice.write_bytes(troubles.practice(1).data)
    return (*paths, changed, practice)


@pytest.fixture(scope="module")
def tell(tmp_path_factory: pytest.TempPathFactory) -> Callable[[list[list[Path]]], Told]:
    """A new office that imports one part after another, decides, and tells its board and its file."""
    folder, numbers = tmp_path_factory.mktemp("offices"), itertools.count()

    def told(parts: list[list[Path]]) -> Told:
        office = offices.bare_office(folder / f"{next(numbers)}.undian-kecamatan")
        for part in parts:
            import_paths(office, part, workers=0)
        clock(office.laptop).set(DECIDED)
        for sides in conflicts(office):
            decide(office, sides.conflict, max(sides.conflict.files), reason="Segel saksi", by="Camat")
        found = board(office), office_file(office)
        office.close()
        return found

    return told


def clock(laptop: Laptop) -> Clock:
    assert isinstance(laptop.clock, Clock)
    return laptop.clock


def test_that_the_order_of_files_and_imports_changes_nothing(
    heap: tuple[Path, ...], tell: Callable[[list[list[Path]]], Told]
) -> None:
    expected = tell([list(heap)])
    assert expected[0].totals.tps == 4

    @settings(
        max_examples=12,
        deadline=None,
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
    )
    @given(st.permutations(heap), st.integers(0, len(heap)), st.integers(0, len(heap)))
    def holds(order: list[Path], cut: int, again: int) -> None:
        assert tell([order[:cut], order[cut:], order[:again]]) == expected

    holds()


def test_that_the_order_would_be_seen_if_it_counted(
    heap: tuple[Path, ...], tell: Callable[[list[list[Path]]], Told]
) -> None:
    assert tell([list(heap[:3])]) != tell([list(heap[1:4])])
