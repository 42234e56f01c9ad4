"""Every error of the floors below has a plain sentence, and no sentence shows an exception's name."""

import importlib
import pkgutil
import re

import db
import draw
import steps
from desktop.notices import plain
from desktop.wording import ERRORS, sentence_of
from desktop.wording_delivery import DELIVERY
from draw.errors import OutsideListError
from steps.ceremony import WrongDateError
from steps.files.writing import Delivery

NOW = re.compile(
    r"\b(pilih|coba|periksa|pakai|tutup|buka|letakkan|pasang|kosongkan|ulangi|ketik|tulis|betulkan|arahkan|panggil|isi|jangan|"
    r"minta|lanjutkan|pendekkan|perlu|tunggu|hubungi|cocokkan|baca|lihat|perbaiki|impor|buat|ambil)\b",
    re.IGNORECASE,
)
"""Verbs with which a sentence says what to do now."""


def errors_of_the_floors() -> set[type[Exception]]:
    found = set()
    for floor in (draw, db, steps):
        for module in pkgutil.walk_packages(floor.__path__, f"{floor.__name__}."):
            if "migrations" in module.name or module.name.endswith("__main__"):
                continue
            for thing in vars(importlib.import_module(module.name)).values():
                own = isinstance(thing, type) and issubclass(thing, Exception)
                public = own and not thing.__name__.startswith(
                    "_"
                )  # a private one is caught where it is raised
                if public and thing.__module__.split(".")[0] in ("draw", "db", "steps"):
                    found.add(thing)
    return found


def test_that_every_error_of_the_floors_below_has_a_sentence() -> None:
    # The base of the memory's errors is never raised; cancelling is no error that anybody has to be told.
    missing = {error.__name__ for error in errors_of_the_floors()} - ERRORS.keys() - {"MemoryFaultError"}
    assert missing == set()


def test_that_sentences_are_filled_with_the_facts_of_the_error() -> None:
    assert "2024-02-13" in sentence_of(WrongDateError("2024-02-13", "2024-02-14"))
    assert "300" in sentence_of(OutsideListError("301", 300))


def test_that_u07_no_exception_name_or_code_is_shown() -> None:
    for name, text in ERRORS.items():
        assert name not in str(text)
        assert "Error" not in str(text)
    unknown = plain(ZeroDivisionError("x"))
    assert "ZeroDivision" not in " ".join((unknown.headline, *unknown.sentences))


def test_that_u07_every_sentence_says_what_to_do_now() -> None:
    told = {
        **ERRORS,
        **{status.name: text for status, text in DELIVERY.items() if status is not Delivery.WRITTEN},
    }
    assert {name: text for name, text in told.items() if not NOW.search(str(text))} == {}
    assert [name for name, text in told.items() if not str(text).endswith(".")] == []


def test_that_a_sentence_without_a_way_on_would_be_found() -> None:
    assert not NOW.search("Nama paling panjang 200 huruf.")
