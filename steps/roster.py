"""The voter list: taken from a file, known by its size only, or added by hand on the day.

A re-import shows its difference first and never loses a voter who is checked in. The journal gets counts and the file's
digest, never a name.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from db import attendance, roster
from draw.canonical import canonical_text, digest
from draw.ceremony import Closed, Preparing
from draw.errors import OutOfOrderError
from draw.form import NOTE_LIMIT
from draw.roster import RosterDifference, Sex, Voter, clean_name, clean_text, difference
from draw.tickets import LISTS, NUMBER_LIMIT, write_tickets
from steps.ceremony import state_of
from steps.tpsfile import Deed, TpsFile


class RosterError(Exception):
    """This voter cannot be added to the list."""


def compare(file: TpsFile, voters: Sequence[Voter], lists: Iterable[str]) -> RosterDifference:
    """Return what taking these voters would change in the named lists; nothing is kept."""
    with file.deed() as deed:
        return _difference(deed, voters, frozenset(lists))


def take(file: TpsFile, voters: Sequence[Voter], lists: Iterable[str], *, source: Path) -> RosterDifference:
    """Replace the named lists by these voters; a checked-in voter whom the file lacks stays. Returns the difference.

    Raises RosterError for a voter of a list that is not named, OutOfOrderError after freezing, OSError from the source.
    """
    names = frozenset(lists)
    if not names <= {*LISTS} or any(voter.list not in names for voter in voters):
        raise RosterError("The voters belong to other lists than those that are to be replaced.")
    with file.deed() as deed:
        _require_open(deed)
        change = _difference(deed, voters, names)
        roster.apply(deed.session, change, source=source.name)
        counts = {name: sum(v.list == name for v in voters) for name in sorted(names)}
        deed.record(
            "roster_taken", {"counts": counts, "sha256": hashlib.sha256(source.read_bytes()).hexdigest()}
        )
        return change


def take_from_village(file: TpsFile, voters: Sequence[Voter], *, sources: str) -> None:
    """Keep the list of a new TPS file that a village makes; `sources` names the files that it came from.

    The journal gets the digest of the voters themselves, since the village's files hold other stations too.
    """
    listed = [[v.list, v.number, v.name, v.sex, v.age, v.address, v.rt, v.rw, v.note] for v in voters]
    with file.deed() as deed:
        _require_open(deed)
        roster.replace_all(deed.session, voters, source=sources)
        counts = {name: sum(v.list == name for v in voters) for name in LISTS}
        deed.record("roster_taken", {"counts": counts, "sha256": digest(canonical_text(listed))})


def take_sizes(file: TpsFile, sizes: Mapping[str, int]) -> None:
    """Make a numbers-only roll of these list sizes; raises RosterError when a checked-in number would be lost."""
    if any(name not in LISTS or not 0 <= size <= NUMBER_LIMIT for name, size in sizes.items()):
        raise RosterError("A list has between 0 and 99,999 numbers.")
    rolls = tuple(
        Voter(list=name, number=n, name="", sex="", age=None, address="", rt="", rw="", note="")
        for name in LISTS
        for n in range(1, sizes.get(name, 0) + 1)
    )
    with file.deed() as deed:
        _require_open(deed)
        lost = attendance.present(deed.session).keys() - {voter.ticket for voter in rolls}
        if lost:
            raise RosterError(f"{min(lost)} is checked in and would be lost.")
        roster.replace_all(deed.session, rolls, source="")
        deed.record("roster_sizes", {"counts": dict(sizes)})


def add_by_hand(
    file: TpsFile, list_name: str, name_untrusted: str, *, sex: Sex = "", note: str = ""
) -> Voter:
    """Add a voter of the day at the end of a list and return it; raises RosterError or NameTooLongError."""
    name, note = clean_name(name_untrusted), clean_text(note)
    if list_name not in LISTS or sex not in ("L", "P", "") or len(note) > NOTE_LIMIT:
        raise RosterError
    with file.deed() as deed:
        _require_open(deed)
        last = max((v.number for v in roster.load(deed.session) if v.list == list_name), default=0)
        voter = Voter(
            list=list_name, number=last + 1, name=name, sex=sex, age=None, address="", rt="", rw="", note=note
        )
        roster.add(deed.session, [voter], by_hand=True)
        deed.record("voter_added", {"tickets": write_tickets([voter.ticket])})
        return voter


def _difference(deed: Deed, voters: Sequence[Voter], lists: frozenset[str]) -> RosterDifference:
    old = tuple(v for v in roster.load(deed.session) if v.list in lists)
    return difference(old, voters, attendance.present(deed.session).keys())


def _require_open(deed: Deed) -> None:
    if not isinstance(state_of(deed), Preparing | Closed):
        raise OutOfOrderError
