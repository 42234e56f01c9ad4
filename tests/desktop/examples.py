"""An example of any value that a constructor may ask for, made from its annotation; names say more where they can.

* A frozen value is made of examples of its fields, however deep; a text is as long as people's names get.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

LONG = "Raden Ajeng Siti Kusumaningtyas Wulandari Putri Handayani"
CODE = "3519032004"
BY_NAME: Mapping[str, Any] = {
    "language": "id",
    "sizes": {"DPT": 289, "DPTB": 4, "DPK": 2},
    "path": Path("TPS 003 Kaibon.undian"),
    "first_roles": (),
    "recent": tuple(Path(f"/dokumen/Undian TPS/TPS {n:03d} {LONG}.undian") for n in range(5)),
    "date": "2024-02-14",
    "election": "2024-02-14",
    "day": 0,
    "first_day": -2,
    "last_day": 0,
    "zone": "WIB",
    "mode": "official",
    "split": "even",
    "code": CODE,
    "list": "DPT",
    "list_name": "DPT",
    "ticket": "DPT-017",
    "tps": f"{CODE}-3",
    "sex": "P",
    "rt": "003",
    "rw": "001",
    "kind": "desa",
    "answer": "yes",
    "seal": "0" * 64,
    "seed": "0" * 64,
    "key": "0" * 64,
    "digest": "0" * 64,
    "value_idr": 1_250_000,
}


def example(name: str, hint: Any, known: Callable[[str, Any], Any]) -> Any:
    """Return an example of a hint for something of that name; `known` is asked first, None is no answer.

    Raises AssertionError for a hint of which no example can be made.
    """
    held = known(name, hint)
    if held is not None:
        return held
    if name in BY_NAME and (not isinstance(hint, type) or isinstance(BY_NAME[name], hint)):
        return BY_NAME[name]
    if name.endswith("_at") or name == "at":
        return "2024-02-14T13:24:10+07:00"
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return example(name, next(one for one in inner if one is not type(None)), known)
    if origin is Literal:
        return inner[0]
    if origin in (tuple, frozenset):
        return _several(name, origin, inner, known)
    if origin is not None and issubclass(origin, Mapping):
        return {example("number", inner[0], known): example(name, inner[1], known)}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return next(iter(hint))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return hint(
            **{one.name: example(one.name, hints[one.name], known) for one in fields(hint) if one.init}
        )
    plain: dict[Any, Any] = {
        str: LONG,
        bool: False,
        int: 3,
        float: 0.5,
        bytes: b"",
        Path: Path("a"),
        object: LONG,
    }
    if hint in plain:
        return plain[hint]
    raise AssertionError(
        f"No example can be made of {name}: {hint}; let tests.desktop.examples know its kind"
    )


def _several(name: str, origin: Any, inner: tuple[Any, ...], known: Callable[[str, Any], Any]) -> Any:
    if origin is tuple and len(inner) > 1 and inner[1] is not Ellipsis:
        return tuple(example(name, one, known) for one in inner)
    return origin([example(name, inner[0], known)] * 3)


def texts_in(value: object) -> Iterator[str]:
    """Return every text in a value, however deep: the data of the examples, which nobody translates."""
    if isinstance(value, str | Path):
        yield from (str(value), Path(value).stem, str(Path(value).parent))
    elif is_dataclass(value) and not isinstance(value, type):
        yield from (text for one in fields(value) for text in texts_in(getattr(value, one.name)))
    elif isinstance(value, Mapping):
        yield from (text for pair in value.items() for one in pair for text in texts_in(one))
    elif isinstance(value, tuple | list | frozenset):
        yield from (text for one in value for text in texts_in(one))
