"""The key of a TPS file from its passphrase, without any library of the database."""

from pathlib import Path

from db import unlocking
from db.errors import DiskFaultError, WrongPassphraseError


def unlock(path: Path, passphrase: str) -> bytes:
    """Return the 32-byte key of a TPS file; one copied from an envelope may be in capitals or with more spaces.

    Raises what `db.unlocking.unlock` raises, DiskFaultError where the disk does not answer.
    """
    from steps.village.passphrase import tidy

    try:
        try:
            return unlocking.unlock(path, passphrase)
        except WrongPassphraseError:
            if tidy(passphrase) == passphrase:
                raise
            return unlocking.unlock(path, tidy(passphrase))
    except OSError as error:
        raise DiskFaultError from error
