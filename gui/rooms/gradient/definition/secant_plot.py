"""The loss over one weight, a secant through two of its points, and what it turns into.

This module loads pyqtgraph (see `gui.plots.frame`).
"""

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.plots.chart import Axis, Chart, Colour, Curve, Dots, Line, pen
from gui.plots.items import LABELS
from gui.plots.plot import LEAST_HEIGHT, Plot
from gui.plots.ticks import loss_ticks, steadied
from gui.rooms.gradient.definition.h_scale import held
from gui.rooms.gradient.definition.lens import Lens, Magnified, find_room
from gui.rooms.gradient.definition.moment import Moment
from gui.style import text
from gui.style.language import fill
from gui.widgets.words.numbers import loss_words, rate_words
from gui.widgets.words.significant import significant
from model.gradient import WeightCurve
from model.params import Doubles

LEFT, RIGHT = 0.3, 1.3
"""So many times the curve's reach is seen to both sides of the weight."""

GHOSTS = (0.8, 0.4, 0.2)
"""Secants left behind, in parts of the reach."""

FINER = 1.5
"""A ghost stays when h is so many times smaller than its own."""

SMALL = 34
"""Where h has fewer pixels, it is seen through the lens."""

POINTS = 121
DOT, GHOST_DOT = 12.0, 9.0

LENS_WORDS = 15
"""The size of h and of what it changes, in the lens."""

LEADER = 12
"""Pixels from a ghost to its words."""

_GHOST = pen("edge", 1.3)
_DASHED = Qt.PenStyle.DashLine
_NONE = Qt.PenStyle.NoPen


