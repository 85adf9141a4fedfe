"""Where the words of a small picture of a run stand: never over its losses, nor over each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QFontMetricsF

from gui.plots.room import FREE, Room, around_point
from model.params import Doubles


@dataclass(frozen=True, slots=True)
class TileLabel:
    """Words about a place.

    at:    the place.
    level: whether they like to stand beside it, as the end of a line has its number.
    """

    words: str
    at: QPointF
    level: bool = False


def place_labels(
    labels: Sequence[TileLabel],
    area: QRectF,
    lines: Sequence[Doubles],
    rules: Sequence[Doubles],
    taken: Sequence[QRectF],
    metrics: QFontMetricsF,
) -> list[tuple[QRectF, str]]:
    """Give each label its place, the first ones first; one without any free place is left out.

    area:  where they may stand.
    lines: (n, 2) each, what they must not cover.
    rules: (n, 2) each, what they should not cover.
    taken: what else stands there.
    """
    room = Room(area, lines, rules)
    for box in taken:
        room.take(box)
    placed = []
    for label in labels:
        # A hair more than the words: rounded down, their last letter would be missing.
        size = QSizeF(metrics.horizontalAdvance(label.words) + 1, metrics.height())
        x, y = label.at.x(), label.at.y()
        corners = around_point(x, y, area, size)
        if label.level:
            beside = [(x + 2 * FREE, y - size.height() * part) for part in (0.5, 0.3, 0.7, 0, 1)]
            corners = np.concatenate([np.array(beside), corners])
        found = room.find(corners, size)
        if found is not None:
            placed.append((found, label.words))
    return placed
