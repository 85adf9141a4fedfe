"""When the foot of the window says what the window has done by itself, and what then follows."""

from dataclasses import replace

from PySide6.QtCore import QObject

from gui.session.run_state import RunState
from gui.session.session import Session
from gui.window.foot.hint_line import HintLine

KNOWN = "window.known"
"""By this it is remembered that somebody has read where W begins."""


class Hint(QObject):
    """Shows hints in a line, and does what the buttons of that ask for."""

    def __init__(self, session: Session, line: HintLine, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._line = session, line
        line.refused.connect(session.take_back_eye)
        line.emptied.connect(self._begin_at_zero)
        line.closed.connect(self._close)

    def follow(self, state: RunState) -> None:
        """Say what is so; where training has blown up, that goes first."""
        choices, quiet = state.choices, state.stopped is not None
        known = choices.source == "photos" and choices.start == "known"
        self._line.show_hint(
            seen=state.introduced and not quiet,
            known=known
            and choices.scaling != "opened"
            and not quiet
            and not self._session.memory.recall(KNOWN),
        )

    def _begin_at_zero(self) -> None:
        self._session.choose(replace(self._session.lab.choices, start="zero"))

    def _close(self) -> None:
        if self._session.state.choices.start == "known":
            self._session.memory.remember(KNOWN, "read")
        self._session.keep_eye()
