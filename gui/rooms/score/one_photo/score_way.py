"""The way down from the two scores of a photo to its loss, the operations named."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from gui.rooms.score.classes import class_name, exponential_reason, fill_of, share_reason, text_of
from gui.rooms.score.label_box import OneHot
from gui.rooms.score.number_words import loss_words, score_words
from gui.rooms.score.pen import LEFT, RIGHT, Pen
from gui.style import text
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.spoken import speak
from gui.widgets.texts.label import SIDES
from model.inspection import ForwardPass

WIDTH, NAMES = 204, 54
HEAD, NUMBER, BAR, BOX, LOSS = 20, 26, 14, 36, 54
LEAST_ARROW, MOST_ARROW = 30, 64
FIGURE, RESULT = 18, 44
UNKNOWN = "–"


@dataclass(frozen=True, slots=True)
class ScoreLayout:
    """Where the rows lie, from the top.

    arrow: the height of what is between two rows.
    score, power, share, label, loss: the tops of the rows.
    left, column: where the first of two columns begins, and how wide each is.
    """

    width: float
    arrow: float
    score: float
    power: float
    share: float
    label: float
    loss: float
    left: float
    column: float

    def cell(self, side: int, top: float, height: float) -> QRectF:
        """Give the place of a number of a class."""
        return QRectF(self.left + side * self.column, top, self.column - px(6), height)


def lay_out(width: float, height: float) -> ScoreLayout:
    """Divide so much room."""
    number, with_bar = px(NUMBER), px(NUMBER) + px(BAR)
    free = height - px(HEAD) - number - 2 * with_bar - px(BOX) - px(LOSS)
    arrow = min(max(free / 3.5, px(LEAST_ARROW)), px(MOST_ARROW))
    power = px(HEAD) + number + arrow
    share = power + with_bar + arrow
    label = share + with_bar + arrow / 2
    return ScoreLayout(
        width=width,
        arrow=arrow,
        score=px(HEAD),
        power=power,
        share=share,
        label=label,
        loss=label + px(BOX) + arrow,
        left=px(NAMES),
        column=(width - px(NAMES)) / len(SIDES),
    )


def least_height() -> int:
    """Say how high it must be."""
    fixed = px(HEAD) + 3 * px(NUMBER) + 2 * px(BAR) + px(BOX) + px(LOSS)
    return fixed + round(3.5 * px(LEAST_ARROW))


class ScoreWay(Styled, QWidget):
    """Scores, exponentials, probabilities, label and loss, one below the other.

    Signals: `supposed(int)`, somebody wants to see what another label would cost.
    """

    supposed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ForwardPass | None = None
        self._is_supposed = False
        self._label = OneHot(len(SIDES), self)
        self._label.chosen.connect(self.supposed)
        self.retranslate()

    @property
    def score_level(self) -> float:
        """How far down the scores stand, where an arrow leads to them."""
        return self._layout().score + px(NUMBER) / 2

    def label_box(self) -> QRect:
        """Say where the label is."""
        first, last = self._label.boxes[0], self._label.boxes[-1]
        return first.geometry().united(last.geometry())

    def scores_box(self) -> QRect:
        """Say where the scores and what becomes of them are, down to the probabilities."""
        layout = self._layout()
        return QRectF(0, 0, layout.width, layout.label).toRect()

    def show_forward_pass(self, forward_pass: ForwardPass | None, *, supposed: bool) -> None:
        """Show the end of a photo's way; None for no photo.

        supposed: whether the label is nobody's word, but just supposed.
        """
        self._shown, self._is_supposed = forward_pass, supposed
        label = None if forward_pass is None else forward_pass.label
        self._label.show_label(label, supposed=supposed)
        for box in self._label.boxes:
            box.setEnabled(forward_pass is not None)
        self._speak()
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("From the scores to the loss"))
        for side, box in enumerate(self._label.boxes):
            name = class_name(side)
            box.setAccessibleName(fill(self.tr("suppose the right answer is: {name}"), name=name))
            box.setToolTip(self.tr("Click or drag the 1 to see what the other label would cost"))
        self._speak()

    def restyle(self) -> None:
        self.updateGeometry()
        self._arrange()

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), least_height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        pen, layout = Pen.on(self), self._layout()
        self._paint_names(pen, layout)
        self._paint_numbers(pen, layout)
        self._paint_operations(pen, layout)
        self._paint_loss(pen, layout)

    def _layout(self) -> ScoreLayout:
        return lay_out(self.width(), self.height())

    def _arrange(self) -> None:
        layout = self._layout()
        for side, box in enumerate(self._label.boxes):
            box.resize(box.sizeHint())
            middle = layout.cell(side, layout.label, px(BOX)).center().toPoint()
            box.move(middle - box.rect().center())

    def _paint_names(self, pen: Pen, layout: ScoreLayout) -> None:
        for side in range(len(SIDES)):
            place = layout.cell(side, 0, px(HEAD))
            pen.fit(place, class_name(side), 13, text_of(pen.colours, side))
        rows = (
            (layout.score, px(NUMBER), self.tr("score s")),
            (layout.power, px(NUMBER), "eˢ"),
            (layout.share, px(NUMBER), self.tr("prob. P")),
            (layout.label, px(BOX), self.tr("label y")),
            (layout.loss, px(LOSS), self.tr("loss L")),
        )
        for top, height, name in rows:
            pen.write(QRectF(0, top, px(NAMES), height), name)

    def _paint_numbers(self, pen: Pen, layout: ScoreLayout) -> None:
        shown = self._shown
        for side in range(len(SIDES)):
            colour = text_of(pen.colours, side) if shown is not None else "muted"
            words = (UNKNOWN,) * 3
            share = 0.0
            if shown is not None:
                score, share = float(shown.scores[side]), float(shown.probabilities[side])
                words = (score_words(score), text.exponential(score), text.probability(share))
            for top, number in zip((layout.score, layout.power, layout.share), words, strict=True):
                pen.fit(layout.cell(side, top, px(NUMBER)), number, FIGURE, colour)
            if shown is None:
                continue
            for top, whole in ((layout.power, False), (layout.share, True)):
                bar = layout.cell(side, top + px(NUMBER) + 1, px(8))
                bar.adjust(px(4), 0, -px(4), 0)
                if whole:
                    pen.fill(bar, "line")
                bar.setWidth(max(share * bar.width(), px(2)))
                pen.fill(bar, fill_of(pen.colours, side))

    def _paint_operations(self, pen: Pen, layout: ScoreLayout) -> None:
        shown = self._shown
        total = ""
        if shown is not None:
            total = f" {text.exponential(shown.log_sum)}"
        ways = (
            (layout.score + px(NUMBER), "exp", exponential_reason()),
            (
                layout.power + px(NUMBER) + px(BAR),
                f"{self.tr('÷ sum')}{total}",
                share_reason(),
            ),
        )
        x = px(NAMES) + px(6)
        for top, name, reason in ways:
            pen.line("muted", 1.4)
            pen.arrow(QPointF(x, top + px(3)), QPointF(x, top + layout.arrow - px(3)))
            middle = top + layout.arrow / 2
            place = QRectF(x + px(9), middle - px(14), layout.width - x, px(14))
            pen.write(place, name, 12, "ink", LEFT)
            pen.write(place.translated(0, px(14)), reason, 11)

    def _paint_loss(self, pen: Pen, layout: ScoreLayout) -> None:
        shown = self._shown
        if shown is None or shown.label is None or shown.loss is None:
            place = QRectF(px(NAMES), layout.loss, layout.width - px(NAMES), px(LOSS))
            pen.fit(place, UNKNOWN, RESULT, "muted")
            return
        middle = layout.cell(shown.label, layout.label, px(BOX)).center().x()
        pen.line("edge", 1.4, dotted=True)
        top = layout.share + px(NUMBER) + px(BAR)
        pen.painter.drawLine(QPointF(middle, top), QPointF(middle, layout.label + px(2)))
        pen.line("muted", 1.4)
        start = layout.label + px(BOX) + px(1)
        pen.arrow(QPointF(middle, start), QPointF(middle, layout.loss + px(2)))
        name = QRectF(middle + px(8), start, px(80), layout.arrow)
        if shown.label == len(SIDES) - 1:
            name.moveRight(middle - px(8))
        align = LEFT if shown.label == 0 else RIGHT
        if self._is_supposed:
            name.adjust(0, 0, 0, -px(14))
            pen.write(name.translated(0, px(14)), self.tr("supposed"), 11, align=align)
        pen.write(name, "−log P", 12, "ink", align)
        words = loss_words(shown.loss)
        width = min(pen.width(words, RESULT, strong=True) + 2, layout.width - px(NAMES))
        left = min(max(middle - width / 2, px(NAMES)), layout.width - width)
        pen.fit(QRectF(left, layout.loss, width, px(LOSS)), words, RESULT, "ink")

    def _speak(self) -> None:
        """Say every number to who does not see them."""
        shown = self._shown
        if shown is None:
            speak(self, "")
            return
        row = self.tr("{name}: score {score}, probability {share}")
        parts = [
            fill(
                row,
                name=class_name(side),
                score=score_words(float(shown.scores[side])),
                share=text.probability(float(shown.probabilities[side])),
            )
            for side in range(len(SIDES))
        ]
        if shown.loss is not None:
            loss = fill(self.tr("loss {loss}"), loss=loss_words(shown.loss))
            parts.append(f"{loss} ({self.tr('supposed')})" if self._is_supposed else loss)
        speak(self, ". ".join(parts))
