"""A slider that goes where it is clicked."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QWidget


class Slider(QSlider):
    """A horizontal slider: a click jumps there, and a drag goes on from it.

    The wheel does nothing, so that nobody leaves a step or a learning rate by accident. A click
    does not take the keyboard: Space and the arrows go on working for the whole window.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_value(self, value: int) -> None:
        """Show a value without telling anybody; a handle that is being dragged stays there."""
        if value != self.value() and not self.isSliderDown():
            with QSignalBlocker(self):
                self.setValue(value)

    def show_range(self, most: int) -> None:
        """Show how far it goes, from 0, without telling anybody."""
        with QSignalBlocker(self):
            self.setMaximum(most)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self._follow(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self._follow(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(False)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _follow(self, event: QMouseEvent) -> None:
        """Put the middle of the handle under the pointer."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, style = QStyle.ComplexControl.CC_Slider, self.style()
        parts = (QStyle.SubControl.SC_SliderGroove, QStyle.SubControl.SC_SliderHandle)
        groove, handle = (style.subControlRect(control, option, part, self) for part in parts)
        place = round(event.position().x()) - groove.left() - handle.width() // 2
        span = groove.width() - handle.width()
        self.setSliderPosition(
            QStyle.sliderValueFromPosition(self.minimum(), self.maximum(), place, span)
        )
