"""What an operating system wants to know of a program, and what it hands to one that is running.

Windows puts windows together in its bar by an id. macOS does not begin the program once more for a
file that is double-clicked: it tells the one that is open.
"""

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QFileOpenEvent

APP_ID = "Downhill.Downhill"
"""As in packaging/windows/downhill.iss."""


def identify() -> None:
    """Tell Windows which program this is, before there is a window; elsewhere nothing is done."""
    if sys.platform == "win32":
        ctypes.windll.shell32.SetCurrentProcessExplicitAppUserModelID(APP_ID)


class HandedFiles(QObject):
    """Waits for files that the system hands to the running program.

    They may come before there is anything to open them in, so they are kept until `begin`.
    """

    def __init__(self, application: QCoreApplication) -> None:
        super().__init__(application)
        self._waiting: list[str] = []
        self._open: Callable[[str], None] | None = None
        application.installEventFilter(self)

    def begin(self, opener: Callable[[str], None]) -> None:
        """Have the files opened that have come and those that will; each is a path."""
        self._open = opener
        waiting, self._waiting = self._waiting, []
        for path in waiting:
            opener(path)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a file, and let everything else pass."""
        if not isinstance(event, QFileOpenEvent) or not event.file():
            return super().eventFilter(watched, event)
        if self._open is None:
            self._waiting.append(event.file())
        else:
            self._open(event.file())
        return True
