"""The answer to one question about a TPS: yes, no or not known, and a note."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.theme import spaced
from desktop.widgets.field import Field
from desktop.widgets.label import words
from desktop.widgets.option import Option
from desktop.widgets.segments import Segments
from draw.form import NOTE_LIMIT
from draw.roster import clean_text
from draw.station_readiness import NO, UNKNOWN, YES, Answer


def answer_options() -> tuple[Option, ...]:
    """Give the three answers."""
    translate = QCoreApplication.translate
    return (
        Option(YES, translate("Answers", "Ya")),
        Option(NO, translate("Answers", "Tidak")),
        Option(UNKNOWN, translate("Answers", "Belum tahu")),
    )


def answer_word(answer: Answer) -> str:
    """Return an answer as a table shows it: a question mark where it is not known."""
    translate = QCoreApplication.translate
    return {YES: translate("Answers", "ya"), NO: translate("Answers", "tidak")}.get(answer.answer, "?")


class AnswerGrid(QWidget):
    """Questions below one another, each with its answers and a note beside it."""

    def __init__(self, questions: dict[str, str], answers: dict[str, Answer]) -> None:
        super().__init__()
        self.segments: dict[str, Segments] = {}
        self.notes: dict[str, Field] = {}
        grid = QGridLayout(self)
        spaced(grid, 10)
        for row, (key, question) in enumerate(questions.items()):
            given = answers.get(key, Answer())
            said = words(question)
            segments = self.segments[key] = Segments(question, answer_options(), value=given.answer)
            note = self.notes[key] = Field("", placeholder=self.tr("Catatan"))
            note.input.setAccessibleName(self.tr("Catatan: {question}").format(question=question))
            note.input.setMaxLength(NOTE_LIMIT)
            note.set_text(given.note)
            grid.addWidget(said, row, 0)
            grid.addWidget(segments, row, 1)
            grid.addWidget(note, row, 2, Qt.AlignmentFlag.AlignVCenter)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(2, 4)

    def answers(self) -> dict[str, Answer]:
        """Give every answer."""
        return {
            key: Answer(segments.value(), clean_text(self.notes[key].text()))
            for key, segments in self.segments.items()
        }
