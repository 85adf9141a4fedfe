"""The bottom row: the transport bar, connected to the session."""

from collections.abc import Callable

from gui.panels.transport.transport import TransportBar
from gui.session.session import Session
from gui.widgets.card import Card


class TransportRow(Card):
    """Tells the bar where the film stands, and the session what the learner asks for."""

    def __init__(self, session: Session, step: Callable[[], None]) -> None:
        """Make the row; `step` is what happens when one more step is wanted."""
        super().__init__()
        bar = TransportBar()
        self.title.hide()
        self.body.addWidget(bar)
        bar.reset_requested.connect(session.reset)
        bar.back_requested.connect(session.back)
        bar.step_requested.connect(step)
        bar.run_toggled.connect(session.toggle_run)
        bar.cancel_requested.connect(session.pause)
        bar.step_chosen.connect(session.go_to)
        bar.speed_chosen.connect(session.set_pace)
        bar.choices_changed.connect(session.choose)
        session.state_changed.connect(bar.show_state)
