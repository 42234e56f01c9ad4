"""The frozen program tried as a stranger would: `python -m shipping.trial FOLDER [--out DIR]`.

* It runs with an empty PATH, an empty environment, a home of its own and from another folder, so that no Python and no
  package of the build machine can help it.
* Its practice day must hold for the source tree's own checker, transcript and journal, out of the bundle.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from steps import software

ROOT = Path(__file__).resolve().parent.parent
DAY_SECONDS, CALL_SECONDS = 300, 60


class TrialError(Exception):
    """The frozen program did not do what the source does."""


def program_in(folder: Path) -> Path:
    """Return the executable that speaks to a terminal."""
    return folder.resolve() / ("undian-tps.exe" if os.name == "nt" else "undian-tps")


def bare_environment(home: Path) -> dict[str, str]:
    """Return the environment of somebody who has nothing: a home, a language, and a PATH that leads nowhere."""
    nowhere = home / "nowhere"
    nowhere.mkdir(parents=True, exist_ok=True)
    bare = {"HOME": str(home), "PATH": str(nowhere), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    if os.name == "nt":  # without these two no program starts there at all
        bare |= {name: os.environ[name] for name in ("SYSTEMROOT", "SYSTEMDRIVE") if name in os.environ}
        bare |= {"USERPROFILE": str(home), "APPDATA": str(home), "LOCALAPPDATA": str(home), "TEMP": str(home)}
    return bare


def ask(
    folder: Path, home: Path, *arguments: str, seconds: int = CALL_SECONDS, **told: str
) -> subprocess.CompletedProcess[str]:
    """Run the frozen program once, from `home` and with the variables that it is told, and return how it ended."""
    return subprocess.run(
        [str(program_in(folder)), *arguments],
        cwd=home,
        env=bare_environment(home) | told,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=seconds,
    )


def practice_day(folder: Path, home: Path, out: Path) -> str:
    """Run the practice day into `out` and return what it said. Raises TrialError when its own bundle does not hold."""
    done = ask(folder, home, "practice", "--out", str(out.resolve()), seconds=DAY_SECONDS)
    if done.returncode:
        raise TrialError(f"practice ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


def verify_with_source(out: Path) -> str:
    """Hold the day's bundle against the source tree's `python -m draw verify` and return its verdict; or TrialError."""
    bundle = next(out.glob("*.undian-paket"))
    lone = next(out.glob("*Transkrip*.json"))
    with TemporaryDirectory() as scratch, zipfile.ZipFile(bundle) as members:
        inside = Path(scratch)
        for name in ("transkrip.json", "jurnal.jsonl"):
            (inside / name).write_bytes(members.read(name))
        if (inside / "transkrip.json").read_bytes().rstrip(b"\n") != lone.read_bytes().rstrip(b"\n"):
            raise TrialError("The transcript of the bundle is not the one that lies beside it.")
        command = [sys.executable, "-m", "draw", "verify", inside / "transkrip.json", inside / "jurnal.jsonl"]
        done = subprocess.run(
            list(map(str, command)), cwd=ROOT, capture_output=True, text=True, encoding="utf-8"
        )
    if done.returncode or not done.stdout.endswith("verdict: holds\n"):
        raise TrialError(f"python -m draw verify ended with {done.returncode}\n{done.stdout}{done.stderr}")
    return done.stdout


@contextmanager
def _folder_for(out: str | None) -> Iterator[Path]:
    if out:
        shutil.rmtree(out, ignore_errors=True)
        Path(out).mkdir(parents=True)
        yield Path(out)
    else:
        with TemporaryDirectory() as scratch:
            yield Path(scratch)


def main(arguments: Sequence[str]) -> int:
    """Try a frozen folder and say how it went; 0 when everything holds."""
    parser = argparse.ArgumentParser(prog="python -m shipping.trial", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--out", help="keep the papers and pictures of the day there")
    options = parser.parse_args(arguments)
    with TemporaryDirectory() as scratch, _folder_for(options.out) as out:
        home = Path(scratch)
        try:
            software.check_folder(options.folder)
            began = time.monotonic()
            print(practice_day(options.folder, home, out), end="")
            print(verify_with_source(out), end="")
        except (TrialError, software.ProgramAlteredError) as error:
            print(error, file=sys.stderr)
            return 1
    print(f"Without Python on the path: practised and verified in {time.monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
