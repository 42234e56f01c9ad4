"""Making the TPS files: whole or not at all, each under its own words, and made again without touching the others."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from db.errors import FileInUseError, WrongPassphraseError
from draw.words import WORDS
from steps import day, tpsfile
from steps.village import lists, making, plan, state
from steps.village.making import WORKSHOP, NotReadyToMakeError, make
from steps.village.passphrase import BITS, new_passphrase
from tests.make_lists import HEADINGS
from tests.steps.laptops import fixed_laptop
from tests.steps.village.villages import (
    LONG_NAME,
    PRIZES,
    VILLAGE,
    bare_village,
    block,
    officers,
    planned,
    rows_of,
    write_xlsx,
)


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def test_that_every_envelope_opens_its_own_file_and_no_other(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=3, voters=12)
    envelopes = make(file, tmp_path / "tps", [1, 2, 3])
    laptop = fixed_laptop(tmp_path)
    assert len({e.passphrase for e in envelopes}) == 3
    for envelope in envelopes:
        opened = tpsfile.open_file(laptop, tmp_path / "tps" / envelope.file, envelope.passphrase)
        made = day.read(opened)
        opened.close()
        assert made.identity is not None
        assert made.identity.tps.key == f"3519032004-{envelope.number}"
        assert made.identity.village_head == "Suyanto"
        assert made.fingerprint == envelope.fingerprint
        assert len(made.voters) == 12
        assert [o.role for o in made.officers] == ["Ketua KPPS", "Anggota KPPS"]
        assert sum(p.prize.quantity for p in made.prizes) == state.read(file).units_of(envelope.number)
        assert [p.prize.no for p in made.prizes] == [*range(1, len(made.prizes) + 1)]
    with pytest.raises(WrongPassphraseError):
        tpsfile.open_file(laptop, tmp_path / "tps" / envelopes[0].file, envelopes[1].passphrase)


def test_that_the_words_may_be_typed_in_capitals_and_with_more_spaces(tmp_path: Path) -> None:
    envelope = make(planned(tmp_path, stations=1), tmp_path / "tps", [1])[0]
    typed = "  " + "   ".join(envelope.passphrase.upper().split()) + " "
    tpsfile.open_file(fixed_laptop(tmp_path), tmp_path / "tps" / envelope.file, typed).close()


def test_that_a_passphrase_has_56_bits_and_is_kept_nowhere(tmp_path: Path) -> None:
    words = new_passphrase(fixed_laptop(tmp_path)).split(" ")
    assert len(words) * 8 == BITS == 56
    assert set(words) <= set(WORDS)
    file = planned(tmp_path, stations=2)
    envelopes = make(file, tmp_path / "tps", [1, 2])
    rows = "\n".join(str(everything) for everything in _everything(file))
    for envelope in envelopes:
        assert envelope.fingerprint in rows
        assert envelope.passphrase not in rows
        assert envelope.passphrase not in repr(envelope)


def _everything(file: making.VillageFile) -> list[object]:
    from db.village.schema import VillageRow

    with file.deed() as deed:
        return [
            row for t in VillageRow.metadata.sorted_tables for row in deed.session.execute(t.select()).all()
        ]


def test_that_making_one_again_leaves_the_others_byte_for_byte(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=3)
    first = make(file, tmp_path / "tps", [1, 2, 3])
    before = bytes_of(tmp_path / "tps")
    again = make(file, tmp_path / "tps", [2], again=True)[0]
    after = bytes_of(tmp_path / "tps")
    mine = {first[1].file, f"{first[1].file}.kunci"}
    assert {name: data for name, data in before.items() if name not in mine} == {
        name: data for name, data in after.items() if name in before and name not in mine
    }
    assert again.fingerprint != first[1].fingerprint
    assert state.read(file).made[2].fingerprint == again.fingerprint
    aside = next(path for path in (tmp_path / "tps").glob("*(lama*.undian"))
    assert aside.read_bytes() == before[first[1].file]
    laptop = fixed_laptop(tmp_path)
    tpsfile.open_file(laptop, aside, first[1].passphrase).close()
    tpsfile.open_file(laptop, tmp_path / "tps" / again.file, again.passphrase).close()
    with pytest.raises(WrongPassphraseError):
        tpsfile.open_file(laptop, tmp_path / "tps" / again.file, first[1].passphrase)


def test_that_a_file_that_is_there_is_passed_over_unless_it_is_asked_for_again(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=2)
    make(file, tmp_path / "tps", [1])
    before = bytes_of(tmp_path / "tps")
    assert [e.number for e in make(file, tmp_path / "tps", [1, 2])] == [2]
    assert before.items() <= bytes_of(tmp_path / "tps").items()


def test_that_an_old_file_that_was_not_closed_is_left_alone(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=1)
    envelope = make(file, tmp_path / "tps", [1])[0]
    opened = tpsfile.open_file(fixed_laptop(tmp_path), tmp_path / "tps" / envelope.file, envelope.passphrase)
    with pytest.raises(FileInUseError):
        make(file, tmp_path / "tps", [1], again=True)
    opened.close()
    assert [path.name for path in (tmp_path / "tps").glob("*.undian")] == [envelope.file]
    make(file, tmp_path / "tps", [1], again=True)


def test_that_cancelling_keeps_what_was_made_and_its_envelopes(tmp_path: Path) -> None:
    file, told = planned(tmp_path, stations=3), list[making.Envelope]()

    def stop(done: int, _total: int) -> None:
        if done == 2:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        make(file, tmp_path / "tps", [1, 2, 3], progress=stop, told=told)
    assert [e.number for e in told] == [1, 2]
    assert len(list((tmp_path / "tps").glob("*.undian"))) == 2
    assert state.read(file).made.keys() == {1, 2}


def test_that_an_incomplete_plan_makes_nothing(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=2)
    plan.save_officers(file, [], stations=[2])
    with pytest.raises(NotReadyToMakeError) as caught:
        make(file, tmp_path / "tps", [1, 2])
    assert (caught.value.missing, caught.value.station) == ("officers", 2)
    assert not (tmp_path / "tps").exists()
    plan.save_typed_shares(file, 3, {1: 1})
    with pytest.raises(NotReadyToMakeError) as caught:
        make(file, tmp_path / "tps", [1])
    assert caught.value.missing == "split"


def test_that_a_plan_that_changed_after_the_file_was_made_is_seen(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=2)
    make(file, tmp_path / "tps", [1, 2])
    before = making.stale(file)
    lists.take_sizes(file, 2, {"DPT": 50})
    assert before == frozenset()
    assert making.stale(file) == {1, 2}  # the prize that is split by voters moves too
    plan.save_prizes(file, PRIZES)


def test_that_a_key_file_left_by_a_kill_does_not_stand_in_the_way(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=1)
    name = making.file_name(making.contents(file)[1])
    (tmp_path / "tps").mkdir()
    (tmp_path / "tps" / f"{name}.kunci").write_bytes(b"left by a kill")
    envelope = make(file, tmp_path / "tps", [1])[0]
    tpsfile.open_file(fixed_laptop(tmp_path), tmp_path / "tps" / name, envelope.passphrase).close()


def test_that_a_kill_in_the_middle_leaves_whole_files_or_none(tmp_path: Path) -> None:
    """Kill the maker at moments spread over the making; whatever bears a final name opens with its words (P0)."""
    for turn in range(5):
        folder = tmp_path / str(turn)
        folder.mkdir()
        maker = subprocess.Popen(
            [sys.executable, "-m", "tests.steps.village.make_until_killed", str(folder)],
            stdout=subprocess.PIPE,
            text=True,
        )
        assert maker.stdout is not None
        assert maker.stdout.readline() == "begun\n"
        time.sleep(0.11 + 0.37 * turn)
        os.kill(maker.pid, signal.SIGKILL)
        told = dict(line.rstrip("\n").split("\t") for line in maker.communicate()[0].splitlines())
        for path in (folder / "tps").glob("*.undian"):
            if path.name in told:  # the words of the last one may have died with the maker
                opened = tpsfile.open_file(fixed_laptop(folder), path, told[path.name])
                assert day.read(opened).missing == ("witnesses", "declaration")
                opened.close()
            else:
                assert path.with_name(path.name + ".kunci").exists()
                assert path.stat().st_size > 100_000
        assert not list((folder / "tps").glob("*.baru"))


def test_that_the_workshop_is_gone_afterwards(tmp_path: Path) -> None:
    make(planned(tmp_path, stations=1), tmp_path / "tps", [1])
    assert not (tmp_path / "tps" / WORKSHOP).exists()


@pytest.mark.slow
def test_that_14_stations_with_3500_voters_are_made_in_bounded_time(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=14, voters=250)
    began = time.monotonic()
    envelopes = make(file, tmp_path / "tps", range(1, 15))
    took = time.monotonic() - began
    print(f"14 TPS files with 3,500 voters: {took:.1f} s")
    assert len(envelopes) == 14
    assert took < 180  # 15 s on two idle cores


@pytest.mark.slow
def test_that_30_stations_are_prepared_from_one_dirty_workbook(tmp_path: Path) -> None:
    rows: list[list[str]] = [["PEMERINTAH KABUPATEN MADIUN"], []]
    for station in range(1, 31):
        own = rows_of(station, 24)
        own[0][1] = "=cmd|' /C calc'!A0"
        own[1][1] = "SITI\u200b  AMINAH"
        own[2][1] = "Andre\u0301"
        own[3][3] = "seratus"
        own[4][1] = LONG_NAME
        table = block(station, [*own[:12], list(HEADINGS), *own[12:18], ["", ""], *own[18:]])
        rows += table if station % 3 else [*table[:4], ["", "", ""], *table[4:]]
    reading = lists.read_lists([write_xlsx(tmp_path / "DPT desa.xlsx", rows)])
    assert [(s.number, len(s.voters)) for s in reading.stations] == [(n, 24) for n in range(1, 31)]
    assert reading.is_importable
    assert all(station.warnings >= 4 for station in reading.stations)
    file = bare_village(tmp_path / "v")
    plan.save_village(file, VILLAGE)
    lists.take(file, reading.stations, digests=reading.digests)
    plan.save_officers(file, officers(range(1, 31)), stations=range(1, 31))
    plan.save_prizes(file, PRIZES[:2])
    envelopes = make(file, tmp_path / "tps", range(1, 31))
    assert len({e.passphrase for e in envelopes}) == 30
    assert len({e.fingerprint for e in envelopes}) == 30
    assert making.stale(file) == frozenset()
