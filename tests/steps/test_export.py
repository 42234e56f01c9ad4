"""The export of a finished day, held against tools that we did not write, and against places that fail (F07, F09, F10)."""

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import pytest

from draw.findings import Result
from draw.proof_line import write_proof_line
from steps import day, export, minutes, tpsfile
from steps.check_file import check_file
from steps.checker_page import PAGE_NAME
from steps.export import Exported
from steps.files.papers.preview import pages
from steps.files.writing import Delivery, DeliveryError
from steps.software import verifier_hash
from steps.tpsfile import TpsFile
from tests.steps import days


def run(*words: str | Path, folder: Path | None = None) -> str:
    """Run a tool; its output, whatever it says."""
    if shutil.which(str(words[0])) is None:
        pytest.skip(f"{words[0]} is not installed")
    done = subprocess.run(
        [str(w) for w in words], capture_output=True, text=True, check=False, timeout=120, cwd=folder
    )
    return f"{done.stdout}{done.stderr}exit {done.returncode}"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[TpsFile, Exported]:
    """A finished day and what its export wrote."""
    folder = tmp_path_factory.mktemp("hari")
    file = days.finished(folder)
    minutes.save_signature(file, "K1", (((10, 80), (200, 20), (330, 90)),))
    out = folder / "paket"
    out.mkdir()
    return file, export.export(file, out)


def minutes_of(exported: Exported) -> Path:
    return next(path for path in exported.files if "Berita acara" in path.name)


def test_that_an_export_writes_every_paper_and_all_twelve_checks_hold(
    whole: tuple[TpsFile, Exported],
) -> None:
    file, exported = whole
    assert [c.no for c in exported.verdict.checks if c.result is Result.HOLDS] == list(range(1, 13))
    assert exported.files[0] == exported.bundle
    assert sum(path.suffix == ".pdf" for path in exported.files) == 7
    *papers, page = sorted(exported.files, key=lambda path: path.name == PAGE_NAME)
    assert all(path.name.startswith("LATIHAN ") and path.stat().st_size > 1000 for path in papers)
    assert hashlib.sha256(page.read_bytes()).hexdigest() == verifier_hash(), "the page that the minutes name"
    assert day.read(file).exports == (exported.bundle.name,)
    assert exported.sha256 in run("sha256sum", exported.bundle)


def test_that_other_tools_find_the_minutes_signed_clean_and_with_their_fonts(
    whole: tuple[TpsFile, Exported],
) -> None:
    pdf = minutes_of(whole[1])
    assert "Signature is Valid." in run("pdfsig", "-nocert", pdf)
    assert run("qpdf", "--check", pdf).endswith("exit 0")
    for path in whole[1].files:
        if path.suffix == ".pdf":
            fonts = run("pdffonts", path).splitlines()[2:-1]
            assert fonts, path.name
            assert all(line.split()[-5] == "yes" for line in fonts), path.name


def test_that_the_minutes_give_names_transcript_and_proof_line_to_other_tools(
    whole: tuple[TpsFile, Exported], tmp_path: Path
) -> None:
    file, exported = whole
    pdf, transcript = minutes_of(exported), minutes.record(file).transcript
    text = " ".join(run("pdftotext", pdf, "-").split())
    for winner in transcript.winners:
        assert winner.name in text
        assert winner.ticket in text
    assert run("pdfdetach", "-savefile", "transkrip.json", "-o", tmp_path / "t.json", pdf).endswith("exit 0")
    assert (tmp_path / "t.json").read_bytes() == next(
        p for p in exported.files if p.suffix == ".json"
    ).read_bytes()
    line, read = write_proof_line(transcript), ""
    for number, picture in enumerate(pages(pdf.read_bytes(), width_px=1650)):
        image = tmp_path / f"{number}.ppm"
        image.write_bytes(b"P6 %d %d 255\n" % (picture.width, picture.height) + picture.rgb)
        read += run("zbarimg", "-q", "--raw", image)
    assert line in read


def test_that_openssl_and_sha256sum_find_the_bundle_whole(
    whole: tuple[TpsFile, Exported], tmp_path: Path
) -> None:
    with zipfile.ZipFile(whole[1].bundle) as archive:
        archive.extractall(tmp_path)
    said = run(
        "openssl", "cms", "-verify", "-binary", "-inform", "DER", "-noverify",
        "-in", "META-INF/signature.p7s", "-content", "manifest.json", "-out", os.devnull, folder=tmp_path,
    )  # fmt: skip
    assert "successful" in said
    assert run("sha256sum", "-c", "SHA256SUMS", folder=tmp_path).endswith("exit 0")


