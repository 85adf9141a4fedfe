"""A widget that arranges what it holds by itself has to hear when that, or its size, changes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:  # beside QTabWidget and the others it is none of Qt's own classes
    _Widget = QWidget
else:
    _Widget = object


class Fitted(_Widget):
    """Stands before the class of Qt that a widget is: `class RoomTabs(Fitted, QTabWidget)`."""

    def fit(self) -> None:
        """Arrange everything for the width and the height of the moment."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return done
