"""The film above its scrubber: how the weights look at a few dozen steps, each above its place."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.cells.colour_scale import coloured
from gui.widgets.spoken import give_role, speak
from model.training import Face

EDGE = 20
BETWEEN = 2
AHEAD = 0.45
"""How strong the faces are that the film has not come to at the shown step."""


class FilmFaces(Styled, QWidget):
    """Small pictures of W on one scale; those after the shown step are paler.

    Signals: `step_chosen(step)`, a face was clicked.
    """

    step_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._faces: tuple[Face, ...] = ()
        self._images: list[QImage] = []
        self._limit = 0.0
        self._step = self._length = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.hide()
        self.retranslate()

    @property
    def shown(self) -> tuple[int, ...]:
        """The steps of the faces that there is room for."""
        return tuple(self._faces[place].step for place, _ in self._places())

    def show_faces(self, faces: Sequence[Face], limit: float) -> None:
        """Show faces, whose strongest colour stands for `limit`; none hides them."""
        if tuple(faces) != self._faces or limit != self._limit:
            self._faces, self._limit = tuple(faces), limit
            self._draw_images()
        self.setVisible(bool(faces))

    def show_step(self, step: int, length: int) -> None:
        """Show which step of the film is on the screen, and how long the film is."""
        grown = length != self._length
        self._step, self._length = step, length
        if grown:
            self.retranslate()
        self.update()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("The weights along the film"))
        self.setToolTip(self.tr("How W looked along the film, all on one scale: click to go there"))
        steps = ", ".join(map(text.count, self.shown))
        speak(self, fill(self.tr("at the steps {steps}"), steps=steps) if steps else "")
        self.update()

    def restyle(self) -> None:
        self._draw_images()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(EDGE), px(EDGE))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, frame in self._places():
            if frame.contains(event.position()):
                self.step_chosen.emit(self._faces[place].step)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setPen(QPen(QColor(theme.current().line), 1))
        for place, frame in self._places():
            painter.setOpacity(1.0 if self._faces[place].step <= self._step else AHEAD)
            painter.drawImage(frame, self._images[place])
            painter.drawRect(frame)

    def _places(self) -> list[tuple[int, QRectF]]:
        """Give the faces that there is room for, evenly spread, each about above its step."""
        steps = np.array([face.step for face in self._faces])
        edge = px(EDGE) - 1
        room = self.width() - 1 - edge
        if not steps.size or room < 0:
            return []
        count = 1 + room // (edge + 1 + BETWEEN)
        between = self._length / max(1, count - 1)
        found: dict[int, QRectF] = {}
        for number in range(count):
            nearest = int(np.abs(steps - number * between).argmin())
            off = abs(float(steps[nearest]) - number * between)
            if off <= between / 2 and steps[nearest] <= self._length:
                left = room * number // max(1, count - 1)
                found.setdefault(nearest, QRectF(left, 0, edge, edge))
        return list(found.items())

    def _draw_images(self) -> None:
        colours = theme.current()
        self._images = []
        for face in self._faces:
            height, width = face.values.shape
            cells = coloured(face.values, self._limit, colours)
            image = QImage(cells.data, width, height, 4 * width, QImage.Format.Format_RGB32)
            self._images.append(image.copy())
        self.retranslate()
