"""Children that may be killed: one process with the shim and everything imported gives birth to them, one at a time.

A child says pickled values while it works; what it said before it was killed has arrived.
"""

import os
import pickle
import signal
import struct
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO

from tests.faults import shim
from tests.faults.shim import Arming

ROOT = Path(__file__).resolve().parents[2]
PATIENCE_S = 1_800  # between two words
Say = Callable[[Any], None]
Task = Callable[..., None]


@dataclass(slots=True)
class Life:
    """What a child said, how it ended (-9 where it was killed, 0 well, 1 by an error) and the error's traceback."""

    said: list[Any] = field(default_factory=list)
    code: int = 0
    error: str = ""

    @property
    def killed(self) -> bool:
        """Whether it did not end by itself."""
        return self.code == -signal.SIGKILL


class Nursery:
    """Starts children; `live` waits for the end of one."""

    def __init__(self, *modules: str) -> None:
        preload = {"LD_PRELOAD": str(shim.library())} if shim.THERE else {}
        self._mother = subprocess.Popen(
            [sys.executable, "-m", __name__, *modules],
            cwd=ROOT,
            env={**os.environ, **preload, "QT_QPA_PLATFORM": "offscreen"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def live(
        self, task: Task, *args: Any, arming: Arming | None = None, kill_after: float | None = None
    ) -> Life:
        """Let a child do `task(say, *args)` below an armed disk; kill it so many seconds after its first word."""
        assert self._mother.stdin
        assert self._mother.stdout
        _put(self._mother.stdin, (task.__module__, task.__name__, args, arming))
        life, end = Life(), time.monotonic() + PATIENCE_S
        handle = -1  # not its number, which another process may bear by then
        while True:
            assert time.monotonic() < end, "a child that never ends"
            kind, value = _take(self._mother.stdout)
            match kind:
                case "born" if kill_after is not None:
                    with suppress(ProcessLookupError):
                        handle = os.pidfd_open(value)
                case "said":
                    end = time.monotonic() + PATIENCE_S
                    life.said.append(value)
                    if kill_after is not None and handle >= 0 and len(life.said) == 1:
                        time.sleep(kill_after)
                        with suppress(ProcessLookupError):  # it was quicker
                            signal.pidfd_send_signal(handle, signal.SIGKILL)
                case "error":
                    life.error = value
                case "dead":
                    life.code = value
                    if handle >= 0:
                        os.close(handle)
                    return life

    def close(self) -> None:
        """Let the mother go."""
        assert self._mother.stdin
        self._mother.stdin.close()
        self._mother.wait(30)


@contextmanager
def nursery(*modules: str) -> Iterator[Nursery]:
    """Give a nursery whose children have these modules imported already."""
    made = Nursery(*modules)
    try:
        yield made
    finally:
        made.close()


def _put(pipe: BinaryIO, value: Any) -> None:
    data = pickle.dumps(value)
    pipe.write(struct.pack("<I", len(data)) + data)
    pipe.flush()


def _take(pipe: BinaryIO) -> Any:
    head = pipe.read(4)
    if len(head) < 4:
        raise EOFError
    return pickle.loads(pipe.read(struct.unpack("<I", head)[0]))


def _mother(modules: list[str]) -> None:
    """Read orders and give birth; standard output belongs to the children's words, prints go elsewhere.

    A module may have a function `warm`, to be called once before the first birth.
    """
    for name in modules:
        getattr(import_module(name), "warm", lambda: None)()
    words = os.dup(1)
    os.dup2(2, 1)
    with os.fdopen(words, "wb", buffering=0) as out:
        while True:
            try:
                order = _take(sys.stdin.buffer)
            except EOFError:
                return
            child = os.fork()
            if child == 0:
                _live(out, *order)
            status = os.waitpid(child, 0)[1]
            _put(out, ("dead", os.waitstatus_to_exitcode(status)))


def _live(out: BinaryIO, module: str, name: str, args: tuple[Any, ...], arming: Arming | None) -> None:
    code = 0
    try:
        _put(out, ("born", os.getpid()))
        task = getattr(import_module(module), name)
        if arming is not None:
            shim.arm(arming)
        task(lambda value: _put(out, ("said", value)), *args)
    except BaseException:
        _put(out, ("error", traceback.format_exc()))
        code = 1
    os._exit(code)


if __name__ == "__main__":
    _mother(sys.argv[1:])
