"""Wrong passphrases slow down, also over restarts, and nothing of what was typed is kept."""

from pathlib import Path

import pytest

from db.errors import WrongPassphraseError
from steps import tpsfile
from steps.station import Laptop
from steps.tries import FREE_TRIES, TooSoonError, Tries

PASSPHRASE = "kuda besi lari pagi"
WRONG = "kuda besi lari sore"


class Hands:
    """A laptop whose steady clock a test moves."""

    def __init__(self, folder: Path) -> None:
        self.seconds = 0.0
        self.folder = folder

    def start(self) -> Laptop:
        """Start the program: the steady clock begins at nought."""
        self.seconds = 0.0
        return Laptop(
            monotonic=lambda: self.seconds,
            documents=self.folder / "dokumen",
            settings=self.folder / "setelan",
            began=0.0,
        )


@pytest.fixture
def hands(tmp_path: Path) -> Hands:
    return Hands(tmp_path)


@pytest.fixture
def path(hands: Hands) -> Path:
    file = tpsfile.create(hands.start(), hands.folder / "dokumen" / "tps.undian", PASSPHRASE)
    file.close()
    return file.path


def opened(tries: Tries, path: Path, passphrase: str) -> tpsfile.TpsFile:
    return tries.around(path, lambda: tpsfile.open_file(tries._laptop, path, passphrase))()


def miss(tries: Tries, path: Path, times: int) -> None:
    for _ in range(times):
        with pytest.raises(WrongPassphraseError):
            opened(tries, path, WRONG)


def test_that_the_third_wrong_passphrase_makes_the_next_wait_and_each_more_doubles_it(
    hands: Hands, path: Path
) -> None:
    tries = Tries(hands.start())
    miss(tries, path, FREE_TRIES - 1)
    assert tries.seconds_left(path) == 0
    miss(tries, path, 1)
    waits = []
    for _ in range(4):
        waits.append(tries.seconds_left(path))
        with pytest.raises(TooSoonError):
            opened(tries, path, PASSPHRASE)
        hands.seconds += waits[-1]
        miss(tries, path, 1)
    assert waits == [5, 10, 20, 40]


def test_that_the_wait_outlives_a_restart_and_begins_anew(hands: Hands, path: Path) -> None:
    miss(Tries(hands.start()), path, 3)
    again = Tries(hands.start())
    assert again.seconds_left(path) == 5
    with pytest.raises(TooSoonError):
        opened(again, path, PASSPHRASE)
    hands.seconds = 5
    opened(again, path, PASSPHRASE).close()
    assert Tries(hands.start()).seconds_left(path) == 0


def test_that_without_the_settings_a_restart_would_forget_the_wait(hands: Hands, path: Path) -> None:
    """The negative control: it is the note in the settings that makes the wait last."""
    miss(Tries(hands.start()), path, 3)
    for note in (hands.folder / "setelan").iterdir():
        note.unlink()
    assert Tries(hands.start()).seconds_left(path) == 0


def test_that_one_file_waits_and_another_does_not(hands: Hands, path: Path) -> None:
    other = tpsfile.create(hands.start(), hands.folder / "dokumen" / "lain.undian", PASSPHRASE)
    other.close()
    tries = Tries(hands.start())
    miss(tries, path, 3)
    assert (tries.seconds_left(path), tries.seconds_left(other.path)) == (5, 0)
    tries.check(other.path, PASSPHRASE)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"x": 3}', b'{"\xff', b"[" * 100_000])
def test_that_a_broken_note_counts_as_none(hands: Hands, path: Path, content: bytes) -> None:
    laptop = hands.start()
    (laptop.settings / "kata-sandi.json").write_bytes(content)
    tries = Tries(laptop)
    miss(tries, path, 1)
    opened(tries, path, PASSPHRASE).close()


def test_that_the_settings_hold_neither_what_was_typed_nor_the_name_of_the_file(
    hands: Hands, path: Path
) -> None:
    miss(Tries(hands.start()), path, 3)
    kept = b"".join(note.read_bytes() for note in (hands.folder / "setelan").iterdir())
    assert b'"wrong": 3' in kept
    for word in (WRONG, PASSPHRASE, path.stem):
        assert word.encode() not in kept
