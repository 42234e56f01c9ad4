"""The packages for Linux and Windows: what they hold, what they ask for, and that all say the same version."""

import configparser
import json
import re
import subprocess
import tarfile
import tomllib
import xml.etree.ElementTree as ElementTree
from pathlib import Path
from typing import Any

import pytest

from shipping import linux_packages, stamp
from steps import software

ROOT = Path(__file__).parents[2]
ENDINGS = {".undian", ".undian-paket", ".undian-siap", ".undian-desa", ".undian-kecamatan"}
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A small folder of the same form as the frozen one."""
    place = tmp_path / "undian-tps"
    (place / "licences").mkdir(parents=True)
    (place / "licences" / "README.txt").write_text("licences")
    (place / "undian-tps").write_text("#!/bin/sh\necho started\n")
    (place / "undian-tps").chmod(0o755)
    (place / "_internal").mkdir()
    (place / "_internal" / "libx.so").symlink_to("../undian-tps")
    return place


def test_that_the_version_has_one_place() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    assert "version" not in project["project"]
    assert project["project"]["dynamic"] == ["version"]
    assert project["tool"]["setuptools"]["dynamic"]["version"] == {"attr": "steps.software.VERSION"}
    text = (ROOT / "shipping" / "windows" / "undian-tps.iss").read_text("utf-8")
    assert software.VERSION not in text
    assert re.fullmatch(r"\d+\.\d+\.\d+", software.VERSION)


def test_that_windows_reads_the_same_version() -> None:
    class Part(dict[str, Any]):
        """Stands for each of the classes of PyInstaller that exist on Windows alone."""

        def __init__(self, *given: Any, **named: Any) -> None:
            super().__init__(given=given, **named)

    names = (
        "VSVersionInfo",
        "FixedFileInfo",
        "StringFileInfo",
        "StringTable",
        "StringStruct",
        "VarFileInfo",
        "VarStruct",
    )
    told = eval(stamp.windows_version("undian-tps"), dict.fromkeys(names, Part))
    four = tuple(int(part) for part in (*software.VERSION.split("."), "0"))
    assert told["ffi"]["filevers"] == told["ffi"]["prodvers"] == four
    assert ("FileVersion", software.VERSION) in [
        s["given"] for s in told["kids"][0]["given"][0][0]["given"][1]
    ]
    assert ("OriginalFilename", "undian-tps.exe") in [
        s["given"] for s in told["kids"][0]["given"][0][0]["given"][1]
    ]


def test_that_every_kind_of_file_opens_the_program_on_linux_and_windows() -> None:
    types = ElementTree.parse(ROOT / "shipping" / "linux" / "undian-tps.xml").getroot()
    globs = {
        kind.attrib["type"]: glob.attrib["pattern"][1:] for kind in types for glob in kind.iter(f"{MIME}glob")
    }
    assert set(globs.values()) == ENDINGS
    entry = configparser.ConfigParser(interpolation=None, delimiters=("=",))
    entry.optionxform = str  # type: ignore[assignment,method-assign]
    entry.read(ROOT / "shipping" / "linux" / "undian-tps.desktop", "utf-8")
    assert set(entry["Desktop Entry"]["MimeType"].rstrip(";").split(";")) == set(globs)
    assert entry["Desktop Entry"]["Exec"] == "undian-tps --open %f"
    script = (ROOT / "shipping" / "windows" / "undian-tps.iss").read_text("utf-8")
    assert set(re.findall(r'Subkey: "Software\\Classes\\(\.undian[a-z-]*)"', script)) == ENDINGS
    assert script.count('--open ""%1""') == len(ENDINGS)
    assert "PrivilegesRequired=lowest" in script


def test_that_the_deb_lays_the_program_its_icons_and_its_file_types(folder: Path, tmp_path: Path) -> None:
    made = linux_packages.make_deb(folder, tmp_path / "out")
    first = made.read_bytes()
    subprocess.run(["dpkg-deb", "-x", made, tmp_path / "root"], check=True)
    usr = tmp_path / "root" / "usr"
    done = subprocess.run([usr / "bin" / "undian-tps"], capture_output=True, text=True, check=True)
    assert done.stdout == "started\n"
    assert (usr / "lib" / "undian-tps" / "_internal" / "libx.so").is_symlink()
    assert {p.parent.parent.name for p in usr.rglob("undian-tps.png")} >= {"16x16", "48x48", "256x256"}
    for part in (
        "applications/undian-tps.desktop",
        "mime/packages/undian-tps.xml",
        "doc/undian-tps/copyright",
    ):
        assert (usr / "share" / part).is_file()
    fields = subprocess.run(
        ["dpkg-deb", "-f", made, "Version", "Depends"], capture_output=True, text=True, check=True
    )
    assert f"Version: {software.VERSION}\n" in fields.stdout
    assert "libglib2.0-0 | libglib2.0-0t64" in fields.stdout
    assert linux_packages.make_deb(folder, tmp_path / "again").read_bytes() == first


def test_that_the_tarball_installs_for_one_person_and_refuses_a_damaged_copy(
    folder: Path, tmp_path: Path
) -> None:
    from shipping import sums

    sums.write(folder)
    made = linux_packages.make_tarball(folder, tmp_path / "out")
    assert linux_packages.make_tarball(folder, tmp_path / "again").read_bytes() == made.read_bytes()
    with tarfile.open(made) as tar:
        tar.extractall(tmp_path / "unpacked")  # the first 3.11 of Debian knows no filter
    whole = tmp_path / "unpacked" / f"undian-tps-{software.VERSION}"
    home = tmp_path / "rumah saya"
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin"}
    (home / ".local").mkdir(parents=True)
    subprocess.run(["sh", whole / "pasang.sh"], env=environment, check=True, capture_output=True)
    program = home / ".local" / "bin" / "undian-tps"
    assert subprocess.run([program], capture_output=True, text=True, check=True).stdout == "started\n"
    entry = (home / ".local" / "share" / "applications" / "undian-tps.desktop").read_text("utf-8")
    assert f'Exec="{home}/.local/share/undian-tps/undian-tps" --open %f' in entry
    (whole / "undian-tps" / "licences" / "README.txt").write_text("damaged")
    done = subprocess.run(["sh", whole / "pasang.sh"], env=environment, capture_output=True, text=True)
    assert done.returncode == 1
    assert "tidak utuh" in done.stderr


def test_that_a_build_names_commit_and_source(tmp_path: Path) -> None:
    told = json.loads(stamp.write(tmp_path).read_text("utf-8"))
    assert told["code"] == software.code_hash()
    assert re.fullmatch(r"([0-9a-f]{12}\+?)?", told["commit"])
    assert stamp.commit_time() >= 315_532_800
