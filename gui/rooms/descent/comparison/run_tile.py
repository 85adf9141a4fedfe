"""One of several runs as a small picture: its losses so far, what they did, and how it stands."""

import math
from dataclasses import dataclass
from functools import partial

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QPolygonF

from gui.rooms.descent.comparison.tile_labels import TileLabel, place_labels
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import GAP, RADIUS, Theme
from model import numeral
from model.params import Doubles

INSIDE = 10
LINE = 20
"""The height of a line of words."""

BELOW, BESIDE = 14, 46
"""Below the picture for the steps, right of it for the training loss."""

HANDLE = 7


@dataclass(frozen=True, slots=True, eq=False)
class TileShown:
    """A run, and how it stood after some of its steps.

    name:     what sets it apart.
    verdict:  what it did, in a few words.
    steps, training, unseen: (M,) float64, its losses where they were measured.
    at:       which of the M is shown.
    loss, unseen_words, share: how it stands there: in words, the unseen loss the loud one.
    unseen_loss: that number alone, where there is no room for words.
    peak:     the step with the highest loss, and that in words, where it is worth a word.
    end:      the last loss in words, where it has left the picture below.
    chosen:   whether the window trains with it.
    best:     whether its unseen loss is the lowest, or as low.
    """

    name: str
    verdict: str
    steps: Doubles
    training: Doubles
    unseen: Doubles
    at: int
    loss: str
    unseen_words: str
    unseen_loss: str
    share: str
    peak: tuple[float, str] | None
    end: str
    chosen: bool
    best: bool


@dataclass(frozen=True, slots=True)
class TileScale:
    """What all tiles draw by: the losses from `low` to `high`, and how many steps.

    chance: the loss of knowing nothing.
    """

    low: float
    high: float
    steps: int
    chance: float

    def points(self, picture: QRectF, steps: Doubles, losses: Doubles) -> Doubles:
        """Say where losses after so many steps, (n,) each, stand in a picture: (n, 2) in pixels.

        Their height is by the logarithm; what is beyond the ends, or no number, a little beyond.
        """
        part = np.log(np.maximum(losses, 1e-300) / self.low) / math.log(self.high / self.low)
        up = np.clip(np.nan_to_num(part, nan=1.2), -0.2, 1.2)
        x = picture.left() + picture.width() * steps / max(1, self.steps)
        return np.stack([x, picture.bottom() - picture.height() * up], axis=1)

    def point(self, picture: QRectF, step: float, loss: float) -> QPointF:
        """Say where one loss stands."""
        (place,) = self.points(picture, np.array([step]), np.array([loss]))
        return QPointF(*place.tolist())

    def decades(self) -> list[tuple[float, str]]:
        """The powers of ten, and as they are written."""
        first, last = math.ceil(math.log10(self.low)), math.floor(math.log10(self.high))
        return [(10.0**power, numeral.shortest(10.0**power)) for power in range(first, last + 1)]


@dataclass(frozen=True, slots=True)
class TileFonts:
    """The fonts of a tile, from `Styled.small_font`."""

    small: QFont
    strong: QFont
    loud: QFont


def picture_of(frame: QRectF) -> QRectF:
    """Where in a tile its losses are drawn."""
    line = px(LINE)
    return frame.adjusted(px(INSIDE), line + px(8), -px(BESIDE), -line - px(BELOW + 6))


def paint_tile(
    painter: QPainter,
    frame: QRectF,
    tile: TileShown,
    scale: TileScale,
    colours: Theme,
    fonts: TileFonts,
) -> None:
    """Draw a tile into a frame."""
    edge = QColor(colours.ink if tile.chosen else colours.line)
    painter.setPen(QPen(edge, 2 if tile.chosen else 1))
    painter.setBrush(QColor(colours.hover if tile.best else colours.card))
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
    inside = frame.adjusted(px(INSIDE), px(4), -px(INSIDE), -px(4))
    above, below = QRectF(inside), QRectF(inside)
    above.setHeight(px(LINE))
    below.setTop(inside.bottom() - px(LINE))
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.setPen(QColor(colours.ink))
    named = QFontMetricsF(fonts.strong).horizontalAdvance(_name_of(tile)) + px(GAP)
    loud = QFontMetricsF(fonts.loud)
    roomy = loud.horizontalAdvance(tile.verdict) + named <= above.width()
    painter.setFont(fonts.loud if roomy else fonts.strong)
    painter.drawText(above, left, tile.verdict)
    said = painter.fontMetrics().horizontalAdvance(tile.verdict)
    painter.setFont(fonts.strong if tile.chosen else fonts.small)
    above.setLeft(above.left() + said + px(GAP))
    metrics, elided = painter.fontMetrics(), Qt.TextElideMode.ElideRight
    name = metrics.elidedText(_name_of(tile), elided, int(above.width()))
    painter.drawText(above, right, name)
    painter.setFont(fonts.strong if tile.best else fonts.small)
    painter.drawText(below, right, tile.share)
    room = below.width() - painter.fontMetrics().horizontalAdvance(tile.share) - px(GAP)
    fits = loud.horizontalAdvance(tile.unseen_words) <= room
    painter.setFont(fonts.loud)
    painter.drawText(below, left, tile.unseen_words if fits else tile.unseen_loss)
    painter.setFont(fonts.small)
    _paint_losses(painter, picture_of(frame), tile, scale, colours)
    painter.setPen(QColor(colours.ink))
    for place, words in labels_of(frame, tile, scale, fonts):
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)


