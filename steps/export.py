"""Export: every paper, the transcript and the one signed file for the sub-district, written whole and read back.

Nothing is called done before the written bundle has been read again from its place and every check holds.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from db import papers
from db.papers import Export
from draw.canonical import canonical
from draw.findings import Result
from draw.form import read_time
from draw.journal import to_lines
from draw.statement import document
from draw.transcript import to_bytes
from draw.verify import Verdict
from steps.check_file import check_bytes
from steps.minutes import Record, record
from steps.paper_list import after_the_draw, file_name
from steps.tpsfile import TpsFile

Progress = Callable[[int, int], None]


class ExportNotVerifiedError(Exception):
    """What was written does not hold when it is read back; nothing counts as exported."""


@dataclass(frozen=True, slots=True)
class Exported:
    """The files that were written, the bundle first, and the verdict over the bundle as read back from its place."""

    bundle: Path
    files: tuple[Path, ...]
    verdict: Verdict


def export(file: TpsFile, folder: Path, progress: Progress = lambda done, total: None) -> Exported:
    """Write everything into a folder; raises DeliveryError, ExportNotVerifiedError or OutOfOrderError.

    `progress(done, total)` may raise to cancel; files already written stay whole, the database says nothing of them.
    """
    from steps.files.writing import write_file

    kept = record(file)
    makers = after_the_draw(kept)
    total = len(makers) + 3
    written = []
    signed = sign_minutes(kept, makers["minutes"]())
    for done, (name, make) in enumerate(makers.items()):
        progress(done, total)
        path = folder / file_name(kept.facts.identity, name)
        write_file(path, signed if name == "minutes" else make())
        written.append(path)
    progress(total - 3, total)
    transcript = folder / file_name(kept.facts.identity, "transcript", suffix=".json")
    write_file(transcript, to_bytes(kept.transcript))
    progress(total - 2, total)
    bundle = folder / file_name(kept.facts.identity, "bundle", suffix=".undian-paket")
    write_file(bundle, bundle_of(kept, signed))
    progress(total - 1, total)
    verdict = check_bytes(bundle.read_bytes()).verdict
    if verdict is None or verdict.result is not Result.HOLDS:
        bundle.unlink(missing_ok=True)
        raise ExportNotVerifiedError
    _remember(file, bundle, folder)
    progress(total, total)
    return Exported(bundle, (bundle, transcript, *written), verdict)


def sign_minutes(kept: Record, minutes: bytes) -> bytes:
    """Return the minutes with the transcript attached and the certifying signature of the TPS."""
    from steps.files.attachment import attach_transcript
    from steps.files.signing import sign_pdf

    at = _signed_at(kept)
    title = f"Berita Acara Undian {kept.facts.identity.title}"
    attached = attach_transcript(minutes, to_bytes(kept.transcript), title=title, at=at)
    signers = ", ".join(officer.name for officer in kept.facts.officers)
    return sign_pdf(attached, kept.key, at=at, reason="Berita acara undian TPS", signer_note=signers)


def bundle_of(kept: Record, signed_minutes: bytes) -> bytes:
    """Return the one file for the sub-district; the voter list is not in it."""
    from steps.files.bundle import make_bundle

    statement = document(kept.transcript.statement)
    return make_bundle(
        {
            "berita-acara.pdf": signed_minutes,
            "transkrip.json": to_bytes(kept.transcript),
            "jurnal.jsonl": to_lines(kept.journal),
            "hadiah.json": canonical(statement["prizes"]),
        },
        tps=kept.transcript.statement.tps.key,
        mode=kept.transcript.statement.mode,
        key=kept.key,
        at=_signed_at(kept),
        software=kept.facts.program,
    )


def _signed_at(kept: Record) -> datetime:
    """The papers tell of the closing, and so does their signature: made again, they are the same papers."""
    return read_time(kept.transcript.closed_at)


def _remember(file: TpsFile, bundle: Path, folder: Path) -> None:
    import hashlib

    data = bundle.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    with file.deed() as deed:
        papers.add_export(deed.session, Export(deed.at, "bundle", bundle.name, digest, len(data), str(folder)))
        deed.record("exported", {"sha256": digest, "size": len(data)})
