"""The bottom row: the transport bar, connected to the session."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from gui.page.place import Place
from gui.panels.transport.transport import TransportBar
from gui.session.latest import Latest
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.widgets.card import Card
from model.training import Branch, Faces, faces_of

GROWN = 1.5
"""While a film runs, its weights are looked at again each time that it is so many times as long."""


@dataclass(frozen=True, slots=True, eq=False)
class _Film:
    """A film whose faces are wanted; `shape` is that of x."""

    film: Branch
    shape: tuple[int, int, int]

    def same_as(self, other: "_Film") -> bool:
        mine, others = self.film, other.film
        return mine.schedule == others.schedule and mine.last is others.last

    def stands_for(self, other: "_Film") -> bool:
        """Say that it does: what is no longer true of it is left out."""
        del other
        return True


class TransportRow(Card):
    """Tells the bar where the film stands, and the session what the learner asks for."""

    def __init__(self, session: Session, step: Callable[[], None]) -> None:
        """Make the row; `step` is what happens when one more step is wanted."""
        super().__init__()
        self._session = session
        self._bar = bar = TransportBar()
        self._faces = Latest(
            session.tasks,
            self,
            _look,
            self._show_faces,
            same=_Film.same_as,
            stands_for=_Film.stands_for,
        )
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
        bar.control_held.connect(session.hold)
        session.state_changed.connect(self._show)

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return self._bar.places()

    def _show(self, state: RunState) -> None:
        self._bar.show_state(state)
        run = self._session.lab.run
        shape = run.setup.eye.shape
        if shape is None or run.length < 0:
            self._faces.forget()
        elif not self._session.busy or self._grown(run.length):
            self._faces.want(_Film(run.film(), shape))
        self._show_faces()

    def _grown(self, length: int) -> bool:
        """Say whether a film that runs has become much longer since it was looked at."""
        seen = self._faces.key
        return seen is None or length > GROWN * seen.film.history.length

    def _show_faces(self) -> None:
        run, faces = self._session.lab.run, self._faces.value
        if faces is None or run.length < 0:
            self._bar.faces.show_faces((), 0.0)
        else:
            self._bar.faces.show_faces(faces.shared_with(run.ahead(0)), faces.limit)


def _look(wanted: _Film) -> Iterator[Faces | None]:
    return faces_of(wanted.film, wanted.shape)
