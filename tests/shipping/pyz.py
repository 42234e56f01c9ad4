"""The Python code inside a frozen program, taken out of it."""

from collections.abc import Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

FLOORS = ("draw", "db", "steps", "desktop")


def archive_of(folder: Path) -> Any:
    """Return PyInstaller's own reader of the modules that are packed into the program."""
    from PyInstaller.archive.readers import CArchiveReader

    whole = CArchiveReader(str(folder / "undian-tps"))
    return whole.open_embedded_archive(next(name for name in whole.toc if name.endswith(".pyz")))


def modules_of(folder: Path) -> dict[str, CodeType | None]:
    """Return all modules and packages with their code; None for a folder without any."""
    archive = archive_of(folder)
    return {name: archive.extract(name) for name in archive.toc}


def loaded(name: str, code: CodeType) -> ModuleType:
    """Run a module's code as a module of that name, beside the one of the source, and return it."""
    import sys

    module = ModuleType(name)
    standing = sys.modules.get(name)
    sys.modules[name] = module  # dataclasses look themselves up
    try:
        exec(code, module.__dict__)
    finally:
        if standing is not None:
            sys.modules[name] = standing
        else:
            del sys.modules[name]
    return module


def sources(root: Path) -> Iterator[tuple[str, Path]]:
    """Yield name and place of each module of the four floors."""
    for floor in FLOORS:
        for file in sorted((root / floor).rglob("*.py")):
            parts = file.relative_to(root).with_suffix("").parts
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), file
