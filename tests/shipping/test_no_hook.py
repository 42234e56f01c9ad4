"""A shipped program cannot be asked for another clock, another chance or another code; it is asked here in every way known.

What a test cannot rule out is the system under the program: who may set LD_PRELOAD, replace the files or the kernel's clock
has another program before him. That shows in SHA256SUMS, in the journal's monotonic times and on the witnesses' sheets.
"""

import ast
import io
import os
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from shipping import trial
from tests.shipping.pyz import loaded, modules_of

ROOT = Path(__file__).parents[2]
CALL_SECONDS = 60

pytestmark = pytest.mark.slow


class Planted:
    """What a stranger would have a worker do: leave a file."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, ...]:
        return (os.mkdir, (str(self.mark),))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    place = tmp_path / "home"
    place.mkdir()
    return place


@pytest.mark.parametrize(
    "asked",
    [
        ["--clock", "2024-02-14T13:00:00+07:00"],
        ["--now", "0"],
        ["--seed", "0" * 64],
        ["--entropy", "0"],
        ["--random", "0"],
        ["--test"],
        ["--debug"],
        ["--with-stage", "False"],
        ["practice", "--out", "x", "--seed", "1"],
        ["practice", "--out", "x", "--winner", "DPT-017"],
        ["-c", "print(1)"],
        ["-m", "http.server"],
        ["-i"],
        ["-X", "importtime"],
        ["-c", "from multiprocessing.resource_tracker import main;main(0);print(1)"],
        ["-c", "from multiprocessing.forkserver import main; print(1)"],
        ["planted.py"],
    ],
    ids=" ".join,
)
def test_that_no_argument_opens_another_way(asked: list[str], frozen: Path, home: Path) -> None:
    (home / "planted.py").write_text("print(1)\n")
    done = trial.ask(frozen, home, *asked)
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: undian-tps" in done.stderr


def _plant(folder: Path) -> None:
    for name in ("sitecustomize", "usercustomize", "steps", "argparse", "json", "startup"):
        (folder / f"{name}.py").write_text("import os; os.mkdir('planted')\n")
    (folder / "draw").mkdir()
    (folder / "draw" / "__init__.py").write_text("import os; os.mkdir('planted')\n")


def _python_variables(folder: Path) -> dict[str, str]:
    """Every variable by which a Python can be told to run something else, and names that one could have made up."""
    told = {name: str(folder) for name in ("PYTHONPATH", "PYTHONHOME", "PYTHONUSERBASE", "PYTHONPLATLIBDIR")}
    told |= {
        "PYTHONSTARTUP": str(folder / "startup.py"),
        "PYTHONINSPECT": "1",
        "PYTHONBREAKPOINT": "startup.main",
    }
    told |= {"PYTHONHASHSEED": "0", "PYTHONOPTIMIZE": "2", "PYTHONDEVMODE": "1", "PYTHONVERBOSE": "1"}
    return told | {"UNDIAN_TEST": "1", "UNDIAN_CLOCK": "0", "UNDIAN_SEED": "0", "PYTEST_CURRENT_TEST": "x"}


def test_that_no_variable_and_no_file_beside_it_brings_other_code_in(frozen: Path, home: Path) -> None:
    _plant(home)
    done = subprocess.run(
        [trial.program_in(frozen), "verify", str(ROOT / "tests" / "vectors" / "transcript-12.json")],
        cwd=home,
        env={**trial.bare_environment(home), **_python_variables(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=CALL_SECONDS,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not (home / "planted").exists()


def test_that_the_same_variables_do_reach_a_plain_python(home: Path) -> None:
    _plant(home)
    environment = {**trial.bare_environment(home), "PYTHONPATH": str(home)}
    subprocess.run([sys.executable, "-c", "1"], cwd=home, env=environment, check=True)
    assert (home / "planted").is_dir()


def test_that_a_stranger_cannot_feed_a_worker(frozen: Path, home: Path) -> None:
    planted = pickle.dumps({}) + pickle.dumps(Planted(home / "mark"))
    command = [str(trial.program_in(frozen)), "--multiprocessing-fork", "tracker_fd=1", "pipe_handle=0"]
    done = subprocess.run(
        command,
        cwd=home,
        env=trial.bare_environment(home),
        input=planted,
        capture_output=True,
        timeout=CALL_SECONDS,
    )
    assert (done.returncode, done.stdout) == (2, b"")
    assert not (home / "mark").exists()
    pickle.load(source := io.BytesIO(planted))
    pickle.load(source)
    assert (home / "mark").is_dir()  # what was fed was no blank


def test_that_the_shipped_clock_and_chance_are_the_machines_own(
    frozen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = modules_of(frozen)["steps.station"]
    assert code is not None
    folders = {"documents": tmp_path, "settings": tmp_path}
    fakes = {
        "clock": lambda: datetime(2024, 2, 14, 6, tzinfo=UTC),
        "random_bytes": bytes,
        "monotonic": lambda: 0.0,
    }
    testing = loaded("steps.station", code)
    for name, fake in fakes.items():
        testing.Laptop(**folders, **{name: fake})
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    shipped = loaded("steps.station", code)
    shipped.Laptop(**folders)
    for name, fake in fakes.items():
        with pytest.raises(RuntimeError):
            shipped.Laptop(**folders, **{name: fake})


# Where the floors touch the environment at all: the platform of Qt, the place of the print service, Windows' drive, the
# worker's own modules, and the passphrase of an office that is run without its window.
TOUCHES = {
    "desktop/consolidate.py",
    "desktop/local_only.py",
    "desktop/places.py",
    "desktop/practice.py",
    "steps/files/sheets.py",
}


def _touches_the_environment(source: str) -> bool:
    names = {"environ", "environb", "getenv", "getenvb"}
    return any(
        (isinstance(node, ast.Attribute) and node.attr in names)
        or (isinstance(node, ast.alias) and node.name in names)
        for node in ast.walk(ast.parse(source))
    )


def test_that_nothing_else_in_the_program_touches_the_environment() -> None:
    files = [file for floor in ("draw", "db", "steps", "desktop") for file in (ROOT / floor).rglob("*.py")]
    found = {f.relative_to(ROOT).as_posix() for f in files if _touches_the_environment(f.read_text("utf-8"))}
    assert found == TOUCHES
    assert _touches_the_environment("from os import getenv as g\ng('UNDIAN_SEED')")
    assert _touches_the_environment("import os\nos.environ['UNDIAN_SEED']")
    assert not _touches_the_environment("import os\nos.urandom(8)")
