import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draw.canonical import is_plain
from draw.roster import NameTooLongError, Voter, clean_name, difference, fold, has_hidden

SITI = Voter("DPT", 1, "SITI", "P", 40)
BUDI = Voter("DPT", 2, "BUDI", "L", 41)
AGUS = Voter("DPT", 17, "AGUS", "L", 42)
GUEST = Voter("DPTB", 2, "RATNA", "P", 24)


def test_that_a_ticket_is_list_and_number_with_three_digits() -> None:
    assert [v.ticket for v in (SITI, AGUS, GUEST, Voter("DPK", 1234))] == [
        "DPT-001",
        "DPT-017",
        "DPTB-002",
        "DPK-1234",
    ]
    assert AGUS.key == ("DPT", 17)


def test_that_two_lists_may_hold_the_same_number() -> None:
    assert BUDI.key != GUEST.key
    assert not difference([BUDI], [BUDI, GUEST], ()).changed


def test_that_a_voter_who_is_checked_in_is_never_removed() -> None:
    found = difference([SITI, BUDI, AGUS], [SITI], present={"DPT-017"})
    assert found.kept_present == (AGUS,)
    assert found.removed == (BUDI,)
    assert difference([SITI, BUDI, AGUS], [SITI], present=()).removed == (BUDI, AGUS)


def test_that_a_difference_names_the_added_and_both_sides_of_the_changed() -> None:
    older = Voter("DPT", 1, "SITI", "P", 41)
    found = difference([SITI, BUDI], [older, BUDI, AGUS], ())
    assert found.added == (AGUS,)
    assert found.changed == ((SITI, older),)
    assert not found.removed


def test_that_a_file_of_additional_voters_leaves_the_dpt_alone() -> None:
    found = difference([SITI, BUDI], [GUEST], ())
    assert (found.added, found.removed, found.kept_present) == ((GUEST,), (), ())


@pytest.mark.parametrize(
    ("untrusted", "name"),
    [
        ("  SITI \t AMINAH\r\n", "SITI AMINAH"),
        ("\u202eSITI\u202c", "SITI"),
        ("SI\u200bTI\ufeff", "SITI"),
        ("SITI\x00\x07\x9b", "SITI"),
        ("ANDRE\u0301", "ANDRÉ"),
        ("A", "A"),
        ("O'Neil", "O'Neil"),
        ("'; DROP TABLE voters; --", "'; DROP TABLE voters; --"),
        ("<b>SITI & BUDI</b>", "<b>SITI & BUDI</b>"),
        ("SITI 🙂", "SITI 🙂"),
        ("ꦱꦶꦠꦶ", "ꦱꦶꦠꦶ"),
        ("SITI\u2028AMINAH", "SITI AMINAH"),
        ("A \u200b B", "A B"),
    ],
)
def test_that_b05_a_name_is_cleaned_of_what_cannot_be_seen_and_of_nothing_else(
    untrusted: str, name: str
) -> None:
    assert clean_name(untrusted) == name


def test_that_b05_a_name_of_5000_letters_is_refused_and_one_of_200_is_not() -> None:
    assert clean_name("A" * 200) == "A" * 200
    with pytest.raises(NameTooLongError):
        clean_name("A" * 5000)


def test_that_hidden_characters_are_noticed_and_spaces_are_not_among_them() -> None:
    assert has_hidden("SI\u200bTI")
    assert has_hidden("\u202eSITI")
    assert not has_hidden(" SITI \t ANDRE\u0301 ꦱꦶꦠꦶ")


@given(st.text(max_size=200))
def test_that_a_cleaned_name_is_plain_text_of_the_protocol_and_cleaning_again_changes_nothing(
    text: str,
) -> None:
    name = clean_name(text)
    assert is_plain(name)
    assert clean_name(name) == name
    assert unicodedata.is_normalized("NFC", name)


@given(st.text(max_size=60))
def test_that_folding_again_changes_nothing_and_hides_case_accents_and_spaces(text: str) -> None:
    folded = fold(text)
    assert fold(folded) == folded
    assert fold(f"  {text} ") == folded
    assert not any(char.isspace() for char in folded)


@given(st.text(alphabet=st.characters(max_codepoint=0x17F, categories=["Lu", "Ll"]), min_size=1, max_size=40))
def test_that_folding_is_blind_to_case_and_to_the_form_of_accents(name: str) -> None:
    assert (
        fold(unicodedata.normalize("NFD", name))
        == fold(unicodedata.normalize("NFC", name))
        == fold(name.casefold())
    )


def test_that_folding_is_blind_to_accents_and_punctuation_but_keeps_other_scripts() -> None:
    assert fold("Ma'ruf  ANDRÉ-Àsti, S.Pd") == "marufandreastispd"
    assert fold("ꦱꦶꦠꦶ") == "ꦱꦶꦠꦶ"
    assert fold("🙂") == "🙂"
