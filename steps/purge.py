"""The purge: once the office has confirmed, everybody who won nothing is deleted, and a signed record of it stays.

* Deleted: voters, check-ins, what opens the holders of those who won nothing, drawn signatures. Kept: what the law and the
  proof need, so that the transcript still verifies and every paper of the draw can still be made.
* The file is then written anew without the pages of what was deleted. Copies elsewhere are named to the user, not touched.
"""

import re
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from db import attendance, identity, journal, purging, roster, settings, signing_key
from draw.canonical import canonical, canonical_text, digest, is_plain, parse
from draw.ceremony import Concluded
from draw.errors import OutOfOrderError
from draw.form import NAME_LIMIT, read_time, require
from draw.identity import Identity
from draw.roster import clean_name
from draw.statement import PROTOCOL
from draw.transcript import to_bytes
from steps.ceremony import state_of
from steps.files.purge_form import FORM, KIND, RECORD, SUFFIX, record_document
from steps.files.writing import safe_name, write_file
from steps.minutes import CAME_MEN, CAME_WOMEN
from steps.minutes import record as record_of_the_draw
from steps.pins import spend
from steps.second_copy import CopyStatus, chosen_folder, refresh
from steps.software import identity as program_identity
from steps.tpsfile import PURGED, Deed, TpsFile


class ConfirmationError(Exception):
    """The confirmation needs the name of the person at the office and a date from the election to today."""


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Who at the office confirmed that the package was taken, and on which date (`2024-02-20`)."""

    by: str
    on: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """A purge: how many rows went, where the signed record lies, and copies with the old data that the user still has."""

    deleted: purging.Purged
    record: Path
    left_over: tuple[Path, ...]


def purge(file: TpsFile, confirmation: Confirmation, *, by: tuple[str, str], folder: Path) -> Outcome:
    """Delete and write the record into a folder; raises ConfirmationError, OutOfOrderError, PinsNeededError, DeliveryError.

    After a DeliveryError the data are deleted; `write_record` makes the record again for another folder.
    """
    transcript = digest(to_bytes(record_of_the_draw(file).transcript).decode())
    with file.deed() as deed:
        state, known = state_of(deed), identity.load(deed.session)
        if not isinstance(state, Concluded) or known is None or PURGED in settings.load(deed.session):
            raise OutOfOrderError
        _check(confirmation, known, today=deed.at[:10])
        spend(deed, by, "purged")
        _keep_counts(deed)
        winners = {call.ticket for call in state.draw.calls if call.awarded}
        deleted = purging.purge(deed.session, attempt=state.draw.statement.attempt, kept=winners)
        told = digest(canonical_text([confirmation.by, confirmation.on]))
        deed.record("purged", {"by": list(by), "confirmation": told, "deleted": asdict(deleted)})
        entries, head = journal.head(deed.session)
        document = record_document(
            transcript=transcript,
            journal={"entries": entries, "head": head},
            confirmed=asdict(confirmation),
            people=list(by),
            deleted=asdict(deleted),
        )
        require(FORM, document, "purge")
        settings.put(deed.session, PURGED, canonical_text({"at": deed.at, "record": document}))
    file.database.compact()
    copied = refresh(file)  # the second copy holds the voters too, until it is written anew
    place = write_record(file, folder)
    return Outcome(deleted, place, left_over(file, copied_anew=copied.status is CopyStatus.WRITTEN))


def write_record(file: TpsFile, folder: Path) -> Path:
    """Write the signed record of a purge that was made into a folder; raises OutOfOrderError before it, DeliveryError."""
    from steps.files.bundle import seal_bundle
    from steps.files.keys import read_key

    with file.deed() as deed:
        known, kept = identity.load(deed.session), settings.load(deed.session).get(PURGED, "")
        key = signing_key.load(deed.session)
    if known is None or key is None or not kept:
        raise OutOfOrderError
    told: dict[str, Any] = parse(kept.encode())
    sealed = seal_bundle(
        KIND,
        {RECORD: canonical(told["record"])},
        {"protocol": PROTOCOL, "mode": known.mode, "tps": known.tps.key, "purged_at": told["at"]},
        key=read_key(key.private_pem.encode(), key.certificate_pem.encode()),
        at=read_time(told["at"]),
        software=program_identity(),
    )
    practice = "LATIHAN " if known.practice else ""
    place = folder / safe_name(f"{practice}Penghapusan data {known.title} {known.date}", suffix=SUFFIX)
    folder.mkdir(parents=True, exist_ok=True)
    write_file(place, sealed)
    return place


def left_over(file: TpsFile, *, copied_anew: bool = False) -> tuple[Path, ...]:
    """Return the copies with the old data that this program made and that can be seen now: the user deletes them.

    `copied_anew` says that the second copy has been written since.
    """
    path, folder = file.path, chosen_folder(file)
    ours = re.compile(re.escape(path.name) + r"\.(sebelum-[0-9]+|lama-[0-9]+|salinan|baru)\Z")
    beside = [other for other in path.parent.iterdir() if ours.match(other.name)]
    elsewhere = [folder / path.name] if folder is not None and not copied_anew else []
    return tuple(sorted(place for place in (*beside, *elsewhere) if place.is_file()))


def _keep_counts(deed: Deed) -> None:
    """Keep how many men and women came: the minutes say it, and the list that told it goes."""
    present = attendance.present(deed.session)
    sexes = [voter.sex for voter in roster.load(deed.session) if voter.ticket in present]
    if sexes and "" not in sexes:
        settings.put(deed.session, CAME_MEN, str(sexes.count("L")))
        settings.put(deed.session, CAME_WOMEN, str(sexes.count("P")))


def _check(confirmation: Confirmation, known: Identity, *, today: str) -> None:
    by, on = confirmation.by, confirmation.on
    if by != clean_name(by) or not 1 <= len(by) <= NAME_LIMIT or not is_plain(by):
        raise ConfirmationError
    try:
        date.fromisoformat(on)
    except ValueError as error:
        raise ConfirmationError from error
    if len(on) != len(today) or not known.date <= on <= today:
        raise ConfirmationError
