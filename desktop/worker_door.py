"""The door by which worker processes of the shipped program come in, and nobody else.

* A shipped program starts its workers by starting itself (`multiprocessing`, method spawn), with an argument of its own.
* A worker does what its parent sends through a pipe, so the parent must be this very program: whoever else gives that
  argument is refused, or a fake clock could come in that way.
"""

import os
import re
import sys
from collections.abc import Sequence
from pathlib import Path

WORKER_ARGUMENT = "--multiprocessing-fork"
_TRACKER = re.compile(r"from multiprocessing\.resource_tracker import main;main\((\d{1,9})\)")
_QUERY_LIMITED_INFORMATION = 0x1000
_LONGEST_PATH = 32_768


def enter(argv: Sequence[str]) -> bool:
    """Be a worker where the arguments say so; return True when there is nothing left to do, False for a person's call.

    The second kind of worker keeps the list of what the first ones share, and takes away what a crash leaves behind.
    """
    if argv[1:2] == [WORKER_ARGUMENT]:
        if not _is_child_of_this_program():
            print("undian-tps: this argument is not for people.", file=sys.stderr)
            sys.exit(2)
        from multiprocessing import process
        from multiprocessing.spawn import freeze_support  # the public one does nothing outside Windows

        process.__dict__["ORIGINAL_DIR"] = None  # as the parent knows the main module: by its name alone
        freeze_support()
        return True
    if len(argv) > 2 and argv[-2] == "-c" and (asked := _TRACKER.fullmatch(argv[-1])):
        from multiprocessing.resource_tracker import main

        main(int(asked[1]))
        os._exit(0)  # it has closed the streams that an ordinary end would flush
    return False


def _is_child_of_this_program() -> bool:
    if not getattr(sys, "frozen", False):
        return True  # from source anybody can run anything
    try:
        return os.path.samefile(_program_of(os.getppid()), sys.executable)
    except OSError:
        return False


def _program_of(process: int) -> Path:
    """Return the file that a process runs. Raises OSError."""
    if sys.platform != "win32":
        return Path(f"/proc/{process}/exe")
    import ctypes

    kernel = ctypes.windll.kernel32
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = ctypes.c_void_p(kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process))
    path, size = ctypes.create_unicode_buffer(_LONGEST_PATH), ctypes.c_ulong(_LONGEST_PATH)
    try:
        if not kernel.QueryFullProcessImageNameW(handle, 0, path, ctypes.byref(size)):
            raise OSError(process)
    finally:
        kernel.CloseHandle(handle)
    return Path(path.value)
