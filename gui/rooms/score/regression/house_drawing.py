"""Paints the houses, the learner's line with its squares, and the lines of gradient descent."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from gui.rooms.score.regression.house_picture import (
    DEAREST,
    WIDEST,
    HouseLayout,
    HousePicture,
)
from gui.rooms.score.regression.house_words import square_words
from gui.style import fonts, text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.theme import Theme
from model.numeral import brief
from model.params import Params
from model.regression import PRICES, SIZES

GHOSTS = (0, 10, 25, 50, 100, 300)
"""Steps whose lines stay once they have been passed."""

DOT = 5.5
APART = 14
"""Pixels between two labels of steps, and between two lines that are both named."""

MIDDLE = 1_450.0
"""The size in the middle of the picture, whose price says where a line has gone."""

NAMED_AT, NAMED_SINCE = 1_700.0, 10
"""The size at which the lines have their names, and the step from which the other one has."""

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


def paint(painter: QPainter, layout: HouseLayout, picture: HousePicture, font: QFont) -> None:
    """Paint all but the grips."""
    pen = _Pen(painter, layout, picture, font, theme.current())
    _paint_axes(pen)
    _paint_film(pen)
    _paint_squares(pen)
    pen.line("ink", 2.6)
    pen.draw(picture.line)
    _paint_names(pen)
    _paint_houses(pen)


@dataclass(frozen=True, slots=True)
class _Pen:
    """What every part of the drawing needs."""

    painter: QPainter
    layout: HouseLayout
    picture: HousePicture
    font: QFont
    colours: Theme

    def write(
        self,
        place: QRectF,
        words: str,
        align: Qt.AlignmentFlag = _LEFT,
        colour: str = "muted",
        *,
        strong: bool = False,
    ) -> None:
        """Write words into a place."""
        self.painter.setFont(fonts.small(self.font, strong=strong))
        self.painter.setPen(QColor(getattr(self.colours, colour)))
        self.painter.drawText(place, align | Qt.TextFlag.TextDontClip, words)

    def line(self, colour: str, width: float) -> None:
        """Take a line of a colour of the theme."""
        self.painter.setPen(QPen(QColor(getattr(self.colours, colour)), width))

    def draw(self, line: Params) -> QLineF | None:
        """Draw the part of a line that lies in the picture, and say where."""
        segment = self.layout.segment(line)
        if segment is not None:
            self.painter.drawLine(segment)
        return segment


def _paint_axes(pen: _Pen) -> None:
    layout, area = pen.layout, pen.layout.area
    for price in range(0, int(DEAREST) + 1, 100):
        level = layout.place(0, price).y()
        pen.line("edge" if price == 0 else "line", 1.2)
        pen.painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        beside = QRectF(0, level - px(8), area.left() - px(6), px(16))
        pen.write(beside, text.count(price), _RIGHT)
    for size in range(0, int(WIDEST), 500):
        at = layout.place(size, 0)
        below = QRectF(at.x() - px(30), at.y() + px(3), px(60), px(16))
        pen.write(below, text.count(size), _CENTRE)
    names = (
        QCoreApplication.translate("Houses", "B: price, 1,000 $"),
        QCoreApplication.translate("Houses", "A: size, square feet"),
    )
    above = QRectF(0, 0, px(200), px(16))
    pen.write(above, names[0], colour="ink")
    under = QRectF(area.right() - px(200), area.bottom() + px(20), px(200), px(16))
    pen.write(under, names[1], _RIGHT, "ink")


def _paint_film(pen: _Pen) -> None:
    """Draw the line of the step, and thinner those that it has left behind."""
    film, step = pen.picture.film, pen.picture.step
    left_behind = [ghost for ghost in GHOSTS if ghost < step]
    if film.last < GHOSTS[1]:
        left_behind = list(range(step))
    taken: list[float] = []
    for shown in (step, *reversed(left_behind)):
        pen.line("muted", 2.0 if shown == step else 1.0)
        segment = pen.draw(film.lines[shown])
        if segment is None:
            continue
        end, level = segment.p2(), segment.p2().y()
        leaves = end.x() < pen.layout.area.right() - 1.0  # above or below: there is no room there
        if not leaves and all(abs(level - other) >= px(APART) for other in taken):
            taken.append(level)
            words = text.count(shown)
            if shown in (0, step):
                words = fill(QCoreApplication.translate("Houses", "step {step}"), step=words)
            beside = QRectF(end.x() + px(6), level - px(8), px(60), px(16))
            pen.write(beside, words, strong=shown == step)
    _paint_lost(pen)


def _paint_lost(pen: _Pen) -> None:
    """Say where the line of the step has gone, if it is far out of the picture."""
    area, line = pen.layout.area, pen.picture.film.lines[pen.picture.step]
    price = float(line.W[0, 0]) * MIDDLE + float(line.b[0])
    if 0.0 <= price <= DEAREST:
        return
    words = fill(
        QCoreApplication.translate("Houses", "step {step}: {price} for {size} square feet"),
        step=pen.picture.step,
        price=brief(price, 2),
        size=text.count(int(MIDDLE)),
    )
    gone = f"{words} {'↑' if price > 0 else '↓'}"
    level = area.top() + px(4) if price > 0 else area.bottom() - px(20)
    pen.write(QRectF(area.left(), level, area.width(), px(16)), gone, _RIGHT, "ink", strong=True)


def _paint_squares(pen: _Pen) -> None:
    """Draw each error as a real square; the outlined one says what it costs."""
    layout, picture = pen.layout, pen.picture
    fill_colour = QColor(pen.colours.ink)
    fill_colour.setAlpha(26)
    pen.painter.save()
    pen.painter.setClipRect(QRectF(0, 0, layout.width, layout.height))
    for house in range(len(SIZES)):
        pen.painter.setBrush(fill_colour)
        marked = house == picture.outlined
        pen.line("ink" if marked else "muted", 1.8 if marked else 1.0)
        pen.painter.drawRect(layout.square(house, picture))
    pen.painter.restore()
    _write_cost(pen, layout.square(picture.outlined, picture))


def _write_cost(pen: _Pen, square: QRectF) -> None:
    """Write what the outlined square costs where the line is not: above it, or below."""
    picture, area = pen.picture, pen.layout.area
    cost = square_words(float(picture.squares[picture.outlined]))
    if picture.outlined == picture.worst:
        cost = fill(QCoreApplication.translate("Houses", "costs most: {cost}"), cost=cost)
    wide = QFontMetricsF(fonts.small(pen.font, strong=True)).horizontalAdvance(cost)
    is_above = picture.errors[picture.outlined] < 0  # the house lies above the line
    house = pen.layout.place(float(SIZES[picture.outlined]), float(PRICES[picture.outlined]))
    on_left = square.center().x() < house.x()
    left = square.right() - px(8) - wide if on_left else square.left() + px(8)
    left = max(min(left, area.right() - wide), area.left() + px(4))
    level = square.top() - px(19) if is_above else square.bottom() + px(3)
    level = max(min(level, area.bottom() - px(17)), 0.0)
    pen.write(QRectF(left, level, wide, px(16)), cost, colour="ink", strong=True)


def _paint_names(pen: _Pen) -> None:
    """Write beside both lines whose they are, where they lie apart."""
    layout, picture = pen.layout, pen.picture
    lines = picture.line, picture.film.lines[picture.step]
    yours, theirs = (float(line.W[0, 0]) * NAMED_AT + float(line.b[0]) for line in lines)
    above = yours >= theirs
    mine = QCoreApplication.translate("Houses", "your line")
    _write_along(pen, picture.line, yours, mine, above=above, strong=True)
    apart = abs(layout.length(yours - theirs))
    if picture.step >= min(NAMED_SINCE, picture.film.last) and apart > px(APART) / 2:
        name = QCoreApplication.translate("Houses", "gradient descent")
        _write_along(pen, picture.film.lines[picture.step], theirs, name, above=not above)


def _write_along(
    pen: _Pen, line: Params, price: float, words: str, *, above: bool, strong: bool = False
) -> None:
    """Write along a line, at the size where there are no houses."""
    layout = pen.layout
    segment = layout.segment(line)
    if segment is None or not 0 <= price <= DEAREST:
        return
    painter = pen.painter
    painter.save()
    painter.translate(layout.place(NAMED_AT, price))
    painter.rotate(-segment.angle() if segment.angle() < 180 else 360 - segment.angle())
    place = QRectF(-px(90), -px(22) if above else px(5), px(180), px(18))
    pen.write(place, words, _CENTRE, "ink" if strong else "muted", strong=strong)
    painter.restore()


def _paint_houses(pen: _Pen) -> None:
    pen.painter.setPen(QPen(QColor(pen.colours.card), 1.5))
    pen.painter.setBrush(QColor(pen.colours.ink))
    for size, price in zip(SIZES.tolist(), PRICES.tolist(), strict=True):
        pen.painter.drawEllipse(pen.layout.place(size, price), px(DOT), px(DOT))
