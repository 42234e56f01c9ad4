"""What a voter list's reading can say about a row: why it was left out, what is wrong with it, what looks odd.

* Both lists are closed. A value is the English sentence; the desktop translates by the member's name and its facts.
* No message shows a NIK: long runs of digits keep their first six and are starred.
"""

import re
from dataclasses import dataclass
from enum import Enum

from draw.roster import NAME_LIMIT, clean_text
from draw.tickets import NUMBER_LIMIT

SHOWN_LIMIT = 60
TEXT_LIMIT = 500
_LONG_NUMBER = re.compile(r"[0-9]{6}[0-9.,]{6,}")


class LeftOutReason(Enum):
    """Why a row of the file is no voter."""

    BLANK = "blank row"
    TITLE = "title"
    LABEL = "label block"
    HEADING = "heading"
    REPEATED_HEADING = "repeated heading"
    COLUMN_NUMBERS = "column numbers"
    RECAPITULATION = "recapitulation"
    OTHER_TEXT = "text outside the list"
    OTHER_SHEET = "sheet without voters"


class FaultKind(Enum):
    """What is wrong or odd; the first seven keep a row from being taken, the others only warn."""

    MISSING_NUMBER = "there is no number"
    BAD_NUMBER = f"{{value}} is not a whole number from 1 to {NUMBER_LIMIT}"
    DOUBLED_NUMBER = "number {value} already stands in row {other}"
    MISSING_NAME = "there is no name"
    NAME_IS_NUMBER = "the name {value} is a number"
    LONG_NAME = f"the name has {{value}} characters; {NAME_LIMIT} are allowed"
    FORMULA = "the formula has no stored value; save the file again in a spreadsheet program"

    NUMBER_GAP = "missing before this row: {value}"
    NAME_HIDDEN = "invisible characters were taken out of the name"
    NAME_NORMALISED = "accents were joined to their letters (NFC)"
    NAME_LIKE_FORMULA = "the name begins with {value} and is taken as plain text"
    SAME_PERSON = "same name, sex, age, RT and RW as in row {other}"
    SEX_UNREAD = "{value} is neither L nor P"
    AGE_UNREAD = "{value} is not an age"
    AGE_UNLIKELY = "age {value} is unlikely"
    AGE_YOUNG = "age {value}, and not known to be married"
    RT_RW_UNREAD = "{value} is not a number of RT or RW"
    TEXT_CUT = f"the text is longer than {TEXT_LIMIT} characters and was cut"
    VALUE_UNCALCULATED = "the formula has no stored value; the cell is taken as empty"
    NIK_SPOILT = "the spreadsheet has turned the NIK into a rounded number; its digits are lost"
    NIK_LENGTH = "the NIK has {value} digits instead of 16"
    NIK_UNREAD = "the NIK holds other signs than digits"
    NIK_SEX = "the NIK says another sex"
    NIK_BIRTH = "the NIK says another date of birth"
    NIK_DOUBLED = "the same NIK stands in row {other}"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault or warning with its place; `column` is the heading as it stands in the file.

    `value` is what the message shows, `other` another row that it speaks of.
    """

    row: int
    column: str
    kind: FaultKind
    value: str = ""
    other: int = 0
    sheet: str = ""

    @property
    def message(self) -> str:
        """Return the English sentence."""
        return self.kind.value.format(value=self.value, other=self.other)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A row that is no voter."""

    row: int
    reason: LeftOutReason
    sheet: str = ""


def masked(text: str) -> str:
    """Return a text in which a NIK, or what was one, is starred behind its first six digits (U18)."""
    return _LONG_NUMBER.sub(lambda run: run[0][:6] + "*" * (len(run[0]) - 6), text)


def shown(untrusted: str) -> str:
    """Return a cell as a message may show it: plain, masked, at most 60 characters."""
    text = masked(clean_text(untrusted[:1000]))
    return text if len(text) <= SHOWN_LIMIT else text[: SHOWN_LIMIT - 1] + "…"
