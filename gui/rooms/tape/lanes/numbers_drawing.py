"""Draws the numbers of a tape into its lanes, each in a box, and what each is called."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen

from gui.rooms.tape.lanes.lanes_places import FOOT, LanesPlaces
from gui.rooms.tape.lanes_words import number_words
from gui.rooms.tape.playing import Playing
from gui.rooms.tape.tape_words import box_words, entry_words, signed_words, slope_name
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from model.params import Floats

CORNER = 6.0
SIZES = (66, 24), (48, 20), (30, 17), (0, 15)
"""From which height of a box on its number is so large."""

CORNERED = 44
"""In a box as high as this a name stands in the corner, above the number."""

QUIET = 13
"""The size of a slope on the way, which the step of the moment has nothing to do with."""


class NumbersDrawing:
    """What the numbers of a tape look like.

    lanes: whose fonts it writes with.
    """

    def __init__(self, lanes: Styled) -> None:
        self._lanes = lanes

    def paint_value(
        self,
        painter: QPainter,
        places: LanesPlaces,
        playing: Playing,
        place: int,
        rows: tuple[str, ...],
    ) -> None:
        """Write a number into the lane forward, once it is known."""
        record = playing.recording.record
        entry, count = record.entries[place], places.layout.stands[place].count
        known = playing.known(place)
        numbers = box_words(entry.value, count) if known else ("",) * count
        for number, words in enumerate(numbers):
            box = places.box(place, number, back=False)
            beside = self._beside(places, place, entry_words(record, place), box)
            if entry.kind == "constant":
                beside = 0.0
            self.paint_box(
                painter, box, words, known=known, quiet=entry.kind == "constant", beside=beside
            )
        if known and (entry.kind == "result" or entry.name):
            names = entry_words(record, place), number_words(playing.recording, place, rows)
            self._paint_name(painter, places, place, names, back=False)

    def paint_slope(
        self,
        painter: QPainter,
        places: LanesPlaces,
        playing: Playing,
        place: int,
        slopes: dict[int, Floats],
        rows: tuple[str, ...],
        *,
        quiet: bool,
        told: bool,
    ) -> None:
        """Write a slope; `told` where a piece of advice will stand in its place."""
        record, count = playing.recording.record, places.layout.stands[place].count
        if playing.recording.replay.gradients[place] is None:
            return  # nothing leads back to it
        slope = slopes.get(place)
        numbers = ("",) * count if slope is None else box_words(slope, count)
        last = playing.position == playing.length and record.entries[place].kind == "variable"
        if last and slope is not None and slope.size == count:
            numbers = tuple(signed_words(each) for each in slope.ravel().tolist())
        if told:
            numbers = ()
        for number, words in enumerate(numbers):
            box = places.box(place, number, back=True)
            beside = self._beside(places, place, slope_name(record, place), box)
            self.paint_box(
                *(painter, box, words),
                known=slope is not None,
                strong=last,
                small=quiet,
                beside=beside if slope is not None else 0.0,
            )
        if slope is not None:
            names = slope_name(record, place), number_words(playing.recording, place, rows)
            self._paint_name(painter, places, place, names, back=True, strong=last)

    def paint_box(
        self,
        painter: QPainter,
        box: QRectF,
        words: str,
        *,
        known: bool,
        strong: bool = False,
        quiet: bool = False,
        small: bool = False,
        beside: float = 0.0,
    ) -> None:
        """Draw a number in its place; `strong` for what the whole was for, `small` beside it.

        beside: so much is taken at the left, by a name.
        """
        colours = theme.current()
        style = Qt.PenStyle.SolidLine if known else Qt.PenStyle.DotLine
        painter.setPen(QPen(QColor(colours.primary if strong else colours.edge), 1, style))
        fill = colours.primary if strong else colours.hover if quiet else colours.card
        painter.setBrush(QColor(fill) if known else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, CORNER, CORNER)
        size = next(size for least, size in SIZES if box.height() >= px(least))
        box = box.adjusted(beside, 0, 0, 0)
        self.fit(painter, words, min(size, QUIET) if small else size, box)
        ink = colours.muted if small else colours.ink
        painter.setPen(QColor(colours.on_primary if strong else ink))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def fit(self, painter: QPainter, words: str, size: int, box: QRectF) -> None:
        """Take the largest font up to a size in which words fit into a box."""
        while size > 11:
            font = self._lanes.small_font(size, strong=True)
            if QFontMetricsF(font).horizontalAdvance(words) <= box.width() - 6:
                break
            size -= 1
        painter.setFont(self._lanes.small_font(size, strong=True))

    def _paint_name(
        self,
        painter: QPainter,
        places: LanesPlaces,
        place: int,
        names: tuple[str, str],
        *,
        back: bool,
        strong: bool = False,
    ) -> None:
        """Name something: at the foot of its lane, or by a symbol where others stand below."""
        symbol, words = names
        colours = theme.current()
        if _is_alone(places, place):
            lane = places.backward if back else places.forward
            box = places.box(place, 0, back=back)
            area = QRectF(box.left() - 20, lane.bottom() - px(FOOT) - 2, box.width() + 40, px(FOOT))
            painter.setFont(self._lanes.small_font(12))
            painter.setPen(QColor(colours.muted))
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, words)
            return
        box = places.box(place, 0, back=back)
        painter.setFont(self._lanes.small_font(11))
        painter.setPen(QColor(colours.on_primary if strong else colours.muted))
        high = Qt.AlignmentFlag.AlignTop
        if self._beside(places, place, symbol, box):
            high = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box.adjusted(5, 1, -3, 0), Qt.AlignmentFlag.AlignLeft | high, symbol)

    def _beside(self, places: LanesPlaces, place: int, symbol: str, box: QRectF) -> float:
        """Say how much of a low box the name takes that stands in it, left of the number."""
        if _is_alone(places, place) or box.height() >= px(CORNERED):
            return 0.0
        font = self._lanes.small_font(11)
        return QFontMetricsF(font).horizontalAdvance(symbol) + 6


def _is_alone(places: LanesPlaces, place: int) -> bool:
    """Say whether nothing else stands in the column of something."""
    stands = places.layout.stands
    return sum(other.column == stands[place].column for other in stands) == 1
