"""Section 2: bytes, texts, numbers and times; and the malformed JSON of B08."""

import hashlib
import time
import unicodedata
from typing import Any

import pytest
import rfc8785
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.canonical import SIZE_LIMIT, canonical, digest, is_plain, parse, parse_lines
from draw.errors import FormError
from draw.form import (
    Date,
    Flag,
    ListOf,
    MapOf,
    OneOf,
    OrNull,
    Record,
    Rule,
    Text,
    Time,
    Whole,
    faults,
    require,
)
from draw.transcript import from_bytes
from tests.stations import make_station

STATION = make_station()
JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abcXYZ09_", max_size=4), inner, max_size=3)
    ),
    max_leaves=8,
)

BROKEN = {
    "nothing": b"",
    "no JSON": b"undian",
    "doubled key": b'{"a":1,"a":1}',
    "doubled key hidden by an escape": b'{"a":1,"\\u0061":2}',
    "NaN": b"[NaN]",
    "Infinity": b"[-Infinity]",
    "1e999": b"[1e999]",
    "1.0": b"[1.0]",
    "1e2": b"[1e2]",
    "minus nothing": b"[-0]",
    "leading zero": b"[01]",
    "beyond 2^53": b"[9007199254740993]",
    "five thousand digits": b"[" + b"9" * 5_000 + b"]",
    "eight million digits": b"9" * 8_000_000,
    "lists 100,000 deep": b"[" * 100_000 + b"]" * 100_000,
    "objects 100,000 deep": b'{"a":' * 100_000,
    "lists 20,000 deep": b"[" * 20_000 + b"]" * 20_000,
    "lone surrogate": b'["\\ud800"]',
    "lone surrogate as a key": b'{"\\udfff":1}',
    "surrogate in UTF-8": b'["\xed\xa0\x80"]',
    "not UTF-8": b'["\xff"]',
    "UTF-16": '{"a":1}'.encode("utf-16"),
    "byte order mark": b"\xef\xbb\xbf{}",
    "trailing bytes": b"{}{}",
    "trailing space": b"{} ",
    "two line feeds": b"{}\n\n",
    "carriage return": b"{}\r\n",
    "NUL after it": b"{}\0",
    "space inside": b'{"a": 1}',
    "keys out of order": b'{"b":1,"a":1}',
    "escaped for nothing": b'["\\u0041"]',
    "escaped slash": b'["\\/"]',
    "open string": b'["a',
    "control in a string": b'["\x01"]',
    "single quotes": b"{'a':1}",
    "comment": b"{}//",
}


