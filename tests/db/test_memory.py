"""What is kept comes back: station, people, prizes, voters, check-ins, attempts, papers and the key."""

from dataclasses import replace

import pytest
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from db import (
    attempts,
    attendance,
    closing,
    identity,
    papers,
    people,
    prizes,
    roster,
    rules,
    settings,
    signing_key,
)
from db.attempts import Attempt
from db.engine import Database
from db.errors import CheckedInVoterError, UnknownTicketError
from draw.identity import Identity, Officer
from draw.preparation import CheckIn, Declaration, PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter, difference
from draw.statement import Excluded, Prize, Reconciliation, Rules, Tps, Witness
from tests.stations import make_station

AT = "2024-02-14T08:00:00+07:00"
TPS = Tps("3519032004", 3, "Kaibon", "Geger", "Madiun", "Jawa Timur")
IDENTITY = Identity(
    TPS,
    village_kind="desa",
    election="Pemilu 2024",
    date="2024-02-14",
    zone="WIB",
    mode="official",
    place="Balai Desa",
    permit="12/II/2024",
    minutes_number="1/BA/2024",
    village_head="H. Sumarno",
    copies=6,
    page="F4",
)
VOTERS = (
    Voter("DPT", 1, "SITI & BUDI", "P", 41, "Krajan", "001", "002", "ket"),
    Voter("DPT", 2, "<b>O'Neil</b>", "L", None),
    Voter("DPTB", 1, "ꦱꦶꦠꦶ"),
    Voter("DPK", 1, "'; DROP TABLE voters; --", "L", 17),
)


def came(session: Session, *tickets: str) -> tuple[str, ...]:
    """Check these tickets in."""
    return attendance.mark(session, tickets, at=AT, how="typed")


def test_that_the_identity_comes_back_whole(database: Database) -> None:
    with database.session() as session:
        assert identity.load(session) is None
        identity.save(session, IDENTITY)
        identity.save(session, replace(IDENTITY, copies=7))
        assert identity.load(session) == replace(IDENTITY, copies=7)


def test_that_settings_are_kept_by_name(database: Database) -> None:
    with database.session() as session:
        for key, value in (("language", "id"), ("theme", "dark"), ("language", "en")):
            settings.put(session, key, value)
        assert settings.load(session) == {"language": "en", "theme": "dark"}


def test_that_people_and_rules_come_back_in_order(database: Database) -> None:
    officers = (Officer(1, "Suparno", "Ketua"), Officer(2, "Rina", "Anggota"))
    witnesses = tuple(
        WitnessPlan(Witness(n, f"Saksi {n}", "saksi", contributes=n < 3), mandate=f"M/{n}")
        for n in range(1, 41)
    )
    excluded = (Excluded("DPT-001", "Ketua KPPS"), Excluded("DPT-002", "Anggota"))
    plan = RulePlan(Rules("after_count", "hujan deras", "hold", 2, excluded), countdown_s=45)
    declaration = Declaration("ab" * 32, AT, "K1")
    with database.session() as session:
        assert rules.load(session) == RulePlan()
        assert people.load_declaration(session) is None
        identity.save_officers(session, tuple(reversed(officers)))
        people.save_witnesses(session, witnesses[:2])
        people.save_witnesses(session, tuple(reversed(witnesses)))
        rules.save(session, RulePlan())
        rules.save(session, plan)
        people.save_declaration(session, declaration)
        assert identity.load_officers(session) == officers
        assert people.load_witnesses(session) == witnesses
        assert rules.load(session) == plan
        assert people.load_declaration(session) == declaration


def test_that_prizes_come_back_with_their_pictures(database: Database) -> None:
    plans = tuple(
        PrizePlan(
            Prize(n, f"Gula {n} kg", n, "Iuran warga", 17_000 if n % 2 else None),
            bytes([n]) * 99 if n < 3 else None,
        )
        for n in range(1, 21)
    )
    with database.session() as session:
        prizes.save_all(session, plans[:3])
        prizes.save_all(session, tuple(reversed(plans)))
        assert prizes.load(session) == plans
        prizes.save_all(session, ())
        assert prizes.load(session) == ()


