"""A TPS file for trials of faults: made by the real deeds, under a passphrase that costs a millisecond instead of 0.15 s."""

import random
import shutil
from dataclasses import replace
from pathlib import Path

from db import keyfile, opening
from db.keyfile import KeyFile, key_path
from draw.roster import Voter
from steps.station import Laptop
from steps.tpsfile import TpsFile, create
from tests.steps.crash_ceremony import still_laptop
from tests.steps.laptops import KEY, NAMES

PASSPHRASE = "kuda besi lari pagi"
OTHER_PASSPHRASE = "sapi kayu duduk sore"
VOTERS = tuple(Voter("DPT", n, f"{NAMES[n % 8]} {n:03d}x", sex="P" if n % 2 else "L") for n in range(1, 61))


def cheap_passphrases() -> None:
    """Let key files that are made from now on in this process cost next to nothing to open."""
    keyfile.MEMORY_KIB, keyfile.PASSES, keyfile.LANES = 8 * 1024, 1, 1


def laptop(folder: Path, session: str = "5e5510") -> Laptop:
    """Return a laptop whose clock and random source give the same at every start."""
    return replace(still_laptop(folder), session=session)


def new_station(folder: Path, name: str = "a.undian") -> Path:
    """Make a closed TPS file with nothing in it but its creation."""
    cheap_passphrases()
    folder.mkdir(parents=True, exist_ok=True)
    create(laptop(folder), folder / name, PASSPHRASE).close()
    return folder / name


def give_key(path: Path) -> None:
    """Put a key file beside a database that was made under KEY."""
    cheap_passphrases()
    keys = KeyFile(path.read_bytes()[: keyfile.ID_BYTES].hex(), ())
    chance = random.Random(5).randbytes
    keyfile.write(
        key_path(path), keyfile.with_slot(keys, keyfile.PASSPHRASE, secret=PASSPHRASE, key=KEY, random=chance)
    )


def copy_of(path: Path, folder: Path) -> Path:
    """Copy a TPS file with its key file and, where it was not closed, its log."""
    folder.mkdir(parents=True, exist_ok=True)
    for part in (path, key_path(path), path.with_name(f"{path.name}-wal")):
        if part.exists():
            shutil.copy(part, folder / part.name)
    return folder / path.name


def opened(path: Path, *, session: str = "5e5510", passphrase: str = PASSPHRASE) -> TpsFile:
    """Open a file as the program does, without the entry of the opening."""
    return TpsFile(opening.open_file(path, passphrase), laptop(path.parent, session))
