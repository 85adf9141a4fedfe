"""The divergence doctor: looks after training that has blown up."""

import operator
from collections.abc import Iterator
from dataclasses import replace

from gui.session.latest import Latest
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.window.cards.doctor_card import DoctorCard
from model.descent import Remedy, find_remedy
from model.eyes import Extract
from model.training import Diverged, Setup, prepare


class Doctor(DoctorCard):
    """Comes when training stops by itself, says why, and asks the session for the way out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._remedies = Latest[Diverged, Remedy](
            session.tasks, self, self._work, self._advise, same=operator.is_, paced=False
        )
        self.slower.connect(self._go_slower)
        self.safe.connect(self._go_on)
        self.centred.connect(
            lambda: session.choose(replace(session.lab.choices, scaling="centred"))
        )
        session.state_changed.connect(self._look)

    def _look(self, state: RunState) -> None:
        stopped = self._session.lab.run.stopped
        if stopped is self._remedies.key:
            return
        if stopped is None:
            self._remedies.forget()
            self.hide()
            return
        self.show_trouble(
            stopped.sentence,
            state.length,
            centrable=state.choices.scaling not in ("centred", "opened"),
        )
        self._remedies.want(stopped)

    def _work(self, stopped: Diverged) -> Iterator[Remedy | None]:
        setup = self._session.lab.run.setup
        centred = replace(setup, scaling="centred") if self.centrable else None
        return _find_remedy(setup, centred, stopped.rate, self._session.feature_cache.see)

    def _advise(self) -> None:
        remedy, failure = self._remedies.value, self._remedies.failure
        if remedy is not None:
            self.show_remedy(remedy)
        elif failure is not None:
            self.show_failure(failure)

    def _go_slower(self) -> None:
        run = self._session.lab.run
        self._go_on(run.setup_at(run.length).settings.rate / 10)

    def _go_on(self, rate: float) -> None:
        """Stand at the last good step with another rate."""
        self._session.go_on_with(rate)


def _find_remedy(
    setup: Setup, centred: Setup | None, rate: float, see: Extract
) -> Iterator[Remedy | None]:
    """Prepare the photos where that holds nobody up, and look for what helps."""
    problem = prepare(setup, see)
    yield from find_remedy(problem, rate, None if centred is None else prepare(centred, see))
