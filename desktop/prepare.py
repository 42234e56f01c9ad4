"""The command `undian-tps prepare`: the village desk without its window.

The TPS files, the village file and the sheets of the envelopes go into one folder. The passphrases of the TPS files are on
the sheets only: print them, then delete the sheets. That of the village file comes from the environment (UNDIAN_PASSPHRASE)
or is asked for.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

UNUSABLE = 2


def add_arguments(commands: Any) -> None:
    """Add the command to those of the program."""
    parser: argparse.ArgumentParser = commands.add_parser("prepare", help="make the TPS files of a village")
    parser.add_argument("lists", nargs="+", metavar="LIST", help="the voter lists of all TPS")
    parser.add_argument("--out", required=True, metavar="DIR")
    parser.add_argument(
        "--village", metavar="CODE", default="", help="ten digits; else the village that the list names"
    )
    parser.add_argument("--election", metavar="NAME", default="Pemilu 2024")
    parser.add_argument("--date", metavar="YYYY-MM-DD", default="2024-02-14")
    parser.add_argument("--zone", choices=("WIB", "WITA", "WIT"), default="WIB")
    parser.add_argument("--practice", action="store_true")
    parser.add_argument("--officers", metavar="FILE", help="a table with the columns TPS, NAMA and JABATAN")
    parser.add_argument("--json", action="store_true")


def run(options: argparse.Namespace) -> int:
    """Make the files and return the exit code: 0, 1 when a TPS had to be left out, 2 when the call is unusable."""
    from steps.station import Laptop

    try:
        answer, code = _prepare(Laptop(), options)
    except Exception as error:  # each of the floors below has its own types; here all of them end the call
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return UNUSABLE
    if options.json:
        print(json.dumps(answer, ensure_ascii=False, indent=2))
    else:
        for made in answer["made"]:
            print(f"{made['tps']}: {made['file']} ({made['voters']} voters, key {made['fingerprint'][:16]})")
        for left in answer["left_out"]:
            print(f"left out: {left['what']}: {left['reason']}")
        print(f"passphrases: {answer['envelopes'] or 'none'}")
    return code


def _prepare(laptop: Any, options: argparse.Namespace) -> tuple[dict[str, Any], int]:
    from desktop.consolidate import ask_passphrase
    from steps.village import prepare

    paths = [Path(name) for name in options.lists]
    village = prepare.village(
        laptop,
        paths[0],
        options.village,
        election=options.election,
        date=options.date,
        zone=options.zone,
        practice=options.practice,
    )
    officers = Path(options.officers) if options.officers else None
    return prepare.prepare(
        laptop, village, paths, folder=Path(options.out), officers=officers, passphrase=ask_passphrase()
    )
