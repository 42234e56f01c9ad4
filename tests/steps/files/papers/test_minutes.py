"""The minutes: what they must tell, in what order, and that the proof on them is read by others."""

import time
from dataclasses import replace
from pathlib import Path

import pytest

from draw.proof_line import read_proof_line, write_proof_line
from draw.seal import Contribution
from draw.transcript import Transcript
from draw.words import seal_words
from steps.files.papers.minutes import minutes
from steps.files.papers.minutes_facts import proof_line_in
from tests.stations import make_station
from tests.steps.files.papers.paper_examples import MADE_AT, facts_for, needs, run, text_of

TYPICAL = {"tickets": {"DPT": 264, "DPTB": 4, "DPK": 2}, "units": (10, 5, 3, 1, 1), "outcomes": "RRARRDRRA"}


def bare(text: str) -> str:
    """Return a text without line breaks, as it would read on one line."""
    return " ".join(text.split())


def printed(t: Transcript, folder: Path, **changes: object) -> str:
    """Return the text of the minutes on one line."""
    return bare(text_of(minutes(t, facts_for(t, **changes), page="A4", made_at=MADE_AT), folder))


@needs("pdftotext")
def test_that_the_minutes_tell_the_whole_day(tmp_path: Path) -> None:
    day = make_station(**TYPICAL, excluded=1, voided=1, objections=2, taken_by={1: "Suyatmi"}).transcript
    text = printed(day, tmp_path)
    for said in (
        "BERITA ACARA Undian Hadiah Kehadiran Pemilih",
        "Nomor 001/BA-UNDIAN/TPS-003/2024",
        "Pada hari ini, Rabu, tanggal empat belas, bulan Februari, tahun dua ribu dua puluh empat (14-02-2024)",
        "TPS 003 Desa Kaibon (Balai RT 03), Kecamatan Geger, Kabupaten Madiun, Provinsi Jawa Timur",
        "kami yang bertanda tangan di bawah ini:",
        "270 (dua ratus tujuh puluh)",
        "Iuran warga RT 03",
        "diterima oleh",
        "tidak hadir, dipanggil 3 kali",
        "Dibatalkan sebelum lemparan pertama: 1 (satu) percobaan.",
        " ".join(seal_words(day.statement.voided[0].seal)),
        "Keberatan 1",
        "Panggilan 7: semula tidak hadir, diganti diserahkan.",
        "Catatan hadir yang ditarik kembali: 2 (dua)",
        "laptop mati karena listrik",
        "dalam rangkap 4 (empat) untuk dipergunakan sebagaimana mestinya.",
        "Mengetahui, Kepala Desa Kaibon",
        "Tanda tangan elektronik tidak tersertifikasi.",
        "bukan formulir pemilihan",
        "Lampiran I",
        "Lampiran II",
        "sha256sum",
    ):
        assert said in text, said
    for winner in day.winners:
        assert winner.ticket in text
        assert winner.name in text


@needs("pdftotext")
def test_that_a_deviation_stands_before_everything_else(tmp_path: Path) -> None:
    late = make_station(tickets=40, units=3, after_count=True, throws=5).transcript
    text = printed(late, tmp_path)
    assert 0 < text.index("Penyimpangan waktu.") < text.index("Pada hari ini")
    assert "Alasan: Hujan deras sampai petang" in text
    assert 0 < text.index("Jaminan berkurang.") < text.index("Pada hari ini")
    honest = printed(make_station(tickets=40, units=3).transcript, tmp_path)
    assert "Penyimpangan" not in honest
    assert "berkurang" not in honest


@needs("pdftotext")
def test_that_calls_after_the_count_began_are_told_although_the_rule_was_kept_on_paper(
    tmp_path: Path,
) -> None:
    day = make_station(tickets=40, units=3).transcript
    text = printed(replace(day, counting_started_at=day.calls[0].at), tmp_path)
    assert "2 (dua) panggilan dilakukan sesudah penghitungan suara dimulai" in text


@needs("pdftotext")
def test_that_units_left_over_and_their_reason_are_told(tmp_path: Path) -> None:
    day = make_station(tickets=40, units=(4, 2), stop_after=3).transcript
    text = printed(day, tmp_path, not_completed="Hujan deras")
    assert "Hadiah yang tidak terundi:" in text
    assert "1 (satu) buah" in text
    assert "2 (dua) buah" in text
    assert "Undian tidak diselesaikan. Sebabnya: Hujan deras." in text


@needs("pdftotext")
def test_that_a_draw_without_any_award_has_minutes_too(tmp_path: Path) -> None:
    day = make_station(tickets=12, units=2, stop_after=0).transcript
    text = printed(day, tmp_path)
    assert "Tidak ada hadiah yang diserahkan." in text
    assert "Lampiran" not in text


@needs("pdftotext")
def test_that_a_kelurahan_has_a_lurah(tmp_path: Path) -> None:
    day = make_station(tickets=12, units=2).transcript
    identity = replace(facts_for(day).identity, village_kind="Kelurahan", village_head="")
    text = printed(day, tmp_path, identity=identity)
    assert "Mengetahui, Lurah Kaibon" in text
    assert "TPS 003 Kelurahan Kaibon" in text


@needs("zbarimg")
@needs("pdftoppm")
@pytest.mark.parametrize("tickets", [12, 270, 1000])
def test_that_a_qr_reader_yields_the_proof_line(tickets: int, tmp_path: Path) -> None:
    day = make_station(tickets=tickets, stayed_away=tickets // 4, units=(5, 3), mode="practice").transcript
    file = tmp_path / "minutes.pdf"
    file.write_bytes(minutes(day, facts_for(day), page="A4", made_at=MADE_AT))
    pages = text_of(file.read_bytes(), tmp_path).split("\f")
    where = str(next(no for no, text in enumerate(pages, 1) if "Bukti yang dapat diperiksa" in text))
    run(
        "pdftoppm",
        "-r",
        "300",
        "-gray",
        "-png",
        "-f",
        where,
        "-l",
        where,
        "-singlefile",
        file,
        tmp_path / "page",
    )
    code = run("zbarimg", "-q", "--raw", tmp_path / "page.png")
    assert code.strip() == write_proof_line(day)
    assert read_proof_line(code).commitment == day.commitment


def test_that_a_proof_line_too_long_for_a_code_is_said_and_printed() -> None:
    day = make_station(tickets=2500, stayed_away=2500, units=5).transcript
    line = write_proof_line(day)
    assert len(line) > 4296
    pdf = minutes(day, facts_for(day), page="A4", made_at=MADE_AT)
    assert proof_line_in(pdf) == line


@needs("pdftotext")
def test_that_many_witnesses_each_have_their_throw_and_a_field_to_sign(tmp_path: Path) -> None:
    day = make_station(tickets=60, units=5, witnesses=40, throws=50).transcript
    text = printed(day, tmp_path)
    for c in day.contributions:
        assert " ".join(c.value[i : i + 5] for i in range(0, 50, 5)) in text
    people = len(day.statement.witnesses) + 7
    assert f"{people}. Saksi" in text or f"{people}." in text
    assert isinstance(day.contributions[0], Contribution)


def test_that_typical_minutes_take_tens_of_milliseconds() -> None:
    day = make_station(**TYPICAL).transcript
    facts = facts_for(day)
    minutes(day, facts, page="A4", made_at=MADE_AT)
    begun = time.process_time()
    for _ in range(3):
        minutes(day, facts, page="A4", made_at=MADE_AT)
    assert (time.process_time() - begun) / 3 < 0.4  # about 0.08 on the machine of 2026; a fence, not a goal
