"""Packs the frozen folder for Linux: `python -m shipping.linux_packages FOLDER TARGET` makes a .deb and a .tar.gz.

* The .deb lays the folder under usr/lib and names the libraries that belong to the desktop's own drivers and fonts.
* The .tar.gz is for everything else: it can be started where it was unpacked, or laid into one's home by `pasang.sh`.
* Both are reproducible: owner, order and times are fixed, the time is that of the commit.
"""

import gzip
import os
import platform
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from shipping import stamp
from shipping.parts import sizes
from steps.software import VERSION

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "shipping" / "linux"
ICONS = ROOT / "resources" / "icons" / "app"
NAME = "undian-tps"
# What shipping/contents.py leaves to the system. Where Debian gave a package a new name, both stand here.
DEPENDS = (
    "libc6 (>= {libc})", "libstdc++6", "libgcc-s1", "libgl1", "libegl1", "libfontconfig1", "libfreetype6", "libdbus-1-3",
    "libglib2.0-0 | libglib2.0-0t64", "libx11-6", "libx11-xcb1", "libxcb1",
)  # fmt: skip
RECOMMENDS = ("libcups2 | libcups2t64", "xdg-utils")
_CONTROL = """Package: {name}
Version: {version}
Architecture: amd64
Maintainer: Undian TPS <undian-tps@example.invalid>
Installed-Size: {kibibytes}
Depends: {depends}
Recommends: {recommends}
Section: misc
Priority: optional
Description: offline, checkable door-prize draws for Indonesian polling stations
 A polling station draws prizes among those who came to vote, before witnesses,
 so that nobody can steer the draw and anybody can check it. It needs no
 internet, no account and no server.
"""


def lay_share(share: Path) -> None:
    """Lay the desktop entry, the file types and the icons into a `share` folder."""
    _copy(HERE / f"{NAME}.desktop", share / "applications" / f"{NAME}.desktop")
    _copy(HERE / f"{NAME}.xml", share / "mime" / "packages" / f"{NAME}.xml")
    hicolor = share / "icons" / "hicolor"
    for picture in sorted(ICONS.glob("undian-*.png")):
        size = picture.stem.removeprefix("undian-")
        _copy(picture, hicolor / f"{size}x{size}" / "apps" / f"{NAME}.png")
    _copy(ICONS / "undian.svg", hicolor / "scalable" / "apps" / f"{NAME}.svg")


def make_deb(folder: Path, target: Path) -> Path:
    """Make the .deb of a frozen folder in `target` and return its place."""
    target.mkdir(parents=True, exist_ok=True)
    place = target / f"{NAME}_{VERSION}_amd64.deb"
    with TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        shutil.copytree(folder, root / "usr" / "lib" / NAME, symlinks=True)
        lay_share(root / "usr" / "share")
        (root / "usr" / "bin").mkdir()
        (root / "usr" / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
        _copy(folder / "licences" / "README.txt", root / "usr" / "share" / "doc" / NAME / "copyright")
        (root / "DEBIAN").mkdir()
        (root / "DEBIAN" / "control").write_text(_control(folder), "utf-8")
        _settle(root)
        command = ["dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(root), str(place)]
        environment = {**os.environ, "SOURCE_DATE_EPOCH": str(stamp.commit_time())}
        subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return place


def make_tarball(folder: Path, target: Path) -> Path:
    """Make the .tar.gz of a frozen folder in `target` and return its place."""
    target.mkdir(parents=True, exist_ok=True)
    whole = f"{NAME}-{VERSION}"
    place = target / f"{whole}-linux-x86_64.tar.gz"
    with TemporaryDirectory() as scratch:
        root = Path(scratch) / whole
        shutil.copytree(folder, root / NAME, symlinks=True)
        lay_share(root / "share")
        _copy(HERE / "pasang.sh", root / "pasang.sh")
        _settle(root)
        # The name and the time inside the gzip header would differ from build to build.
        with (
            place.open("wb") as file,
            gzip.GzipFile("", "wb", 6, file, mtime=0) as packed,
            tarfile.open(fileobj=packed, mode="w") as tar,
        ):
            tar.add(root, whole, filter=_nobody)  # tarfile walks a folder in the order of its names
    return place


def _nobody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member


def _control(folder: Path) -> str:
    return _CONTROL.format(
        name=NAME,
        version=VERSION,
        kibibytes=sum(sizes(folder).values()) // 1024,
        depends=", ".join(DEPENDS).format(libc=platform.libc_ver()[1]),
        recommends=", ".join(RECOMMENDS),
    )


def _settle(root: Path) -> None:
    """Give every file the time of the commit, and the rights that a program in a system folder has."""
    at = stamp.commit_time()
    for file in (root, *root.rglob("*")):
        if not file.is_symlink():
            file.chmod(0o755 if file.is_dir() or os.access(file, os.X_OK) else 0o644)
        os.utime(file, (at, at), follow_symlinks=False)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(source, target)


def main(arguments: Sequence[str]) -> int:
    """Make both packages and say where they are and how large."""
    folder, target = (Path(name) for name in arguments)
    for make in (make_deb, make_tarball):
        place = make(folder, target)
        print(f"{place.stat().st_size / 1024 / 1024:8.1f} MiB  {place}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
