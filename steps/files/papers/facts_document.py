"""The facts of the minutes as a document, `fakta.json`, attached to them: with it anyone draws the same pages again.

* It holds what the minutes need beyond the transcript, and nothing that the transcript says too: those two cannot differ.
* Drawn signatures are whole numbers, a ten-thousandth of their field each; a stroke is one row x, y, x, y, ...
* `drawn_by` names layout and libraries. Other ones may draw other bytes of the same page, which proves nothing.
"""

from typing import Any

from draw.canonical import canonical, parse
from draw.form import NAME_LIMIT, Flag, ListOf, OneOf, OrNull, Record, Text, Time, Whole, require
from draw.identity import Identity, Officer
from draw.statement import Statement
from steps.files.papers.facts import PaperFacts, Strokes

FORMAT = "undian-tps-facts/1"
LAYOUT = 1
"""To be raised with every change of the minutes' drawing, the QR code's too; a test holds it against the drawn bytes."""
_GRID = 10_000
_COUNT = Whole(0, 99_999)
_NAME = Text(NAME_LIMIT)
_LINE = Text(1_500)
_LINES = ListOf(_LINE, 5_000)
_FORM = Record(
    {
        "format": OneOf((FORMAT,)),
        "drawn_by": Text(200, least=1),
        "page": OneOf(("A4", "F4")),
        "village_kind": _NAME,
        "zone": OneOf(("WIB", "WITA", "WIT")),
        "place": _LINE,
        "permit": _LINE,
        "minutes_number": _LINE,
        "village_head": _NAME,
        "copies": Whole(0, 999),
        "officers": ListOf(Record({"no": Whole(1, 999), "name": _NAME, "role": _NAME}), 100),
        "drawn_from": OrNull(Time()),
        "drawn_until": OrNull(Time()),
        "men": OrNull(_COUNT),
        "women": OrNull(_COUNT),
        "corrections": _LINES,
        "undone_check_ins": Whole(0, 10_000_000),
        "gaps": _LINES,
        "approvals": _LINES,
        "not_completed": _LINE,
        "neutrality_accepted_by": ListOf(_NAME, 100),
        "tax_column": Flag(),
        "program": Text(200),
        "verifier_sha256": Text(64),
        "signatures": ListOf(
            Record(
                {
                    "person": Text(4, pattern=r"(H|[KW][1-9][0-9]{0,2})\Z"),
                    "strokes": ListOf(ListOf(Whole(-(10**7), 10**7), 40_000), 2_000),
                }
            ),
            300,
        ),
    }
)
_OWN = ("village_kind", "zone", "place", "permit", "minutes_number", "village_head", "copies")
_SAME = ("undone_check_ins", "not_completed", "tax_column", "program", "verifier_sha256", "men", "women")
_ROWS = ("corrections", "gaps", "approvals", "neutrality_accepted_by")


def write_facts(facts: PaperFacts, *, page: str) -> bytes:
    """Return the document; `page` is A4 or F4. Raises FormError for facts that have no place in it."""
    document = {
        "format": FORMAT,
        "drawn_by": drawn_by(),
        "page": page,
        **{name: getattr(facts.identity, name) for name in _OWN},
        **{name: getattr(facts, name) for name in _SAME},
        **{name: list(getattr(facts, name)) for name in _ROWS},
        "officers": [{"no": o.no, "name": o.name, "role": o.role} for o in facts.officers],
        "drawn_from": facts.drawn_from or None,
        "drawn_until": facts.drawn_until or None,
        "signatures": [
            {"person": person, "strokes": [_row(stroke) for stroke in facts.signatures[person]]}
            for person in sorted(facts.signatures)
        ],
    }
    require(_FORM, document, "facts")
    return canonical(document)


def read_facts(data_untrusted: bytes, statement: Statement, *, key_fingerprint: str) -> PaperFacts:
    """Read the document; raises FormError. The page's name is that of the identity."""
    doc, s = _document(data_untrusted), statement
    own: dict[str, Any] = {name: doc[name] for name in _SAME} | {name: tuple(doc[name]) for name in _ROWS}
    return PaperFacts(
        identity=Identity(
            tps=s.tps, election=s.election, date=s.date, mode=s.mode, page=doc["page"],
            **{name: doc[name] for name in _OWN},
        ),
        officers=tuple(Officer(**o) for o in doc["officers"]),
        drawn_from=doc["drawn_from"] or "",
        drawn_until=doc["drawn_until"] or "",
        key_fingerprint=key_fingerprint,
        signatures={each["person"]: _strokes(each["strokes"]) for each in doc["signatures"]},
        **own,
    )  # fmt: skip


def drawn_like_here(data_untrusted: bytes) -> bool:
    """Tell whether layout and libraries are those of this program; raises FormError."""
    return bool(_document(data_untrusted)["drawn_by"] == drawn_by())


def drawn_by() -> str:
    """Return what decides the drawn bytes, `layout 1, reportlab 5.1.0`."""
    import reportlab

    return f"layout {LAYOUT}, reportlab {reportlab.__version__}"


def _document(data: bytes) -> dict[str, Any]:
    document = parse(data)
    require(_FORM, document, "facts")
    return dict(document)


def _row(stroke: tuple[tuple[float, float], ...]) -> list[int]:
    return [round(_GRID * value) for point in stroke for value in point]


def _strokes(rows: list[list[int]]) -> Strokes:
    return tuple(
        tuple((x / _GRID, y / _GRID) for x, y in zip(row[::2], row[1::2], strict=False)) for row in rows
    )
