"""No switch: nothing in the rules or the deeds takes a weight, a winner, or an exclusion after freezing.

`python -m pytest tests/steps/test_no_switch.py tests/draw/test_purity.py` repeats it on any copy of the source. The walk is
over the syntax of every file, so a switch would have to be written down to work, and written down it is found.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from draw.order import order
from tests.draw.test_purity import PICKS, SWITCH, parameters
from tests.stations import make_station

ROOT = Path(__file__).parents[2]
FILES = sorted([*(ROOT / "draw").rglob("*.py"), *(ROOT / "steps").rglob("*.py")])
TREES = {str(path.relative_to(ROOT)): ast.parse(path.read_text("utf-8")) for path in FILES}
DEEDS = {name: tree for name, tree in TREES.items() if name.count("/") == 1 and name.startswith("steps/")}
DECIDING = ("attendance", "attempts", "closing", "people", "prizes", "roster", "rules")
HARMLESS = {"right"}  # a side of the page; the pattern means rigging
OPEN = {"Preparing", "Closed"}  # the two states before the seal
AFTER_SEAL = {"attempts.void"}  # undoes the seal; the rules allow it only before the first contribution
SPOKEN = {  # whatever a person can say between the seal and the closing, and the values that carry it
    *(
        "witness",
        "kind",
        "value",
        "outcome",
        "note",
        "reason",
        "received_by",
        "text",
        "counting_started_at",
        "by",
    ),
    *(
        "file",
        "deed",
        "session",
        "act",
        "statement",
        "date",
        "state",
        "at",
        "today",
        "election",
        "self",
        "call",
    ),
    "received_by_untrusted",
}
Function = ast.FunctionDef | ast.AsyncFunctionDef


def functions(tree: ast.AST) -> Iterator[Function]:
    return (n for n in ast.walk(tree) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef))


def called(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield what is called, `prizes.save_all` or `_require_open`, and in which line."""
    for n in ast.walk(node):
        if isinstance(n, ast.Call):
            yield ast.unparse(n.func), n.lineno


def writers() -> set[str]:
    """Return the functions of the memory that change who takes part, for what, and under which rules."""
    found = set()
    for module in DECIDING:
        tree = ast.parse((ROOT / "db" / f"{module}.py").read_text("utf-8"))
        for function in functions(tree):
            body = ast.unparse(function)
            changes = any(
                word in body for word in ("insert(", "_INSERT", "update(", "delete(", ".merge(", ".add(")
            )
            returns_nothing = function.returns is not None and ast.unparse(function.returns) == "None"
            if changes or returns_nothing:
                found.add(f"{module}.{function.name}")
    return found


def shut_line(function: Function) -> int | None:
    """Return the line in which a function refuses every state but those before the seal."""
    for n in ast.walk(function):
        if isinstance(n, ast.If) and isinstance(n.test, ast.UnaryOp) and isinstance(n.test.op, ast.Not):
            asked = n.test.operand
            if isinstance(asked, ast.Call) and ast.unparse(asked.func) == "isinstance":
                states = {s.strip() for s in ast.unparse(asked.args[1]).split("|")}
                raises = [r for r in n.body if isinstance(r, ast.Raise)]
                if states <= OPEN and raises and "OutOfOrderError" in ast.unparse(raises[0]):
                    return n.lineno
    return None


def unguarded(tree: ast.AST, writing: set[str]) -> list[str]:
    """Name the functions that write, and have not refused a frozen file in an earlier line."""
    guards = {f.name: shut_line(f) for f in functions(tree)}
    found = []
    for function in functions(tree):
        written = [(what, line) for what, line in called(function) if what in writing]
        lines = [line for what, line in called(function) if guards.get(what)]
        own = guards[function.name]
        shut = min([*lines, *([own] if own else [])], default=None)
        found += [f"{function.name}: {what}" for what, line in written if shut is None or shut >= line]
    return found


@pytest.mark.parametrize("name", TREES)
def test_that_no_function_takes_a_weight_a_winner_or_a_switch(name: str) -> None:
    named = [(function, p) for function, p in parameters(TREES[name]) if p not in HARMLESS]
    taken = [(function, p) for function, p in named if SWITCH.search(p) or PICKS.search(p)]
    assert taken == []


def test_that_the_walk_goes_over_every_file_of_both_floors() -> None:
    assert {"draw/order.py", "draw/ceremony.py", "steps/ceremony.py", "steps/files/bundle.py"} <= TREES.keys()
    assert all(list(functions(TREES[name])) for name in ("steps/freezing.py", "draw/seal.py"))