def test_that_voters_come_back_as_they_were_read(database: Database) -> None:
    with database.session() as session:
        roster.replace_all(session, tuple(reversed(VOTERS)), source="dpt.xlsx")
        assert roster.load(session) == VOTERS
        assert roster.sources(session) == ("dpt.xlsx",)
        counted = [(c.list, c.registered, c.men, c.women, c.by_hand) for c in roster.counts(session)]
        assert counted == [("DPT", 2, 1, 1, 0), ("DPTB", 1, 0, 0, 0), ("DPK", 1, 1, 0, 0)]


def test_that_a_newer_list_changes_what_it_says_and_keeps_the_rest(database: Database) -> None:
    by_hand = Voter("DPK", 2, "WAHYU")
    newer = (replace(VOTERS[0], name="SITI BUDI"), Voter("DPT", 3, "BARU"))
    with database.session() as session:
        roster.replace_all(session, VOTERS, source="dpt.xlsx")
        roster.add(session, [by_hand], by_hand=True)
        came(session, "DPT-001", "DPK-001")
        change = difference(roster.load(session), newer, attendance.present(session).keys())
        roster.apply(session, change, source="dpt-2.xlsx")
    with database.session() as session:
        assert roster.load(session) == (*newer, *VOTERS[2:], by_hand)
        assert roster.added_by_hand(session) == {"DPK-002"}
        assert roster.sources(session) == ("dpt-2.xlsx", "dpt.xlsx")
        assert list(attendance.present(session)) == ["DPT-001", "DPK-001"]
    with pytest.raises(IntegrityError), database.session() as session:
        roster.add(session, [by_hand])


def test_that_a_checked_in_voter_never_leaves_the_list(database: Database) -> None:
    with database.session() as session:
        roster.replace_all(session, VOTERS, source="")
        change = difference(roster.load(session), VOTERS[1:2], ())
        came(session, "DPT-001", "DPK-001")
    for taken_away in ((), VOTERS[1:3]):
        with database.session() as session, pytest.raises(CheckedInVoterError) as caught:
            roster.replace_all(session, taken_away, source="")
        assert caught.value.tickets == ("DPK-001", "DPT-001")
    with database.session() as session, pytest.raises(CheckedInVoterError):
        roster.apply(session, change, source="")
    with database.session() as session, pytest.raises(CheckedInVoterError):
        roster.remove(session, ["DPT-002", "DPT-001"])
    # The database holds it too, whoever asks.
    with pytest.raises(IntegrityError), database.session() as session:
        session.connection().exec_driver_sql("DELETE FROM voters")
    with database.session() as session:
        roster.replace_all(session, (VOTERS[0], VOTERS[3]), source="")
        assert attendance.unmark(session, ["DPT-001"]) == ("DPT-001",)
        roster.remove(session, ["DPT-001"])
        assert roster.load(session) == (VOTERS[3],)
        assert list(attendance.present(session)) == ["DPK-001"]


def test_that_check_ins_are_kept_in_their_order(database: Database) -> None:
    with database.session() as session:
        roster.replace_all(session, [Voter("DPT", n) for n in range(1, 1_001)], source="")
        assert came(session, "DPT-017", "DPT-003", "DPT-017", "DPT-009") == ("DPT-017", "DPT-003", "DPT-009")
        assert came(session) == ()
        assert came(session, "DPT-003", "DPT-004", "DPT-009") == ("DPT-004",)
        there = attendance.present(session)
        assert list(there) == ["DPT-017", "DPT-003", "DPT-009", "DPT-004"]
        assert there["DPT-003"] == CheckIn("DPT-003", AT, "typed")
        assert attendance.unmark(session, ["DPT-003", "DPT-500"]) == ("DPT-003",)
        assert attendance.unmark(session, ["DPT-003"]) == ()
        assert len(came(session, *(f"DPT-{n:03d}" for n in range(1, 1_001)))) == 997
        assert attendance.count(session) == 1_000
        assert [c.ticket for c in attendance.recent(session, 2)] == ["DPT-1000", "DPT-999"]


