"""Everything that the reading of a voter list can say has its words."""

from __future__ import annotations

from desktop.wording_roster import (
    FAULTS,
    FIELD_NAMES,
    FILE_FAULTS,
    LEFT_OUT,
    fault_lines,
    fault_text,
    file_sentence,
    reasons,
)
from steps.files.sheet_errors import VoterFileError, VoterFileReason
from steps.files.voter_faults import Fault, FaultKind, LeftOut, LeftOutReason
from steps.files.voter_headings import FIELDS


def test_that_the_words_cover_everything_that_a_reading_can_say() -> None:
    assert set(FAULTS) == set(FaultKind)
    assert set(LEFT_OUT) == set(LeftOutReason)
    assert set(FILE_FAULTS) == set(VoterFileReason)
    assert set(FIELD_NAMES) == set(FIELDS)
    for kind in FaultKind:
        text = fault_text(Fault(4, "NO", kind, "7", 2))
        assert text.endswith(".")
        assert "{" not in text
        assert ("7" in text) == ("{value}" in kind.value)
        assert ("baris 2" in text) == ("{other}" in kind.value)
    for reason in VoterFileReason:
        assert "{" not in file_sentence(VoterFileError(reason, row=3))
    lines = fault_lines([Fault(40, "NIK", FaultKind.NIK_LENGTH, "15", sheet="DPT")])
    assert [line.line() for line in lines] == ["Lembar DPT, baris 40, NIK: NIK 15 angka, seharusnya 16."]


def test_that_reasons_are_counted() -> None:
    left_out = [
        LeftOut(1, LeftOutReason.TITLE),
        LeftOut(3, LeftOutReason.TITLE),
        LeftOut(2, LeftOutReason.BLANK),
    ]
    assert reasons(left_out) == "1 baris kosong, 2 judul"
