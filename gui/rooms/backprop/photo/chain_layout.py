"""Where the parts of the chain are drawn: the network as the lecture draws it, and on to the loss.

Numbers are pills from left to right, the dog's in the upper lane and the cat's in the lower; what
both share stands between. Each arrow is an operation and ends at its numbers; each number has its
name above it and its gradient below.
"""

import math
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtCore import QPointF, QRectF

from gui.style.scale import px
from model.backprop import OperationKind

Key: TypeAlias = tuple[OperationKind, int | None]
"""An operation: its kind and its side."""

INPUTS = 3
"""How many numbers of x are drawn; the bias stands below them."""

PILL = (58.0, 24.0)
LINE = 18.0
"""The height of a line of text above or below a number."""

TEXT_WIDTH = 64.0
ASIDE = 26.0
PHOTO = 64.0

_COLUMNS = {"x": 0.2, "s": 0.36, "e": 0.495, "Σ": 0.645, "p": 0.8, "L": 0.95}
_LANES = (0.235, 0.765)


@dataclass(frozen=True, slots=True)
class Node:
    """A number of the chain.

    symbol:   its name.
    forward:  the operation that computes it; None for what is given: inputs and the bias's 1.
    backward: the operation that computes the gradient by it, if it is computed.
    pixel:    the place among the inputs; INPUTS for the bias's 1; None further on.
    """

    symbol: str
    side: int | None
    centre: QPointF
    forward: Key | None
    backward: Key | None
    pixel: int | None = None

    @property
    def body(self) -> QRectF:
        """The place of its value."""
        width, height = _pill()
        return QRectF(self.centre.x() - width / 2, self.centre.y() - height / 2, width, height)

    @property
    def above(self) -> QRectF:
        """The place of its name."""
        top = self.body.top() - px(LINE) - 2
        return QRectF(self._left, top, px(TEXT_WIDTH), px(LINE))

    @property
    def below(self) -> QRectF:
        """The place of its gradient."""
        return QRectF(self._left, self.body.bottom() + 2, px(TEXT_WIDTH), px(LINE))

    @property
    def _left(self) -> float:
        # The edges of the network end at a score from above and below: its texts make way.
        aside = px(ASIDE) if self.symbol == "s" else 0
        return self.centre.x() - px(TEXT_WIDTH) / 2 + aside


@dataclass(frozen=True, slots=True)
class Arrow:
    """An operation between two numbers.

    start, end: where the line begins and ends.
    makes:      the operation that goes along it forward.
    backward:   the operation that comes back along it, and which of its ways this is.
    pixel:      the place among the inputs; INPUTS for the bias; None further on.
    """

    start: QPointF
    end: QPointF
    makes: Key
    backward: Key
    way: int
    pixel: int | None = None

    def distance(self, point: QPointF) -> float:
        """Measure how far a point is from the line."""
        line = self.end - self.start
        length = QPointF.dotProduct(line, line)
        share = QPointF.dotProduct(point - self.start, line) / length if length else 0.0
        nearest = self.start + line * min(max(share, 0.0), 1.0)
        apart = point - nearest
        return float(QPointF.dotProduct(apart, apart) ** 0.5)

    def at(self, share: float) -> QPointF:
        """Give the point after a share of the way."""
        return self.start + (self.end - self.start) * share


@dataclass(frozen=True, slots=True)
class ChainLayout:
    """All places, for a widget of one size and a chain of one label."""

    photo: QRectF
    dots: QPointF
    nodes: tuple[Node, ...]
    arrows: tuple[Arrow, ...]

    @classmethod
    def within(cls, area: QRectF, label: int) -> "ChainLayout":
        """Use an area as well as it can be used."""

        def place(column: str, share: float) -> QPointF:
            return QPointF(
                area.left() + _COLUMNS[column] * area.width(), area.top() + share * area.height()
            )

        shares = (0.09, 0.27, 0.67, 0.90)  # of three inputs and the bias; dots before the last
        inputs = [
            Node("1" if pixel == INPUTS else "x", None, place("x", share), None, None, pixel)
            for pixel, share in enumerate(shares)
        ]
        lanes = tuple(enumerate(_LANES))
        s = [Node("s", k, place("s", y), ("score", k), ("by_score", k)) for k, y in lanes]
        e = [
            Node("e", k, place("e", y), ("exponential", k), ("by_exponential", k)) for k, y in lanes
        ]
        p = [
            Node("p", k, place("p", y), ("probability", k), ("by_probability", label))
            for k, y in lanes
        ]
        total = Node("Σ", None, place("Σ", 0.5), ("sum", None), ("by_sum", None))
        loss = Node("L", None, place("L", 0.5), ("loss", None), None)
        arrows: list[Arrow] = []
        for side in range(len(_LANES)):
            for pixel, node in enumerate(inputs):
                back: Key = ("by_weights" if pixel < INPUTS else "by_bias", side)
                arrows.append(_between(node, s[side], ("score", side), back, pixel=pixel))
            share: Key = ("probability", side)
            by_e: Key = ("by_exponential", side)
            arrows += (
                _between(s[side], e[side], ("exponential", side), ("by_score", side)),
                _between(e[side], p[side], share, by_e),
                _between(e[side], total, ("sum", None), by_e, 1),
                _between(total, p[side], share, ("by_sum", None), side),
                _between(p[side], loss, ("loss", None), ("by_probability", label)),
            )
        middle = area.top() + 0.47 * area.height()
        photo = QRectF(area.left(), middle - px(PHOTO) / 2, px(PHOTO), px(PHOTO))
        nodes = (*inputs, *s, *e, total, *p, loss)
        return cls(photo, place("x", 0.47), nodes, tuple(arrows))

    def at(self, point: QPointF) -> Key | None:
        """Find the operation at a point: values lead forward, gradients and arrows back."""
        for node in self.nodes:
            if node.forward is None and node.body.contains(point):
                return ("by_bias" if node.symbol == "1" else "by_weights", 0)
            if node.forward is not None:
                if node.body.contains(point) or node.above.contains(point):
                    return node.forward
                if node.backward is not None and node.below.contains(point):
                    return node.backward
        nearest = min(self.arrows, key=lambda arrow: arrow.distance(point))
        return nearest.backward if nearest.distance(point) <= 6.0 else None


def _between(
    start: Node, end: Node, makes: Key, backward: Key, way: int = 0, pixel: int | None = None
) -> Arrow:
    """Lead an arrow from the rim of a number to the rim of the next."""
    line = end.centre - start.centre
    length = QPointF.dotProduct(line, line) ** 0.5 or 1.0
    unit = line / length
    begin = start.centre + unit * (_rim(unit) + 2)
    if start.forward is None:
        begin = QPointF(start.body.right() + 2, start.centre.y())
    return Arrow(begin, end.centre - unit * (_rim(unit) + 3), makes, backward, way, pixel)


def _pill() -> tuple[float, float]:
    width, height = PILL
    return float(px(width)), float(px(height))


def _rim(unit: QPointF) -> float:
    """How far the rim of a pill is from its middle in a direction."""
    width, height = _pill()
    across = width / 2 / abs(unit.x()) if unit.x() else math.inf
    return min(across, height / 2 / abs(unit.y()) if unit.y() else math.inf)