def _name_of(tile: TileShown) -> str:
    """Name a run, and say of the learner's own that it is."""
    if not tile.chosen:
        return tile.name
    return fill(QCoreApplication.translate("Compare", "yours: {name}"), name=tile.name)


def _paint_losses(
    painter: QPainter, picture: QRectF, tile: TileShown, scale: TileScale, colours: Theme
) -> None:
    point = partial(scale.point, picture)
    painter.setPen(QPen(QColor(colours.line), 1))
    for loss, _ in scale.decades():
        painter.drawLine(point(0, loss), point(scale.steps, loss))
    painter.setPen(QPen(QColor(colours.muted), 1, Qt.PenStyle.DotLine))
    painter.drawLine(point(0, scale.chance), point(scale.steps, scale.chance))
    now = float(tile.steps[tile.at])
    line = point(now, scale.low)
    painter.setPen(QPen(QColor(colours.edge), 1))
    painter.drawLine(QPointF(line.x(), picture.top()), QPointF(line.x(), picture.bottom()))
    painter.save()
    painter.setClipRect(picture.adjusted(-4, -4, 4, 4))
    seen = np.s_[: tile.at + 1]
    for losses, dashed in ((tile.unseen, True), (tile.training, False)):
        for part, past in ((np.s_[tile.at :], False), (seen, True)):
            points = scale.points(picture, tile.steps[part], losses[part])
            colour = colours.ink if past and not dashed else colours.muted if past else colours.edge
            pen = QPen(QColor(colour), 1.4 if dashed else 1.9)
            if dashed:
                pen.setDashPattern([3.5, 2.5])
            painter.setPen(pen)
            painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in points.tolist()]))
    painter.restore()
    here = point(now, float(tile.training[tile.at]))
    if here.y() <= picture.bottom() + 2:
        painter.setPen(QColor(colours.ink))
        painter.setBrush(QColor(colours.ink))
        painter.drawEllipse(here, px(3), px(3))
    unseen = float(tile.unseen[tile.at])
    rings = [point(0, float(tile.training[0])), *([point(now, unseen)] if tile.share else [])]
    painter.setBrush(QColor(colours.card))
    for ring, colour in zip(rings, (colours.ink, colours.muted), strict=False):
        painter.setPen(QPen(QColor(colour), 1.5))
        painter.drawEllipse(ring, px(3), px(3))


def labels_of(
    frame: QRectF, tile: TileShown, scale: TileScale, fonts: TileFonts
) -> list[tuple[QRectF, str]]:
    """Place the words of a tile: where it stands, its highest loss, and where it left the picture.

    frame: that of the tile.
    """
    picture, metrics = picture_of(frame), QFontMetricsF(fonts.small)
    points = partial(scale.points, picture)
    ends = np.array([0.0, float(scale.steps)])
    now = tile.steps[tile.at : tile.at + 1]
    (here,), (beside,) = points(now, tile.training[[tile.at]]), points(now, tile.unseen[[tile.at]])
    start = points(tile.steps[:1], tile.training[:1])[0]
    inside = here[1] <= picture.bottom() + 2
    said = tile.loss if inside else tile.end
    labels = [TileLabel(said, QPointF(*here), level=bool(inside))] if said else []
    if tile.peak is not None:
        place = tile.steps.tolist().index(tile.peak[0])
        (peak,) = points(tile.steps[[place]], tile.training[[place]])
        labels.append(TileLabel(tile.peak[1], QPointF(*peak)))
    rings = [place for place in (start, here, beside) if np.isfinite(place).all()]
    taken = [QRectF(x - px(3), y - px(3), 2 * px(3), 2 * px(3)) for x, y in rings]
    # At the top, words have room between the verdict and the name.
    area = QRectF(picture.left(), frame.top() + px(4), 0, 0)
    area.setBottomRight(QPointF(picture.right() + px(BESIDE - 4), picture.bottom() + px(2)))
    for font, words, at_right in (
        (fonts.loud, tile.verdict, False),
        (fonts.strong, _name_of(tile), True),
    ):
        wide = QFontMetricsF(font).horizontalAdvance(words)
        left = area.right() - wide if at_right else area.left()
        taken.append(QRectF(left, area.top(), wide, px(LINE)))
    if tile.chosen:
        # The handle of the step, which is drawn over the picture.
        at = QRectF(here[0] - px(HANDLE), picture.bottom() - px(HANDLE), 0, 0)
        at.setSize(QSizeF(2 * px(HANDLE), 2 * px(HANDLE)))
        taken.append(at)
    lines = [points(tile.steps, tile.training), points(tile.steps, tile.unseen)]
    if tile.chosen:
        lines.append(points(ends, np.full(2, scale.low)))
    levels = [loss for loss, _ in scale.decades()]
    rules = [points(ends, np.full(2, loss)) for loss in (scale.chance, *levels)]
    return place_labels(labels, area, lines, rules, taken, metrics)
