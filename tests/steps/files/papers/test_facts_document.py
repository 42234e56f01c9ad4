"""The facts of the minutes as a document: nothing is lost on the way, and a changed drawing needs a new layout number."""

import hashlib
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from draw.canonical import canonical, parse
from draw.errors import FormError
from steps.files.papers.facts_document import LAYOUT, drawn_by, drawn_like_here, read_facts, write_facts
from steps.files.papers.minutes import minutes
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import DRAWN, MADE_AT, facts_for

DAY = make_station(
    tickets={"DPT": 40, "DPTB": 3}, units=(4, 2), outcomes="RARDR", excluded=1, voided=1, objections=1
).transcript
GRID = tuple(tuple((round(x, 4), round(y, 4)) for x, y in stroke) for stroke in DRAWN)
# What the minutes of DAY look like under each layout; a change of the drawing needs a new number and its digest here.
DIGESTS = {1: "b8a8fe5642ae97abce5fbf1dedbea1f618e6afdc3c59e2192e2ea836113efb89"}


def test_that_facts_come_back_as_they_were() -> None:
    facts = replace(facts_for(DAY), notes=(), signatures={"K1": GRID, "W1": GRID})
    for page in ("A4", "F4"):
        data = write_facts(facts, page=page)
        again = read_facts(data, DAY.statement, key_fingerprint=facts.key_fingerprint)
        assert again == replace(facts, identity=replace(facts.identity, page=page))
        assert write_facts(again, page=page) == data
        assert drawn_like_here(data)


@pytest.mark.parametrize(
    "change",
    [
        {"zone": "GMT"}, {"page": "A5"}, {"drawn_by": ""}, {"officers": [{"no": 0, "name": "", "role": ""}]},
        {"signatures": [{"person": "K0", "strokes": []}]}, {"signatures": [{"person": "K1", "strokes": [[0.5]]}]},
        {"notes": ["Pemenangnya Budi"]}, {"drawn_from": "13.05"}, {"corrections": ["a\u202eb"]}, {"copies": -1},
    ],
    ids=str,
)  # fmt: skip
def test_that_facts_of_another_form_are_refused(change: dict[str, object]) -> None:
    whole = parse(write_facts(replace(facts_for(DAY), notes=()), page="A4")) | change
    data = str(whole).encode() if "0.5" in str(change) else canonical(whole)
    with pytest.raises(FormError):
        read_facts(data, DAY.statement, key_fingerprint="")


def drawn_digest() -> str:
    """A digest over what is drawn on every page and in which letters, unpacked."""
    total = hashlib.sha256()
    with pikepdf.open(BytesIO(minutes(DAY, facts_for(DAY), page="A4", made_at=MADE_AT))) as pdf:
        for page in pdf.pages:
            total.update(page.Contents.read_bytes())
            for name in sorted(page.Resources.Font.keys()):
                total.update(page.Resources.Font[name].FontDescriptor.FontFile2.read_bytes())
    return total.hexdigest()


def test_that_a_changed_drawing_has_a_new_layout_number() -> None:
    """If this fails you changed how the minutes are drawn: raise LAYOUT and add the digest that is shown."""
    assert drawn_by() == f"layout {LAYOUT}, reportlab 5.1.0"
    assert DIGESTS.get(LAYOUT) == drawn_digest()
