"""Where x is no picture: where a step moves the strongest features, a row for each, and b.

Three columns on one scale, as `gradient_pictures` has three pictures: as it should be, as it is,
and what the bug adds. A feature is named by the photos that excite it most.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.giving.number_table import NumberTable
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, speak
from gui.widgets.words.significant import significant
from model.gradient import TrialResult
from model.inspection import Activation
from model.params import Doubles
from model.photos import Example

DOG = 0
"""The row that is drawn. That of the cat moves the other way."""

FEATURES, PHOTOS = 5, 3
EDGE, THICK, LINE = 44, 18, 18
"""Of a photo and of a bar at the most, and the height of a line of words."""

LEAST_ROW, USUAL_ROW = 22, 44
NAMES, ONE, BETWEEN = 156, 56, 12
"""Widths: of the photos, of one alone, and between two columns."""

ROOMY = 480
"""In a narrower place a feature has one photo."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeatureSlopes(Styled, QWidget):
    """Bars to the left where a step moves towards the cat, to the right towards the dog; passive.

    What is drawn is −dW, as in the pictures.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._features: tuple[int, ...] = ()
        self._examples: tuple[tuple[Example, ...], ...] = ()
        self._moves: Doubles = np.zeros((0, 3))
        self._others = 0
        self._thumbnails = ThumbnailPainter()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_trial(self, trial: TrialResult | None, activation: Activation | None) -> None:
        """Show three gradients; None where there are none.

        activation: how strongly photos excite what the eye sees; None while that is unknown.
        """
        self._features = () if trial is None else trial.strongest_features(FEATURES)
        self._examples = tuple(
            () if activation is None else activation.most(feature, PHOTOS)
            for feature in self._features
        )
        if trial is not None:
            gradients = trial.right, trial.wrong, trial.apart
            self._others = gradients[0].W.shape[1] - len(self._features)
            rows = [*((g.W[DOG, feature] for g in gradients) for feature in self._features)]
            self._moves = -np.array([*map(list, rows), [g.b[DOG] for g in gradients]], np.float64)
        self._describe()
        self.update()

    @property
    def moves(self) -> Doubles:
        """What is drawn: (rows, 3) float64, a row a feature and the last one b."""
        return self._moves if self._features else np.zeros((0, 3))

    def table(self) -> NumberTable | None:
        """Give the numbers away; b has no number of a feature."""
        if not self._features:
            return None
        numbers = np.array([*(feature + 1.0 for feature in self._features), np.nan])
        return NumberTable((self.tr("feature"), *self._heads()), (numbers, *self.moves.T))

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("−dW dog of the features with the strongest slopes"))
        self._describe()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(560), px(3 * LINE + (FEATURES + 1) * USUAL_ROW))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(360), px(3 * LINE + (FEATURES + 1) * LEAST_ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if not self._features:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_names(painter)
        limit = float(np.abs(self.moves).max())
        for column, head in enumerate(self._heads()):
            self._paint_column(painter, column, head, limit)

    # Where things lie.

    @property
    def _unit(self) -> float:
        return (self.height() - px(3 * LINE)) / (len(self._features) + 1)

    @property
    def _is_narrow(self) -> bool:
        return self.width() < px(ROOMY)

    @property
    def _names(self) -> int:
        return px(ONE if self._is_narrow else NAMES)

    def _column(self, column: int) -> QRectF:
        wide = (self.width() - self._names - 2 * px(BETWEEN)) / 3
        left = self._names + column * (wide + px(BETWEEN))
        return QRectF(left, px(LINE), wide, self.height() - px(3 * LINE))

    # How they are drawn.

    def _paint_names(self, painter: QPainter) -> None:
        edge = round(min(self._unit - px(4), px(EDGE)))
        wide = self._names
        if not self._is_narrow:
            head = self.tr("excited most by")
            self._write(painter, QRectF(0, 0, wide, px(LINE)), head, muted=True)
        for place, examples in enumerate(self._examples):
            top = px(LINE) + place * self._unit
            for index, example in enumerate(examples[: 1 if self._is_narrow else PHOTOS]):
                spot = QRect(index * (edge + px(3)), round(top), edge, edge)
                self._thumbnails.paint(painter, spot, example.photo, Marks())
            if not examples:
                name = self._name(place)
                self._write(painter, QRectF(0, top, wide, self._unit), name, muted=True)
        last = QRectF(0, px(LINE) + len(self._features) * self._unit, wide, self._unit)
        self._write(painter, last, "b")
        words = fill(self.tr("and {count} weaker features"), count=text.count(self._others))
        below = QRectF(0, self.height() - px(LINE), self.width(), px(LINE))
        self._write(painter, below, words, muted=True)

    def _paint_column(self, painter: QPainter, column: int, head: str, limit: float) -> None:
        place, colours, unit = self._column(column), theme.current(), self._unit
        self._write(painter, QRectF(place.left(), 0, place.width(), px(LINE)), head, strong=True)
        zero, half = place.center().x(), place.width() / 2
        painter.setPen(QPen(QColor(colours.edge), 1.2))
        painter.drawLine(QPointF(zero, place.top()), QPointF(zero, place.bottom()))
        for row, move in enumerate(self.moves[:, column].tolist()):
            middle = place.top() + row * unit + min(unit, px(EDGE)) / 2
            high = min(unit - px(4), px(THICK))
            reach = 0.0 if limit == 0.0 else abs(move) / limit * half
            left = zero if move > 0 else zero - reach
            side = 0 if move > 0 else 1
            bar = QRectF(left, middle - high / 2, reach, high)
            painter.fillRect(bar, QColor(colours.of_class(side)))
            words, free = significant(move, limit, 2), half - px(4)
            if QFontMetricsF(self.small_font()).horizontalAdvance(words) > free:
                continue  # in a narrow place the bar speaks alone
            number = QRectF(zero - half if move > 0 else zero + px(4), bar.top(), free, high)
            align = _RIGHT if move > 0 else _LEFT
            self._write(painter, number, words, align=align, colour=colours.text_of_class(side))
        below = QRectF(place.left(), place.bottom(), place.width(), px(LINE))
        cat, dog = self.tr("← cat"), self.tr("dog →")
        self._write(painter, below, cat, colour=colours.cat_text)
        self._write(painter, below, dog, align=_RIGHT, colour=colours.dog_text)

    def _write(
        self,
        painter: QPainter,
        place: QRectF,
        words: str,
        *,
        align: Qt.AlignmentFlag = _LEFT,
        colour: str = "",
        muted: bool = False,
        strong: bool = False,
    ) -> None:
        colours = theme.current()
        painter.setFont(self.small_font(strong=strong))
        painter.setPen(QColor(colour or (colours.muted if muted else colours.ink)))
        painter.drawText(place, int(align), words)

    # What is said.

    def _heads(self) -> tuple[str, str, str]:
        return self.tr("as it should be"), self.tr("as it is"), self.tr("the difference")

    def _name(self, place: int) -> str:
        number = text.count(self._features[place] + 1)
        return fill(self.tr("feature {number}"), number=number)

    def _describe(self) -> None:
        """Say the numbers to who does not see them."""
        if not self._features:
            speak(self, "")
            return
        limit = float(np.abs(self.moves).max())
        names = [*map(self._name, range(len(self._features))), "b"]
        rows = [
            f"{name}: " + ", ".join(significant(move, limit) for move in row)
            for name, row in zip(names, self.moves.tolist(), strict=True)
        ]
        speak(self, "; ".join([", ".join(self._heads()), *rows]))
