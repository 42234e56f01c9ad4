"""A ceremony that goes on from wherever its file is, and a process that is killed at a commit of it.

What is done next is read from the state alone, as by an operator after a power cut. Clock and random source stand still, so
that two walks over the same acts are the same draw.
"""

import os
import random
import signal
from collections.abc import Callable
from datetime import datetime
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from sqlalchemy import event
from sqlalchemy.orm import Session

from db import journal
from db.engine import connect
from draw.ceremony import Closed, Concluded, Drawing, Preparing, Sealed, State
from draw.statement import Reconciliation
from steps import ceremony, freezing
from steps.station import Laptop
from steps.tpsfile import TpsFile
from tests.steps.laptops import DICE, TWO, WITNESSES

NOON = datetime.fromisoformat("2024-02-14T13:05:00+07:00")
OUTCOMES = ("absent", "received", "declined", "received", "received")
REPLACED = 2
ATTENDED = 24
# What a walk says after each commit: how many entries the journal has, and its head.
Acknowledged = tuple[int, str]


def still_laptop(folder: Path) -> Laptop:
    """Return a laptop whose clock and random source give the same at every start."""
    return Laptop(
        clock=lambda: NOON,
        monotonic=lambda: 0.0,
        random_bytes=lambda count: random.Random(count).randbytes(count),
        documents=folder,
        settings=folder,
        session="5e5510",
        began=0.0,
    )


def next_act(state: State) -> Callable[[TpsFile], object] | None:
    """Return what people do next in a state, None when the draw is closed; the first attempt is voided."""
    match state:
        case Preparing():
            return lambda f: ceremony.close_polls(f, TWO)
        case Closed():
            return lambda f: freezing.seal(f, Reconciliation(ATTENDED, ATTENDED, ""), by=TWO)
        case Sealed(all_noted=False):
            witness = next(n for n in WITNESSES if n not in state.noted)
            return lambda f: ceremony.note_words(f, witness)
        case Sealed(voided=()):
            return lambda f: ceremony.void(f, "Lembar basah", TWO)
        case Sealed(next_witness=int(witness)):
            return lambda f: ceremony.contribute(f, witness, "dice", DICE[witness])
        case Drawing():
            return _next_in_draw(state)
    return None


def _next_in_draw(state: Drawing) -> Callable[[TpsFile], object]:
    done = len(state.calls)
    if state.pending is not None:
        outcome = OUTCOMES[done % len(OUTCOMES)]
        if outcome == "absent" and state.pending.times < state.statement.rules.calls:
            return ceremony.call_again
        return lambda f: ceremony.end_call(f, outcome, received_by="Tini" if done == 3 else "")
    if done == 1 and not state.objections:
        return lambda f: ceremony.object_to(f, None, "Kurang keras")
    if done == REPLACED and REPLACED not in state.replaced:
        return lambda f: ceremony.replace_outcome(f, "declined", "Salah tekan", by=TWO)
    if state.completed:
        return lambda f: ceremony.conclude(f, None, reason="", by=TWO)
    return ceremony.open_call


def walk(file: TpsFile, say: Callable[[Acknowledged], object] = lambda said: None) -> Concluded:
    """Go on to the end of the draw, acknowledging each act after its commit."""
    while (act := next_act(ceremony.state(file))) is not None:
        act(file)
        say(acknowledged(file))
    state = ceremony.state(file)
    assert isinstance(state, Concluded)
    return state


def acknowledged(file: TpsFile) -> Acknowledged:
    with file.deed() as deed:
        return journal.head(deed.session)


def walk_and_die(path: Path, key: bytes, say: Connection, **death: Any) -> None:
    """Walk in a process of its own; at the commit of act number `at` it dies, `before` or after it is on the disk.

    `too_early` is the negative control: it says that an act is stored when it is only about to be.
    """
    file = TpsFile(connect(path, key), still_laptop(path.parent))
    at, before, too_early = death.get("at", 0), death.get("before", False), death.get("too_early", False)
    acts, writing = 0, False

    def executing(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        nonlocal writing
        writing = writing or statement.startswith("INSERT INTO journal")

    def committing(session: Session) -> None:
        nonlocal acts
        acts += writing
        if writing and too_early:
            say.send(journal.head(session))
        if writing and before and acts == at:
            os.kill(os.getpid(), signal.SIGKILL)

    def committed(_session: Session) -> None:
        nonlocal writing
        if writing and not before and acts == at:
            os.kill(os.getpid(), signal.SIGKILL)
        writing = False

    event.listen(file.database.engine, "before_cursor_execute", executing)
    event.listen(Session, "before_commit", committing)
    event.listen(Session, "after_commit", committed)
    say.send(acknowledged(file))
    walk(file, lambda said: None if too_early else say.send(said))
    say.close()
