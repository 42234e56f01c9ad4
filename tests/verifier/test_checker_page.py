"""The page as it is checked in: current, the same bytes each time, closed to everything outside itself."""

import base64
import hashlib
import re

import resources
from draw.words import WORDS
from resources.verifier import build

PAGE = resources.path("verifier", "periksa.html").read_bytes().replace(b"\r\n", b"\n")
TEXT = PAGE.decode()


def test_that_the_page_is_built_from_its_sources_and_always_alike() -> None:
    assert build.build() == build.build() == PAGE, "run: python3 -m resources.verifier.build"


def test_that_the_page_allows_nothing_but_its_own_script_and_style() -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', TEXT)
    assert policy is not None
    assert policy[1].startswith("default-src 'none'; ")
    for kind in ("script", "style"):
        inside = re.search(rf"<{kind}>(.*)</{kind}>", TEXT, re.DOTALL)
        assert inside is not None
        digest = base64.b64encode(hashlib.sha256(inside[1].encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert re.search(r"<(link|iframe|img|script src|object)|@import|url\(", TEXT) is None


def test_that_names_from_files_never_become_markup() -> None:
    ours = "".join(build._sources((*build.CORE, *build.FACE)).split())
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "newFunction"):
        assert way not in ours


def test_that_the_words_of_the_seal_and_the_licences_are_in_the_page() -> None:
    assert str(list(WORDS)).replace("'", '"').replace(" ", "") in TEXT
    assert TEXT.count("Permission is hereby granted, free of charge") == 2


def test_that_findings_speak_indonesian() -> None:
    said = build.wording()
    findings, faults, checks = said["findings"], said["faults"], said["checks"]
    assert isinstance(findings, dict)
    assert isinstance(faults, dict)
    assert isinstance(checks, list)
    assert len(findings) > 50
    assert len(faults) > 90
    assert len(checks) == 13
    for table in (findings, faults):
        for english, indonesian in table.items():
            fields = set(re.findall(r"\{\w+\}", indonesian))
            assert fields <= set(re.findall(r"\{\w+\}", english)), english
