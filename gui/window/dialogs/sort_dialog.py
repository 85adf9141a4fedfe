"""What the network has sorted, to be looked through before it goes to the shelves."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.photo_import.import_result import LabelAnswer
from gui.style import text
from gui.style.language import fill
from gui.style.scale import within
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.widgets.texts.label import Label
from gui.window.dialogs.sort_grid import SortGrid
from model.pretrained import Presorted

SIZE = (760, 500)

Told: TypeAlias = Mapping[bytes, int | None]
"""The labels of photos, by their digests; None for one that is left out."""


class SortDialog(Styled, QDialog):
    """Photos with the network's answers, which can be corrected.

    answer: is given the labels when they are to go to the shelves.
    back:   is called when they are not, with what the learner has said of them.
    told:   what that was the last time.
    """

    def __init__(
        self,
        photos: Sequence[Presorted],
        answer: Callable[[LabelAnswer], None],
        back: Callable[[Told], None],
        parent: QWidget,
        told: Told = MappingProxyType({}),
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._head, self._hint = Label("title"), Label()
        self._hint.setWordWrap(True)
        self._grid = SortGrid(photos, told)
        self._grid.changed.connect(self._count)
        self._dog, self._cat, self._out = QPushButton(), QPushButton(), QPushButton()
        self._take, self._back = QPushButton(), QPushButton()
        for button, act in (
            (self._dog, lambda: self._grid.tell(0)),
            (self._cat, lambda: self._grid.tell(1)),
            (self._out, self._grid.leave_out),
            (self._take, self.accept),
            (self._back, self.reject),
        ):
            button.setAutoDefault(False)  # Return in the middle of the work would end it
            button.clicked.connect(act)
        for button in (self._dog, self._cat, self._out):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the grid
        buttons = QHBoxLayout()
        for button in (self._dog, self._cat, self._out):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self._take, self._back):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        column.setSpacing(GAP)
        column.addWidget(self._head)
        column.addWidget(self._hint)
        column.addWidget(self._grid, 1)
        column.addLayout(buttons)
        self.accepted.connect(lambda: answer(LabelAnswer(None, self._grid.labels)))
        self.rejected.connect(lambda: back(self._grid.told))
        self.resize(within(SIZE, parent))
        self._grid.setFocus()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.setWindowTitle(self.tr("Sorted by the network"))
        self._hint.setText(
            self.tr(
                "The least sure come first. Arrow keys go from photo to photo; D says dog, C says "
                "cat, Space leaves out. The numbers say how sure the network is of dog against cat."
            )
        )
        self._dog.setText(self.tr("Dog (D)"))
        self._cat.setText(self.tr("Cat (C)"))
        self._out.setText(self.tr("Leave out (Space)"))
        self._take.setText(self.tr("Put on the shelves"))
        self._back.setText(self.tr("Back"))
        self._count()

    def _count(self) -> None:
        counts = Counter(self._grid.labels.values())
        self._head.setText(
            fill(
                self.tr("Dogs: {dogs}, cats: {cats}, left out: {others}"),
                dogs=text.count(counts[0]),
                cats=text.count(counts[1]),
                others=text.count(counts[None]),
            )
        )
        self._take.setEnabled(counts[0] + counts[1] > 0)
