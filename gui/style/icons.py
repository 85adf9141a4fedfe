"""The program's icons: small drawings that take the colours of the theme.

Each is an SVG file in `resources/icons`, drawn on a grid of 24 × 24 in the colour called
`currentColor`. That word is replaced by a colour of the theme at the moment the icon is
painted, so after a change of theme a repaint is enough, and on a screen of any density the
lines stay sharp.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from gui.style import theme
from gui.style.resources import resource


def icon(name: str, colour: str = "ink") -> QIcon:
    """The icon `resources/icons/<name>.svg`.

    colour: the name of a colour of `Theme`, "on_primary" for one on the primary button.
    Raises FileNotFoundError when there is no such drawing.
    """
    return QIcon(_Engine(_drawing(name), colour))


def application_icon() -> QIcon:
    """The icon of the program itself, which keeps its own colours."""
    return icon("downhill")


class _Engine(QIconEngine):
    """Paints a drawing in the colours that are current at that moment."""

    def __init__(self, drawing: str, colour: str) -> None:
        super().__init__()
        self._drawing = drawing
        self._colour = colour

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        del state  # an icon looks the same on a pressed-in button
        ratio = painter.device().devicePixelRatio()
        painter.drawImage(rect.topLeft(), self._image(rect.size(), mode, ratio))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        del state
        return QPixmap.fromImage(self._image(size, mode, scale))

    def clone(self) -> QIconEngine:
        return _Engine(self._drawing, self._colour)

    def _image(self, size: QSize, mode: QIcon.Mode, ratio: float) -> QImage:
        name = "disabled" if mode == QIcon.Mode.Disabled else self._colour
        colour = str(getattr(theme.current(), name))
        return _rendered(self._drawing, colour, size.width(), size.height(), ratio)


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _rendered(drawing: str, colour: str, width: int, height: int, ratio: float) -> QImage:
    """The drawing as an image, the largest that fits into width × height, centred."""
    image = QImage(
        round(width * ratio), round(height * ratio), QImage.Format.Format_ARGB32_Premultiplied
    )
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    renderer = QSvgRenderer(QByteArray(drawing.replace("currentColor", colour).encode()))
    renderer.setAspectRatioMode(Qt.AspectRatioMode.KeepAspectRatio)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, width, height))
    painter.end()
    return image
