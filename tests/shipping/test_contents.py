"""What is in the frozen folder: nothing that is not used, nothing without its licence, no way onto a network."""

import re
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest
from packaging.utils import canonicalize_name

from shipping import contents, licences, linux_packages, parts
from tests.shipping.pyz import modules_of

MIB = 1024 * 1024
SIZE_LIMIT = 190 * MIB
NETWORK = {
    "aiohttp",
    "certifi",
    "http",
    "ftplib",
    "smtplib",
    "ssl",
    "_ssl",
    "urllib.request",
    "requests",
    "xmlrpc",
}
DEVELOPERS = {
    "pip",
    "setuptools",
    "pytest",
    "hypothesis",
    "mypy",
    "numpy",
    "tkinter",
    "unittest",
    "PyInstaller",
}

pytestmark = pytest.mark.slow


def _files(folder: Path) -> list[str]:
    return [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]


def _names(folder: Path) -> set[str]:
    """The modules that are packed and those that lie as libraries beside."""
    beside = {Path(name).name.split(".")[0] for name in _files(folder) if name.endswith((".so", ".pyd"))}
    return set(modules_of(folder)) | beside


def test_that_no_client_of_a_network_and_no_tool_of_ours_is_shipped(frozen: Path) -> None:
    assert (NETWORK | DEVELOPERS) & _names(frozen) == set()
    assert {"steps.export", "_hashlib"} <= _names(frozen)


def test_that_only_the_qt_that_screens_use_is_shipped(frozen: Path) -> None:
    names = _files(frozen)
    modules = {Path(name).name.split(".")[0] for name in names if re.search(r"PySide6/Qt\w+\.", name)}
    assert modules == contents.QT_MODULES
    assert [
        name
        for name in names
        if re.search(r"(?i)webengine|qml|quick|qt6?network|wayland|gtk|translations/qt", name)
    ] == ["_internal/resources/translations/qt_id.qm"]
    assert "_internal/resources/translations/undian_en.qm" in names


def test_that_every_package_in_the_folder_is_locked_and_has_its_licence(frozen: Path) -> None:
    owners = metadata.packages_distributions()
    standard = set(sys.stdlib_module_names) | {"_pyi_rth_utils"}
    tops = {name.split(".")[0] for name in modules_of(frozen)} - standard
    ours = {"draw", "db", "steps", "desktop", "resources"}
    found = {canonicalize_name(owner) for top in tops - ours for owner in owners.get(top, ["?" + top])}
    assert {name for name in found if not name.startswith("?-sysconfigdata")} <= contents.shipped()
    texts = {place.name for place in (frozen / "licences").iterdir()}
    assert found - {"pyside6-essentials", "shiboken6"} - texts == {n for n in found if n.startswith("?")}
    assert {"Qt", "Python", "fonts", "checker page", "README.txt", "pyinstaller"} <= texts
    assert "GNU LESSER" in (frozen / "licences" / "Qt" / "LGPL-3.0.txt").read_text("utf-8")


def test_that_a_part_without_a_licence_stops_the_build(tmp_path: Path) -> None:
    library = tmp_path / "libunknown.so.1"
    library.touch()
    with pytest.raises(licences.LicenceMissingError):
        licences.write(tmp_path / "texts", [("libunknown.so.1", str(library), "BINARY")])


def test_that_the_folder_stays_small_and_every_part_is_named(frozen: Path) -> None:
    sizes = parts.sizes(frozen)
    assert sum(sizes.values()) < SIZE_LIMIT
    assert next(iter(sizes)) == "Qt and PySide6"
    assert sizes["libraries of the system"] < 10 * MIB  # what no pattern names would be counted here


def test_that_no_link_leads_nowhere(frozen: Path) -> None:
    assert [link for link in frozen.rglob("*") if link.is_symlink() and not link.exists()] == []


@pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")
def test_that_the_package_asks_for_every_library_that_it_leaves_to_the_system(frozen: Path) -> None:
    own = {Path(name).name for name in _files(frozen)}
    needed: dict[str, str] = {}
    for name in _files(frozen):
        if ".so" in name or name == "undian-tps":
            done = subprocess.run(
                ["readelf", "-d", frozen / name], capture_output=True, text=True, check=True
            )
            needed |= dict.fromkeys(re.findall(r"NEEDED.*\[(.+)\]", done.stdout), name)
    asked = " ".join((*linux_packages.DEPENDS, *linux_packages.RECOMMENDS))
    known = {
        "libc6": r"libc|libm|libdl|libpthread|librt|libutil|libresolv|ld-linux-x86-64|libcrypt",
        "libstdc++6": r"libstdc\+\+", "libgcc-s1": "libgcc_s", "libgl1": "libGL|libGLX|libOpenGL", "libegl1": "libEGL",
        "libfontconfig1": "libfontconfig", "libfreetype6": "libfreetype", "libdbus-1-3": "libdbus-1",
        "libglib2.0-0": "lib(glib|gthread|gobject|gio)-2.0", "libx11-6": "libX11", "libx11-xcb1": "libX11-xcb",
        "libxcb1": "libxcb", "libcups2": "libcups",
    }  # fmt: skip
    left = {library: by for library, by in needed.items() if library not in own}
    missing = {
        library: by
        for library, by in left.items()
        if not any(
            package in asked and re.fullmatch(rf"({pattern})\.so[\d.]*", library)
            for package, pattern in known.items()
        )
    }
    assert missing == {}
    assert "libGL.so.1" in left
