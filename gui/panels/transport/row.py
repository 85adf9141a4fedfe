"""The bottom row: the transport bar, connected to the session."""

from dataclasses import replace

from gui.panels.transport.transport import TransportBar, TransportState
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style.language import say
from gui.widgets.card import Card
from model.eyes import EYES, Eye
from model.training import Settings


class TransportRow(Card):
    """Tells the bar where the film stands, and the session what the learner has pressed."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._bar = TransportBar()
        self._eyes: tuple[Eye, ...] = EYES
        self.title.hide()
        self.body.addWidget(self._bar)
        bar = self._bar
        bar.reset_requested.connect(session.reset)
        bar.back_requested.connect(session.back)
        bar.step_requested.connect(session.step)
        bar.run_toggled.connect(session.toggle_run)
        bar.cancel_requested.connect(session.cancel)
        bar.step_chosen.connect(session.go_to)
        bar.speed_chosen.connect(session.set_pace)
        bar.rate_chosen.connect(lambda rate: self._set(replace(self._settings(), rate=rate)))
        bar.batch_chosen.connect(lambda batch: self._set(replace(self._settings(), batch=batch)))
        bar.l2_chosen.connect(lambda l2: self._set(replace(self._settings(), l2=l2)))
        bar.optimiser_chosen.connect(
            lambda optimiser: self._set(replace(self._settings(), optimiser=optimiser))
        )
        bar.schedule_chosen.connect(
            lambda schedule: self._set(replace(self._settings(), schedule=schedule))
        )
        bar.seed_chosen.connect(lambda seed: self._set(replace(self._settings(), seed=seed)))
        bar.eye_chosen.connect(self._choose_eye)
        bar.start_chosen.connect(session.set_start)
        bar.scaling_chosen.connect(session.set_scaling)
        bar.held_out_share_chosen.connect(session.set_held_out_share)
        session.state_changed.connect(self._show_state)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the names of the eyes again; the bar's own words are its own business."""
        self._bar.set_eyes(tuple((eye.name, say(eye.label)) for eye in self._eyes))

    def _choose_eye(self, name: str) -> None:
        self._session.set_eye({eye.name: eye for eye in self._eyes}[name])

    def _settings(self) -> Settings:
        return self._session.lab.choices.settings

    def _set(self, settings: Settings) -> None:
        self._session.set_settings(settings)

    def _show_state(self, state: RunState) -> None:
        choices = state.choices
        settings = choices.settings
        eyes = (*EYES, *state.own_eyes)
        if eyes != self._eyes:
            self._eyes = eyes
            self.retranslate()
        self._bar.show_state(
            TransportState(
                running=state.running,
                step=state.step,
                length=state.length,
                ahead=state.ahead,
                can_train=state.refusal is None,
                speed=state.pace,
                rate=settings.rate,
                batch=settings.batch,
                eye=choices.eye.name,
                pixels=choices.eye.largest is not None,
                starts=choices.eye.starts if choices.scaling != "opened" else (),
                start=choices.start,
                scaling=choices.scaling,
                l2=settings.l2,
                seed=settings.seed,
                optimiser=settings.optimiser,
                schedule=settings.schedule,
                held_out_share=choices.held_out_share,
                opened=state.opened,
            )
        )
        self._bar.show_seeking(state.seeking)
