"""The list of seal words is what the protocol asks for (section 4), and it never changes silently."""

import hashlib
import itertools
import json
import re
from pathlib import Path

import pytest

from draw.errors import DrawError, FormError
from draw.words import WORDS, seal_words

WORDS_DIGEST = "222ce93ecab079ecaba62254a6a95d2a3207d4aaecc4d43adda96e804bafb8ff"
VECTOR = Path(__file__).parents[1] / "vectors" / "transcript-12.json"

# What a loudspeaker in a tent does to Indonesian: neighbouring consonants and vowels fall together, `h` is lost.
_SOUNDS = str.maketrans("pfvtkqrzcjmeo", "bbbdgglsssniu", "h")

_SHUNNED = {
    "signs": """
        amanat anies bangkit banteng beringin bintang bulan buruh burung demokrat elang gajah ganjar garda garuda
        gelora gerindra gibran golkar hanura hati kabah kapas keadilan kebangkitan lebah matahari mawar mega mercy
        moncong nasdem nasional nurani ombak padi pelita perindo pohon prabowo prima rajawali rakyat rantai sabit
        sayap sejahtera surya tani ummat caleg calon coblos kotak menang partai pilih suara arit palu
    """,
    "colours": "merah kuning hijau biru hitam putih ungu jingga nila coklat cokelat abu kelabu emas perak warna",
    "numbers": """
        nol kosong satu dua tiga empat lima enam tujuh delapan sembilan sepuluh belas puluh ratus ribu juta tunggal
        ganjil genap lusin kodi
    """,
    "religion": "masjid gereja pura wihara kuil doa puasa haji santri kiai surga neraka dosa iman dewa setan",
    "unkind": """
        mati sakit maut kubur bunuh luka darah racun tewas mayat kafan anjing babi bokong pantat susu dada cium
        telanjang ranjang cabul goblok tolol bodoh gatal turuk suap amplop
    """,
}


def _sound(word: str) -> str:
    worn = word.replace("ny", "n").replace("ng", "n").translate(_SOUNDS)
    return re.sub(r"(.)\1", r"\1", worn)


def _distance(one: str, other: str) -> int:
    above = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, against in enumerate(other, 1):
            line.append(min(above[column] + 1, line[-1] + 1, above[column - 1] + (letter != against)))
        above = line
    return above[-1]


def test_that_the_list_never_changes_silently() -> None:
    assert hashlib.sha256(("\n".join(WORDS) + "\n").encode()).hexdigest() == WORDS_DIGEST


def test_that_there_is_one_word_for_each_byte_in_alphabetical_order() -> None:
    assert len(WORDS) == 256
    assert list(WORDS) == sorted(set(WORDS))


def test_that_words_have_four_to_seven_plain_letters() -> None:
    assert all(re.fullmatch(r"[a-z]{4,7}", word) for word in WORDS)


def test_that_the_first_four_letters_name_the_word() -> None:
    assert len({word[:4] for word in WORDS}) == 256


def test_that_every_two_words_differ_in_two_letters_at_least() -> None:
    assert [pair for pair in itertools.combinations(WORDS, 2) if _distance(*pair) < 2] == []


def test_that_every_two_words_differ_in_two_sounds_at_least_over_a_loudspeaker() -> None:
    sounds = {word: _sound(word) for word in WORDS}
    alike = [(a, b) for a, b in itertools.combinations(WORDS, 2) if _distance(sounds[a], sounds[b]) < 2]
    assert alike == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("batu", "batuk"), ("bata", "pada"), ("tari", "dari"), ("hutan", "utan"), ("rusa", "lusa")],
)
def test_that_the_measure_of_likeness_catches_words_that_do_sound_alike(one: str, other: str) -> None:
    assert _distance(_sound(one), _sound(other)) < 2


@pytest.mark.parametrize("kind", _SHUNNED)
def test_that_no_word_is_or_nearly_is_one_to_shun(kind: str) -> None:
    assert [(word, bad) for word in WORDS for bad in _SHUNNED[kind].split() if _distance(word, bad) < 2] == []


def test_that_no_word_contains_a_sign_of_a_participant() -> None:
    assert [(word, sign) for word in WORDS for sign in _SHUNNED["signs"].split() if sign in word] == []


def test_that_the_first_twelve_bytes_pick_the_words() -> None:
    seal = bytes(range(0, 24, 2)).hex() + "ff" * 20
    assert seal_words(seal) == WORDS[0:24:2]


def test_that_the_worked_example_reads_the_same_for_ever() -> None:
    seal = json.loads(VECTOR.read_text("utf-8"))["commitment"]
    read = "jendela baterai basket garasi sepatu delman gambar pulpen tempe dinding pesawat setrika"
    assert " ".join(seal_words(seal)) == read


@pytest.mark.parametrize(
    "seal", ["", "0" * 63, "0" * 65, "A" * 64, "g" * 64, "0" * 64 + "\n", "\uff10" * 64], ids=range(7)
)
def test_that_what_is_no_seal_is_refused(seal: str) -> None:
    with pytest.raises(FormError) as refused:
        seal_words(seal)
    assert isinstance(refused.value, DrawError)
