"""A formula that has been set, in a colour and a size, ready to be painted."""

from PySide6.QtCore import QByteArray, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from gui.formula.typesetting import INK, Typeset


class FormulaPicture:
    """Made of outlines, so that it is crisp on every screen.

    colour: as `#rrggbb`.
    em:     the size of its letters, in pixels.
    """

    def __init__(self, formula: Typeset, colour: str, em: float) -> None:
        self._formula = formula
        self.size = QSizeF(formula.width * em, formula.height * em)
        self._drawing = QSvgRenderer(QByteArray(formula.svg.replace(INK, colour).encode()))

    def paint(self, painter: QPainter, at: QPointF) -> None:
        """Paint it with this as its upper left corner."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._drawing.render(painter, QRectF(at, self.size))
