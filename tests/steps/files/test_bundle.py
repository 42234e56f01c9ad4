"""The one file for the sub-district: what lies in it, what other tools say of it, how large and how fast it is."""

import hashlib
import subprocess
import timeit
import zipfile
import zlib
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from draw.canonical import parse
from draw.errors import FormError
from draw.journal import from_lines, head
from draw.transcript import from_bytes
from steps.files.bundle import make_bundle
from steps.files.bundle_form import MIMETYPE, REQUIRED, BundleError, BundleFault, is_member_name
from steps.files.bundle_papers import paper_findings, signature_findings
from steps.files.bundle_read import read_bundle
from steps.files.keys import make_key
from steps.files.minutes_quick import look
from steps.files.signing import check_pdf_signature
from tests.steps.files.signed_day import (
    AT,
    SOFTWARE,
    TPS,
    bundle,
    key,
    members,
    minutes,
    parts_of,
    station,
)


@pytest.fixture
def unzipped(tmp_path: Path) -> Path:
    with zipfile.ZipFile(BytesIO(bundle())) as archive:
        assert archive.testzip() is None
        archive.extractall(tmp_path)
    (tmp_path / "tps.pem").write_bytes(key().certificate.public_bytes(Encoding.PEM))
    return tmp_path


def run(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    return f"{done.stdout}{done.stderr}\nexit {done.returncode}"


def test_that_a_bundle_comes_back_as_it_was_made(tmp_path: Path) -> None:
    path = tmp_path / "TPS 003 Kaibon.undian"
    path.write_bytes(bundle())
    read = read_bundle(path)
    assert dict(read.members) == members()
    assert (read.manifest.mode, read.manifest.tps, read.manifest.software) == ("practice", TPS, SOFTWARE)
    assert read.manifest.signed_at == AT
    assert read.certificate == key().certificate
    assert read.fingerprint == key().fingerprint


def test_that_the_same_day_gives_the_same_bytes() -> None:
    assert bundle() == bundle()


def test_that_the_container_is_laid_out_as_asic() -> None:
    data = bundle()
    assert data[30:38] == b"mimetype"
    assert data[38 : 38 + len(MIMETYPE)] == MIMETYPE
    names = list(parts_of(data))
    assert names[:4] == ["mimetype", "manifest.json", "SHA256SUMS", "META-INF/signature.p7s"]
    assert names[4:] == sorted(members())


def test_that_the_manifest_tells_every_member_and_the_signer() -> None:
    manifest = parse(parts_of(bundle())["manifest.json"])
    assert manifest["protocol"] == "undian-tps/1"
    assert manifest["key"] == key().fingerprint
    told = {m["name"]: (m["size"], m["sha256"]) for m in manifest["members"]}
    assert told == {n: (len(d), hashlib.sha256(d).hexdigest()) for n, d in members().items()}


def test_that_openssl_and_sha256sum_say_the_same(unzipped: Path) -> None:
    sums = run(unzipped, "sha256sum", "-c", "--strict", "SHA256SUMS")
    assert sums.count(": OK") == len(members())
    assert "exit 0" in sums
    verify = ("openssl", "cms", "-verify", "-binary", "-inform", "DER", "-out", "content")
    files = ("-in", "META-INF/signature.p7s", "-content", "manifest.json")
    assert "Verification successful" in run(unzipped, *verify, *files, "-noverify")
    assert (unzipped / "content").read_bytes() == (unzipped / "manifest.json").read_bytes()
    trusted = ("-CAfile", "tps.pem", "-purpose", "any", "-cades")
    assert "Verification successful" in run(unzipped, *verify, *files, *trusted)
    shape = run(unzipped, "openssl", "asn1parse", "-inform", "DER", "-in", "META-INF/signature.p7s")
    for part in ("pkcs7-signedData", "signingTime", "id-smime-aa-signingCertificateV2", "ecdsa-with-SHA256"):
        assert part in shape
    (unzipped / "manifest.json").write_bytes(b"{}")
    assert "exit 4" in run(unzipped, *verify, *files, "-noverify")


def test_that_the_voter_list_and_names_of_losers_are_nowhere_in_it() -> None:
    day = station()
    won = {winner.ticket for winner in day.transcript.winners}
    losers = [h for h in day.holders if h.ticket not in won]
    parts = parts_of(bundle())
    for holder in losers:
        assert not any(holder.salt.encode() in part for part in parts.values())


def test_that_every_required_member_must_be_there() -> None:
    for name in REQUIRED:
        less = {n: d for n, d in members().items() if n != name}
        with pytest.raises(BundleError) as caught:
            make_bundle(less, tps=TPS, mode="practice", key=key(), at=AT, software=SOFTWARE)
        assert (caught.value.reason, caught.value.place_untrusted) == (BundleFault.MEMBERS, name)


@pytest.mark.parametrize(
    "name",
    [
        "../x", "/x", "C:\\x", "\\\\srv\\x", "CON", "con", "nul.txt", "a.", "a/b", "a b", "A.pdf", "x" * 300,
        "", ".", "..", "a..b", "\u0430.pdf", "a\0", "a\n", "foto.", "-x", "mimetype/", "META-INF/x",
    ],
)  # fmt: skip
def test_that_a_dangerous_name_is_no_member_b07(name: str) -> None:
    assert not is_member_name(name)
    with pytest.raises(BundleError):
        bundle({name: b"x"})


def test_that_photos_may_be_added() -> None:
    read = read_bundle(bundle({"foto-1.jpg": b"\xff\xd8" * 100}))
    assert read.members["foto-1.jpg"] == b"\xff\xd8" * 100


@pytest.mark.parametrize(
    ("tps", "mode", "software"),
    [
        ("3519072001", "practice", "x"),
        (TPS, "real", "x"),
        (TPS, "official", ""),
        (TPS, "official", "a\u202eb"),
    ],
)
def test_that_facts_of_another_form_are_refused(tps: str, mode: str, software: str) -> None:
    with pytest.raises(FormError):
        make_bundle(members(), tps=tps, mode=mode, key=key(), at=AT, software=software)


def test_that_a_time_without_offset_is_refused() -> None:
    with pytest.raises(FormError):
        make_bundle(members(), tps=TPS, mode="practice", key=key(), at=AT.replace(tzinfo=None), software="x")


@pytest.mark.parametrize("year", [1971, 2024, 2051])
def test_that_a_clock_that_jumped_does_not_hinder_the_signature_f15(year: int) -> None:
    signer = make_key("TPS", not_before=datetime(1970, 1, 1, tzinfo=UTC), serial=2**158, private_value=3)
    at = AT.replace(year=year)
    data = make_bundle(members(), tps=TPS, mode="practice", key=signer, at=at, software=SOFTWARE)
    assert read_bundle(data).manifest.signed_at == at


def told(data: bytes) -> tuple[list[str], list[str]]:
    """What is found against signature and papers of a bundle, looked at quickly."""
    read = read_bundle(data)
    looked = look(read.members["berita-acara.pdf"])
    signature = check_pdf_signature(read.members["berita-acara.pdf"])
    papers = paper_findings(read, station().transcript, looked.transcript)
    return [str(f) for f in signature_findings(read, signature)], [str(f) for f in papers]


def test_that_honest_papers_leave_nothing_to_say() -> None:
    read = read_bundle(bundle())
    assert told(bundle()) == ([], [])
    assert from_bytes(read.members["transkrip.json"]) == station().transcript
    assert head(from_lines(read.members["jurnal.jsonl"])) == (
        station().transcript.journal_entries,
        station().transcript.journal_head,
    )


def test_that_practice_sent_as_official_is_found_a10() -> None:
    assert told(bundle(mode="official"))[1] == ["the bundle says official, the transcript practice"]


def test_that_a_swapped_pdf_is_found_a12() -> None:
    other = station(13).data
    assert told(bundle({"berita-acara.pdf": minutes(other)}))[1] == [
        "the transcript attached to the minutes is another one"
    ]
    foreign = bundle({"berita-acara.pdf": minutes(private_value=8)})
    assert told(foreign)[0] == ["minutes and bundle are signed by two keys"]


def test_that_a_swapped_prize_list_is_found_a12() -> None:
    assert told(bundle({"hadiah.json": b"[]"}))[1] == ["the prize list of the bundle is not the transcript's"]


def test_that_a_bundle_of_another_tps_is_found() -> None:
    data = make_bundle(members(), tps="3519072001-4", mode="practice", key=key(), at=AT, software=SOFTWARE)
    assert len(told(data)[1]) == 1


def test_that_a_bundle_of_270_tickets_is_little_more_than_its_transcript_twice() -> None:
    day = members(270, 50)
    data = make_bundle(day, tps=TPS, mode="practice", key=key(), at=AT, software=SOFTWARE)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        sizes = {info.filename: info.compress_size for info in archive.infolist()}
    print(len(data), sizes)
    # The holders' hashes cannot be compressed below 32 bytes each, and they are there twice: as a file and in the minutes.
    assert len(data) < 2 * sizes["transkrip.json"] + 12 * 1024


def test_that_thousands_of_bundles_are_read_in_seconds() -> None:
    day = members(270, 50)
    data = make_bundle(day, tps=TPS, mode="practice", key=key(), at=AT, software=SOFTWARE)
    parts = {n: zlib.compress(d, 9) for n, d in parts_of(data).items()}
    signature = key().private.sign(b"manifest", ec.ECDSA(hashes.SHA256()))

    def floor() -> None:
        for packed in parts.values():
            hashlib.sha256(zlib.decompress(packed)).hexdigest()
        key_of_tps.verify(signature, b"manifest", ec.ECDSA(hashes.SHA256()))

    key_of_tps = key().private.public_key()
    best, bare = (
        min(timeit.repeat(deed, number=10, repeat=15)) for deed in (lambda: read_bundle(data), floor)
    )
    print(f"{best * 100:.2f} ms a bundle, {best / bare:.1f} times the bare hashes and signature")
    assert best / bare < 10
