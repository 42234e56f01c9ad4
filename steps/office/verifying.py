"""One file verified whole, as a worker process does it: bytes in, and facts or numbered reasons out.

* A TPS's file is taken when checks 1 to 11 of section 10 hold and 12 does not fail. In the whole depth the pages of its
  minutes are drawn again, which takes most of the time; in the quick one their hash, signature and attachments are checked.
* Whether a sound file belongs to this office is asked last, and all reasons are told at once.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from draw.consolidation import Area, Reason, RefusalKind
from draw.draw_facts import KeptDraw, facts_of, keep
from draw.findings import Finding, Result, found
from draw.journal import Entry
from draw.statement import Statement
from draw.verify import Verdict
from steps.check_file import Depth, check_bundle, entries_of, refused
from steps.files.bundle_form import JOURNAL, TRANSCRIPT, BundleError
from steps.files.bundle_read import Bundle, read_bundle

PAPERS = 12


@dataclass(frozen=True, slots=True)
class Examined:
    """What a worker found: a draw to keep, or the reasons why not, with the TPS as far as it is known."""

    kept: KeptDraw | None = None
    kind: RefusalKind = RefusalKind.CHECKS
    reasons: tuple[Reason, ...] = ()
    tps: str = ""


def examine(data_untrusted: bytes, area: Area, depth: Depth = Depth.QUICK) -> Examined:
    """Examine the bytes of a file that says it is a TPS's; whatever is in it, there is an answer."""
    try:
        bundle = read_bundle(data_untrusted)
    except BundleError as error:
        return Examined(kind=RefusalKind.UNUSABLE, reasons=tuple(_reasons(refused(error))))
    tps = bundle.manifest.tps
    entries = entries_of(bundle.members[JOURNAL])
    verdict = check_bundle(bundle, entries, depth=depth).verdict
    if verdict is None or verdict.transcript is None or not _holds(verdict):
        reasons = tuple(_reasons(verdict)) if verdict else ()
        return Examined(kind=RefusalKind.CHECKS, reasons=reasons, tps=tps)
    statement = verdict.transcript.statement
    if (refusal := _not_ours(statement, area)) is not None:
        return refusal
    return Examined(_kept(data_untrusted, bundle, verdict, entries), tps=statement.tps.key)


def _kept(data: bytes, bundle: Bundle, verdict: Verdict, entries: Iterable[Entry]) -> KeptDraw:
    assert verdict.transcript is not None
    told = bundle.members[TRANSCRIPT].removesuffix(b"\n")
    return keep(
        facts_of(
            verdict.transcript,
            tuple(entries),
            sha256=hashlib.sha256(data).hexdigest(),
            signer=bundle.fingerprint,
            signed_at=bundle.manifest.signed_at.isoformat(),
            digest=hashlib.sha256(told).hexdigest(),
        )
    )


def _holds(verdict: Verdict) -> bool:
    return all(
        check.result is Result.HOLDS or (check.no == PAPERS and check.result is Result.NOT_CHECKED)
        for check in verdict.checks
    )


def _reasons(verdict: Verdict) -> Iterator[Reason]:
    """Yield every finding of every check that fails; where none does, of those that could not be made."""
    failing = [check for check in verdict.checks if check.result is Result.FAILS]
    for check in failing or [check for check in verdict.checks if check.result is Result.NOT_CHECKED]:
        for finding in check.findings[:5]:
            yield Reason(check.no, finding)


def _not_ours(statement: Statement, area: Area) -> Examined | None:
    tps = statement.tps.key
    if statement.mode != "official":
        return _refusal(RefusalKind.PRACTICE, tps, found("this is a practice file"))
    if not area.covers(tps):
        where = found(
            "TPS {tps} lies in {district}, {regency}",
            tps=tps,
            district=statement.tps.district,
            regency=statement.tps.regency,
        )
        return _refusal(RefusalKind.OTHER_AREA, tps, where)
    if area.date and statement.date != area.date:
        when = found(
            "the draw is of {date}, this office is of {expected}", date=statement.date, expected=area.date
        )
        return _refusal(RefusalKind.OTHER_ELECTION, tps, when)
    return None


def _refusal(kind: RefusalKind, tps: str, why: Finding) -> Examined:
    return Examined(kind=kind, reasons=(Reason(0, why),), tps=tps)
