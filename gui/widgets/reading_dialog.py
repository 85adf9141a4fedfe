"""A dialog that is only read: what it shows, and below it the button that closes it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui.style.scale import within
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE


class ReadingDialog(Styled, QDialog):
    """What a derived dialog puts into `body`, and a button to close it.

    size:   width and height in pixels of the usual size, never more than the window has; None for
            what is in it.
    parent: somewhere in the window above which it is shown.
    """

    def __init__(self, size: tuple[int, int] | None, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self._close = QPushButton()
        self._close.clicked.connect(self.close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        whole.setSpacing(GAP)
        whole.addLayout(self.body, 1)
        whole.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        if size is not None:
            self.resize(within(size, parent))

    def retranslate(self) -> None:
        """Write the words again."""
        self._close.setText(self.tr("Close"))

    def follows_film(self) -> bool:
        """Say that it stays as it was opened, whatever step is shown."""
        return False

    def show_scrolled(self, inside: QWidget) -> None:
        """Show what may be taller than the dialog; its name is the title of the dialog."""
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setAccessibleName(self.windowTitle())
        for widget in (inside, area.viewport()):
            widget.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
