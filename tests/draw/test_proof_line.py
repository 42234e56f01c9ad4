"""Section 9: the whole proof on one line, spelt in exactly one way (B13)."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draw.errors import FormError
from draw.findings import Result
from draw.proof_line import ProofLine, read_proof_line, write_proof_line
from draw.seal import seal_of
from draw.verify import verify_proof_line
from draw.words import seal_words
from tests.draw.mutants import failing
from tests.stations import make_station

STATION = make_station(
    tickets={"DPT": 30, "DPTB": 2, "DPK": 3}, units=(3, 1, 2), voided=1, outcomes="RADIR", kind="dice"
)
LINE = STATION.line
FIELDS = LINE.split("/")


def with_field(index: int, text: str) -> str:
    return "/".join([*FIELDS[:index], text, *FIELDS[index + 1 :]])


def test_that_the_line_is_the_head_and_five_fields_more_9() -> None:
    t = STATION.transcript
    values = "+".join(f"{c.witness}D{c.value}" for c in t.contributions)
    letters = "".join(call.outcome[0].upper() for call in t.calls)
    r, s = t.statement.digest.upper(), t.secret.upper()
    assert FIELDS[:5] == ["UNDI1", "O", "3519032004-3", "2024-02-14", "2"]
    assert FIELDS[6:] == ["P3+1+2", f"R{r}", f"S{s}", f"W{values}", f"C{letters}", "X1"]
    assert FIELDS[5].startswith("TDPK:")


def test_that_the_line_keeps_to_the_qr_alphanumeric_alphabet_9() -> None:
    for line in (LINE, make_station(kind="digits", mode="practice", absent="hold", outcomes="RHDI").line):
        assert re.fullmatch(r"[0-9A-Z $%*+\-./:]+", line)


def test_that_a_line_of_a_full_hall_fits_into_one_qr_code_9() -> None:
    line = make_station(tickets=600, stayed_away=200, units=(10,) * 5, witnesses=3, outcomes="RRA" * 30).line
    assert len(line) <= 4_296, "the largest QR code holds 4,296 letters of this alphabet"


@pytest.mark.parametrize(
    "station",
    [
        STATION,
        make_station(kind="digits", throws=6),
        make_station(tickets=2, units=9),
        make_station(stop_after=0),
        make_station(absent="hold", outcomes="HHRD", after_count=True, mode="practice"),
    ],
    ids=lambda station: station.line[:40],
)
def test_that_a_reader_of_the_line_alone_computes_words_seed_order_and_winners_9(station) -> None:  # type: ignore[no-untyped-def]
    t, line = station.transcript, read_proof_line(station.line)
    assert line.commitment == t.commitment == seal_of(t.statement, t.secret)
    assert seal_words(line.commitment) == seal_words(t.commitment)
    assert line.seed == t.seed
    assert line.tickets == t.statement.ticket_ids
    assert line.contributions == t.contributions
    called = tuple((call.prize, call.unit, call.ticket, call.outcome) for call in t.calls)
    assert tuple((u.prize, u.unit, ticket, outcome) for u, ticket, outcome in line.calls) == called
    assert (line.mode, line.attempt, line.completed) == (t.statement.mode, t.statement.attempt, t.completed)
    assert write_proof_line(t) == station.line


def test_that_what_the_digest_stands_for_is_not_checked_and_never_said_to_hold_9() -> None:
    verdict = verify_proof_line(LINE)
    results = {check.no: check.result for check in verdict.checks}
    assert verdict.result is Result.NOT_CHECKED
    assert results.pop(1) is Result.HOLDS
    assert results == dict.fromkeys(range(2, 11), Result.NOT_CHECKED)
    assert " ".join(seal_words(STATION.transcript.commitment)) in verdict.checks[2].detail


def test_that_a_line_cut_at_any_length_is_refused_B13() -> None:
    for length in range(len(LINE)):
        with pytest.raises(FormError):
            read_proof_line(LINE[:length])
        assert failing(verify_proof_line(LINE[:length])) == {1}


@pytest.mark.parametrize(
    "text",
    [
        LINE.lower(),
        LINE.swapcase(),
        "X" + LINE,
        LINE + "/",
        LINE + "0",
        LINE + "/X1",
        LINE * 2,
        LINE.replace("UNDI1", "UNDI2"),
        LINE.replace("UNDI1", "UNDI01"),
        LINE.replace("/", " / "),
        LINE[:40] + "\n" + LINE[40:],
        "https://" + LINE,
        "A" * 3_072,
        "UNDI1/" + "A" * 3_072,
        "UNDI1" + "/" * 11,
        "/" * 3_072,
        "UNDI1/" * 100_000,
        "",
        " ",
        "\x00",
        "\u202e" + LINE,
        LINE.replace("1", "１"),
    ],
    ids=lambda text: ascii(text[:12]),
)
def test_that_any_other_line_is_one_plain_error_at_once_B13(text: str) -> None:
    began = time.thread_time()
    with pytest.raises(FormError) as caught:
        read_proof_line(text)
    assert len(str(caught.value)) < 120
    assert time.thread_time() - began < 0.5


@pytest.mark.parametrize(
    ("index", "texts"),
    [
        (1, ["", "X", "OL", "o"]),
        (
            2,
            [
                "3519032004-03",
                "3519032004-0",
                "3519032004",
                "351903200-3",
                "3519032004-10000",
                "3519032004-3-4",
            ],
        ),
        (3, ["2024-2-14", "2024-02-30", "20240214", "", "14-02-2024"]),
        (4, ["0", "01", "100", "", "-1", "A"]),
        (5, ["", "T", "DPT:1", "TDPT:01", "TDPT:2.1", "TDPT:1.2", "TDPT:1-1", "TDPT:1-6000", "TDPT:1+DPK:1"]),
        (6, ["", "P", "P0", "P01", "P1+", "P+1", "P2001", "P2000+1", "P" + "1+" * 500 + "1", "P1-2"]),
        (
            7,
            [
                "",
                "R",
                FIELDS[7][:-1],
                FIELDS[7] + "0",
                FIELDS[7].lower(),
                "S" + FIELDS[7][1:],
                "R" + "G" * 64,
            ],
        ),
        (8, ["", "S" + "0" * 63, FIELDS[8].lower(), "s" + FIELDS[8][1:]]),
        (
            9,
            [
                "",
                "W",
                "W1D1234",
                "W1D12347",
                "W1X12345",
                "W1N12345",
                "W0D12345",
                "W01D12345",
                "W1D" + "1" * 51,
            ],
        ),
        (9, ["W2D12345+1D12345", "W1D12345+1D12345", "W1D12345+", "W1D12345,2D12345", "W1N" + "1" * 21]),
        (9, ["W" + "+".join(f"{n}D11111" for n in range(1, 102))]),
        (10, ["", "RRR", "CX", "Crr", "C R", "C1"]),
        (11, ["", "X", "X2", "X01", "1", "x1"]),
    ],
)
def test_that_a_field_in_any_other_spelling_is_refused_9_B13(index: int, texts: list[str]) -> None:
    for text in texts:
        with pytest.raises(FormError):
            read_proof_line(with_field(index, text))


def test_that_white_space_around_a_scanned_line_is_forgiven_B12() -> None:
    assert read_proof_line(f"  {LINE}\r\n") == read_proof_line(LINE)


@pytest.mark.parametrize(
    ("index", "text"),
    [
        (1, "L"),
        (2, "3519032004-4"),
        (3, "2024-02-15"),
        (4, "1"),
        (5, "TDPT:1-20"),
        (6, "P4+1+2"),
        (7, "R" + "0" * 64),
        (8, "S" + "0" * 64),
    ],
)
def test_that_a_field_that_the_seal_binds_gives_other_words_9(index: int, text: str) -> None:
    changed = read_proof_line(with_field(index, text))
    assert seal_words(changed.commitment) != seal_words(STATION.transcript.commitment)


@pytest.mark.parametrize(
    ("index", "text", "check"),
    [
        (11, "X0", 7),
        (10, "CR", 7),
        (10, FIELDS[10] + "R", 7),
        (10, "CHAR", 7),
        (9, "W1D" + "1" * 30, 4),
    ],
)
def test_that_a_line_that_cannot_be_true_fails_9(index: int, text: str, check: int) -> None:
    assert check in failing(verify_proof_line(with_field(index, text)))


@given(st.integers(0, len(LINE) - 1), st.sampled_from("0123456789ABCDEFRSTWX+-./:"))
@settings(max_examples=150, deadline=None, database=None)
def test_that_a_line_with_one_letter_changed_is_refused_or_another_proof_B13(place: int, letter: str) -> None:
    text = LINE[:place] + letter + LINE[place + 1 :]
    try:
        line: ProofLine | None = read_proof_line(text)
    except FormError:
        line = None
    if line is not None and text != LINE:
        assert line != read_proof_line(LINE)
        assert verify_proof_line(text).result is not Result.HOLDS
