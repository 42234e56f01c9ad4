"""The checker page, to be given to anyone: one file that opens without program, network or server.

What people compare is its SHA-256, which the minutes print and the program shows (`steps.software.verifier_hash`).
"""

from pathlib import Path

import resources

PAGE_NAME = "periksa.html"


def page_bytes() -> bytes:
    """Return the page as it is shipped."""
    return resources.path("verifier", PAGE_NAME).read_bytes()


def save(folder: Path) -> Path:
    """Write the page into a folder and return its place; raises DeliveryError."""
    from steps.files.writing import write_file

    write_file(folder / PAGE_NAME, page_bytes())
    return folder / PAGE_NAME
