"""The film as a beat wants it: which photos, eye, start and η, and how many steps.

Each of these is asked of the session, as if the learner did it, and what the next one needs may
take a while: a network looks at photos in threads. So it goes on when the session has come to rest.
"""

from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.session import Session
from model.eyes import EYES, eye_named
from model.lab import Choices, Source
from model.lesson import Scenery
from model.training import Settings

BETWEEN = 10
"""Milliseconds between two looks whether the session has come to rest."""


class LabSetting(QObject):
    """Sets the lab, one thing after the other.

    Signals: `done()`, when the film is where it should be.
    """

    done = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._way: Iterator[None] | None = None
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._go_on)

    @property
    def busy(self) -> bool:
        """Whether something is still to be done."""
        return self._way is not None

    def begin(self, wanted: Scenery) -> None:
        """Set what a beat wants; what was wanted before and has not been done is given up."""
        self._way = self._set(wanted)
        self._timer.start()
        self._go_on()

    def give_up(self) -> None:
        """Leave everything as it is now."""
        self._way = None
        self._timer.stop()

    def _go_on(self) -> None:
        session = self._session
        while self._way is not None and not session.busy and not session.reading:
            try:
                next(self._way)
            except StopIteration:
                self.give_up()
                self.done.emit()

    def _set(self, wanted: Scenery) -> Iterator[None]:
        session = self._session
        session.pause()
        yield
        if wanted.lab is not None:
            yield from self._begin_anew(wanted)
            if wanted.step:
                session.step(wanted.step)
                yield
            return
        if wanted.eye is not None:
            session.set_eye(eye_named(wanted.eye))
            yield
        choices = session.lab.choices
        settings = choices.settings
        session.choose(
            replace(
                choices,
                start=wanted.start or choices.start,
                settings=replace(settings, rate=wanted.rate or settings.rate),
            )
        )
        yield
        if wanted.step is not None:
            session.go_to(min(wanted.step, session.state.length))
            yield
            if wanted.step > session.state.step:
                session.step(wanted.step - session.state.step)
                yield

    def _begin_anew(self, wanted: Scenery) -> Iterator[None]:
        """Begin a film that is the same on every computer, whatever has been chosen before."""
        session, lab = self._session, self._session.lab
        # Without photos of their own somebody goes on with the sketches.
        source: Source = "photos" if wanted.lab == "photos" and lab.own_photos else "sketches"
        if source == "sketches" and lab.examples_of("sketches") != session.sketches:
            session.set_sketches(session.sketches)
            yield
        session.use(source)
        yield
        if wanted.eye is not None or source == "sketches":
            session.set_eye(EYES[0] if wanted.eye is None else eye_named(wanted.eye))
            yield
        eye = lab.choices.eye
        start = wanted.start or ("zero" if source == "sketches" else eye.defaults.start)
        settings = Settings(rate=wanted.rate or eye.defaults.rate, l2=eye.defaults.l2)
        # Twice: a film that this comes back to brings the settings that it was made with.
        for _ in range(2):
            session.choose(Choices(source, eye, start=start, settings=settings))
            yield
        session.reset()
        yield
        if lab.examples and source == "sketches":
            session.follow(lab.examples[0].photo)
        yield
