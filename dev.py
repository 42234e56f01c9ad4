"""One door for whoever works on the program: run, test, bench, build and lock, with the standard library alone.

    python3 dev.py run [--headless] [arguments]   open the program, or play a practice day where there is no display
    python3 dev.py test [pytest arguments]        whatever must hold before a change is taken
    python3 dev.py bench [arguments]              measure the program against its floors
    python3 dev.py soak [names] [--scale N]       kill, cut and meddle with the program at length, as a table
    python3 dev.py translate                      gather the words of the screens and make what the program reads
    python3 dev.py build [--packages]             freeze the program into dist/ and try it there; pack it for Linux too
    python3 dev.py lock [uv arguments]            make requirements/ anew, for instance with --upgrade

* Each command makes what it lacks: .venv, the locked packages in it and, on Debian, the system's packages.
* A machine that has everything pays for one look at a stamp and one question to dpkg.
* Index, proxy and certificates are those of the machine; nothing here names or overrides them.
"""

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent
LOCKS = ROOT / "requirements"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

# Where Debian gave a package a new name, both stand here; an archive has one of them.
OFFSCREEN = (
    "libgl1",
    "libegl1",
    "libfontconfig1",
    "libdbus-1-3",
    "libxkbcommon0",
    "libglib2.0-0|libglib2.0-0t64",
)
XCB = (
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-keysyms1",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
WINDOW = (*OFFSCREEN, *XCB, "libcups2|libcups2t64")  # the last one finds the printers
# What judges our papers, our windows and our checker page, and the database that several desks share.
JUDGES = (
    "poppler-utils",
    "qpdf",
    "zbar-tools",
    "openssl",
    "jq",
    "xvfb",
    "xauth",
    "chromium",
    "chromium-driver",
    "nodejs",
    "postgresql",
)
# What makes the disk that fails on purpose (tests/faults/shim.c).
COMPILER = ("gcc", "libc6-dev")
FREEZING: tuple[str, ...] = ("binutils", "desktop-file-utils", "shared-mime-info")
if sys.base_prefix == "/usr":  # Debian's own Python comes without its library
    FREEZING += (f"libpython3.{sys.version_info.minor}",)
FROZEN = Path("dist") / "undian-tps"
LOCK_STYLE = """--universal --python-version 3.11 --generate-hashes --no-header --no-annotate --quiet
    --no-emit-index-url --no-emit-find-links"""

# Without places, a moved line changes nothing; what no screen says any more is dropped.
GATHERING = "-source-language id -target-language en -locations none -no-obsolete -ts"


def run(arguments: list[str]) -> int:
    """Open the program; without a display or with --headless, play a practice day through the same windows."""
    seen = sys.platform != "linux" or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    headless = not seen or "--headless" in arguments
    arguments = [argument for argument in arguments if argument != "--headless"]
    prepare("run", OFFSCREEN if headless else WINDOW)
    practice: list[str] = []
    if headless and not (arguments and arguments[0].isalpha()):  # voters and verify open no window anyway
        practice = ["practice", "--out", str(ROOT / "out" / "practice-day")]
    return call(PYTHON, "-P", "-m", "desktop", *practice, *arguments, PYTHONPATH=str(ROOT))


def test(arguments: list[str]) -> int:
    """Hold the gate: format, lint, types, walls, docstrings, then every test in random order on two processes."""
    prepare("dev", WINDOW + JUDGES + FREEZING + COMPILER)
    prepare("build", ())  # the tests freeze the program too
    os.chdir(ROOT)
    step("format", PYTHON, "-m", "ruff", "format", "--check", ".")
    step("lint", PYTHON, "-m", "ruff", "check", ".")
    step("types", PYTHON, "-m", "mypy")
    step("walls", PYTHON, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")
    step("docstrings", PYTHON, "-m", "interrogate", "draw")
    print("-- tests", flush=True)
    platform = os.environ.get("QT_QPA_PLATFORM", "offscreen")
    return call(PYTHON, "-m", "pytest", "-n", "2", *arguments, QT_QPA_PLATFORM=platform)


def bench(arguments: list[str]) -> int:
    """Measure the program against the floors that are measured in the same run."""
    prepare("dev", WINDOW + JUDGES + FREEZING)
    prepare("build", ())
    os.chdir(ROOT)
    return call(PYTHON, "-m", "tests.bench", *arguments)


def soak(arguments: list[str]) -> int:
    """Try faults at length: kills, power cuts, failing disks, mutants; prints a table and fails where anything is bad."""
    prepare("dev", OFFSCREEN + COMPILER)
    os.chdir(ROOT)
    return call(PYTHON, "-m", "tests.faults", *arguments)


def translate(arguments: list[str]) -> int:
    """Gather the words of the screens into the English .ts, and make the .qm files that the program reads."""
    prepare("dev", OFFSCREEN)
    os.chdir(ROOT)
    words, screens = Path("resources/translations"), sorted(Path("desktop").rglob("*.py"))
    step("gather", PYTHON.parent / "pyside6-lupdate", *screens, *GATHERING.split(), words / "undian_en.ts")
    for table in sorted(words.glob("*.ts")):
        step(table.stem, PYTHON.parent / "pyside6-lrelease", table)
    return 0


def build(arguments: list[str]) -> int:
    """Freeze the program for the system that this runs on, and try its practice day there without Python on the path."""
    prepare("build", WINDOW + FREEZING)
    os.chdir(ROOT)
    step("freeze", PYTHON, "-m", "shipping.freeze", "dist", "build")
    step("size by part", PYTHON, "-m", "shipping.parts", FROZEN)
    step("trial", PYTHON, "-m", "shipping.trial", FROZEN, "--out", Path("out") / "frozen-day")
    if "--packages" in arguments:
        step("packages", PYTHON, "-m", "shipping.linux_packages", FROZEN, "dist")
    return 0


def lock(arguments: list[str]) -> int:
    """Make the locks anew from pyproject.toml, for every system and Python, without the name of any host."""
    prepare("dev", ())
    os.chdir(ROOT)
    step("uv", PYTHON, "-m", "pip", "install", "--quiet", "uv")
    for name in ("run", "dev", "build"):
        # The other two are laid upon the first, so one environment can take any of them after another.
        upon = [] if name == "run" else ["--extra", name, "--constraint", "requirements/run.txt"]
        target = ["pyproject.toml", "--output-file", f"requirements/{name}.txt"]
        step(name, PYTHON, "-m", "uv", "pip", "compile", *LOCK_STYLE.split(), *upon, *arguments, *target)
    return 0


def prepare(lock_name: str, packages: tuple[str, ...]) -> None:
    """Add the system's packages and the locked ones of requirements/, as far as they are missing."""
    if importlib.util.find_spec("ensurepip") is None:
        packages += (f"python3.{sys.version_info.minor}-venv",)
    add_packages(packages)
    locked = LOCKS / f"{lock_name}.txt"
    stamp, mark = VENV / f"{lock_name}.stamp", hashlib.sha256(locked.read_bytes()).hexdigest()
    if PYTHON.exists() and stamp.exists() and stamp.read_text() == mark:
        return
    if not PYTHON.exists() or not any(VENV.glob("*.stamp")):  # none, or one that was never finished
        step("virtual environment", sys.executable, "-m", "venv", "--clear", str(VENV))
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--no-input", "--disable-pip-version-check"]
    step("packages", *pip, "--only-binary", ":all:", "--no-deps", "--require-hashes", "-r", str(locked))
    stamp.write_text(mark)


def add_packages(packages: tuple[str, ...]) -> None:
    """Install what Debian has not, as root or by a sudo that asks nothing; else name it and go on."""
    if not packages:
        return
    if not shutil.which("apt-get"):
        if sys.platform == "linux" and not VENV.exists():
            print("Qt needs what Debian calls", *(name.split("|")[0] for name in packages), flush=True)
        return
    names = [name for package in packages for name in package.split("|")]
    there = words_of("dpkg-query", "-W", "-f", "${Package}=${db:Status-Status} ", *names)
    missing = [p for p in packages if not any(f"{name}=installed" in there for name in p.split("|"))]
    if not missing:
        return
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    allowed = not sudo or (shutil.which("sudo") is not None and not call(*sudo, "true"))
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]
    if allowed:
        call(*apt, "update")
    known = words_of("apt-cache", "pkgnames")
    chosen = [next((n for n in p.split("|") if n in known), p.split("|")[0]) for p in missing]
    if allowed:
        print("-- system packages:", *chosen, flush=True)
        allowed = not call(*apt, "install", "-y", "--no-install-recommends", *chosen, quiet=True)
    if not allowed:
        print("Please have these packages installed: apt-get install", *chosen, flush=True)


def step(name: str, *command: "str | Path") -> None:
    """Run one step, say what it is and how long it took, and end with its exit code if it fails."""
    print(f"-- {name}", flush=True)
    began = time.monotonic()
    code = call(*command)
    print(f"-- {name}: {'failed after ' if code else ''}{time.monotonic() - began:.1f} s", flush=True)
    if code:
        sys.exit(code)


def call(*command: "str | Path", quiet: bool = False, **environment: str) -> int:
    """Run a command with our input and, unless it is to be quiet, our output; return its exit code."""
    words, out = [str(part) for part in command], subprocess.DEVNULL if quiet else None
    return subprocess.run(words, env={**os.environ, **environment}, stdout=out).returncode


def words_of(*command: str) -> set[str]:
    """Return what a command prints, as words, whatever its exit code."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return set(done.stdout.split())


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    c.__name__: c for c in (run, test, bench, soak, translate, build, lock)
}

if __name__ == "__main__":
    if sys.version_info < (3, 11):  # noqa: UP036 - whoever starts this may have an older one
        sys.exit("Undian TPS needs Python 3.11 or newer.")
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        sys.exit(__doc__)
    try:
        sys.exit(COMMANDS[sys.argv[1]](sys.argv[2:]))
    except KeyboardInterrupt:
        sys.exit(130)
