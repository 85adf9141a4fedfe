"""Where everything of the strip of answers is: the line, its photos, and the threshold."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF

from gui.rooms.results.swarm import Swarm, arrange
from gui.style.scale import factor, px
from model.inspection import Answers

BAND = 30
"""Above the photos: what is said on which side, and the handle of the threshold."""

SCALE = 24
"""Below the photos: the marks of the line."""

OUTSIDE = 28
"""From the ends of the line to the sides, for half of a photo that stands there."""

LINE = 12
"""Between the line and the photos nearest to it: their leaders."""

EDGE = 6
"""From the outermost photos to the edge of the field."""

GRIP = 6
"""So near to the threshold's line it can be taken hold of."""

HANDLE = 38, 22


@dataclass(frozen=True, slots=True, eq=False)
class StripLayout:
    """The places in a strip of some size.

    field:  what is coloured.
    left, right, line: from where to where the line goes, and its height.
    swarm:  the photos.
    boxes:  where each photo is drawn, in the order of the answers.
    """

    field: QRectF
    left: float
    right: float
    line: float
    swarm: Swarm
    boxes: tuple[QRectF, ...]

    def across(self, share: float) -> float:
        """Where a probability is on the line."""
        return self.left + share * (self.right - self.left)

    def share(self, across: float) -> float:
        """Which probability is at a place on the line, 0 … 1."""
        return min(1.0, max(0.0, (across - self.left) / max(1.0, self.right - self.left)))

    def handle(self, threshold: float) -> QRectF:
        """Where the handle of the threshold is."""
        wide, tall = (px(size) for size in HANDLE)
        middle = QPointF(self.across(threshold), self.field.top() + px(BAND) / 2)
        return QRectF(middle.x() - wide / 2, middle.y() - tall / 2, wide, tall)

    def place_at(self, position: QPointF) -> int:
        """Which photo is at a position; −1 for none. Of several the one on top."""
        for place in reversed(range(len(self.boxes))):
            if self.boxes[place].contains(position):
                return place
        return -1

    def grips(self, position: QPointF, threshold: float) -> bool:
        """Whether the threshold can be taken hold of at a position."""
        if self.handle(threshold).contains(position):
            return True
        near = abs(position.x() - self.across(threshold)) <= px(GRIP)
        return near and self.field.contains(position) and self.place_at(position) < 0


def lay_out(answers: Answers, width: float, height: float, gutter: float) -> StripLayout:
    """Find a place for everything.

    gutter: the width at the left for the names of the two rows.
    """
    field = QRectF(0, 0, width, max(1.0, height - px(SCALE)))
    left, right = gutter + px(OUTSIDE), width - px(OUTSIDE)
    line = field.top() + px(BAND) + (field.height() - px(BAND)) / 2
    room = (field.height() - px(BAND)) / 2 - px(LINE) - px(EDGE)
    groups = np.minimum(answers.labels, 1)
    swarm = arrange(answers.probabilities, groups, max(1.0, right - left), room, factor())
    boxes = []
    for across, away, label in zip(swarm.across, swarm.away, groups, strict=True):
        beyond = px(LINE) + float(away)
        top = line + beyond if label else line - beyond - swarm.edge
        boxes.append(QRectF(left + float(across) - swarm.edge / 2, top, swarm.edge, swarm.edge))
    return StripLayout(field, left, right, line, swarm, tuple(boxes))
