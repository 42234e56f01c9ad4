"""The journal: an append-only chain of everything that happens to a TPS file (section 8).

* Entry `n` is linked to the one before: `link(n) = H("undian-tps/1 journal\\n" + link(n-1) + "\\n" + entry + "\\n")`.
* Entries name tickets, witnesses by number and digests of files, never a voter: the journal may leave the laptop.
* `at` is the clock, `mono_ms` the milliseconds since the program session `session` began: a clock that jumps is seen.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from draw.canonical import canonical, canonical_text, digest, parse, parse_lines
from draw.errors import FormError, JournalError
from draw.form import Record, Text, Time, Whole, faults

EMPTY_HEAD = "0" * 64
ENTRY_LIMIT = 64 * 1024
_FORM = Record(
    {
        "n": Whole(1, 10_000_000),
        "kind": Text(40, least=1, pattern=r"[a-z_]+\Z"),
        "at": Time(),
        "session": Text(32, least=1, pattern=r"[0-9a-f]+\Z"),
        "mono_ms": Whole(0, 10**12),
    }
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: its number from 1, what happened, when (RFC 3339 and milliseconds of the session), and the facts."""

    n: int
    kind: str
    at: str
    session: str
    mono_ms: int
    data: Mapping[str, Any]
    _text: str = field(default="", init=False, compare=False, repr=False)

    @property
    def text(self) -> str:
        """The canonical text that is linked; of an entry that was read, the line it was read from."""
        return self._text or canonical_text(document(self))


def document(entry: Entry) -> dict[str, Any]:
    """Return the entry as the JSON document that is linked."""
    return {
        "n": entry.n,
        "kind": entry.kind,
        "at": entry.at,
        "session": entry.session,
        "mono_ms": entry.mono_ms,
        "data": dict(entry.data),
    }


def from_document(doc: Any) -> Entry:
    """Read an entry; raises JournalError when it has another form."""
    if not isinstance(doc, dict) or not isinstance(doc.get("data"), dict):
        raise JournalError("A journal entry is an object with data.")
    rest = doc.copy()
    data = rest.pop("data")
    if not _FORM.admits(rest):
        raise JournalError(next(faults(_FORM, rest, "entry")))
    return Entry(data=data, **rest)


def link(previous: str, entry: Entry) -> str:
    """Return the link of an entry after the link of the one before it."""
    return digest(f"undian-tps/1 journal\n{previous}\n{entry.text}\n")


def head(entries: Iterable[Entry]) -> tuple[int, str]:
    """Return number of entries and head of the chain; raises JournalError at the first number out of turn."""
    count, last = 0, EMPTY_HEAD
    for entry in entries:
        if entry.n != count + 1:
            raise JournalError(f"Journal entry {count + 1} is missing or out of turn.")
        count, last = entry.n, link(last, entry)
    return count, last


def to_lines(entries: Iterable[Entry]) -> bytes:
    """Return the journal as a file: one canonical entry a line."""
    return b"".join(canonical(document(entry)) + b"\n" for entry in entries)


def from_lines(data: bytes) -> Iterator[Entry]:
    """Read a journal file; raises JournalError with the line that is wrong."""
    lines = data.splitlines()
    try:
        yield from map(_entry, parse_lines(lines, limit=ENTRY_LIMIT), lines)
    except (FormError, JournalError):
        for number, line in enumerate(lines, 1):
            try:
                from_document(parse(line, limit=ENTRY_LIMIT))
            except (FormError, JournalError) as error:
                raise JournalError(f"Line {number} of the journal: {error}") from error
        raise


def _entry(doc: Any, line: bytes) -> Entry:
    entry = from_document(doc)
    object.__setattr__(entry, "_text", line.decode())
    return entry
