"""What a person does in the third step: fills the dialogs of a prize and of a witness."""

from __future__ import annotations

from desktop.screens.prizes_dialog import PrizeDialog
from desktop.screens.witnesses_dialog import WitnessDialog
from tests.desktop.hands import dialog_of


def give_prize(opened, name: str, quantity: str, source: str, value: str) -> PrizeDialog:
    """Fill the dialog for a new prize and press its button."""
    opened.page.prizes.rows.add.click()
    dialog = dialog_of(opened.page, PrizeDialog)
    for field, text in (
        (dialog.name, name),
        (dialog.quantity, quantity),
        (dialog.source, source),
        (dialog.value, value),
    ):
        field.set_text(text)
    dialog.keep.click()
    opened.settle()
    return dialog


def give_witness(opened, name: str, role: str) -> WitnessDialog:
    """Fill the dialog for a new witness and press its button."""
    opened.page.witnesses.rows.add.click()
    dialog = dialog_of(opened.page, WitnessDialog)
    dialog.name.set_text(name)
    dialog.name.edited.emit(name)
    dialog.role.set_text(role)
    dialog.keep.click()
    opened.settle()
    return dialog
