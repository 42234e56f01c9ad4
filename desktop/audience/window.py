"""The audience window: no controls, no focus, nothing but the newest view (U20 to U30).

* What is shown was stored before: rolling digits end at the ticket of the view, whenever they are interrupted.
* Blank is black at once, and what comes after blank is painted anew from the newest view (U27).
* Timers run only while digits roll or pages turn, and nothing rolls where nobody sees it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEasingCurve, QRect, Qt, QTimeLine, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QScreen, QShowEvent
from PySide6.QtWidgets import QWidget

from desktop.audience import hall, reel, scene
from desktop.audience.paint_call import stand_ticket
from desktop.audience.paint_frame import sheet
from desktop.audience.spoken import describe
from desktop.audience.ticket import Figures
from desktop.audience.views import Blank, BoardView, CallView, Frame, View

_FRAME_MS, _PAGE_MS = 33, 8000


class AudienceWindow(QWidget):
    """The hall's screen; `reveal_finished` may come before `show_view` returns, when nothing is to move."""

    reveal_finished = Signal()

    def __init__(self) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowDoesNotAcceptFocus)
        self.setWindowTitle(QCoreApplication.translate("Audience", "Undian TPS"))
        self.setAccessibleName(QCoreApplication.translate("Audience", "Layar untuk hadirin"))
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 240)
        self._frame = Frame("")
        self._view: View = Blank()
        self._blank = self._windowed = self._reduced = False
        self._milliseconds = reel.USUAL
        self._revealed = ""
        self._page = 0
        self._picture: QPixmap | None = None
        self._figures: Figures | None = None
        self._usher: hall.Usher | None = None
        self._motion = QTimeLine(reel.USUAL, self)
        self._motion.setUpdateInterval(_FRAME_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.Linear)
        self._motion.valueChanged.connect(self._rolled)
        self._motion.finished.connect(self._finish)
        self._leaf = QTimer(self)
        self._leaf.setInterval(_PAGE_MS)
        self._leaf.timeout.connect(self._turn)

    @property
    def revealing(self) -> bool:
        """Whether digits are rolling."""
        return self._motion.state() == QTimeLine.State.Running

    def set_reveal(self, *, milliseconds: int = reel.USUAL, reduced_motion: bool = False) -> None:
        """Choose how long digits roll, 3,000 to 8,000, or that they never do; from the next ticket on."""
        if not reel.SHORTEST <= milliseconds <= reel.LONGEST:
            raise ValueError(f"A reveal takes {reel.SHORTEST} to {reel.LONGEST} milliseconds.")
        self._milliseconds, self._reduced = milliseconds, reduced_motion

    def show_view(self, frame: Frame, view: View) -> None:
        """Show a view; the digits of a ticket that is new to the hall roll first."""
        ticket = view.ticket if isinstance(view, CallView) else ""
        new = bool(ticket) and ticket != self._revealed
        halted = self.revealing and ticket != self._revealed
        if halted:
            self._motion.stop()
        changed = view != self._view
        self._frame, self._view, self._revealed = frame, view, ticket or self._revealed
        if changed:
            newest = isinstance(view, BoardView) and not view.final
            self._page = self._pages() - 1 if newest else 0
        if new and not self._reduced and not self._blank and self.isVisible():
            self._wheels()  # before the time runs, not within the first frame
            self._motion.setDuration(self._milliseconds)
            self._motion.start()
        self._lay_out()
        if halted or (new and not self.revealing):
            self.reveal_finished.emit()

    def skip(self) -> None:
        """End the rolling at once, at the stored ticket."""
        if self.revealing:
            self._motion.stop()
            self._finish()

    def set_blank(self, blank: bool) -> None:
        """Turn the hall's screen black at once, or show the newest view; digits that rolled have come to rest."""
        self._blank = blank
        self.skip()
        self._lay_out()
        if self.isVisible():
            self.repaint()

    def set_windowed(self, windowed: bool) -> None:
        """Choose a plain window where there is no screen for the hall, as for practice on one laptop."""
        self._windowed = windowed

    def place(self, screens: Sequence[QScreen], *, operator: QScreen | None = None) -> None:
        """Fill the hall's screen; without one, hide, or be plain; the operator's is the first if none is named."""
        theirs = operator or (screens[0] if screens else None)
        target = hall.hall_screen(screens, theirs) if theirs else None
        if target is not None:
            hall.fill(self, target)
        elif self._windowed and theirs:
            hall.show_plain(self, theirs)
        else:
            self.hide()

    def follow(self, operator: QWidget) -> None:
        """Place the window now, and again whenever screens or the operator's window move."""
        self.leave()
        self._usher = hall.Usher(operator, self._moved, parent=self)

    def leave(self) -> None:
        """Stop following, and hide."""
        if self._usher is not None:
            self._usher.deleteLater()
            self._usher = None
        self.hide()

    def _moved(self, screens: Sequence[QScreen], operator: QScreen) -> None:
        self.place(screens, operator=operator)

    def _pages(self) -> int:
        return scene.page_count(self.size(), self._frame, self._view)

    def _lay_out(self) -> None:
        """Forget every picture, say the content in words, and let pages turn only where they are seen."""
        self._picture = None
        pages = self._pages()
        self._page = min(self._page, pages - 1)
        if pages < 2 or self._blank or not self.isVisible():
            self._leaf.stop()
        elif not self._leaf.isActive():
            self._leaf.start()
        shown: View = Blank() if self._blank else self._view
        self.setAccessibleDescription(describe(self._frame, shown, rolling=self.revealing))
        self.update()

    @Slot()
    def _turn(self) -> None:
        self._page = (self._page + 1) % self._pages()
        self._lay_out()

    @Slot()
    def _rolled(self) -> None:
        self.update(self._wheels().area if self.revealing and not self._blank else QRect())

    @Slot()
    def _finish(self) -> None:
        self._lay_out()
        self.reveal_finished.emit()

    def _wheels(self) -> Figures:
        """Return the pictures of the digits for this size and ticket, made once."""
        assert isinstance(self._view, CallView)
        page = sheet(self.size(), practice=self._frame.practice)
        place, ratio = stand_ticket(page, self._view), self.devicePixelRatioF()
        if self._figures is None or not self._figures.fits(place, page.scale, ratio=ratio):
            self._figures = Figures(place, page.scale, ratio=ratio)
        return self._figures

    def _still(self) -> QPixmap:
        """Return the picture of the newest view for this size, made once."""
        if self._picture is None:
            ratio = self.devicePixelRatioF()
            self._picture = QPixmap(self.size() * ratio)
            self._picture.setDevicePixelRatio(ratio)
            painter = QPainter(self._picture)
            scene.paint(
                painter, self.size(), self._frame, self._view, number=self._page, rolling=self.revealing
            )
            painter.end()
        return self._picture

    def paintEvent(self, event: QPaintEvent) -> None:
        """Copy the still picture where it is needed, and draw the wheels over it while they roll."""
        painter = QPainter(self)
        if self._blank:
            painter.fillRect(event.rect(), Qt.GlobalColor.black)
        else:
            painter.drawPixmap(0, 0, self._still())
            if self.revealing and isinstance(self._view, CallView):
                digits = self._view.ticket.partition("-")[2]
                turned = reel.wheels(digits, self._motion.currentTime(), self._motion.duration())
                self._wheels().paint(painter, turned)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out anew; a screen may be changed in any state (F16)."""
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to turn pages."""
        super().showEvent(event)
        self._lay_out()

    def hideEvent(self, event: QHideEvent) -> None:
        """Come to rest: what nobody sees does not move."""
        super().hideEvent(event)
        self.skip()
        self._leaf.stop()
