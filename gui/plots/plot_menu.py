"""The menu of a plot: it gives picture and numbers away."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from gui.plots.saving import Suffix

COPY = QKeySequence.StandardKey.Copy


class PlotMenu(QMenu):
    """Offers to copy and to save; it is gone when something has been chosen."""

    def __init__(
        self,
        copy_picture: Callable[[], None],
        copy_numbers: Callable[[], None],
        save: Callable[[Suffix], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Copy picture"), copy_picture).setShortcut(COPY)
        self.addAction(self.tr("Copy numbers"), copy_numbers)
        self.addSeparator()
        self.addAction(self.tr("Save picture (PNG)…"), lambda: save("png"))
        self.addAction(self.tr("Save picture (SVG)…"), lambda: save("svg"))
        self.addAction(self.tr("Save numbers (CSV)…"), lambda: save("csv"))