class SecantPlot(Plot):
    """The curve with its two points; whoever drags in it brings the second point there.

    Signals: `h_chosen(h)`.
    """

    h_chosen = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumHeight(LEAST_HEIGHT)
        self._seen: Moment | None = None
        self._lens = Lens()
        self._lens.setParentItem(self._frame.view)
        self._lens.setZValue(LABELS - 0.5)
        self._lens.hide()
        self._frame.view.sigResized.connect(self.refresh)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.retranslate()

    def show_secant(self, seen: Moment) -> None:
        """Show a curve and two of its points."""
        self._seen = seen
        self.setAccessibleName(self.title())
        self.refresh()

    def title(self) -> str:
        name = "w" if self._seen is None else self._seen.name
        return fill(self.tr("The loss over {name}"), name=name)

    def refresh(self) -> None:
        super().refresh()
        self._place_lens()

    def restyle(self) -> None:
        super().restyle()
        self._place_lens()

    def choose(self, value: float) -> bool:
        if self._seen is None:
            return False
        curve = self._seen.curve
        self.h_chosen.emit(held(curve.reach, value - curve.value))
        return True

    def chart(self) -> Chart:
        seen = self._seen
        if seen is None:
            empty = Axis("", 0.0, 1.0, loss_ticks, loss_words)
            return Chart(empty, empty)
        curve = seen.curve
        across, up = self._axes_of(seen)
        changes = np.linspace(-LEFT, RIGHT, POINTS) * curve.reach
        loss = Curve(self.tr("loss"), curve.value + changes, curve.losses(changes), pen("ink", 2.2))
        lines = (
            Line(
                curve.value,
                pen("muted", 1.2, Qt.PenStyle.DotLine),
                label=f"{seen.name} = {rate_words(curve.value)}",
                low=True,
            ),
        )
        curves = [loss, *self._tangent_and_secant(seen), *self._ghosts(seen)]
        points = [self._dot(curve, 0.0, "ink", DOT)]
        points += [self._dot(curve, h, "card", GHOST_DOT, "muted") for h in _left_behind(seen)]
        if not self._is_small(seen):
            points.append(self._dot(curve, seen.h, "card", DOT))
        lens = self._outline()
        if lens is not None:
            curves.append(lens)
        return Chart(across, up, tuple(curves), lines, tuple(points), grid="level", keyed=False)

    # Parts of the chart.

    def _axes_of(self, seen: Moment) -> tuple[Axis, Axis]:
        curve = seen.curve
        changes = np.linspace(-LEFT, RIGHT, POINTS) * curve.reach
        losses = curve.losses(changes)
        low, high = float(losses.min()), float(losses.max())
        if high - low < 0.02 * max(1.0, abs(high)):
            middle, half = (low + high) / 2, 0.5 * max(1.0, abs(high)) * 0.4
            low, high = middle - half, middle + half
        low, high = steadied(low, high, 0.01)
        ends = curve.value - LEFT * curve.reach, curve.value + RIGHT * curve.reach
        return (
            Axis(seen.name, *ends, loss_ticks, rate_words),
            Axis(self.tr("loss"), max(low, -0.03 * high), high, loss_ticks, loss_words),
        )

    def _tangent_and_secant(self, seen: Moment) -> list[Curve]:
        curve, small = seen.curve, self._is_small(seen)
        ends = np.array([-0.18, 0.62]) * curve.reach
        words = self.tr("slope {slope}")
        if small:
            tangent = pen("ink", 2.0)
            label = fill(words, slope=seen.slope)
        else:
            tangent = pen("muted", 1.2, _DASHED)
            label = self.tr("tangent")
        straight = _straight(curve, curve.slope, ends)
        lines = [Curve("", *straight, tangent, label=label, at=0.95, strong=small)]
        if small:
            return lines
        slope = curve.secant(seen.h)
        over = 0.12 * curve.reach
        secant = _straight(curve, slope, np.array([-over, seen.h + over]))
        both = f"h = {rate_words(seen.h)}   {fill(words, slope=seen.slope)}"
        across = curve.value + np.array([0.0, seen.h])
        legs = (
            Curve("", across, np.full(2, curve.loss), pen("muted", 1.2)),
            Curve(
                "",
                np.full(2, across[1]),
                np.array([curve.loss, curve.beside(seen.h)]),
                pen("muted", 1.2),
                label=seen.difference,
            ),
        )
        return [Curve("", *secant, pen("ink", 1.8), label=both, at=0.9, strong=True), *lines, *legs]

    def _ghosts(self, seen: Moment) -> list[Curve]:
        """Give the secants left behind, each with a thin line from its point to its words."""
        curve, words = seen.curve, self.tr("h = {h}   slope {slope}")
        _, up = self._axes_of(seen)
        left = _left_behind(seen)
        free = LEADER * (up.high - up.low) / max(1.0, self._frame.tall)
        found = []
        for h in left:
            slope = curve.secant(h)
            found.append(
                Curve("", *_straight(curve, slope, np.array([-0.1 * h, 1.15 * h])), _GHOST)
            )
            # Above all secants at this place, and above the curve.
            top = curve.loss + max(curve.secant(other) for other in left) * h + free
            label = fill(words, h=rate_words(h), slope=_short(slope, curve))
            place = np.full(2, curve.value + h)
            leader = np.array([curve.beside(h), top])
            found.append(Curve("", place, leader, pen("edge", 1), label=label, at=1.0))
        return found

    def _dot(
        self,
        curve: WeightCurve,
        change: float,
        fill: Colour,
        size: float,
        line: Colour = "ink",
    ) -> Dots:
        across, up = np.array([curve.value + change]), np.array([curve.beside(change)])
        return Dots(across, up, pen(line, 1.8), pen(fill, 1), size)

    # The lens.

    def _is_small(self, seen: Moment) -> bool:
        width = (LEFT + RIGHT) * seen.curve.reach
        return self._frame.wide < 1 or seen.h / width * self._frame.wide < SMALL

    def _lens_room(self) -> tuple[QPointF, float] | None:
        """Say where the lens lies, and its radius; None where there is none."""
        seen, frame = self._seen, self._frame
        if seen is None or frame.wide < 1 or frame.tall < 1 or not self._is_small(seen):
            return None
        axes = self._axes_of(seen)
        curve = seen.curve
        changes = np.linspace(-LEFT, RIGHT, POINTS) * curve.reach
        drawn = [(changes, curve.losses(changes))]
        drawn += [
            (part, curve.loss + slope * part)
            for slope, h in ((curve.secant(h), h) for h in _left_behind(seen))
            for part in (np.linspace(-0.1, 1.15, POINTS) * h,)
        ]
        part = np.linspace(-0.18, 0.62, POINTS) * curve.reach
        drawn.append((part, curve.loss + curve.slope * part))
        points = np.concatenate(
            [
                _pixels(axes, curve.value + across, up, frame.wide, frame.tall)
                for across, up in drawn
            ]
        )
        start = _pixels(
            axes, np.array([curve.value]), np.array([curve.loss]), frame.wide, frame.tall
        )[0]
        at = QPointF(float(start[0]), float(start[1]))
        above = self.small_font().pixelSize() + 8.0
        middle, radius = find_room(points, at, frame.wide, frame.tall, above)
        return (middle, radius) if radius else None

    def _outline(self) -> Curve | None:
        """Give the lens as lines that nobody sees, so that no label lies on it."""
        room = self._lens_room()
        if room is None or self._seen is None:
            return None
        middle, radius = room
        across, up = self._axes_of(self._seen)
        around = np.linspace(0, 2 * np.pi, 33)
        shares = np.concatenate([np.full(33, share) for share in (0.35, 0.7, 1.0)])
        angles = np.tile(around, 3)
        x = middle.x() + radius * shares * np.cos(angles)
        y = middle.y() + radius * shares * np.sin(angles)
        return Curve(
            "",
            across.low + x / self._frame.wide * (across.high - across.low),
            up.high - y / self._frame.tall * (up.high - up.low),
            pen("card", 1, _NONE),
        )

    def _place_lens(self) -> None:
        seen, room = self._seen, self._lens_room()
        self._lens.setVisible(room is not None)
        if seen is None or room is None:
            return
        middle, radius = room
        frame, curve = self._frame, seen.curve
        across, up = self._axes_of(seen)
        sizes = frame.wide / (across.high - across.low), frame.tall / (up.high - up.low)
        rise = -curve.secant(seen.h) * sizes[1] / sizes[0]
        wide = 0.96 * radius / float(np.hypot(1.0, rise))
        times = wide / (seen.h * sizes[0])
        at = _pixels(
            (across, up), np.array([curve.value]), np.array([curve.loss]), frame.wide, frame.tall
        )[0]
        self._lens.show_magnified(
            Magnified(
                QPointF(float(at[0]), float(at[1])),
                middle,
                radius,
                rise,
                fill(self.tr("enlarged {times} times"), times=text.rounded(times)),
                f"h = {rate_words(seen.h)}",
                seen.difference,
                seen.losses,
            ),
            self.small_font(),
            self.small_font(LENS_WORDS, strong=True),
            QRectF(0, 0, frame.wide, frame.tall),
        )


def _left_behind(seen: Moment) -> list[float]:
    parts = [part * seen.curve.reach for part in GHOSTS]
    return [float(f"{h:.2g}") for h in parts if h >= FINER * seen.h]


def _straight(curve: WeightCurve, slope: float, changes: Doubles) -> tuple[Doubles, Doubles]:
    return curve.value + changes, curve.loss + slope * changes


def _short(slope: float, curve: WeightCurve) -> str:
    return significant(slope, abs(curve.slope)).removeprefix("+")


def _pixels(
    axes: tuple[Axis, Axis], across: Doubles, up: Doubles, wide: float, tall: float
) -> Doubles:
    """Say where points are drawn, (n, 2)."""
    x, y = axes
    return np.stack(
        [(across - x.low) / (x.high - x.low) * wide, (y.high - up) / (y.high - y.low) * tall], 1
    )
