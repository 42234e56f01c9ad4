"""Identity: which TPS, which election, which officers; official or practice (U03).

The identity is fixed when the first voter is checked in or the polls close, whichever is first: later it would name another
draw. What only the papers need (place, permit, number, copies, size) can be changed until the draw is closed.
"""

from dataclasses import replace

from db import attendance, signing_key
from db import identity as memory
from db.signing_key import SigningKey
from draw.canonical import canonical_text, digest, is_plain
from draw.ceremony import Concluded, Preparing
from draw.errors import OutOfOrderError
from draw.form import NAME_LIMIT, faults, read_time
from draw.identity import Identity, Officer
from draw.statement import FORM
from steps.ceremony import state_of
from steps.pins import follow
from steps.tpsfile import Deed, TpsFile

ZONES = ("WIB", "WITA", "WIT")
PAGES = ("A4", "F4")
MODES = ("official", "practice")
OFFICER_LIMIT = 99
# A clock that jumped back must not make the TPS's own signature fall before its certificate (F15).
EARLIEST = "1970-01-01T00:00:00+00:00"


class IdentityError(Exception):
    """Something in the identity of the TPS cannot be right."""

    def __init__(self, field: str) -> None:
        super().__init__(f"The field {field} cannot be right.")
        self.field = field


def save(file: TpsFile, identity: Identity) -> None:
    """Keep the identity; raises IdentityError with the first wrong field, OutOfOrderError when it is fixed."""
    check(identity)
    with file.deed() as deed:
        _require_open(deed)
        before = memory.load(deed.session)
        if before is not None and _core(before) != _core(identity) and _is_fixed(deed):
            raise OutOfOrderError
        memory.save(deed.session, identity)
        if before is None or before.tps != identity.tps:
            _make_key(deed, identity)
        deed.record("identity_set", _journal_facts(identity))


def save_officers(file: TpsFile, officers: tuple[Officer, ...]) -> None:
    """Keep the officers, numbered from 1, the chair first; raises IdentityError, OutOfOrderError after the draw."""
    for no, officer in enumerate(officers, 1):
        if officer.no != no or not all(_is_text(text, least=1) for text in (officer.name, officer.role)):
            raise IdentityError("officer")
    if len(officers) > OFFICER_LIMIT:
        raise IdentityError("officer")
    with file.deed() as deed:
        _require_open(deed)
        before = {officer.no: officer.name for officer in memory.load_officers(deed.session)}
        memory.save_officers(deed.session, officers)
        follow(deed, "K", (before, {officer.no: officer.name for officer in officers}))
        deed.record("officers_set", {"count": len(officers)})


def check(identity: Identity) -> None:
    """Raise IdentityError with the first field that the protocol's form or this program does not take (B11)."""
    document = {name: getattr(identity.tps, name) for name in identity.tps.__slots__}
    for fault in faults(FORM.fields["tps"], document, "tps"):
        raise IdentityError(fault.split()[0].removeprefix("tps."))
    election = {"name": identity.election, "date": identity.date}
    for fault in faults(FORM.fields["election"], election, "election"):
        raise IdentityError(fault.split()[0].removeprefix("election."))
    for field in ("village_kind", "place", "permit", "minutes_number", "village_head"):
        if not _is_text(getattr(identity, field)):
            raise IdentityError(field)
    for field, values in (("zone", ZONES), ("page", PAGES), ("mode", MODES), ("copies", range(1, 100))):
        if getattr(identity, field) not in values:
            raise IdentityError(field)


def _core(identity: Identity) -> Identity:
    return replace(
        identity,
        place="",
        permit="",
        minutes_number="",
        village_head="",
        copies=1,
        page="A4",
        village_kind="",
    )


def _is_text(text: str, least: int = 0) -> bool:
    return least <= len(text) <= NAME_LIMIT and is_plain(text)


def _require_open(deed: Deed) -> None:
    if isinstance(state_of(deed), Concluded):
        raise OutOfOrderError


def _is_fixed(deed: Deed) -> bool:
    return bool(attendance.count(deed.session)) or not isinstance(state_of(deed), Preparing)


def _journal_facts(identity: Identity) -> dict[str, object]:
    return {
        "tps": identity.tps.key,
        "date": identity.date,
        "zone": identity.zone,
        "mode": identity.mode,
        "digest": digest(
            canonical_text([identity.election, identity.place, identity.permit, identity.minutes_number])
        ),
    }


def _make_key(deed: Deed, identity: Identity) -> None:
    from steps.files.keys import make_key

    pair = make_key(
        f"{identity.title} {identity.tps.key}",
        not_before=read_time(EARLIEST),
        serial=int.from_bytes(deed.laptop.random_bytes(8)) >> 1,
    )
    kept = SigningKey(pair.fingerprint, pair.private_pem.decode(), pair.certificate_pem.decode(), deed.at)
    signing_key.save(deed.session, kept)
    deed.record("key_made", {"fingerprint": pair.fingerprint})
