"""The signing key of this TPS; it never leaves the encrypted file."""

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from db.rows import facts, replace_rows, values
from db.schema import SigningKeyRow


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A private key and its certificate as PEM text; `fingerprint` is the certificate's SHA-256, `at` when it was made."""

    fingerprint: str
    private_pem: str = field(repr=False)
    certificate_pem: str
    at: str


def save(session: Session, key: SigningKey) -> None:
    """Keep the key, in the place of the one before."""
    replace_rows(session, SigningKeyRow, [facts(key)])


def load(session: Session) -> SigningKey | None:
    """Return the key, None before one is made."""
    return next(iter(values(session, SigningKey, SigningKeyRow, order=SigningKeyRow.at)), None)
