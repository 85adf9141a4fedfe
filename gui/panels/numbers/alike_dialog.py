"""Which photos are copies of one another, shown on demand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from gui.panels.numbers.group_list import Group, GroupList
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label


class AlikeDialog(Styled, QDialog):
    """The groups of photos that are alike, and what follows from it."""

    def __init__(self, groups: tuple[Group, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._why = Label()
        self._why.setWordWrap(True)
        self._close = QPushButton()
        self._close.clicked.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._why)
        column.addWidget(GroupList(groups), 1)
        column.addWidget(self._close, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(560, 480)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("Photos that are alike"))
        self._why.setText(
            self.tr(
                "The same picture in several files, or nearly the same: made smaller, cut, or "
                "taken one after the other. A group is learnt from or held out as a whole; "
                "otherwise a photo that is called unseen could be known by heart."
            )
        )
        self._close.setText(self.tr("Close"))
