"""Numbers in a place of their own, as eyes find them."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from gui.widgets.texts.label import Figure, Label


def side_of(figure: Figure) -> str | None:
    """The class whose colour a number has; None for ink."""
    (label,) = figure.findChildren(Label)
    side = label.property("side")
    assert side is None or isinstance(side, str)
    return side


def figures_of(widget: QWidget) -> list[list[Figure]]:
    """The numbers to be seen in a widget, line by line from the top, each from the left."""
    shown = [figure for figure in widget.findChildren(Figure) if figure.isVisible()]
    places = {figure: figure.mapTo(widget, QPoint()) for figure in shown}
    lines = sorted({place.y() for place in places.values()})
    return [
        sorted((f for f in shown if places[f].y() == y), key=lambda figure: places[figure].x())
        for y in lines
    ]
