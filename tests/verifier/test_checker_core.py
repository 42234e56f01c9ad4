"""The page's checker and the program's share no code, and say the same of every file, check by check and word by word."""

import copy
import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from draw.canonical import canonical
from draw.journal import from_lines
from draw.statement import document as statement_document
from draw.verify import verify_proof_line, verify_transcript
from resources.verifier import build
from steps.check_file import check_bytes
from steps.files.bundle import make_bundle
from tests.draw.mutants import DELETE, document, leaves, put
from tests.stations import SimulatedStation, make_station
from tests.steps.files import signed_day
from tests.verifier.checker_page import NODE, details, our_details, ours, results, run

pytestmark = pytest.mark.skipif(
    NODE is None, reason="node is not installed: the page's checker is not compared"
)
VECTORS = Path(__file__).parents[1] / "vectors"


@cache
def stations(count: int = 60) -> tuple[SimulatedStation, ...]:
    return tuple(_station(random.Random(seed), seed) for seed in range(count))


def _station(rng: random.Random, seed: int) -> SimulatedStation:
    absent = rng.choice(["forfeit", "hold"])
    letters = "RRRRDI" + ("A" if absent == "forfeit" else "H")
    tickets: dict[str, int] = {"DPT": rng.choice([1, 7, 40, 300])}
    for name in rng.sample(["DPTB", "DPK"], k=rng.randrange(3)):
        tickets[name] = rng.randrange(1, 9)
    return make_station(
        seed=seed,
        tickets=tickets,
        excluded=rng.randrange(3),
        units=tuple(rng.randrange(1, 9) for _ in range(rng.randrange(1, 6))),
        witnesses=rng.randrange(2, 5),
        onlookers=rng.randrange(2),
        kind=rng.choice(["dice", "dice", "digits"]),
        throws=rng.randrange(6, 16),
        outcomes="R" + "".join(rng.choices(letters, k=60)),
        replaced={1: "D"} if rng.random() < 0.2 else {},
        taken_by={2: "Kakak Siti"} if rng.random() < 0.3 else {},
        absent=absent,
        voided=rng.randrange(2),
        objections=rng.randrange(3),
        after_count=rng.random() < 0.3,
        stop_after=rng.choice([None, None, 2]),
        named=rng.random() < 0.8,
        mode=rng.choice(["official", "practice"]),
    )


def _other(value: Any, rng: random.Random) -> Any:
    """Another value in the place of one: near it, far from it, or of another kind."""
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return rng.choice([value + 1, value - 1, -value, str(value), 10**15])
    if isinstance(value, str):
        turned = value[:-1] + ("0" if value[-1:] != "0" else "1")
        return rng.choice([turned, turned, value + "x", "", "\u202e" + value, "e\u0301", 7, None])
    return rng.choice(["", 1, "2024-02-14T13:00:00+07:00"])


def _mutants(count: int = 240) -> Iterator[bytes]:
    rng = random.Random(47)
    days = [s for s in stations() if len(s.statement.tickets) < 60]
    for _ in range(count):
        doc = document(rng.choice(days))
        path, value = rng.choice(list(leaves(doc)))
        yield canonical(put(doc, path, DELETE if rng.random() < 0.1 else _other(value, rng)))


def _agree(files: list[bytes]) -> None:
    for data, answer in zip(files, run(*files)["answers"], strict=True):
        verdict = check_bytes(data).verdict
        assert verdict is not None
        assert results(answer) == ours(verdict), data[:200]
        assert details(answer) == our_details(verdict)
        assert answer["verdict"] == verdict.result.value


def test_that_the_known_answers_come_out() -> None:
    assert run()["tested"] == {"known": 8, "right": 8}


def test_that_a_wrong_hash_is_seen_by_the_known_answers() -> None:
    broken = build.core().replace(
        "toHex(noble.sha256(bytes))", "toHex(noble.sha256(bytes)).replace(/5$/, '0')"
    )
    assert broken != build.core()
    assert run(core=broken)["tested"]["right"] < 8


def test_that_the_vectors_are_judged_alike() -> None:
    _agree([(VECTORS / f"transcript-{n}.json").read_bytes() for n in (12, 47)])
    _agree([(VECTORS / f"proof-line-{n}.txt").read_bytes() for n in (12, 47)])


def test_that_sixty_honest_stations_hold_with_their_journals() -> None:
    files, journals = [s.data for s in stations()], [s.journal for s in stations()]
    for station, answer in zip(stations(), run(*files, journals=journals)["answers"], strict=True):
        assert results(answer) == dict.fromkeys(range(1, 11), "holds"), station.plan
        assert ours(verify_transcript(station.data, journal=station.entries)) == results(answer)


def test_that_their_proof_lines_are_judged_alike() -> None:
    _agree([s.line.encode() for s in stations()])


def test_that_mutants_fail_by_the_same_numbers_in_the_same_words() -> None:
    files = list(_mutants())
    _agree(files)
    assert sum(check_bytes(data).fails for data in files) > 200


