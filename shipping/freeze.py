"""Freezes the program as reproducibly as PyInstaller allows: `python -m shipping.freeze [DIST [WORK]]`.

* Sets and dictionaries are walked in the same order in each build, and a file's time is that of the commit.
* The same commit, Python and locked packages on the same system give the same files; SHA256SUMS tells.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from shipping import stamp

ROOT = Path(__file__).resolve().parent.parent
NAME = "undian-tps"


def freeze(dist: Path, work: Path) -> Path:
    """Build `dist`/undian-tps anew and return it; `work` may be thrown away. Raises CalledProcessError."""
    shutil.rmtree(dist / NAME, ignore_errors=True)
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(stamp.commit_time())}
    places = ["--distpath", str(dist.resolve()), "--workpath", str(work.resolve())]
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level=WARN", *places, "build.spec"]
    subprocess.run(command, cwd=ROOT, env=environment, check=True)
    return dist / NAME


def main(arguments: Sequence[str]) -> int:
    """Freeze into the named folders, dist and build where none are named."""
    dist, work = (Path(name) for name in (*arguments, *("dist", "build")[len(arguments) :]))
    try:
        print(freeze(dist, work))
    except subprocess.CalledProcessError as error:
        return error.returncode
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
