"""The licences of everything in the frozen folder, gathered from what was put into it.

* Python packages: the licence files that each brings in its own metadata; a package without one stops the build.
* Libraries of the build machine's system: the copyright file of the package that owns each.
* Qt, Python, fonts, the checker page's library and PyInstaller's starter: from where they are kept.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from importlib import metadata
from pathlib import Path

from shipping.contents import PYTHON, ROOT, Entry, is_own, shipped

FOLDER = "licences"
LICENCE_FILE = re.compile(r"(?i)(licen[cs]e|copying|notice|authors)")
# Their wheels carry no licence text; both are used under the LGPL, whose text another package brings.
_QT = {"pyside6-essentials": "PySide6", "shiboken6": "Shiboken"}

_README = """Undian TPS is under the Apache License 2.0 (LICENSE beside this folder). It is shipped together with the
parts below, each under its own licence; the texts are in the folders of the same names.

Qt, PySide6 and psycopg are under the GNU Lesser General Public License, version 3 (Qt/LGPL-3.0.txt, with Qt/GPL-3.0.txt
that it refers to). They are shared libraries of their own, unchanged, in _internal; you may replace them by your own builds
of the same interface, and take the program apart to do so. Their sources are published by their makers: Qt and PySide6 at
download.qt.io/official_releases, psycopg and libpq at www.psycopg.org and www.postgresql.org. Qt contains parts of others,
ICU among them; Qt's documentation lists them under "Licenses Used in Qt".

"""


class LicenceMissingError(Exception):
    """A part of the program has no licence text at hand, so it must not be shipped."""


def write(folder: Path, binaries: Iterable[Entry]) -> Path:
    """Gather the texts under `folder`/licences and return that place. Raises LicenceMissingError."""
    place = folder / FOLDER
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    parts = [*_packages(place), *_own_parts(place), *_system_libraries(place, binaries)]
    lines = "".join(
        f"{name:28} {version:12} {licence}\n" for name, version, licence in sorted(parts, key=str)
    )
    (place / "README.txt").write_text(_README + lines, "utf-8", newline="\n")
    return place


def texts_of(package: metadata.Distribution) -> list[tuple[str, Path]]:
    """Return the licence texts that a package brings in its metadata: name below its folder, and place."""
    found = []
    for file in package.files or ():
        inside = file.as_posix().partition(".dist-info/")[2]
        if inside and LICENCE_FILE.search(inside) and not inside.endswith((".py", ".pyc")):
            found.append((re.sub(r"^licenses/", "", inside), Path(str(package.locate_file(file)))))
    return found


def _packages(place: Path) -> Iterator[tuple[str, str, str]]:
    for name in sorted(shipped()):
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # not for this system
            continue
        if not (texts := texts_of(package)) and name not in _QT:
            raise LicenceMissingError(name)
        for inside, text in texts:
            _lay(text, place / name / inside)
        yield _QT.get(name, name), package.version, _licence_of(package)
    qt = place / "Qt"
    _lay(_text_in(place / "psycopg", "GNU LESSER GENERAL PUBLIC LICENSE"), qt / "LGPL-3.0.txt")
    _lay(_text_in(place / "pikepdf", "GNU GENERAL PUBLIC LICENSE"), qt / "GPL-3.0.txt")


def _licence_of(package: metadata.Distribution) -> str:
    about = package.metadata.json
    named = str(about.get("license_expression") or str(about.get("license") or "").split("\n")[0][:60])
    known = [line.split(" :: ")[-1] for line in about.get("classifier", ()) if line.startswith("License ::")]
    return named or "; ".join(known) or "see its text"


def _own_parts(place: Path) -> Iterator[tuple[str, str, str]]:
    for font in sorted((ROOT / "resources" / "fonts").glob("*/OFL.txt")):
        _lay(font, place / "fonts" / font.parent.name / "OFL.txt")
        yield f"font {font.parent.name}", "", "OFL-1.1"
    for text in sorted((ROOT / "resources" / "verifier" / "licences").glob("*.txt")):
        _lay(text, place / "checker page" / text.name)
        yield f"checker page: {text.stem}", "", "MIT"
    starter = metadata.distribution("pyinstaller")
    for inside, text in texts_of(starter):
        _lay(text, place / "pyinstaller" / inside)
    yield "PyInstaller's starter", starter.version, "GPL-2.0-or-later with an exception for what it starts"
    _lay(_python_licence(), place / "Python" / "LICENSE.txt")
    yield "Python", ".".join(map(str, sys.version_info[:3])), "PSF-2.0"


def _python_licence() -> Path:
    places = (
        Path(sys.base_prefix) / "lib" / PYTHON / "LICENSE.txt",
        Path(sys.base_prefix) / "LICENSE.txt",
        Path("/usr/share/doc") / PYTHON / "copyright",
    )
    for place in places:
        if place.is_file():
            return place
    raise LicenceMissingError("Python")


def _system_libraries(place: Path, binaries: Iterable[Entry]) -> Iterator[tuple[str, str, str]]:
    if sys.platform != "linux":
        return
    sources = {Path(source) for _, source, kind in binaries if kind == "BINARY"}
    foreign = [file for file in sources if not is_own(file)]
    for owner in sorted({_owner_of(file) for file in foreign}):
        _lay(Path("/usr/share/doc") / owner / "copyright", place / "system" / f"{owner}.txt")
        yield f"library of {owner}", "", "see its text"


def _owner_of(file: Path) -> str:
    # A library may be known to the package manager by its place before or after the folders were merged.
    for place in dict.fromkeys((file, file.resolve(), Path(str(file.resolve()).removeprefix("/usr")))):
        done = subprocess.run(["dpkg-query", "-S", str(place)], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(":")[0].split(",")[0]
    raise LicenceMissingError(str(file))


def _text_in(folder: Path, heading: str) -> Path:
    for file in sorted(folder.rglob("*")):
        if file.is_file() and heading in file.read_text("utf-8", errors="replace")[:200]:
            return file
    raise LicenceMissingError(heading)


def _lay(source: Path, target: Path) -> None:
    if not source.is_file():
        raise LicenceMissingError(str(source))
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
