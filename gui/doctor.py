"""The divergence doctor: looks after training that has blown up."""

from dataclasses import replace

from gui.session import Session
from gui.study import Study
from gui.view import RunState
from gui.widgets.doctor_card import DoctorCard
from model.bound import find_bound
from model.setup import prepare


class Doctor(DoctorCard):
    """Comes when training stops by itself, says why, and asks the session for the way out."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._seen: object = None
        self._study: Study | None = None
        self.slower.connect(self._go_slower)
        self.safe.connect(self._go_on)
        self.centred.connect(lambda: session.set_scaling("centred"))
        session.state_changed.connect(self._look)

    def _look(self, state: RunState) -> None:
        if state.stopped is self._seen:
            return
        self._seen = state.stopped
        if self._study is not None:
            self._study.cancel()
            self._study = None
        if state.stopped is None:
            self.hide()
            return
        settings = state.choices.settings
        self.show_trouble(
            state.stopped,
            state.length,
            settings.rate,
            centred=state.choices.scaling in ("centred", "opened"),
        )
        scene = self._session.scene
        if scene is not None and scene.moment is not None:
            setup, see = scene.setup, self._session.sight.see
            self._study = self._session.studies.begin(
                self,
                lambda: find_bound(scene.params, prepare(setup, see).training.X, setup.settings.l2),
                paced=False,
            )
            self._study.advanced.connect(self.show_bound)

    def _go_slower(self) -> None:
        self._go_on(self._session.lab.choices.settings.rate / 10)

    def _go_on(self, rate: float) -> None:
        """Stand at the last good step with another rate."""
        session = self._session
        session.go_to(session.state.length)
        session.set_settings(replace(session.lab.choices.settings, rate=rate))
