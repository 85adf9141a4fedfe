"""A picture to take away: under its title, above a key to its curves.

On the screen both stand beside the picture; one that goes elsewhere has to bring them along.
"""

from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QImageWriter, QPainter, QPen
from PySide6.QtSvg import QSvgGenerator

from gui.style import fonts, theme

SHARP = 2
"""Pixels of the picture for each of a plain screen, both ways."""

INCH = 0.0254
PLAIN = 96
"""Pixels of a plain screen in an inch."""

PAD = 12.0
KEY = 26.0
"""The length of the piece of a curve in the key."""

GAP = 8.0
BETWEEN = 18.0

SVG = "image/svg+xml"


class Drawn(Protocol):
    """What is drawn on a sheet."""

    @property
    def small(self) -> QFont:
        """The font of what is written beside it."""
        ...

    def size(self) -> QSize:
        """Say how large it is."""
        ...

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw it at a place of its size."""
        ...


@dataclass(frozen=True, slots=True)
class Blank:
    """Nothing, in the place of a drawing that is not there at the moment."""

    drawn: Drawn

    @property
    def small(self) -> QFont:
        """The font of what is written beside it."""
        return self.drawn.small

    def size(self) -> QSize:
        """Take as much place as the drawing would."""
        return self.drawn.size()

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Leave the sheet as it is."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """What the picture shows.

    frame: the drawing itself.
    title: what it is called.
    key:   the pens of its curves, and their names; none where names stand beside the curves.
    headed: whether the title stands above it.
    """

    frame: Drawn
    title: str
    key: tuple[tuple[QPen, str], ...]
    headed: bool = True

    def image(self, sharp: float = SHARP) -> QImage:
        """Draw it with so many pixels for each of a plain screen, both ways."""
        image = QImage((self.size().toSizeF() * sharp).toSize(), QImage.Format.Format_RGB32)
        painter = QPainter(image)
        painter.scale(sharp, sharp)
        self._paint(painter)
        painter.end()
        # Only now: pyqtgraph's axes would grow by themselves on paper with so many dots.
        dots = round(sharp * PLAIN / INCH)
        image.setDotsPerMeterX(dots)
        image.setDotsPerMeterY(dots)
        return image

    def png(self) -> bytes:
        """Write it as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        QImageWriter(buffer, QByteArray(b"png")).write(self.image())
        return bytes(buffer.data().data())

    def svg(self) -> bytes:
        """Write it as SVG Tiny 1.2, whose lines and letters stay sharp in any size.

        Where the typeface of the window is missing, another one without serifs takes its place.
        """
        size = self.size()
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setResolution(PLAIN)
        generator.setSize(size)
        generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
        generator.setTitle(self.title)
        painter = QPainter(generator)
        self._paint(painter)
        painter.end()
        family = f'font-family="{fonts.FAMILY}'
        written = bytes(buffer.data().data())
        return written.replace(f'{family}"'.encode(), f'{family}, sans-serif"'.encode())

    def mime(self) -> QMimeData:
        """Give the picture to the clipboard, in both ways."""
        mime = QMimeData()
        mime.setImageData(self.image())
        mime.setData(SVG, QByteArray(self.svg()))
        return mime

    def size(self) -> QSize:
        """Say how large it is, in pixels of a plain screen."""
        plot = self.frame.size()
        wide = plot.width() + 2 * PAD
        return QSize(round(wide), round(self._head() + plot.height() + self._foot(wide) + PAD))

    def _head(self) -> float:
        if not self.headed:
            return PAD
        return PAD + QFontMetricsF(fonts.small(self.frame.small, strong=True)).height() + GAP

    def _foot(self, wide: float) -> float:
        rows = self._places(wide)
        return rows[-1].y() + self._line() + GAP if rows else 0.0

    def _line(self) -> float:
        return float(QFontMetricsF(self.frame.small).height())

    def _places(self, wide: float) -> list[QPointF]:
        """Say where each entry of the key begins, from the lower left corner of the plot on."""
        metrics = QFontMetricsF(self.frame.small)
        places: list[QPointF] = []
        x, y = PAD, GAP
        for _, name in self.key:
            width = KEY + GAP + metrics.horizontalAdvance(name)
            if x > PAD and x + width > wide - PAD:
                x, y = PAD, y + metrics.height() + 2
            places.append(QPointF(x, y))
            x += width + BETWEEN
        return places

    def _paint(self, painter: QPainter) -> None:
        colours, size = theme.current(), QRectF(QPointF(0, 0), self.size().toSizeF())
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(size, QColor(colours.card))
        painter.setFont(fonts.small(self.frame.small, strong=True))
        painter.setPen(QColor(colours.ink))
        head = QRectF(PAD, PAD, size.width() - 2 * PAD, self._head() - PAD - GAP)
        if self.headed:
            painter.drawText(head, Qt.AlignmentFlag.AlignLeft, self.title)
        plot = QRectF(QPointF(PAD, self._head()), self.frame.size().toSizeF())
        self.frame.paint(painter, plot)
        painter.setFont(self.frame.small)
        line = self._line()
        for (pen, name), place in zip(self.key, self._places(size.width()), strict=True):
            begin = plot.bottomLeft() + QPointF(place.x() - PAD, place.y() + line / 2)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(pen)
            painter.drawLine(begin, begin + QPointF(KEY, 0))
            painter.setPen(QColor(colours.ink))
            words = QRectF(begin + QPointF(KEY + GAP, -line / 2), size.bottomRight())
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, name)
