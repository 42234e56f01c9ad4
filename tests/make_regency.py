"""A regency of files to try an office on: `python -m tests.make_regency --tps N --out DIR [--troubles]`.

Honest TPS throughout, and with `--troubles` one of each kind of trouble in their midst; DIR/isi.json says which is which, so
that what an office says can be held against it. Everything is made of `tests.village`: the same call gives the same bytes.
"""

import argparse
import json
from pathlib import Path

from tests import village
from tests.steps.office import troubles

KINDS = ("cut", "changed_inside", "drawn_again", "tried_and_restored", "rebuilt", "practice")


def main() -> None:
    """Write the files and the list of what they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tps", type=int, required=True, metavar="N")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--troubles", action="store_true")
    options = parser.parse_args()
    honest = options.tps - (len(KINDS) if options.troubles else 0)
    village.write_area(options.out, honest)
    planted = {}
    for index, kind in enumerate(KINDS if options.troubles else (), honest):
        planted[kind] = [path.name for path in _write(kind, index, options.out / "masalah")]
    listed = {"tps": options.tps, "honest": honest, "planted": planted}
    (options.out / "isi.json").write_text(json.dumps(listed, indent=1) + "\n")


def _write(kind: str, index: int, folder: Path) -> list[Path]:
    made = getattr(troubles, kind)(index)
    if isinstance(made, bytes):
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / f"{kind}{village.ENDING}"
        path.write_bytes(made)
        return [path]
    files = made if isinstance(made, tuple) else (made,)
    return [file.write(folder, f"{kind} {no}{village.ENDING}") for no, file in enumerate(files)]


if __name__ == "__main__":
    main()
