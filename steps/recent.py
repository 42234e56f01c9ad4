"""The TPS files that were opened last on this laptop: their places only, nothing of their content."""

import json
from pathlib import Path

from steps.station import Laptop

LIMIT = 8


def load(laptop: Laptop) -> tuple[Path, ...]:
    """Return the places of the files opened last that are still there, latest first; nothing for a broken list."""
    try:
        listed = json.loads(_place(laptop).read_text("utf-8"))
        paths = [Path(text) for text in listed if isinstance(text, str)]
    except (OSError, ValueError, TypeError, RecursionError):
        return ()
    return tuple(path for path in paths[:LIMIT] if path.is_file())


def remember(laptop: Laptop, path: Path) -> None:
    """Put a file at the head of the list; a list that cannot be written is done without."""
    from steps.files.writing import DeliveryError, write_file  # the welcome only reads

    paths = [path.absolute(), *(old for old in load(laptop) if old != path.absolute())]
    text = json.dumps([str(one) for one in paths[:LIMIT]], ensure_ascii=False)
    try:
        _place(laptop).parent.mkdir(parents=True, exist_ok=True)
        write_file(_place(laptop), text.encode())
    except (OSError, DeliveryError):
        return


def _place(laptop: Laptop) -> Path:
    return laptop.settings / "recent.json"
