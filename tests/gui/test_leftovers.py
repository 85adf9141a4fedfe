"""The check that fails untidy tests does find what it looks for."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QRunnable, Qt, QThread, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QWidget

from tests.gui import leftovers
from tests.gui.leftovers import before, left_over


class Narcissus(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_a_window_left_open_is_found() -> None:
    since = before()
    window = QLabel()
    window.setWindowTitle("forgotten")
    window.show()
    assert left_over(since) == ["window QLabel 'forgotten'"]
    window.close()
    window.deleteLater()
    assert left_over(since) == []


def test_a_hidden_dialog_is_found() -> None:
    since = before()
    dialog = QDialog()
    assert left_over(since) == ["window QDialog ''"]
    dialog.deleteLater()
    assert left_over(since) == []


def test_a_window_that_only_holds_itself_is_nobody_s() -> None:
    since = before()
    Narcissus()
    assert left_over(since) == []


def test_a_running_thread_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE", 1)
    since = before()
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait, name="forgotten")
    thread.start()
    assert left_over(since) == ["thread forgotten"]
    stop.set()
    thread.join()
    assert left_over(since) == []


def test_a_running_qthread_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE", 1)
    since = before()
    thread = QThread()
    thread.setObjectName("forgotten")
    thread.start()
    assert left_over(since) == ["QThread forgotten"]
    thread.quit()
    thread.wait()
    assert left_over(since) == []


def test_a_job_of_the_thread_pool_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(leftovers, "PATIENCE", 1)
    since = before()
    stop = threading.Event()
    QThreadPool.globalInstance().start(QRunnable.create(stop.wait))
    assert left_over(since) == ["a job in the global QThreadPool"]
    stop.set()
    QThreadPool.globalInstance().waitForDone()
    assert left_over(since) == []


def test_a_button_held_down_is_found_and_let_go() -> None:
    widget = QWidget()
    since = before()
    QTest.mousePress(widget, Qt.MouseButton.RightButton)
    assert left_over(since) == ["held down: RightButton"]
    assert left_over(since) == []


def test_what_is_shown_by_the_fixture_is_on_the_screen(
    on_screen: Callable[[Callable[[], QLabel]], QLabel],
) -> None:
    label = on_screen(lambda: QLabel("hello"))
    assert label.isVisible()
    assert label.windowHandle().isExposed()