def test_that_a_hash_is_sha256_over_utf8_in_64_small_digits_2() -> None:
    assert digest("é\n") == hashlib.sha256(b"\xc3\xa9\n").hexdigest()
    assert digest("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


@given(JSON)
@settings(max_examples=60, deadline=None, database=None)
def test_that_a_canonical_document_is_read_back_and_no_other_bytes_are_2(document: Any) -> None:
    data = canonical(document)
    assert parse(data) == document
    assert parse(data + b"\n") == document
    with pytest.raises(FormError):
        parse(b" " + data)


@pytest.mark.parametrize("name", BROKEN)
def test_that_malformed_json_is_one_plain_error_and_fast_2_B08(name: str) -> None:
    began = time.thread_time()
    with pytest.raises(FormError) as caught:
        parse(BROKEN[name])
    assert 0 < len(str(caught.value)) < 100
    assert time.thread_time() - began < 2


def test_that_a_document_larger_than_the_limit_is_refused_before_it_is_parsed_2_B08() -> None:
    with pytest.raises(FormError, match="larger"):
        parse(b"[" + b" " * SIZE_LIMIT + b"]")
    with pytest.raises(FormError, match="larger than 3 bytes"):
        parse(b'"ab"', limit=3)


def test_that_no_document_with_a_floating_point_number_has_canonical_bytes_read_back_2() -> None:
    with pytest.raises(FormError, match="not whole"):
        parse(canonical({"a": 0.5}))
    with pytest.raises(FormError):
        canonical({"a": float("nan")})


def test_that_every_cut_of_a_transcript_is_refused_2_B08() -> None:
    data = STATION.data
    for length in range(0, len(data), 97):
        with pytest.raises(FormError):
            from_bytes(data[:length])


@pytest.mark.parametrize(
    "text",
    [
        "a\tb",
        "a\nb",
        "\x00",
        "\x7f",
        "\x85",
        "\u202e321",
        "\u2066x\u2069",
        "\u200f",
        "e\u0301",
        "\ud800",
        "\ufeffa",
    ],
    ids=ascii,
)
def test_that_controls_overrides_and_text_outside_nfc_are_not_plain_2(text: str) -> None:
    assert not is_plain(text)


@pytest.mark.parametrize(
    "text", ["", "O'Neil", "<b>&", "\u00e9", "\ua997\ua9ae", "😀", unicodedata.normalize("NFC", "e\u0301")]
)
def test_that_any_other_text_is_plain_2(text: str) -> None:
    assert is_plain(text)


@pytest.mark.parametrize(
    "text",
    [
        "2024-02-14T13:05:00Z",
        "2024-02-14T13:05:00",
        "2024-02-14 13:05:00+07:00",
        "2024-02-14T13:05:00.5+07:00",
        "2024-02-14T13:05+07:00",
        "2024-02-14T24:00:00+07:00",
        "2024-02-14T13:60:00+07:00",
        "2024-02-30T13:05:00+07:00",
        "2024-02-14T13:05:00+24:00",
        "2024-02-14T13:05:00+07:60",
        "2024-02-14T13:05:00+0700",
        "2024-02-14T13:05:00+07:00\n",
        "２024-02-14T13:05:00+07:00",
        "0000-01-01T00:00:00+07:00",
    ],
)
def test_that_a_time_without_local_offset_or_whole_seconds_is_no_time_2(text: str) -> None:
    assert list(faults(Time(), text)) != []
    assert list(faults(Time(), "2024-02-14T13:05:00+07:00")) == []


@pytest.mark.parametrize(
    ("rule", "good", "bad"),
    [
        (Text(3), "abc", ["abcd", 1, None, "a\n", "e\u0301"]),
        (Text(3, least=1), "a", [""]),
        (Text(9, pattern=r"[0-9]+\Z"), "01", ["1a", "1\n", "١"]),
        (OneOf(("a", "b")), "a", ["c", ["a"], None, {}]),
        (Whole(1, 3), 3, [0, 4, True, "1", None, 10**40]),
        (Flag(), False, [0, 1, None, "true"]),
        (Date(), "2024-02-14", ["2024-2-14", "2024-02-30", "20240214", 20240214, "2024-02-14T00", None]),
        (OrNull(Flag()), None, [0]),
        (ListOf(Flag(), 2, least=1), [True], [[], [True] * 3, [1], {}, (True,)]),
        (MapOf(("a",), Flag()), {"a": True}, [{}, {"b": True}, {"a": 1}, []]),
        (Record({"a": Flag()}), {"a": True}, [{}, {"a": True, "b": 1}, {"a": 1}, [], None]),
    ],
    ids=lambda value: type(value).__name__,
)
def test_that_each_rule_of_form_takes_the_good_and_names_the_bad_2(
    rule: Rule, good: Any, bad: list[Any]
) -> None:
    require(rule, good)
    for value in bad:
        with pytest.raises(FormError, match=r"^place"):
            require(rule, value, "place")


def test_that_all_faults_of_form_are_named_at_once_with_their_places_2() -> None:
    rule = Record({"a": ListOf(Flag(), 9), "b": Whole(1, 2), "c": Flag()})
    lines = list(faults(rule, {"a": [True, 1, 0], "b": 3, "d": 1}))
    assert [line.split(" ")[0] for line in lines] == [
        "document",
        "document.a[1]",
        "document.a[2]",
        "document.b",
        "document",
    ]
    assert "'d'" in lines[0]
    assert "'c'" in lines[-1]


KEYS = st.text(st.characters(codec="ascii"), max_size=6) | st.text(max_size=3)
DOCUMENTS = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) - 2, 2**53 + 2)
    | st.text(max_size=8)
    | st.floats(-1e9, 1e9),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


@given(DOCUMENTS)
def test_that_the_short_way_to_canonical_bytes_is_the_librarys(document: Any) -> None:
    try:
        expected = rfc8785.dumps(document)
    except (rfc8785.CanonicalizationError, UnicodeError):
        with pytest.raises(FormError):
            canonical(document)
        return
    assert canonical(document) == expected
    holds_no_float = b"." not in expected and b"e" not in expected.replace(b"true", b"").replace(
        b"false", b""
    )
    if holds_no_float:
        assert parse(expected) == document
        assert parse_lines([expected, expected], limit=10**6) == [document, document]


@pytest.mark.parametrize("keys", [("\ufffd", "\U0001f600"), ("\u00e9", "z"), ("a", "B")])
def test_that_keys_sort_as_rfc_8785_asks_whatever_letters_they_have(keys: tuple[str, str]) -> None:
    for order in (keys, keys[::-1]):
        data = "{" + ",".join(f'"{key}":1' for key in order) + "}"
        if data.encode() == rfc8785.dumps(dict.fromkeys(keys, 1)):
            assert parse(data.encode()) == dict.fromkeys(keys, 1)
        else:
            with pytest.raises(FormError):
                parse(data.encode())


@pytest.mark.parametrize(
    "lines", [[b"1,2"], [b"[1", b"2]"], [b'{"a":1},{"b":[1', b"2]}"], [b"1", b" 2"], [b""], [b"1\n"], [b"01"]]
)
def test_that_lines_are_documents_one_by_one(lines: list[bytes]) -> None:
    with pytest.raises(FormError):
        parse_lines(lines, limit=100)
    assert parse_lines([b"1", b'{"a":2}'], limit=100) == [1, {"a": 2}]


def test_that_a_rule_admits_just_what_has_no_fault() -> None:
    values: list[Any] = [None, True, 0, 1, "", "a", "DPT-001", [], [1], {}, {"a": 1}, {"a": 1, "b": 2}, 1.5]
    rules: list[Rule] = [
        Text(3), Text(9, pattern=r"[A-Z]+-[0-9]{3,5}\Z"), OneOf(("a",)), Whole(1, 2), Flag(), Time(), Date(),
        OrNull(Flag()), ListOf(Whole(0, 1), 1), MapOf(("a",), Whole(0, 1)), Record({"a": Whole(0, 1)}),
    ]  # fmt: skip
    for rule in rules:
        for value in values:
            assert rule.admits(value) == (list(faults(rule, value)) == []), (rule, value)
