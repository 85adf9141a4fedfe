"""Finds what a test has left behind: windows, threads that still run, a button held down."""

import gc
import os
import threading
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QThread, QThreadPool
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import Shiboken

from gui.style import language, scale, theme

PATIENCE = 20_000
"""Milliseconds that a thread which was told to stop may take to do so, on a busy computer."""


@dataclass(frozen=True)
class Before:
    """What was there before the test, and so is not its fault."""

    windows: frozenset[int]
    threads: frozenset[threading.Thread]
    tasks: frozenset[str]


def before() -> Before:
    return Before(
        frozenset(address(window) for window in windows()),
        frozenset(threading.enumerate()),
        tasks(),
    )


def left_over(since: Before) -> list[str]:
    """What is there that was not there before, by name; empty after a tidy test."""
    found = windows_since(since)
    if found:
        gc.collect()  # what only a ring of references still holds is nobody's any more
        found = windows_since(since)
    return found + threads_since(since) + buttons()


def as_before(qapp: QApplication) -> None:
    """Take back the theme, size, language and copies that a test gave to the application."""
    delete_what_is_to_be()  # or each of its widgets would be given another look once more
    if qapp.property(theme.PROPERTY) is not None:
        qapp.setProperty(theme.PROPERTY, None)
        qapp.setStyleSheet("")
        qapp.setPalette(QPalette())
        # An empty QFont would leave the size of the theme's.
        qapp.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
    qapp.setProperty(scale.PROPERTY, None)
    language.install(qapp, "en")
    # The screenless platform keeps them until Python is gone, which made them, and falls over that.
    QGuiApplication.clipboard().clear()


def delete_what_is_to_be() -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def windows_since(since: Before) -> list[str]:
    delete_what_is_to_be()
    return [
        f"window {type(window).__name__} {window.windowTitle()!r}"
        for window in windows()
        if address(window) not in since.windows
    ]


def buttons() -> list[str]:
    """Name the mouse buttons that are held down, and let go of them for the tests to come."""
    held = QApplication.mouseButtons()
    found = [button for button in Qt.MouseButton if button and button in held]
    for button in found:
        QTest.mouseRelease(QWidget(), button)
    return [f"held down: {button.name}" for button in found]


def threads_since(since: Before) -> list[str]:
    found = []
    for thread in set(threading.enumerate()) - since.threads:
        # Python's stand-in for a thread of Qt's stays in its list after that has ended.
        if "_DummyThread" not in type(thread).__name__:
            thread.join(PATIENCE / 1000)
            if thread.is_alive():
                found.append(f"thread {thread.name}")
    if not QThreadPool.globalInstance().waitForDone(PATIENCE):
        found.append("a job in the global QThreadPool")
    # To look through all that Python knows takes 50 ms, and hardly any test starts a thread.
    now = tasks()
    if now and now <= since.tasks:
        # A worker of the next test must not be the one who destroys what belongs to this thread.
        gc.collect()
        return found
    return found + [
        f"QThread {thread.objectName() or type(thread).__name__}"
        for thread in qthreads()
        if thread.isRunning() and not thread.wait(PATIENCE)
    ]


def tasks() -> frozenset[str]:
    """Name the threads that the system knows of this process; empty where it does not say."""
    try:
        return frozenset(os.listdir("/proc/self/task"))
    except OSError:
        return frozenset()


def qthreads() -> list[QThread]:
    """Every QThread that Python knows, but for the one that asks."""
    objects = gc.get_objects()
    kinds = {kind for kind in set(map(type, objects)) if issubclass(kind, QThread)}
    found = [thing for thing in objects if type(thing) in kinds] if kinds else []
    return [t for t in found if Shiboken.isValid(t) and t is not QThread.currentThread()]


def windows() -> list[QWidget]:
    """The windows of the application, but for the tooltip, which Qt deletes when it likes."""
    if QApplication.instance() is None:
        return []
    return [window for window in QApplication.topLevelWidgets() if not window.inherits("QTipLabel")]


def address(window: QWidget) -> int:
    return int(Shiboken.getCppPointer(window)[0])
