"""The deeds of the day beside what the standard library does for the same rows, both to the disk."""

import csv
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from draw.ceremony import Drawing
from draw.preparation import PrizePlan
from draw.statement import Prize, Reconciliation
from steps import attendance, ceremony, freezing, preparation, roster
from steps.attendance import HowMarked
from steps.files.voter_list import read_voter_list
from steps.tpsfile import TpsFile
from tests.bench.rows import Row, percentile, seconds_of
from tests.steps import laptops

ROOT = Path(__file__).parents[2]
FSYNC_CHECK_INS = 20


def voter_list(folder: Path) -> Iterator[Row]:
    """A voter list of 600 read, checked, compared and committed, beside the csv module into sqlite3."""
    source = _list_of_600(folder)
    plain = _plain(folder)

    def ours() -> None:
        voters = read_voter_list(source).tables[0].voters
        assert len(roster.take(file, voters, ["DPT"], source=source).added) == 600

    def floor() -> None:
        with source.open(newline="") as lines:
            rows = list(csv.reader(lines, delimiter=";"))[1:]
        plain.execute("begin immediate")
        plain.executemany("insert into voters values (?, ?, ?, ?, ?, ?, ?)", [row[:7] for row in rows])
        plain.execute("commit")

    times = []
    for number in range(9):
        file = laptops.day_at("identified", folder / f"ours{number}")
        times.append((seconds_of(ours), seconds_of(floor)))
        file.close()
    yield Row(
        "voter list of 600, checked and committed / csv",
        median(t[0] for t in times),
        median(t[1] for t in times),
        25,
        10,
    )


def check_in(folder: Path) -> Iterator[Row]:
    """A check-in until it is on the disk, beside an empty commit of sqlite3; and how often it forces the disk."""
    file, plain = laptops.day_at("identified", folder), _plain(folder)
    roster.take_sizes(file, {"DPT": 1_000})
    laptops.prepare(file)
    ours, floor = [], []
    for number in range(1, 1_001):
        began = time.perf_counter()
        attendance.check_in(file, [f"DPT-{number:03d}"], how=HowMarked.TYPED)
        ours.append(time.perf_counter() - began)
        floor.append(seconds_of(lambda n=number: _commit(plain, n)))  # type: ignore[misc]
    yield Row(
        "check-in p99 / sqlite3 commit p50", percentile(ours[50:], 99), median(floor[50:]), 12, 6,
        note=f"p50 {1000 * median(ours[50:]):.3g} ms",
    )  # fmt: skip
    yield _fsyncs(folder)


def draw(folder: Path) -> Iterator[Row]:
    """600 tickets: the throw that decides all winners, and 50 units called and awarded one commit after another."""
    file, plain = laptops.day_at("identified", folder), _plain(folder)
    roster.take_sizes(file, {"DPT": 600})
    laptops.prepare(file)
    preparation.save_rules(file, laptops.rules(excluded=()))
    preparation.save_prizes(file, [PrizePlan(Prize(1, "Gula", 50, "Iuran", None))])
    laptops.attend(file, range(1, 601))
    ceremony.close_polls(file, laptops.TWO)
    freezing.seal(file, Reconciliation(600, 600, ""), by=laptops.TWO)
    laptops.note_words(file)
    laptops.throw(file, [1, 2])
    decided = seconds_of(lambda: laptops.throw(file, [3]))
    state = ceremony.state(file)
    assert isinstance(state, Drawing)

    def once() -> list[str]:
        keys = sorted(
            (hashlib.sha256(f"{state.seed} {t}".encode()).hexdigest(), t) for t in state.statement.ticket_ids
        )
        _commit(plain, 1)
        return [ticket for _, ticket in keys]

    floor = median(seconds_of(once) for _ in range(20))
    yield Row("draw of 600, 50 units decided and stored", decided, floor, 20, 5)
    called = seconds_of(lambda: _call_all(file))
    commits = 100 * median(seconds_of(lambda n=n: _commit(plain, n)) for n in range(100))  # type: ignore[misc]
    yield Row("the same, called one by one / 100 commits", decided + called, floor + commits, 20, 5)


def _call_all(file: TpsFile) -> None:
    state = ceremony.state(file)
    while isinstance(state, Drawing) and not state.completed:
        ceremony.open_call(file)
        state = ceremony.end_call(file, "received")


def _list_of_600(folder: Path) -> Path:
    path = folder / "daftar.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file, delimiter=";")
        writer.writerow(["NO", "NAMA", "JENIS KELAMIN", "USIA", "ALAMAT", "RT", "RW", "KET"])
        writer.writerows(
            [n, f"PEMILIH NOMOR {n % 211}", "LP"[n % 2], 17 + n % 60, "DSN KRAJAN", f"{n % 9:03d}", "002", ""]
            for n in range(1, 601)
        )
    return path


def _plain(folder: Path) -> sqlite3.Connection:
    """Return a plain database with the same promises to the disk."""
    plain = sqlite3.connect(folder / "plain.db", isolation_level=None)
    plain.execute("pragma journal_mode = wal")
    plain.execute("pragma synchronous = full")
    plain.execute("create table came (ticket)")
    plain.execute("create table voters (no, name, sex, age, address, rt, rw)")
    return plain


def _commit(plain: sqlite3.Connection, number: int) -> None:
    plain.execute("begin immediate")
    plain.execute("insert into came values (?)", (number,))
    plain.execute("commit")


def _fsyncs(folder: Path) -> Row:
    """Count the calls that force the disk, seen from outside by strace."""
    what = "fsyncs for each check-in"
    tracer = shutil.which("strace")
    if tracer is None:
        return Row(what, 0, note="not measured: strace is not installed")
    counts = []
    for many in (0, FSYNC_CHECK_INS):
        code = (
            "from pathlib import Path; from tests.bench.deeds import fsync_sample;"
            f"fsync_sample(Path({str(folder / str(many))!r}), {many})"
        )
        seen = folder / f"trace{many}"
        command = [tracer, "-f", "-e", "trace=fsync,fdatasync", "-o", str(seen), sys.executable, "-c", code]
        subprocess.run(
            command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=True, timeout=120
        )
        counts.append(sum("sync(" in text for text in seen.read_text().splitlines()))
    each = (counts[1] - counts[0]) / FSYNC_CHECK_INS
    return Row(what, 0, failed=each != 1, note=f"{'PASS' if each == 1 else 'FAIL'}: {each:g}, must 1")


def fsync_sample(folder: Path, many: int) -> None:
    """Check in so many voters and end at once, without the closing of the file."""
    file = laptops.day_at("prepared", folder)
    for number in range(1, many + 1):
        attendance.check_in(file, [f"DPT-{number:03d}"], how=HowMarked.TYPED)
    os._exit(0)
