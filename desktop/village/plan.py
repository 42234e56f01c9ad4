"""The prizes of the village and their split among the TPS: every piece has to find one, and the page says whether it has."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.jobs import Report
from desktop.screens.preparation_rows import RemoveDialog, Rows
from desktop.screens.prizes_money import rupiah
from desktop.theme import spaced
from desktop.village.desk import VillageDesk
from desktop.village.page import VillagePage
from desktop.village.plan_dialogs import PrizeDialog, SharesDialog
from desktop.village.plan_rules import RulesDialog
from desktop.village.words import thousands
from desktop.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.widgets.card import Card
from desktop.widgets.label import PlainLabel, words
from desktop.widgets.notice import Notice
from desktop.widgets.rows import Column
from desktop.widgets.split import Split
from desktop.widgets.table import Table
from desktop.widgets.tag import Mark
from draw.preparation import RulePlan
from draw.split import BY_HAND, BY_VOTERS, CommonPrize
from steps.preparation import doubtful_word
from steps.village import plan
from steps.village.state import VillageState
from steps.village.villagefile import VillageFile


class PlanPage(VillagePage):
    """Prizes at the left, the shares of the prize in hand at the right."""

    def __init__(self, desk: VillageDesk) -> None:
        super().__init__(desk, self.tr("Hadiah apa saja, dan TPS mana dapat berapa?"))
        self.told = Notice("")
        self.doubt = Notice("")
        self.rows = Rows(
            self.tr("Hadiah menurut urutan undian"),
            self._columns(),
            add=self.tr("Tambah hadiah"),
            ordered=True,
            narrow=780,
        )
        self.card = Card(gap=10)
        self.card_note = words("", "quiet")
        self.shares = Table(
            self.tr("Pembagian per TPS"),
            (
                Column(self.tr("TPS"), lambda line: f"{line[0]:03d}", bold=True, least=64),
                Column(
                    self.tr("Pemilih"), lambda line: thousands(line[1]), align="right", weight=1, least=80
                ),
                Column(self.tr("Dapat"), lambda line: str(line[2]), align="right", bold=True, least=80),
            ),
            shown=4,
        )
        self.sum = PlainLabel("", "strong")
        self.hand = SecondaryButton(self.tr("Isi sendiri…"))
        self.rules = words("", "quiet")
        self.change_rules = SecondaryButton(self.tr("Ubah aturan…"))
        self._lay()
        self.onward = PrimaryButton(self.tr("Lanjut ke petugas"))
        self.set_footer(self.tr("F1 bantuan · F9 tampilan"), self.change_rules, self.onward)
        self._connect()
        self.show_state(desk.state)

    def help_text(self) -> str:
        """Say how pieces are split."""
        return self.tr(
            "Tulis jumlah untuk seluruh desa. Pembagian rata memberi setiap TPS sama banyak; sisanya diberikan bergilir "
            "kepada TPS yang sampai saat itu paling sedikit mendapat. Menurut jumlah pemilih: TPS besar mendapat lebih "
            "banyak.\n\nPembagian yang ditulis sendiri harus berjumlah tepat; selama belum, berkas TPS tidak bisa dibuat."
            "\n\nUrutan baris adalah urutan undian di setiap TPS. Hadiah yang tidak didapat sebuah TPS dilewati di sana."
        )

    def first_focus(self) -> QWidget | None:
        """The way to a first prize, or the way on."""
        return self.onward if self.desk.state.prizes else self.rows.add

    def show_state(self, state: VillageState) -> None:
        """Show prizes, shares and rules as of the last commit."""
        prizes = state.prizes
        if prizes:
            units = sum(prize.quantity for prize in prizes)
            count, note = self.tr("{units} buah").format(units=thousands(units)), self._worth(prizes)
        else:
            count, note = self.tr("Belum ada hadiah"), self.tr("Mulai dengan yang diundi pertama.")
        self.rows.show_rows(prizes, count=count, note=note)
        if prizes and self.rows.place < 0:
            self.rows.take(0)
        wrong = ", ".join(prizes[m.prize - 1].name for m in state.mismatches)
        text = self.tr("Jumlahnya belum cocok: {names}.").format(names=wrong)
        self.told.tell(text if wrong else "", "attention")
        self._show_doubt(prizes)
        self._show_rules(state.rules)
        self._show_shares()

    def _lay(self) -> None:
        self.card.body.addWidget(self.card_note)
        self.card.body.addWidget(self.shares, 1)
        row = QHBoxLayout()
        spaced(row, 12)
        row.addWidget(self.sum, 1)
        row.addWidget(self.hand)
        self.card.body.addLayout(row)
        self.body.addWidget(self.told)
        self.body.addWidget(self.doubt)
        self.body.addWidget(Split(self.rows, self.card, right_width=360, narrow=820), 1)
        self.body.addWidget(self.rules)

    def _connect(self) -> None:
        self.rows.add_requested.connect(lambda: self._open(None, len(self.desk.state.prizes)))
        self.rows.edit_requested.connect(lambda at: self._open(self.desk.state.prizes[at], at))
        self.rows.remove_requested.connect(self._on_remove)
        self.rows.move_requested.connect(self._on_move)
        self.rows.table.selectionModel().currentChanged.connect(lambda *_: self._show_shares())
        self.hand.clicked.connect(self._on_hand)
        self.change_rules.clicked.connect(self._on_rules)
        self.onward.clicked.connect(lambda: self.page_requested.emit("officers"))

    def _columns(self) -> tuple[Column, ...]:
        return (
            Column(self.tr("No"), lambda p: str(p.no), align="right"),
            Column(self.tr("Hadiah"), lambda p: p.name, weight=3, bold=True, least=110),
            Column(self.tr("Sumber"), lambda p: p.source, weight=2, least=90),
            Column(self.tr("Jumlah"), lambda p: thousands(p.quantity), align="right", least=80),
            Column(self.tr("Dibagi"), self._split_word, least=90),
            Column(self.tr("Cocok"), self._mark, least=110),
        )

    def _split_word(self, prize: CommonPrize) -> str:
        if prize.split == BY_HAND:
            return self.tr("sendiri")
        return self.tr("pemilih") if prize.split == BY_VOTERS else self.tr("rata")

    def _mark(self, prize: CommonPrize) -> Mark:
        wrong = {m.prize: m for m in self.desk.state.mismatches}.get(prize.no)
        if wrong is None:
            return Mark(self.tr("Cocok"), "good")
        left = wrong.quantity - wrong.given
        text = self.tr("Sisa {count}") if left > 0 else self.tr("Lebih {count}")
        return Mark(text.format(count=abs(left)), "attention")

    def _show_shares(self) -> None:
        state, place = self.desk.state, self.rows.place
        held = state.prizes[place] if 0 <= place < len(state.prizes) else None
        self.card.setVisible(bool(state.prizes))
        if held is None:
            return
        shares = state.shares[held.no]
        self.card.set_heading(held.name)
        self.card_note.set_text(self._how(held))
        self.shares.set_rows(tuple((n, state.voters[n], shares.get(n, 0)) for n in state.numbers))
        text = self.tr("{given} dari {all}")
        given = sum(shares.values())
        self.sum.set_text(text.format(given=thousands(given), all=thousands(held.quantity)))
        self.sum.set_tone("good" if given == held.quantity else "attention")

    def _how(self, prize: CommonPrize) -> str:
        if prize.split == BY_HAND:
            return self.tr("Ditulis sendiri untuk setiap TPS.")
        if prize.split == BY_VOTERS:
            return self.tr("Menurut jumlah pemilih.")
        return self.tr("Dibagi rata; sisanya bergilir.")

    def _show_rules(self, rules: RulePlan) -> None:
        absent = (
            self.tr("hadiah pindah ke nomor berikutnya")
            if rules.rules.absent == "forfeit"
            else self.tr("hadiah disimpan untuk pemenang")
        )
        text = self.tr(
            "Aturan di semua TPS: dipanggil {calls} kali, jeda {seconds} detik; bila tidak ada, {absent}."
        )
        self.rules.set_text(text.format(calls=rules.rules.calls, seconds=rules.countdown_s, absent=absent))

    def _worth(self, prizes: tuple[CommonPrize, ...]) -> str:
        known = [p.quantity * p.value_idr for p in prizes if p.value_idr is not None]
        text = self.tr("{kinds} jenis · perkiraan {worth}").format(
            kinds=len(prizes), worth=rupiah(sum(known))
        )
        unknown = len(prizes) - len(known)
        return text + self.tr(" · {count} tanpa nilai").format(count=unknown) if unknown else text

    def _show_doubt(self, prizes: tuple[CommonPrize, ...]) -> None:
        found = {p.no: doubtful_word(p.name) or doubtful_word(p.source) for p in prizes}
        doubted = {no: word for no, word in found.items() if word}
        sentence = self.tr(
            "Periksa hadiah nomor {numbers}: tertulis {words}. Tidak boleh uang, hewan hidup, atau sumber dari "
            "peserta pemilihan."
        )
        quoted = ", ".join(f"“{word}”" for word in dict.fromkeys(doubted.values()))
        text = sentence.format(numbers=", ".join(map(str, doubted)), words=quoted) if doubted else ""
        self.doubt.tell(text, "attention")

    def _save(
        self,
        prizes: tuple[CommonPrize, ...],
        *,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep these prizes, numbered anew; shares follow them. Nothing happens while an earlier change is kept."""
        if self.desk.busy:
            return
        kept = tuple(replace(prize, no=no) for no, prize in enumerate(prizes, 1))
        came_from = {no: prize.no for no, prize in enumerate(prizes, 1) if prize.no}
        self.desk.do(lambda file, _: plan.save_prizes(file, kept, came_from=came_from), then=lambda _: then())

    def _open(self, prize: CommonPrize | None, place: int) -> None:
        dialog = PrizeDialog(self, prize)

        def keep(given: CommonPrize) -> None:
            prizes = self.desk.state.prizes
            own = replace(given, no=prize.no if prize else 0)

            def kept() -> None:
                dialog.accept()
                self.rows.take(place)
                if given.split == BY_HAND and (prize is None or prize.split != BY_HAND):
                    self._on_hand()

            self._save((*prizes[:place], own, *prizes[place + 1 :]), then=kept)

        dialog.given.connect(keep)
        dialog.open()

    def _on_remove(self, place: int) -> None:
        prizes = self.desk.state.prizes
        dialog = RemoveDialog(self, prizes[place].name)
        dialog.accepted.connect(lambda: self._save((*prizes[:place], *prizes[place + 1 :])))
        dialog.open()

    def _on_move(self, place: int, by: int) -> None:
        prizes = list(self.desk.state.prizes)
        prizes.insert(place + by, prizes.pop(place))
        self._save(tuple(prizes), then=lambda: self.rows.take(place + by))

    def _on_hand(self) -> None:
        """Let the shares of the prize in hand be typed; it is split by hand from then on."""
        state, place = self.desk.state, self.rows.place
        if not 0 <= place < len(state.prizes):
            return
        prize = state.prizes[place]
        dialog = SharesDialog(self, prize, voters=state.voters, shares=state.shares[prize.no])

        def keep(shares: dict[int, int]) -> None:
            typed = tuple(
                replace(one, split=BY_HAND) if one.no == prize.no else one for one in self.desk.state.prizes
            )

            def deed(file: VillageFile, _: Report) -> None:
                plan.save_prizes(file, typed)
                plan.save_typed_shares(file, prize.no, shares)

            self.desk.do(deed)

        dialog.given.connect(keep)
        dialog.open()

    def _on_rules(self) -> None:
        dialog = RulesDialog(self, self.desk.state.rules)
        dialog.given.connect(lambda rules: self.desk.do(lambda file, _: plan.save_rules(file, rules)))
        dialog.open()
