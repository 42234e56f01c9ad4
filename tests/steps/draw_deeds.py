"""The draw of a file in a few words: call, finish, and ask the program's own auditor."""

from draw.ceremony import Drawing
from draw.findings import Result
from draw.statement import Reconciliation
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import ceremony, minutes
from steps.tpsfile import TpsFile
from tests.steps.laptops import TWO

TOTALS = Reconciliation(24, 24, "")


def drawing(file: TpsFile) -> Drawing:
    state = ceremony.state(file)
    assert isinstance(state, Drawing)
    return state


def call(file: TpsFile, outcome: str, *, note: str = "", received_by: str = "") -> None:
    ceremony.open_call(file)
    if outcome == "absent":
        ceremony.call_again(file)
    ceremony.end_call(file, outcome, note=note, received_by=received_by)


def finish(file: TpsFile) -> None:
    while not drawing(file).completed:
        call(file, "received")
    ceremony.conclude(file, None, reason="", by=TWO)


def verdicts(file: TpsFile) -> dict[int, Result]:
    """Return the results of checks 1 to 10 over what this file gives."""
    record = minutes.record(file)
    found = verify_transcript(to_bytes(record.transcript), journal=record.journal)
    assert found.result is Result.HOLDS, [c for c in found.checks if c.result is not Result.HOLDS]
    return {check.no: check.result for check in found.checks}
