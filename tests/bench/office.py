"""An office: thousands of bundles verified and stored, beside the bare hashes and signatures that it cannot do without."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from draw.order import order
from steps.files import bundle_cms
from steps.files.bundle_read import read_bundle
from tests import village
from tests.bench.rows import Row, seconds_of

ROOT = Path(__file__).parents[2]
MANY, FEW, SAMPLE = 2_500, 250, 50
CORES = 2
NATION = 820_000
REAL = {"tickets": 270, "units": (10, 10, 10), "one_by_one": True, "outcomes": "RRRARRRRRRRR", "pace": 3}
PARENT_KIB, WORKER_KIB = 200 * 1024, 80 * 1024
_ALGORITHM = ec.ECDSA(hashes.SHA256())

IMPORT = """
import json, sys, time
from pathlib import Path
from steps.office.importing import import_paths
from tests.bench.office import peak, peaks_of_children
from tests.steps.office import offices
def main():
    place, folder = Path(sys.argv[1]), Path(sys.argv[2])
    office = offices.open_bare(place) if place.exists() else offices.bare_office(place)
    workers = [0]
    def look(done, total):
        workers.extend(peaks_of_children())
    began = time.perf_counter()
    told = import_paths(office, [folder], look, workers=2)
    took = time.perf_counter() - began
    assert not told.refused, told.refused[:1]
    print(json.dumps({"seconds": took, "accepted": len(told.accepted), "parent": peak("self"), "worker": max(workers)}))
if __name__ == "__main__":
    main()
"""


def consolidation(folder: Path) -> Iterator[Row]:
    """Bundles verified, re-drawn and stored on two cores; again with nothing new; memory; the nation."""
    village.write_area(folder / "few", FEW, workers=CORES, **REAL)
    village.write_area(folder / "many", MANY, workers=CORES, **REAL)
    small = _import(folder / "a.undian-kecamatan", folder / "few")
    floor = median(_raw(folder / "few") for _ in range(3)) / SAMPLE * MANY / CORES
    first = _import(folder / "b.undian-kecamatan", folder / "many")
    again = _import(folder / "b.undian-kecamatan", folder / "many")
    assert (first["accepted"], again["accepted"]) == (MANY, 0)
    took = first["seconds"]
    yield Row(f"{MANY:,} bundles, {CORES} cores / hashes and signatures", took, floor, 7, 4.5)
    yield Row("the same again, nothing new / first run", again["seconds"], took, 0.10, 0.03)
    for name, bound in (("parent", PARENT_KIB), ("worker", WORKER_KIB)):
        flat = first[name] < 1.15 * small[name] or first[name] < small[name] + 24 * 1024
        told = f"{small[name] / 1024:.0f} MiB at {FEW}, {first[name] / 1024:.0f} at {MANY:,}, must {bound // 1024}"
        bad = first[name] > bound or not flat
        yield Row(f"memory of the office, {name}", 0, failed=bad, note=f"{'FAIL' if bad else 'PASS'}: {told}")
    nation = took / MANY * NATION
    yield Row(f"the nation: {NATION:,} TPS, from this rate", nation, None, 3600, 1500)
    size = sum(file.stat().st_size for file in (folder / "many").rglob("*.undian-paket")) / MANY
    kept = (folder / "b.undian-kecamatan").stat().st_size / MANY
    yield Row("bytes for each TPS", 0, note=f"bundle {size:,.0f}, in the office {kept:,.0f}")


def peak(process: str | int) -> int:
    """Return the largest memory that a process has had, in KiB; 0 when it is gone."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def peaks_of_children() -> list[int]:
    """Return the largest memory of each process that this one has started."""
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return [peak(int(pid)) for pid in children]


def _import(place: Path, folder: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, str(place), str(folder)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        check=True,
    )
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _raw(folder: Path) -> float:
    """Return the seconds that the bare hashes and signatures of `SAMPLE` bundles take in one thread."""
    paths = sorted(folder.rglob("*.undian-paket"))[:SAMPLE]
    prepared = [_prepare(path.read_bytes()) for path in paths]

    def work() -> None:
        for whole, members, lines, seed, tickets, holders, signed in prepared:
            hashlib.sha256(whole).hexdigest()
            for member in members:
                hashlib.sha256(member).hexdigest()
            link = "0" * 64
            for line in lines:
                link = hashlib.sha256(b"undian-tps/1 journal\n%s\n%s\n" % (link.encode(), line)).hexdigest()
            order(seed, tickets)
            for text in holders:
                hashlib.sha256(text).hexdigest()
            for key, signature, content in signed:
                key.verify(signature, content, _ALGORITHM)

    return seconds_of(work)


def _prepare(data: bytes) -> tuple[Any, ...]:
    bundle = read_bundle(data)
    transcript = json.loads(bundle.members["transkrip.json"])
    statement, minutes = transcript["statement"], bundle.members["berita-acara.pdf"]
    tickets = [ticket["id"] for ticket in statement["tickets"]]
    holders = [f"{w['salt']}\n{w['ticket']}\n{w['name']}\n".encode() for w in transcript["winners"]]
    key = village.make_key("bench", not_before=village.BEFORE, serial=1, private_value=5)
    public, content = key.private.public_key(), bundle.members["transkrip.json"]
    signature = key.private.sign(content[:300], bundle_cms._ALGORITHM)
    members = (*bundle.members.values(), minutes, bundle.members["transkrip.json"])
    return (
        data,
        members,
        bundle.members["jurnal.jsonl"].splitlines(),
        transcript["seed"],
        tickets,
        holders,
        ((public, signature, content[:300]),) * 2,
    )
