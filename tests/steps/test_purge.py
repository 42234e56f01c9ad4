"""The purge: losers leave no byte behind, what the law and the proof need stays, and a signed record says so."""

import json
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from db.engine import Database
from draw.errors import OutOfOrderError
from draw.findings import Result
from draw.transcript import to_bytes
from draw.verify import verify_transcript
from steps import export, minutes, paper_list, pins, purge, second_copy, tpsfile
from steps.files.bundle_read import read_bundle
from steps.files.purge_form import KIND, RECORD
from steps.pins import PinsNeededError
from steps.purge import Confirmation, ConfirmationError
from steps.tpsfile import TpsFile
from tests.steps.draw_deeds import drawing, finish
from tests.steps.laptops import DATE, TWO, VOTERS, day_at

CONFIRMED = Confirmation("Camat Geger", DATE)
PAGE, RESERVED = 4096, 80


def plain_pages(path: Path, key: bytes) -> bytes:
    """Return what every page of the file and of its log holds once it is decrypted: also what SQL does not show."""
    found = b""
    log = path.with_name(path.name + "-wal")
    data = path.read_bytes()
    pages = [(data[at : at + PAGE], 16 if at == 0 else 0) for at in range(0, len(data), PAGE)]
    if log.exists():
        frames = log.read_bytes()[32:]
        pages += [(frames[at + 24 : at + 24 + PAGE], 0) for at in range(0, len(frames), PAGE + 24)]
    for page, skip in pages:
        iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        # A first page that lies in the log has its salt in front too.
        start = 16 if skip or page[:16] == data[:16] else 0
        cipher = Cipher(algorithms.AES256(key), modes.CBC(iv)).decryptor()
        found += cipher.update(page[start : PAGE - RESERVED])
    return found


@pytest.fixture
def file(tmp_path: Path) -> TpsFile:
    made = day_at("drawing", tmp_path)
    finish(made)
    minutes.save_signature(made, "K1", (((1, 2), (60, 30)),))
    return made


def people_of(file: TpsFile) -> tuple[list[str], list[str], list[str]]:
    """Return the names of winners and losers, and the losers' salts, before anything is deleted."""
    won = {call.ticket for call in minutes.record(file).transcript.calls if call.awarded}
    with file.deed() as deed:
        from db import attempts

        holders = attempts.holders(deed.session, 1)
    losers = [voter.name for voter in VOTERS if voter.ticket not in won]
    winners = [holder.name for ticket, holder in holders.items() if ticket in won]
    return winners, losers, [holder.salt for ticket, holder in holders.items() if ticket not in won]


def do(file: TpsFile, folder: Path) -> purge.Outcome:
    return purge.purge(file, CONFIRMED, by=TWO, folder=folder)


def test_that_no_byte_of_a_loser_is_left_and_the_winners_stay(file: TpsFile, tmp_path: Path) -> None:
    winners, losers, salts = people_of(file)
    before = plain_pages(file.path, file.database.key)
    assert all(text.encode() in before for text in (*winners, *losers, *salts)), (
        "the control: they were there"
    )
    outcome = do(file, tmp_path)
    after = plain_pages(file.path, file.database.key)
    assert [text for text in (*losers, *salts) if text.encode() in after] == []
    assert [name for name in winners if name.encode() not in after] == []
    assert outcome.deleted.voters == len(VOTERS)
    assert outcome.deleted.signatures == 1
    assert outcome.deleted.holders == len(salts)


