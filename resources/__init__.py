"""Data only: fonts, icons, village codes, wording and samples, found the same way from source and when frozen."""

from pathlib import Path


def path(*parts: str) -> Path:
    """Return the place of a resource, such as `path("fonts", "inter", "Inter-Regular.ttf")`."""
    return Path(__file__).parent.joinpath(*parts)
