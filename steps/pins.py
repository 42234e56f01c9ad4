"""The PINs for acts of two people (U04): set by each person, held against what is typed, and never in the journal.

* The journal says who has set one, who was confirmed with it, how many wrong ones came, and who reset whose: no digits.
* Two right PINs hold for one act, named by those two people, for two minutes. `spend` is asked inside the deed of that act.
* A person without a PIN can set one at that moment; the journal says that it was at the act, and the minutes repeat it.
* From the third wrong one on a person waits, twice as long each time, also over restarts (the count is in the file).
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from db import pins
from db.pins import SALT_BYTES, Pin
from draw.roster import clean_text
from steps.tpsfile import Deed, TpsFile
from steps.tries import TooSoonError, wait_s

LENGTH = 6
LONGEST_WAIT_S = 120
HOLDS_MS = 2 * 60 * 1000
_DIGITS = re.compile(r"[0-9]{6}\Z", re.ASCII)
_RUNS = "01234567890 09876543210"
_PERSON = re.compile(r"[KW][1-9][0-9]{0,2}\Z")


class PinFormError(Exception):
    """A PIN is six digits, not all alike and not a plain row such as 123456."""


class PinMissingError(Exception):
    """A person who is to confirm has no PIN yet; `people` are keys such as `K1`."""

    def __init__(self, people: tuple[str, ...]) -> None:
        super().__init__(f"No PIN yet: {', '.join(people)}.")
        self.people = people


class WrongPinError(Exception):
    """A PIN is wrong; `people` say whose, `seconds` how long the next try waits."""

    def __init__(self, people: tuple[str, ...], seconds: int) -> None:
        super().__init__(f"Wrong PIN: {', '.join(people)}.")
        self.people = people
        self.seconds = seconds


class PinsNeededError(Exception):
    """This act is confirmed by two people with their PINs, and they have not given them just now."""


def is_good(digits_untrusted: str) -> bool:
    """Tell whether these digits can be a PIN: six, not all alike, not a plain row."""
    formed = _DIGITS.match(digits_untrusted) is not None
    return formed and len(set(digits_untrusted)) > 1 and digits_untrusted not in _RUNS


def is_pin(text_untrusted: str) -> bool:
    """Tell whether a text has the form of a PIN, good or not."""
    return _DIGITS.match(text_untrusted) is not None


def example(person: str) -> str:
    """Return the PIN that a practice day shows for a person: no secret."""
    return ("11" if person.startswith("K") else "22") + f"{int(person[1:]) % 100:02d}" * 2


def put(file: TpsFile, person: str, digits: str, *, at_act: bool = False) -> None:
    """Keep the PIN that a person without one has typed; `at_act` when it was typed only at the confirmation itself.

    Raises PinFormError, and PinsNeededError for a person who has a PIN: that one is reset by two others first.
    """
    if not is_good(digits) or _PERSON.match(person) is None:
        raise PinFormError
    salt = file.laptop.random_hex(SALT_BYTES)
    made = pins.make(person, digits, salt=salt, at="")
    with file.deed() as deed:
        if person in pins.load(deed.session):
            raise PinsNeededError
        pins.save(deed.session, _dated(made, deed.at))
        deed.record("pin_set", {"person": person, "at_act": at_act})


def change(file: TpsFile, person: str, *, old: str, new: str) -> None:
    """Give a person who knows the PIN another one; raises PinFormError, and what `confirm` raises."""
    if not is_good(new):
        raise PinFormError
    confirm(file, [(person, old)])
    made = pins.make(person, new, salt=file.laptop.random_hex(SALT_BYTES), at="")
    with file.deed() as deed:
        deed.agreed.by = frozenset()
        pins.save(deed.session, _dated(made, deed.at))
        deed.record("pin_changed", {"person": person})


def put_examples(file: TpsFile, people: Iterable[str]) -> None:
    """Give people of a practice day the PINs that it shows, where they have none."""
    with file.deed() as deed:
        known = pins.load(deed.session)
        wanted = [person for person in people if person not in known]
        for person in wanted:
            salt = deed.laptop.random_hex(SALT_BYTES)
            pins.save(deed.session, pins.make(person, example(person), salt=salt, at=deed.at, example=True))
        if wanted:
            deed.record("example_pins_set", {"people": wanted})


def confirm(file: TpsFile, given: Sequence[tuple[str, str]]) -> None:
    """Hold what people typed against their PINs; right ones hold for one act of these people, for two minutes.

    Raises PinMissingError, TooSoonError or WrongPinError; wrong ones are counted in the file and in the journal.
    Takes 0.1 s for each.
    """
    with file.deed() as deed:
        known = pins.load(deed.session)
    missing = tuple(person for person, _ in given if person not in known)
    if missing:
        raise PinMissingError(missing)
    left = max(seconds_left(file, known[person]) for person, _ in given)
    if left > 0:
        raise TooSoonError(left)
    wrong = tuple(person for person, digits in given if not pins.fits(known[person], digits))
    counts = _count(file, known, given=tuple(person for person, _ in given), wrong=wrong)
    if wrong:
        raise WrongPinError(wrong, max(wait_s(counts[person], longest=LONGEST_WAIT_S) for person in wrong))
    file.agreed.by = frozenset(person for person, _ in given)
    file.agreed.until_ms = file.laptop.mono_ms() + HOLDS_MS


def seconds_left(file: TpsFile, pin: Pin) -> int:
    """Return how long a person's next try still waits; after a restart the whole wait begins anew."""
    passed_ms = file.laptop.mono_ms() - file.agreed.wrong_at_ms.get(pin.person, 0)
    return max(0, -(-(wait_s(pin.wrong, longest=LONGEST_WAIT_S) * 1000 - passed_ms) // 1000))


def spend(deed: Deed, by: tuple[str, ...], act: str) -> None:
    """Let an act pass that these two people have just confirmed, and record that they did; it is spent with this act.

    Raises PinsNeededError when one of them has a PIN and both have not been confirmed. In a file without PINs two names are
    enough, as before there were any: the screens ask for them all the same.
    """
    known = pins.load(deed.session)
    if not any(person in known for person in by):
        return
    agreed = deed.agreed
    if agreed.by != frozenset(by) or deed.laptop.mono_ms() > agreed.until_ms:
        raise PinsNeededError
    agreed.by = frozenset()
    deed.record("pins_given", {"by": list(by), "act": act})


def reset(file: TpsFile, person: str, reason: str, *, by: tuple[str, str]) -> None:
    """Take away the PIN of a person who forgot it, confirmed by two others with theirs, with a reason.

    Raises PinsNeededError when one of the two is that person or has not given the PIN.
    """
    with file.deed() as deed:
        if person in by or len(set(by)) != 2 or not clean_text(reason):
            raise PinsNeededError
        spend(deed, by, "pin_reset")
        pins.remove(deed.session, person)
        deed.record("pin_reset", {"person": person, "by": list(by), "reason": clean_text(reason)})


def follow(deed: Deed, letter: str, names: tuple[Mapping[int, str], Mapping[int, str]]) -> None:
    """Let the PINs of officers (`K`) or witnesses (`W`) go along with their people when numbers or names change.

    `names` are the people by number before and after. A person who is gone, or whose name is another, loses the PIN.
    """
    before, after = names
    known = pins.load(deed.session)
    mine = {person: pin for person, pin in known.items() if person.startswith(letter)}
    if not mine or before == after:
        return
    kept, lost, free = dict[str, Pin](), [], dict(after)
    for person, pin in mine.items():
        name = before.get(int(person[1:]), "")
        number = next((no for no, other in free.items() if other == name), None)
        if number is None:
            lost.append(person)
        else:
            del free[number]
            kept[f"{letter}{number}"] = _renamed(pin, f"{letter}{number}")
    others = {person: pin for person, pin in known.items() if person not in mine}
    pins.replace_all(deed.session, {**others, **kept})
    if lost:
        deed.record("pins_dropped", {"people": lost})


def _count(
    file: TpsFile, known: Mapping[str, Pin], *, given: tuple[str, ...], wrong: tuple[str, ...]
) -> dict[str, int]:
    counts = {person: known[person].wrong + 1 if person in wrong else 0 for person in given}
    if all(counts[person] == known[person].wrong for person in given):
        return counts
    with file.deed() as deed:
        for person, count in counts.items():
            pins.count_wrong(deed.session, person, wrong=count)
            if count:
                deed.record("pin_wrong", {"person": person, "count": count})
                file.agreed.wrong_at_ms[person] = file.laptop.mono_ms()
    return counts


def _dated(pin: Pin, at: str) -> Pin:
    return Pin(pin.person, pin.salt, pin.memory_kib, pin.passes, pin.hash, at)


def _renamed(pin: Pin, person: str) -> Pin:
    return Pin(person, pin.salt, pin.memory_kib, pin.passes, pin.hash, pin.at, pin.wrong)
