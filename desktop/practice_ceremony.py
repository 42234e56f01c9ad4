"""The ceremony of the practice day: polls closed, seal, dice, draw and its closing, through the widgets alone."""

from collections.abc import Callable
from functools import partial
from typing import Any

from desktop.dayroom import DayRoom
from desktop.hands import Hands
from desktop.screens.draw_end import EndDialog
from draw.ceremony import Closed, Concluded, Drawing, Sealed

ABSENT, DECLINED = (3, 7), (9,)
THROWS = ("3514261522", "6615241236", "2435162411")


class Ceremony:
    """Two calls end in absence, one in a refusal, and one throw is typed wrongly and corrected."""

    def __init__(self, hands: Hands, room: DayRoom) -> None:
        self.hands = hands
        self.room = room

    def seal(self) -> None:
        """Lead from the open polls to the seed."""
        for chapter in (self._close_polls, self._seal, self._throw):
            chapter()

    def draw(self) -> None:
        """Lead from the seed to the closed draw."""
        for chapter in (self._draw, self._conclude):
            chapter()

    def _page(self, step: str) -> Any:
        return self.room.page(step)

    def _idle(self) -> None:
        self.hands.until(lambda: not self.room.desk.busy, "a deed")

    def _shot(self, name: str) -> None:
        self.hands.picture(self.room.window, name)

    def _state(self, kind: type) -> Callable[[], bool]:
        return lambda: isinstance(self.room.desk.day.state, kind) and not self.room.desk.busy

    def _hall(self, name: str) -> None:
        hall = self.room.stage.window
        if hall is not None:
            hall.skip()
            self.hands.picture(hall, f"hadirin-{name}")

    def _close_polls(self) -> None:
        page = self._page("closing")
        self.hands.press(page.close_polls)
        self.hands.confirm("K1", "W1", name="penutupan-dua-orang")
        self.hands.until(self._state(Closed), "the closing of the polls")
        attended = str(self.room.desk.day.attended)
        self.hands.write(page.forms.input, attended)
        self.hands.write(page.ballots.input, str(int(attended) - 1))
        self._shot("penutupan-selisih")
        page.ballots.input.clear()
        self.hands.write(page.ballots.input, attended)
        self._shot("penutupan")
        self.hands.press(page.freeze)
        self.hands.confirm("K1", "W2", name="kunci-dua-orang")
        self.hands.until(self._state(Sealed), "the seal")

    def _seal(self) -> None:
        page = self._page("seal")
        self._shot("segel")
        self._hall("segel")
        self.hands.press(page.words.all_noted)
        self.hands.press(page.start, "the dice")

    def _throw(self) -> None:
        page = self._page("seal")
        for number, throw in enumerate(THROWS, 1):
            self.hands.until(partial(self._is_turn, number), "the turn")
            if number == 2:
                self._mistype(page, throw)
            self.hands.write(page.dice.entry, throw, enter=True)
            self._hall(f"dadu-{number}")
            self.hands.write(page.dice.entry, throw, enter=True)
            self._idle()
        self.hands.until(self._state(Drawing), "the seed")
        self._shot("benih")
        self._hall("benih")
        self.hands.press(page.onward)

    def _is_turn(self, number: int) -> bool:
        state = self.room.desk.day.state
        return isinstance(state, Sealed) and state.next_witness == number and not self.room.desk.busy

    def _mistype(self, page: Any, throw: str) -> None:
        """The one typed correction: the second typing differs, and the throw is typed anew."""
        self.hands.write(page.dice.entry, throw, enter=True)
        self.hands.write(page.dice.entry, "1" + throw[1:], enter=True)
        self._shot("dadu-berbeda")

    def _draw(self) -> None:
        page = self._page("draw")
        number = 0
        while not self._drawing().completed:
            number += 1
            self.hands.press(page.next)
            self.hands.until(
                lambda: self._drawing().pending is not None and not self.room.desk.busy, "the call"
            )
            self._settle()
            if number in (1, ABSENT[0]):
                self._shot(f"undian-{number}")
                self._hall(f"panggilan-{number}")
            if number in ABSENT:
                self._wait_for_absent(page)
            else:
                self.hands.press(page.outcomes.declined if number in DECLINED else page.outcomes.received)
            self.hands.until(
                lambda: self._drawing().pending is None and not self.room.desk.busy, "the outcome"
            )
        self._shot("undian-selesai")
        self._hall("pemenang")

    def _drawing(self) -> Drawing:
        state = self.room.desk.day.state
        assert isinstance(state, Drawing)
        return state

    def _settle(self) -> None:
        hall = self.room.stage.window
        if hall is not None:
            hall.skip()

    def _wait_for_absent(self, page: Any) -> None:
        for times in range(2, self._drawing().statement.rules.calls + 1):
            self.hands.press(page.outcomes.again)
            self.hands.until(partial(self._was_called, times), "the next call")
        self.hands.press(page.outcomes.absent, "the end of the last call")

    def _was_called(self, times: int) -> bool:
        pending = self._drawing().pending
        return pending is not None and pending.times == times and not self.room.desk.busy

    def _conclude(self) -> None:
        self.hands.press(self._page("draw").finish)
        dialog = self.hands.dialog(EndDialog)
        self.hands.press(dialog.started.row("no"))
        self.hands.picture(dialog, "tutup-undian")
        self.hands.press(dialog.onward)
        self.hands.confirm("K1", "W3")
        self.hands.until(self._state(Concluded), "the end of the draw")
