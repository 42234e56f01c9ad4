"""The command `undian-tps`: the window, and the same program without one.

Exit codes are part of the interface: 0 nothing is wrong, 1 something fails, 2 the call or the file is unusable.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from desktop.consolidate import add_arguments as add_consolidate
from desktop.prepare import add_arguments as add_prepare

SHEET_WORKER = "--sheet-worker"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == [SHEET_WORKER]:
        from steps.files.sheet_worker import main as read_sheets

        return read_sheets(given[1:])
    if getattr(sys, "frozen", False):  # a worker of the office begins here too, and goes its own way
        from multiprocessing import freeze_support

        freeze_support()
    options = _parser().parse_args(given)
    match options.command:
        case "practice":
            from desktop.practice import practice

            return practice(Path(options.out), voters=options.voters, units=options.units)
        case "voters":
            return _voters(Path(options.file), as_json=options.json)
        case "verify":
            return _verify([Path(name) for name in options.files], as_json=options.json)
        case "consolidate":
            from desktop.consolidate import run as consolidate

            return consolidate(options)
        case "prepare":
            from desktop.prepare import run as prepare

            return prepare(options)
    from desktop.app import run

    return run(Path(options.open) if options.open else None, database=options.office)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="undian-tps", description="Checkable door-prize draws for polling stations."
    )
    parser.add_argument("--open", metavar="FILE", help="open the file of a TPS, a village or an office")
    # Its own name in the options: the command `consolidate` has a --database too, with another default.
    parser.add_argument(
        "--database", metavar="URL", default="", dest="office", help="the office in a PostgreSQL"
    )
    commands = parser.add_subparsers(dest="command")
    practice = commands.add_parser("practice", help="drive the windows through a whole practice day")
    practice.add_argument("--out", required=True, metavar="DIR")
    practice.add_argument("--voters", type=_between(10, 1_000), default=300, metavar="N")
    practice.add_argument("--units", type=_between(5, 200), default=20, metavar="N")
    voters = commands.add_parser("voters", help="read a voter list and report what it holds")
    voters.add_argument("file")
    voters.add_argument("--json", action="store_true")
    verify = commands.add_parser("verify", help="check transcripts, bundles or minutes")
    verify.add_argument("files", nargs="+", metavar="FILE")
    verify.add_argument("--json", action="store_true")
    add_consolidate(commands)
    add_prepare(commands)
    return parser


def _between(least: int, most: int) -> "type[int]":
    class Bounded(int):
        def __new__(cls, text: str) -> "Bounded":
            number = int(text)
            if not least <= number <= most:
                raise argparse.ArgumentTypeError(f"a number from {least} to {most}")
            return super().__new__(cls, number)

    return Bounded


def _voters(path: Path, *, as_json: bool) -> int:
    from steps.files.voter_report import lines, report

    told, code = report(path)
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        print("\n".join(lines(told)))
    return code


def _verify(paths: list[Path], *, as_json: bool) -> int:
    from steps.check_file import check_file, report

    checked = [check_file(path) for path in paths]
    told = {"files": [report(one) for one in checked]}
    if as_json:
        print(json.dumps(told, ensure_ascii=False, indent=2))
    else:
        for file in told["files"]:
            print(f"{file['file']}: {file['verdict']}")
            for check in file["checks"]:
                print(
                    f"  {check['no']:2}  {check['name']:14} {check['result']:12} {check['detail']}".rstrip()
                )
    if any(one.unusable for one in checked):
        return 2
    return 1 if any(one.fails for one in checked) else 0


if __name__ == "__main__":
    sys.exit(main())
