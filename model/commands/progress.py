"""How far a command has come, on standard error: one moving line, or a line now and then."""

from collections.abc import Callable
from typing import TextIO

ON_A_TERMINAL = 0.1
IN_A_FILE = 5.0
"""Seconds between two lines."""


class ConsoleProgress:
    """A line that changes on a terminal, and new lines, few of them, in a log."""

    def __init__(self, stream: TextIO, clock: Callable[[], float]) -> None:
        self._stream = stream
        self._clock = clock
        self._moving = stream.isatty()
        self._pause = ON_A_TERMINAL if self._moving else IN_A_FILE
        self._due = clock() + self._pause
        self._width = 0

    def show(self, text: str) -> None:
        """Say how far it is, unless that has been said just now."""
        now = self._clock()
        if now >= self._due:
            self._due = now + self._pause
            self._write(text, "" if self._moving else "\n")

    def end(self, text: str) -> None:
        """Say what has come of it, in any case."""
        self._write(text, "\n")
        self._width = 0

    def _write(self, text: str, end: str) -> None:
        if self._moving:
            text, self._width = "\r" + text.ljust(self._width), len(text)
        self._stream.write(text + end)
        self._stream.flush()
