"""What this laptop remembers of TPS files by their id, and who this laptop is: nothing of a file's content.

* Each kind of note is a small JSON file in the settings folder, written by one thread; a broken one counts as empty.
* The laptop's own id is that of its first session and says nothing of it; without a settings folder it holds for one.
"""

import json
import re
from collections.abc import Mapping
from typing import Any

from steps.files.writing import DeliveryError, write_file
from steps.station import Laptop

TRIES = "kata-sandi.json"
COPIES = "salinan.json"
LIMIT = 200
_ID = re.compile(r"[0-9a-f]{6,32}\Z")
_SELF = "laptop.json"


def laptop_id(laptop: Laptop) -> str:
    """Return the id of this laptop, 16 hexadecimal digits: that of its first session."""
    known = _read(laptop, _SELF).get("id")
    if isinstance(known, str) and _ID.match(known):
        return known
    _write(laptop, _SELF, {"id": laptop.session})
    return laptop.session


def note(laptop: Laptop, kind: str, file_id: str) -> Mapping[str, Any]:
    """Return what is remembered of a file (id of 32 hexadecimal digits), an empty mapping when nothing is."""
    found = _read(laptop, kind).get(file_id)
    return found if isinstance(found, dict) else {}


def number(found: Mapping[str, Any], name: str) -> int:
    """Return a whole number of a note, 0 where it is none."""
    value = found.get(name, 0)
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else 0


def text(found: Mapping[str, Any], name: str) -> str:
    """Return a text of a note, an empty one where it is none."""
    value = found.get(name, "")
    return value if isinstance(value, str) else ""


def remember(laptop: Laptop, kind: str, file_id: str, **facts: str | int) -> None:
    """Add facts to the note of a file; an empty text or a 0 is as good as none. What cannot be written is done without."""
    notes = _read(laptop, kind)
    before = notes.pop(file_id, {})
    now = {**(before if isinstance(before, dict) else {}), **facts}
    if any(now.values()):
        notes[file_id] = now
    _write(laptop, kind, dict(list(notes.items())[-LIMIT:]))


def _read(laptop: Laptop, name: str) -> dict[str, Any]:
    try:
        found = json.loads((laptop.settings / name).read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _write(laptop: Laptop, name: str, content: Mapping[str, Any]) -> None:
    try:
        laptop.settings.mkdir(parents=True, exist_ok=True)
        write_file(laptop.settings / name, json.dumps(content, ensure_ascii=False, sort_keys=False).encode())
    except (OSError, DeliveryError):
        return
