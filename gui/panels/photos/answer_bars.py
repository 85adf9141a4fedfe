"""One answer about a photo: who gives it, two bars, and how far to trust it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.style import text, theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.texts.label import SIDES, Figure, Label
from gui.widgets.texts.paragraph import Paragraph
from model.params import Doubles

WIDEST = "> 0.9999"
"""All shares have the same room, so that all bars have one scale."""


class AnswerBars(Styled, QWidget):
    """The probabilities of both classes as bars, between a name and a track record."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self._name = Figure("", "muted", alignment=left)
        self._classes = [Label(side=side) for side in range(len(SIDES))]
        self._shares = [Figure(WIDEST, side=side, alignment=right) for side in range(len(SIDES))]
        self._bars = [_Bar(side) for side in range(len(SIDES))]
        self._trust = Paragraph("muted")
        bars = QGridLayout()
        bars.setHorizontalSpacing(6)
        bars.setVerticalSpacing(0)
        for side in range(len(SIDES)):
            bars.addWidget(self._classes[side], side, 0)
            bars.addWidget(self._bars[side], side, 1)
            bars.addWidget(self._shares[side], side, 2)
        bars.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._name)
        column.addLayout(bars)
        column.addWidget(self._trust)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        for label, word in zip(self._classes, (self.tr("dog"), self.tr("cat")), strict=True):
            label.setText(word)

    def show_answer(self, name: str, probabilities: Doubles, trust: str, why: str) -> None:
        """Show whose answer it is (if that needs to be said), and how far it can be trusted.

        trust: in a few words; `why` says more when the mouse rests on them.
        """
        self._name.setVisible(bool(name))
        self._name.setText(name)
        for index, share in enumerate(probabilities):
            self._shares[index].setText(text.probability(float(share)))
            self._bars[index].show_share(float(share))
        self._trust.setText(trust)
        self._trust.setToolTip(why)


class _Bar(Styled, QWidget):
    """A share of 1 as a bar in the colour of its class."""

    def __init__(self, side: int) -> None:
        super().__init__()
        self._side = side
        self._share = 0.0
        self.restyle()

    def restyle(self) -> None:
        self.setMinimumSize(px(24), px(10))

    def show_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        bar = QRectF(0, (self.height() - px(8)) / 2, self.width(), px(8))
        painter = QPainter(self)
        painter.fillRect(bar, QColor(colours.line))
        bar.setWidth(bar.width() * self._share)
        painter.fillRect(bar, QColor(colours.of_class(self._side)))
