"""The PINs of the people who confirm what cannot be undone: slow salted hashes, never the digits.

* Six digits are few: the hash is made slow (Argon2id, 0.1 s), and it lies in the encrypted file only.
"""

import hmac
from collections.abc import Mapping
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from sqlalchemy import delete, insert, update
from sqlalchemy.orm import Session

from db.rows import facts, replace_rows, values
from db.schema import PinRow

MEMORY_KIB, PASSES = 32 * 1024, 2
EXAMPLE_MEMORY_KIB, EXAMPLE_PASSES = 8, 1
"""What the example PINs of a practice day cost: they are shown, so there is nothing to slow down."""
SALT_BYTES, HASH_BYTES = 16, 32


@dataclass(frozen=True, slots=True)
class Pin:
    """The hash of a PIN with its salt (both hexadecimal) and cost; `wrong` counts wrong ones since the last right one."""

    person: str
    salt: str = field(repr=False)
    memory_kib: int
    passes: int
    hash: str = field(repr=False)
    at: str
    wrong: int = 0

    @property
    def is_example(self) -> bool:
        """Whether it is the PIN that a practice day shows."""
        return self.memory_kib == EXAMPLE_MEMORY_KIB


def make(person: str, digits: str, *, salt: str, at: str, example: bool = False) -> Pin:
    """Return the PIN to be kept; `salt` is 16 fresh bytes as hexadecimal, `at` when it was set (RFC 3339). Takes 0.1 s."""
    memory, passes = (EXAMPLE_MEMORY_KIB, EXAMPLE_PASSES) if example else (MEMORY_KIB, PASSES)
    return Pin(person, salt, memory, passes, _hash(digits, salt, memory_kib=memory, passes=passes), at)


def fits(pin: Pin, digits_untrusted: str) -> bool:
    """Tell whether these digits are the PIN; takes 0.1 s."""
    given = _hash(digits_untrusted, pin.salt, memory_kib=pin.memory_kib, passes=pin.passes)
    return hmac.compare_digest(given, pin.hash)


def load(session: Session) -> dict[str, Pin]:
    """Return the PINs by person."""
    return {pin.person: pin for pin in values(session, Pin, PinRow, order=PinRow.person)}


def save(session: Session, pin: Pin) -> None:
    """Keep a PIN, in the place of the person's earlier one."""
    remove(session, pin.person)
    session.execute(insert(PinRow).values(**facts(pin)))


def remove(session: Session, person: str) -> None:
    """Take a person's PIN away, where there is one."""
    session.execute(delete(PinRow).where(PinRow.person == person))


def replace_all(session: Session, pins: Mapping[str, Pin]) -> None:
    """Put these PINs in the place of all others."""
    replace_rows(session, PinRow, [facts(pin) for pin in pins.values()])


def count_wrong(session: Session, person: str, *, wrong: int) -> None:
    """Keep how many wrong PINs were given for a person since the last right one."""
    session.execute(update(PinRow).where(PinRow.person == person).values(wrong=wrong))


def _hash(digits: str, salt: str, *, memory_kib: int, passes: int) -> str:
    kdf = Argon2id(
        salt=bytes.fromhex(salt), length=HASH_BYTES, iterations=passes, lanes=1, memory_cost=memory_kib
    )
    return kdf.derive(digits.encode()).hex()
