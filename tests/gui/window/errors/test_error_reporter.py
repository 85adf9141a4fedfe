import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from gui.style import language
from gui.window.errors import error_log, error_reporter
from gui.window.errors.error_dialog import ErrorDialog
from gui.window.errors.error_reporter import ErrorReporter
from model.sentence import Refusal, sentence

pytestmark = pytest.mark.qt_no_exception_capture


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "state" / "downhill.log"


@pytest.fixture
def reporter(qapp: QApplication, log: Path) -> Iterator[ErrorReporter]:
    reporter = error_reporter.install(qapp, log)
    yield reporter
    reporter.uninstall()
    reporter.setParent(None)
    reporter.deleteLater()


def dialogs() -> list[ErrorDialog]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, ErrorDialog)]


def shown(qapp: QApplication) -> str:
    """What the one dialog there is shows."""
    qapp.processEvents()
    (dialog,) = dialogs()
    assert dialog.isVisible()
    labels = [label.text() for label in dialog.findChildren(QLabel)]
    return "\n".join([dialog.findChildren(QPlainTextEdit)[0].toPlainText(), *labels])


def fail() -> None:
    raise ValueError("boom")


@pytest.mark.usefixtures("reporter")
def test_a_failing_slot_is_shown_and_the_window_lives_on(qapp: QApplication) -> None:
    button = QPushButton()
    button.clicked.connect(fail)
    done: list[bool] = []
    button.clicked.connect(lambda: done.append(True))
    button.click()
    text = shown(qapp)
    assert "ValueError: boom" in text
    assert "Nothing is lost" in text
    assert done == [True]
    button.deleteLater()


@pytest.mark.usefixtures("reporter")
def test_a_failing_paint_event_shows_one_dialog_only(
    qapp: QApplication, qtbot: QtBot, log: Path
) -> None:
    painted = 0

    def paint(*_: object) -> None:
        nonlocal painted
        painted += 1
        raise RuntimeError(f"failed at frame {painted}")

    widget = QWidget()
    widget.paintEvent = paint
    qtbot.addWidget(widget)
    widget.show()
    for _ in range(25):
        widget.update()
        qapp.processEvents()
    assert painted >= 25
    assert len(dialogs()) == 1
    assert shown(qapp).count("RuntimeError") == 1
    assert (
        log.read_text("utf-8").count("RuntimeError: failed at frame") == 2
    )  # the 1st and the 10th


@pytest.mark.usefixtures("reporter")
def test_the_same_exception_does_not_come_back_after_its_dialog_was_closed(
    qapp: QApplication,
) -> None:
    for _ in range(3):
        QTimer.singleShot(0, fail)
        qapp.processEvents()
        qapp.processEvents()
        for dialog in dialogs():
            dialog.close()
        qapp.sendPostedEvents()
    QTimer.singleShot(0, fail)
    qapp.processEvents()
    qapp.processEvents()
    assert [dialog for dialog in dialogs() if dialog.isVisible()] == []


def test_another_exception_joins_the_dialog_that_is_open(
    qapp: QApplication, reporter: ErrorReporter
) -> None:
    reporter.report(ValueError("one"))
    shown(qapp)
    reporter.report(KeyError("two"))
    text = shown(qapp)
    assert "ValueError: one" in text
    assert "KeyError: 'two'" in text


def test_an_exception_in_a_thread_is_shown_by_the_gui_thread(
    qapp: QApplication, reporter: ErrorReporter
) -> None:
    where: list[threading.Thread] = []
    reporter.caught.connect(lambda *_: where.append(threading.current_thread()))
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert dialogs() == []  # nothing was shown from over there
    assert "ValueError: boom" in shown(qapp)


@pytest.mark.usefixtures("reporter")
def test_an_exception_in_a_destructor_is_shown(qapp: QApplication) -> None:
    class Sore:
        def __del__(self) -> None:
            raise OSError("cannot let go")

    Sore()
    assert "OSError: cannot let go" in shown(qapp)


def test_a_refusal_is_said_in_its_own_words(qapp: QApplication, reporter: ErrorReporter) -> None:
    language.install(qapp, "ko")
    reporter.report(Refusal(sentence("There is nothing to undo.")))
    text = shown(qapp)
    assert "되돌릴" in text
    assert "Refusal" not in text


@pytest.mark.usefixtures("reporter")
def test_the_details_can_be_copied(qapp: QApplication) -> None:
    QTimer.singleShot(0, fail)
    qapp.processEvents()
    shown(qapp)
    (button,) = (b for b in dialogs()[0].findChildren(QPushButton) if "Copy" in b.text())
    button.click()
    copied = QGuiApplication.clipboard().text()
    assert "Traceback (most recent call last)" in copied
    assert 'raise ValueError("boom")' in copied


