"""What the network of a chain looks like at one operation; `ChainView` is its widget."""

from math import atan2, cos, pi, sin

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF

from gui.rooms.backprop.photo.chain_layout import ASIDE, LINE, Arrow, ChainLayout, Node
from gui.rooms.backprop.photo.chain_shown import Shown
from gui.rooms.backprop.photo.chain_words import compact, subscript
from gui.style import fonts
from gui.style.scale import px
from gui.style.theme import Theme

THINNEST, THICKEST = 1.0, 4.0

FAINT = 0.25
"""How much is left of the colour of a weight beside the path."""

_CENTRE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Drawing:
    """One picture of a chain: a ground of lines and shapes, and the numbers on it.

    Lines cost most of the time and seldom change, so the widget keeps the ground as long as its
    `key` stays the same.

    Attributes:
        written: the places of the numbers that have been written.
    """

    def __init__(self, font: QFont, colours: Theme, shown: Shown) -> None:
        self._colours, self._shown = colours, shown
        self.written: list[QRectF] = []
        self._strong, self._small = QFont(font), fonts.small(font)
        self._strong.setWeight(QFont.Weight.DemiBold)
        params = shown.chain.params
        weights = np.hstack([params.W[:, shown.inputs], params.b[:, np.newaxis]])
        heaviest = float(np.abs(weights).max()) or 1.0
        # In quarters of a pixel, with the sign of the weight; the least are seen as well.
        quarters = np.rint(4 * (THICKEST - THINNEST) * np.abs(np.nan_to_num(weights / heaviest)))
        signs = np.sign(np.nan_to_num(weights))
        self._edges = (signs * np.maximum(quarters, 1)).astype(int)

    @property
    def key(self) -> object:
        """What the ground depends on besides size and font; equal keys have equal grounds."""
        shown = self._shown
        return self._colours.name, shown.at, shown.chain.label, self._edges.tobytes()

    def draw_ground(self, painter: QPainter, places: ChainLayout) -> None:
        """Draw arrows first, then the shapes at their ends."""
        for arrow in places.arrows:
            if arrow.pixel is None:
                self._draw_arrow(painter, arrow)
            else:
                self._draw_weight(painter, arrow, arrow.pixel)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colours.muted))
        for place in (-7, 0, 7):
            painter.drawEllipse(places.dots + QPointF(0, place), 1.7, 1.7)
        for node in places.nodes:
            self._draw_node(painter, node)

    def draw_numbers(self, painter: QPainter, places: ChainLayout) -> None:
        """Write what has been computed so far."""
        self.written.clear()
        painter.setFont(self._small)
        self._write_inputs(painter, places)
        painter.setFont(self._strong)
        for node in places.nodes:
            self._write_value(painter, node)
        # On the path first: what stands beside it leaves room for it.
        for node in sorted(places.nodes, key=lambda one: not self._is_on_path(one)):
            self._write_gradient(painter, node)
        # The numbers of the arrows come last, and the one that is asked for before the others.
        painter.setFont(self._small)
        arrows = [arrow for arrow in places.arrows if arrow.pixel is None]
        for arrow in sorted(arrows, key=lambda one: not self._shown.is_current(one.backward)):
            self._write_local(painter, arrow)

    def _draw_arrow(self, painter: QPainter, arrow: Arrow) -> None:
        """Draw a line, with a head once something has gone along it in the way of the moment."""
        shown, colours = self._shown, self._colours
        current = shown.is_current(arrow.makes) or shown.is_current(arrow.backward)
        reached = shown.reached(arrow.backward if shown.is_back else arrow.makes) is not None
        strong = reached and not shown.is_path
        colour = QColor(colours.ink if current else colours.muted if strong else colours.line)
        heads = (reached and shown.is_back, reached and not shown.is_back)
        _draw_line(painter, arrow, QPen(colour, 2.4 if current else 1.2), heads=heads)

    def _draw_weight(self, painter: QPainter, arrow: Arrow, place: int) -> None:
        """Draw an edge of the network in the colour of what its weight speaks for."""
        shown, side = self._shown, arrow.makes[1] or 0
        quarters = int(self._edges[side, place])
        forward, back = shown.is_current(arrow.makes), shown.is_current(arrow.backward)
        if back and place == shown.path_pixel:
            ink = QColor(self._colours.ink)
            _draw_line(painter, arrow, QPen(ink, THICKEST - 1), heads=(True, False))
            return
        if quarters == 0:
            colour = QColor(self._colours.edge)
        else:
            colour = QColor(self._colours.of_class(side if quarters > 0 else 1 - side))
        if not forward:
            colour.setAlphaF(FAINT if shown.is_back else 0.55)
        pen = QPen(colour, THINNEST + abs(quarters) / 4)
        _draw_line(painter, arrow, pen, heads=(back, forward))

    def _draw_node(self, painter: QPainter, node: Node) -> None:
        """Draw the pill of a number, and the name of one that is computed."""
        shown, colours = self._shown, self._colours
        if node.forward is None:
            marked = shown.is_path and shown.on_path(node)
            rim = QColor(colours.ink if marked else colours.edge)
            painter.setPen(QPen(rim, 2 if marked else 1))
            painter.setBrush(QColor(colours.card))
            painter.drawRoundedRect(node.body, node.body.height() / 2, node.body.height() / 2)
            return
        on_path = shown.is_path and shown.on_path(node)
        current = shown.is_current(node.forward) or (on_path and node.symbol == "s")
        beside = shown.is_path and not on_path
        done = shown.reached(node.forward) is not None and not beside
        ink = QColor(colours.ink if done else colours.muted)
        rim, fill = QColor(colours.edge), QColor(colours.wash)
        if node.side is not None:
            rim = QColor(colours.line if beside else colours.of_class(node.side))
            fill = QColor(colours.wash_of_class(node.side))
        painter.setPen(QPen(ink if current else rim, 2.6 if current else 1.3))
        painter.setBrush(fill)
        painter.drawRoundedRect(node.body, node.body.height() / 2, node.body.height() / 2)
        painter.setFont(self._small)
        name = "eˢ" if node.symbol == "e" else node.symbol
        wide = painter.fontMetrics().horizontalAdvance(name) + 6
        ground = QRectF(
            node.above.center().x() - wide / 2, node.above.top(), wide, node.above.height()
        )
        painter.fillRect(ground, QColor(colours.card))
        painter.setPen(ink)
        painter.drawText(node.above, _CENTRE, name)

    def _write_inputs(self, painter: QPainter, places: ChainLayout) -> None:
        """Write the numbers of x, and the 1 that the bias is multiplied by."""
        colours, shown = self._colours, self._shown
        given = [node for node in places.nodes if node.forward is None]
        pixels = [int(pixel) for pixel in shown.inputs]
        words = [compact(float(shown.chain.x[pixel])) for pixel in pixels] + ["1"]
        names = [f"x{subscript(pixel + 1)}" for pixel in pixels] + ["b"]
        for node, number, name in zip(given, words, names, strict=True):
            beside = shown.is_path and not shown.on_path(node)
            painter.setPen(QColor(colours.muted if beside else colours.ink))
            painter.drawText(node.body, _CENTRE, number)
            painter.setPen(QColor(colours.muted))
            place = node.body.translated(-node.body.width() - 4, 0)
            painter.drawText(place, _RIGHT, name)
            if shown.is_path and not beside:
                self._write_correction(
                    painter, node, place.right() - painter.fontMetrics().horizontalAdvance(name)
                )

    def _write_correction(self, painter: QPainter, node: Node, right: float) -> None:
        """Write what the path comes to at its end, left of the name of its input."""
        words = self._shown.words.correction(self._shown.current, int(self._shown.inputs[0]))
        painter.setFont(self._strong)
        painter.setPen(QColor(self._colours.ink))
        wide = float(painter.fontMetrics().horizontalAdvance(words) + 2)
        place = QRectF(max(0.0, right - 8 - wide), node.body.top(), wide, node.body.height())
        painter.drawText(place, _RIGHT, words)
        painter.setFont(self._small)

    def _write_local(self, painter: QPainter, arrow: Arrow) -> None:
        """Write the local derivative on an arrow, once something has come back along it."""
        shown, colours = self._shown, self._colours
        made = shown.reached(arrow.backward)
        if made is None:
            return
        is_label = (0 if arrow.start.y() < arrow.end.y() else 1) == shown.chain.label
        words = shown.words.local(made, arrow.way)
        if arrow.makes == ("loss", None) and not is_label:
            words = "0"
        # Where nothing crosses: long arrows carry it nearer to their end.
        level = arrow.start.y() == arrow.end.y()
        share = 0.5 if not level or arrow.backward[0] == "by_score" else 0.72
        current = shown.is_current(arrow.backward)
        colour = colours.ink if current else colours.muted
        self._write(painter, arrow.at(share), f"× {words}", colours.card, colour, spare=True)

    def _write_value(self, painter: QPainter, node: Node) -> None:
        shown, colours = self._shown, self._colours
        made = shown.reached(node.forward) if node.forward is not None else None
        if made is None:
            return
        side = node.side
        if side is not None and made.kind == "score" and float(made.value) < 0.0:
            side = 1 - side  # a score below 0 speaks for the other one
        colour = colours.ink if side is None else colours.text_of_class(side)
        if shown.is_path and not shown.on_path(node):
            colour = colours.muted
        words = shown.words.value(made)
        inside = node.body.width() - 6
        if painter.fontMetrics().horizontalAdvance(words) > inside:
            painter.setFont(self._small)
        wider = max(0.0, painter.fontMetrics().horizontalAdvance(words) - inside) / 2
        place = node.body.adjusted(-wider, 0, wider, 0)
        if wider:  # a number beyond all bounds, as after a blow-up: its pill grows
            painter.setPen(QPen(QColor(colours.edge), 1.3))
            painter.setBrush(QColor(colours.wash))
            painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
        self.written.append(place)
        painter.setPen(QColor(colour))
        painter.drawText(place, _CENTRE, words)
        painter.setFont(self._strong)

    def _is_on_path(self, node: Node) -> bool:
        """Say whether p − y is written below a number: at the score of the path."""
        return self._shown.is_path and self._shown.on_path(node) and node.symbol == "s"

    def _write_gradient(self, painter: QPainter, node: Node) -> None:
        shown, colours = self._shown, self._colours
        made = shown.reached(node.backward) if node.backward is not None else None
        if made is None:
            return
        # The loss looks at one probability alone.
        is_other = node.symbol == "p" and node.side != shown.chain.label
        on_path = self._is_on_path(node)
        current = on_path or (shown.is_current(node.backward) and not is_other)
        painter.setFont(self._strong if current else self._small)
        words = "0" if is_other else shown.words.value(made)
        if not is_other and shown.words.is_rounded(made):
            words = f"≈ {words}"
        ground, colour = (colours.hover, colours.ink) if current else (colours.card, colours.muted)
        beside = shown.is_path and not on_path
        words = f"∂ {words}"
        if on_path:
            words = f"p − y = {shown.words.value(made)}"
        centre = node.below.center()
        if on_path:  # longer: it makes way for the edges that end at its score
            centre += QPointF(px(ASIDE), 0)
        self._write(painter, centre, words, ground, colour, spare=beside)

    def _write(
        self,
        painter: QPainter,
        centre: QPointF,
        words: str,
        ground: str,
        colour: str,
        *,
        spare: bool = False,
    ) -> None:
        """Write on a ground of its own, so that no line runs through it.

        spare: whether it is left out where it would lie over what is written already.
        """
        width = painter.fontMetrics().horizontalAdvance(words) + 6
        place = QRectF(centre.x() - width / 2, centre.y() - px(LINE) / 2 + 1, width, px(LINE) - 2)
        if spare and any(place.intersects(other) for other in self.written):
            return
        self.written.append(place)
        painter.fillRect(place, QColor(ground))
        painter.setPen(QColor(colour))
        painter.drawText(place, _CENTRE, words)


def _draw_line(painter: QPainter, arrow: Arrow, pen: QPen, heads: tuple[bool, bool]) -> None:
    """Draw a line; `heads` says whether there is one at its start and at its end."""
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.drawLine(arrow.start, arrow.end)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(pen.color())
    size = 7.0 + pen.widthF()
    ways = ((arrow.start, arrow.end), (arrow.end, arrow.start))
    for wanted, (tip, tail) in zip(heads, ways, strict=True):
        if wanted:
            angle = atan2(tail.y() - tip.y(), tail.x() - tip.x())
            wings = [
                tip + QPointF(cos(angle + turn), sin(angle + turn)) * size
                for turn in (-pi / 7, pi / 7)
            ]
            painter.drawPolygon(QPolygonF([tip, *wings]))