def test_that_cut_and_turned_proof_lines_are_judged_alike() -> None:
    rng = random.Random(3)
    files = []
    for station in stations()[:30]:
        line = station.line
        place = rng.randrange(6, len(line))
        files += [line[:place].encode(), (line[:place] + rng.choice("0A/+-.:") + line[place + 1 :]).encode()]
    _agree(files)
    assert [ours(verify_proof_line(f.decode()))[1] for f in files].count("fails") > 30


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d + b" ",
        lambda d: d.replace(b'"attempt":1', b'"attempt":1,"attempt":1', 1),
        lambda d: d.replace(b'"attempt":1', b'"attempt":1.0', 1),
        lambda d: d.replace(b'"attempt":1', b'"attempt":12345678901234567890', 1),
        lambda d: d.replace(b'"note":""', b'"note":"\\ud800"', 1),
        lambda d: d.replace(b'"note":""', b'"note":"\xed\xa0\x80"', 1),
        lambda d: b"{" + d,
        lambda d: d[:-9],
        lambda d: d + b"\n",
        lambda d: d + b"\n\n",
        lambda d: d.replace(b'{"assurance"', b'{"__proto__":{},"assurance"', 1),
    ],
)  # fmt: skip
def test_that_bytes_that_are_not_canonical_are_judged_alike(change: Any) -> None:
    data = change(stations()[1].data)
    (answer,) = run(data)["answers"]
    verdict = check_bytes(data).verdict
    assert verdict is not None
    assert results(answer) == ours(verdict)


def test_that_a_changed_journal_fails_in_both() -> None:
    rng = random.Random(5)
    files, journals = [], []
    for station in stations()[:40]:
        lines = station.journal.splitlines(keepends=True)
        place = rng.randrange(len(lines))
        changed = rng.choice(
            [
                lines[:place] + lines[place + 1 :],
                [*lines, lines[place]],
                [*lines[:place], lines[place].replace(b"13:", b"14:"), *lines[place + 1 :]],
                [*lines[:place], lines[place][:-5] + b"\n", *lines[place + 1 :]],
            ]
        )
        files.append(station.data)
        journals.append(b"".join(changed))
    for data, journal, answer in zip(files, journals, run(*files, journals=journals)["answers"], strict=True):
        tenth = verify_transcript(data, journal=from_lines(journal)).checks[9]
        assert results(answer)[10] == tenth.result.value == "fails"
        assert details(answer)[10] == [str(finding) for finding in tenth.findings]


def test_that_a_bundle_and_its_minutes_are_checked_with_their_signatures() -> None:
    bundle, minutes = signed_day.bundle(), signed_day.minutes()
    whole, paper = run(bundle, minutes)["answers"]
    assert results(whole) == {**dict.fromkeys(range(1, 12), "holds"), 12: "not checked"}
    assert results(paper) == {
        **dict.fromkeys(range(1, 10), "holds"), 10: "not checked", 11: "holds", 12: "not checked",
    }  # fmt: skip
    assert whole["signer"] == paper["signer"] == check_bytes(bundle).signer


def test_that_a_bundle_changed_anywhere_is_refused_by_the_same_number() -> None:
    rng, whole = random.Random(8), signed_day.bundle()
    files = []
    for _ in range(60):
        data = bytearray(whole)
        data[rng.randrange(len(data))] ^= 1 << rng.randrange(8)
        files.append(bytes(data))
    files += [whole[:-1], whole + b"\0", b"PK\3\4", whole[:400]]
    for data, answer in zip(files, run(*files)["answers"], strict=True):
        checked = check_bytes(data)
        if checked.verdict is None:
            assert answer["fault"]
        else:
            assert results(answer) == ours(checked.verdict)


def test_that_minutes_of_another_draw_or_key_fail_in_the_bundle() -> None:
    other = make_station(tickets=9, units=2, mode="practice", code="3519072001", number=3).data
    files = [
        signed_day.bundle({"berita-acara.pdf": signed_day.minutes(other)}),
        signed_day.bundle({"berita-acara.pdf": signed_day.minutes(signed_day.TRANSCRIPT, 9)}),
        signed_day.bundle({"berita-acara.pdf": signed_day.pages()}),
        signed_day.bundle({"berita-acara.pdf": b"no PDF"}),
        _renamed(),
        signed_day.bundle({"hadiah.json": b"[]"}),
    ]
    failing = [{no for no, r in results(a).items() if r == "fails"} for a in run(*files)["answers"]]
    assert failing == [{12}, {11}, {11, 12}, {11, 12}, {12}, {12}]


def _renamed() -> bytes:
    return make_bundle(
        signed_day.members(),
        tps="3519072001-4",
        mode="practice",
        key=signed_day.key(),
        at=signed_day.AT,
        software=signed_day.SOFTWARE,
    )


def test_that_minutes_changed_after_signing_never_hold() -> None:
    rng, whole = random.Random(9), signed_day.minutes()
    begin, end = whole.index(b"/Contents <"), whole.index(b"/ByteRange")
    files = []
    while len(files) < 40:
        place = rng.randrange(9, len(whole))
        if not begin <= place < end:
            files.append(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
    files.append(whole + b"\n% added\n")
    for answer in run(*files)["answers"]:
        assert answer.get("fault") or results(answer)[11] != "holds"


def test_that_names_are_folded_as_the_program_folds_them() -> None:
    files = []
    for first, second in [
        ("STRAUẞ", "strauss"),
        ("I", "ı"),
        ("Σας", "ΣΑΣ"),
        ("Ꭰ", "ꭰ"),
        ("Siti", "Siti "),
        ("ﬁ", "FI"),
    ]:
        doc = copy.deepcopy(document(stations()[0]))
        doc["statement"]["witnesses"][0]["name"] = first
        doc["statement"]["witnesses"][1]["name"] = second
        files.append(canonical(doc))
    _agree(files)


def test_that_the_statement_is_the_same_document_in_both() -> None:
    station = stations()[2]
    assert canonical(statement_document(station.statement)) in station.data