def test_markup_in_an_exception_is_shown_as_it_is(
    qapp: QApplication, reporter: ErrorReporter
) -> None:
    reporter.report(ValueError("<b>no</b><img src='file:///etc/passwd'>"))
    assert "<b>no</b><img" in shown(qapp)


def test_the_log_tells_where_it_happened(reporter: ErrorReporter, log: Path) -> None:
    try:
        fail()
    except ValueError as error:
        reporter.report(error)
    assert 'raise ValueError("boom")' in log.read_text("utf-8")


def test_a_full_log_becomes_the_old_one(
    reporter: ErrorReporter, log: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(error_log, "LOG_LIMIT", 50)
    for kind in (ValueError, KeyError, OSError):
        reporter.report(kind("x" * 100))
    assert sorted(file.name for file in log.parent.iterdir()) == [
        "downhill.log",
        "downhill.log.old",
    ]
    assert "OSError" in log.read_text("utf-8")
    assert "KeyError" in log.with_name("downhill.log.old").read_text("utf-8")


def test_a_log_that_cannot_be_written_does_not_matter(
    qapp: QApplication, reporter: ErrorReporter, log: Path
) -> None:
    log.parent.write_text("a file where the folder should be")
    reporter.report(ValueError("boom"))
    assert "ValueError: boom" in shown(qapp)


def test_a_failure_of_the_reporting_is_not_reported_again(
    qapp: QApplication, reporter: ErrorReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[object] = []

    def broken(*written: object) -> None:
        calls.append(written)
        sys.excepthook(KeyError, KeyError("while reporting"), None)

    monkeypatch.setattr(error_log, "append", broken)
    reporter.report(ValueError("boom"))
    assert len(calls) == 1
    text = shown(qapp)
    assert "ValueError: boom" in text
    assert "KeyError" not in text


def test_a_dialog_that_cannot_be_made_is_tried_once(
    qapp: QApplication, reporter: ErrorReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []

    def broken(*_: object) -> ErrorDialog:
        tries.append(1)
        raise RuntimeError("no dialog today")

    monkeypatch.setattr(error_reporter, "ErrorDialog", broken)
    reporter.report(ValueError("boom"))
    for _ in range(10):
        qapp.processEvents()
    assert len(tries) <= 2
    assert dialogs() == []


def test_the_dialog_blocks_nothing_and_goes_with_its_window(
    qapp: QApplication, qtbot: QtBot, reporter: ErrorReporter
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    reporter.report(ValueError("boom"))
    shown(qapp)
    (dialog,) = dialogs()
    assert not dialog.isModal()
    assert dialog.parent() is window
    del dialog
    window.close()
    window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert dialogs() == []
    reporter.report(KeyError("after that"))
    assert "after that" in shown(qapp)


def test_the_dialog_follows_a_change_of_language(
    qapp: QApplication, reporter: ErrorReporter
) -> None:
    reporter.report(ValueError("boom"))
    assert "Nothing is lost" in shown(qapp)
    language.install(qapp, "ko")
    text = shown(qapp)
    assert "Nothing is lost" not in text
    assert "ValueError: boom" in text


def test_hooks_are_given_back(qapp: QApplication, log: Path) -> None:
    before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
    reporter = error_reporter.install(qapp, log)
    assert sys.excepthook is not before[0]
    reporter.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
    reporter.uninstall()
    assert sys.excepthook is before[0]
    reporter.setParent(None)
    reporter.deleteLater()


def test_ctrl_c_is_no_failure(
    qapp: QApplication, reporter: ErrorReporter, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed_on: list[object] = []
    monkeypatch.setattr(reporter, "_excepthook_before", lambda *args: passed_on.append(args[0]))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    qapp.processEvents()
    assert passed_on == [KeyboardInterrupt]
    assert dialogs() == []


PROGRAM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
from gui.window.errors import error_reporter

class Window(QMainWindow):
    def paintEvent(self, event):
        raise RuntimeError("cannot paint")

application = QApplication([])
reporter = error_reporter.install(application, Path(sys.argv[1]))
window = Window()
window.show()
threading.Thread(target=lambda: 1 / 0).start()
frames = QTimer(interval=1)
frames.timeout.connect(window.repaint)
frames.start()
QTimer.singleShot(300, window.close)
code = application.exec()
reporter.uninstall()
sys.exit(code)
"""


def test_a_program_with_errors_everywhere_still_ends_well_when_its_window_closes(
    log: Path,
) -> None:
    command = [sys.executable, "-c", PROGRAM, str(log)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    written = log.read_text("utf-8")
    assert "RuntimeError: cannot paint" in written
    assert "ZeroDivisionError" in written
