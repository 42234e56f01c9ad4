"""The page of the protocol says what is so: every digit on it is made again by hashlib, every limit is the program's."""

import hashlib
import json
import re
from pathlib import Path
from typing import Any

import pytest

from draw import acts, statement, transcript
from draw.form import ListOf, MapOf, OrNull, Record, Rule
from draw.words import WORDS

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "draw" / "PROTOCOL.md").read_text("utf-8")
EXAMPLE = PAGE[PAGE.index("**Worked example**") : PAGE.index("## 8.")]
VECTORS = ROOT / "tests" / "vectors"
DOC: dict[str, Any] = json.loads((VECTORS / "transcript-12.json").read_bytes())
LINE = (VECTORS / "proof-line-12.txt").read_text("ascii").strip()


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def cell(what: str) -> str:
    """Return the second cell of the row of the worked example whose first is `what`."""
    found = re.search(rf"^\| {re.escape(what)} \| (.+) \|$", EXAMPLE, re.MULTILINE)
    assert found is not None, what
    return found[1]


def quoted(what: str) -> list[str]:
    return re.findall(r"`([^`]+)`", cell(what))


def recomputed() -> dict[str, str]:
    """Make every hash of the worked example from the transcript's facts, with hashlib alone."""
    s = DOC["statement"]
    plain = json.dumps(s, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert [t["id"] for t in s["tickets"]] == [f"DPT-{n:03d}" for n in range(1, 13)]
    head = (
        f"UNDI1/L/{s['tps']['code']}-{s['tps']['number']}/{s['election']['date']}/{s['attempt']}/TDPT:1-12/P5"
    )
    r = digest(plain)
    d = digest(f"undian-tps/1 statement\n{head}\n{r}\n")
    c = digest(f"undian-tps/1 commitment\n{d}\n{DOC['secret']}\n")
    lines = "".join(f"{g['witness']}:{g['kind']}:{g['value']}\n" for g in DOC["contributions"])
    seed = digest(f"undian-tps/1 seed\n{c}\n{DOC['secret']}\n{lines}")
    return {"head": head, "R": r, "D": d, "C": c, "secret": DOC["secret"], "seed": seed, "lines": lines}


@pytest.mark.parametrize("what", ["head", "R", "D", "C", "secret", "seed"])
def test_that_a_digest_on_the_page_is_made_again_from_the_example(what: str) -> None:
    assert quoted(what) == [recomputed()[what]]


def test_that_the_example_itself_has_these_digits() -> None:
    made = recomputed()
    assert (made["C"], made["seed"]) == (DOC["commitment"], DOC["seed"])


def test_that_keys_holder_and_lines_on_the_page_are_made_again() -> None:
    seed = recomputed()["seed"]
    keys = sorted((digest(f"{seed} {t['id']}"), t["id"]) for t in DOC["statement"]["tickets"])
    for what, (key, ticket) in zip(("first key", "second key", "third key"), keys, strict=False):
        assert quoted(what) == [ticket, key]
    salt, ticket, name, holder = quoted("first holder")
    assert digest(f"undian-tps/1 holder\n{salt}\n{ticket}\n{name}\n") == holder
    assert "".join(f"{line}\n" for line in quoted("lines")) == recomputed()["lines"]


def test_that_every_long_digit_on_the_page_is_one_of_those() -> None:
    made = recomputed()
    keys = [digest(f"{made['seed']} {t['id']}") for t in DOC["statement"]["tickets"]]
    known = {
        *made.values(),
        *keys,
        DOC["statement"]["tickets"][10]["holder"],
        digest("\n".join(WORDS) + "\n"),
    }
    assert set(re.findall(r"\b[0-9a-f]{64}\b", PAGE)) <= known
    assert "{:,} bytes".format(len(json.dumps(DOC["statement"], separators=(",", ":")))) in PAGE


def test_that_the_proof_line_on_the_page_is_the_kept_one() -> None:
    made = recomputed()
    assert f"```\n{LINE}\n```" in PAGE
    assert LINE.startswith(f"{made['head']}/R{made['R'].upper()}/S{made['secret'].upper()}/W")


def test_that_the_words_on_the_page_are_the_list_and_its_digest() -> None:
    block = re.search(r"```words\n(.+?)```", PAGE, re.DOTALL)
    assert block is not None
    words = block[1].split()
    assert tuple(words) == WORDS
    assert digest("\n".join(words) + "\n") in PAGE
    assert cell("words").split() == [words[byte] for byte in bytes.fromhex(DOC["commitment"])[:12]]


def keys(rule: Rule) -> set[str]:
    """Return every key that a form knows."""
    match rule:
        case Record(fields):
            return {key for name, inner in fields.items() for key in (name, *keys(inner))}
        case MapOf(names, inner):
            return {*names, *keys(inner)}
        case ListOf(item=inner) | OrNull(inner):
            return keys(inner)
    return set()


@pytest.mark.parametrize("form", [statement.FORM, transcript.FORM, *(a.form for a in acts.ACTS)], ids=str)
def test_that_the_page_names_every_field(form: Rule) -> None:
    assert {key for key in keys(form) if f"`{key}`" not in PAGE} == set()


def test_that_the_page_names_every_act_check_and_attack() -> None:
    assert {kind for kind in acts.KINDS if f"| `{kind}` |" not in PAGE} == set()
    assert re.findall(r"^\| (A[0-9]{2}) \|", PAGE, re.MULTILINE) == [f"A{n:02d}" for n in range(1, 13)]
    assert re.findall(r"^## ([0-9]+)\.", PAGE, re.MULTILINE) == [str(n) for n in range(1, 12)]
    checks = PAGE[PAGE.index("## 10.") : PAGE.index("**Attacks**")]
    assert re.findall(r"^([0-9]+)\. \*\*", checks, re.MULTILINE) == [str(n) for n in range(1, 13)]
