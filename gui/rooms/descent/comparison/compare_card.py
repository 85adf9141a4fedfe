"""The card of the comparison: one tile a run, and what differs from run to run."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.memory import Memory
from gui.rooms.descent.comparison.compare_form import CompareForm
from gui.rooms.descent.comparison.run_tiles import RunTiles
from gui.rooms.descent.comparison.tile_legend import TileLegend
from gui.rooms.descent.comparison.variation_words import kind_name
from gui.widgets.fields.choice import Choice
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.paragraph import Paragraph
from gui.widgets.texts.text_line import TextLine
from model.descent import VARIATIONS, Variation


class Holder(QWidget):
    """A place that is filled later."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def hold(self, widget: QWidget) -> None:
        """Take a widget in."""
        self._column.addWidget(widget)


class CompareCard(Hero):
    """Passive.

    Signals: `kind_chosen(Variation)`.

    Attributes:
        tiles: the runs.
        form:  which values are compared, and for how many steps; behind a fold.
        more:  where the curves and the table go, behind a fold; ways: the ways not taken.
    """

    kind_chosen = Signal(object)

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._kind, self._note = Choice(), TextLine("muted")
        self._warning, self._legend = Paragraph("muted"), TileLegend()
        self.tiles, self.form = RunTiles(), CompareForm(self)
        self.more, self.ways = Holder(self), Holder(self)
        self._openings = (
            Fold("compare.values", memory, self.form),
            Fold("compare.numbers", memory, self.more),
            Fold("compare.ways", memory, self.ways),
        )
        self.head.addWidget(self._kind)
        self.body.addWidget(self._warning)
        self.body.addWidget(self.tiles, 1)
        self.body.addWidget(self._note)
        self.foot.addWidget(self._legend)
        for fold in self._openings:
            self.add_fold(fold)
        self._kind.chosen.connect(self.kind_chosen)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._kind.set_entries((kind, kind_name(kind)) for kind in VARIATIONS)
        self._kind.setCurrentIndex(max(0, self._kind.currentIndex()))
        self._kind.setAccessibleName(self.tr("What differs from run to run"))
        values, numbers, ways = self._openings
        values.setText(self.tr("Other values"))
        numbers.setText(self.tr("Curves and numbers"))
        ways.setText(self.tr("Ways not taken"))

    def show_kind(self, kind: Variation) -> None:
        """Show what differs."""
        self._kind.show_key(kind)

    def show_note(self, words: str) -> None:
        """Say how far it is, or what to do with the tiles."""
        self._note.setText(words)

    def show_warning(self, words: str) -> None:
        """Say what a low training loss hides; "" where it hides nothing."""
        self._warning.setText(words)
        self._warning.setVisible(bool(words))

    def show_nothing(self, why: str) -> None:
        """Say why there are no runs."""
        self.headline.setText("")
        self.show_note("")
        self.show_warning("")
        self.tiles.show_nothing(why)
