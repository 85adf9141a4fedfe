"""How large everything is drawn, beside what the screen itself asks for: 1.0 is the usual size.

Sizes in the source are those of the usual size. What has a fixed size asks `px` for it whenever it
is measured or painted, so that another scale needs nothing but a new style (`theme.apply`).
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QWidget

PROPERTY = "downhill-scale"
"""The property of the QApplication that holds the scale."""

STEPS = (0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0)
"""The scales that can be chosen."""

ROOMY = (1700, 1060)
"""Width and height of a window, in pixels, that is as roomy as a usual one needs to be. A window
of more than that by a step has larger text by itself."""


def factor() -> float:
    """Say how many times the usual size everything is drawn."""
    application = QApplication.instance()
    scale = None if application is None else application.property(PROPERTY)
    return float(scale) if isinstance(scale, float) else 1.0


def fitting(width: int, height: int, roomy: tuple[int, int] = ROOMY) -> float:
    """Give the largest scale that a window of this size has room for, the usual one at least.

    >>> fitting(1920, 1080), fitting(2560, 1440), fitting(3840, 2160)
    (1.0, 1.25, 2.0)
    """
    fits = [step for step in STEPS if width >= step * roomy[0] and height >= step * roomy[1]]
    return max([1.0, *fits])


def beside(scale: float, steps: int) -> float:
    """Give the scale so many steps larger than another, or smaller; at the ends, the last one."""
    here = min(range(len(STEPS)), key=lambda place: abs(STEPS[place] - scale))
    return STEPS[min(max(here + steps, 0), len(STEPS) - 1)]


def px(size: float) -> int:
    """Give so many pixels of the usual size in those of the moment, whole ones."""
    return round(size * factor())


def within(size: tuple[int, int], above: QWidget | None) -> QSize:
    """Give the size of a dialog in pixels of the moment, not more than the window below it has.

    size:  width and height in pixels of the usual size.
    above: somewhere in that window; None where there is none, and so no bound.
    """
    wanted = QSize(px(size[0]), px(size[1]))
    return wanted if above is None else wanted.boundedTo(above.window().size())
