"""The program's window: band, header, rail, the page in hand, footer.

* Its title never carries personal data.
* A small window (below 1180 x 700 at 100 %) shrinks the rail to its numbers, and the footer; nothing scrolls sideways.
* F1 helps, F9 changes the theme, Ctrl and plus or minus change the size.
"""

from __future__ import annotations

from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar, cast

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop import theme, tokens
from desktop.shell.page import Page
from desktop.shell.tab_order import in_tab_order, takes_tab
from desktop.shell.waiting import WaitingStrip

if TYPE_CHECKING:
    from desktop.shell.footer import Footer
    from desktop.shell.header import Header, HeaderFacts
    from desktop.shell.rail import Rail, StepState
    from desktop.shell.strip import Strip
    from desktop.widgets.band import Band

P = TypeVar("P", "Header", "Rail", "Footer")
_ROOMY = QSize(1180, 700)
_LEAST = QSize(640, 420)


class ShellWindow(QMainWindow):
    """The frame; pages are made elsewhere and shown here.

    * `step_requested` carries the number, from 1, of a step of the rail that someone wishes to go to.
    * `look_changed` carries the theme's name and the scale in percent, to be remembered.
    """

    step_requested = Signal(int)
    look_changed = Signal(str, int)

    def __init__(self, *, practice: bool = False) -> None:
        super().__init__()
        self.setWindowTitle("Undian TPS")
        self.setMinimumSize(_LEAST)
        self._compact = False
        self._page: Page | None = None
        self._frames: dict[Page, QScrollArea] = {}
        self._around: list[Header | Rail | Footer] = []
        self._ground = QWidget()
        self._column, self._middle, self._right = QVBoxLayout(self._ground), QHBoxLayout(), QVBoxLayout()
        self.waiting = WaitingStrip(self._right)
        self._stack = QStackedWidget()
        self._assemble()
        self._bind_keys()
        self.set_practice(practice)
        self.resize(1366, 768)

    @cached_property
    def band(self) -> Band:
        """The practice band, made for the first practice day."""
        from desktop.widgets.band import Band

        band = Band()
        self._column.insertWidget(0, band)
        return band

    @cached_property
    def header(self) -> Header:
        """The header, made like rail and footer for the first page that has one: the welcome is painted sooner so."""
        from desktop.shell.header import Header

        header = Header()
        self._column.insertWidget(self._column.indexOf(self._middle), header)
        return self._taken(header)

    @cached_property
    def strip(self) -> Strip:
        """The strip below the header, made when there is something to say in it."""
        from desktop.shell.strip import Strip

        strip = Strip()
        self._column.insertWidget(self._column.indexOf(self.header) + 1, strip)
        return strip

    @cached_property
    def rail(self) -> Rail:
        """The rail of the nine steps."""
        from desktop.shell.rail import Rail

        rail = Rail()
        rail.step_requested.connect(self.step_requested)
        self._middle.insertWidget(0, rail)
        return self._taken(rail)

    @cached_property
    def footer(self) -> Footer:
        """The footer."""
        from desktop.shell.footer import Footer

        footer = Footer()
        self._right.addWidget(footer)
        return self._taken(footer)

    def set_practice(self, practice: bool) -> None:
        """Show or take away the practice band, here and in every dialog above this window."""
        if practice or self.property("practice"):
            self.band.setVisible(practice)
        self.setProperty("practice", practice)

    def set_header(self, facts: HeaderFacts) -> None:
        """Say who, where, how many, and when it was saved."""
        self.header.show_facts(facts)

    def set_rail(self, names: tuple[str, ...], label: str) -> None:
        """Show the steps of another desk; `label` says to a screen reader what they are."""
        self.rail.set_names(names, label)

    def set_steps(self, states: tuple[StepState, ...]) -> None:
        """Show how the steps of the rail stand."""
        self.rail.set_states(states)
        self.header.set_step(self.rail.current())

    def show_page(self, page: Page, *, full: bool = False, rail: bool = True) -> None:
        """Show a page; a `full` one has no header and no rail, such as the welcome; an office's has no rail."""
        if page not in self._frames:
            self._take(page)
        if self._page is not None:
            self._page.footer_changed.disconnect(self._show_footer)
        self._page = page
        page.footer_changed.connect(self._show_footer)
        if not full or "rail" in vars(self):
            self.header.setVisible(not full)
            self.rail.setVisible(rail and not full)
        page.set_compact(self._compact)
        self._stack.setCurrentWidget(self._frames[page])
        self._frames[page].verticalScrollBar().setValue(0)
        self._show_footer()
        page.arrive()
        self._give_keyboard(page)

    def page(self) -> Page | None:
        """Give the page in hand."""
        return self._page

    def forget(self, page: Page) -> None:
        """Let go of a page that will not be shown again."""
        frame = self._frames.pop(page, None)
        if frame is None:
            return
        if self._page is page:
            page.footer_changed.disconnect(self._show_footer)
            if self._around:
                self.footer.show_for("", ())
            self._page = None
        for button in page.footer_buttons:
            button.deleteLater()
        self._stack.removeWidget(frame)
        frame.deleteLater()

    def show_help(self) -> None:
        """Open the help of the page in hand."""
        from desktop.shell.help import HelpDialog  # no dialog is needed for the first paint

        page = self._page
        about = page.title.question if page and page.title.question else self.tr("Bantuan")
        HelpDialog(self, about, text=page.help_text() if page else "").open()

    def next_theme(self) -> None:
        """Turn to the next theme."""
        now = theme.look()
        self._dress(tokens.after(now.tokens.name), now.scale)

    def set_scale(self, scale: tokens.Scale) -> None:
        """Draw everything larger or smaller."""
        self._dress(theme.look().tokens, scale)

    def focusNextPrevChild(self, onward: bool) -> bool:
        """Lead Tab through the page, then its buttons, then the rail, whenever each of them was made."""
        ring = self._tab_ring()
        here = self.focusWidget()
        if here not in ring:
            return super().focusNextPrevChild(onward)
        place = (ring.index(here) + (1 if onward else -1)) % len(ring)
        ring[place].setFocus(Qt.FocusReason.TabFocusReason if onward else Qt.FocusReason.BacktabFocusReason)
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shrink or spread the frame with the window."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Shrink or spread the frame with the scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _assemble(self) -> None:
        for layout in (self._column, self._middle, self._right):
            theme.spaced(layout, 0)
        self._right.addWidget(self._stack, 1)
        self._middle.addLayout(self._right, 1)
        self._column.addLayout(self._middle, 1)
        self._ground.setProperty("kind", "ground")
        self.setCentralWidget(self._ground)

    def _taken(self, part: P) -> P:
        part.set_compact(self._compact)
        part.hide()
        self._around.append(part)
        return part

    def _bind_keys(self) -> None:
        for keys, act in (
            ("F1", self.show_help),
            ("F9", self.next_theme),
            ("Ctrl++", self._larger),
            ("Ctrl+=", self._larger),
            ("Ctrl+-", self._smaller),
            ("Ctrl+0", self._usual),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(act)

    def _take(self, page: Page) -> None:
        frame = QScrollArea()
        frame.setWidgetResizable(True)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(page)
        self._frames[page] = frame
        self._stack.addWidget(frame)

    def _show_footer(self) -> None:
        page = self._page
        if page is None:
            return
        needed = bool(page.footer_help or page.footer_buttons)
        if needed or self._around:
            self.footer.show_for(page.footer_help, page.footer_buttons)
            self.footer.setVisible(needed)

    def _give_keyboard(self, page: Page) -> None:
        first = page.first_focus()
        if first is None:
            first = next(chain(in_tab_order(page), page.footer_buttons[-1:]), page)
        (first if first.isEnabled() else page).setFocus()

    def _tab_ring(self) -> tuple[QWidget, ...]:
        if self._page is None:
            return ()
        steps = self.rail.steps if "rail" in vars(self) else ()
        around = (*self._page.footer_buttons, *steps, *(self.strip.buttons if "strip" in vars(self) else ()))
        return (*in_tab_order(self._page), *(widget for widget in around if takes_tab(widget)))

    def _fit(self) -> None:
        px = theme.px
        compact = self.width() < px(_ROOMY.width()) or self.height() < px(_ROOMY.height())
        if compact == self._compact:
            return
        self._compact = compact
        for part in self._around:
            part.set_compact(compact)
        if self._page is not None:
            self._page.set_compact(compact)

    def _dress(self, themed: tokens.Tokens, scale: tokens.Scale) -> None:
        theme.apply(cast(QApplication, QApplication.instance()), themed, scale)
        self.look_changed.emit(themed.name, scale.percent)

    def _larger(self) -> None:
        self.set_scale(theme.look().scale.larger())

    def _smaller(self) -> None:
        self.set_scale(theme.look().scale.smaller())

    def _usual(self) -> None:
        self.set_scale(tokens.Scale())