@pytest.mark.parametrize("name", DEEDS)
def test_that_a_deed_that_changes_who_takes_part_is_refused_after_freezing(name: str) -> None:
    assert unguarded(DEEDS[name], writers() - AFTER_SEAL) == []


def test_that_the_walk_knows_whatever_changes_who_takes_part() -> None:
    known = writers()
    assert {
        "attendance.mark",
        "attendance.unmark",
        "rules.save",
        "roster.add",
        "attempts.add",
        "closing.save",
    } <= known
    used = {what for tree in DEEDS.values() for what, _ in called(tree)}
    assert len(known & used) >= 9, "the deeds call them by these names"


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("def exclude(deed):\n    rules.save(deed.session, plan)", 1),
        ("def late(deed):\n    rules.save(deed.session, plan)\n    _open(deed)", 1),
        ("def exclude(deed):\n    _open(deed)\n    rules.save(deed.session, plan)", 0),
    ],
    ids=["never asks", "asks too late", "control"],
)
def test_that_the_walk_would_find_an_exclusion_after_freezing(source: str, found: int) -> None:
    guard = "\ndef _open(deed):\n    if not isinstance(s(deed), Preparing | Closed):\n        raise OutOfOrderError"
    assert len(unguarded(ast.parse(source + guard), {"rules.save"})) == found
    loose = guard.replace("Closed", "Closed | Sealed")
    assert len(unguarded(ast.parse(source + loose), {"rules.save"})) == 1, (
        "a guard that lets the seal pass is none"
    )


def test_that_after_the_seal_nobody_can_say_more_than_the_protocol_asks() -> None:
    said = {p for _, p in parameters(TREES["steps/ceremony.py"])}
    assert said <= SPOKEN
    assert not {"ticket", "tickets", "rank", "queue", "order", "seed", "secret"} & said


def test_that_an_exclusion_is_named_in_one_deed_alone() -> None:
    naming = {
        f"{name}:{function.name}"
        for name, tree in DEEDS.items()
        for function in functions(tree)
        for n in ast.walk(function)
        if isinstance(n, ast.Call) and ast.unparse(n.func) in ("Excluded", "rules.save", "db.rules.save")
    }
    assert naming == {"steps/preparation.py:save_rules"}


def test_that_deeds_write_only_through_the_memory_and_draw_only_through_the_rules() -> None:
    for name, tree in DEEDS.items():
        imported = {
            f"{n.module}.{alias.name}"
            for n in ast.walk(tree)
            if isinstance(n, ast.ImportFrom)
            for alias in n.names
        }
        assert {i for i in imported if i.startswith("sqlalchemy")} <= {"sqlalchemy.orm.Session"}, name
        assert "execute" not in {what.rpartition(".")[2] for what, _ in called(tree)}, name
        assert not {"OpenCall", "order", "key"} & {what for what, _ in called(tree)}, name
    makers = {name for name, tree in TREES.items() if "OpenCall" in {what for what, _ in called(tree)}}
    assert makers == {"draw/ceremony.py"}, "the ticket of a call is made in one place, from the seed"


def test_that_chance_enters_where_it_is_sealed_and_nowhere_later() -> None:
    asking = {name for name, tree in DEEDS.items() if "random" in ast.unparse(tree)}
    # The salts of the PINs decide nothing: that file reaches no memory but that of the PINs, and no rule but that for text.
    assert asking <= {
        *("steps/station.py", "steps/freezing.py", "steps/identity.py", "steps/tpsfile.py", "steps/pins.py")
    }
    reached = {
        f"{n.module}.{alias.name}"
        for n in ast.walk(TREES["steps/pins.py"])
        if isinstance(n, ast.ImportFrom)
        for alias in n.names
        if str(n.module).split(".")[0] in ("db", "draw")
    }
    assert reached == {"db.pins", "db.pins.SALT_BYTES", "db.pins.Pin", "draw.roster.clean_text"}


@pytest.mark.parametrize("outcomes", ["", "A" * 9, "RDIR", "IIIIRRRR", "DADADA"])
def test_that_whatever_is_said_at_a_call_the_next_ticket_is_the_next_of_the_order(outcomes: str) -> None:
    station = make_station(tickets=30, units=6, outcomes=outcomes, taken_by={2: "Tetangga"}, objections=1)
    plain = make_station(tickets=30, units=6, objections=1).transcript
    t = station.transcript
    queue = order(t.seed, t.statement.ticket_ids)
    assert t.seed == plain.seed
    assert tuple(call.ticket for call in t.calls) == queue[: len(t.calls)]
