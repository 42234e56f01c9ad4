"""Choosing a file or a folder: the system's own dialog, with words of ours where it has none."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget


def choose_file(
    parent: QWidget,
    title: str,
    *,
    kinds: tuple[str, ...],
    then: Callable[[Path], None],
    folder: Path | None = None,
) -> QFileDialog:
    """Let the user choose one file; `kinds` are filters such as `Berkas TPS (*.undian)`."""
    dialog = QFileDialog(parent, title, str(folder or ""))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(kinds)
    return _open(dialog, then)


def choose_folder(parent: QWidget, title: str, *, then: Callable[[Path], None], folder: Path) -> QFileDialog:
    """Let the user choose a folder."""
    start = next((place for place in (folder, *folder.parents) if place.is_dir()), folder)
    dialog = QFileDialog(parent, title, str(start))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    return _open(dialog, then)


def _open(dialog: QFileDialog, then: Callable[[Path], None]) -> QFileDialog:
    label = QFileDialog.DialogLabel
    dialog.setLabelText(label.Accept, QCoreApplication.translate("Choosing", "Pilih"))
    dialog.setLabelText(label.Reject, QCoreApplication.translate("Choosing", "Batal"))
    dialog.setLabelText(label.LookIn, QCoreApplication.translate("Choosing", "Map"))
    dialog.setLabelText(label.FileName, QCoreApplication.translate("Choosing", "Nama berkas"))
    dialog.setLabelText(label.FileType, QCoreApplication.translate("Choosing", "Jenis"))
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
