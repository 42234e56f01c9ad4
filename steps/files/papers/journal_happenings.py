"""What the journal tells of a day that did not go smoothly, as lines for the minutes and for whoever checks them.

* Gaps: the program opened again or the clock set during the ceremony, another laptop that took over, an older file put
  back, a copy that went on elsewhere. Approvals: acts of two people with and without PINs, PINs reset, made late, or often
  wrong (U04).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from draw.acts import KINDS
from draw.journal import Entry
from draw.recovery import CLOCK_JUMPED, RECOVERED

_OFTEN = 3
_OPENINGS = {
    "opened": "Program dibuka kembali pukul {at}",
    RECOVERED: "Program telah berhenti mendadak sebelum dibuka pukul {at}; semua catatan utuh",
    CLOCK_JUMPED: "Jam laptop telah berubah ketika program dibuka pukul {at}; urutan menurut nomor catatan",
}
_CLOCKS = frozenset({"clock_went_back", "clock_went_ahead"})
_CLOCK = "Jam laptop diubah dan menunjuk {clock} pada pukul {at}; urutan menurut nomor catatan"


def gaps(entries: Sequence[Entry], zone: str) -> tuple[str, ...]:
    """Return the lines about interruptions, other laptops and older files; `zone` is WIB, WITA or WIT."""
    return (*_reopened(entries, zone), *_clocks(entries, zone), *other_lives(entries, zone))


def other_lives(entries: Sequence[Entry], zone: str) -> tuple[str, ...]:
    """Return the lines about other laptops and older files alone (A05, F14): what whoever checks a file must see."""
    return tuple(line for entry in entries if (line := _gap(entry, zone)))


def approvals(entries: Sequence[Entry], who: Mapping[str, str]) -> tuple[str, ...]:
    """Return the lines about acts of two people and their PINs; `who` names people by key (`K1`)."""
    people = _People(who)
    told = (line for entry in entries if (line := _approval(entry, people)))
    return (*_counted(entries), *told, *_often_wrong(entries, people))


@dataclass(frozen=True, slots=True)
class _People:
    known: Mapping[str, str]

    def name(self, person: str) -> str:
        plain = f"{'petugas' if person.startswith('K') else 'saksi'} {person[1:]}"
        return self.known.get(person, plain)

    def names(self, people: Sequence[str]) -> str:
        return " dan ".join(self.name(person) for person in people)


def _reopened(entries: Sequence[Entry], zone: str) -> Iterator[str]:
    """Say when the program was opened again between the closing of the polls and the closing of the draw, and why."""
    closed = next((at for at, entry in enumerate(entries) if entry.kind == "polls_closed"), len(entries))
    told = [entry for entry in entries[closed:] if entry.kind in _OPENINGS]
    stopped = {entry.at for entry in told if entry.kind == RECOVERED}
    for entry in told:
        if entry.kind != "opened" or entry.at not in stopped:
            yield _OPENINGS[entry.kind].format(at=f"{_clock(entry.at)} {zone}")


def _clocks(entries: Sequence[Entry], zone: str) -> Iterator[str]:
    """Say once for each session that the clock was set back or ahead while the ceremony was under way (F15)."""
    told = set()
    for entry in entries:
        if entry.kind in _CLOCKS and (entry.session, entry.kind) not in told:
            told.add((entry.session, entry.kind))
            said = str(entry.data["clock"])
            yield _CLOCK.format(clock=f"{said[:10]} {_clock(said)}", at=f"{_clock(entry.at)} {zone}")


def _gap(entry: Entry, zone: str) -> str:
    at, data = f"pukul {_clock(entry.at)} {zone}", entry.data
    last = _clock(str(data.get("last_at", "")))
    match entry.kind:
        case "taken_over":
            return f"Laptop lain mengambil alih {at}; catatan terakhir dari laptop sebelumnya pukul {last}"
        case "restored":
            gone = int(data["known"]) - int(data["entries"])
            rest = f"{gone} catatan sesudahnya hilang" if gone > 0 else "yang dicatat sesudahnya berbeda"
            return f"Berkas dipulihkan dari salinan {at}: catatan terakhir di dalamnya pukul {last}, {rest}"
        case "copy_went_on":
            return f"Salinan berkas ini diteruskan di laptop lain sampai pukul {last}; diketahui {at}"
    return ""


def _approval(entry: Entry, people: _People) -> str:
    at, data = f"pukul {_clock(entry.at)}", entry.data
    match entry.kind:
        case "pin_reset":
            who, by = people.name(data["person"]), people.names(data["by"])
            return f"PIN {who} dihapus {at}, disetujui {by}, karena {str(data['reason']).rstrip('.')}"
        case "pin_set" if data.get("at_act"):
            return f"PIN {people.name(data['person'])} baru dibuat saat menyetujui, {at}"
        case "pins_dropped":
            return f"PIN {people.names(data['people'])} gugur {at} karena nama atau daftarnya diubah"
    return ""


def _counted(entries: Sequence[Entry]) -> list[str]:
    acts = sum("by" in entry.data and entry.kind in KINDS for entry in entries)
    given = sum(entry.kind == "pins_given" and entry.data["act"] in KINDS for entry in entries)
    return [f"Tindakan dua orang yang disetujui dengan PIN: {given} dari {acts}"] if acts else []


def _often_wrong(entries: Sequence[Entry], people: _People) -> list[str]:
    most = dict[str, int]()
    for entry in entries:
        if entry.kind == "pin_wrong":
            most[entry.data["person"]] = max(most.get(entry.data["person"], 0), int(entry.data["count"]))
    return [
        f"PIN {people.name(person)} salah {count} kali berturut-turut"
        for person, count in most.items()
        if count >= _OFTEN
    ]


def _clock(at: str) -> str:
    return at[11:16].replace(":", ".")
