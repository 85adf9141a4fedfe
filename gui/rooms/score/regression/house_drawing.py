"""Paints the houses, the learner's line with its squares, and the lines of gradient descent."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from gui.rooms.score.pen import CENTRE, RIGHT, Pen
from gui.rooms.score.regression.house_picture import (
    DEAREST,
    WIDEST,
    HouseLayout,
    HousePicture,
)
from gui.rooms.score.regression.house_words import square_words
from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import factor, px
from model.numeral import brief
from model.params import Params
from model.regression import PRICES, SIZES

GHOSTS = (0, 10, 25, 50, 100, 300)
"""Steps whose lines stay once they have been passed."""

DOT = 5.5
TEXT = 12
APART = 14
"""Pixels between two labels of steps, and between two lines that are both named."""

MIDDLE = 1_450.0
"""The size in the middle of the picture, whose price says where a line has gone."""

NAMED_AT, NAMED_SINCE = 1_700.0, 10
"""The size at which the lines have their names, and the step from which the other one has."""


def paint(painter: QPainter, layout: HouseLayout, picture: HousePicture, font: QFont) -> None:
    """Paint all but the grips."""
    pen = Pen(painter, font, theme.current())
    _paint_axes(pen, layout)
    _paint_film(pen, layout, picture)
    _paint_lost(pen, layout, picture)
    _paint_squares(pen, layout, picture)
    pen.line("ink", 2.6 * factor())
    _draw(pen, layout, picture.line)
    _paint_names(pen, layout, picture)
    _paint_houses(pen, layout)


def _paint_axes(pen: Pen, layout: HouseLayout) -> None:
    area = layout.area
    for price in range(0, int(DEAREST) + 1, 100):
        level = layout.place(0, price).y()
        pen.line("edge" if price == 0 else "line", 1.2)
        pen.painter.drawLine(QPointF(area.left(), level), QPointF(area.right(), level))
        beside = QRectF(0, level - px(8), area.left() - px(6), px(16))
        pen.write(beside, text.count(price), TEXT, align=RIGHT)
    for size in range(0, int(WIDEST), 500):
        at = layout.place(size, 0)
        below = QRectF(at.x() - px(30), at.y() + px(3), px(60), px(16))
        pen.write(below, text.count(size), TEXT, align=CENTRE)
    above = QRectF(0, 0, px(200), px(16))
    pen.write(above, QCoreApplication.translate("Houses", "B: price, 1,000 $"), TEXT, "ink")
    under = QRectF(area.right() - px(200), area.bottom() + px(20), px(200), px(16))
    name = QCoreApplication.translate("Houses", "A: size, square feet")
    pen.write(under, name, TEXT, "ink", RIGHT)


def _paint_film(pen: Pen, layout: HouseLayout, picture: HousePicture) -> None:
    """Draw the line of the step, and thinner those that it has left behind."""
    film, step = picture.film, picture.step
    left_behind = [ghost for ghost in GHOSTS if ghost < step]
    if film.last < GHOSTS[1]:
        left_behind = list(range(step))
    taken: list[float] = []
    for shown in (step, *reversed(left_behind)):
        pen.line("muted", (2.0 if shown == step else 1.0) * factor())
        segment = _draw(pen, layout, film.lines[shown])
        if segment is None:
            continue
        end, level = segment.p2(), segment.p2().y()
        leaves = end.x() < layout.area.right() - 1.0  # above or below: there is no room there
        if not leaves and all(abs(level - other) >= px(APART) for other in taken):
            taken.append(level)
            words = text.count(shown)
            if shown in (0, step):
                words = fill(QCoreApplication.translate("Houses", "step {step}"), step=words)
            beside = QRectF(end.x() + px(6), level - px(8), px(60), px(16))
            pen.write(beside, words, TEXT, strong=shown == step)


def _paint_lost(pen: Pen, layout: HouseLayout, picture: HousePicture) -> None:
    """Say where the line of the step has gone, if it is far out of the picture."""
    area, line = layout.area, picture.film.lines[picture.step]
    price = float(line.W[0, 0]) * MIDDLE + float(line.b[0])
    if 0.0 <= price <= DEAREST:
        return
    words = fill(
        QCoreApplication.translate("Houses", "step {step}: {price} for {size} square feet"),
        step=picture.step,
        price=brief(price, 2),
        size=text.count(int(MIDDLE)),
    )
    gone = f"{words} {'↑' if price > 0 else '↓'}"
    level = area.top() + px(4) if price > 0 else area.bottom() - px(20)
    place = QRectF(area.left(), level, area.width(), px(16))
    pen.write(place, gone, TEXT, "ink", RIGHT, strong=True)


def _paint_squares(pen: Pen, layout: HouseLayout, picture: HousePicture) -> None:
    """Draw each error as a real square; the outlined one says what it costs."""
    grey = pen.colour("ink")
    grey.setAlpha(26)
    pen.painter.save()
    pen.painter.setClipRect(QRectF(0, 0, layout.width, layout.height))
    for house in range(len(SIZES)):
        marked = house == picture.outlined
        pen.line("ink" if marked else "muted", 1.8 if marked else 1.0)
        pen.painter.setBrush(grey)
        pen.painter.drawRect(layout.square(house, picture))
    pen.painter.restore()
    _write_cost(pen, layout, picture)


def _write_cost(pen: Pen, layout: HouseLayout, picture: HousePicture) -> None:
    """Write what the outlined square costs where the line is not: above it, or below."""
    house, area = picture.outlined, layout.area
    square = layout.square(house, picture)
    cost = square_words(float(picture.squares[house]))
    if house == picture.worst:
        cost = fill(QCoreApplication.translate("Houses", "costs most: {cost}"), cost=cost)
    wide = pen.width(cost, TEXT, strong=True)
    on_left = square.center().x() < layout.place(float(SIZES[house]), 0.0).x()
    left = square.right() - px(8) - wide if on_left else square.left() + px(8)
    left = max(min(left, area.right() - wide), area.left() + px(4))
    is_above = picture.errors[house] < 0  # the house, and with it the square, above the line
    level = square.top() - px(19) if is_above else square.bottom() + px(3)
    level = max(min(level, area.bottom() - px(17)), 0.0)
    pen.write(QRectF(left, level, wide, px(16)), cost, TEXT, "ink", strong=True)


def _paint_names(pen: Pen, layout: HouseLayout, picture: HousePicture) -> None:
    """Write beside both lines whose they are, where they lie apart."""
    lines = picture.line, picture.film.lines[picture.step]
    yours, theirs = (float(line.W[0, 0]) * NAMED_AT + float(line.b[0]) for line in lines)
    is_above = yours >= theirs
    mine = QCoreApplication.translate("Houses", "your line")
    _write_along(pen, layout, lines[0], yours, mine, is_above=is_above, strong=True)
    apart = abs(layout.length(yours - theirs))
    if picture.step >= min(NAMED_SINCE, picture.film.last) and apart > px(APART) / 2:
        name = QCoreApplication.translate("Houses", "gradient descent")
        _write_along(pen, layout, lines[1], theirs, name, is_above=not is_above)


def _write_along(
    pen: Pen,
    layout: HouseLayout,
    line: Params,
    price: float,
    words: str,
    *,
    is_above: bool,
    strong: bool = False,
) -> None:
    """Write along a line, at the size where there are no houses."""
    segment = layout.segment(line)
    if segment is None or not 0 <= price <= DEAREST:
        return
    painter = pen.painter
    painter.save()
    painter.translate(layout.place(NAMED_AT, price))
    painter.rotate(-segment.angle())
    place = QRectF(-px(90), -px(22) if is_above else px(5), px(180), px(18))
    pen.write(place, words, TEXT, "ink" if strong else "muted", CENTRE, strong=strong)
    painter.restore()


def _paint_houses(pen: Pen, layout: HouseLayout) -> None:
    pen.painter.setPen(QPen(pen.colour("card"), 1.5))
    pen.painter.setBrush(QColor(pen.colours.ink))
    for size, price in zip(SIZES.tolist(), PRICES.tolist(), strict=True):
        pen.painter.drawEllipse(layout.place(size, price), px(DOT), px(DOT))


def _draw(pen: Pen, layout: HouseLayout, line: Params) -> QLineF | None:
    """Draw the part of a line that lies in the picture, and say where."""
    segment = layout.segment(line)
    if segment is not None:
        pen.painter.drawLine(segment)
    return segment
