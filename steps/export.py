"""Export: every paper, the transcript, the checker page and the one signed file, written whole and read back.

* Everything is made before anything is written; the bundle is written last, so that where it lies the rest lies too.
* Nothing is called done before the written bundle has been read again from its place and every check holds.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from db import papers
from db.papers import Export
from draw.canonical import canonical
from draw.findings import Result
from draw.form import read_time
from draw.journal import to_lines
from draw.statement import prize_list
from draw.transcript import to_bytes
from draw.verify import Verdict
from steps.check_file import check_bytes
from steps.checker_page import PAGE_NAME, page_bytes
from steps.minutes import Record, record
from steps.paper_list import after_the_draw, file_name
from steps.second_copy import CopyStatus, CopyWentOnError, look
from steps.tpsfile import TpsFile

Progress = Callable[[int, int], None]
BUNDLE_SUFFIX = ".undian-paket"


class ExportNotVerifiedError(Exception):
    """What was written does not hold when it is read back; nothing counts as exported."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, the bundle first, and the verdict over the bundle as read back from its place.

    `sha256` is the bundle's, `signer` the fingerprint of the key that signed it; both 64 hexadecimal digits.
    """

    bundle: Path
    files: tuple[Path, ...]
    verdict: Verdict
    sha256: str
    signer: str


def export(file: TpsFile, folder: Path, progress: Progress = lambda done, total: None) -> Exported:
    """Write everything into a folder; raises DeliveryError, ExportNotVerifiedError or OutOfOrderError.

    `progress(done, total)` may raise to cancel; files already written stay whole, the database says nothing of them.
    """
    from steps.files.writing import write_file

    kept = record(file)
    made = _made(kept, progress)
    total = 2 * len(made) + 1
    for done, (path, data) in enumerate(made.items(), len(made)):
        progress(done, total)
        write_file(folder / path, data)
    progress(total - 1, total)
    *others, bundle = (folder / name for name in made)
    verdict = _read_back(bundle)
    exported = Exported(
        bundle,
        (bundle, *others),
        verdict,
        hashlib.sha256(made[bundle.name]).hexdigest(),
        kept.key.fingerprint,
    )
    _remember(file, exported, size=len(made[bundle.name]))
    progress(total, total)
    return exported


def copy_file(file: TpsFile, folder: Path) -> Path:
    """Write a second copy of the TPS file and its key file into a folder (F14); return the copy's place.

    The copy opens with the same passphrase. Raises DeliveryError for the folder of the file itself or a place where another
    TPS file has the name, CopyWentOnError for a copy that must not be overwritten, else what `Database.copy_to` raises.
    """
    from steps.files.writing import Delivery, DeliveryError

    place = folder / file.path.name
    if place.exists() and place.samefile(file.path):
        raise DeliveryError(Delivery.NAME_NOT_ALLOWED, place)
    refused = look(file, place)
    if refused is not None and refused.status is CopyStatus.WENT_ON:
        raise CopyWentOnError(refused.at)
    if refused is not None:
        raise DeliveryError(Delivery.NAME_NOT_ALLOWED, place)
    file.database.copy_to(place)
    with file.deed() as deed:
        deed.record("second_copy_written", {"size": place.stat().st_size})
    return place


def bundle_of(kept: Record, signed_minutes: bytes) -> bytes:
    """Return the one file for the sub-district; the voter list is not in it."""
    from steps.files.bundle import make_bundle

    return make_bundle(
        {
            "berita-acara.pdf": signed_minutes,
            "transkrip.json": to_bytes(kept.transcript),
            "jurnal.jsonl": to_lines(kept.journal),
            "hadiah.json": canonical(prize_list(kept.transcript.statement)),
        },
        tps=kept.transcript.statement.tps.key,
        mode=kept.transcript.statement.mode,
        key=kept.key,
        at=read_time(kept.transcript.closed_at),
        software=kept.facts.program,
    )


def _made(kept: Record, progress: Progress) -> Mapping[str, bytes]:
    """Return every file by its name, the bundle last."""
    identity = kept.facts.identity
    makers = after_the_draw(kept)
    count = len(makers) + 3
    made = {}
    for done, (name, make) in enumerate(makers.items()):
        progress(done, 2 * count + 1)
        made[file_name(identity, name)] = make()
    made[file_name(identity, "transcript", suffix=".json")] = to_bytes(kept.transcript)
    made[PAGE_NAME] = page_bytes()
    bundle = bundle_of(kept, made[file_name(identity, "minutes")])
    made[file_name(identity, "bundle", suffix=BUNDLE_SUFFIX)] = bundle
    return made


def _read_back(bundle: Path) -> Verdict:
    """Return the verdict over the bundle as it lies there now; what does not hold is taken away again."""
    from steps.files.writing import Delivery, DeliveryError

    try:
        data = bundle.read_bytes()
    except OSError as error:
        raise DeliveryError(Delivery.GONE, bundle) from error
    verdict = check_bytes(data).verdict
    if verdict is None or any(check.result is not Result.HOLDS for check in verdict.checks):
        bundle.unlink(missing_ok=True)
        raise ExportNotVerifiedError
    return verdict


def _remember(file: TpsFile, exported: Exported, *, size: int) -> None:
    bundle, digest = exported.bundle, exported.sha256
    with file.deed() as deed:
        papers.add_export(
            deed.session, Export(deed.at, "bundle", bundle.name, digest, size, str(bundle.parent))
        )
        deed.record("exported", {"sha256": digest, "size": size})
