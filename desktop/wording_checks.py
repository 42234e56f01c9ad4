"""What a check found, in Indonesian: a template for every English one of the floors below, with the same fields.

* Tests hold both tables against the templates that `draw` and `steps` really use.
* A fact may itself be an English sentence or word of the rules; it is translated too where it is known, else shown as it is.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.tokens import State
from desktop.wording_papers import PAPER_FINDINGS
from draw.canonical import HEX64
from draw.findings import Check, Finding, Result

CONTEXT = "Checks"

CHECKS: Mapping[int, object] = MappingProxyType(
    {
        1: QT_TRANSLATE_NOOP("Checks", "Bentuk dokumen"),
        2: QT_TRANSLATE_NOOP("Checks", "Pernyataan sebelum undian"),
        3: QT_TRANSLATE_NOOP("Checks", "Segel"),
        4: QT_TRANSLATE_NOOP("Checks", "Lemparan saksi"),
        5: QT_TRANSLATE_NOOP("Checks", "Benih undian"),
        6: QT_TRANSLATE_NOOP("Checks", "Urutan nomor"),
        7: QT_TRANSLATE_NOOP("Checks", "Panggilan dan hasilnya"),
        8: QT_TRANSLATE_NOOP("Checks", "Nama penerima hadiah"),
        9: QT_TRANSLATE_NOOP("Checks", "Waktu"),
        10: QT_TRANSLATE_NOOP("Checks", "Catatan kejadian"),
        11: QT_TRANSLATE_NOOP("Checks", "Tanda tangan TPS"),
        12: QT_TRANSLATE_NOOP("Checks", "Berita acara"),
    }
)

RESULTS: Mapping[Result, tuple[object, State]] = MappingProxyType(
    {
        Result.HOLDS: (QT_TRANSLATE_NOOP("Checks", "Berlaku"), "good"),
        Result.FAILS: (QT_TRANSLATE_NOOP("Checks", "Gagal"), "bad"),
        Result.NOT_CHECKED: (QT_TRANSLATE_NOOP("Checks", "Belum diperiksa"), "attention"),
    }
)

FINDINGS: Mapping[str, object] = MappingProxyType(
    {
        "{fault}": "{fault}",
        "the form of the transcript does not hold": QT_TRANSLATE_NOOP("Checks", "transkrip tidak terbaca"),
        "the journal's entries are not at hand": QT_TRANSLATE_NOOP(
            "Checks", "catatan kejadian tidak ada di berkas ini"
        ),
        "the proof line could not be read": QT_TRANSLATE_NOOP("Checks", "garis bukti tidak terbaca"),
        "the proof line does not carry this": QT_TRANSLATE_NOOP("Checks", "tidak ada di garis bukti"),
        "there are more outcomes than calls": QT_TRANSLATE_NOOP(
            "Checks", "hasil lebih banyak daripada panggilan"
        ),
        "the line does not say truly whether the draw was completed": QT_TRANSLATE_NOOP(
            "Checks", "garis bukti tidak benar tentang selesainya undian"
        ),
        "no rule for absent winners admits both held and absent": QT_TRANSLATE_NOOP(
            "Checks", "hadiah disimpan dan nomor tidak hadir tidak mungkin ada bersama"
        ),
        "compare the twelve words with a witness's sheet: {words}": QT_TRANSLATE_NOOP(
            "Checks", "cocokkan dua belas kata dengan lembar saksi: {words}"
        ),
        "fewer than two witnesses contribute": QT_TRANSLATE_NOOP(
            "Checks", "kurang dari dua saksi yang melempar"
        ),
        "{count} witnesses contributed, assurance {assurance}; compare the throws with their sheets": QT_TRANSLATE_NOOP(
            "Checks", "{count} saksi melempar, jaminan {assurance}; cocokkan dengan lembar mereka"
        ),
        "the seed is {seed}": QT_TRANSLATE_NOOP("Checks", "benihnya {seed}"),
        "the order follows from the seed; compare the numbers with the minutes": QT_TRANSLATE_NOOP(
            "Checks", "urutan mengikuti benih; cocokkan nomornya dengan berita acara"
        ),
        "the rule for absent winners is not in the line": QT_TRANSLATE_NOOP(
            "Checks", "aturan bagi yang tidak hadir tidak ada di garis bukti"
        ),
        "the journal has {found} entries; the transcript tells of {expected}": QT_TRANSLATE_NOOP(
            "Checks", "catatan kejadian berisi {found}, transkrip menyebut {expected}"
        ),
        "entry {n} of the journal has another link than the transcript": QT_TRANSLATE_NOOP(
            "Checks", "rantai catatan ke-{n} berbeda dari transkrip"
        ),
        "the journal does not lead to a closed draw": QT_TRANSLATE_NOOP(
            "Checks", "catatan kejadian tidak sampai pada undian yang ditutup"
        ),
        "the journal tells another draw than the transcript": QT_TRANSLATE_NOOP(
            "Checks", "catatan kejadian menceritakan undian lain"
        ),
        "the journal binds other people who took a prize": QT_TRANSLATE_NOOP(
            "Checks", "pengambil hadiah di catatan kejadian orang lain"
        ),
        "the journal's check-ins are not the tickets of the statement": QT_TRANSLATE_NOOP(
            "Checks", "kehadiran di catatan kejadian bukan nomor undian yang dikunci"
        ),
        "the journal has a check-in after the seal": QT_TRANSLATE_NOOP(
            "Checks", "ada kehadiran yang dicatat sesudah segel"
        ),
        "the commitment is {found}; statement and secret give {expected}": QT_TRANSLATE_NOOP(
            "Checks", "segelnya {found}, padahal pernyataan dan rahasia memberi {expected}"
        ),
        "witnesses {given} contributed; the statement names {expected}": QT_TRANSLATE_NOOP(
            "Checks", "yang melempar saksi {given}, yang ditetapkan saksi {expected}"
        ),
        "witness {witness}: {value} is not a contribution of kind {kind}": QT_TRANSLATE_NOOP(
            "Checks", "saksi {witness}: {value} bukan lemparan jenis {kind}"
        ),
        "the assurance is {expected}, not {found}": QT_TRANSLATE_NOOP(
            "Checks", "jaminannya {expected}, bukan {found}"
        ),
        "the seed is {found}; seal, secret and contributions give {expected}": QT_TRANSLATE_NOOP(
            "Checks", "benihnya {found}, padahal segel, rahasia, dan lemparan memberi {expected}"
        ),
        "there are {calls} calls and only {tickets} tickets": QT_TRANSLATE_NOOP(
            "Checks", "ada {calls} panggilan, padahal hanya {tickets} nomor"
        ),
        "call {call} has {found}; the seed gives {expected}": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call} memuat {found}, padahal benih memberi {expected}"
        ),
        "call {call} stands where call {number} belongs": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call} berada di tempat panggilan {number}"
        ),
        "call {call} comes after every unit was awarded": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call} terjadi sesudah semua hadiah diserahkan"
        ),
        "call {call} is for prize {prize} unit {unit}; prize {next_prize} unit {next_unit} was in hand": QT_TRANSLATE_NOOP(
            "Checks",
            "panggilan {call} untuk hadiah {prize} buah {unit}, padahal gilirannya hadiah {next_prize} buah {next_unit}",
        ),
        "call {call}: {outcome} is not possible under this rule": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call}: hasil {outcome} tidak mungkin menurut aturan"
        ),
        "call {call} is ineligible without a note": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call} tidak sah tanpa alasan"
        ),
        "the transcript does not say truly whether the draw was completed": QT_TRANSLATE_NOOP(
            "Checks", "transkrip tidak benar tentang selesainya undian"
        ),
        "the winners are not the awarded calls in their order": QT_TRANSLATE_NOOP(
            "Checks", "penerima hadiah tidak sama dengan panggilan yang diserahkan"
        ),
        "the name of {ticket} is not the one that the statement binds": QT_TRANSLATE_NOOP(
            "Checks", "nama untuk {ticket} bukan nama yang dikunci"
        ),
        "{later} ({second}) comes before {earlier} ({first})": QT_TRANSLATE_NOOP(
            "Checks", "{later} ({second}) mendahului {earlier} ({first})"
        ),
        "{step} ({at}) is not on the election's date {date}": QT_TRANSLATE_NOOP(
            "Checks", "{step} ({at}) bukan pada tanggal pemilihan {date}"
        ),
        "call {call} ({at}) comes after the count began": QT_TRANSLATE_NOOP(
            "Checks", "panggilan {call} ({at}) terjadi sesudah penghitungan dimulai"
        ),
        "{ticket} in {where} is not spelt like DPT-017": QT_TRANSLATE_NOOP(
            "Checks", "{ticket} pada {where} tidak ditulis seperti DPT-017"
        ),
        "the ids in {where} are not in ascending order, each once": QT_TRANSLATE_NOOP(
            "Checks", "nomor pada {where} tidak urut atau ada yang dua kali"
        ),
        "{ticket} is both drawn and excluded": QT_TRANSLATE_NOOP(
            "Checks", "{ticket} ikut diundi sekaligus tidak diikutkan"
        ),
        "list {list}: {attended} attended, but {counted} tickets": QT_TRANSLATE_NOOP(
            "Checks", "daftar {list}: hadir {attended}, nomornya {counted}"
        ),
        "list {list}: more attended than are registered": QT_TRANSLATE_NOOP(
            "Checks", "daftar {list}: yang hadir lebih banyak daripada yang terdaftar"
        ),
        "there are tickets of the list {list}, which has no attendance": QT_TRANSLATE_NOOP(
            "Checks", "ada nomor dari daftar {list} yang tidak punya catatan hadir"
        ),
        "the totals of forms, ballots and tickets differ without a sentence that says why": QT_TRANSLATE_NOOP(
            "Checks", "jumlah daftar hadir, surat suara, dan nomor berbeda tanpa penjelasan"
        ),
        "{ticket} is present but not in the list": QT_TRANSLATE_NOOP(
            "Checks", "{ticket} hadir tetapi tidak ada dalam daftar"
        ),
        "there is not at least one ticket and one prize": QT_TRANSLATE_NOOP(
            "Checks", "tidak ada nomor undian atau tidak ada hadiah"
        ),
        "the prizes are not numbered from 1": QT_TRANSLATE_NOOP(
            "Checks", "hadiah tidak bernomor urut dari 1"
        ),
        "there are more than {limit} prize units": QT_TRANSLATE_NOOP(
            "Checks", "hadiah lebih dari {limit} buah"
        ),
        "a draw after the count needs its reason": QT_TRANSLATE_NOOP(
            "Checks", "undian sesudah penghitungan perlu alasan"
        ),
        "the witnesses are not numbered from 1": QT_TRANSLATE_NOOP(
            "Checks", "saksi tidak bernomor urut dari 1"
        ),
        "the name {name} stands for more than one witness who contributes": QT_TRANSLATE_NOOP(
            "Checks", "nama {name} dipakai lebih dari satu saksi yang melempar"
        ),
        "the attempts are not numbered from 1, each earlier one voided": QT_TRANSLATE_NOOP(
            "Checks", "percobaan tidak urut dari 1 dengan yang lama dibatalkan"
        ),
        **PAPER_FINDINGS,
    }
)


def check_name(number: int) -> str:
    """Return what a numbered check looks at."""
    return _tr(CHECKS[number])


def result_word(result: Result) -> tuple[str, State]:
    """Return the word for the answer of a check and the state that colours it."""
    word, state = RESULTS[result]
    return _tr(word), state


def finding_words(finding: Finding) -> str:
    """Return one finding; a template that is not known is shown as it is."""
    template = FINDINGS.get(finding.text)
    if template is None:
        return str(finding)
    return _tr(template).format(**{name: _fact(name, value) for name, value in finding.facts.items()})


def detail_words(check: Check) -> str:
    """Return all that a check found, in one line."""
    more = len(check.findings) - 5
    tail = _tr(QT_TRANSLATE_NOOP("Checks", "dan {more} lagi")).format(more=more) if more > 0 else ""
    return "; ".join([*map(finding_words, check.findings[:5]), *([tail] if tail else [])])


def fault_words(text: str) -> str:
    """Return an English sentence or word of the rules in Indonesian where it is known, else the text itself."""
    from desktop.wording_faults import FAULTS

    if text in FAULTS:
        return _tr(FAULTS[text])
    for english, indonesian in FAULTS.items():
        if "{" in english and (match := _pattern(english).fullmatch(text)):
            facts = {name: fault_words(value) for name, value in match.groupdict().items()}
            return _tr(indonesian).format(**facts)
    return text


def _fact(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name in ("found", "expected") and re.match(HEX64, value):
        return (
            f"{value[:8]}…"  # two hashes that differ do so at once; the whole ones are in the English report
        )
    return fault_words(value)


@cache
def _pattern(template: str) -> re.Pattern[str]:
    """Return the pattern that finds the fields of a filled template again."""
    return re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>.+)", re.escape(template)), re.DOTALL)


def _tr(text: object) -> str:
    return QCoreApplication.translate(CONTEXT, str(text))
