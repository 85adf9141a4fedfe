"""A gradient as far as it is known: as pictures of W's rows, or as a bar that fills."""

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from gui.style import theme
from gui.widgets.cells.colour_scale import coloured
from model.eyes import mean_of_channels
from model.params import Floats


def paint_rows(
    painter: QPainter,
    places: tuple[QRectF, QRectF],
    dW: Floats,
    shape: tuple[int, int, int],
    limit: float,
) -> None:
    """Paint −dW (2, D), the way a step moves each weight; NaN is what is not known yet.

    places: one for each row of W.
    limit:  the magnitude with the strongest colour.
    """
    colours = theme.current()
    for side, (place, row) in enumerate(zip(places, dW, strict=True)):
        painter.fillRect(place, QColor(colours.wash))
        painter.drawImage(place, _picture(row, shape, limit, side))
        painter.setPen(QPen(QColor(colours.edge), 1))
        painter.drawRect(place)


def paint_known(painter: QPainter, place: QRectF, share: float) -> None:
    """Paint a bar that fills from below: the share of all slopes that is known."""
    colours = theme.current()
    painter.fillRect(place, QColor(colours.wash))
    filled = QRectF(place)
    filled.setTop(place.bottom() - share * place.height())
    painter.fillRect(filled, QColor(colours.edge))
    painter.setPen(QPen(QColor(colours.muted), 1))
    painter.drawRect(place)


def _picture(row: Floats, shape: tuple[int, int, int], limit: float, side: int) -> QImage:
    """Draw a row of −dW in the colours of where it leads; clear where it is not known yet."""
    seen = mean_of_channels(-row, shape)
    towards_dog = seen if side == 0 else -seen
    values = coloured(towards_dog, limit, theme.current())
    values = np.where(np.isfinite(seen), values, np.uint32(0)).astype(np.uint32)
    height, width = values.shape
    image = QImage(values.tobytes(), width, height, 4 * width, QImage.Format.Format_ARGB32)
    return image.copy()
