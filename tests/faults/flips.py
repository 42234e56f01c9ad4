"""F13: bytes of the file, of its log and of its key file are changed: refused, or the very same day, never another."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from db import opening
from db.engine import connect, execute
from db.errors import MemoryFaultError
from db.keyfile import key_path
from draw.errors import DrawError
from steps import ceremony, tpsfile
from tests.faults import p0
from tests.faults.nursery import Nursery
from tests.faults.rows import Row, timed
from tests.faults.shim import Arming
from tests.faults.station import PASSPHRASE, copy_of, laptop, new_station
from tests.faults.walk import Snapshot, Told, Way, snapshot_of, walk_child

SEED = 20240214
DRAWING = 500  # an operation on the disk in the middle of the draw
SECTOR = 512


def mutants(data: bytes, chance: random.Random, *, cut: bool = True) -> Iterator[bytes]:
    """Give changed contents without end: bits, bytes, sectors of zeros or of elsewhere, an end put on or `cut` off."""
    while True:
        changed, place = bytearray(data), chance.randrange(len(data))
        match chance.randrange(6):
            case 0 | 1:
                changed[place] ^= 1 << chance.randrange(8)
            case 2:
                changed[place : place + 8] = chance.randbytes(8)
            case 3:
                start = place // SECTOR * SECTOR
                changed[start : start + SECTOR] = bytes(SECTOR)
            case 4:
                start, other = (chance.randrange(len(data)) // SECTOR * SECTOR for _ in range(2))
                changed[start : start + SECTOR] = data[other : other + SECTOR]
            case 5 if cut and chance.random() < 0.5:
                del changed[place:]
            case 5:
                changed += chance.randbytes(place % 5000)
        if changed != data:
            yield bytes(changed)


def day_in_the_draw(nursery: Nursery, folder: Path) -> tuple[Path, list[Snapshot]]:
    """Return a file that was killed in the middle of its draw, with its log, and all that was acknowledged, in order."""
    path = new_station(folder / "killed")
    life = nursery.live(walk_child, path, Way(), arming=Arming(path.parent, kill_at=DRAWING))
    assert life.killed
    told = [word for word in life.said if isinstance(word, Told)]
    return path, [word.snapshot for word in told if word.when == "done"] + [told[-1].snapshot]


def flipped_bytes(nursery: Nursery, folder: Path, count: int, *, blind: bool = False) -> Row:
    """Open so many mutants; what opens must hold what it held. Without the look at the log (`blind`) some days lose acts."""
    row = Row(
        "F13",
        "the log is not looked at" if blind else "bytes of file, log or key file changed, then opened",
        blind,
    )

    def trial(row: Row) -> None:
        chance, refused = random.Random(SEED), 0
        killed, acknowledged = day_in_the_draw(nursery, folder)
        closed = copy_of(killed, folder / "closed")
        connection = tpsfile.open_file(laptop(closed.parent), closed, PASSPHRASE)
        whole = snapshot_of(connection)
        connection.close()
        log = killed.with_name("a.undian-wal")
        targets = (
            [(killed, log)]
            if blind
            else [(closed, closed), (killed, killed), (killed, log), (closed, key_path(closed))]
        )
        # A log without its end is the file of an earlier moment, which no reader can tell from it: A05, not a flip.
        streams = [mutants(target.read_bytes(), chance, cut=target is not log) for _, target in targets]
        for number in range(count):
            day, target = targets[number % len(targets)]
            path = copy_of(day, folder / "mutant")
            (path.parent / target.name).write_bytes(next(streams[number % len(targets)]))
            last = [whole] if day is closed else acknowledged[-3:]
            found = _opened(path, last, blind)
            refused += found is None
            row.count(found or [])
            shutil.rmtree(path.parent)
        row.note = f"{refused} refused"

    return timed(row, trial)


def _opened(path: Path, allowed: list[Snapshot], blind: bool) -> list[str] | None:
    """Return what is wrong with a mutant that opens; None where it is refused in words."""
    look = opening.log.hides_commits
    if blind:
        opening.log.hides_commits = lambda path: False  # type: ignore[assignment]
    try:
        file = tpsfile.open_file(laptop(path.parent, "0bed00"), path, PASSPHRASE)
    except (MemoryFaultError, DrawError):
        return None
    except Exception as error:
        return [f"refused without words: {type(error).__name__}"]
    finally:
        opening.log.hides_commits = look
    ceremony.state(file)
    file.close()
    return p0.faults_of(path, allowed, opened_by=("0bed00",))


def flips_without_encryption(nursery: Nursery, folder: Path, count: int) -> Row:
    """The control: the same day in a plain database, whose pages nobody signs, is read with other contents."""
    row = Row("F13", "the same day in a plain database", control=True)

    def trial(row: Row) -> None:
        chance, plain = random.Random(SEED), folder / "plain.db"
        path, _ = day_in_the_draw(nursery, folder)
        database = connect(path, opening.keyfile.unlock(opening.read_keys(path), PASSPHRASE))
        execute(database.engine, "ATTACH DATABASE ? AS plain KEY ''", str(plain))
        execute(database.engine, "SELECT sqlcipher_export('plain')")
        database.close()
        honest, stream = _content(plain), mutants(plain.read_bytes(), chance)
        for _ in range(count):
            mutant = folder / "mutant.db"
            mutant.write_bytes(next(stream))
            content = _content(mutant)
            row.count(["other contents"] if content not in (None, honest) else [])

    return timed(row, trial)


def _content(path: Path) -> list[object] | None:
    """Return every voter, check-in, attempt and entry of a plain database that calls itself sound."""
    database = sqlite3.connect(path)
    try:
        if database.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
            return None
        tables = ("voters", "attendance", "attempts", "journal")
        return [database.execute(f"SELECT * FROM {table}").fetchall() for table in tables]
    except (sqlite3.DatabaseError, UnicodeError):
        return None
    finally:
        database.close()
