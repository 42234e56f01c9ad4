"""Days, facts and tools for the tests of the papers."""

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from draw.calls import units
from draw.ceremony import Drawing
from draw.identity import Identity, Officer
from draw.order import order
from draw.transcript import Transcript
from steps.files.papers.after_dice import after_dice_slip
from steps.files.papers.attendance import attendance
from steps.files.papers.certificates import certificates
from steps.files.papers.facts import PaperFacts, plan_of
from steps.files.papers.freezing_slip import freezing_slip
from steps.files.papers.guide import guide
from steps.files.papers.minutes import minutes
from steps.files.papers.paper_form import paper_form
from steps.files.papers.receipts import receipts
from steps.files.papers.witness_sheets import witness_sheets
from tests.stations import make_station

MADE_AT = "2024-02-14T13:31:00+07:00"
HOSTILE = (
    "<b>", "<img src=file:///etc/passwd>", "</para>", "SITI & BUDI", "Budi 😀 Santoso", "ꦱꦶꦠꦶ ꦲꦩꦶꦤꦃ", "O'Neil", "A",
    "Ny. Hj. Raden Ajeng Kusumaningtyas Wijayanti Notonegoro, S.H.", "W" * 60, "{name} %s", "'; DROP TABLE voters--",
    "a" * 200,
)  # fmt: skip
DRAWN = (((0.1, 0.8), (0.4, 0.1), (0.9, 0.6)), ((0.5, 0.5),), ((-3.0, 9.0), (2.0, 2.0)), ())


def needs(tool: str) -> pytest.MarkDecorator:
    """Skip a test where a reader that we did not write is not installed."""
    return pytest.mark.skipif(shutil.which(tool) is None, reason=f"{tool} is not installed")


def run(*words: str | Path) -> str:
    """Run a tool and return what it prints; a failure fails the test."""
    done = subprocess.run([str(w) for w in words], capture_output=True, text=True, check=True, timeout=120)
    return done.stdout


def facts_for(transcript: Transcript, **changes: Any) -> PaperFacts:
    """Return facts that leave no part of the papers empty."""
    s = transcript.statement
    identity = Identity(
        s.tps, "Desa", s.election, s.date, "WIB", s.mode, place="Balai RT 03", permit="400/12/2024",
        minutes_number="001/BA-UNDIAN/TPS-003/2024", village_head="Sutrisno",
    )  # fmt: skip
    names = ("Hadi Purnomo", "Joko Prasetyo", "Endang Sulastri", "Agus Wibowo", "Dwi Astuti", "Slamet", "Nur")
    facts = PaperFacts(
        identity=identity,
        officers=tuple(
            Officer(no, n, "Anggota KPPS" if no > 1 else "Ketua KPPS") for no, n in enumerate(names, 1)
        ),
        drawn_from=transcript.calls[0].at if transcript.calls else "",
        drawn_until=transcript.closed_at,
        men=5,
        women=7,
        corrections=("Panggilan 7: semula tidak hadir, diganti diserahkan.",),
        undone_check_ins=2,
        gaps=("Pukul 13.24 laptop mati karena listrik.",),
        notes=("Undian diumumkan dengan pengeras suara.",),
        neutrality_accepted_by=("Hadi Purnomo",),
        tax_column=True,
        key_fingerprint="7F3A 91C0 22DE 5B18",
        program="Undian TPS 0.1.0, kode 9c1185a5",
        verifier_sha256="ab" * 32,
        signatures={"K1": DRAWN, "W1": DRAWN, "H": DRAWN},
    )
    return replace(facts, **changes)


def big_hostile_day(mode: str = "practice") -> Transcript:
    """Return a day with 40 witnesses, 50 units, long names and names that would be markup; its seal is not remade."""
    day = make_station(
        tickets={"DPT": 640, "DPTB": 12}, stayed_away=160, excluded=3, units=(20, 15, 15), witnesses=40, throws=10,
        outcomes="RARDRIRRRA" * 7, voided=2, objections=3, mode=mode, after_count=True,
    ).transcript  # fmt: skip
    s = day.statement
    prizes = tuple(replace(p, name=HOSTILE[p.no % 13], source=HOSTILE[(p.no + 5) % 13]) for p in s.prizes)
    people = tuple(
        replace(
            w,
            name=HOSTILE[w.no % 13][:60] if w.no % 2 else f"Saksi {w.no}",
            role="Saksi pasangan calon nomor urut 1",
        )
        for w in s.witnesses
    )
    winners = tuple(replace(w, name=HOSTILE[n % 13]) for n, w in enumerate(day.winners))
    return replace(day, statement=replace(s, prizes=prizes, witnesses=people), winners=winners)


def drawing_of(t: Transcript, calls: int) -> Drawing:
    """Return the state of a draw after so many calls."""
    done = t.calls[:calls]
    return Drawing(
        t.statement, t.commitment, t.secret, t.contributions, t.seed, order(t.seed, t.statement.ticket_ids),
        units(t.statement.prizes), done, sum(c.awarded for c in done), (), (), None, (),
    )  # fmt: skip


Maker = Callable[[Transcript, PaperFacts, str], bytes]
PAPERS: Mapping[str, Maker] = {
    "minutes": lambda t, f, page: minutes(t, f, page=page, made_at=MADE_AT),
    "receipts": lambda t, f, page: receipts(t, f, page=page, made_at=MADE_AT),
    "certificates": lambda t, f, page: certificates(t, f, page=page, made_at=MADE_AT),
    "attendance": lambda t, f, page: attendance(t, f, page=page, made_at=MADE_AT),
    "witness_sheets": lambda t, f, page: witness_sheets(
        t.statement, t.commitment, f, page=page, made_at=MADE_AT
    ),
    "freezing_slip": lambda t, f, page: freezing_slip(
        t.statement, t.commitment, f, page=page, made_at=MADE_AT
    ),
    "paper_form": lambda t, f, page: paper_form(plan_of(t.statement), f, page=page, made_at=MADE_AT),
    "guide": lambda t, f, page: guide(t, f, page=page, made_at=MADE_AT),
    "after_dice": lambda t, f, page: after_dice_slip(drawing_of(t, 3), f, page=page, made_at=MADE_AT),
}


def text_of(pdf: bytes, folder: Path, *options: str) -> str:
    """Return the text of a PDF as pdftotext reads it."""
    (folder / "paper.pdf").write_bytes(pdf)
    return run("pdftotext", *options, folder / "paper.pdf", "-")


def words_of(pdf: bytes, folder: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """Return the words of each page with their boxes in points: left, top, right, bottom, word."""
    word = re.compile(
        r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    )
    return [
        [(*(float(m[i]) for i in range(1, 5)), m[5]) for m in word.finditer(page)]  # type: ignore[misc]
        for page in text_of(pdf, folder, "-bbox").split("<page ")[1:]
    ]
