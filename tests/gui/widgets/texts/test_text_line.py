"""A line of text that gives way and asks for no layout."""

from collections.abc import Callable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.widgets.texts.text_line import TextLine

Show = Callable[[Callable[[], "Window"]], "Window"]


class Window(QWidget):
    """Counts how often it is asked to lay itself out."""

    def __init__(self, line: TextLine) -> None:
        super().__init__()
        self.asked = 0
        QVBoxLayout(self).addWidget(line)

    def event(self, event: QEvent) -> bool:
        self.asked += event.type() == QEvent.Type.LayoutRequest
        return super().event(event)


def test_a_new_text_asks_for_no_new_layout(on_screen: Show) -> None:
    window = on_screen(lambda: Window(TextLine("title")))
    (line,) = window.findChildren(TextLine)
    QApplication.processEvents()
    window.asked = 0
    line.setText("a text that is much longer than any before it" * 5)
    QApplication.processEvents()
    assert window.asked == 0
    assert line.text().startswith("a text")
    assert window.minimumSizeHint().width() < 200
