"""The trials of the soak, short: every one holds, and every control fails as it must."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults import flips, growth, kills, packages, placing, power, shim, windows
from tests.faults.__main__ import IMPORTED
from tests.faults.nursery import Nursery, nursery
from tests.faults.rows import Row

pytestmark = pytest.mark.skipif(not shim.THERE, reason="the shim needs Linux and a C compiler")


@pytest.fixture(scope="module")
def births() -> Iterator[Nursery]:
    with nursery(*IMPORTED) as made:
        yield made


def require(*rows: Row) -> None:
    for row in rows:
        assert row.passes, (row.line(), row.examples[:5])


def test_that_f01_kills_at_random_moments_lose_nothing(births: Nursery, tmp_path: Path) -> None:
    require(kills.random_kills(births, tmp_path, 25))


def test_that_f03_kills_in_a_write_or_sync_lose_nothing(births: Nursery, tmp_path: Path) -> None:
    require(
        kills.kills_at_operations(births, tmp_path / "a", 16),
        kills.kills_at_operations(births, tmp_path / "b", 5, too_early=True),
    )


def test_that_f04_a_power_cut_loses_nothing_and_would_with_synchronous_normal(
    births: Nursery, tmp_path: Path
) -> None:
    require(
        power.power_cuts(births, tmp_path / "a", 120),
        power.power_cuts(births, tmp_path / "b", 20, synchronous="NORMAL"),
    )


def test_that_f04_a_power_cut_leaves_a_new_file_and_a_new_passphrase_whole_or_not_at_all(
    births: Nursery, tmp_path: Path
) -> None:
    require(placing.new_files(births, tmp_path / "a", 60), placing.passphrases(births, tmp_path / "b", 40))


def test_that_f05_a_power_cut_during_a_migration_leaves_the_old_schema_or_the_new(
    births: Nursery, tmp_path: Path
) -> None:
    require(
        placing.migrations(births, tmp_path / "a", 50),
        placing.migrations(births, tmp_path / "b", 20, piecemeal=True),
    )


def test_that_f06_a_disk_that_fails_is_told_in_words_and_the_day_goes_on(
    births: Nursery, tmp_path: Path
) -> None:
    require(
        kills.failing_operations(births, tmp_path / "a", 8),
        kills.failing_operations(births, tmp_path / "b", 6, too_early=True),
    )


def test_that_f07_f10_a_power_cut_leaves_copy_and_paper_whole_or_not_at_all(
    births: Nursery, tmp_path: Path
) -> None:
    require(
        placing.copies_and_papers(births, tmp_path / "a", 60),
        placing.copies_and_papers(births, tmp_path / "b", 20, plainly=True),
    )


def test_that_f08_dying_while_a_file_is_mended_loses_nothing(births: Nursery, tmp_path: Path) -> None:
    require(
        power.cuts_while_mending(births, tmp_path / "a", 24), power.cuts_again(births, tmp_path / "b", 40)
    )


def test_that_f12_a_held_file_is_waited_for_with_a_notice_and_the_windows_live(
    births: Nursery, tmp_path: Path
) -> None:
    require(windows.file_held_by_another(births, tmp_path, 4.0))


def test_that_f13_changed_bytes_are_refused_or_change_nothing(births: Nursery, tmp_path: Path) -> None:
    require(
        flips.flipped_bytes(births, tmp_path / "a", 60),
        flips.flipped_bytes(births, tmp_path / "b", 8, blind=True),
        flips.flips_without_encryption(births, tmp_path / "c", 100),
    )


def test_that_f18_many_interactions_neither_grow_nor_lose_none(births: Nursery, tmp_path: Path) -> None:
    require(
        growth.many_interactions(births, tmp_path / "a", 300),
        growth.many_interactions(births, tmp_path / "b", 300, leak=True),
    )


def test_that_f19_a_slow_disk_slows_no_window(births: Nursery, tmp_path: Path) -> None:
    require(
        windows.slow_disk(births, tmp_path / "a", 40),
        windows.slow_disk_in_the_window(births, tmp_path / "b", 3),
    )


def test_that_b06_no_mutant_of_a_bundle_is_taken_with_other_content(tmp_path: Path) -> None:
    require(packages.mutant_bundles(tmp_path, 600), packages.unsigned_bundles(tmp_path, 3))


def test_that_b09_no_mutant_of_the_minutes_holds(tmp_path: Path) -> None:
    require(packages.mutant_minutes(tmp_path, 60), packages.mutant_minutes(tmp_path, 10, blind=True))


def test_that_the_recorded_disk_ends_as_the_real_one(births: Nursery, tmp_path: Path) -> None:
    """What the shim sees is all that happens: replayed with everything kept, the files are those that are there."""
    recording, acknowledged = power.recorded_day(births, tmp_path, power.WAYS[1])
    disk = recording.disk()
    for operation in recording.operations:
        disk.do(operation)
    for node in disk.seen.values():
        node.keep()
    there = {str(p): p.read_bytes() for p in recording.folder.iterdir() if not p.name.endswith("-shm")}
    assert {path: bytes(node.kept) for path, node in disk.seen.items()} == there
    assert len(acknowledged) > 70
    assert sys.platform == "linux"
