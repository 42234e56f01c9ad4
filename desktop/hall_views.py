"""What a day looks like from the hall: the frame, the prize, the call, the winners, as values of the audience window."""

from desktop.audience.views import BoardView, CallView, Frame, PrizeView, Result, WinnerLine
from desktop.wording import clock_of
from draw.ceremony import Concluded, Drawing, Sealed
from draw.words import seal_words
from steps.day import Day


def frame_of(day: Day) -> Frame:
    """Return the frame that stands around every view of a day."""
    commitment = ""
    match day.state:
        case Sealed(commitment=sealed) | Drawing(commitment=sealed):
            commitment = sealed
        case Concluded(draw=drawn):
            commitment = drawn.commitment
    identity = day.identity
    return Frame(
        title=identity.title if identity else "Undian TPS",
        practice=identity is not None and identity.practice,
        seal_words=seal_words(commitment) if commitment else (),
        commitment=commitment,
    )


def short_name(name: str) -> str:
    """Return a name as the hall sees it: `Budi S.` for Budi Santoso; empty for a numbers-only roll."""
    first, *rest = name.split(",")[0].split() or [""]
    initials = " ".join(f"{part[0]}." for part in rest[:2] if part[0].isalpha())
    return f"{first} {initials}".strip()


def prize_view(drawing: Drawing) -> PrizeView | BoardView:
    """Return the piece about to be drawn."""
    unit = drawing.next_unit
    if unit is None:
        return BoardView((), len(drawing.units))
    prize = drawing.statement.prizes[unit.prize - 1]
    number = sum(call.awarded for call in drawing.calls) + 1
    return PrizeView(number, len(drawing.units), prize.name, prize.source)


def call_view(day: Day, drawing: Drawing, *, countdown: float) -> CallView:
    """Return the open call, or the last one with its outcome."""
    if drawing.pending is not None:
        call, ticket, at, times, result = (
            drawing.pending.call,
            drawing.pending.ticket,
            drawing.pending.at,
            drawing.pending.times,
            None,
        )
        unit = drawing.pending.unit
    else:
        last = drawing.calls[-1]
        call, ticket, at, times, result = last.call, last.ticket, last.at, 1, Result(last.outcome)
        unit = drawing.units[sum(c.awarded for c in drawing.calls[:-1])]
    voter = day.by_ticket.get(ticket)
    number = sum(c.awarded for c in drawing.calls[: call - 1]) + 1
    return CallView(
        number=number,
        total=len(drawing.units),
        prize=drawing.statement.prizes[unit.prize - 1].name,
        ticket=ticket,
        name=short_name(voter.name) if voter else "",
        call=times,
        calls=drawing.statement.rules.calls,
        countdown=countdown,
        stored_at=clock_of(at),
        result=result,
    )


def board_view(day: Day, drawing: Drawing, *, final: bool) -> BoardView:
    """Return the winners so far."""
    lines = []
    for call in drawing.calls:
        if call.awarded:
            voter = day.by_ticket.get(call.ticket)
            prize = drawing.statement.prizes[call.prize - 1].name
            name = short_name(voter.name) if voter else ""
            lines.append(WinnerLine(call.ticket, name, prize, call.outcome == "held"))
    return BoardView(tuple(lines), len(drawing.units), final)
