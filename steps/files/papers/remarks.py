"""The remark beside a call: how it ended, when, and who took the prize."""

from draw.calls import Call
from steps.files.papers.readings import OUTCOME_WORDS, Award
from steps.files.papers.words_for_numbers import clock


def award_remark(award: Award) -> str:
    """Return the remark of an awarded unit, `diserahkan 13.22, diterima oleh Siti`."""
    said = f"{OUTCOME_WORDS[award.call.outcome]} {clock(award.call.at)}"
    if award.winner.received_by:
        said += f", diterima oleh {award.winner.received_by}"
    return said + (f"; {award.call.note}" if award.call.note else "")


def refusal(call: Call, calls: int) -> str:
    """Return how a call without award ended, with the number of calls of an absent ticket."""
    said = OUTCOME_WORDS[call.outcome]
    return f"{said}, dipanggil {calls} kali" if call.outcome == "absent" else said
