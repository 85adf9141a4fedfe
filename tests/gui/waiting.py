"""Waits for what should happen, and gives up only where it will not happen any more.

pytest-qt gives up after 5 s, after 1 s on a window. A busy computer takes longer over some thousand
steps, and that is no fault of the program: these ends are there so that a test that hangs has one,
and are no promise. Tests of a promise have deadlines of their own.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

FAR = 60.0
"""Seconds after which nothing comes any more."""

FAR_MS = round(FAR * 1000)


class PatientBot(QtBot):
    """pytest-qt's hands and eyes, with more patience."""

    def waitUntil(self, callback: Callable[[], bool | None], *, timeout: int = FAR_MS) -> None:
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: SignalInstance, *, timeout: int = FAR_MS, **others: Any) -> Any:
        return super().waitSignal(signal, timeout=timeout, **others)

    def waitExposed(self, widget: QWidget, *, timeout: int = FAR_MS) -> Any:
        return super().waitExposed(widget, timeout=timeout)

    def waitActive(self, widget: QWidget, *, timeout: int = FAR_MS) -> Any:
        return super().waitActive(widget, timeout=timeout)
