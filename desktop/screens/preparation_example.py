"""What a practice day fills in with one press: neutral goods and three witnesses who throw the dice."""

from dataclasses import replace

from draw.preparation import PrizePlan, RulePlan, WitnessPlan
from draw.statement import Prize, Witness
from steps import pins, preparation
from steps.day import Day
from steps.tpsfile import TpsFile

PRIZES = (
    Prize(1, "Gula 1 kg", 8, "Iuran petugas KPPS", 17_000),
    Prize(2, "Minyak goreng 1 liter", 5, "Iuran petugas KPPS", 18_000),
    Prize(3, "Beras 5 kg", 4, "Toko Sumber Rejeki, Kaibon", 75_000),
    Prize(4, "Sabun cuci 1 kg", 2, "Kas RT 03", 20_000),
    Prize(5, "Sarung", 1, "Koperasi Tani Makmur", 60_000),
)
WITNESSES = (
    WitnessPlan(Witness(1, "Ratna Wulandari", "Pengawas TPS", True), "012/ST/PTPS"),
    WitnessPlan(Witness(2, "Joko Susilo", "Saksi", True), "004/MANDAT"),
    WitnessPlan(Witness(3, "Maria Widiastuti", "Saksi", True), "007/MANDAT"),
)


def fill(file: TpsFile, day: Day, *, units: int = 20) -> None:
    """Fill what is still empty, the prizes with so many units, at least one of each kind; what somebody wrote stays."""
    if not day.prizes:
        preparation.save_prizes(file, (PrizePlan(prize) for prize in _shared_out(units)))
    if not day.witnesses:
        preparation.save_witnesses(file, WITNESSES)
        pins.put_examples(file, (f"W{plan.witness.no}" for plan in WITNESSES))
    if day.rules == RulePlan():
        preparation.save_rules(file, RulePlan())


def _shared_out(units: int) -> tuple[Prize, ...]:
    usual = sum(prize.quantity for prize in PRIZES)
    quantities = [max(1, prize.quantity * units // usual) for prize in PRIZES]
    quantities[0] += max(0, units - sum(quantities))
    return tuple(
        replace(prize, quantity=quantity) for prize, quantity in zip(PRIZES, quantities, strict=True)
    )
