"""The words of the office's screens: kinds of areas, standings with their states, why a file was refused."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.tokens import State
from desktop.widgets.tag import Mark
from desktop.wording_checks import check_name
from draw.consolidation import Area, Level, Refusal, RefusalKind, SignerStanding, Standing

_CONTEXT = "Office"

_LEVELS: Mapping[Level, object] = MappingProxyType(
    {
        Level.DISTRICT: QT_TRANSLATE_NOOP("Office", "Kecamatan"),
        Level.REGENCY: QT_TRANSLATE_NOOP("Office", "Kabupaten atau kota"),
        Level.PROVINCE: QT_TRANSLATE_NOOP("Office", "Provinsi"),
        Level.NATION: QT_TRANSLATE_NOOP("Office", "Nasional"),
    }
)
_STANDINGS: Mapping[Standing, tuple[object, State]] = MappingProxyType(
    {
        Standing.DRAWN: (QT_TRANSLATE_NOOP("Office", "Selesai"), "good"),
        Standing.ODD: (QT_TRANSLATE_NOOP("Office", "Perlu dilihat"), "attention"),
        Standing.CONFLICT: (QT_TRANSLATE_NOOP("Office", "Dua berkas"), "attention"),
        Standing.REFUSED: (QT_TRANSLATE_NOOP("Office", "Ditolak"), "bad"),
        Standing.READY: (QT_TRANSLATE_NOOP("Office", "Siap"), "neutral"),
        Standing.MISSING: (QT_TRANSLATE_NOOP("Office", "Belum masuk"), "neutral"),
        Standing.UNEXPECTED: (QT_TRANSLATE_NOOP("Office", "Di luar daftar"), "attention"),
    }
)
_REFUSALS: Mapping[RefusalKind, object] = MappingProxyType(
    {
        RefusalKind.CHECKS: QT_TRANSLATE_NOOP("Office", "Tidak lolos pemeriksaan"),
        RefusalKind.UNUSABLE: QT_TRANSLATE_NOOP("Office", "Bukan berkas yang bisa diperiksa"),
        RefusalKind.PRACTICE: QT_TRANSLATE_NOOP("Office", "Berkas latihan"),
        RefusalKind.OTHER_AREA: QT_TRANSLATE_NOOP("Office", "TPS di luar wilayah ini"),
        RefusalKind.OTHER_ELECTION: QT_TRANSLATE_NOOP("Office", "Pemilihan lain"),
        RefusalKind.TOO_SLOW: QT_TRANSLATE_NOOP("Office", "Terlalu lama diperiksa"),
    }
)
_SIGNERS: Mapping[SignerStanding, tuple[object, State]] = MappingProxyType(
    {
        SignerStanding.KNOWN: (QT_TRANSLATE_NOOP("Office", "Kunci yang didaftarkan desa"), "good"),
        SignerStanding.FIRST_SEEN: (QT_TRANSLATE_NOOP("Office", "Kunci baru dilihat"), "attention"),
        SignerStanding.CHANGED: (QT_TRANSLATE_NOOP("Office", "Kunci lain daripada yang didaftarkan"), "bad"),
    }
)
BARS: tuple[tuple[Standing, str], ...] = (
    (Standing.DRAWN, "good_mark"),
    (Standing.ODD, "attention_mark"),
    (Standing.CONFLICT, "attention_mark"),
    (Standing.REFUSED, "bad_mark"),
    (Standing.READY, "neutral_mark"),
)
"""The parts of a bar of progress, from left to right; what is missing stays empty."""


def _said(words: object) -> str:
    return QCoreApplication.translate(_CONTEXT, str(words))


def level_word(level: Level) -> str:
    """Return what a level is called."""
    return _said(_LEVELS[level])


def area_name(area: Area) -> str:
    """Return the area as the header says it, `Kecamatan Geger`."""
    return area.name if area.level is Level.NATION else f"{level_word(area.level)} {area.name}"


def standing_mark(standing: Standing) -> Mark:
    """Return the pill of a standing."""
    words, state = _STANDINGS[standing]
    return Mark(_said(words), state)


def signer_mark(standing: SignerStanding) -> Mark:
    """Return the pill of a signer."""
    words, state = _SIGNERS[standing]
    return Mark(_said(words), state)


def refusal_sentence(refusal: Refusal) -> str:
    """Return why a file was refused, with the numbers and names of the checks that fail."""
    said = _said(_REFUSALS[refusal.kind])
    checks = [f"{no} {check_name(no)}" for no in refusal.checks]
    return f"{said}: {', '.join(checks)}" if checks else said


def tps_name(tps: str, village: str) -> str:
    """Return `TPS 003 Kaibon` for `3519032017-3`; the code stands where the village is not known."""
    code, _, number = tps.partition("-")
    if not number.isdigit():
        return tps or QCoreApplication.translate("Office", "TPS tidak terbaca")
    return f"TPS {int(number):03d} {village or dotted(code)}"


def dotted(code: str) -> str:
    """Return a village code as it is printed, `35.19.03.2017`."""
    return ".".join(part for part in (code[:2], code[2:4], code[4:6], code[6:]) if part)


def thousands(number: int | None) -> str:
    """Return a whole number with points between its thousands, a dash for none."""
    return "–" if number is None else f"{number:,}".replace(",", ".")


def rupiah(amount: int | None) -> str:
    """Return whole rupiah, a dash for none."""
    return "–" if amount is None else f"Rp {thousands(amount)}"
