"""The passphrase of a TPS file that a village makes: seven words of the protocol's list, each from one random byte.

Seven words of 256 are 56 bits. A guess costs 0.14 s and 64 MiB (Argon2id), so that all of them would take one laptop three
hundred million years; and the words are short enough to be typed from an envelope in a tent.
"""

from draw.words import WORDS
from steps.station import Laptop

WORDS_COUNT = 7
BITS = 8 * WORDS_COUNT


def new_passphrase(laptop: Laptop) -> str:
    """Return seven random words with one space between them; no byte is favoured, for there are 256 words."""
    return " ".join(WORDS[byte] for byte in laptop.random_bytes(WORDS_COUNT))


def tidy(typed_untrusted: str) -> str:
    """Return what was typed as the words are written: small letters, one space between them."""
    return " ".join(typed_untrusted.lower().split())
