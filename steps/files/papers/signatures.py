"""Who signs a paper, and the table in which they do: odd numbers left, even numbers right.

Every field is at least 15 mm high; a signature drawn with mouse or finger stands in it as lines.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Table, TableStyle

from draw.statement import Statement, Tps, Witness
from steps.files.papers.blocks import FONT, HAIR, QUIET, gap, par, shares, table
from steps.files.papers.facts import HEAD_KEY, PaperFacts, Strokes, officer_key, witness_key
from steps.files.papers.fonts import SERIF
from steps.files.papers.readings import village

FIELD_HEIGHT = 16 * mm
NAME_DOTS = "(……………………………………)"
_FIELD = (34 * mm, 12 * mm)


@dataclass(frozen=True, slots=True)
class Signer:
    """One person of the signature table, with the strokes of a drawn signature, if any."""

    name: str
    role: str
    strokes: Strokes


def signers(witnesses: Sequence[Witness], facts: PaperFacts) -> tuple[Signer, ...]:
    """Return the officers, then the witnesses, in the order in which they are named and sign."""
    drawn = facts.signatures
    return (
        *(Signer(o.name, o.role, drawn.get(officer_key(o.no), ())) for o in facts.officers),
        *(Signer(w.name, w.role, drawn.get(witness_key(w.no), ())) for w in witnesses),
    )


def people_table(people: Sequence[Signer], total: float) -> Table:
    """Return the table of the people and their roles, as minutes name them first."""
    rows = [(f"{no}.", person.name, person.role) for no, person in enumerate(people, 1)]
    texts = shares(total - 12 * mm, [p.name for p in people], [p.role for p in people])
    return table(("No", "Nama", "Jabatan"), rows, widths=(12 * mm, *texts))


def signature_table(people: Sequence[Signer], total: float, *, foot: Table) -> Table:
    """Return the table No, Nama, Jabatan, Tanda tangan; `total` is its width in points.

    `foot` ends it without lines, on the page of the last two signatures: what is signed there never stands alone.
    """
    number, sign = 11 * mm, 37 * mm
    name, role = shares(total - number - 2 * sign, [p.name for p in people], [p.role for p in people])
    rows = []
    for no, person in enumerate(people, 1):
        field: list[Any] = ["", ""]
        field[(no + 1) % 2] = SigningField(person.strokes, *_FIELD, number=f"{no}.")
        rows.append((f"{no}.", person.name, person.role, *field))
    last = -1 - min(2, len(rows))
    return table(
        ("No", "Nama", "Jabatan", "Tanda tangan", ""),
        [*rows, (foot, "", "", "", "")],
        widths=(number, name, role, sign, sign),
        least_height=FIELD_HEIGHT,
        lineless=1,
        extra=[
            ("SPAN", (3, 0), (4, 0)),
            ("LINEAFTER", (2, 1), (2, -2), 0.4, HAIR),
            ("LINEAFTER", (3, 1), (3, -2), 0.4, HAIR),
            ("TOPPADDING", (3, 1), (-1, -1), 1),
            ("BOTTOMPADDING", (3, 1), (-1, -1), 1),
            ("SPAN", (0, -1), (-1, -1)),
            ("LEFTPADDING", (0, -1), (-1, -1), 0),
            ("NOSPLIT", (0, last), (0, -1)),
        ],
    )


def acknowledgement(tps: Tps, facts: PaperFacts, total: float) -> Table:
    """Return “Mengetahui”: the head of the village, with room for signature and stamp."""
    name = facts.identity.village_head
    right = [
        par(
            "centre",
            "Mengetahui,<br/>{title} {village}",
            title=facts.head_title,
            village=tps.village,
        ),
        gap(4),
        SigningField(facts.signatures.get(HEAD_KEY, ()), 60 * mm, 22 * mm),
        par("centre", "<b>{name}</b>", name=name) if name else par("centre", NAME_DOTS),
    ]
    left = par("small centre", "tempat cap {kind}", kind=village(tps, facts).split()[0].lower())
    made = Table([["", [gap(52), left], right]], colWidths=[total - 120 * mm, 40 * mm, 80 * mm])
    made.setStyle(
        TableStyle(
            [
                FONT,
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 9),
            ]
        ),
    )
    return made


def chair_and_witness(statement: Statement, facts: PaperFacts, total: float) -> Table:
    """Return two empty fields side by side, the chair left, the first witness right.

    A signature that was drawn was drawn for the minutes; no other paper borrows it.
    """
    chair = [(o.role, o.name) for o in facts.officers[:1]] or [("Ketua KPPS", "")]
    cells = [
        _named_field(*person) for person in (*chair, *((w.role, w.name) for w in statement.witnesses[:1]))
    ]
    made = Table([cells], colWidths=[total / len(cells)] * len(cells))
    made.setStyle(TableStyle([FONT, ("VALIGN", (0, 0), (-1, -1), "TOP")]))
    return made


def _named_field(role: str, name: str) -> list[Any]:
    named = par("centre", "<b>{name}</b>", name=name) if name else par("centre", NAME_DOTS)
    return [par("centre", "{role}", role=role), gap(17 * mm), named]


class SigningField(Flowable):  # type: ignore[misc]
    """A field to sign, with its number and a drawn signature; points outside 0..1 stand at its edge."""

    def __init__(self, strokes: Strokes, width: float, height: float, *, number: str = "") -> None:
        super().__init__()
        self.width, self.height = width, height
        self._strokes, self._number = strokes, number

    def draw(self) -> None:
        """Draw number and strokes on the page that the story is on."""
        canvas = self.canv
        if self._number:
            canvas.setFont(SERIF, 9)
            canvas.setFillColor(QUIET)
            canvas.drawString(0, self.height - 10, self._number)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(1.1)
        canvas.setLineCap(1)
        canvas.setLineJoin(1)
        for stroke in self._strokes:
            points = [(_within(x) * self.width, (1 - _within(y)) * self.height) for x, y in stroke]
            path = canvas.beginPath()
            for place, (x, y) in enumerate(points):
                (path.lineTo if place else path.moveTo)(x, y)
            if len(points) == 1:  # a dot is a signature's right
                path.lineTo(points[0][0] + 0.1, points[0][1])
            canvas.drawPath(path)


def _within(value: float) -> float:
    return min(max(value, 0.0), 1.0)
