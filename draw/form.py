"""The form of a document: what each field may be, said as data, and every fault at once.

A rule says what a value must be; `faults` walks rule and value together and yields one line for each place that differs.
Most documents have no fault: then a rule's `admits` says so at once, and nobody walks.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from draw.canonical import is_plain
from draw.errors import FormError

NAME_LIMIT = 200
NOTE_LIMIT = 500
_TIME = re.compile(r"\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d[+-]\d\d:[0-5]\d\Z", re.ASCII)
_DATE = re.compile(r"\d{4}-\d\d-\d\d\Z", re.ASCII)


@dataclass(frozen=True, slots=True)
class Text:
    """A text of `least` to `most` characters; a pattern, where one is given, ends in `\\Z` and admits only plain letters."""

    most: int
    least: int = 0
    pattern: str = ""

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such a text."""
        if not isinstance(value, str) or not self.least <= len(value) <= self.most:
            return False
        return _compiled(self.pattern).match(value) is not None if self.pattern else is_plain(value)


@dataclass(frozen=True, slots=True)
class OneOf:
    """One of a few fixed values."""

    values: tuple[str, ...]

    def admits(self, value: Any) -> bool:
        """Tell whether a value is one of them."""
        return isinstance(value, str) and value in self.values


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds."""

    least: int
    most: int

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such a number."""
        return isinstance(value, int) and not isinstance(value, bool) and self.least <= value <= self.most


@dataclass(frozen=True, slots=True)
class Flag:
    """True or false."""

    def admits(self, value: Any) -> bool:
        """Tell whether a value is one of the two."""
        return isinstance(value, bool)


@dataclass(frozen=True, slots=True)
class Time:
    """A time with its local offset, whole seconds (RFC 3339)."""

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such a time."""
        return isinstance(value, str) and _is_time(value)


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date, `2024-02-14`."""

    def admits(self, value: Any) -> bool:
        """Tell whether a value is a date of the calendar."""
        return isinstance(value, str) and _is_date(value)


@dataclass(frozen=True, slots=True)
class OrNull:
    """The rule's value, or null."""

    rule: "Rule"

    def admits(self, value: Any) -> bool:
        """Tell whether a value is null or of the rule."""
        return value is None or self.rule.admits(value)


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list of `least` to `most` items of one rule."""

    item: "Rule"
    most: int
    least: int = 0

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such a list."""
        return (
            isinstance(value, list)
            and self.least <= len(value) <= self.most
            and all(map(self.item.admits, value))
        )


@dataclass(frozen=True, slots=True)
class MapOf:
    """An object whose keys are among `keys`, at least one."""

    keys: tuple[str, ...]
    item: "Rule"

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such an object."""
        return (
            isinstance(value, dict)
            and bool(value)
            and all(key in self.keys and self.item.admits(inner) for key, inner in value.items())
        )


@dataclass(frozen=True, slots=True)
class Record:
    """An object with exactly these fields."""

    fields: Mapping[str, "Rule"]

    def admits(self, value: Any) -> bool:
        """Tell whether a value is such an object."""
        if not isinstance(value, dict) or len(value) != len(self.fields):
            return False
        for key, rule in self.fields.items():  # noqa: SIM110 (a loop: a generator takes half as long again)
            if key not in value or not rule.admits(value[key]):
                return False
        return True


Rule = Text | OneOf | Whole | Flag | Time | Date | OrNull | ListOf | MapOf | Record


def faults(rule: Rule, value: Any, path: str = "document") -> Iterator[str]:
    """Yield one line, with its place, for each way in which `value` departs from `rule`."""
    if rule.admits(value):
        return
    match rule:
        case OrNull(inner):
            if value is not None:
                yield from faults(inner, value, path)
        case ListOf():
            yield from _list_faults(rule, value, path)
        case MapOf(keys, item):
            if not isinstance(value, dict) or not value:
                yield f"{path} is not an object with fields"
                return
            for key in value:
                if key in keys:
                    yield from faults(item, value[key], f"{path}.{key}")
                else:
                    yield f"{path} has an unknown key {key[:30]!r}"
        case Record(fields):
            yield from _record_faults(fields, value, path)
        case _:
            yield f"{path} is not {_describe(rule)}"


def require(rule: Rule, value: Any, path: str = "document") -> None:
    """Raise FormError with the first fault, if there is one."""
    for fault in faults(rule, value, path):
        raise FormError(fault)


def read_time(text: str) -> datetime:
    """Return the aware datetime of an RFC 3339 text; raises FormError."""
    try:
        if _TIME.match(text):
            return datetime.fromisoformat(text)
    except ValueError:
        pass
    raise FormError("A time is written like 2024-02-14T13:05:00+07:00.")


def _list_faults(rule: ListOf, value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, list):
        yield f"{path} is not a list"
        return
    if not rule.least <= len(value) <= rule.most:
        yield f"{path} has {len(value)} items; {rule.least} to {rule.most} are allowed"
    for index, item in enumerate(value[: rule.most]):
        yield from faults(rule.item, item, f"{path}[{index}]")


def _record_faults(fields: Mapping[str, Rule], value: Any, path: str) -> Iterator[str]:
    if not isinstance(value, dict):
        yield f"{path} is not an object"
        return
    for key in sorted(value.keys() - fields.keys()):
        yield f"{path} has an unknown key {key[:30]!r}"
    for key, rule in fields.items():
        if key in value:
            yield from faults(rule, value[key], f"{path}.{key}")
        else:
            yield f"{path} lacks the key {key!r}"


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.ASCII)


def _is_time(text: str) -> bool:
    try:
        read_time(text)
    except FormError:
        return False
    return True


def _is_date(text: str) -> bool:
    try:
        return _DATE.match(text) is not None and date.fromisoformat(text) is not None
    except ValueError:
        return False


def _describe(rule: Rule) -> str:
    match rule:
        case Text(most, least, pattern):
            shape = f" of the form {pattern.removesuffix(chr(92) + 'Z')}" if pattern else ""
            return f"a plain text of {least} to {most} characters{shape}"
        case OneOf(values):
            return "one of " + ", ".join(values)
        case Whole(least, most):
            return f"a whole number from {least} to {most}"
        case Flag():
            return "true or false"
        case Time():
            return "a time such as 2024-02-14T13:05:00+07:00"
    return "a date such as 2024-02-14"