def test_that_nobody_is_checked_in_from_nowhere(database: Database) -> None:
    with database.session() as session:
        roster.replace_all(session, VOTERS, source="")
    with database.session() as session, pytest.raises(UnknownTicketError) as caught:
        came(session, "DPT-001", "DPT-999", "DPK-009")
    assert caught.value.tickets == ("DPT-999", "DPK-009")
    with pytest.raises(IntegrityError), database.session() as session:
        session.connection().exec_driver_sql(
            "INSERT INTO attendance (ticket, at, how) VALUES ('DPT-999', '', '')"
        )
    with database.session() as session:
        assert attendance.present(session) == {}


def test_that_attempts_and_holders_come_back(database: Database) -> None:
    first, second = make_station(seed=1, tickets=300), make_station(seed=2, tickets=300)
    sealed = [
        Attempt(n, made.statement, made.transcript.commitment, made.secret, made.statement.frozen_at)
        for n, made in ((1, first), (2, second))
    ]
    with database.session() as session:
        assert attempts.current(session) is None
        attempts.add(session, sealed[0], holders=first.holders)
        assert attempts.current(session) == sealed[0]
        attempts.void(session, 1, at=AT)
        assert attempts.current(session) is None
        attempts.add(session, sealed[1], holders=second.holders)
        assert attempts.current(session) == sealed[1]
        assert attempts.load(session) == (replace(sealed[0], voided_at=AT), sealed[1])
        assert attempts.statements(session) == {m.statement.digest: m.statement for m in (first, second)}
        assert attempts.holders(session, 2) == {h.ticket: h for h in second.holders}
        assert attempts.holders(session, 3) == {}
    assert first.secret not in repr(sealed)


def test_that_the_typed_totals_come_back(database: Database) -> None:
    totals = Reconciliation(237, 236, "Satu surat suara rusak")
    with database.session() as session:
        assert closing.load(session) is None
        closing.save(session, replace(totals, note=""))
        closing.save(session, totals)
        assert closing.load(session) == totals


def test_that_receivers_signatures_and_files_come_back(database: Database) -> None:
    drawn = papers.Signature("K1", (((1, 2), (3, 4)), ((5, 6),)), AT)
    made = papers.Export(AT, "minutes", "berita-acara.pdf", "ab" * 32, 12_345, "/media/stick")
    with database.session() as session:
        for taken in (
            papers.Recipient(3, "00" * 16, "Joko"),
            papers.Recipient(3, "11" * 16, "Joko Widodo"),
            papers.Recipient(1, "22" * 16, "Sri"),
            papers.Recipient(1, "", ""),
        ):
            papers.save_recipient(session, taken)
        assert papers.load_recipients(session) == {3: papers.Recipient(3, "11" * 16, "Joko Widodo")}
        papers.save_signature(session, replace(drawn, strokes=(((0, 0),),)))
        papers.save_signature(session, drawn)
        assert papers.load_signatures(session) == {"K1": drawn}
        papers.save_signature(session, replace(drawn, strokes=()))
        assert papers.load_signatures(session) == {}
        papers.add_export(session, made)
        papers.add_export(session, replace(made, kind="bundle"))
        assert papers.load_exports(session) == (made, replace(made, kind="bundle"))


def test_that_the_signing_key_comes_back_and_shows_in_no_message(database: Database) -> None:
    key = signing_key.SigningKey("ab" * 32, "PRIVATE", "CERTIFICATE", AT)
    with database.session() as session:
        assert signing_key.load(session) is None
        signing_key.save(session, replace(key, fingerprint="00" * 32))
        signing_key.save(session, key)
        assert signing_key.load(session) == key
    assert "PRIVATE" not in repr(key)
