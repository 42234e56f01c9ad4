"""Data in the fonts of the papers: escaped, each letter in a font that has it, and never a crash (B05)."""

from hypothesis import given
from hypothesis import strategies as st

from steps.files.papers.blocks import par
from steps.files.papers.fonts import JAVANESE, MISSING, MONO, SERIF, markup, runs, shown


def test_that_letters_fall_back_to_a_font_that_has_them() -> None:
    assert runs("Siti") == ((SERIF, "Siti"),)
    assert runs("A ꦱ") == ((SERIF, "A "), (JAVANESE, "ꦱ"))
    assert runs("x😀😀") == ((SERIF, "x"), (MONO, MISSING * 2))


def test_that_markup_in_data_is_shown_as_it_was_written() -> None:
    assert markup("<b>&</b>") == "&lt;b&gt;&amp;&lt;/b&gt;"
    assert shown("<img src=file:///x>") == "<img src=file:///x>"


def test_that_controls_and_direction_overrides_vanish() -> None:
    assert shown("a\u202eb\x00c\u200bd\te\ud800") == f"abcd e{MISSING}"
    assert shown("e\u0301") == "é"


@given(st.text(max_size=60), st.floats(20, 400))
def test_that_any_text_can_be_set(text: str, room: float) -> None:
    paragraph = par("cell", "{text}", text=text)
    assert paragraph.wrap(room, 10_000)[1] >= 0
