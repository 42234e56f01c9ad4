"""What stands on the hall's screen, in words, for those who cannot see it.

* The words say no more than the picture: while digits roll, neither the ticket nor the winner is named.
"""

from PySide6.QtCore import QCoreApplication

from desktop.audience import paint_board, paint_call, paint_dice, paint_key, paint_seal, paint_welcome
from desktop.audience.views import (
    Blank,
    BoardView,
    CallView,
    DiceView,
    Frame,
    KeyView,
    PrizeView,
    SealView,
    SeedView,
    View,
    Welcome,
)

translate = QCoreApplication.translate


def describe(frame: Frame, view: View, *, rolling: bool = False) -> str:
    """Return the content of the screen, one sentence after another."""
    if isinstance(view, Blank):
        return translate("Audience", "Layar kosong")
    practice = translate("Audience", "LATIHAN · hasilnya tidak berlaku") if frame.practice else ""
    title = translate("Audience", "Undian {tps}").format(tps=frame.title)
    return ". ".join(part for part in (practice, title, *_parts(frame, view, rolling=rolling)) if part)


def _parts(
    frame: Frame,
    view: Welcome | SealView | DiceView | SeedView | PrizeView | CallView | BoardView | KeyView,
    *,
    rolling: bool,
) -> tuple[str, ...]:
    match view:
        case Welcome():
            prizes = tuple(f"{prize.quantity} × {prize.name}, {prize.source}" for prize in view.prizes)
            witnesses = tuple(f"{witness.name}, {witness.role}" for witness in view.witnesses)
            return paint_welcome.facts(view), view.absent_rule, *prizes, *witnesses
        case SealView():
            return paint_seal.topic(view), " ".join(frame.seal_words), paint_seal.facts(view)
        case DiceView():
            return _throws(view)
        case SeedView():
            return (
                translate("Audience", "Rahasia laptop: {digits}").format(digits=view.secret),
                translate("Audience", "Benih: {digits}").format(digits=view.seed),
            )
        case PrizeView():
            return paint_call.prize_words(view.number, view.total), view.name, view.source
        case CallView():
            return _call(view, rolling=rolling)
        case BoardView():
            winners = (f"{winner.ticket}, {winner.name}, {winner.prize}" for winner in view.winners)
            return paint_board.topic(view), *winners
        case KeyView():
            return view.ticket, paint_key.rank_words(view), view.line, view.key, view.note


def _throws(view: DiceView) -> tuple[str, ...]:
    confirmed = (f"{throw.witness}: {paint_dice.shown(view, throw)}" for throw in view.confirmed)
    typed = (
        (view.first, view.second)
        if view.may_show(view.kind)
        else (translate("Audience", "ditulis tertutup"),)
    )
    return paint_dice.title(view), *typed, *confirmed


def _call(view: CallView, *, rolling: bool) -> tuple[str, ...]:
    what = (paint_call.prize_words(view.number, view.total), view.prize)
    if rolling:
        return *what, translate("Audience", "Nomor sedang diputar")
    result = paint_call.result_words(view.result) if view.result else ""
    return *what, view.ticket, view.name, result
