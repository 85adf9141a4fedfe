"""What lists of features have in common: one of them can be chosen.

A feature is known by its number alone. The same feature is marked in every list, so a list never
moves the mark by itself: it says where a click and the keys would have it.
"""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from gui.style import theme
from gui.style.styled import Styled

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class FeatureRows(Styled, QWidget):
    """A list of features, whatever it shows of them.

    Signals: `pinned(feature or None)`, the one that a click or an arrow key chose, None when Esc
    or a second click lets it go.
    """

    pinned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked: int | None = None
        self._is_pinned = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def features(self) -> Sequence[int]:
        """Name the features that are shown, in the order of the arrow keys."""
        # No abstract class: Qt's widgets have a metaclass of their own.
        raise NotImplementedError

    def rect_of(self, feature: int) -> QRectF:
        """Say where one of the features is drawn."""
        raise NotImplementedError

    def describe(self) -> None:
        """Tell who does not see the list what is marked in it."""
        raise NotImplementedError

    @property
    def marked(self) -> int | None:
        """The marked feature, whether it is in this list or not."""
        return self._marked

    def show_cursor(self, feature: int | None, *, pinned: bool) -> None:
        """Mark a feature; `pinned`: it stays until Esc or a second click."""
        if (feature, pinned) != (self._marked, self._is_pinned):
            self._marked, self._is_pinned = feature, pinned
            self.describe()
            self.update()

    def feature_at(self, position: QPointF) -> int | None:
        """Find the feature at a position inside the widget."""
        for feature in self.features():
            if self.rect_of(feature).contains(position):
                return feature
        return None

    def paint_mark(self, painter: QPainter) -> None:
        """Draw what lies behind the marked row."""
        if self._marked is None or self._marked not in self.features():
            return
        colours = theme.current()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.hover))
        painter.drawRoundedRect(self.rect_of(self._marked), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        features = self.features()
        key = event.key()
        if key == Qt.Key.Key_Escape and self._is_pinned:
            self.pinned.emit(None)
        elif key in _STEPS and features:
            self.pinned.emit(features[self._moved(_STEPS[Qt.Key(key)])])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and features:
            self.pinned.emit(features[0 if key == Qt.Key.Key_Home else -1])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        feature = self.feature_at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or feature is None:
            super().mousePressEvent(event)
            return
        self.pinned.emit(None if self._is_pinned and feature == self._marked else feature)

    def retranslate(self) -> None:
        self.describe()
        self.update()

    def _moved(self, step: int) -> int:
        """Say which place an arrow key leads to."""
        features = self.features()
        if self._marked is None or self._marked not in features:
            return 0
        return min(max(features.index(self._marked) + step, 0), len(features) - 1)
