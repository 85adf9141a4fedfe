"""What the lines on the map are: the film, and a way not taken; and which steps have a dot."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from gui.rooms.descent.landscape.drawing import paint_dots, paint_way
from gui.rooms.descent.line_legend import LineLegend
from gui.style import theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.text import count

WIDE, BETWEEN, EDGE = 34, 18, 4


@dataclass(frozen=True, slots=True)
class DotSpacing:
    """Which steps of a way have a dot.

    dense: up to this step each of them.
    most:  how many steps lie between two dots at most.
    """

    dense: int
    most: int

    @classmethod
    def of(cls, steps: Sequence[int]) -> "DotSpacing":
        """Say it of the steps that have one, in their order, at least one."""
        apart = [later - before for before, later in pairwise(steps)]
        alone = next((place for place, gap in enumerate(apart) if gap > 1), len(apart))
        return cls(steps[alone] if alone else 0, max(apart, default=1))


EACH_STEP = DotSpacing(0, 1)


class PathLegend(LineLegend):
    """Passive."""

    def __init__(self) -> None:
        super().__init__(WIDE, BETWEEN)
        self._spacing = EACH_STEP
        self._aside: DotSpacing | None = None
        self.retranslate()

    def show_spacings(self, spacing: DotSpacing, aside: DotSpacing | None) -> None:
        """Say which steps have a dot, of the film and of the way not taken, if there is one."""
        if (spacing, aside) != (self._spacing, self._aside):
            self._spacing, self._aside = spacing, aside
            self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The lines on the map"))
        super().retranslate()

    def entries(self) -> list[str]:
        """The film first, then the way not taken."""
        film = (
            self.tr("this film, a dot a step"),
            self.tr("this film, a dot every {count} steps"),
            self.tr("this film, a dot a step up to step {dense}, then one every {count}"),
        )
        aside = (
            self.tr("way not taken, a dot a step"),
            self.tr("way not taken, a dot every {count} steps"),
            self.tr("way not taken, a dot a step up to step {dense}, then one every {count}"),
        )
        found = [_dots(film, self._spacing)]
        return found if self._aside is None else [*found, _dots(aside, self._aside)]

    def paint_sample(self, painter: QPainter, number: int, box: QRectF) -> None:
        colours = theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, middle = box.left() + px(EDGE), box.center().y()
        way = [QPointF(left + part * px(WIDE - 2 * EDGE), middle) for part in (0, 0.5, 1)]
        colour = colours.muted if number else colours.ink
        paint_way(painter, way, colour, colours, dashed=bool(number))
        paint_dots(painter, way, colour, colours, hollow=bool(number))


def _dots(words: tuple[str, str, str], spacing: DotSpacing) -> str:
    """Choose the words for a dot a step, one every so many, and one a step at first."""
    said = words[0 if spacing.most == 1 else 2 if spacing.dense else 1]
    return fill(said, count=count(spacing.most), dense=count(spacing.dense))
