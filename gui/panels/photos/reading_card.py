"""How far reading photos has come, and Cancel."""

import math

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QWidget

from gui.photo_import.reading_progress import ReadingProgress
from gui.style import text
from gui.style.language import fill
from gui.widgets.card import Card
from gui.widgets.texts.label import Label


class ReadingCard(Card):
    """A progress bar for the drop that is being read; hidden when there is none.

    Signals: `cancelled()`.
    """

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress: ReadingProgress | None = None
        self._count = Label("muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = QPushButton()
        self._cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self._cancel)
        self.body.addLayout(row)
        self.body.addWidget(self._count)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        progress = self._progress
        if progress is not None and progress.opening:
            title = self.tr("Opening a file")
        elif progress is not None and progress.looking:
            title = self.tr("Looking at photos")
        else:
            title = self.tr("Reading photos")
        self.title.setText(title)
        self._cancel.setText(self.tr("Cancel"))
        self._bar.setAccessibleName(self.tr("Photos read"))

    def show_progress(self, progress: ReadingProgress | None) -> None:
        """Show how many files have been read of how many; None hides the card."""
        self.setVisible(progress is not None)
        if progress is None:
            return
        before, self._progress = self._progress, progress
        if before is None or (before.looking, before.opening) != (
            progress.looking,
            progress.opening,
        ):
            self.retranslate()
        # A bar without an end moves by itself, as long as the files are being found.
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        words = text.share(progress.done, progress.total) if progress.total else ""
        if progress.seconds_left is not None:
            left = fill(self.tr("{seconds} s left"), seconds=math.ceil(progress.seconds_left))
            words = f"{words} · {left}"
        self._count.setText(words)
