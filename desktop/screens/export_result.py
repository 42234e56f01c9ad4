"""What lies in the folder after the export: files, twelve checks, SHA-256 of the bundle, fingerprint."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.places import size_words
from desktop.screens.check_verdict import ChecksTable, in_groups
from desktop.theme import spaced
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from steps.export import Exported


class ResultView(QWidget):
    """Shown only for a bundle that was read back and whose checks all hold."""

    def __init__(self) -> None:
        super().__init__()
        self.done = Notice("")
        self.files = Table(
            self.tr("Berkas yang tersimpan"),
            (
                Column(self.tr("Berkas"), lambda path: path.name, weight=1),
                Column(self.tr("Ukuran"), _size, align="right", least=110),
            ),
        )
        self.checks = ChecksTable(self.tr("Dua belas pemeriksaan"))
        self.sha256 = words("", "strong")
        self.signer = words("", "strong")
        proof = Card(self.tr("Untuk dicocokkan di kecamatan"))
        for label, value in (
            (self.tr("SHA-256 paket"), self.sha256),
            (self.tr("Sidik jari kunci TPS"), self.signer),
        ):
            proof.body.addWidget(PlainLabel(label, "label"))
            proof.body.addWidget(value)
        proof.body.addStretch(1)
        left = QWidget()
        column = QVBoxLayout(left)
        spaced(column, 20)
        column.addWidget(self.files)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        spaced(whole, 20)
        whole.addWidget(self.done)
        whole.addWidget(Split(left, proof, right_width=380))
        whole.addWidget(self.checks)

    def show_exported(self, exported: Exported) -> None:
        """Show the files and the verdict."""
        checks = exported.verdict.checks
        text = self.tr("Paket dibaca kembali dari tempatnya; {count} pemeriksaan berlaku.").format(
            count=len(checks)
        )
        self.done.tell(text, "good")
        self.files.set_rows(exported.files)
        self.checks.show_checks(checks)
        self.sha256.set_text(in_groups(exported.sha256))
        self.signer.set_text(in_groups(exported.signer))


def _size(path: Path) -> str:
    try:
        return size_words(path.stat().st_size)
    except OSError:  # the stick was taken away: what was verified before stays true
        return "–"
