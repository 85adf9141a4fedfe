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

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.style.theme import GAP, INSIDE
from gui.window import error_log
from model.sentence import Refusal

_Place: TypeAlias = tuple[type[BaseException], str, int]


def default_log() -> Path:
    """The log file in the platform's folder for such things; it need not exist yet."""
    where = QStandardPaths.StandardLocation.StateLocation
    return Path(QStandardPaths.writableLocation(where)) / "downhill.log"


def install(application: QApplication, log: Path | None = None) -> "ErrorReporter":
    """Report every uncaught exception from now on, until `uninstall` of the result."""
    reporter = ErrorReporter(log or default_log(), application)
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


class ErrorDialog(Styled, QDialog):
    """Says that something failed, and that one can go on. It blocks nothing."""

    def __init__(self, log: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self._log = log
        self._lines: list[str] = []
        self._details: list[str] = []
        self._headline = QLabel()
        self._headline.setProperty("role", "title")
        self._advice = QLabel()
        self._advice.setWordWrap(True)
        self._what = QPlainTextEdit()
        self._what.setReadOnly(True)
        self._what.setTabChangesFocus(True)
        self._where = QLabel()
        self._where.setProperty("role", "muted")
        self._where.setTextFormat(Qt.TextFormat.PlainText)
        self._where.setWordWrap(True)
        self._copy = QPushButton()
        self._copy.clicked.connect(self.copy_details)
        self._close = QPushButton()
        self._close.setDefault(True)
        self._close.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._copy)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(INSIDE, INSIDE, INSIDE, INSIDE)
        layout.setSpacing(GAP)
        for widget in (self._headline, self._advice, self._what, self._where):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.resize(520, 260)
        self._close.setFocus()
        self.retranslate()

    def add(self, line: str, details: str) -> None:
        """Show one more exception: what happened in a line, and its traceback."""
        self._lines.append(line)
        self._details.append(details)
        self._what.setPlainText("\n".join(self._lines))

    def copy_details(self) -> None:
        """Put the tracebacks on the clipboard."""
        QGuiApplication.clipboard().setText("\n".join(self._details))

    def retranslate(self) -> None:
        """Set the texts in the current language."""
        self.setWindowTitle(self.tr("Something went wrong"))
        self._headline.setText(self.tr("Something in Downhill went wrong."))
        self._advice.setText(self.tr("Nothing is lost, and you can go on. This is what happened:"))
        self._what.setAccessibleName(self.tr("What happened"))
        self._where.setText(fill(self.tr("The details are also in {file}."), file=self._log))
        self._copy.setText(self.tr("Copy details"))
        self._copy.setAccessibleName(self.tr("Copy details"))
        self._close.setText(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))


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
