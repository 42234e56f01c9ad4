"""Identity, list, prizes, witnesses, rules, declaration and check-in: what is taken, and what is refused whole (B11)."""

import dataclasses
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from db.errors import UnknownTicketError
from draw.identity import Officer
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import NameTooLongError, Voter
from draw.statement import Excluded, Prize, Reconciliation, Witness
from steps import attendance, ceremony, closing, day, freezing, identity, preparation, roster
from steps.attendance import HowMarked, UndoReason
from steps.closing import TotalsError
from steps.identity import IdentityError
from steps.preparation import PreparationError, doubtful_word
from steps.roster import RosterError
from steps.tpsfile import TpsFile
from tests.steps import laptops
from tests.steps.laptops import IDENTITY, PRIZES, TPS, VOTERS, day_at, entries, everything

LONG = "x" * 201


def prize(**other: object) -> PrizePlan:
    return PrizePlan(replace(Prize(1, "Gula", 1, "Iuran", None), **other))  # type: ignore[arg-type]


def person(**other: object) -> WitnessPlan:
    return WitnessPlan(replace(Witness(1, "Sri", "Saksi", True), **other))  # type: ignore[arg-type]


WRONG: dict[str, tuple[type[Exception], Callable[[TpsFile], object]]] = {}
for at, one in enumerate(
    [
        replace(IDENTITY, tps=replace(TPS, code="35190320")),
        replace(IDENTITY, tps=replace(TPS, number=0)),
        replace(IDENTITY, tps=replace(TPS, village="")),
        replace(IDENTITY, election=LONG),
        replace(IDENTITY, date="2024-02-30"),
        replace(IDENTITY, zone="CET"),
        replace(IDENTITY, page="A5"),
        replace(IDENTITY, mode="test"),
        replace(IDENTITY, copies=0),
        replace(IDENTITY, place="Balai\nRT"),
        replace(IDENTITY, permit=LONG),
    ]
):
    WRONG[f"identity {at}"] = IdentityError, partial(identity.save, identity=one)
for at, officers in enumerate(
    [(Officer(1, "", "Ketua"),), (Officer(2, "Hadi", "Ketua"),), (Officer(1, "Ha\u202edi", "Ketua"),)]
):
    WRONG[f"officers {at}"] = IdentityError, partial(identity.save_officers, officers=officers)
for at, plans in enumerate(
    [
        [prize(name="")],
        [prize(source="")],
        [prize(quantity=0)],
        [prize(quantity=2_001)],
        [prize(value_idr=-1)],
        [prize(no=2)],
        [prize(name=" Gula")],
        [prize(name="Gu\x00la")],
        [replace(prize(), photo=bytes(2 * 1024 * 1024 + 1))],
        [prize(no=n) for n in range(1, 502)],
    ]
):
    WRONG[f"prizes {at}"] = PreparationError, partial(preparation.save_prizes, plans=plans)
for at, people in enumerate(
    [
        [person(name="")],
        [person(role=LONG)],
        [person(no=3)],
        [replace(person(), mandate=LONG)],
        [person(no=n) for n in range(1, 102)],
    ]
):
    WRONG[f"witnesses {at}"] = PreparationError, partial(preparation.save_witnesses, plans=people)
twice = (Excluded("DPT-001", "Ketua"), Excluded("DPT-001", "Ketua"))
for at, plan in enumerate(
    [
        laptops.rules(window="after_count"),
        laptops.rules(window="before_lunch"),
        laptops.rules(absent="wait"),
        laptops.rules(calls=0),
        laptops.rules(calls=10),
        laptops.rules(window="after_count", window_note="x" * 501),
        laptops.rules(excluded=(Excluded("DPT-004", ""),)),
        laptops.rules(excluded=(Excluded("Budi", "Ketua KPPS"),)),
        laptops.rules(excluded=twice),
        RulePlan(countdown_s=0),
    ]
):
    WRONG[f"rules {at}"] = PreparationError, partial(preparation.save_rules, plan=plan)
