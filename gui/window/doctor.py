"""The divergence doctor: looks after training that has blown up."""

from collections.abc import Iterator
from dataclasses import replace

from gui.session.background import BackgroundTask
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.window.doctor_card import DoctorCard
from model.descent import Remedy, find_remedy
from model.training import prepare


class Doctor(DoctorCard):
    """Comes when training stops by itself, says why, and asks the session for the way out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._seen: object = None
        self._task: BackgroundTask | None = None
        self.slower.connect(self._go_slower)
        self.safe.connect(self._go_on)
        self.centred.connect(
            lambda: session.choose(replace(session.lab.choices, scaling="centred"))
        )
        session.state_changed.connect(self._look)

    def _look(self, state: RunState) -> None:
        if state.stopped is self._seen:
            return
        self._seen = state.stopped
        if self._task is not None:
            self._task.cancel()
            self._task = None
        if state.stopped is None:
            self.hide()
            return
        run, scaling = self._session.lab.run, state.choices.scaling
        if run.stopped is None:
            return
        self.show_trouble(
            state.stopped, state.length, centrable=scaling not in ("centred", "opened")
        )
        rate, see = run.stopped.rate, self._session.feature_cache.see
        setup = run.setup
        centred = replace(setup, scaling="centred") if self.centrable else None

        def work() -> Iterator[Remedy | None]:
            return find_remedy(
                prepare(setup, see), rate, None if centred is None else prepare(centred, see)
            )

        self._task = self._session.tasks.begin(self, work, self.show_failure, paced=False)
        self._task.advanced.connect(self._advise)

    def _advise(self, remedy: Remedy | None) -> None:
        if remedy is not None:
            self.show_remedy(remedy)

    def _go_slower(self) -> None:
        run = self._session.lab.run
        self._go_on(run.setup_at(run.length).settings.rate / 10)

    def _go_on(self, rate: float) -> None:
        """Stand at the last good step with another rate."""
        self._session.go_on_with(rate)
