"""Prizes, witnesses, rules and the neutrality declaration: what is fixed before the seal.

Prizes are goods from a named source. A source or name that hints at a candidate, a party or a campaign is pointed out, never
blocked: people decide, the minutes show.
"""

import re
from collections.abc import Iterable

from db import people, prizes, rules
from draw.canonical import canonical_text, digest, is_plain
from draw.ceremony import Closed, Preparing
from draw.errors import OutOfOrderError
from draw.form import NOTE_LIMIT
from draw.preparation import Declaration, PrizePlan, RulePlan, WitnessPlan
from draw.statement import PRIZE_LIMIT, UNIT_LIMIT, WITNESS_LIMIT
from draw.tickets import is_ticket
from steps.ceremony import state_of
from steps.pins import follow
from steps.tpsfile import Deed, TpsFile

WINDOWS = ("before_count", "after_count")
ABSENT = ("forfeit", "hold")
PHOTO_LIMIT = 2 * 1024 * 1024
_OFFICER = re.compile(r"K[1-9][0-9]?\Z")
_DOUBTFUL = re.compile(
    r"\b(caleg|calon|capres|cawapres|cabup|cawabup|cagub|cawagub|partai|parpol|timses|tim sukses|relawan|paslon|"
    r"kampanye|bupati|gubernur|dprd?|amplop|uang|tunai|voucher|pulsa|kambing|sapi|ayam hidup)\b",
    re.IGNORECASE,
)


class PreparationError(Exception):
    """A prize, a witness or a rule cannot be right; `place` says which, counted from 1."""

    def __init__(self, what: str, place: int, problem: str) -> None:
        super().__init__(f"{what} {place}: {problem}.")
        self.what = what
        self.place = place
        self.problem = problem


def doubtful_word(text: str) -> str:
    """Return the word that hints at a candidate, a party, cash or a living animal, or an empty text."""
    match = _DOUBTFUL.search(text)
    return match[0] if match else ""


def save_prizes(file: TpsFile, plans: Iterable[PrizePlan]) -> None:
    """Keep the prizes in drawing order; raises PreparationError with the first that cannot be right."""
    kept = tuple(plans)
    _check_prizes(kept)
    with file.deed() as deed:
        _require_open(deed)
        prizes.save_all(deed.session, kept)
        listed = [
            [p.prize.no, p.prize.name, p.prize.quantity, p.prize.source, p.prize.value_idr] for p in kept
        ]
        units = sum(p.prize.quantity for p in kept)
        deed.record(
            "prizes_set", {"kinds": len(kept), "units": units, "digest": digest(canonical_text(listed))}
        )


def save_witnesses(file: TpsFile, plans: Iterable[WitnessPlan]) -> None:
    """Keep the witnesses, numbered from 1; raises PreparationError with the first that cannot be right."""
    kept = tuple(plans)
    if len(kept) > WITNESS_LIMIT:
        raise PreparationError("witness", WITNESS_LIMIT + 1, "there are too many")
    for place, plan in enumerate(kept, 1):
        if not _is_text(plan.witness.name) or not _is_text(plan.witness.role):
            raise PreparationError("witness", place, "name and role have 1 to 200 characters")
        if plan.mandate and not _is_text(plan.mandate):
            raise PreparationError("witness", place, "the mandate has at most 200 characters")
        if plan.witness.no != place:
            raise PreparationError("witness", place, "the numbers run from 1")
    with file.deed() as deed:
        _require_open(deed)
        before = {plan.witness.no: plan.witness.name for plan in people.load_witnesses(deed.session)}
        people.save_witnesses(deed.session, kept)
        follow(deed, "W", (before, {plan.witness.no: plan.witness.name for plan in kept}))
        listed = [
            [w.witness.no, w.witness.name, w.witness.role, w.witness.contributes, w.mandate] for w in kept
        ]
        contributing = sum(w.witness.contributes for w in kept)
        deed.record(
            "witnesses_set",
            {"count": len(kept), "contributing": contributing, "digest": digest(canonical_text(listed))},
        )


def save_rules(file: TpsFile, plan: RulePlan) -> None:
    """Keep the rules; raises PreparationError when one is missing its reason.

    One second between two calls is for practice days, which rehearse a whole draw; the page asks official days for five.
    """
    fixed = plan.rules
    if fixed.window == "after_count" and not fixed.window_note.strip():
        raise PreparationError("rule", 1, "a draw after the count needs its reason")
    if not 1 <= fixed.calls <= 9 or not 1 <= plan.countdown_s <= 600:
        raise PreparationError("rule", 2, "1 to 9 calls, 1 to 600 seconds between them")
    if fixed.window not in WINDOWS or fixed.absent not in ABSENT or not _is_note(fixed.window_note):
        raise PreparationError(
            "rule", 3, "the window, its reason or the rule for absent winners is none of those known"
        )
    seen = set[str]()
    for place, excluded in enumerate(fixed.excluded, 1):
        if not excluded.reason or not _is_note(excluded.reason):
            raise PreparationError("excluded", place, "an excluded number needs its reason")
        if not is_ticket(excluded.id) or excluded.id in seen:
            raise PreparationError("excluded", place, "each number is named once, like DPT-017")
        seen.add(excluded.id)
    with file.deed() as deed:
        _require_open(deed)
        rules.save(deed.session, plan)
        deed.record(
            "rules_set",
            {
                "window": fixed.window,
                "absent": fixed.absent,
                "calls": fixed.calls,
                "excluded": [e.id for e in fixed.excluded],
            },
        )


def declare(file: TpsFile, text: str, by: str) -> None:
    """Record that the neutrality declaration was read and accepted by an officer (`K1`); raises PreparationError."""
    if _OFFICER.match(by) is None:  # the journal names nobody
        raise PreparationError("declaration", 1, "it is accepted by an officer")
    with file.deed() as deed:
        _require_open(deed)
        declaration = Declaration(digest(text), deed.at, by)
        people.save_declaration(deed.session, declaration)
        deed.record("neutrality_declared", {"digest": declaration.text_digest, "by": by})


def _check_prizes(plans: tuple[PrizePlan, ...]) -> None:
    if len(plans) > PRIZE_LIMIT or sum(p.prize.quantity for p in plans) > UNIT_LIMIT:
        raise PreparationError("prize", len(plans), f"at most {PRIZE_LIMIT} kinds and {UNIT_LIMIT} pieces")
    for place, plan in enumerate(plans, 1):
        prize = plan.prize
        if prize.no != place:
            raise PreparationError("prize", place, "the numbers run from 1")
        if not _is_text(prize.name) or not _is_text(prize.source):
            raise PreparationError("prize", place, "name and source have 1 to 200 characters")
        if prize.quantity < 1 or (prize.value_idr is not None and not 0 <= prize.value_idr <= 10**12):
            raise PreparationError("prize", place, "at least one piece, and a value in whole rupiah")
        if plan.photo is not None and len(plan.photo) > PHOTO_LIMIT:
            raise PreparationError("prize", place, "the picture is larger than 2 MiB")


def _is_text(text: str) -> bool:
    return 1 <= len(text) <= 200 and is_plain(text) and text == text.strip()


def _is_note(text: str) -> bool:
    return len(text) <= NOTE_LIMIT and is_plain(text)


def _require_open(deed: Deed) -> None:
    if not isinstance(state_of(deed), Preparing | Closed):
        raise OutOfOrderError
