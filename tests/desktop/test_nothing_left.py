"""A practice day leaves no voter behind where none belongs, opens no socket, and starts no program."""

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from db import journal
from steps import practice, tpsfile
from steps.files.voter_list import read_voter_list
from steps.practice import sample_list
from steps.station import Laptop

ROOT = Path(__file__).resolve().parents[2]
SIXTEEN = re.compile(rb"(?<![0-9a-fA-F])[0-9]{16}(?![0-9a-fA-F])")
PAPERS = (".pdf", ".png")  # what people are meant to see


@dataclass(frozen=True)
class Lived:
    """A day that was lived: what it left, what was seen, and what the file's journal holds."""

    folder: Path
    seen: list[str]
    titles: list[str]
    journal: bytes


def live(folder: Path, *before: str) -> Lived:
    """Live a practice day in a process of its own, all its folders below this one."""
    (folder / "sementara").mkdir()
    command = [*before, sys.executable, "-m", "tests.desktop.watched_day", str(folder)]
    import os

    environment = {**os.environ, "TMPDIR": str(folder / "sementara"), "HOME": str(folder)}
    done = subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, timeout=600, check=False, env=environment
    )
    assert done.returncode == 0, done.stdout + done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    (folder / "ucapan.txt").write_text(done.stdout + done.stderr, "utf-8")
    laptop = Laptop(documents=folder / "d", settings=folder.parent / "s")
    (path,) = (folder / "dokumen" / "Latihan").glob("*.undian")
    file = tpsfile.open_file(laptop, path, practice.PASSPHRASE)
    with file.deed() as deed:
        entries = json.dumps([entry.data for entry in journal.read(deed.session)], ensure_ascii=False)
    file.close()
    return Lived(folder, told["seen"], told["titles"], entries.encode())


