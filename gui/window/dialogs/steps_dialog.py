"""How many steps shall be run: a number, asked for."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QInputDialog,
    QWidget,
)

MOST_STEPS = 1_000_000
USUAL_STEPS = 100


class StepsDialog(QInputDialog):
    """Asks how many steps to run.

    chosen: called with the number, when it is given.
    """

    def __init__(self, chosen: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Run a number of steps"))
        self.setLabelText(self.tr("How many steps?"))
        self.setInputMode(QInputDialog.InputMode.IntInput)
        self.setIntRange(1, MOST_STEPS)
        self.setIntValue(USUAL_STEPS)
        self.intValueSelected.connect(chosen)
