"""The day's papers of each station, made days before: attendance sheet, blank witness sheets, paper form, coupons.

* They are made from the plan of the village and need no TPS file and no passphrase.
* The kit of a station is one PDF with the papers that were chosen, one after the other.
* The sheets of the envelopes are made from envelopes in memory: nothing that could open a TPS file is kept.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from draw.errors import OutOfOrderError
from draw.form import read_time
from draw.identity import Identity
from steps.export import Progress
from steps.files.papers.facts import PaperFacts, Plan
from steps.files.writing import safe_name
from steps.tpsfile import program_identity
from steps.village.making import Content, Envelope, contents
from steps.village.plan import identity_of
from steps.village.villagefile import VillageFile

PAPERS = ("attendance_names", "attendance_numbers", "witness_blank", "paper_form", "coupons", "roll_coupons")
USUAL = ("attendance_names", "witness_blank", "paper_form", "coupons")
KIT = "kit"
FILE_WORDS = {
    "attendance_names": "Daftar hadir",
    "attendance_numbers": "Daftar hadir tanpa nama",
    "witness_blank": "Lembar saksi kosong",
    "paper_form": "Undian dengan kertas",
    "coupons": "Kupon",
    "roll_coupons": "Kupon gulung 58 mm",
    KIT: "Kit kertas",
    "envelopes": "Sampul kata sandi",
}
LEAST_WITNESSES = 4


@dataclass(frozen=True, slots=True)
class KitChoice:
    """Which papers a kit has, in the order of `PAPERS`, and how many blank witness sheets."""

    papers: tuple[str, ...] = USUAL
    witnesses: int = LEAST_WITNESSES


def file_name(identity: Identity, paper: str) -> str:
    """Return a paper's name as a file, `Kupon TPS 003 Kaibon 2024-02-14.pdf`."""
    practice = "LATIHAN " if identity.practice else ""
    return safe_name(f"{practice}{FILE_WORDS[paper]} {identity.title} {identity.date}", suffix=".pdf")


def make_paper(
    file: VillageFile, number: int, name: str, *, page: str, choice: KitChoice | None = None
) -> bytes:
    """Return one paper of a station, or its whole kit, as PDF; `page` is A4 or F4.

    Raises OutOfOrderError while the plan has not what the paper needs, KeyError for a station or name that is none.
    """
    content = contents(file, strict=False)[number]
    at = _now(file)
    if name == KIT:
        return _kit(content, choice or KitChoice(), page=page, at=at)
    return _makers(content, choice or KitChoice(), page, at)[name]()


def write_kits(
    file: VillageFile,
    folder: Path,
    numbers: Sequence[int],
    *,
    page: str,
    choice: KitChoice | None = None,
    progress: Progress = lambda done, total: None,
) -> tuple[Path, ...]:
    """Write the kit of each station into a folder, whole or not at all, and return the files.

    `progress(kits done, kits)` may raise to cancel: kits already written stay. Raises DeliveryError or OutOfOrderError.
    """
    from steps.files.writing import write_file

    plans, at, written = contents(file, strict=False), _now(file), []
    for done, number in enumerate(numbers):
        progress(done, len(numbers))
        content = plans[number]
        path = folder / file_name(identity_of(content.village, content.station), KIT)
        write_file(path, _kit(content, choice or KitChoice(), page=page, at=at))
        written.append(path)
    progress(len(numbers), len(numbers))
    with file.deed() as deed:
        deed.record("kits_written", {"stations": sorted(numbers)})
    return tuple(written)


def make_envelopes(file: VillageFile, envelopes: Sequence[Envelope], *, page: str) -> bytes:
    """Return the sheets of sealed envelopes as PDF, one page for each; it is the only place of the passphrases."""
    from steps.files.papers.envelopes import EnvelopeSheet
    from steps.files.papers.envelopes import envelopes as build

    plans = contents(file, strict=False)
    sheets = [
        EnvelopeSheet(
            identity_of(plans[e.number].village, plans[e.number].station),
            e.passphrase,
            e.fingerprint,
            e.file,
            plans[e.number].officers[0].name if plans[e.number].officers else "",
        )
        for e in envelopes
    ]
    return build(sheets, page=page, made_at=_now(file))


def _makers(content: Content, choice: KitChoice, page: str, at: str) -> Mapping[str, Callable[[], bytes]]:
    from steps.files.papers.attendance_sheet import attendance_sheet
    from steps.files.papers.blank_sheets import blank_witness_sheets
    from steps.files.papers.coupons import coupons, roll_coupons
    from steps.files.papers.paper_form import paper_form

    identity = identity_of(content.village, content.station)
    facts = PaperFacts(identity, content.officers, program=program_identity())
    plan = Plan(tuple(p.prize for p in content.prizes), content.rules.rules, ())
    tickets = [voter.ticket for voter in content.voters]

    def needing(is_there: object, make: Callable[[], bytes]) -> Callable[[], bytes]:
        def checked() -> bytes:
            if not is_there:
                raise OutOfOrderError
            return make()

        return checked

    return {
        "attendance_names": needing(
            tickets, lambda: attendance_sheet(content.voters, facts, names=True, page=page, made_at=at)
        ),
        "attendance_numbers": needing(
            tickets, lambda: attendance_sheet(content.voters, facts, names=False, page=page, made_at=at)
        ),
        "witness_blank": lambda: blank_witness_sheets(facts, count=choice.witnesses, page=page, made_at=at),
        "paper_form": needing(plan.prizes, lambda: paper_form(plan, facts, page=page, made_at=at)),
        "coupons": needing(tickets, lambda: coupons(tickets, identity, page=page, made_at=at)),
        "roll_coupons": needing(tickets, lambda: roll_coupons(tickets, identity, made_at=at)),
    }


def _kit(content: Content, choice: KitChoice, *, page: str, at: str) -> bytes:
    import pikepdf

    makers = _makers(content, choice, page, at)
    wanted = [name for name in PAPERS if name in choice.papers]
    if not wanted:
        raise OutOfOrderError
    whole, out = pikepdf.Pdf.new(), BytesIO()
    opened = [pikepdf.Pdf.open(BytesIO(makers[name]())) for name in wanted]
    for pdf in opened:
        whole.pages.extend(pdf.pages)
    identity = identity_of(content.village, content.station)
    whole.docinfo["/Title"] = f"{FILE_WORDS[KIT]} {identity.title}"
    whole.docinfo["/CreationDate"] = f"D:{read_time(at):%Y%m%d%H%M%S}"
    whole.Root.Lang = "id-ID"
    whole.save(out, deterministic_id=True)
    return out.getvalue()


def _now(file: VillageFile) -> str:
    with file.deed() as deed:
        return deed.at
