"""What is painted around dots, fields and boxes of the bench: bars, arrows, numbers, the loss."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QFont, QPainter

from gui.rooms.score.classes import (
    class_name,
    exponential_reason,
    fill_of,
    share_reason,
    text_of,
)
from gui.rooms.score.number_words import loss_words
from gui.rooms.score.pen import CENTRE, LEFT, RIGHT, SMALLEST, Pen
from gui.rooms.score.scores.bench_layout import ARROW, BOX, HEAD, BenchLayout
from gui.rooms.score.scores.score_line import MOST, TICK
from gui.style import text, theme
from gui.style.scale import px
from model.inspection import LabelledScores
from model.numeral import brief, shortest

RESULT, TALL_TEXT = 44, 20
PAIR = 2


def paint(
    painter: QPainter,
    layout: BenchLayout,
    shown: LabelledScores,
    font: QFont,
    dots: Sequence[float],
) -> None:
    """Paint all of it; `dots`: how far right the dots of the scores lie."""
    pen = _Pen(painter, font, theme.current(), layout, shown)
    _paint_heads(pen)
    _paint_scores(pen, dots)
    _paint_bars(pen)
    _paint_arrows(pen)
    _paint_loss(pen)


def gap_words(gap: float) -> str:
    """Write the difference of two scores with as many decimals as it needs, up to three."""
    return shortest(round(gap, 3) + 0.0)


@dataclass(frozen=True, slots=True)
class _Pen(Pen):
    """A pen that knows what is drawn, and where."""

    layout: BenchLayout
    shown: LabelledScores


def _paint_heads(pen: _Pen) -> None:
    """Name each column, and say below in a few words why the operation is done."""
    translate, layout = QCoreApplication.translate, pen.layout
    shift = pen.shown.shift
    power = f"exp(s − {gap_words(shift)})".replace("− −", "+ ") if shift else "eˢ"
    loss = QRectF(layout.loss[0], 0, layout.loss[1] - layout.loss[0], px(HEAD))
    box = layout.box(0).x() - px(BOX) / 2
    places = [
        QRectF(left, 0, min(px(160), end - left - px(6)), px(HEAD))
        for left, end in ((layout.powers[0], layout.shares[0]), (layout.shares[0], box))
    ]
    heads = (
        (
            QRectF(layout.line[0] + px(10), 0, px(200), px(HEAD)),
            translate("Bench", "score s"),
            translate("Bench", "any number"),
            LEFT,
        ),
        (places[0], power, exponential_reason(), LEFT),
        (
            places[1],
            translate("Bench", "probability P"),
            share_reason(),
            LEFT,
        ),
        (
            QRectF(box, 0, px(100), px(HEAD)),
            translate("Bench", "label y"),
            translate("Bench", "one-hot"),
            LEFT,
        ),
        (loss, translate("Bench", "loss L"), translate("Bench", "cross-entropy"), RIGHT),
    )
    for place, name, why, align in heads:
        half = place.height() / 2
        upper = QRectF(place.left(), 0, place.width(), half)
        if pen.elided(name, upper.width(), strong=True) != name:
            name = name.split()[-1]  # the letter alone, which every one of them ends with
        pen.write(upper, name, colour="ink", align=align, strong=True)
        lower = upper.translated(0, half - 2)
        pen.write(lower, pen.elided(why, lower.width(), 12), 12, align=align)


def _paint_scores(pen: _Pen, dots: Sequence[float]) -> None:
    """Write the names, the numbers below the last line, and the gap between two dots."""
    layout, colours = pen.layout, pen.colours
    last = len(dots) - 1
    for place in range(len(dots)):
        name = QRectF(0, layout.middle(place) - px(12), layout.names + 2, px(24))
        pen.write(name, class_name(place), 14, text_of(colours, place), strong=True)
    left, right = layout.line
    pad = px(10) + 2.0
    for mark in range(-MOST, MOST + 1, TICK):
        at = left + pad + (mark + MOST) / (2 * MOST) * (right - left - 2 * pad)
        below = QRectF(at - px(20), layout.middle(last) + px(13), px(40), px(14))
        pen.write(below, text.number(mark, 0), SMALLEST, align=CENTRE)
    if len(dots) == PAIR:
        _paint_gap(pen, dots)


def _paint_gap(pen: _Pen, dots: Sequence[float]) -> None:
    """Draw how far apart two scores are: nothing else decides."""
    first, second = pen.shown.scores
    layout, translate = pen.layout, QCoreApplication.translate
    upper, lower = layout.middle(0) + px(12), layout.middle(1) - px(44)
    level = (upper + lower) / 2
    words = f"{translate('Bench', 'gap')} {gap_words(abs(first - second))}"
    width = pen.width(words)
    beyond = max(abs(first), abs(second)) > MOST  # a dot stands at an end, and not where it belongs
    left = max(dots) + px(8)
    if beyond:
        left = (sum(layout.line) - width) / 2
    elif left + width > layout.line[1] + px(ARROW) / 2:
        left = min(dots) - px(8) - width
    pen.write(QRectF(left, level - px(10), width, px(20)), words, colour="ink")
    if beyond:
        return
    pen.line("muted", 1.2, dotted=True)
    pen.painter.drawLine(QPointF(dots[0], upper), QPointF(dots[0], level))
    pen.painter.drawLine(QPointF(dots[1], level), QPointF(dots[1], lower))
    if abs(dots[0] - dots[1]) > px(4):
        pen.line("ink", 1.4)
        pen.arrow(QPointF(dots[0], level), QPointF(dots[1], level), both=True)


def _paint_bars(pen: _Pen) -> None:
    """Draw exponentials and shares; both columns are to scale, each with its sum."""
    layout, shown, colours = pen.layout, pen.shown, pen.colours
    powers, shares = shown.exponentials, shown.shares
    total = float(powers.sum())
    for place, score in enumerate(shown.scores):
        fill, words = fill_of(colours, place), text_of(colours, place)
        pen.fill(layout.bar(layout.shares, place), "wash", 4)
        parts = ((layout.powers, powers[place] / total), (layout.shares, shares[place]))
        for column, part in parts:
            pen.fill(layout.bar(column, place, float(part)), fill)
        written = (
            (layout.powers, text.exponential(score - shown.shift)),
            (layout.shares, text.probability(float(shares[place]))),
        )
        for column, number in written:
            pen.write(layout.number(column, place), number, TALL_TEXT, words, strong=True)
    name = QCoreApplication.translate("Bench", "sum")
    last = len(shown.scores) - 1
    for column, words in ((layout.powers, brief(total)), (layout.shares, "1")):
        bar = layout.bar(column, last)
        under = QRectF(bar.left(), bar.bottom() + px(4), bar.width(), px(6))
        pen.line("edge", 1.2)
        corners = (under.topLeft(), under.bottomLeft(), under.bottomRight(), under.topRight())
        pen.painter.drawPolyline(list(corners))
        below = under.translated(0, px(6)).adjusted(0, 0, 0, px(10))
        pen.write(below, f"{name} {words}", 12, align=CENTRE)


def _paint_arrows(pen: _Pen) -> None:
    """Name the operation on the way from column to column."""
    layout, level = pen.layout, pen.layout.between
    ways = (
        (layout.line[1], layout.powers[0], "exp"),
        (layout.powers[1], layout.shares[0], QCoreApplication.translate("Bench", "÷ sum")),
    )
    for left, right, name in ways:
        place = QRectF(left, level - px(22), right - left, px(18))
        pen.write(place, name, colour="ink", align=CENTRE)
        pen.line("muted", 1.4)
        middle, half = (left + right) / 2, px(16)
        pen.arrow(QPointF(middle - half, level), QPointF(middle + half, level))
    pen.line("edge", 1.4, dotted=True)
    beside = QPointF(0, px(BOX) / 2 + px(4))
    for row in range(len(pen.shown.scores) - 1):
        pen.painter.drawLine(layout.box(row) + beside, layout.box(row + 1) - beside)


def _paint_loss(pen: _Pen) -> None:
    """Write the loss in the row of the label, large."""
    layout, label = pen.layout, pen.shown.label
    level = layout.middle(label)
    left, right = layout.loss
    start = layout.box(label).x() + px(BOX) / 2 + px(6)
    words = loss_words(pen.shown.loss)
    number = QRectF(left, level - px(28), right - left, px(56))
    pen.fit(number, words, RESULT, "ink", RIGHT)
    end = right - min(pen.width(words, RESULT, strong=True), right - left) - px(10)
    pen.line("muted", 1.4)
    pen.arrow(QPointF(start, level), QPointF(end, level))
    name = QRectF(start, level - px(20), end - start, px(18))
    pen.write(name, "−log P", 12, "ink", CENTRE)
    note = QRectF(start, level + px(26), right - start, px(16))
    words = QCoreApplication.translate("Bench", "a small P costs much")
    pen.write(note, words, 12, align=RIGHT)
