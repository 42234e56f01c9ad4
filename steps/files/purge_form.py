"""The signed record of a purge: what was deleted, what was kept, when, and after whose confirmation."""

from typing import Any

from draw.canonical import HEX64
from draw.form import ListOf, OneOf, Record, Text, Time, Whole
from draw.statement import PROTOCOL
from steps.files.bundle_form import Kind

RECORD = "penghapusan.json"
SUFFIX = ".undian-hapus"
KIND = Kind(
    "undian-tps-purge/1",
    {
        "protocol": OneOf((PROTOCOL,)),
        "mode": OneOf(("official", "practice")),
        "tps": Text(15, pattern=r"[0-9]{10}-[1-9][0-9]{0,3}\Z"),
        "purged_at": Time(),
    },
    frozenset({RECORD}),
    size_limit=1024 * 1024,
    member_limit=8,
)
_COUNT = Whole(0, 100_000)
_DATE = Text(10, pattern=r"[0-9]{4}-[0-9]{2}-[0-9]{2}\Z")
FORM = Record(
    {
        "transcript": Text(64, pattern=HEX64),
        "journal": Record({"entries": Whole(1, 10_000_000), "head": Text(64, pattern=HEX64)}),
        "confirmed": Record({"by": Text(200, least=1), "on": _DATE}),
        "people": ListOf(Text(4, pattern=r"[KW][1-9][0-9]{0,2}\Z"), 2, least=2),
        "deleted": Record(dict.fromkeys(("voters", "check_ins", "holders", "signatures"), _COUNT)),
        "kept": ListOf(Text(60, least=1), 20),
    }
)
KEPT = (
    "statement and attempts",
    "transcript and its winners",
    "who took a prize",
    "journal",
    "officers and witnesses",
    "exports",
    "signing key",
)


def record_document(**facts: Any) -> dict[str, Any]:
    """Return the document of the record, in the form above; `kept` is the same for every file."""
    return {**facts, "kept": list(KEPT)}
