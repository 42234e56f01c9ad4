"""The command `undian-tps consolidate`: the office without its window.

The passphrase of an office comes from the environment (UNDIAN_PASSPHRASE) or is asked for; never from the arguments, which
every user of a machine can see.
"""

import argparse
import json
import os
import sys
from getpass import getpass
from pathlib import Path
from typing import Any

PASSPHRASE = "UNDIAN_PASSPHRASE"  # noqa: S105
UNUSABLE = 2


def add_arguments(commands: Any) -> None:
    """Add the command to those of the program."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "consolidate", help="verify the files of many TPS and put them together"
    )
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files, folders, sticks")
    parser.add_argument("--database", metavar="URL-or-FILE", default="", help="an office to keep them in")
    parser.add_argument("--expected", metavar="FILE", help="the list of expected TPS")
    parser.add_argument("--report", metavar="DIR", help="write the recapitulation there")
    parser.add_argument("--json", action="store_true")


def run(options: argparse.Namespace) -> int:
    """Consolidate and return the exit code: 0, 1 when something was refused or conflicts, 2 when the call is unusable."""
    from steps.station import Laptop

    paths = [Path(name) for name in options.paths]
    if missing := [path for path in paths if not path.exists()]:
        print(f"There is no {missing[0]}", file=sys.stderr)
        return UNUSABLE
    try:
        return _consolidate(Laptop(), paths, options)
    except Exception as error:  # each of the floors below has its own types; here all of them end the call
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return UNUSABLE


def _consolidate(laptop: Any, paths: list[Path], options: argparse.Namespace) -> int:
    from steps.office import consolidate as deeds

    secret = ask_passphrase() if options.database else ""
    with deeds.opened(laptop, options.database, secret) as office:
        expected = Path(options.expected) if options.expected else None
        told, board = deeds.consolidate(office, paths, expected=expected)
        answer, code = deeds.report(told, board)
        if options.report:
            from steps.office import rekap

            folder = Path(options.report)
            folder.mkdir(parents=True, exist_ok=True)
            answer["report"] = [str(path) for path in rekap.write(office, folder)] if board.as_of else []
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        print("\n".join(deeds.lines(answer)))
    return code


def ask_passphrase() -> str:
    """Give the passphrase of the environment, or what is typed."""
    return os.environ.get(PASSPHRASE) or getpass("Passphrase: ")