def test_that_deleted_rows_alone_would_leave_the_names_behind(
    file: TpsFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: it is the rewriting of the file that takes them away."""
    _, losers, _ = people_of(file)
    monkeypatch.setattr(Database, "compact", lambda _: None)
    do(file, tmp_path)
    after = plain_pages(file.path, file.database.key)
    assert [name for name in losers if name.encode() in after]


def test_that_a_power_cut_between_deleting_and_rewriting_is_made_good_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tests.steps.laptops import fixed_laptop, go_on

    file = tpsfile.create(fixed_laptop(tmp_path), tmp_path / "a.undian", "kuda besi lari pagi")
    go_on(file, "new", "drawing")
    finish(file)
    _, losers, salts = people_of(file)
    with monkeypatch.context() as cut:
        cut.setattr(Database, "compact", lambda _: None)
        do(file, tmp_path)
    file.close()
    again = tpsfile.open_file(file.laptop, file.path, "kuda besi lari pagi")
    after = plain_pages(again.path, again.database.key)
    assert [text for text in (*losers, *salts) if text.encode() in after] == []


def test_that_the_transcript_still_verifies_and_every_paper_is_made_as_before(
    file: TpsFile, tmp_path: Path
) -> None:
    before = minutes.record(file)
    do(file, tmp_path)
    after = minutes.record(file)
    assert to_bytes(after.transcript) == to_bytes(before.transcript)
    assert (after.facts.men, after.facts.women) == (before.facts.men, before.facts.women)
    assert verify_transcript(to_bytes(after.transcript), journal=after.journal).result is Result.HOLDS
    made = paper_list.after_the_draw(after)
    assert {name for name, make in made.items() if make().startswith(b"%PDF-")} == set(made)
    exported = export.export(file, tmp_path)
    assert all(check.result is Result.HOLDS for check in exported.verdict.checks)


def test_that_the_record_is_signed_with_the_key_of_the_tps_and_can_be_made_again(
    file: TpsFile, tmp_path: Path
) -> None:
    transcript = minutes.record(file).transcript
    outcome = do(file, tmp_path / "catatan")
    bundle = read_bundle(outcome.record, KIND)
    told = json.loads(bundle.members[RECORD])
    assert bundle.fingerprint == minutes.record(file).key.fingerprint
    assert bundle.manifest.tps == "3519032004-3"
    assert told["confirmed"] == {"by": "Camat Geger", "on": DATE}
    assert told["people"] == list(TWO)
    from draw.canonical import digest

    assert told["transcript"] == digest(to_bytes(transcript).decode())
    again = purge.write_record(file, tmp_path / "lagi")
    assert again.read_bytes() == outcome.record.read_bytes()
    assert not [voter.name for voter in VOTERS if voter.name in json.dumps(told)]


def test_that_the_purge_asks_for_a_closed_draw_a_confirmation_and_two_pins_and_comes_once(
    file: TpsFile, tmp_path: Path
) -> None:
    early = day_at("drawing", tmp_path / "lain")
    with pytest.raises(OutOfOrderError):
        do(early, tmp_path)
    assert drawing(early)
    for wrong in (
        Confirmation("", DATE),
        Confirmation("Camat", "2024-02-13"),
        Confirmation("Camat", "2024-02-30"),
        Confirmation("Camat", "2099-01-01"),
        Confirmation("Camat\u202e", DATE),
    ):
        with pytest.raises(ConfirmationError):
            purge.purge(file, wrong, by=TWO, folder=tmp_path)
    pins.put(file, "K1", "480213")
    pins.put(file, "W1", "975310")
    with pytest.raises(PinsNeededError):
        do(file, tmp_path)
    assert len(people_of(file)[0])
    pins.confirm(file, [("K1", "480213"), ("W1", "975310")])
    do(file, tmp_path)
    with pytest.raises(OutOfOrderError):
        do(file, tmp_path)


def test_that_the_journal_tells_it_without_the_name_of_the_person_at_the_office(
    file: TpsFile, tmp_path: Path
) -> None:
    do(file, tmp_path)
    with file.deed() as deed:
        from db import journal

        journal.verify(deed.session)
        (entry,) = journal.read(deed.session, kinds=["purged"])
    assert entry.data["by"] == list(TWO)
    assert "Camat" not in str(entry.data)


def test_that_old_copies_are_named_and_the_second_copy_is_written_anew(file: TpsFile, tmp_path: Path) -> None:
    file.path.with_name(file.path.name + ".kunci").write_bytes(b"{}")
    old = file.path.with_name(file.path.name + ".sebelum-0002")
    old.write_bytes(b"old")
    stick = tmp_path / "flashdisk"
    stick.mkdir()
    second_copy.choose_folder(file, stick)
    second_copy.refresh(file)
    _, losers, _ = people_of(file)
    assert any(name.encode() in plain_pages(stick / file.path.name, file.database.key) for name in losers)
    outcome = do(file, tmp_path)
    assert outcome.left_over == (old,)
    after = plain_pages(stick / file.path.name, file.database.key)
    assert [name for name in losers if name.encode() in after] == []
    stick.rename(tmp_path / "dicabut")
    assert purge.left_over(file) == (old,)
