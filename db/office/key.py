"""The office's signing key, wrapped under the passphrase in either engine: whoever opens the office can sign for it.

The wrap is that of a key file (`db.keyfile`): 32 random bytes, opened by Argon2id and AES-GCM, encrypt the private key.
"""

from dataclasses import dataclass, field, fields

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from db import keyfile
from db.errors import DamagedFileError
from db.keyfile import ID_BYTES, KEY_BYTES, NONCE_BYTES, KeyFile, RandomBytes
from db.office.schema import KeyRow


@dataclass(frozen=True, slots=True)
class OfficeKey:
    """A private key and its certificate as PEM text; `fingerprint` is the key's, `at` when it was made (RFC 3339)."""

    fingerprint: str
    private_pem: str = field(repr=False)
    certificate_pem: str
    at: str


@dataclass(frozen=True, slots=True)
class WrappedKey:
    """The same as it is kept."""

    fingerprint: str
    certificate_pem: str
    wrapped: str
    slots: str
    at: str


def wrap(key: OfficeKey, passphrase: str, random: RandomBytes) -> WrappedKey:
    """Return the key wrapped under a passphrase; takes about 0.15 s."""
    secret, nonce = random(KEY_BYTES), random(NONCE_BYTES)
    empty = KeyFile(random(ID_BYTES).hex(), ())
    keys = keyfile.with_slot(empty, keyfile.PASSPHRASE, secret=passphrase, key=secret, random=random)
    sealed = AESGCM(secret).encrypt(nonce, key.private_pem.encode(), key.fingerprint.encode())
    return WrappedKey(
        key.fingerprint,
        key.certificate_pem,
        wrapped=(nonce + sealed).hex(),
        slots=keyfile.to_bytes(keys).decode(),
        at=key.at,
    )


def unwrap(kept: WrappedKey, passphrase: str) -> OfficeKey:
    """Return the key; raises WrongPassphraseError, or DamagedFileError when the wrap was touched. Takes about 0.15 s."""
    secret = keyfile.unlock(keyfile.from_bytes(kept.slots.encode()), passphrase)
    wrapped = bytes.fromhex(kept.wrapped)
    try:
        private = AESGCM(secret).decrypt(
            wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], kept.fingerprint.encode()
        )
    except InvalidTag as error:
        raise DamagedFileError from error
    return OfficeKey(kept.fingerprint, private.decode(), kept.certificate_pem, kept.at)


def save(session: Session, kept: WrappedKey) -> None:
    """Keep the key, in the place of the one before."""
    session.execute(delete(KeyRow))
    session.execute(
        insert(KeyRow).values(
            id=1,
            fingerprint=kept.fingerprint,
            certificate_pem=kept.certificate_pem,
            wrapped=kept.wrapped,
            slots=kept.slots,
            at=kept.at,
        )
    )


def load(session: Session) -> WrappedKey | None:
    """Return the key as it is kept, None before one is made."""
    found = session.execute(select(*(getattr(KeyRow, f.name) for f in fields(WrappedKey)))).first()
    return WrappedKey(**found._mapping) if found else None
