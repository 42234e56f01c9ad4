"""Files for people: whole under their final name, or not there at all (F07, F10).

* The bytes go to a temporary name in the same folder, are forced to the medium, read back and compared, and only then
  take the final name; whatever fails leaves an older file of that name as it was and no temporary one.
* Every way in which the outer world can answer is one `Delivery`; a screen needs one table from it to a sentence.
"""

import contextlib
import errno
import inspect
import os
import re
import threading
import unicodedata
from enum import StrEnum
from pathlib import Path

NAME_LIMIT = 120
_BYTES_LIMIT = 240  # a file system counts 255 bytes, and Javanese script takes three for each letter
_WINDOWS_PATH_LIMIT = 259
_FORBIDDEN = re.compile(r'[/\\:*?"<>|]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\Z", re.IGNORECASE)


class Delivery(StrEnum):
    """How the writing of a file ended."""

    WRITTEN = "written"
    NO_SPACE = "no_space"
    READ_ONLY = "read_only"
    GONE = "gone"
    PATH_TOO_LONG = "path_too_long"
    NAME_NOT_ALLOWED = "name_not_allowed"
    DIFFERS = "differs"


class DeliveryError(Exception):
    """The file could not be written; nothing lies under its name that was not there before."""

    def __init__(self, status: Delivery, path: Path) -> None:
        super().__init__(inspect.cleandoc(type(self).__doc__ or ""))
        self.status = status
        self.path = path


_BY_ERRNO = {
    **dict.fromkeys((errno.ENOSPC, errno.EFBIG, errno.EDQUOT), Delivery.NO_SPACE),
    **dict.fromkeys((errno.EROFS, errno.EACCES, errno.EPERM), Delivery.READ_ONLY),
    errno.ENAMETOOLONG: Delivery.PATH_TOO_LONG,
    **dict.fromkeys((errno.EINVAL, errno.EILSEQ, errno.EISDIR, errno.ENOTEMPTY), Delivery.NAME_NOT_ALLOWED),
}
_BY_WINERROR = {
    **dict.fromkeys((39, 112), Delivery.NO_SPACE),
    **dict.fromkeys((5, 19, 32), Delivery.READ_ONLY),
    206: Delivery.PATH_TOO_LONG,
    **dict.fromkeys((123, 161), Delivery.NAME_NOT_ALLOWED),
}


def write_file(path: Path, data: bytes) -> Delivery:
    """Write `data` under `path`, replacing an older file whole; returns WRITTEN or raises DeliveryError.

    After WRITTEN the bytes have been read back and are forced to the medium, as far as the system can tell.
    """
    try:
        # One name for each thread that writes: two files may be on their way to one folder at once.
        temporary = path.parent / f".undian-{os.getpid()}-{threading.get_ident()}.part"
        try:
            _write(temporary, data)
            if _read_back(temporary, len(data)) != data:
                raise DeliveryError(Delivery.DIFFERS, path)
            written = temporary.stat()
            os.replace(temporary, path)
        except BaseException:
            with contextlib.suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)
        # A stick that was pulled meanwhile leaves its folder behind, empty or replaced by another.
        if not os.path.samestat(written, path.stat()):
            raise DeliveryError(Delivery.GONE, path)
    except OSError as error:
        raise DeliveryError(_status(error, path), path) from error
    except ValueError as error:  # a NUL in the name
        raise DeliveryError(Delivery.NAME_NOT_ALLOWED, path) from error
    return Delivery.WRITTEN


def safe_name(text_untrusted: str, *, suffix: str = "") -> str:
    """Return a file name made of `text_untrusted` that Windows, Linux and a FAT stick all take, then `suffix`.

    What no system takes becomes a hyphen; at most 120 characters with the suffix; never empty.
    """
    text = unicodedata.normalize("NFC", text_untrusted)
    text = "".join(" " if unicodedata.category(c)[0] in "CZ" else c for c in text)
    text = " ".join(_FORBIDDEN.sub("-", text).split()).strip(". ")
    text = text[: NAME_LIMIT - len(suffix)]
    room = _BYTES_LIMIT - len(suffix.encode())
    text = text.encode()[:room].decode(errors="ignore").rstrip(". ")
    if _RESERVED.match(text.split(".")[0].rstrip()):
        text = f"_{text}"[: NAME_LIMIT - len(suffix)]
    return (text or "berkas") + suffix


def _write(path: Path, data: bytes) -> None:
    path.unlink(missing_ok=True)  # left by an earlier process of the same number that was killed
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _read_back(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        if hasattr(os, "posix_fadvise"):  # ask the medium, not the memory that has just been written
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file.read(size + 1)


def _sync_folder(folder: Path) -> None:
    if os.name != "posix":
        return  # Windows cannot open a folder for that; its rename goes through the journal of NTFS
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _status(error: OSError, path: Path) -> Delivery:
    number: int | None = getattr(error, "winerror", None)
    if number is not None:
        if number in (2, 3) and len(str(path.absolute())) > _WINDOWS_PATH_LIMIT:
            return Delivery.PATH_TOO_LONG
        return _BY_WINERROR.get(number, Delivery.GONE)
    return _BY_ERRNO.get(error.errno or 0, Delivery.GONE)
