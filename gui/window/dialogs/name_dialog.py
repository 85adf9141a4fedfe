"""The name that stands on what is handed in."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QInputDialog, QWidget


class NameDialog(QInputDialog):
    """Asks for a name, which may be none.

    given: called with it.
    """

    def __init__(self, given: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand in"))
        self.setLabelText(self.tr("Your name, for whoever reads the page. You may leave it out."))
        self.setInputMode(QInputDialog.InputMode.TextInput)
        self.setOkButtonText(self.tr("Save…"))
        self.setCancelButtonText(self.tr("Cancel"))
        self.textValueSelected.connect(given)
