"""The lines of runs side by side, in plots and in the tables beside them."""

from PySide6.QtGui import QColor, QPen

from gui.style.scale import factor
from gui.style.theme import Theme

WIDTH = 1.8


def lane_pen(place: int, colours: Theme) -> QPen:
    """Give the line of a run: four colours, and dashes for the next four."""
    pen = QPen(QColor(colours.lanes[place % len(colours.lanes)]), WIDTH * max(1.0, factor()))
    if place >= len(colours.lanes):
        pen.setDashPattern([4.0, 2.5])
    return pen
