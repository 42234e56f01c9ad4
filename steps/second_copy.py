"""The second copy that the program keeps by itself during the day, on a stick or in another folder (F14, A05).

* It runs beside the acts with a reading connection of its own: no act waits for a slow stick.
* It never overwrites a copy that went on elsewhere: one whose journal is no beginning of ours.
* After each copy this laptop remembers how far the journal went, so that an older file put back is noticed.
"""

import contextlib
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from db import copies, unlocking
from db.copies import Tip
from db.errors import MemoryFaultError, TpsFileMissingError
from db.keyfile import key_path
from db.placing import discard
from steps import laptop_notes
from steps.files.writing import Delivery, DeliveryError, write_file
from steps.tpsfile import TpsFile

UNSENT = ".salinan"
_LOGS = ("-wal", "-shm", "-journal")


class CopyWentOnError(Exception):
    """The copy that lies there went on elsewhere and is not overwritten; `last_at` is the time of its last entry."""

    def __init__(self, last_at: str) -> None:
        super().__init__()
        self.last_at = last_at


class CopyStatus(StrEnum):
    """How the second copy stands."""

    NOT_CHOSEN = "not_chosen"
    WRITTEN = "written"
    MISSING = "missing"
    FULL = "full"
    NOT_WRITABLE = "not_writable"
    FOREIGN = "foreign"
    WENT_ON = "went_on"
    FILE_GONE = "file_gone"


_BY_DELIVERY = {Delivery.NO_SPACE: CopyStatus.FULL, Delivery.GONE: CopyStatus.MISSING}


@dataclass(frozen=True, slots=True)
class Copied:
    """How one round ended: its status, and the time of the last entry in the copy (RFC 3339), empty where none is known.

    `ahead` says that all we have is in the copy that went on elsewhere: nothing would be lost by going on there.
    """

    status: CopyStatus
    at: str = ""
    ahead: bool = False


def chosen_folder(file: TpsFile) -> Path | None:
    """Return the folder of the second copy of this file, None while none is chosen."""
    known = laptop_notes.note(file.laptop, laptop_notes.COPIES, file.file_id)
    folder = laptop_notes.text(known, "folder")
    return Path(folder) if folder else None


def choose_folder(file: TpsFile, folder: Path) -> None:
    """Keep where the second copy goes; raises DeliveryError for the folder of the file itself."""
    if folder.absolute() == file.path.parent.absolute():
        raise DeliveryError(Delivery.NAME_NOT_ALLOWED, folder)
    laptop_notes.remember(file.laptop, laptop_notes.COPIES, file.file_id, folder=str(folder.absolute()))


def copy_of_open(file: TpsFile) -> Path | None:
    """Return the second copy of a file that was open, and may be gone, where the copy can be read now; None where not."""
    known = laptop_notes.note(file.laptop, laptop_notes.COPIES, file.file_id)
    folder = laptop_notes.text(known, "folder")
    place = Path(folder) / file.path.name if folder else None
    return place if place is not None and place.is_file() and key_path(place).is_file() else None


def refresh(file: TpsFile) -> Copied:
    """Write the second copy anew where a folder is chosen, and remember how far the journal goes; never raises."""
    try:
        with file.database.path.open("rb"):
            tip = copies.tip_of(file.database)
    except (OSError, TpsFileMissingError):
        return Copied(CopyStatus.FILE_GONE)
    except MemoryFaultError:
        return Copied(CopyStatus.NOT_WRITABLE)
    folder = chosen_folder(file)
    copied = _copy(file, folder) if folder is not None else Copied(CopyStatus.NOT_CHOSEN)
    remember_tip(file, tip)
    return copied


def remember_tip(file: TpsFile, tip: Tip | None = None) -> None:
    """Remember on this laptop how far the journal of a file goes."""
    known = tip or copies.tip_of(file.database)
    laptop_notes.remember(
        file.laptop,
        laptop_notes.COPIES,
        file.file_id,
        entries=known.entries,
        head=known.link,
    )


def look(file: TpsFile, target: Path) -> Copied | None:
    """Return why the copy that lies there must not be overwritten, None when it may be."""
    if not target.exists():
        return None
    if target.samefile(file.path):
        return Copied(CopyStatus.NOT_WRITABLE)
    if target.stat().st_size and unlocking.file_id(target) != file.file_id:
        return Copied(CopyStatus.FOREIGN)
    there = copies.peek(target, file.database.key)
    if there is None or copies.holds(file.database, there):
        return None
    mine = copies.tip_of(file.database)
    ahead = copies.peek_link(target, file.database.key, n=mine.entries) == mine.link
    return Copied(CopyStatus.WENT_ON, there.at, ahead=ahead)


def record(file: TpsFile, copied: Copied) -> None:
    """Write into the journal that the second copy now stands otherwise: written again, missing, or gone on elsewhere."""
    told = {"last_at": copied.at} if copied.at else {}
    with file.deed() as deed:
        if copied.status is CopyStatus.WENT_ON:
            deed.record("copy_went_on", told)
        else:
            deed.record("second_copy_state", {"status": copied.status.value, **told})


def end_lost(file: TpsFile) -> None:
    """Close a file that is gone, and remember how far its journal went: the copy put in its place is known to be older."""
    tip = copies.tip_of_lost(file.database)
    if tip is not None:
        remember_tip(file, tip)
    file.close()


def bring_back(copy: Path, target: Path) -> Path:
    """Put a copy and its key file where a TPS file is to lie, and return its place; an older file there is kept aside.

    Raises DeliveryError, or OSError for a copy that cannot be read.
    """
    with contextlib.suppress(FileExistsError):
        target.parent.mkdir(parents=True, exist_ok=True)
    if target.exists():
        aside = _free(target)
        for log in _LOGS:
            with contextlib.suppress(OSError):
                target.with_name(target.name + log).replace(aside.with_name(aside.name + log))
        target.replace(aside)
        with contextlib.suppress(OSError):
            key_path(aside).write_bytes(key_path(target).read_bytes())
    discard(target)
    write_file(key_path(target), key_path(copy).read_bytes())
    write_file(target, copy.read_bytes())
    return target


def _free(target: Path) -> Path:
    number = 1
    while (place := target.with_name(f"{target.name}.lama-{number}")).exists():
        number += 1
    return place


def _copy(file: TpsFile, folder: Path) -> Copied:
    if not folder.is_dir():
        return Copied(CopyStatus.MISSING)
    target = folder / file.path.name
    try:
        refused = look(file, target)
        return refused or _write(file, target)
    except DeliveryError as error:
        return Copied(_BY_DELIVERY.get(error.status, CopyStatus.NOT_WRITABLE))
    except TpsFileMissingError:
        return Copied(CopyStatus.FILE_GONE)
    except (OSError, MemoryFaultError):
        return Copied(CopyStatus.MISSING if not folder.is_dir() else CopyStatus.NOT_WRITABLE)


def _write(file: TpsFile, target: Path) -> Copied:
    unsent = file.path.with_name(file.path.name + UNSENT)
    try:
        copies.snapshot(file.database, unsent)
        tip = copies.peek(unsent, file.database.key)
        data = unsent.read_bytes()
    finally:
        with contextlib.suppress(OSError):
            discard(unsent)
    # The key file goes first: a copy without it would be of no use, it without a copy does no harm.
    write_file(key_path(target), key_path(file.path).read_bytes())
    for log in _LOGS:
        target.with_name(target.name + log).unlink(missing_ok=True)
    write_file(target, data)
    return Copied(CopyStatus.WRITTEN, tip.at if tip else "")
