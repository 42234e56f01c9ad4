"""Importing files, folders and sticks: each verified whole, known by its digest, refused with its numbers."""

import shutil
from pathlib import Path

import pytest

from draw.consolidation import RefusalKind, Standing
from steps.office.importing import import_paths
from steps.office.store import Office
from tests import village
from tests.steps.office import offices


def write(folder: Path, *indices: int) -> Path:
    for index in indices:
        offices.file(index).write(folder)
    return folder


def test_that_honest_files_are_accepted_and_counted(office: Office, tmp_path: Path) -> None:
    told = import_paths(office, [write(tmp_path / "stik", 0, 1, 2)], workers=1)
    assert [one.tps for one in told.accepted] == [offices.file(n).tps for n in (0, 1, 2)]
    board = offices.board(office)
    assert board.counts[Standing.DRAWN] == 3
    assert (board.totals.attended, board.totals.awarded) == (90, 15)
    assert board.flags == ()
