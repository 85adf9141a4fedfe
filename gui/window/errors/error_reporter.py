"""What happens when something happens that nobody thought of.

An exception that no code catches must not take the window and the learner's photos with
it. It is written to a log file and shown once, in a dialog that blocks nothing. The same
exception again, as from a painting that fails sixty times a second, is only counted.

Exceptions arrive here by the three hooks of Python: `sys.excepthook` (PySide6 reports
failing slots and event handlers to it), `threading.excepthook` and `sys.unraisablehook`.
They may come from any thread and in the middle of a paint event, so showing is always left
to the GUI thread's next turn.
"""

import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from gui.style.language import say
from gui.window.errors import error_log
from gui.window.errors.error_dialog import ErrorDialog
from model.sentence import Refusal

_Place: TypeAlias = tuple[type[BaseException], str, int]


def install(application: QApplication, log: Path | None = None) -> "ErrorReporter":
    """Report every uncaught exception from now on, until `uninstall` of the result."""
    reporter = ErrorReporter(log or error_log.default_log(), application)
    reporter.install()
    return reporter


class ErrorReporter(QObject):
    """Catches what nobody caught, logs it and shows it once.

    Signals: caught(str, str) carries what happened in a line and the whole traceback, once
    for each place an exception comes from.
    """

    caught = Signal(str, str)

    def __init__(self, log: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self._counts: dict[_Place, int] = {}
        self._lock = threading.Lock()
        self._busy = threading.local()
        self._dialog: ErrorDialog | None = None
        self._excepthook_before = sys.excepthook
        self._restore: Callable[[], None] | None = None
        self.caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take the three hooks, and remember whose they were."""
        before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

        def restore() -> None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = before

        self._restore = restore
        self._excepthook_before = before[0]
        sys.excepthook = self._in_a_slot
        threading.excepthook = self._in_a_thread
        sys.unraisablehook = self._in_a_destructor

    def uninstall(self) -> None:
        """Give the hooks back and close the dialog if it is open."""
        if self._restore is not None:
            self._restore()
            self._restore = None
        if self._dialog is not None:
            self._dialog.close()

    def report(self, error: BaseException) -> None:
        """Log an exception and show it, unless the same was seen before. From any thread."""
        if getattr(self._busy, "reporting", False):
            return  # the reporting itself fails: once more would be for ever
        self._busy.reporting = True
        try:
            place = _place(error)
            with self._lock:
                times = self._counts[place] = self._counts.get(place, 0) + 1
            details = error_log.details(error)
            if str(times).strip("0") == "1":  # the 1st, 10th, 100th, … time
                error_log.append(self._log, f"{details}\n(seen {times} times)\n\n")
            if times == 1:
                self.caught.emit(_in_a_line(error), details)
        finally:
            self._busy.reporting = False

    def _in_a_slot(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if isinstance(error, Exception):
            self.report(error)
        else:  # Ctrl+C in the terminal and sys.exit are no failures
            self._excepthook_before(kind, error, trace)

    def _in_a_thread(self, args: threading.ExceptHookArgs) -> None:
        if isinstance(args.exc_value, Exception):
            self.report(args.exc_value)

    def _in_a_destructor(self, args: "sys.UnraisableHookArgs") -> None:
        if isinstance(args.exc_value, Exception):
            self.report(args.exc_value)

    def _show(self, line: str, details: str) -> None:
        if self._dialog is None:
            self._dialog = ErrorDialog(self._log, _window())
            self._dialog.finished.connect(self._forget)
            self._dialog.destroyed.connect(self._forget)
        self._dialog.add(line, details)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None


def _place(error: BaseException) -> _Place:
    """What makes two exceptions the same: their type, and the line that raised them."""
    trace = error.__traceback__
    file, line = "", 0
    while trace is not None:
        file, line = trace.tb_frame.f_code.co_filename, trace.tb_lineno
        trace = trace.tb_next
    return type(error), file, line


def _in_a_line(error: BaseException) -> str:
    """What happened, for a reader: a refusal's own sentence, else the exception's name and text."""
    if isinstance(error, Refusal):
        return say(error.sentence)
    return "".join(traceback.format_exception_only(error)).strip()


def _window() -> QWidget | None:
    """The window that a dialog belongs to, so that it closes with it."""
    active = QApplication.activeWindow()
    visible = (w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow())
    return active or next(visible, None)
