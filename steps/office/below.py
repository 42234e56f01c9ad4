"""What comes from others than TPS: readiness files of villages, and files of offices below.

A file of an office below is taken apart: every bundle in it is verified here like any other. Of the office itself only its
list and its decisions are believed, and they say who took them.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from db.office import decisions, papers
from db.office.papers import Paper, PassedOn
from db.office.received import Arrival
from draw.canonical import canonical_text
from draw.consolidation import Area, Decision, Reason, RefusalKind
from draw.findings import Finding, found
from draw.readiness import document as readiness_document
from steps.check_file import refused
from steps.files.bundle_form import BundleError
from steps.files.office_file import OfficeFile
from steps.files.office_file import document as office_document
from steps.files.office_file import read_office as read_office_file
from steps.files.readiness_file import read_readiness
from steps.office.finding import Loaded
from steps.office.store import OfficeDeed
from steps.office.verifying import Examined


@dataclass(frozen=True, slots=True)
class OfficeBelow:
    """A file of an office below that was read: its digest, what it says and what is in it."""

    sha256: str
    file: OfficeFile = field(repr=False)

    def loaded(self) -> Iterator[Loaded]:
        """Yield the files in it, sorted by name."""
        for name, data in self.file.files.items():
            yield Loaded(name, hashlib.sha256(data).hexdigest(), len(data), data)


def read_paper(data: bytes, sha256: str, *, area: Area) -> Paper | Examined:
    """Read a readiness file, or say why it is not taken."""
    try:
        file = read_readiness(data)
    except BundleError as error:
        return _unusable(error)
    readiness = file.readiness
    code, date = readiness.village.code, readiness.date
    if readiness.mode != "official":
        return _refusal(RefusalKind.PRACTICE, found("this is a practice file"))
    if not area.covers(code):
        where = found("village {code} lies outside this area", code=code)
        return _refusal(RefusalKind.OTHER_AREA, where)
    if area.date and date != area.date:
        when = found("the file is of {date}, this office is of {expected}", date=date, expected=area.date)
        return _refusal(RefusalKind.OTHER_ELECTION, when)
    return Paper(
        sha256,
        code,
        readiness.made_at,
        signer=file.signer,
        document=canonical_text(readiness_document(readiness)),
    )


def read_office(data: bytes, sha256: str, *, area: Area) -> OfficeBelow | Examined:
    """Read the file of an office below, or say why it is not taken."""
    try:
        file = read_office_file(data)
    except BundleError as error:
        return _unusable(error)
    below = file.document.area
    if not area.covers(below.code):
        where = found(
            "the office of {name} ({code}) lies outside this area", name=below.name, code=below.code
        )
        return _refusal(RefusalKind.OTHER_AREA, where)
    return OfficeBelow(sha256, file)


def keep_office(deed: OfficeDeed, office: OfficeBelow, arrival: Arrival) -> None:
    """Keep what an office below said, once all of its files are in: its list and its decisions."""
    told = office.file.document
    text = canonical_text(office_document(told))
    passed = PassedOn(office.sha256, told.area.code, office.file.signer, text)
    papers.add_passed_on(deed.session, passed, arrival)
    for decision in told.decisions:
        decisions.add_decision(deed.session, _of(told.area, decision))


def _of(area: Area, decision: Decision) -> Decision:
    return replace(decision, by=f"{decision.by}, {area.name}"[:200])


def _unusable(error: BundleError) -> Examined:
    failing = (check for check in refused(error).checks if check.result.value == "fails")
    reasons = tuple(Reason(check.no, finding) for check in failing for finding in check.findings)
    return Examined(kind=RefusalKind.UNUSABLE, reasons=reasons)


def _refusal(kind: RefusalKind, why: Finding) -> Examined:
    return Examined(kind=kind, reasons=(Reason(0, why),))
