"""Draws the strip of answers: two washed sides, the line, the photos, the wrong ones outlined."""

from PySide6.QtCore import QCoreApplication, QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.rooms.results.strip_layout import BAND, SCALE, StripLayout
from gui.rooms.results.strip_words import threshold_words
from gui.style import text, theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from model.inspection import Answers

MARKS = (0.0, 0.25, 0.5, 0.75, 1.0)
CORNER = 8.0
INSET = 12
TICK = 4.0

NUMBERED = 8
"""Of more wrong answers than that none has its number beside it."""

REMEMBERED = 4_096
"""Shrunken photos that are kept: all training photos of a large folder."""


class StripDrawing:
    """What a strip looks like.

    strip: whose fonts it writes with.
    """

    def __init__(self, strip: Styled) -> None:
        self._strip = strip
        self._photos = ThumbnailPainter(REMEMBERED)

    def paint(
        self,
        painter: QPainter,
        layout: StripLayout,
        answers: Answers,
        threshold: float,
        followed: bytes | None,
        focus: int,
    ) -> None:
        """Paint everything; focus: the photo that the keys are at, −1 for none."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_sides(painter, layout, threshold)
        self._paint_threshold(painter, layout, threshold)
        self._paint_line(painter, layout, answers)
        self._paint_photos(painter, layout, answers, threshold, followed, focus)

    def _paint_sides(self, painter: QPainter, layout: StripLayout, threshold: float) -> None:
        colours, field = theme.current(), layout.field
        parted = layout.across(threshold)
        whole = QPainterPath()
        whole.addRoundedRect(field, CORNER, CORNER)
        painter.save()
        painter.setClipPath(whole)
        cats = QRectF(field.topLeft(), QPointF(parted, field.bottom()))
        dogs = QRectF(QPointF(parted, field.top()), field.bottomRight())
        painter.fillRect(cats, QColor(colours.cat_wash))
        painter.fillRect(dogs, QColor(colours.dog_wash))
        painter.restore()
        font = self._strip.small_font(13, strong=True)
        painter.setFont(font)
        half = layout.handle(threshold).width() / 2 + px(INSET)
        says = (
            (
                QCoreApplication.translate("StripDrawing", "says cat"),
                1,
                cats,
                Qt.AlignmentFlag.AlignLeft,
            ),
            (
                QCoreApplication.translate("StripDrawing", "says dog"),
                0,
                dogs,
                Qt.AlignmentFlag.AlignRight,
            ),
        )
        for words, label, side, edge in says:
            if QFontMetricsF(font).horizontalAdvance(words) + px(INSET) > side.width() - half:
                continue  # it would lie under the handle
            painter.setPen(QColor(colours.text_of_class(label)))
            band = QRectF(side.left(), side.top(), side.width(), px(BAND))
            inside = band.adjusted(px(INSET), 0, -px(INSET), 0)
            painter.drawText(inside, edge | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_line(self, painter: QPainter, layout: StripLayout, answers: Answers) -> None:
        colours = theme.current()
        painter.setPen(QPen(QColor(colours.muted), 1))
        for box, across in zip(layout.boxes, answers.probabilities.tolist(), strict=True):
            near = box.bottom() if box.center().y() < layout.line else box.top()
            if abs(near - layout.line) <= px(13):  # what stands next to the line
                painter.drawLine(QLineF(layout.across(across), layout.line, box.center().x(), near))
        painter.setPen(QPen(QColor(colours.ink), 1.3))
        painter.drawLine(QLineF(layout.left, layout.line, layout.right, layout.line))
        painter.setFont(self._strip.small_font())
        for mark in MARKS:
            x = layout.across(mark)
            painter.setPen(QPen(QColor(colours.ink), 1.3))
            painter.drawLine(QLineF(x, layout.line - TICK, x, layout.line + TICK))
            words = text.trimmed(mark, 2)
            if mark == 0.0:
                words = QCoreApplication.translate("StripDrawing", "P(dog) = 0")
            painter.setPen(QColor(colours.muted))
            wide = QFontMetricsF(painter.font()).horizontalAdvance(words) + 2
            left = min(max(0.0, x - wide / 2), layout.field.right() - wide)
            place = QRectF(left, layout.field.bottom(), wide, px(SCALE))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, words)
        painter.setFont(self._strip.small_font(13, strong=True))
        painter.setPen(QColor(colours.ink))
        tall = QFontMetricsF(painter.font()).height()
        for words, top in zip(row_names(), (layout.line - tall - 4, layout.line + 4), strict=True):
            place = QRectF(px(INSET), top, layout.left, tall)
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )

    def _paint_photos(
        self,
        painter: QPainter,
        layout: StripLayout,
        answers: Answers,
        threshold: float,
        followed: bytes | None,
        focus: int,
    ) -> None:
        wrong = answers.wrong(threshold).tolist()
        # What has a line around it lies on top of its neighbours.
        for place in sorted(range(len(wrong)), key=wrong.__getitem__):
            box = layout.boxes[place]
            photo = answers.examples[place].photo
            if wrong[place]:
                self._outline(painter, box)
            marks = Marks(followed=photo.digest == followed, focused=place == focus)
            self._photos.paint(painter, box.toAlignedRect(), photo, marks)
        self._number(painter, layout, answers, threshold, wrong)

    def _outline(self, painter: QPainter, box: QRectF) -> None:
        """A ring in ink with a gap, so that it shows on every photo and beside the followed one."""
        colours = theme.current()
        gap, width = (2.0, 2.0) if box.width() >= px(18) else (1.0, 1.5)
        out = gap + width / 2
        painter.setPen(QPen(QColor(colours.ink), width))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(box.adjusted(-out, -out, out, out), 3, 3)

    def _number(
        self,
        painter: QPainter,
        layout: StripLayout,
        answers: Answers,
        threshold: float,
        wrong: list[bool],
    ) -> None:
        """Write P(dog) beside each wrong photo where it covers nothing."""
        if wrong.count(True) > NUMBERED:
            return
        font = self._strip.small_font(strong=True)
        metrics, parted = QFontMetricsF(font), layout.across(threshold)
        painter.setFont(font)
        painter.setPen(QColor(theme.current().ink))
        taken = [box.adjusted(-4, -4, 4, 4) for box in layout.boxes]
        inside = layout.field.adjusted(0, px(BAND), 0, 0)
        for place, box in enumerate(layout.boxes):
            if not wrong[place]:
                continue
            words = text.probability(float(answers.probabilities[place]))
            wide, tall = metrics.horizontalAdvance(words) + 4, metrics.height()
            above = box.center().y() < layout.line
            top = box.top() - tall - 5 if above else box.bottom() + 5
            area = QRectF(box.center().x() - wide / 2, top, wide, tall)
            if area.left() < parted < area.right():  # beside the line of the threshold, not on it
                before = box.center().x() < parted
                area.moveLeft(parted - wide - 2 if before else parted + 2)
            if inside.contains(area) and not any(area.intersects(other) for other in taken):
                painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
                taken.append(area)

    def _paint_threshold(self, painter: QPainter, layout: StripLayout, threshold: float) -> None:
        colours, field = theme.current(), layout.field
        handle, x = layout.handle(threshold), layout.across(threshold)
        painter.setPen(QPen(QColor(colours.ink), 1.6))
        painter.drawLine(QLineF(x, handle.bottom(), x, field.bottom()))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(handle, 6, 6)
        painter.setFont(self._strip.small_font(13, strong=True))
        painter.setPen(QColor(colours.ink))
        painter.drawText(handle, Qt.AlignmentFlag.AlignCenter, threshold_words(threshold))


def row_names() -> tuple[str, str]:
    """Name the two sides of the line."""
    return (
        QCoreApplication.translate("StripDrawing", "dogs"),
        QCoreApplication.translate("StripDrawing", "cats"),
    )


def gutter(strip: Styled) -> float:
    """Say how wide the names of the two sides are."""
    metrics = QFontMetricsF(strip.small_font(13, strong=True))
    return px(INSET) + max(metrics.horizontalAdvance(words) for words in row_names())
