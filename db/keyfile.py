"""The key file beside a TPS file: the random key of the database, wrapped under one or more passphrases.

* The database key is 32 random bytes and never changes; a new passphrase rewrites its wrap only, whole or not at all.
* A wrap is AES-256-GCM under Argon2id; the id of the TPS file and all parameters are authenticated with it.
* The id is the first 16 bytes of the database file, so that a key file of another TPS is told from a wrong passphrase.
* A recovery code is a second way in: 130 random bits in 26 letters that are not mistaken for one another.
"""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Lock
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from db.errors import DamagedKeyFileError, KeyFileMissingError, NewerFileError, WrongPassphraseError
from db.placing import write_whole
from draw.canonical import canonical, parse
from draw.errors import FormError
from draw.form import ListOf, OneOf, Record, Text, Whole, require

RandomBytes = Callable[[int], bytes]

FORMAT = "undian-tps-key/1"
FAMILY = "undian-tps-key/"
SUFFIX = ".kunci"
PASSPHRASE, RECOVERY = "passphrase", "recovery"
KEY_BYTES, ID_BYTES, SALT_BYTES, NONCE_BYTES = 32, 16, 16, 12
MEMORY_KIB, PASSES, LANES = 64 * 1024, 3, 4
SIZE_LIMIT = 16 * 1024
# Two derivations at once share the lanes' threads of the library, and can wait for one another for ever.
_ONE_AT_A_TIME = Lock()
_CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford: no I, L, O, U
_CODE_LENGTH = 26
_MISREAD = str.maketrans("ILO", "110", "- ")


def _hex(count: int) -> Text:
    return Text(2 * count, least=2 * count, pattern=r"[0-9a-f]+\Z")


FORM = Record(
    {
        "format": OneOf((FORMAT,)),
        "file": _hex(ID_BYTES),
        "slots": ListOf(
            Record(
                {
                    "name": OneOf((PASSPHRASE, RECOVERY)),
                    "kdf": OneOf(("argon2id",)),
                    "memory_kib": Whole(8 * 1024, 256 * 1024),
                    "passes": Whole(1, 16),
                    "lanes": Whole(1, 8),
                    "salt": _hex(SALT_BYTES),
                    "nonce": _hex(NONCE_BYTES),
                    "wrapped": _hex(KEY_BYTES + 16),
                }
            ),
            8,
            least=1,
        ),
    }
)


@dataclass(frozen=True, slots=True)
class Slot:
    """One wrap of the database key; binary fields are hexadecimal, `memory_kib` is in KiB."""

    name: str
    memory_kib: int
    passes: int
    lanes: int
    salt: str
    nonce: str
    wrapped: str
    kdf: str = "argon2id"


@dataclass(frozen=True, slots=True)
class KeyFile:
    """A key file: the id of the TPS file (32 hexadecimal digits) and the wraps of its key."""

    file: str
    slots: tuple[Slot, ...]


def key_path(path: Path) -> Path:
    """Return where the key file of a TPS file lies: `NAME.undian.kunci` beside `NAME.undian`."""
    return path.with_name(path.name + SUFFIX)


def with_slot(keys: KeyFile, name: str, *, secret: str, key: bytes, random: RandomBytes) -> KeyFile:
    """Return the key file with the slot of this name made anew under a passphrase or recovery code."""
    slot = Slot(
        name,
        memory_kib=MEMORY_KIB,
        passes=PASSES,
        lanes=LANES,
        salt=random(SALT_BYTES).hex(),
        nonce=random(NONCE_BYTES).hex(),
        wrapped="",
    )
    sealed = _cipher(slot, secret).encrypt(bytes.fromhex(slot.nonce), key, _bound(keys.file, slot))
    others = tuple(other for other in keys.slots if other.name != name)
    return replace(keys, slots=(*others, replace(slot, wrapped=sealed.hex())))


def unlock(keys: KeyFile, secret: str) -> bytes:
    """Return the 32 bytes of the database key; raises WrongPassphraseError when no slot opens. 0.15 s for each slot."""
    slots = [slot for slot in keys.slots if slot.name != RECOVERY or is_recovery_code(secret)]
    for slot in sorted(slots, key=lambda slot: (slot.name == RECOVERY) != is_recovery_code(secret)):
        try:
            return _cipher(slot, secret).decrypt(
                bytes.fromhex(slot.nonce), bytes.fromhex(slot.wrapped), _bound(keys.file, slot)
            )
        except InvalidTag:
            continue
    raise WrongPassphraseError


def new_recovery_code(random: RandomBytes) -> str:
    """Return a fresh recovery code as it is written down: `7Q2MX-...`, 26 letters in groups of five."""
    letters = "".join(_CODE_LETTERS[byte % 32] for byte in random(_CODE_LENGTH))
    return "-".join(letters[start : start + 5] for start in range(0, _CODE_LENGTH, 5))


def is_recovery_code(text_untrusted: str) -> bool:
    """Tell whether a text could be a recovery code, however it was spaced or misread."""
    code = text_untrusted.upper().translate(_MISREAD)
    return len(code) == _CODE_LENGTH and set(code) <= set(_CODE_LETTERS)


def read(path: Path) -> KeyFile:
    """Read a key file; raises KeyFileMissingError, DamagedKeyFileError, NewerFileError or OSError."""
    try:
        with path.open("rb") as file:
            data = file.read(SIZE_LIMIT + 1)
    except FileNotFoundError as error:
        raise KeyFileMissingError from error
    return from_bytes(data)


def write(path: Path, keys: KeyFile) -> None:
    """Write a key file, whole or not at all; raises as `db.placing.settle`, and then the old one stands."""
    write_whole(path, to_bytes(keys))


def from_bytes(data: bytes) -> KeyFile:
    """Read the bytes of a key file; raises DamagedKeyFileError or NewerFileError."""
    try:
        document = parse(data, limit=SIZE_LIMIT)
        _refuse_newer(document)
        require(FORM, document, "key file")
    except FormError as error:
        raise DamagedKeyFileError from error
    return KeyFile(document["file"], tuple(Slot(**slot) for slot in document["slots"]))


def to_bytes(keys: KeyFile) -> bytes:
    """Return the bytes of a key file."""
    slots = [_fields(slot) for slot in keys.slots]
    return canonical({"format": FORMAT, "file": keys.file, "slots": slots}) + b"\n"


def _refuse_newer(document: Any) -> None:
    stated = document.get("format") if isinstance(document, dict) else None
    if isinstance(stated, str) and stated.startswith(FAMILY) and stated != FORMAT:
        raise NewerFileError


def _cipher(slot: Slot, secret: str) -> AESGCM:
    # One spelling for each passphrase: keyboards differ in how they compose letters.
    plain = unicodedata.normalize("NFC", secret)
    if slot.name == RECOVERY:
        plain = secret.upper().translate(_MISREAD)
    kdf = Argon2id(
        salt=bytes.fromhex(slot.salt),
        length=KEY_BYTES,
        iterations=slot.passes,
        lanes=slot.lanes,
        memory_cost=slot.memory_kib,
    )
    with _ONE_AT_A_TIME:
        return AESGCM(kdf.derive(plain.encode()))


def _bound(file: str, slot: Slot) -> bytes:
    facts = {name: value for name, value in _fields(slot).items() if name not in ("nonce", "wrapped")}
    return canonical({"format": FORMAT, "file": file, **facts})


def _fields(slot: Slot) -> dict[str, Any]:
    return {name: getattr(slot, name) for name in slot.__slots__}
