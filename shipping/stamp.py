"""What a build says about itself: version, commit and the hash of the source it was made of (A09)."""

import json
import subprocess
from pathlib import Path

from steps import software

ROOT = Path(__file__).resolve().parent.parent
BUILT_FROM = ("draw", "db", "steps", "desktop", "resources", "build.spec", "shipping")
COMMIT_DIGITS = 12

# The form that Windows' own tools read; every name and number in it comes from here.
_WINDOWS = """VSVersionInfo(
  ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3f, flags=0x0, OS=0x40004, fileType=0x1, subtype=0x0),
  kids=[
    StringFileInfo([StringTable("042104b0", [
      StringStruct("CompanyName", "Undian TPS"),
      StringStruct("FileDescription", "Undian TPS"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "{name}"),
      StringStruct("LegalCopyright", "Apache-2.0"),
      StringStruct("OriginalFilename", "{name}.exe"),
      StringStruct("ProductName", "Undian TPS"),
      StringStruct("ProductVersion", "{version}"),
    ])]),
    VarFileInfo([VarStruct("Translation", [0x0421, 1200])]),
  ],
)
"""


def write(folder: Path) -> Path:
    """Write `build.json` into `folder` and return its place."""
    told = {"version": software.VERSION, "commit": commit(), "code": software.code_hash()}
    folder.mkdir(parents=True, exist_ok=True)
    place = folder / "build.json"
    place.write_text(json.dumps(told, indent=1) + "\n", "utf-8", newline="\n")
    return place


def write_windows(folder: Path, name: str) -> Path:
    """Write the version of one executable for Windows into `folder` and return its place."""
    place = folder / f"{name}.version"
    place.write_text(windows_version(name), "utf-8")
    return place


def windows_version(name: str) -> str:
    """Return the version resource of one executable; the language is Indonesian (0x0421), the text UTF-16."""
    four = tuple(int(part) for part in f"{software.VERSION}.0.0.0".split(".")[:4])
    return _WINDOWS.format(four=four, version=software.VERSION, name=name)


def commit() -> str:
    """Return the first digits of the commit, with a plus where what is shipped was changed since; nothing without git."""
    digits = _git("rev-parse", f"--short={COMMIT_DIGITS}", "HEAD").strip()
    changed = _git("status", "--porcelain", "--", *BUILT_FROM).strip()
    return f"{digits}+" if digits and changed else digits


def commit_time() -> int:
    """Return when the commit was made, in seconds of Unix time; 1980-01-01 without git, which every archive can tell."""
    return int(_git("log", "-1", "--format=%ct").strip() or 315_532_800)


def _git(*arguments: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-c", "safe.directory=*", *arguments],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:
        return ""
    return done.stdout if done.returncode == 0 else ""
