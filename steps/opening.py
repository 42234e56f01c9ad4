"""Opening a TPS file fast: one thread stretches the passphrase while another loads the libraries of the database."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

from steps.software import identity
from steps.station import Laptop
from steps.unlocking import unlock

if TYPE_CHECKING:
    from steps.tpsfile import TpsFile


def open_file(laptop: Laptop, path: Path, passphrase: str, *, take_over: bool) -> "TpsFile":
    """Open a TPS file as `steps.tpsfile.open_file` does, and raise what it raises.

    Argon2 and SHA-256 let other threads run, so that a laptop with two cores does both at once.
    """
    with ThreadPoolExecutor(max_workers=1) as beside:
        key = beside.submit(unlock, path, passphrase)
        beside.submit(identity)
        from steps import tpsfile

        return tpsfile.open_with_key(laptop, path, key.result(), take_over=take_over)
