"""What the rules are made of: no hidden switch, no other library, no clock, no randomness, no disk, no shared state."""

import ast
import dataclasses
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import draw
from draw import statement, transcript
from draw.acts import ACTS
from draw.form import ListOf, MapOf, OrNull, Record, Rule

FILES = sorted(Path(draw.__file__).parent.glob("*.py"))
NAMES = [path.name for path in FILES]
TREES = {path.name: ast.parse(path.read_text("utf-8")) for path in FILES}
ALLOWED = set(sys.stdlib_module_names) | {"draw", "rfc8785", "cryptography"}
SHUNNED_MODULES = {
    "random",
    "secrets",
    "time",
    "os",
    "sqlite3",
    "socket",
    "urllib",
    "http",
    "subprocess",
    "tempfile",
}
SWITCH = re.compile(
    r"(^|_)(weight|winner_is|must|force|bias|favou?r|prefer|boost|skip|cheat|rig|lucky|override|backdoor|debug|test)"
)
PICKS = re.compile(r"(^|_)(winner|weights?|must_?win|bias|favou?r\w*|preferred|chosen|lucky)(_|$)")


def parameters(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """Yield name of the function and of the parameter, for every function, method and lambda."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            a = node.args
            for arg in (*a.posonlyargs, *a.args, *a.kwonlyargs, *filter(None, (a.vararg, a.kwarg))):
                yield getattr(node, "name", "lambda"), arg.arg


def imports(tree: ast.AST) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            found.add(str(node.module).partition(".")[0])
    return found


def keys(rule: Rule) -> Iterator[str]:
    """Yield every key that a form knows."""
    match rule:
        case Record(fields):
            for key, inner in fields.items():
                yield key
                yield from keys(inner)
        case MapOf(names, inner):
            yield from names
            yield from keys(inner)
        case ListOf(item=inner) | OrNull(inner):
            yield from keys(inner)


@pytest.mark.parametrize("name", NAMES)
def test_that_the_rules_import_the_standard_library_and_two_more(name: str) -> None:
    assert imports(TREES[name]) <= ALLOWED


@pytest.mark.parametrize("name", NAMES)
def test_that_the_rules_know_no_clock_randomness_network_or_database(name: str) -> None:
    assert not imports(TREES[name]) & SHUNNED_MODULES
    text = ast.unparse(TREES[name])
    assert not re.search(r"\.now\(|\.today\(|\.utcnow\(|getenv|environ|urandom|uuid", text)


@pytest.mark.parametrize("name", [n for n in NAMES if n != "__main__.py"])
def test_that_only_the_command_touches_disk_and_console(name: str) -> None:
    called = {
        n.func.id for n in ast.walk(TREES[name]) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)
    }
    assert not called & {
        "open",
        "print",
        "input",
        "exec",
        "eval",
        "compile",
        "__import__",
        "globals",
        "setattr",
    }
    assert not imports(TREES[name]) & {"pathlib", "io", "sys", "shutil"}


@pytest.mark.parametrize("name", NAMES)
def test_that_no_function_of_the_rules_takes_a_weight_a_winner_or_a_switch(name: str) -> None:
    for function, parameter in parameters(TREES[name]):
        assert not SWITCH.search(parameter), f"{function}({parameter})"
        assert not PICKS.search(parameter), f"{function}({parameter})"


def test_that_the_scan_for_switches_would_find_one() -> None:
    """The negative control of the test above."""
    tree = ast.parse(
        "def order(seed, tickets, *, weights=None, must_win=()): ...\npick = lambda favourite: favourite"
    )
    found = [name for _, name in parameters(tree) if SWITCH.search(name) or PICKS.search(name)]
    assert found == ["weights", "must_win", "favourite"]
    assert not any(
        SWITCH.search(name) or PICKS.search(name) for name in ("seed", "tickets", "winners", "calls")
    )


def test_that_order_and_calls_take_nothing_but_what_the_protocol_names_5_6() -> None:
    from draw.calls import is_completed, units, walk
    from draw.ceremony import apply, next_call
    from draw.order import key, order
    from draw.seal import seed

    taken: dict[Any, list[str]] = {
        order: ["seed", "tickets"],
        key: ["seed", "ticket"],
        seed: ["seal", "secret", "contributions"],
        units: ["prizes"],
        walk: ["pieces", "queue", "outcomes"],
        is_completed: ["pieces", "queue", "outcomes"],
        apply: ["state", "act", "statement"],
        next_call: ["state", "at"],
    }
    for function, names in taken.items():
        assert list(inspect.signature(function).parameters) == names


@pytest.mark.parametrize(
    "form", [statement.FORM, transcript.FORM, *(act.form for act in ACTS)], ids=lambda f: str(f)[:40]
)
def test_that_no_document_or_act_has_a_field_that_picks(form: Rule) -> None:
    assert [key for key in keys(form) if PICKS.search(key) or SWITCH.search(key)] == []


def test_that_a_prize_and_a_ticket_hold_what_the_protocol_names_3() -> None:
    assert [f.name for f in dataclasses.fields(statement.Ticket)] == ["id", "holder"]
    assert [f.name for f in dataclasses.fields(statement.Prize)] == [
        "no",
        "name",
        "quantity",
        "source",
        "value_idr",
    ]
    names = [f.name for f in dataclasses.fields(statement.Rules)]
    assert names == ["window", "window_note", "absent", "calls", "excluded"]


@pytest.mark.parametrize("name", [n for n in NAMES if n != "__main__.py"])
def test_that_every_value_of_the_rules_is_frozen_and_slotted(name: str) -> None:
    module = importlib.import_module("draw" if name == "__init__.py" else f"draw.{name.removesuffix('.py')}")
    for value in vars(module).values():
        if inspect.isclass(value) and value.__module__ == module.__name__ and dataclasses.is_dataclass(value):
            assert value.__dataclass_params__.frozen, value  # type: ignore[attr-defined]
            assert "__slots__" in vars(value), value
