"""`dev.py` asks dpkg once, knows both names of a renamed package, and goes on where it may not install."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="Debian's packages")


@pytest.fixture
def debian(tmp_path: Path) -> Path:
    """A folder of commands that behave like a Debian and write down how they were called."""
    _command(tmp_path, "sudo", 'shift; exec "$@"')  # -n
    _command(tmp_path, "env", 'shift; exec "$@"')  # DEBIAN_FRONTEND
    _command(tmp_path, "dpkg-query", 'printf "libgl1=installed xvfb=not-installed "; exit 1')
    _command(tmp_path, "apt-cache", "echo libegl1 libglib2.0-0t64 xvfb")
    _command(tmp_path, "apt-get", "exit 0")
    return tmp_path


def _command(folder: Path, name: str, body: str) -> None:
    command = folder / name
    command.write_text(f'#!/bin/sh\necho "{name} $*" >>{folder}/calls\n{body}\n')
    command.chmod(0o755)


def _add(folder: Path, *packages: str) -> tuple[list[str], str]:
    """The calls of apt-get and what was said, when these packages are wanted."""
    done = subprocess.run(
        [sys.executable, "-c", f"import dev; dev.add_packages({packages!r})"],
        cwd=ROOT,
        env={**os.environ, "PATH": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    calls = (folder / "calls").read_text().splitlines()
    return [call for call in calls if call.startswith("apt-get")], done.stdout


def test_that_a_machine_with_everything_is_left_alone(debian: Path) -> None:
    assert _add(debian, "libgl1") == ([], "")
    assert len((debian / "calls").read_text().splitlines()) == 1


def test_that_only_what_is_missing_is_installed_under_the_name_of_this_archive(debian: Path) -> None:
    calls, _ = _add(debian, "libgl1", "xvfb", "libglib2.0-0|libglib2.0-0t64")
    assert calls == [
        "apt-get -qq update",
        "apt-get -qq install -y --no-install-recommends xvfb libglib2.0-0t64",
    ]


def test_that_a_renamed_package_counts_under_either_name(debian: Path) -> None:
    _command(debian, "dpkg-query", 'printf "libglib2.0-0t64=installed "')
    assert _add(debian, "libglib2.0-0|libglib2.0-0t64") == ([], "")


def test_that_the_exact_names_are_told_where_they_cannot_be_installed(debian: Path) -> None:
    _command(debian, "apt-get", "exit 100")
    _, said = _add(debian, "xvfb", "libglib2.0-0|libglib2.0-0t64")
    assert said.splitlines()[-1].endswith("apt-get install xvfb libglib2.0-0t64")


def test_that_a_step_that_fails_ends_with_its_exit_code_and_its_time() -> None:
    code = "import dev, sys; dev.step('lint', sys.executable, '-c', 'raise SystemExit(7)'); print('never')"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 7
    assert re.fullmatch(r"-- lint\n-- lint: failed after \d+\.\d s\n", done.stdout)


def test_that_an_unknown_command_explains_the_known_ones() -> None:
    done = subprocess.run([sys.executable, "dev.py", "tset"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert all(f"dev.py {name}" in done.stderr for name in ("run", "test", "bench", "soak", "build", "lock"))


def test_that_the_gate_of_the_server_is_the_command_of_the_developer() -> None:
    gate = ROOT / ".ci" / "run"
    commands = [line for line in gate.read_text().splitlines() if line and not line.startswith("#")]
    assert commands[-1] == "exec python3 dev.py test"
    assert os.access(gate, os.X_OK)


def test_that_dev_needs_nothing_but_the_standard_library() -> None:
    code = "import sys, json, dev; print(json.dumps([m for m in sys.modules if '.' not in m]))"
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert set(json.loads(done.stdout)) - {"dev", "__main__"} <= {*sys.stdlib_module_names}
