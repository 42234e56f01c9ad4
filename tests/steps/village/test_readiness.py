"""Readiness and duty roster: kept, told in a signed file, read back by the office."""

from pathlib import Path

import pytest

from draw.duty import AWAY, PRESENT, RelativeDuty, RelativePost
from draw.readiness import Indicator
from draw.station_readiness import NO, YES, Answer, Condition, Logistics
from steps.files.readiness_file import read_readiness
from steps.village import duty, readiness, state
from steps.village.making import NotReadyToMakeError, make
from steps.village.plan import PlanError
from steps.village.readiness import ReadinessNotVerifiedError
from tests.steps.village.villages import bare_village, planned

WHOLE = Condition(
    {
        "room": Answer(YES, "Balai RT 02"),
        "power": Answer(YES),
        "printer": Answer(NO, "pinjam"),
        "screen": Answer(),
    },
    Logistics("2024-02-13T15:00:00+07:00", "lengkap"),
    4,
    ("Jalan tergenang.", "Kursi kurang."),
)


def test_that_what_is_known_of_a_station_goes_to_the_office_and_back(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=3)
    envelopes = make(file, tmp_path / "tps", [1, 2])
    readiness.save_station(file, 1, WHOLE, in_hand={1: 10, 2: 4})
    readiness.save_answers(file, 1, {"05": Answer(YES, "posko 50 m"), "07": Answer(NO), "09": Answer()})
    told = readiness.tell(file, tmp_path)
    office = read_readiness(told.path)
    assert office.signer == told.signer == state.read(file).fingerprint
    village = office.readiness
    assert [village.key_of(e.number) for e in envelopes] == [e.fingerprint for e in envelopes]
    assert village.key_of(3) == ""
    first = village.stations[0]
    assert (first.room, first.logistics, first.problems, first.witnesses) == (
        WHOLE.facilities["room"],
        WHOLE.logistics,
        WHOLE.problems,
        4,
    )
    assert first.answers == {"05": Answer(YES, "posko 50 m"), "07": Answer(NO)}
    assert first.warnings == ("05",)
    assert [(p.quantity, p.in_hand) for p in first.prizes] == [(10, 10), (5, 4), (3, 0)]
    assert first.registered == {"DPT": 30, "DPTB": 0, "DPK": 0}
    assert first.chair == "Hadi Purnomo 1"
    assert told.size < 8 * 1024


def test_that_what_cannot_be_is_refused_and_nothing_is_kept(tmp_path: Path) -> None:
    from dataclasses import replace

    file = planned(tmp_path, stations=1)
    for wrong in (
        replace(WHOLE, witnesses=100),
        replace(WHOLE, problems=("x" * 501,)),
        replace(WHOLE, logistics=Logistics("kemarin")),
        replace(WHOLE, facilities={**WHOLE.facilities, "room": Answer("maybe")}),
    ):
        with pytest.raises(PlanError):
            readiness.save_station(file, 1, wrong)
    with pytest.raises(PlanError):
        readiness.save_station(file, 1, WHOLE, in_hand={1: 999})
    with pytest.raises(PlanError):
        readiness.save_answers(file, 1, {"99": Answer(YES)})
    assert state.read(file).conditions == {}
    assert state.read(file).answers == {}


def test_that_pieces_in_hand_beyond_a_later_smaller_share_are_not_told(tmp_path: Path) -> None:
    from dataclasses import replace

    from steps.village import plan
    from tests.steps.village.villages import PRIZES

    file = planned(tmp_path, stations=3)
    readiness.save_station(file, 1, WHOLE, in_hand={1: 10})
    plan.save_prizes(file, [replace(PRIZES[0], quantity=6), *PRIZES[1:]])
    told = readiness.readiness_of(state.read(file), at="2024-02-13T19:00:00+07:00")
    assert (told.stations[0].prizes[0].quantity, told.stations[0].prizes[0].in_hand) == (2, 2)


def test_that_the_indicators_are_data_and_answers_go_with_them(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=1)
    readiness.save_answers(file, 1, {"01": Answer(YES), "02": Answer(NO)})
    readiness.save_indicators(
        file, [Indicator("02", "Hak pilih", "Ada DPTb"), Indicator("B1", "Cuaca", "Hujan")]
    )
    known = state.read(file)
    assert [indicator.id for indicator in known.indicators] == ["02", "B1"]
    assert known.answers[1] == {"02": Answer(NO)}
    with pytest.raises(PlanError):
        readiness.save_indicators(file, [Indicator("1", "", "x")])


def test_that_the_duty_roster_warns_of_gaps_and_moves_with_the_election(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=1)
    posts = [
        RelativePost("tanpa-cuti", -2, "Siti Rahayu", "Sekretaris desa", PRESENT),
        RelativePost("tanpa-cuti", -1, "Siti Rahayu", "Sekretaris desa", AWAY, "sakit"),
        *(RelativePost("di-wilayah", day, "Suyanto", "Kepala desa", PRESENT) for day in range(-4, 1)),
    ]
    duty.save_posts(file, posts)
    known = state.read(file)
    assert [(gap.duty, gap.date) for gap in known.gaps] == [("tanpa-cuti", "2024-02-13")]
    assert "duty" not in known.done_pages
    duty.save_posts(file, [*posts, RelativePost("tanpa-cuti", -1, "Joko", "Kaur umum", PRESENT)])
    assert state.read(file).gaps == ()
    assert "duty" in state.read(file).done_pages
    duty.save_duties(file, [RelativeDuty("tanpa-cuti", -1, 0, "Semua", "Tidak ada yang cuti")])
    later = state.read(file)
    assert [post.date for post in later.posts] == ["2024-02-13", "2024-02-13"]
    assert [gap.date for gap in later.gaps] == ["2024-02-14"]


def test_that_a_post_outside_its_duty_is_refused(tmp_path: Path) -> None:
    file = planned(tmp_path, stations=1)
    for wrong in (
        RelativePost("tanpa-cuti", 0, "Siti", "", PRESENT),
        RelativePost("lain", -1, "Siti", "", PRESENT),
        RelativePost("tanpa-cuti", -1, "", "", PRESENT),
        RelativePost("tanpa-cuti", -1, "Siti", "", "maybe"),
    ):
        with pytest.raises(PlanError):
            duty.save_posts(file, [wrong])
    with pytest.raises(PlanError):
        duty.save_duties(file, [RelativeDuty("x", 0, -1, "Semua", "Hadir")])


def test_that_a_village_without_stations_tells_nothing(tmp_path: Path) -> None:
    with pytest.raises(NotReadyToMakeError):
        readiness.tell(bare_village(tmp_path), tmp_path)


def test_that_a_file_that_is_not_what_was_told_counts_as_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The medium gives back other bytes than were written: the deed says so (negative control: without, it holds)."""
    file = planned(tmp_path, stations=1)
    readiness.tell(file, tmp_path)
    whole = Path.open

    def broken(self: Path, mode: str = "r", *rest: object, **more: object) -> object:
        if self.suffix == ".undian-siap" and "r" in mode:
            self.write_bytes(b"PK")
        return whole(self, mode, *rest, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", broken)
    with pytest.raises(ReadinessNotVerifiedError):
        readiness.tell(file, tmp_path)
