"""An event loop that opens no socket: pyHanko's signing and checking is written as coroutines, but waits for nothing.

* The usual loops wake themselves through a pair of sockets, on Windows even through a connection to the machine itself.
* This one waits on a plain event; it can run what computes, and nothing that reads or writes over a network.
"""

import asyncio
import threading
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


class QuietLoop(asyncio.BaseEventLoop):
    """What `BaseEventLoop` asks of a selector, without one: to wait for a time or for another thread, and no events."""

    def __init__(self) -> None:
        super().__init__()
        self._wake = threading.Event()
        self._selector = self

    def select(self, timeout: float | None) -> tuple[()]:
        """Wait until the time is over (seconds, None without end) or another thread has something."""
        if timeout is None or timeout > 0:
            self._wake.wait(timeout)
        self._wake.clear()
        return ()

    def _process_events(self, event_list: tuple[()]) -> None:
        """There are none."""

    def _write_to_self(self) -> None:
        self._wake.set()


def run(work: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine to its end, and return or raise what it does."""
    with asyncio.Runner(loop_factory=QuietLoop) as runner:
        return runner.run(work)
