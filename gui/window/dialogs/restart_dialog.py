"""Whether the lesson is to begin again, and all that was answered is to be forgotten."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.style.scale import px
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label

WIDTH = 420


class RestartDialog(QDialog):
    """Asks first: answers and sentences of the learner's would be gone.

    agreed: is called when the lesson is to begin again.
    """

    def __init__(self, agreed: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("From the beginning"))
        words = Label()
        words.setWordWrap(True)
        words.setText(
            self.tr(
                "All chapters are open again, and what you have answered and written is forgotten. "
                "Photos and films stay as they are."
            )
        )
        again, stay = QPushButton(self.tr("Begin again")), QPushButton(self.tr("Cancel"))
        stay.setDefault(True)
        again.clicked.connect(self.accept)
        stay.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addStretch(1)
        row.addWidget(again)
        row.addWidget(stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(words)
        column.addLayout(row)
        self.setFixedWidth(px(WIDTH))
        self.accepted.connect(agreed)
