"""Days at every stage, with long names and large numbers, made without the costly passphrase."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from draw.identity import Officer
from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.roster import Voter
from draw.statement import Prize, Rules, Witness
from steps import attendance, ceremony, preparation, roster
from steps import identity as identities
from steps.attendance import HowMarked
from steps.tpsfile import TpsFile
from tests.desktop.ceremony_days import TWO, closed, drawing, sealed
from tests.desktop.examples import LONG
from tests.steps import laptops

LONG_PRIZE = "Paket sembako lengkap: beras 5 kg, minyak goreng 2 liter, gula, teh dan kopi"
STAGES = ("prepared", "attended", "closed", "sealed", "noted", "drawing", "calling", "called", "concluded")


def prepared(folder: Path) -> TpsFile:
    """Make a file without the costly passphrase in which everything before the check-in is done; names are long."""
    file = laptops.bare_file(folder)
    place = replace(laptops.IDENTITY, place="Balai RT 03 RW 01 Dusun Sumberbendo Wetan", mode="practice")
    identities.save(file, place)
    identities.save_officers(file, (*laptops.OFFICERS, Officer(3, LONG, "Anggota KPPS")))
    people = tuple(
        Voter("DPT", n, f"{LONG if n % 3 else 'Sri'} {n}", "LP"[n % 2], 20 + n % 50, "Kaibon", "003", "001")
        for n in range(1, 61)
    )
    extra = (Voter("DPTB", 1, "Tamu Satu", "L"), Voter("DPK", 1, "Tamu Dua", "P"))
    roster.take(file, (*people, *extra), {"DPT", "DPTB", "DPK"}, source=laptops.list_file(folder))
    prizes = [PrizePlan(Prize(1, LONG_PRIZE, 2, f"Sumbangan keluarga {LONG}", 1_250_000))]
    prizes += [PrizePlan(Prize(n, f"Gula {n} kg", n, "Iuran warga RT 03", None)) for n in range(2, 8)]
    preparation.save_prizes(file, prizes)
    names = ("Sri Wahyuni", LONG, "Wagiman")
    preparation.save_witnesses(
        file,
        [WitnessPlan(Witness(n, f"{names[n % 3]} {n}", "Saksi pasangan calon", n <= 2)) for n in range(1, 6)],
    )
    rules = Rules(window="before_count", window_note="", absent="forfeit", calls=2, excluded=())
    preparation.save_rules(file, RulePlan(rules, countdown_s=1))
    preparation.declare(file, "pernyataan", "K1")
    return file


def attended(file: TpsFile) -> TpsFile:
    """Mark the twelve voters that the ceremony's totals tell of."""
    attendance.check_in(file, [f"DPT-{n:03d}" for n in range(1, 13)], how=HowMarked.RANGE)
    return file


def concluded(file: TpsFile) -> TpsFile:
    """Close a draw in which the first prize was received, with an objection, and the rest was not drawn."""
    ceremony.open_call(drawing(file))
    ceremony.end_call(file, "received")
    ceremony.object_to(file, 2, "Pengeras suara mati sebentar.")
    ceremony.conclude(file, None, reason="Hujan deras.", by=TWO)
    return file


def calling(file: TpsFile) -> TpsFile:
    """Open the second call after an absent first one."""
    ceremony.open_call(drawing(file))
    ceremony.call_again(file)
    ceremony.end_call(file, "absent")
    ceremony.open_call(file)
    return file


def called(file: TpsFile) -> TpsFile:
    """End the second call."""
    ceremony.end_call(calling(file), "received")
    return file


REACH: dict[str, Callable[[TpsFile], TpsFile]] = {
    "prepared": lambda file: file,
    "attended": attended,
    "closed": closed,
    "sealed": sealed,
    "noted": lambda file: sealed(file, noted=True),
    "drawing": drawing,
    "calling": calling,
    "called": called,
    "concluded": concluded,
}
