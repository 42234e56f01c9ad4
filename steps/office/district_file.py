"""The one signed file of an office, for the office above it: every bundle as it was received, and what was decided.

* The office above verifies every draw again from the bundles in it: it has to believe nothing but the decisions, which name
  who took them.
* The same files and decisions give the same bytes, whatever order they came in.
"""

from pathlib import Path

from steps.office.store import Office

SUFFIX = ".undian-rekap"


def office_file(office: Office) -> bytes:
    """Return the signed file; raises EmptyOfficeError when nothing was received."""
    raise NotImplementedError


def write_office_file(office: Office, folder: Path) -> Path:
    """Write the signed file into a folder, read it back, and return its place; raises DeliveryError."""
    raise NotImplementedError
