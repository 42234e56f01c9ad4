"""What goes into the frozen folder, and what stays outside: read by build.spec.

* Python packages: those of requirements/run.txt that the program imports, and the driver of the office's database. Whatever
  else lies in the environment is shut out by name, so the folder does not depend on what else a developer installed.
* Qt: the modules that the screens import, the plugins that they use, and the libraries that these need.
* Libraries of the system: on Linux only those that a bare desktop may lack; those that belong to its drivers, its fonts
  and its printers are its own and kept up to date by it.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from importlib import metadata
from pathlib import Path, PurePosixPath

from packaging.utils import canonicalize_name

Entry = tuple[str, str, str]  # where in the folder, from where, of which kind: PyInstaller's own tuple

ROOT = Path(__file__).resolve().parent.parent
PYTHON = f"python{sys.version_info.major}.{sys.version_info.minor}"
OFFICE = {"psycopg", "psycopg-binary"}
# Asked for by pyHanko, ReportLab, Mako or cffi, and never imported by what this program does with them. The first row is
# an HTTP client: see steps/files/no_network.py.
UNUSED = {
    "aiohappyeyeballs", "aiohttp", "aiosignal", "attrs", "certifi", "frozenlist", "idna", "multidict", "propcache", "yarl",
    "charset-normalizer", "colorama", "oscrypto", "packaging", "pycparser",
}  # fmt: skip
UNUSED_MODULES = [
    "cffi", "distutils", "doctest", "ftplib", "http", "imaplib", "lib2to3", "nntplib", "pdb", "poplib", "pydoc",
    "smtplib", "socketserver", "sqlite3", "ssl", "_ssl", "telnetlib", "tkinter", "unittest", "urllib.request",
    "webbrowser", "wsgiref", "xmlrpc", "readline", "curses", "ensurepip", "venv", "idlelib", "turtle",
    "lxml.html", "lxml.isoschematron", "lxml.objectify", "lxml.sax", "lxml.builder", "lxml.cssselect",
    "PIL._avif", "PIL._imagingft", "PIL._imagingmath", "PIL._imagingmorph", "PIL._imagingtk", "PIL._webp",
    "pyhanko.sign.signers.csc_signer", "pyhanko.sign.timestamps.aiohttp_client",
    "pyhanko.sign.timestamps.requests_client", "pyhanko_certvalidator.fetchers.aiohttp_fetchers",
    "pyhanko_certvalidator.fetchers.requests_fetchers", "reportlab.graphics.testshapes", "reportlab.lib.testutils",
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlalchemy.testing",
    "sqlalchemy.ext.mypy", "_codecs_cn", "_codecs_hk", "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw",
    "alembic.testing", "psycopg.dbapi20", "pypdfium2._cli", "PySide6.support.deprecated",
]  # fmt: skip
QT_MODULES = {"QtCore", "QtGui", "QtPrintSupport", "QtSvg", "QtWidgets"}
# No plugin of Wayland: an application cannot place a window on a chosen screen there, and under XWayland it can.
QT_PLUGINS = {
    "iconengines": {"qsvgicon"},
    "imageformats": {"qico", "qjpeg", "qsvg"},
    "platforminputcontexts": {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"},
    "platforms": {"qoffscreen", "qwindows", "qxcb"},
    "platformthemes": {"qxdgdesktopportal"},
    "printsupport": {"cupsprintersupport", "windowsprintersupport"},
    "styles": {"qmodernwindowsstyle", "qwindowsvistastyle"},
}
# Loaded by their names at run time, which no table of imports shows.
LOADED_BY_NAME = re.compile(
    r"(?i)(lib)?pdfium\.(so|dll)$|libpython3|python3\d*\.dll$|vcruntime|msvcp|ucrtbase|api-ms-"
)
# On Windows 20 MB of an OpenGL in software, which a program without OpenGL never loads.
NEVER = re.compile(r"(?i)opengl32sw|d3dcompiler|libEGL|libGLES")
FROM_THE_SYSTEM = re.compile(
    r"lib(xcb-(?!glx)[a-z-]+|xkbcommon(-x11)?|ffi|crypto|bz2|lzma|z|zstd|uuid|expat|mpdec)\.so\b"
)
_STRIP_FROM = 200_000


def shipped() -> set[str]:
    """Return the names of the distributions that the program is made of."""
    text = (ROOT / "requirements" / "run.txt").read_text("utf-8")
    locked = {canonicalize_name(name) for name in re.findall(r"(?m)^([A-Za-z0-9._-]+)==", text)}
    return (locked | OFFICE) - UNUSED


def excluded_modules() -> list[str]:
    """Return what PyInstaller is not to follow: all of the environment that is not shipped, and unused parts."""
    kept, strangers = shipped(), set(UNUSED_MODULES)
    for module, owners in metadata.packages_distributions().items():
        if module.isidentifier() and not kept & {canonicalize_name(owner) for owner in owners}:
            strangers.add(module)
    strangers -= {"resources", "draw", "db", "steps", "desktop"}  # an editable installation of ourselves
    qt = Path(next(iter(_package_folder("PySide6"))))
    modules = {file.name.split(".")[0] for file in qt.glob("Qt*.*") if file.suffix in (".so", ".pyd")}
    return sorted(strangers | {f"PySide6.{module}" for module in modules - QT_MODULES})


def scripts(entries: Iterable[Entry]) -> list[Entry]:
    """Leave out what PyInstaller would run at each start and this program does without.

    Its workers come in by desktop/worker_door.py, it reads no sources and lists no modules. Windows keeps the start of Qt.
    """
    unused = {"pyi_rth_cryptography_openssl", "pyi_rth_inspect", "pyi_rth_multiprocessing", "pyi_rth_pkgutil"}
    if sys.platform == "linux":
        unused.add("pyi_rth_pyside6")
    return [entry for entry in entries if entry[0] not in unused]


def data_files(entries: Iterable[Entry], *, libraries: Iterable[Entry]) -> list[Entry]:
    """Leave out caches, notes for developers, Qt's translations (we have our own) and links to what stays outside."""
    wanted = [entry for entry in entries if not _UNUSED_DATA.search(entry[0].replace("\\", "/"))]
    there = {target for target, _, kind in (*libraries, *wanted) if kind != "SYMLINK"}
    return [entry for entry in wanted if entry[2] != "SYMLINK" or _leads_to(entry) in there]


