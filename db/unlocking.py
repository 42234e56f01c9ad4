"""What stands before a TPS file: its key file, and the passphrase; no library of the database is needed for it."""

from pathlib import Path

from db import keyfile
from db.errors import (
    DamagedFileError,
    ForeignKeyFileError,
    KeyFileMissingError,
    NotATpsFileError,
    TpsFileMissingError,
)
from db.keyfile import ID_BYTES, KeyFile, key_path

PAGE_BYTES = 4096
_PLAIN_HEADER = b"SQLite format 3\x00"


def unlock(path: Path, passphrase: str) -> bytes:
    """Return the key of a TPS file for its passphrase or recovery code; takes about 0.15 s on purpose.

    Raises what `read_keys` raises, and WrongPassphraseError.
    """
    return keyfile.unlock(read_keys(path), passphrase)


def read_keys(path: Path) -> KeyFile:
    """Return the key file of a TPS file after holding the two against each other, without any passphrase.

    Raises TpsFileMissingError, NotATpsFileError, KeyFileMissingError, ForeignKeyFileError, DamagedFileError or OSError.
    """
    if not path.is_file():
        raise TpsFileMissingError
    own_id, size = file_id(path), path.stat().st_size
    if own_id == _PLAIN_HEADER.hex():
        raise NotATpsFileError
    misshapen = size == 0 or (size % PAGE_BYTES != 0 and not _has_log(path))
    try:
        keys = keyfile.read(key_path(path))
    except KeyFileMissingError as error:
        if misshapen:
            raise NotATpsFileError from error
        raise
    if size < ID_BYTES or (misshapen and keys.file == own_id):
        raise DamagedFileError
    if keys.file != own_id:
        raise NotATpsFileError if misshapen else ForeignKeyFileError
    return keys


def _has_log(path: Path) -> bool:
    """Tell whether there is a log: a power cut may have torn the last page of the file, and the log has it whole."""
    log = path.with_name(f"{path.name}-wal")
    return log.is_file() and log.stat().st_size > 0


def file_id(path: Path) -> str:
    """Return the id of a file, which its copies share: its first 16 bytes, which are random, as hexadecimal."""
    with path.open("rb") as file:
        return file.read(ID_BYTES).hex()
