"""Importing files, folders and sticks: each verified whole, known by its digest, refused with its numbers."""

import os
from pathlib import Path

import pytest

from draw.consolidation import Area, Level, Refusal, RefusalKind, Standing
from steps.office import board as boards
from steps.office.importing import import_paths
from steps.office.store import Office
from tests import village
from tests.steps.office import offices, troubles


def write(folder: Path, *indices: int) -> Path:
    for index in indices:
        offices.file(index).write(folder)
    return folder


def refuse(office: Office, path: Path, data: bytes) -> Refusal:
    """Import one file that is refused."""
    path.write_bytes(data)
    told = import_paths(office, [path], workers=1)
    (refusal,) = told.refused
    assert told.accepted == ()
    assert offices.board(office).totals.tps == 0
    assert offices.board(office).refusals == (refusal,)
    return refusal


def test_that_honest_files_are_accepted_and_counted(office: Office, tmp_path: Path) -> None:
    told = import_paths(office, [write(tmp_path / "stik", 0, 1, 2)], workers=1)
    assert [one.tps for one in told.accepted] == [offices.file(n).tps for n in (0, 1, 2)]
    board = offices.board(office)
    assert board.counts[Standing.DRAWN] == 3
    assert (board.totals.attended, board.totals.awarded) == (90, 15)
    assert board.flags == ()


