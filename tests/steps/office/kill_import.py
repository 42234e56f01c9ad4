"""A program that imports a folder into an office, and says when the first chunk is in: to be killed then."""

import sys
from pathlib import Path

from steps.office import import_run, store
from steps.office.importing import import_paths
from tests.steps.office import offices


def main(place: str, folder: str) -> None:
    """Import, saying how far it has come after each commit."""
    import_run.CHUNK_FILES = 4
    desk = offices.laptop(Path(folder).parent)
    office = (
        store.connect(desk, place, offices.PASSPHRASE)
        if "://" in place
        else store.open_file(desk, Path(place), offices.PASSPHRASE)
    )
    import_paths(office, [Path(folder)], lambda done, total: print(done, total, flush=True), workers=2)


if __name__ == "__main__":
    main(*sys.argv[1:])