def test_that_no_exported_file_names_anyone_who_did_not_win(
    whole: tuple[TpsFile, Exported], tmp_path: Path
) -> None:
    file, exported = whole
    winners = {winner.name for winner in minutes.record(file).transcript.winners}
    losers = {days.name_of(n) for n in range(days.REGISTERED)} - winners
    with zipfile.ZipFile(exported.bundle) as archive:
        archive.extractall(tmp_path)
    texts = []
    for path in (*exported.files[1:], *tmp_path.rglob("*")):
        if path.is_file():
            texts.append(
                run("pdftotext", path, "-") if path.suffix == ".pdf" else path.read_bytes().decode("latin1")
            )
    everything = " ".join(" ".join(texts).split())
    assert len(losers) == days.REGISTERED - 5
    assert not [name for name in losers if name in everything]
    assert all(name in everything for name in winners)


def test_that_a_folder_that_is_gone_or_read_only_leaves_nothing_and_the_day_unchanged(tmp_path: Path) -> None:
    file = days.finished(tmp_path)
    with pytest.raises(DeliveryError) as gone:
        export.export(file, tmp_path / "dicabut")
    assert gone.value.status is Delivery.GONE
    assert not (tmp_path / "dicabut").exists()
    assert day.read(file).exports == ()
    file.close()


def test_that_a_stick_pulled_half_way_leaves_the_database_without_an_export(tmp_path: Path) -> None:
    file = days.finished(tmp_path)
    stick = tmp_path / "flashdisk"
    stick.mkdir()

    def pull(done: int, total: int) -> None:
        if done == total - 3:
            shutil.rmtree(stick)

    with pytest.raises(DeliveryError) as gone:
        export.export(file, stick, pull)
    assert gone.value.status is Delivery.GONE
    assert not stick.exists()
    assert day.read(file).exports == ()
    stick.mkdir()
    assert export.export(file, stick).bundle.is_file()
    file.close()


def test_that_a_cancelled_export_leaves_no_bundle_and_no_half_file(tmp_path: Path) -> None:
    file = days.finished(tmp_path)

    class StopError(Exception):
        """Enough."""

    def stop(done: int, total: int) -> None:
        if done == total - 2:
            raise StopError

    with pytest.raises(StopError):
        export.export(file, tmp_path, stop)
    left = [path.name for path in tmp_path.iterdir() if path.is_file()]
    assert left
    assert not [name for name in left if name.endswith((export.BUNDLE_SUFFIX, ".part"))]
    assert day.read(file).exports == ()
    file.close()


_CHILD = """
import sys
from pathlib import Path
from steps import export, tpsfile
from steps.station import Laptop
folder = Path(sys.argv[1])
file = tpsfile.open_file(Laptop(documents=folder, settings=folder), Path(sys.argv[2]), sys.argv[3])
print("ready", flush=True)
export.export(file, folder / "paket", lambda done, total: print(done, flush=True))
"""


@pytest.mark.skipif(os.name == "nt", reason="kill -9 is asked of a POSIX system")
@pytest.mark.parametrize("after", [8, 9, 12, 15, 16])
def test_that_a_kill_in_the_middle_of_an_export_leaves_only_whole_files(tmp_path: Path, after: int) -> None:
    file = days.finished(tmp_path)
    file.close()
    (tmp_path / "paket").mkdir()
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(tmp_path), str(file.path), days.PASSPHRASE],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    for line in child.stdout:
        if line.strip() == str(after):
            time.sleep(0.001)
            child.send_signal(signal.SIGKILL)
            break
    child.wait(30)
    left = [path for path in (tmp_path / "paket").iterdir() if not path.name.endswith(".part")]
    for path in left:
        if path.suffix in (".json", export.BUNDLE_SUFFIX):
            assert not check_file(path).fails, path.name
            assert not check_file(path).unusable, path.name
        else:
            ends = (b"%%EOF", b"</html>")
            assert path.read_bytes().rstrip().endswith(ends), path.name
    again = tpsfile.open_file(days.laptop(tmp_path), file.path, days.PASSPHRASE)
    assert len(day.read(again).exports) <= sum(path.suffix == export.BUNDLE_SUFFIX for path in left)
    assert export.export(again, tmp_path / "paket").verdict.result is Result.HOLDS
    again.close()


def test_that_a_second_copy_opens_with_the_same_passphrase_and_never_replaces_the_file_itself(
    tmp_path: Path,
) -> None:
    file = days.finished(tmp_path)
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    place = export.copy_file(file, stick)
    with pytest.raises(DeliveryError):
        export.copy_file(file, file.path.parent)
    file.close()
    copy = tpsfile.open_file(days.laptop(tmp_path / "lain"), place, days.PASSPHRASE)
    assert day.read(copy).attended == days.CAME
    copy.close()
