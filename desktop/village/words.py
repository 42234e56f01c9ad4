"""Words that several pages of the village desk share: what a TPS still lacks, and how its file stands."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desktop.widgets.tag import Mark
from steps.village.state import VillageState

LACKING: Mapping[str, object] = MappingProxyType(
    {
        "voters": QT_TRANSLATE_NOOP("Lacking", "daftar pemilih"),
        "officers": QT_TRANSLATE_NOOP("Lacking", "petugas"),
        "prizes": QT_TRANSLATE_NOOP("Lacking", "hadiah"),
        "key": QT_TRANSLATE_NOOP("Lacking", "berkas TPS"),
        "witnesses": QT_TRANSLATE_NOOP("Lacking", "saksi"),
        "room": QT_TRANSLATE_NOOP("Lacking", "tempat"),
        "power": QT_TRANSLATE_NOOP("Lacking", "listrik"),
        "logistics": QT_TRANSLATE_NOOP("Lacking", "logistik"),
    }
)


def lacking(keys: Iterable[str]) -> str:
    """Return what is missing in one line: `petugas, hadiah`."""
    return ", ".join(QCoreApplication.translate("Lacking", str(LACKING[key])) for key in keys)


def thousands(count: int) -> str:
    """Return a count with a dot between thousands."""
    return f"{count:,}".replace(",", ".")


def station_title(number: int) -> str:
    """Return how a TPS is called: `TPS 003`."""
    return f"TPS {number:03d}"


def file_mark(state: VillageState, number: int, waiting: Iterable[int] = ()) -> Mark:
    """Return how the TPS file of a station stands; `waiting` are those whose envelope is not printed yet."""
    translate = QCoreApplication.translate
    if missing := state.missing_of(number):
        return Mark(translate("FileMark", "Belum: {what}").format(what=lacking(missing)), "attention")
    made = state.made.get(number)
    if made is None:
        return Mark(translate("FileMark", "Siap dibuat"))
    if number in state.stale:
        return Mark(translate("FileMark", "Rencana berubah"), "attention")
    if number in waiting:
        return Mark(translate("FileMark", "Sampul belum dicetak"), "attention")
    if not made.envelope_at:
        return Mark(translate("FileMark", "Sandi tidak tercetak"), "bad")
    return Mark(translate("FileMark", "Selesai"), "good")
