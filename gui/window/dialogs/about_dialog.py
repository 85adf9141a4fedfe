"""What this program is, and what it does not do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QMessageBox,
    QWidget,
)

from gui.style.language import fill
from gui.style.resources import resource
from gui.window.errors.error_log import default_log
from model import VERSION


class AboutDialog(QMessageBox):
    """What this program is."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Downhill"))
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(f"Downhill {VERSION}")
        self.setInformativeText(
            fill(
                self.tr(
                    "A lab in which a linear softmax classifier learns to tell dogs from cats, "
                    "one gradient step at a time.\n\n"
                    "Everything happens on this computer. Downhill opens no connection to the "
                    "internet: no photo and no word about what you do ever leaves it. It writes "
                    "where you save, and into folders of its own.\n\n"
                    "Errors are noted in {log}, without the names of photos.\n\n"
                    "MIT licence. Whose work it carries besides, and under which licences, is "
                    "in the details."
                ),
                log=default_log(),
            )
        )
        self.setDetailedText(resource("THIRD_PARTY.md").read_text("utf-8"))
