"""The errors of the rules: the docstring of a class is its default message."""

import inspect

from draw.findings import Finding


class DrawError(Exception):
    """The rules of the draw do not allow this."""

    def __init__(self, message: str | None = None) -> None:
        super().__init__(message or inspect.cleandoc(type(self).__doc__ or ""))


class FormError(DrawError):
    """The document does not have the form that the protocol asks for."""


class OutOfOrderError(DrawError):
    """This act does not belong to the present step of the draw."""


class RangeError(DrawError):
    """This is not a list of numbers and ranges such as 1-45, 47."""


class BackwardRangeError(RangeError):
    """A range runs backwards."""

    def __init__(self, first: int, last: int) -> None:
        super().__init__(f"The range {first}-{last} runs backwards.")
        self.first = first
        self.last = last


class OutsideListError(RangeError):
    """A number or range leaves the list."""

    def __init__(self, typed: str, largest: int) -> None:
        super().__init__(f"The list runs from 1 to {largest}; {typed} leaves it.")
        self.typed = typed
        self.largest = largest


class StatementError(DrawError):
    """The statement cannot be frozen as it stands; `findings` say everything that is wrong with it."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(map(str, findings)) or "The statement cannot be frozen as it stands.")
        self.findings = findings


class ContributionError(DrawError):
    """These are not the throws or digits of a witness."""


class JournalError(DrawError):
    """The journal does not hold together."""


class OutcomeError(DrawError):
    """This outcome is not possible for the call."""
