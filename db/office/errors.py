"""What can go wrong with an office's database server, in addition to `db.errors`."""

from db.errors import MemoryFaultError


class ServerUrlError(MemoryFaultError):
    """This is not the address of a PostgreSQL database: postgresql+psycopg://user:password@host/name."""


class ServerUnreachableError(MemoryFaultError):
    """The database server does not answer, or does not let this user in."""


class ServerFaultError(MemoryFaultError):
    """The database server refused; nothing was changed."""


class ServerSupportMissingError(MemoryFaultError):
    """This copy of the program has no support for PostgreSQL."""


class NoOfficeThereError(MemoryFaultError):
    """There is no office in this database yet."""


class OfficeThereError(MemoryFaultError):
    """There is an office of another area in this database."""
