"""Draws a tape as two lanes: numbers forward, slopes backward, and the rail between them."""

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.rooms.tape.lanes.edges_drawing import EdgesDrawing
from gui.rooms.tape.lanes.lanes_places import FOOT, HEAD, INSIDE, LanesPlaces
from gui.rooms.tape.lanes.numbers_drawing import CORNER, NumbersDrawing
from gui.rooms.tape.lanes.rail import KNOB, paint_rail
from gui.rooms.tape.lanes_words import (
    advice_words,
    label_of,
    lane_words,
    plain_words,
)
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import (
    sign_words,
    signed_words,
)
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from model.params import Floats

ROOMY = 66
"""A box as high as this has room for a piece of advice and its number, and beside it for why."""

AT_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class LanesDrawing:
    """What the lanes look like.

    lanes: whose fonts it writes with.
    """

    def __init__(self, lanes: Styled) -> None:
        self._lanes, self._edges = lanes, EdgesDrawing(lanes)
        self._numbers = NumbersDrawing(lanes)

    def paint(
        self, painter: QPainter, places: LanesPlaces, playing: Playing, rows: tuple[str, ...]
    ) -> None:
        """Paint a moment.

        rows: the names of the numbers of the first column, where they have some.
        """
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slopes = playing.slopes()
        advised = bool(rows) and playing.position == playing.length and 0 in slopes
        self._paint_lanes(painter, places, rows, advised=advised)
        self._paint_operation(painter, places, playing, rows)
        paint_rail(painter, places, playing)
        self._paint_captions(painter, places, loss=label_of(playing.recording) is not None)
        for edge in places.layout.edges:
            self._edges.paint_forward(painter, places, playing, edge)
        for edge in places.layout.edges:
            self._edges.paint_backward(painter, places, playing, edge, slopes, quiet=advised)
        for place in range(len(places.layout.stands)):
            self._numbers.paint_value(painter, places, playing, place, rows)
            quiet = place not in playing.in_hand or (advised and place > 0)
            told = advised and place == 0
            self._numbers.paint_slope(
                painter, places, playing, place, slopes, rows, quiet=quiet, told=told
            )
        if advised:
            self._paint_advice(painter, places, slopes[0])

    # Around the numbers.

    def _paint_lanes(
        self, painter: QPainter, places: LanesPlaces, rows: tuple[str, ...], *, advised: bool
    ) -> None:
        colours = theme.current()
        names = (
            QCoreApplication.translate("LanesDrawing", "forward"),
            QCoreApplication.translate("LanesDrawing", "backward"),
        )
        for lane, name, back in zip((places.forward, places.backward), names, (0, 1), strict=True):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.wash))
            painter.drawRoundedRect(lane, CORNER, CORNER)
            painter.setPen(QColor(colours.ink))
            painter.setFont(self._lanes.small_font(13, strong=True))
            bottom = lane.bottom() - px(FOOT) - 2
            words = f"← {name}" if back else f"{name} →"
            place = QRectF(px(INSIDE), bottom, places.left(0), px(FOOT))
            painter.drawText(
                place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words
            )
            painter.setFont(self._lanes.small_font(13, strong=True))
            for row, words in enumerate(rows):
                painter.setPen(QColor(colours.text_of_class(row)))
                box = places.box(0, row, back=bool(back))
                left = QRectF(px(INSIDE), box.top(), box.left() - 2 * px(INSIDE), box.height())
                if back and advised and box.height() >= px(ROOMY):
                    left.setBottom(box.center().y())
                painter.drawText(left, AT_LEFT, words)

    def _paint_captions(self, painter: QPainter, places: LanesPlaces, *, loss: bool) -> None:
        """Say what each lane holds, between it and the rail, where there is room."""
        _, below = places.rails()
        if places.backward.top() - below < px(FOOT) + KNOB:
            return
        colours, font = theme.current(), self._lanes.small_font(13)
        painter.setFont(font)
        painter.setPen(QColor(colours.muted))
        numbers, slopes = lane_words(loss=loss)
        for top, words in (
            (places.forward.bottom() + 2, numbers),
            (places.backward.top() - px(FOOT) - 2, slopes),
        ):
            wide = QFontMetricsF(font).horizontalAdvance(words) + 4
            area = QRectF(places.end - wide, top, wide, px(FOOT))
            painter.fillRect(area, QColor(colours.card))  # over the frame of an operation
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_advice(self, painter: QPainter, places: LanesPlaces, slope: Floats) -> None:
        """Write over the slopes of two scores which way each should go, the number small."""
        colours = theme.current()
        for row, each in enumerate(slope.ravel().tolist()):
            if not each:
                continue
            box = places.box(0, row, back=True)
            left = QRectF(px(INSIDE), box.top(), box.left() - 2 * px(INSIDE), box.height())
            goes, why = advice_words(each)
            self._numbers.paint_box(painter, box, "", known=True, strong=True)
            large, small, size = QRectF(box), QRectF(left), 15
            how = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            pen = QColor(colours.ink)
            if box.height() >= px(ROOMY):
                large.setBottom(box.top() + 0.66 * box.height())
                small, how = QRectF(box), Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
                small.setTop(large.bottom() - 2)
                pen, size = QColor(colours.on_primary), 20
                left.setTop(box.center().y())
                painter.setPen(QColor(colours.ink))
                painter.setFont(self._lanes.small_font(11))
                top = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
                painter.drawText(left, top | Qt.TextFlag.TextWordWrap, why)
            painter.setPen(QColor(colours.on_primary))
            self._numbers.fit(painter, goes, size, large)
            painter.drawText(large, Qt.AlignmentFlag.AlignCenter, goes)
            painter.setPen(pen)
            painter.setFont(self._lanes.small_font(12))
            painter.drawText(small, how, signed_words(each))

    def _paint_operation(
        self, painter: QPainter, places: LanesPlaces, playing: Playing, rows: tuple[str, ...]
    ) -> None:
        """Frame the operation of the moment, through both lanes, and name them all."""
        colours = theme.current()
        for number in range(playing.forward):
            name = sign_words(playing.recording, number)
            now = number == playing.line
            area = places.operation(number)
            if now:
                frame = area.adjusted(4, 1, -4, -1)
                painter.setPen(QPen(QColor(colours.ink), 2))
                painter.setBrush(QColor(colours.card))
                painter.drawRoundedRect(frame, CORNER, CORNER)
            font = self._lanes.small_font(13, strong=now)
            if QFontMetricsF(font).horizontalAdvance(name) > area.width() - 12:
                font = self._lanes.small_font(11, strong=now)
            painter.setFont(font)
            painter.setPen(QColor(colours.ink if now else colours.muted))
            head = QRectF(area.left() - 8, 0, area.width() + 16, px(HEAD))
            plain = plain_words(playing.recording, number, rows)
            if plain:
                head.setHeight(px(HEAD) / 2 + 2)
            painter.drawText(head, Qt.AlignmentFlag.AlignCenter, name)
            if plain:
                painter.setFont(self._lanes.small_font(12))
                painter.setPen(QColor(colours.ink))
                below = head.translated(0, px(HEAD) / 2 - 2)
                painter.drawText(below, Qt.AlignmentFlag.AlignCenter, plain)
