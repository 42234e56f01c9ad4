"""The worked examples: every digit is made again by hashlib or sha256sum, and only then compared with ours."""

import hashlib
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from draw import journal, seal
from draw.canonical import canonical, digest
from draw.findings import Result
from draw.order import key, order
from draw.proof_line import read_proof_line, write_proof_line
from draw.seal import Contribution
from draw.transcript import from_bytes
from draw.verify import verify_proof_line, verify_transcript
from draw.words import WORDS, seal_words

VECTORS = Path(__file__).parents[1] / "vectors"


def load(name: str) -> Any:
    return json.loads((VECTORS / name).read_text("utf-8"))


def sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.mark.parametrize("case", load("canonical.json"), ids=lambda case: case["canonical"][:24])
def test_that_canonical_bytes_are_the_worked_ones_2(case: dict[str, Any]) -> None:
    assert canonical(case["document"]).decode() == case["canonical"]
    assert sha256(case["canonical"]) == case["sha256"] == digest(case["canonical"])


@pytest.mark.parametrize("case", load("holder.json"), ids=lambda case: case["name"])
def test_that_a_holder_is_the_hash_of_salt_id_and_name_3(case: dict[str, Any]) -> None:
    salt, ticket, name = case["salt"], case["ticket"], case["name"]
    assert sha256(f"undian-tps/1 holder\n{salt}\n{ticket}\n{name}\n") == case["holder"]
    assert seal.holder(salt, ticket, name) == case["holder"]


@pytest.mark.parametrize("case", load("seal.json"), ids=lambda case: case["transcript"])
def test_that_the_seal_is_made_of_head_statement_and_secret_3_4(case: dict[str, Any]) -> None:
    data = (VECTORS / case["transcript"]).read_bytes()
    statement = json.loads(data)["statement"]
    plain = json.dumps(statement, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert sha256(plain) == case["R"]
    assert sha256(f"undian-tps/1 statement\n{case['head']}\n{case['R']}\n") == case["D"]
    assert sha256(f"undian-tps/1 commitment\n{case['D']}\n{case['secret']}\n") == case["C"]
    ours = from_bytes(data).statement
    assert (seal.head(ours), ours.digest) == (case["head"], case["R"])
    assert seal.commitment(case["head"], case["R"], case["secret"]) == case["C"]
    assert seal.seal_of(ours, case["secret"]) == case["C"]


@pytest.mark.parametrize("case", load("words.json"), ids=lambda case: case["C"][:8])
def test_that_twelve_bytes_of_the_seal_pick_the_words_4(case: dict[str, Any]) -> None:
    assert [WORDS[byte] for byte in bytes.fromhex(case["C"])[:12]] == case["words"]
    assert list(seal_words(case["C"])) == case["words"]


@pytest.mark.parametrize("case", load("seed.json"), ids=lambda case: case["C"][:8])
def test_that_the_seed_is_made_of_seal_secret_and_throws_4(case: dict[str, Any]) -> None:
    assert sha256(f"undian-tps/1 seed\n{case['C']}\n{case['secret']}\n{case['lines']}") == case["seed"]
    given = [Contribution(**c) for c in case["contributions"]]
    assert seal.seed(case["C"], case["secret"], given) == case["seed"]
    assert seal.seed(case["C"], case["secret"], given[::-1]) == case["seed"], "witnesses' numbers order them"


@pytest.mark.parametrize("case", load("order.json"), ids=lambda case: case["seed"][:8])
def test_that_tickets_come_in_the_order_of_their_hashes_5(case: dict[str, Any]) -> None:
    for place in case["order"]:
        assert (
            sha256(f"{case['seed']} {place['ticket']}") == place["key"] == key(case["seed"], place["ticket"])
        )
    assert sorted(place["key"] for place in case["order"]) == [place["key"] for place in case["order"]]
    tickets = [place["ticket"] for place in case["order"]]
    assert list(order(case["seed"], sorted(tickets))) == tickets


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs sha256sum")
def test_that_one_ticket_is_checked_by_hand_with_sha256sum_5() -> None:
    case = load("order.json")[0]
    by_hand = subprocess.run(
        ["sh", "-c", 'printf "%s %s" "$1" "$2" | sha256sum', "sh", case["seed"], case["order"][0]["ticket"]],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert by_hand.split()[0] == case["order"][0]["key"]


def test_that_every_entry_is_linked_to_the_one_before_8() -> None:
    previous = "0" * 64
    entries = []
    for case in load("journal.json"):
        plain = json.dumps(case["entry"], sort_keys=True, separators=(",", ":"))
        assert sha256(f"undian-tps/1 journal\n{previous}\n{plain}\n") == case["link"]
        entry = journal.from_document(case["entry"])
        assert journal.link(previous, entry) == case["link"]
        entries.append(entry)
        previous = case["link"]
    assert journal.head(entries) == (len(entries), previous)


@pytest.mark.parametrize("number", ["12", "47"])
def test_that_transcript_and_proof_line_agree_9(number: str) -> None:
    transcript = from_bytes((VECTORS / f"transcript-{number}.json").read_bytes())
    text = (VECTORS / f"proof-line-{number}.txt").read_text().strip()
    line = read_proof_line(text)
    assert write_proof_line(transcript) == text
    assert line.commitment == transcript.commitment
    assert line.seed == transcript.seed
    called = [((c.prize, c.unit), c.ticket, c.outcome) for c in transcript.calls]
    assert [((u.prize, u.unit), ticket, outcome) for u, ticket, outcome in line.calls] == called
    assert verify_proof_line(text).result is Result.NOT_CHECKED


def test_that_the_worked_transcript_of_the_protocol_holds_10() -> None:
    verdict = verify_transcript((VECTORS / "transcript-12.json").read_bytes())
    results = {check.no: check.result for check in verdict.checks}
    assert results == {**dict.fromkeys(range(1, 10), Result.HOLDS), 10: Result.NOT_CHECKED}
    assert verdict.result is Result.HOLDS


def test_that_a_whole_kept_day_with_its_journal_still_holds_10() -> None:
    entries = tuple(journal.from_lines((VECTORS / "journal-47.jsonl").read_bytes()))
    verdict = verify_transcript((VECTORS / "transcript-47.json").read_bytes(), journal=entries)
    assert [(check.no, check.result) for check in verdict.checks] == [(n, Result.HOLDS) for n in range(1, 11)]
