"""Order: a deed that does not belong to the present step raises, and nothing whatever changes."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from draw.errors import OutOfOrderError
from draw.statement import Reconciliation
from steps import attendance, ceremony, closing, freezing, identity, preparation, roster
from steps.attendance import HowMarked, UndoReason
from steps.tpsfile import TpsFile
from tests.steps import laptops
from tests.steps.laptops import STAGES, TWO, everything

TOTALS = Reconciliation(24, 24, "")
BEFORE_SEAL = STAGES[: STAGES.index("sealed")]
DEEDS: dict[str, tuple[Callable[[TpsFile], object], tuple[str, ...]]] = {
    "another TPS": (
        lambda f: identity.save(f, replace(laptops.IDENTITY, tps=replace(laptops.TPS, number=4))),
        ("new", "identified", "listed", "prepared"),
    ),
    "another place": (
        lambda f: identity.save(f, replace(laptops.IDENTITY, place="Sekolah")),
        STAGES[:-1],
    ),
    "list": (
        lambda f: roster.take(f, laptops.VOTERS, ["DPT"], source=laptops.list_file(f.path.parent)),
        BEFORE_SEAL,
    ),
    "sizes": (lambda f: roster.take_sizes(f, {"DPT": 30}), BEFORE_SEAL),
    "by hand": (lambda f: roster.add_by_hand(f, "DPK", "Tini"), BEFORE_SEAL),
    "prizes": (lambda f: preparation.save_prizes(f, laptops.PRIZES), BEFORE_SEAL),
    "witnesses": (lambda f: preparation.save_witnesses(f, laptops.witnesses()), BEFORE_SEAL),
    "rules": (lambda f: preparation.save_rules(f, laptops.rules()), BEFORE_SEAL),
    "declaration": (lambda f: preparation.declare(f, "Kami netral.", "K1"), BEFORE_SEAL),
    "check-in": (
        lambda f: attendance.check_in(f, ["DPT-029"], how=HowMarked.TYPED),
        ("listed", "prepared", "attended", "closed"),
    ),
    "undo": (
        lambda f: attendance.undo(f, "DPT-002", UndoReason.WRONG_NUMBER),
        ("attended", "closed"),
    ),
    "closing": (
        lambda f: ceremony.close_polls(f, TWO),
        ("identified", "listed", "prepared", "attended"),
    ),
    "totals": (lambda f: closing.save_totals(f, TOTALS), ("closed",)),
    "preview": (lambda f: freezing.preview(f, TOTALS), ("closed",)),
    "seal": (lambda f: freezing.seal(f, TOTALS, by=TWO), ("closed",)),
    "words": (lambda f: ceremony.note_words(f, 1), ("sealed",)),
    "void": (lambda f: ceremony.void(f, "Lembar basah", TWO), ("sealed", "noted")),
    "first throw": (lambda f: ceremony.contribute(f, 1, "dice", "35142"), ("noted",)),
    "second throw": (lambda f: ceremony.contribute(f, 2, "dice", "35142"), ("thrown",)),
    "call": (ceremony.open_call, ("drawing", "called")),
    "call again": (ceremony.call_again, ("calling",)),
    "outcome": (lambda f: ceremony.end_call(f, "declined"), ("calling",)),
    "replacement": (
        lambda f: ceremony.replace_outcome(f, "declined", "Salah tekan", by=TWO),
        ("called",),
    ),
    "objection": (lambda f: ceremony.object_to(f, None, "Saya keberatan"), STAGES[:-1]),
    "conclusion": (lambda f: ceremony.conclude(f, None, reason="Hujan", by=TWO), ("drawing", "called")),
}
# Refused for what they name before it comes to the order: there is nobody to check in yet.
NOT_ASKED = {("check-in", "new"), ("check-in", "identified")}


@pytest.fixture(scope="module")
def days(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, TpsFile]]:
    """One file at each stage."""
    folder = tmp_path_factory.mktemp("days")
    made = {stage: laptops.day_at(stage, folder / stage) for stage in STAGES}
    yield made
    for file in made.values():
        file.close()


@pytest.mark.parametrize("stage", STAGES)
def test_that_a_deed_out_of_order_raises_and_changes_nothing(stage: str, days: dict[str, TpsFile]) -> None:
    file = days[stage]
    before = everything(file)
    state = ceremony.state(file)
    refused = [n for n, (_, where) in DEEDS.items() if stage not in where and (n, stage) not in NOT_ASKED]
    assert refused
    for name in refused:
        with pytest.raises(OutOfOrderError):
            DEEDS[name][0](file)
        assert everything(file) == before, name
    assert ceremony.state(file) == state


@pytest.mark.parametrize("name", DEEDS)
def test_that_a_deed_in_its_place_is_done_and_entered(name: str, tmp_path: Path) -> None:
    deed, where = DEEDS[name]
    for stage in {where[0], where[-1]}:
        file = laptops.day_at(stage, tmp_path / stage)
        before = everything(file)
        deed(file)
        assert (len(laptops.entries(file)) == len(before["journal"])) == (name == "preview")
        assert (everything(file) == before) == (name == "preview")
        file.close()


def test_that_a_refused_deed_leaves_the_next_one_as_it_was(tmp_path: Path) -> None:
    file = laptops.day_at("called", tmp_path)
    with pytest.raises(OutOfOrderError):
        ceremony.end_call(file, "received")
    assert len(ceremony.open_call(file).calls) == 1  # type: ignore[union-attr]
    with file.deed() as deed:
        assert ceremony.read_state(deed.session) == ceremony.state_of(deed)
    file.close()