@pytest.fixture(scope="module")
def day(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    return live(tmp_path_factory.mktemp("hari"))


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield every file that is no paper, and what lies inside those that are packed."""
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.suffix in PAPERS:
            continue
        yield path.name, path.name.encode() + b"\n" + path.read_bytes()
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                for name in packed.namelist():
                    if not name.endswith(PAPERS):
                        yield f"{path.name}/{name}", packed.read(name)


def voters() -> set[str]:
    """Return the names of the list that no other text of the day can hold by chance."""
    return {voter.name for voter in read_voter_list(sample_list()).tables[0].voters if len(voter.name) > 12}


def found_in(data: bytes, names: set[str], allowed: set[str] = frozenset()) -> list[str]:
    """Return the names that stand in some bytes, in any usual encoding; what may stand there is taken out first."""
    for name in sorted(allowed, key=len, reverse=True):  # a winner's name may hold a loser's
        data = data.replace(name.encode(), b"")
    spelled = {
        name: [name.encode(), name.encode("utf-16-le"), json.dumps(name)[1:-1].encode()] for name in names
    }
    return sorted(name for name, forms in spelled.items() if any(form in data for form in forms))


def winners(day: Lived) -> set[str]:
    (path,) = (day.folder / "hasil").glob("*Transkrip*.json")
    return {winner["name"] for winner in json.loads(path.read_bytes())["winners"]}


def test_that_nothing_of_the_day_names_a_voter_who_won_nothing(day: Lived) -> None:
    names = voters()
    assert len(names - winners(day)) > 100
    assert {
        place: found for place, data in contents(day.folder) if (found := found_in(data, names, winners(day)))
    } == {}


def test_that_settings_logs_titles_and_journal_name_nobody_at_all(day: Lived) -> None:
    names = voters()
    assert found_in(day.journal, names) == []
    assert set(day.titles) <= {"", "Undian TPS"}
    private = [p for part in ("setelan", "sementara") for p in (day.folder / part).rglob("*") if p.is_file()]
    private += [day.folder / "catatan.log", day.folder / "ucapan.txt"]
    assert {p.name for p in private} >= {"laptop.json", "salinan.json", "recent.json", "catatan.log"}
    assert {p.name: found for p in private if (found := found_in(p.read_bytes(), names))} == {}


def test_that_there_is_no_run_of_sixteen_digits_and_an_error_is_logged_without_its_text(day: Lived) -> None:
    assert [place for place, data in contents(day.folder) if SIXTEEN.search(data)] == []
    assert SIXTEEN.search(day.journal) is None
    logged = (day.folder / "catatan.log").read_text("utf-8")
    assert "ValueError" in logged
    assert "Hadi" not in logged


def test_that_the_temporary_folder_is_as_empty_as_before(day: Lived) -> None:
    assert list((day.folder / "sementara").iterdir()) == []


def test_that_the_search_would_find_a_name_or_a_number_that_was_left(tmp_path: Path) -> None:
    """The negative control, in every place and spelling that is looked at."""
    name = min(voters())
    for place, data in (
        ("a.log", f"error for {name}".encode()),
        ("b.json", json.dumps({"name": name}).encode()),
        ("c.tmp", name.encode("utf-16-le")),
    ):
        (tmp_path / place).write_bytes(data)
    with zipfile.ZipFile(tmp_path / "d.undian-paket", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("jurnal.jsonl", name)
    (tmp_path / f"{name}.txt").write_bytes(b"3519031234567890")
    found = {place for place, data in contents(tmp_path) if found_in(data, {name})}
    assert found == {"a.log", "b.json", "c.tmp", "d.undian-paket/jurnal.jsonl", f"{name}.txt"}
    assert [place for place, data in contents(tmp_path) if SIXTEEN.search(data)] == [f"{name}.txt"]


def test_that_no_socket_is_opened_and_no_program_is_started_on_the_day(day: Lived) -> None:
    assert day.seen == []


def test_that_the_watch_would_see_a_socket_and_a_program() -> None:
    """The negative control: what the watch sees of a socket, a pair of them, and a child process."""
    code = (
        "import sys; sys.path.insert(0, '.'); seen = []\n"
        "from tests.desktop.watched_day import watch\n"
        "import socket, subprocess, asyncio; watch(seen)\n"
        "socket.socket().close(); subprocess.run(['true']); asyncio.run(asyncio.sleep(0))\n"
        "print(len([s for s in seen if s.startswith('socket.')]), len([s for s in seen if 'Popen' in s]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    sockets, programs = map(int, done.stdout.split())
    assert sockets >= 3
    assert programs == 1


def test_that_checking_files_opens_no_socket_and_starts_no_program(day: Lived) -> None:
    checked = [str(path) for path in sorted((day.folder / "hasil").iterdir()) if "Transkrip" in path.name]
    checked += [str(path) for path in (day.folder / "hasil").glob("*.undian-paket")]
    checked += [str(path) for path in (day.folder / "hasil").glob("*Berita acara*.pdf")]
    code = (
        "import sys; seen = []\n"
        "from tests.desktop.watched_day import watch\n"
        "watch(seen)\nfrom desktop.command import main\n"
        "code = main(['verify', *sys.argv[1:]])\nprint(code, seen)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *checked],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=300,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "0 []"


def test_that_a_foreign_spreadsheet_is_read_by_one_child_and_no_socket(tmp_path: Path) -> None:
    from tests.make_workbooks import xlsx_list

    path = tmp_path / "daftar.xlsx"
    path.write_bytes(xlsx_list(["NO", "NAMA"], ["1", "SRI"], ["2", "BUDI"]))
    code = (
        "import sys; seen = []\nfrom tests.desktop.watched_day import watch\nwatch(seen)\n"
        "from pathlib import Path\nfrom steps.files.voter_list import read_voter_list\n"
        "read_voter_list(Path(sys.argv[1]))\n"
        "print(len(seen), all('Popen' in s and 'sheet_worker' in s for s in seen if 'fork' not in s))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path)],
        capture_output=True,
        text=True,
        cwd=ROOT,
        timeout=60,
        check=True,
    )
    assert done.stdout.split()[1] == "True"
    assert int(done.stdout.split()[0]) >= 1


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not there")
def test_that_the_system_itself_sees_no_call_to_the_network(tmp_path: Path) -> None:
    """Also what no audit hook sees, such as the libraries of Qt and of the system: no network, also not on this machine.

    What is left are two files of the system that are knocked at: the name service asks `nscd` who the user is, the list of
    printers asks the print service. Both are sockets with a place in the file system, which lead to no network.
    """
    trace = tmp_path / "trace.txt"
    live(tmp_path, "strace", "-f", "-qq", "-e", "trace=network,execve", "-o", str(trace))
    calls = trace.read_text("utf-8", "replace").splitlines()
    started = [line for line in calls if "execve(" in line and "= 0" in line]
    assert len(started) == 1, "the day itself, and nothing else"
    assert [line for line in calls if "AF_INET" in line or "AF_NETLINK" in line] == []
    knocked = {match[1] for line in calls if (match := re.search(r'connect\(.*sun_path="([^"]+)"', line))}
    assert knocked <= {"/var/run/nscd/socket", "/run/cups/cups.sock"}
    allowed = ("execve(", "socket(AF_UNIX", "setsockopt(", "connect(", "+++", "---")
    assert [line for line in calls if not any(word in line for word in allowed)] == []