_UNUSED_DATA = re.compile(
    r"__pycache__|\.pyi?$|py\.typed$|\.(pxd|pyx|h)$|PySide6/(Qt/)?translations/|\.dist-info/|lxml/isoschematron"
    r"|resources/translations/(.*\.ts|README\.md)$|resources/verifier/(source|vendor|build)|resources/villages/README"
    r"|reportlab/fonts/(?!_)|setuptools|pydoc_data"
)


def is_own(file: Path) -> bool:
    """Tell whether a library comes from Python or one of its packages rather than from the system."""
    python = Path(sys.base_prefix)
    if "site-packages" in file.parts or file.name.startswith("libpython3"):
        return True
    # The system's own Python shares its folder with everything else; a Python of its own does not.
    return file.resolve().is_relative_to(python / "lib" / PYTHON if python == Path("/usr") else python)


def binaries(entries: Iterable[Entry], *, needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Keep the modules and plugins that are used and the libraries that these need, directly or not.

    `needs` gives the names of the libraries that a file asks for.
    """
    known = [entry for entry in entries if not NEVER.search(entry[0]) and _plugin_is_used(entry[0])]
    by_name = {_name(target): source for target, source, _ in known}
    reached = {_name(target) for target, _, kind in known if kind == "EXTENSION" or _is_root(target)}
    waiting = list(reached)
    while waiting:
        for needed in map(_name, needs(by_name[waiting.pop()])):
            if needed in by_name and needed not in reached and _may_come_along(needed, by_name[needed]):
                reached.add(needed)
                waiting.append(needed)
    return [entry for entry in known if _name(entry[0]) in reached]


def stripped(entries: list[Entry], folder: Path) -> list[Entry]:
    """Lay copies without symbols into `folder` for files that get notably smaller, where the system has `strip`."""
    tool = shutil.which("strip")
    if sys.platform != "linux" or tool is None:
        return entries
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for target, source, kind in entries:
        copy = folder / target.replace("/", "__")
        if Path(source).stat().st_size > _STRIP_FROM and "PySide6" not in target:
            shutil.copy(source, copy)
            subprocess.run([tool, "--strip-unneeded", str(copy)], check=True)
            source = str(copy) if copy.stat().st_size < 0.9 * Path(source).stat().st_size else source
        made.append((target, source, kind))
    return made


def _package_folder(name: str) -> list[str]:
    from importlib.util import find_spec

    spec = find_spec(name)
    return list(spec.submodule_search_locations or ()) if spec else []


def _name(path: str) -> str:
    name = PurePosixPath(path.replace("\\", "/")).name
    return name.lower() if sys.platform == "win32" else name


def _plugin_is_used(target: str) -> bool:
    found = re.search(r"PySide6/(?:Qt/)?plugins/([^/]+)/(?:lib)?([^/.]+)", target.replace("\\", "/"))
    return found is None or found[2] in QT_PLUGINS.get(found[1], set())


def _is_root(target: str) -> bool:
    return "/plugins/" in target.replace("\\", "/") or bool(LOADED_BY_NAME.search(_name(target)))


def _may_come_along(name: str, source: str) -> bool:
    return sys.platform != "linux" or is_own(Path(source)) or FROM_THE_SYSTEM.match(name) is not None


def _leads_to(link: Entry) -> str:
    target, goal, _ = link
    parts: list[str] = []
    for part in (PurePosixPath(target).parent / goal).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return str(PurePosixPath(*parts))