def test_that_importing_again_is_a_no_op_that_starts_no_worker(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = write(tmp_path / "stik", 0, 1)
    import_paths(office, [folder], workers=1)
    before = offices.board(office)
    monkeypatch.setattr("steps.office.crew.Crew._start", None)
    told = import_paths(office, [folder], workers=1)
    assert told.already == tuple(sorted(path.name for path in folder.iterdir()))
    assert told.accepted == told.refused == ()
    assert offices.board(office) == before


def test_that_one_file_under_two_names_counts_once_and_keeps_the_first_name(
    office: Office, tmp_path: Path
) -> None:
    for name in ("z.undian-paket", "a.undian-paket", "m.undian-paket"):
        offices.file(0).write(tmp_path / "stik", name)
    told = import_paths(office, [tmp_path / "stik" / "z.undian-paket"], workers=1)
    assert len(told.accepted) == 1
    told = import_paths(office, [tmp_path / "stik"], workers=1)
    assert told.already == ("a.undian-paket", "m.undian-paket", "z.undian-paket")
    (kept,) = boards.station_files(office, offices.file(0).tps)
    assert kept.name == "a.undian-paket"
    assert kept.transcript == offices.file(0).station.transcript


def test_that_in_a_folder_only_what_looks_like_ours_is_taken(office: Office, tmp_path: Path) -> None:
    folder = tmp_path / "stik" / "TPS 1" / "dalam"
    offices.file(0).write(folder, "tanpa akhiran")
    (folder / "berita-acara.pdf").write_bytes(b"%PDF-1.7 ...")
    (folder / "rusak.undian-paket").write_bytes(b"PK\3\4 bukan")
    os.symlink(folder, folder / "lingkaran")
    os.mkfifo(folder / "pipa")
    told = import_paths(office, [tmp_path / "stik"], workers=1)
    assert (len(told.accepted), told.passed_by) == (1, 1)
    assert [(r.name, r.checks) for r in told.refused] == [("rusak.undian-paket", (1,))]


def test_that_what_is_pointed_at_and_gone_is_told(office: Office, tmp_path: Path) -> None:
    told = import_paths(office, [tmp_path / "dicabut"], workers=1)
    assert told.unread == (str(tmp_path / "dicabut"),)


def test_that_b06_a_cut_file_is_refused_by_its_form(office: Office, tmp_path: Path) -> None:
    refusal = refuse(office, tmp_path / "potong", troubles.cut(0))
    assert (refusal.kind, refusal.checks, refusal.tps) == (RefusalKind.UNUSABLE, (1,), "")


def test_that_b06_a_changed_member_is_refused_by_the_signature(office: Office, tmp_path: Path) -> None:
    refusal = refuse(office, tmp_path / "diubah", troubles.changed_inside(0))
    assert refusal.checks == (11,)


def test_that_a08_a_journal_rebuilt_behind_the_transcript_is_refused(office: Office, tmp_path: Path) -> None:
    refusal = refuse(office, tmp_path / "a08", troubles.rebuilt(0).data)
    assert (refusal.kind, refusal.checks, refusal.tps) == (RefusalKind.CHECKS, (10,), offices.file(0).tps)


def test_that_a10_a_practice_file_is_refused_as_such(office: Office, tmp_path: Path) -> None:
    refusal = refuse(office, tmp_path / "latihan", troubles.practice(0).data)
    assert (refusal.kind, refusal.checks) == (RefusalKind.PRACTICE, ())
    assert "practice" in str(refusal.reasons[0].finding)


def test_that_a10_practice_sent_as_official_is_refused(office: Office, tmp_path: Path) -> None:
    refusal = refuse(office, tmp_path / "a10", troubles.practice_as_official(0))
    assert (refusal.kind, refusal.checks) == (RefusalKind.CHECKS, (12,))


def test_that_a12_other_minutes_in_the_bundle_are_refused(office: Office, tmp_path: Path) -> None:
    assert refuse(office, tmp_path / "a12", troubles.other_minutes(0)).checks == (12,)


def test_that_a_bundle_that_says_another_tps_is_refused(office: Office, tmp_path: Path) -> None:
    assert refuse(office, tmp_path / "lain", troubles.as_another(0, 1)).checks == (12,)


def test_that_a_file_of_another_area_or_day_is_listed_as_such(
    office: Office, new_office, tmp_path: Path
) -> None:
    foreign = village.file_of(village.plan(0, code="3519042001"))
    assert refuse(office, tmp_path / "asing", foreign.data).kind is RefusalKind.OTHER_AREA
    november = new_office(area=Area(Level.NATION, "", "Nasional", "Pilkada 2024", "2024-11-27"))
    refusal = refuse(november, tmp_path / "februari", foreign.data)
    assert (refusal.kind, refusal.tps) == (RefusalKind.OTHER_ELECTION, foreign.tps)


def test_that_a_refused_file_is_known_again_and_kept_as_evidence(office: Office, tmp_path: Path) -> None:
    data = troubles.changed_inside(0)
    refusal = refuse(office, tmp_path / "diubah", data)
    again = import_paths(office, [tmp_path / "diubah"], workers=1)
    assert (again.refused, again.already) == ((), ("diubah",))
    assert boards.bundle_bytes(office, refusal.sha256) == data
    with pytest.raises(KeyError):
        boards.bundle_bytes(office, "0" * 64)


def test_that_a_tps_with_a_refused_file_is_counted_once_a_good_one_comes(
    office: Office, tmp_path: Path
) -> None:
    refuse(office, tmp_path / "diubah", troubles.changed_inside(0))
    tps = offices.file(0).tps
    assert [(r.tps, r.standing) for r in offices.board(office).stations] == []
    refuse_known = troubles.rebuilt(0)
    import_paths(office, [refuse_known.write(tmp_path / "b")], workers=1)
    assert [(r.tps, r.standing) for r in offices.board(office).stations] == [(tps, Standing.REFUSED)]
    import_paths(office, [write(tmp_path / "c", 0)], workers=1)
    assert [(r.tps, r.standing) for r in offices.board(office).stations] == [(tps, Standing.DRAWN)]
    assert len(boards.refusals_of(office, tps)) == 1


def test_that_cancelling_keeps_what_was_committed_and_leaves_no_worker(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("steps.office.import_run.CHUNK_FILES", 2)
    seen: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        seen.append((done, total))
        if done >= 2:
            raise InterruptedError

    folder = write(tmp_path / "stik", *range(5))
    with pytest.raises(InterruptedError):
        import_paths(office, [folder], stop, workers=1)
    assert seen == [(2, 5)]
    assert offices.board(office).totals.tps == 2
    told = import_paths(office, [folder], lambda done, total: seen.append((done, total)), workers=1)
    assert (len(told.already), len(told.accepted)) == (2, 3)
    assert seen[-1] == (5, 5)


def test_that_a_kept_file_can_be_checked_again_in_the_whole_depth(office: Office, tmp_path: Path) -> None:
    drawn = village.file_of(village.plan(0), drawn=True)
    import_paths(office, [drawn.write(tmp_path / "a"), write(tmp_path / "b", 1)], workers=1)
    (kept,) = boards.station_files(office, drawn.tps)
    whole = boards.check_again(office, kept.facts.sha256)
    assert whole.verdict is not None
    assert [check.result.value for check in whole.verdict.checks] == ["holds"] * 12
    (bare,) = boards.station_files(office, offices.file(1).tps)
    assert boards.check_again(office, bare.facts.sha256).fails  # the pages of this simulated one are empty
