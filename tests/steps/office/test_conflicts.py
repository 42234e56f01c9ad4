"""Two different files of one TPS: neither counts before a person decides with a reason, and both are kept."""

from pathlib import Path

import pytest

from draw.consolidation import Oddity, SignerStanding, Standing
from steps.office import board as boards
from steps.office import store
from steps.office.conflicts import (
    AlreadyDecidedError,
    ConflictGoneError,
    ReasonMissingError,
    conflicts,
    decide,
)
from steps.office.importing import import_paths
from steps.office.store import Office
from tests import village
from tests.steps.office import offices, troubles

WHY = {"reason": "Lembar saksi memuat segel ini.", "by": "Camat Geger"}


@pytest.fixture
def torn(office: Office, tmp_path: Path) -> Office:
    """An office with an honest TPS, and one whose file was deleted and drawn again (A04)."""
    for number, file in enumerate((offices.file(0), offices.file(1), troubles.drawn_again(1))):
        file.write(tmp_path / "stik", f"{number}.undian-paket")
    import_paths(office, [tmp_path / "stik"], workers=1)
    return office


def test_that_a04_two_files_of_a_tps_are_a_conflict_and_neither_counts(torn: Office) -> None:
    board = offices.board(torn)
    (row,) = [row for row in board.stations if row.tps == offices.file(1).tps]
    assert (row.standing, row.sha256) == (Standing.CONFLICT, "")
    assert board.totals.tps == 1
    assert [(f.oddity, f.tps) for f in board.flags] == [(Oddity.CONFLICT, row.tps)]
    (sides,) = conflicts(torn)
    assert [side.sha256 for side in sides.sides] == list(sides.conflict.files)
    assert (sides.conflict.same_draw, sides.conflict.shared_entries) == (False, 0)
    assert set(sides.names) == {"1.undian-paket", "2.undian-paket"}


def test_that_a_decision_with_its_reason_lets_one_count_and_keeps_both(torn: Office) -> None:
    (sides,) = conflicts(torn)
    chosen = sides.conflict.files[1]
    decision = decide(torn, sides.conflict, chosen, **WHY)
    board = offices.board(torn)
    (row,) = [row for row in board.stations if row.tps == sides.conflict.tps]
    assert (row.sha256, row.standing, board.totals.tps) == (chosen, Standing.ODD, 2)
    assert len(boards.station_files(torn, row.tps)) == 2
    (again,) = conflicts(torn)
    assert (again.conflict.is_open, again.log) == (False, (decision,))
    assert [line.kind for line in store.log(torn)][-1] == "conflict_decided"


def test_that_none_can_be_chosen_and_a_decision_can_be_taken_anew(torn: Office) -> None:
    (sides,) = conflicts(torn)
    decide(torn, sides.conflict, "", reason="Tidak satu pun cocok.", by="Camat")
    assert offices.board(torn).totals.tps == 1
    (sides,) = conflicts(torn)
    second = decide(torn, sides.conflict, sides.conflict.files[0], **WHY)
    assert second.no == 2
    assert offices.board(torn).totals.tps == 2
    assert len(conflicts(torn)[0].log) == 2


def test_that_two_who_decide_at_once_cannot_both(torn: Office) -> None:
    (sides,) = conflicts(torn)
    decide(torn, sides.conflict, sides.conflict.files[0], **WHY)
    with pytest.raises(AlreadyDecidedError):
        decide(torn, sides.conflict, sides.conflict.files[1], **WHY)
    (again,) = conflicts(torn)
    assert again.conflict.decision is not None
    assert again.conflict.decision.chosen == sides.conflict.files[0]


@pytest.mark.parametrize("told", [{"reason": " ", "by": "Camat"}, {"reason": "Sebab", "by": ""}])
def test_that_a_decision_without_reason_or_name_is_none(torn: Office, told: dict[str, str]) -> None:
    (sides,) = conflicts(torn)
    with pytest.raises(ReasonMissingError):
        decide(torn, sides.conflict, "", **told)
    assert conflicts(torn)[0].conflict.is_open


def test_that_a_third_file_opens_the_conflict_again(torn: Office, tmp_path: Path) -> None:
    (sides,) = conflicts(torn)
    decide(torn, sides.conflict, sides.conflict.files[0], **WHY)
    third = village.file_of(village.plan(1, seed=4))
    import_paths(torn, [third.write(tmp_path / "ketiga")], workers=1)
    (again,) = conflicts(torn)
    assert (again.conflict.is_open, len(again.sides), again.log) == (True, 3, ())
    assert offices.board(torn).totals.tps == 1
    with pytest.raises(ConflictGoneError):
        decide(torn, sides.conflict, sides.conflict.files[0], **WHY)


def test_that_a05_a_copy_that_was_tried_shows_how_much_of_the_journal_is_the_same(
    office: Office, tmp_path: Path
) -> None:
    for number, file in enumerate(troubles.tried_and_restored(2)):
        file.write(tmp_path / "stik", f"{number}.undian-paket")
    import_paths(office, [tmp_path / "stik"], workers=1)
    (sides,) = conflicts(office)
    assert sides.conflict.shared_entries == 8
    assert len({side.commitment for side in sides.sides}) == 1
    assert "B" not in offices.letters(offices.board(office)).get(sides.conflict.tps, "")


def test_that_a_file_signed_twice_tells_that_it_is_the_same_draw(office: Office, tmp_path: Path) -> None:
    file = offices.file(0)
    file.write(tmp_path / "stik")
    resealed = village.sealed(file.station, key=file.key, drawn=True)
    resealed.write(tmp_path / "stik", "lagi.undian-paket")
    import_paths(office, [tmp_path / "stik"], workers=1)
    (sides,) = conflicts(office)
    assert sides.conflict.same_draw


def test_that_the_signer_is_first_seen_where_no_village_named_the_key(torn: Office) -> None:
    (row,) = [row for row in offices.board(torn).stations if row.tps == offices.file(0).tps]
    assert row.signer_standing is SignerStanding.FIRST_SEEN
