"""A person whom a widget lets choose: who confirms, who signs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may confirm: an id of the caller's, the name, the role."""

    id: str
    name: str
    role: str
