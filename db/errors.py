"""The errors of the memory, a closed set: the docstring of a class is its default message."""

import inspect


class MemoryFaultError(Exception):
    """The TPS file could not be used."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or inspect.cleandoc(type(self).__doc__ or ""))


class WrongPassphraseError(MemoryFaultError):
    """The passphrase does not open this TPS file."""


class TpsFileMissingError(MemoryFaultError):
    """There is no TPS file at this place."""


class TpsFileExistsError(MemoryFaultError):
    """There is already a file of this name."""


class NotATpsFileError(MemoryFaultError):
    """This is not a TPS file."""


class NewerFileError(MemoryFaultError):
    """This TPS file was made by a newer version of the program; nothing was changed in it."""


class OtherDeskFileError(MemoryFaultError):
    """This file belongs to another desk of the program."""


class KeyFileMissingError(MemoryFaultError):
    """The key file that belongs to this TPS file is not beside it."""


class ForeignKeyFileError(KeyFileMissingError):
    """The key file beside this TPS file belongs to another TPS file."""


class DamagedFileError(MemoryFaultError):
    """The TPS file is damaged."""


class DamagedKeyFileError(DamagedFileError):
    """The key file beside this TPS file is damaged."""


class FileInUseError(MemoryFaultError):
    """The TPS file is in use by another program."""


class DiskFullError(MemoryFaultError):
    """The disk is full; nothing was changed."""


class ReadOnlyPlaceError(MemoryFaultError):
    """Nothing can be written in this folder."""


class DiskFaultError(MemoryFaultError):
    """The disk did not take or give the data; nothing was changed."""


class CheckedInVoterError(MemoryFaultError):
    """A voter who is checked in cannot be taken off the list."""

    def __init__(self, tickets: tuple[str, ...]) -> None:
        super().__init__()
        self.tickets = tickets


class UnknownTicketError(MemoryFaultError):
    """A ticket is not in the voter list."""

    def __init__(self, tickets: tuple[str, ...]) -> None:
        super().__init__()
        self.tickets = tickets
