"""The papers that there are, by name, each with its maker: what can be previewed, printed and exported at each step."""

from collections.abc import Callable, Mapping

from draw.errors import OutOfOrderError
from draw.identity import Identity
from draw.statement import Statement
from steps import minutes as days_end
from steps import readiness, troubles
from steps.files.papers.facts import PaperFacts
from steps.files.writing import safe_name
from steps.minutes import Record
from steps.tpsfile import TpsFile

FILE_WORDS = {
    "minutes": "Berita acara",
    "receipts": "Tanda terima",
    "certificates": "Piagam",
    "attendance": "Ringkasan kehadiran",
    "witness_sheets": "Lembar saksi",
    "freezing_slip": "Lembar pembekuan",
    "paper_form": "Undian dengan kertas",
    "finish_slip": "Slip sesudah dadu",
    "guide": "Panduan periksa sendiri",
    "zero_report": "Laporan nol",
    "troubles": "Bila ada gangguan",
    "transcript": "Transkrip",
    "bundle": "Paket",
}
Maker = Callable[[], bytes]


def file_name(identity: Identity, paper: str, *, suffix: str = ".pdf") -> str:
    """Return a file's name, `Berita acara TPS 003 Kaibon 2024-02-14.pdf`."""
    practice = "LATIHAN " if identity.practice else ""
    return safe_name(f"{practice}{FILE_WORDS[paper]} {identity.title} {identity.date}", suffix=suffix)


def make(file: TpsFile, name: str, *, page: str) -> bytes:
    """Return one paper of the day as PDF; `page` is A4 or F4.

    Raises OutOfOrderError while the day is not yet so far for that paper, KeyError for a name that is none.
    """
    match name:
        case "paper_form":
            return _paper_form(file, page)
        case "finish_slip":
            return _finish_slip(file, page)
        case "guide":
            return _guide(file, page)
        case "zero_report":
            return readiness.zero_report(file, page=page)
        case "troubles":
            return _troubles(file, page)
        case "witness_sheets" | "freezing_slip":
            return _of_the_seal(*days_end.sealed_statement(file), page)[name]()
    return after_the_draw(days_end.record(file), page=page)[name]()


def after_the_draw(kept: Record, *, page: str = "") -> Mapping[str, Maker]:
    """Return the makers of the papers of a closed draw, the minutes first, signed; `page` else that of the identity."""
    from steps.files.papers.attendance import attendance
    from steps.files.papers.certificates import certificates
    from steps.files.papers.guide import guide
    from steps.files.papers.receipts import receipts

    t, facts, at = kept.transcript, kept.facts, kept.transcript.closed_at
    page = page or facts.identity.page
    return {
        "minutes": lambda: days_end.sign_minutes(kept, page=page),
        "receipts": lambda: receipts(t, facts, page=page, made_at=at),
        "certificates": lambda: certificates(t, facts, page=page, made_at=at),
        "attendance": lambda: attendance(t, facts, page=page, made_at=at),
        "guide": lambda: guide(t, facts, page=page, made_at=at),
        **_of_the_seal(t.statement, t.commitment, facts, page),
    }


def _of_the_seal(statement: Statement, seal: str, facts: PaperFacts, page: str) -> Mapping[str, Maker]:
    from steps.files.papers.freezing_slip import freezing_slip
    from steps.files.papers.witness_sheets import witness_sheets

    at = statement.frozen_at
    return {
        "witness_sheets": lambda: witness_sheets(statement, seal, facts, page=page, made_at=at),
        "freezing_slip": lambda: freezing_slip(statement, seal, facts, page=page, made_at=at),
    }


def _paper_form(file: TpsFile, page: str) -> bytes:
    from steps.files.papers.paper_form import paper_form

    plan, facts, at = days_end.plan(file)
    if not plan.prizes:
        raise OutOfOrderError
    return paper_form(plan, facts, page=page, made_at=at)


def _finish_slip(file: TpsFile, page: str) -> bytes:
    from steps.files.papers.after_dice import after_dice_slip

    drawing, facts, at = days_end.drawing(file)
    return after_dice_slip(drawing, facts, page=page, made_at=at)


def _troubles(file: TpsFile, page: str) -> bytes:
    from steps.files.papers.troubles_card import troubles_card

    _, facts, at = days_end.plan(file)
    return troubles_card(troubles.load(), facts, page=page, made_at=at)


def _guide(file: TpsFile, page: str) -> bytes:
    """Return the guide with the digits of the draw, or before its closing with a line to try out."""
    try:
        return after_the_draw(days_end.record(file), page=page)["guide"]()
    except OutOfOrderError:
        from steps.files.papers.guide import guide

        _, facts, at = days_end.plan(file)
        return guide(None, facts, page=page, made_at=at)
