"""The one signed file of an office, for the office above it: every file as it was received, and what was decided.

* The office above verifies every draw again from the bundles in it: it has to believe nothing but the decisions, which name
  who took them.
* The same files and decisions give the same bytes, whatever order they came in: the time that the signature claims is the
  last one that any of them tells.
"""

from datetime import datetime
from pathlib import Path

from db.office import area as areas
from db.office import decisions, papers, received
from draw.boarding import as_of
from steps.files.office_file import SUFFIX as SUFFIX
from steps.files.office_file import OfficeDocument, read_office, seal_office
from steps.files.papers.rekap_words import place_name
from steps.files.writing import Delivery, DeliveryError, safe_name, write_file
from steps.office.board import gather
from steps.office.expected import among
from steps.office.readiness import standing_villages
from steps.office.store import Office
from steps.software import identity as program_identity


class EmptyOfficeError(Exception):
    """Nothing was received yet, so there is nothing to pass on."""


def office_file(office: Office) -> bytes:
    """Return the signed file; raises EmptyOfficeError when nothing was received, BundleError when it would be too large."""
    at = as_of(gather(office))
    if not at:
        raise EmptyOfficeError
    with office.memory.session() as session:
        villages = standing_villages(papers.load_papers(session))
        expected = among(areas.load_expected(session), villages, papers.load_passed_on(session))
        told = OfficeDocument(office.area, expected, decisions.load_decisions(session))
        files = [(tps, "paket", data) for tps, _, data in received.load_bundles(session)]
        files += [(village, "siap", data) for village, data in papers.load_paper_files(session)]
    when = datetime.fromisoformat(at)
    return seal_office(told, files, key=office.key, at=when, software=program_identity())


def write_office_file(office: Office, folder: Path) -> Path:
    """Write the signed file into a folder, read it back, and return its place; raises DeliveryError or as `office_file`."""
    data = office_file(office)
    place = folder / safe_name(f"Rekap {place_name(office.area)} {office.area.date}".strip(), suffix=SUFFIX)
    write_file(place, data)
    if read_office(place).signer != office.key.fingerprint:
        raise DeliveryError(Delivery.DIFFERS, place)
    with office.deed() as deed:
        deed.record("office_file_written", {"size": len(data)})
    return place
