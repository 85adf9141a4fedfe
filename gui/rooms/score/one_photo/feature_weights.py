"""The weights of a network's features: the strongest for the dog, and the strongest for the cat.

Such a weight has no place on the photo, so there is no picture of all of them. What can be shown is
which features count most, and by the photos that excite them, what the classifier looks for.
"""

import numpy as np
from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.score.one_photo.feature_rows import FeatureRows
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import Theme
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, speak
from gui.widgets.texts.label import SIDES
from gui.widgets.words.significant import significant
from model.inspection import Activation, evidence, strongest_weights
from model.params import Floats, Params
from model.photos import Example

HEAD = 24
LIKED_ROW, LEAST_ROW = 50, 30
LEAST_ROWS, MOST_ROWS = 3, 12
MOST_PHOTOS = 12
BETWEEN = 24
"""Between the dog's column and the cat's."""

PAD = 4
BAR = 8
LEAST_BAR = 92

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FeatureWeights(FeatureRows):
    """Two columns; a row a feature: its number, its weight as a bar, and photos that excite it.

    A stroke on a bar says where that weight began, when it did not begin at 0. While W is 0, the
    weights after the next step are shown.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._shown: tuple[Params, Params | None, Params | None] | None = None
        self._is_next = False
        self._of_row: int | None = None
        self._activation: Activation | None = None
        self._examples: dict[int, tuple[Example, ...]] = {}
        self._weights: Floats = np.zeros(0, np.float32)
        self._began: Floats | None = None
        self._columns: list[list[int]] = [[], []]
        self._rows: dict[int, QRectF] = {}
        self._limit = 0.0
        self._painter = ThumbnailPainter()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.restyle()
        self.describe()

    def features(self) -> list[int]:
        return [feature for column in self._columns for feature in column]

    def show_weights(
        self,
        params: Params,
        update: Params | None,
        start: Params | None,
        row: int | None,
        activation: Activation | None,
    ) -> None:
        """Show the strongest weights.

        update: what the next step adds to the params, if there can be one.
        start:  the params of the first step, if they are known.
        row:    the row of W that is shown; None for W_dog − W_cat.
        """
        if activation is not self._activation:
            self._activation, self._examples = activation, {}
        self._shown, self._of_row = (params, update, start), row
        self._choose()

    def rect_of(self, feature: int) -> QRectF:
        return self._rows[feature]

    def describe(self) -> None:
        self.setAccessibleName(self.tr("The strongest weights of the features"))
        words = ""
        if self.marked is not None and self.marked in self.features():
            words = fill(
                self.tr("feature {number}: weight {weight}"),
                number=self.marked + 1,
                weight=self._written(self.marked),
            )
        speak(self, words)

    def restyle(self) -> None:
        self.setMinimumHeight(px(HEAD) + LEAST_ROWS * px(LEAST_ROW))
        self._choose()

    def sizeHint(self) -> QSize:
        return QSize(px(600), px(HEAD) + 4 * px(LIKED_ROW))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint_mark(painter)
        heads = self._heads()
        for side in range(len(SIDES)):
            area = self._column(side)
            painter.setFont(self.small_font(strong=True))
            painter.setPen(QColor(colours.text_of_class(side)))
            head = area.adjusted(px(PAD), 0, -px(PAD), px(HEAD) - area.height())
            painter.drawText(head, _LEFT, heads[side])
            painter.setFont(self.small_font())
            if side == 1 and self._began is not None:
                painter.setPen(QColor(colours.muted))
                painter.drawText(head, _RIGHT, self.tr("stroke: at step 0"))
            if not self._columns[side]:
                painter.setPen(QColor(colours.muted))
                words = Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(
                    area.adjusted(px(PAD), px(HEAD) + px(PAD), 0, 0), words, self._why_none()
                )
            for feature in self._columns[side]:
                self._paint_weight(painter, side, feature, colours)
                self._paint_photos(painter, feature, event.region())
        self.paint_focus(painter)

    def _choose(self) -> None:
        """Find the strongest weights, as many as there is room for."""
        if self._shown is None:
            return
        params, update, start = self._shown
        row = self._of_row
        self._is_next = update is not None and not params.W.any()
        if update is not None and self._is_next:
            params = update  # 0 and the update make the update
        room = min(max((self.height() - px(HEAD)) // px(LIKED_ROW), LEAST_ROWS), MOST_ROWS)
        before = self._columns
        self._columns = [
            strongest_weights(params, row, side, room).tolist() for side in range(len(SIDES))
        ]
        self._weights = evidence(params, row)
        self._began = None if start is None or not start.W.any() else evidence(start, row)
        self._limit = max((abs(float(self._weights[f])) for f in self.features()), default=0.0)
        new = [feature for feature in self.features() if feature not in self._examples]
        for feature in new:
            found = self._activation
            self._examples[feature] = () if found is None else found.most(feature, MOST_PHOTOS)
        self._arrange()
        self.describe()
        if new or self._columns != before:
            self.update()
        else:
            # While training only numbers and bars change, and photos take longer to draw.
            for feature in self.features():
                self.update(self._weight_area(feature).toAlignedRect())

    def _heads(self) -> tuple[str, str]:
        if self._is_next:
            return (
                self.tr("W is 0. After a step these speak for dog"),
                self.tr("W is 0. After a step these speak for cat"),
            )
        return self.tr("These features speak for dog"), self.tr("These features speak for cat")

    def _why_none(self) -> str:
        return self.tr("none") if self._weights.any() else self.tr("W is 0: it looks for nothing.")

    def _written(self, feature: int) -> str:
        """Write a weight with the sign it has in the row that is shown."""
        weight = float(self._weights[feature])
        return significant(-weight if self._of_row == 1 else weight, self._limit, 3)

    def _column(self, side: int) -> QRectF:
        width = (self.width() - px(BETWEEN)) / len(SIDES)
        return QRectF(side * (width + px(BETWEEN)), 0, width, self.height())

    def _arrange(self) -> None:
        """Find the place of every row."""
        rows = max(LEAST_ROWS, *(len(features) for features in self._columns))
        height = min((self.height() - px(HEAD)) / rows, 1.5 * px(LIKED_ROW))
        self._rows = {}
        for side, features in enumerate(self._columns):
            column = self._column(side)
            for place, feature in enumerate(features):
                top = px(HEAD) + place * height
                self._rows[feature] = QRectF(column.left(), top, column.width(), height)

    def _inside(self, feature: int) -> QRectF:
        return self.rect_of(feature).adjusted(px(PAD), 2, -px(PAD), -2)

    def _weight_area(self, feature: int) -> QRectF:
        """Leave to number and bar what photos in a row do not fill."""
        inside = self._inside(feature)
        place = int(inside.height()) + px(PAD)
        photos = min((inside.width() - px(LEAST_BAR) - px(PAD)) // place, MOST_PHOTOS)
        inside.setWidth(inside.width() - px(PAD) - max(photos, 0) * place)
        return inside

    def _paint_photos(self, painter: QPainter, feature: int, region: QRegion) -> None:
        inside = self._inside(feature)
        edge = int(inside.height())
        x = self._weight_area(feature).right() + 2 * px(PAD)
        for example in self._examples.get(feature, ()):
            if x + edge > inside.right() + 1:
                break
            place = QRect(round(x), round(inside.top()), edge, edge)
            if region.intersects(place):
                self._painter.paint(painter, place, example.photo, Marks())
            x += edge + px(PAD)

    def _paint_weight(self, painter: QPainter, side: int, feature: int, colours: Theme) -> None:
        """Draw number and weight above a bar."""
        area = self._weight_area(feature)
        metrics = painter.fontMetrics()
        top = area.center().y() - (metrics.height() + px(BAR) + 2) / 2
        words = QRectF(area.left(), top, area.width(), metrics.height())
        painter.setPen(QColor(colours.muted))
        painter.drawText(words, _LEFT, str(feature + 1))
        painter.setPen(QColor(colours.text_of_class(side)))
        painter.drawText(words, _RIGHT, self._written(feature))
        share = area.width() / self._limit if self._limit else 0.0
        bar = QRectF(area.left(), words.bottom() + 2, area.width(), px(BAR))
        painter.fillRect(bar, QColor(colours.line))
        bar.setWidth(share * abs(float(self._weights[feature])))
        painter.fillRect(bar, QColor(colours.of_class(side)))
        if self._began is None:
            return
        began = share * float(self._began[feature]) * (1 if side == 0 else -1)
        if 0.0 < began <= area.width():
            painter.setPen(QPen(QColor(colours.ink), 1.5))
            at = area.left() + began
            painter.drawLine(QPointF(at, bar.top() - 2), QPointF(at, bar.bottom() + 2))
