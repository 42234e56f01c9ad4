"""The day's papers of a station: each alone, all together, and the sheets of the envelopes."""

import re
from pathlib import Path

import pypdfium2
import pytest

from draw.errors import OutOfOrderError
from steps.village import kit, plan
from steps.village.kit import KitChoice, make_envelopes, make_paper, write_kits
from steps.village.making import make
from steps.village.villagefile import VillageFile
from tests.steps.village.villages import LONG_NAME, VILLAGE, bare_village, planned


def texts(pdf: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(pdf)
    return [str(page.get_textpage().get_text_bounded()) for page in document]


@pytest.fixture
def village(tmp_path: Path) -> VillageFile:
    return planned(tmp_path, stations=2, voters=40)


@pytest.mark.parametrize("page", ["A4", "F4"])
@pytest.mark.parametrize("name", kit.PAPERS)
def test_that_every_paper_is_made_on_both_sizes(name: str, page: str, village: VillageFile) -> None:
    pages = texts(make_paper(village, 2, name, page=page))
    assert "TPS 002" in pages[0]


def test_that_the_attendance_sheet_has_every_number_and_says_why_it_has_names(village: VillageFile) -> None:
    named = "\n".join(texts(make_paper(village, 1, "attendance_names", page="A4")))
    bare = "\n".join(texts(make_paper(village, 1, "attendance_numbers", page="A4")))
    for number in range(1, 41):
        assert re.search(rf"\b{number:03d}\b", named)
        assert re.search(rf"\b{number:03d}\b", bare)
    assert "KTP-el" in named
    assert "tidak ditempel" in " ".join(named.split())
    voter = "H. SUGITO, S.Pd., M.M. 01"
    assert voter in named
    assert voter not in bare


def test_that_a_name_of_60_letters_is_whole_on_the_sheet(village: VillageFile) -> None:
    assert len(LONG_NAME) == 60
    text = " ".join(" ".join(texts(make_paper(village, 1, "attendance_names", page="A4"))).split())
    assert "RADEN AJENG SITI KUSUMANINGTYAS WULANDARI PUTRI HANDAYANI AY" in text


def test_that_the_blank_witness_sheets_have_twelve_boxes_and_no_seal(village: VillageFile) -> None:
    pages = texts(make_paper(village, 1, "witness_blank", page="A4", choice=KitChoice(witnesses=3)))
    assert len(pages) == 3
    for no, text in enumerate(pages, 1):
        assert f"Saksi nomor {no}" in text
        assert [n for n in range(1, 13) if re.search(rf"(?m)^{n}\.|\s{n}\.\s", text)] == [*range(1, 13)]


def test_that_coupons_bear_no_name(village: VillageFile) -> None:
    for name in ("coupons", "roll_coupons"):
        text = " ".join(texts(make_paper(village, 1, name, page="A4")))
        assert "SUGITO" not in text


def test_that_a_kit_is_its_papers_one_after_the_other(village: VillageFile) -> None:
    choice = KitChoice(("coupons", "attendance_numbers"), 4)
    whole = texts(make_paper(village, 1, kit.KIT, page="A4", choice=choice))
    parts = [
        *texts(make_paper(village, 1, "attendance_numbers", page="A4")),
        *texts(make_paper(village, 1, "coupons", page="A4")),
    ]
    assert whole == parts


def test_that_kits_are_written_for_every_station_and_can_be_cancelled(
    village: VillageFile, tmp_path: Path
) -> None:
    def stop(done: int, _total: int) -> None:
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        write_kits(village, tmp_path, [1, 2], page="A4", progress=stop)
    assert [path.name for path in tmp_path.glob("Kit*.pdf")] == ["Kit kertas TPS 001 Kaibon 2024-02-14.pdf"]
    assert len(write_kits(village, tmp_path, [1, 2], page="A4")) == 2


def test_that_u03_every_paper_of_a_practice_village_says_so(tmp_path: Path) -> None:
    from dataclasses import replace

    file = planned(tmp_path, stations=1, voters=10)
    plan.save_village(file, replace(VILLAGE, mode="practice"))
    for name in kit.PAPERS:
        for text in texts(make_paper(file, 1, name, page="A4")):
            assert "LATIHAN" in text, name
    envelopes = make(file, tmp_path / "tps", [1])
    assert envelopes[0].file.startswith("LATIHAN ")
    assert "LATIHAN" in texts(make_envelopes(file, envelopes, page="A4"))[0]


def test_that_an_envelope_sheet_is_one_page_with_its_words_station_and_key(
    village: VillageFile, tmp_path: Path
) -> None:
    envelopes = make(village, tmp_path / "tps", [1, 2])
    pages = texts(make_envelopes(village, envelopes, page="A4"))
    assert len(pages) == 2
    for envelope, text in zip(envelopes, pages, strict=True):
        told = " ".join(text.split())
        for no, word in enumerate(envelope.passphrase.split(), 1):
            assert f"{no}. {word}" in told
        assert f"TPS {envelope.number:03d} Kaibon" in told
        first = envelope.fingerprint[:16].upper()
        assert " ".join(re.findall("....", first)) in told
        assert envelope.fingerprint not in told.replace(" ", "").lower()
        assert f"Hadi Purnomo {envelope.number}" in told
    assert envelopes[0].passphrase not in " ".join(pages[1].split())


def test_that_without_voters_there_are_no_coupons(tmp_path: Path) -> None:
    from draw.village import Station

    file = bare_village(tmp_path)
    plan.save_village(file, VILLAGE)
    plan.save_stations(file, [Station(1)])
    with pytest.raises(OutOfOrderError):
        make_paper(file, 1, "coupons", page="A4")
    assert texts(make_paper(file, 1, "witness_blank", page="A4"))