WRONG |= {
    "declaration": (PreparationError, lambda f: preparation.declare(f, "Kami netral.", "Hadi Purnomo")),
    "too long a name": (NameTooLongError, lambda f: roster.add_by_hand(f, "DPK", LONG)),
    "unknown list": (RosterError, lambda f: roster.add_by_hand(f, "DPX", "Tini")),
    "foreign list": (
        RosterError,
        lambda f: roster.take(f, VOTERS, ["DPK"], source=laptops.list_file(f.path.parent)),
    ),
    "too large a list": (RosterError, lambda f: roster.take_sizes(f, {"DPT": 100_000})),
    "sizes that lose a check-in": (RosterError, lambda f: roster.take_sizes(f, {"DPT": 23})),
    "unknown ticket": (
        UnknownTicketError,
        lambda f: attendance.check_in(f, ["DPT-025", "DPT-031"], how=HowMarked.TYPED),
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_that_b11_a_wrong_input_gives_one_plain_error_and_changes_nothing(
    name: str, attended: TpsFile
) -> None:
    before = everything(attended)
    error, deed = WRONG[name]
    with pytest.raises(error) as caught:
        deed(attended)
    assert type(caught.value) is error
    assert everything(attended) == before


@pytest.fixture(scope="module")
def attended(tmp_path_factory: pytest.TempPathFactory) -> TpsFile:
    """A file that refused deeds do not change."""
    return day_at("attended", tmp_path_factory.mktemp("attended"))


@pytest.mark.parametrize(
    "totals", [Reconciliation(-1, 0, ""), Reconciliation(0, 100_000, ""), Reconciliation(1, 1, "a\x07")]
)
def test_that_impossible_totals_are_refused(totals: Reconciliation, tmp_path: Path) -> None:
    file = day_at("closed", tmp_path)
    before = everything(file)
    with pytest.raises(TotalsError):
        closing.save_totals(file, totals)
    assert everything(file) == before


def test_that_a_difference_of_the_totals_needs_a_sentence(tmp_path: Path) -> None:
    file = day_at("closed", tmp_path)
    odd = Reconciliation(24, 25, "")
    assert closing.needs_sentence(odd, 24)
    assert not closing.needs_sentence(Reconciliation(24, 24, ""), 24)
    with pytest.raises(Exception, match="without a sentence"):
        freezing.seal(file, odd, by=laptops.TWO)
    said = replace(odd, note="Satu surat suara rusak")
    closing.save_totals(file, said)
    assert day.read(file).totals == said
    freezing.seal(file, said, by=laptops.TWO)


def test_that_the_identity_is_fixed_by_the_first_check_in_and_its_papers_are_not(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    identity.save(file, replace(IDENTITY, tps=replace(TPS, number=9)))
    first = day.read(file).fingerprint
    identity.save(file, IDENTITY)
    assert first != day.read(file).fingerprint != ""
    attendance.check_in(file, ["DPT-001"], how=HowMarked.TYPED)
    for other in (
        replace(IDENTITY, mode="practice"),
        replace(IDENTITY, date="2024-02-15"),
        replace(IDENTITY, election="Pilkada"),
    ):
        with pytest.raises(Exception, match="does not belong"):
            identity.save(file, other)
    identity.save(file, replace(IDENTITY, place="Sekolah", page="F4", copies=7))
    assert day.read(file).identity == replace(IDENTITY, place="Sekolah", page="F4", copies=7)


def test_that_a_newer_list_never_loses_a_check_in(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    newer = (replace(VOTERS[1], name="Sulastri Baru"), *VOTERS[2:20], Voter("DPT", 31, "Tini"))
    told = roster.compare(file, newer, ["DPT"])
    done = roster.take(file, newer, ["DPT"], source=laptops.list_file(tmp_path))
    assert told == done
    assert [v.ticket for v in done.kept_present] == ["DPT-001", "DPT-021", "DPT-022", "DPT-023", "DPT-024"]
    assert [v.ticket for v in done.removed] == [f"DPT-{n:03d}" for n in range(25, 31)]
    assert [new.name for _, new in done.changed] == ["Sulastri Baru"]
    after = day.read(file)
    assert after.attended == 24
    assert after.present.keys() <= after.by_ticket.keys()
    assert after.by_ticket["DPT-001"] == VOTERS[0]


def test_that_a_list_known_by_its_size_has_numbers_without_names(tmp_path: Path) -> None:
    file = day_at("identified", tmp_path)
    roster.take_sizes(file, {"DPT": 5, "DPK": 2})
    found = day.read(file)
    assert [v.ticket for v in found.voters] == [f"DPT-00{n}" for n in range(1, 6)] + ["DPK-001", "DPK-002"]
    assert {v.name for v in found.voters} == {""}


def test_that_a_voter_of_the_day_comes_last_in_the_list_and_is_tidied(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    assert roster.add_by_hand(file, "DPK", " Siti\u202e  & <b>Budi</b> ").ticket == "DPK-001"
    assert roster.add_by_hand(file, "DPT", "Ny", sex="P").ticket == "DPT-031"
    found = day.read(file)
    assert found.by_hand == {"DPK-001", "DPT-031"}
    assert found.by_ticket["DPK-001"].name == "Siti & <b>Budi</b>"


def test_that_checking_in_twice_tells_when_it_was_and_enters_nothing(tmp_path: Path) -> None:
    file = day_at("listed", tmp_path)
    first = attendance.check_in(file, ["DPT-002", "DPT-001", "DPT-002"], how=HowMarked.SCANNED)
    assert [c.ticket for c in first.new] == ["DPT-002", "DPT-001"]
    before = everything(file)
    again = attendance.check_in(file, ["DPT-001"], how=HowMarked.TYPED)
    assert again.new == ()
    assert again.already == (first.new[1],)
    assert everything(file) == before
    assert day.read(file).present["DPT-001"] == first.new[1]


def test_that_u05_an_undone_check_in_stays_in_the_journal(tmp_path: Path) -> None:
    file = day_at("attended", tmp_path)
    attendance.undo(file, "DPT-007", UndoReason.WRONG_PERSON)
    told = [(e.kind, dict(e.data)) for e in entries(file)][-2:]
    assert told[0][0] == "checked_in"
    assert told[1] == ("check_in_undone", {"tickets": "DPT:7", "reason": "wrong_person"})
    assert "DPT-007" not in day.read(file).present


def test_that_a_clock_off_the_day_of_the_election_closes_and_seals_nothing(tmp_path: Path) -> None:
    clock = laptops.Clock()
    file = day_at("attended", tmp_path, clock=clock)
    for wrong in ("2024-02-13T23:59:00+07:00", "2024-02-15T00:00:01+07:00", "1970-01-01T00:00:00+00:00"):
        clock.set(wrong)
        before = everything(file)
        with pytest.raises(ceremony.WrongDateError) as caught:
            ceremony.close_polls(file, laptops.TWO)
        assert caught.value.election == "2024-02-14"
        assert everything(file) == before
    clock.set("2024-02-14T13:00:00+07:00")
    ceremony.close_polls(file, laptops.TWO)
    # The next morning, so to speak: a session that cannot know how much time has passed since the closing.
    later = dataclasses.replace(file, laptop=dataclasses.replace(file.laptop, session="0a7e2"))
    clock.set("2024-02-15T00:00:01+07:00")
    with pytest.raises(ceremony.WrongDateError):
        laptops.seal(later)
    clock.set("2024-02-14T13:10:00+07:00")
    laptops.seal(later)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Sumbangan Caleg Budi", "Caleg"),
        ("tim sukses", "tim sukses"),
        ("Amplop", "Amplop"),
        ("seekor kambing", "kambing"),
        ("Iuran warga RT 03", ""),
        ("Gula 1 kg", ""),
        ("Sapiah", ""),
    ],
)
def test_that_a_doubtful_word_is_pointed_out_and_not_blocked(text: str, word: str, tmp_path: Path) -> None:
    assert doubtful_word(text) == word
    file = day_at("listed", tmp_path)
    preparation.save_prizes(file, [prize(source=text)])
    assert day.read(file).prizes[0].prize.source == text


def test_that_what_was_prepared_is_read_back_as_it_was(tmp_path: Path) -> None:
    file = day_at("prepared", tmp_path)
    preparation.save_prizes(file, [replace(PRIZES[0], photo=b"\x89PNG"), PRIZES[1]])
    found = day.read(file)
    assert found.prizes == (replace(PRIZES[0], photo=b"\x89PNG"), PRIZES[1])
    assert found.witnesses == laptops.witnesses()
    assert found.rules == laptops.rules()
    assert found.declaration is not None
    assert found.declaration.by == "K1"
    assert found.officers == laptops.OFFICERS
    assert found.missing == ()
