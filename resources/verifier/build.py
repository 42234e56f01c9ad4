"""Builds `periksa.html`, the page with which anyone checks a draw: `python3 -m resources.verifier.build [--check]`.

* The standard library alone, and the same bytes each time: what people compare is the page's SHA-256.
* Seal words and the Indonesian of findings are taken from the program's own sources, by reading and not by importing.
* Script and style are named by their hashes, so the browser refuses whatever else; nothing external is ever asked for.
"""

import ast
import hashlib
import json
import sys
from base64 import b64encode
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PAGE = HERE / "periksa.html"
CORE = (
    "hash", "canonical", "form", "draw", "checks", "line", "journal", "ceremony", "inflate", "zip", "cms", "pdf",
    "pdfsign", "file",
)  # fmt: skip
FACE = ("texts", "page", "photo", "finding")


def main(arguments: list[str]) -> int:
    """Write the page, or with --check say whether the one that is there is current (0) or not (1)."""
    page = build()
    if arguments == ["--check"]:
        return int(not PAGE.exists() or PAGE.read_bytes() != page)
    PAGE.write_bytes(page)
    print(f"{hashlib.sha256(page).hexdigest()}  {PAGE.name}  {len(page)} bytes")
    return 0


def build() -> bytes:
    """Return the bytes of the page."""
    reader = _text(HERE / "vendor" / "jsqr.js")
    script = f'(() => {{\n"use strict";\n{core()}{reader}{_sources(FACE)}}})();\n'
    style = _text(HERE / "source" / "style.css")
    if any(end in (script + style).lower() for end in ("</script", "</style", "<!--")):
        raise ValueError("A script or style would end too early.")
    facts = {"script": script, "style": style, "script_hash": _hash(script), "style_hash": _hash(style)}
    page = _text(HERE / "source" / "page.html")
    for name in ("script_hash", "style_hash", "style", "script"):
        page = page.replace("{{" + name + "}}", facts[name])
    return page.encode()


def core() -> str:
    """Return the checker without its face: what tests run under another engine."""
    words = _text(ROOT / "draw" / "words.py").split('"""')[3].split()
    licences = "\n".join(_text(path) for path in sorted((HERE / "licences").glob("*.txt")))
    noble = _text(HERE / "vendor" / "noble.js")
    return (
        f"/*\n{licences}*/\n{noble}\nconst WORDS = {_json(words)};\nconst WORDING = {_json(wording())};\n"
        + _sources(CORE)
    )


def wording() -> dict[str, object]:
    """Return the Indonesian names of the checks, of findings and of faults, as the program says them."""
    checks = _tables(ROOT / "desktop" / "wording_checks.py")
    faults = _tables(ROOT / "desktop" / "wording_faults.py")
    papers = _tables(ROOT / "desktop" / "wording_papers.py")
    names = checks["CHECKS"]
    return {
        "checks": ["", *(names[number] for number in sorted(names))],
        "findings": checks["FINDINGS"] | papers["PAPER_FINDINGS"],
        "faults": papers["PAPER_FAULTS"]
        | {k: v for name, table in faults.items() if name.startswith("_") for k, v in table.items()},
    }


def _tables(path: Path) -> dict[str, dict[Any, str]]:
    """Read the tables of words in a module: each value is a text, or a text marked for translation."""
    tables = {}
    for node in ast.parse(_text(path)).body:
        target: ast.expr | None = node.target if isinstance(node, ast.AnnAssign) else None
        if isinstance(node, ast.Assign):
            target = node.targets[0]
        value = getattr(node, "value", None)
        if isinstance(value, ast.Call) and value.args:
            value = value.args[0]
        if not isinstance(target, ast.Name) or not isinstance(value, ast.Dict):
            continue
        pairs = zip(value.keys, value.values, strict=True)
        tables[target.id] = {
            ast.literal_eval(key): words for key, item in pairs if key and (words := _words(item))
        }
    return tables


def _words(item: ast.expr) -> str:
    if isinstance(item, ast.Call):
        item = item.args[-1]
    return str(item.value) if isinstance(item, ast.Constant) else ""


def _sources(names: tuple[str, ...]) -> str:
    return "".join(_text(HERE / "source" / f"{name}.js") for name in names)


def _text(path: Path) -> str:
    return path.read_bytes().decode().replace("\r\n", "\n")


def _hash(text: str) -> str:
    return b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).replace("</", "<\\/")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
