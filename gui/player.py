"""The player of the film: runs, pauses, steps, and goes to any step.

It gives the trainer its orders, takes what has been delivered once a frame, and puts it into the
film of the lab. However many steps the trainer takes, one scene a frame is shown.
"""

import math
import time

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.trainer import Delivery, Order, Trainer
from model.lab import Lab
from model.scene import Scene
from model.sentence import Refusal, sentence
from model.sight import See
from model.training import LAST_STEP

FRAME = 0.015
"""Seconds between two frames, at least."""

POLL = 2
"""Milliseconds between two looks for a delivery: a frame that is due waits for no more."""

FULL = sentence("The film is full: it ends at ten million steps. Press Reset.")


class Player(QObject):
    """Plays the film of the lab.

    Attributes:
        running: whether training goes on by itself.
        seeking: how much of a long way to a step is done (0 … 1); None when not on the way.
        pace:    steps a second while running.
        scene:   the step that is shown; None before the first.

    Signals:
        shown(Scene): another step is shown, or the same one has changed.
        changed(): something else about the film, or about what is going on, has changed.
        refused(Sentence): why training does not go on.
        blinded(Sentence): why the eye cannot look at the photos in use.
    """

    shown = Signal(object)
    changed = Signal()
    refused = Signal(object)
    blinded = Signal(object)

    def __init__(self, lab: Lab, see: See, parent: QObject) -> None:
        super().__init__(parent)
        self._lab = lab
        self.running = False
        self.seeking: float | None = None
        self.pace = math.inf
        self.scene: Scene | None = None
        self._target = 0
        self._end = 0  # where the steps that were asked for end
        self._next_frame = 0.0
        self._trainer = Trainer(see)
        self._timer = QTimer(self, interval=POLL, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)

    @property
    def busy(self) -> bool:
        """Whether the trainer has something to do still."""
        return self._timer.isActive()

    def toggle_run(self) -> None:
        """Run, or pause."""
        if self.running:
            self.pause()
        elif self._may_train():
            self.running = True
            self._order(math.inf)

    def pause(self) -> None:
        """Stop after the step that has been shown last."""
        self.running = False
        self._trainer.stop()
        self._timer.stop()
        self.seeking = None
        self._target = self._end = self._lab.run.shown
        self.changed.emit()

    def step(self, count: int) -> None:
        """Take steps from the step that is shown; later ones are replaced.

        Steps that were asked for before and have not been taken yet are taken as well.
        """
        missing = self._end - self._target
        self.running = False
        if self._may_train():
            self._order(missing + count)

    def back(self) -> None:
        """Show the step before."""
        self.go_to(self._target - 1)

    def go_to(self, step: int) -> None:
        """Show a step of the film."""
        self.running = False
        self._target = max(0, min(step, self._lab.run.length))
        self._order(0)

    def reset(self) -> None:
        """Begin again at the same start; the old film becomes a way not taken."""
        self.running = False
        self._lab.begin_again()
        self._target = 0
        self._order(0)

    def set_pace(self, pace: float) -> None:
        """Set the steps a second of Run; `math.inf` for as fast as it goes."""
        self.pace = pace
        self.again()

    def turn(self) -> None:
        """Go on with the film that the lab has now, at the step that it shows."""
        self._target = max(0, self._lab.run.shown)
        self.again()

    def again(self) -> None:
        """Go on from where the film is, with the setup as it is now."""
        if self.running and self._may_train():
            self._order(math.inf)
        else:
            self._order(0)

    def close(self) -> None:
        """Stop the thread."""
        self._timer.stop()
        self._trainer.close()

    def _may_train(self) -> bool:
        """Say in words why training is not possible, if it is not."""
        refusal = self._lab.run.setup.dataset.refusal()
        if refusal is None and self._target >= LAST_STEP:
            refusal = FULL
        if refusal is not None:
            self.running = False
            self.refused.emit(refusal)
            self.changed.emit()
        return refusal is None

    def _order(self, steps: float) -> None:
        """Have the trainer go to the target and train from there."""
        run = self._lab.run
        known = run.length >= 0
        route = run.route(self._target) if known else None
        limit = run.limit if known else None
        self._end = self._target + (0 if steps == math.inf else int(steps))
        self._trainer.give(Order(run.setup, route, steps, self.pace, limit))
        self._timer.start()
        self.changed.emit()

    def _frame(self) -> None:
        """Show what the trainer has delivered since the last frame."""
        now = time.monotonic()
        try:
            delivery = self._trainer.take() if now >= self._next_frame else None
        except Refusal as refusal:
            self.pause()
            self.blinded.emit(refusal.sentence)
            return
        if delivery is None:
            return
        self._next_frame = now + FRAME
        self._accept(delivery)
        # After the repaint that the signals have asked for.
        QTimer.singleShot(0, self._trainer.resume)

    def _accept(self, delivery: Delivery) -> None:
        run, scene = self._lab.run, delivery.scene
        self.seeking = delivery.progress
        if delivery.revived:
            run.history.keep(delivery.revived)
        if delivery.done:
            self._timer.stop()
            if self.running and scene is not None and scene.step >= LAST_STEP:
                self.refused.emit(FULL)
            self.running = False
        if scene is not None:
            if delivery.moments and (delivery.order.steps or self._is_news(delivery, scene)):
                run.extend(delivery.moments, delivery.order.setup)
                run.stopped = delivery.diverged
            run.shown = self._target = scene.step
            self._end = self._target if delivery.done else max(self._end, self._target)
            self.scene = scene
            self.shown.emit(scene)
        self.changed.emit()

    def _is_news(self, delivery: Delivery, scene: Scene) -> bool:
        """Say whether a mere look has found something that the film does not have yet."""
        run = self._lab.run
        return scene.step > run.length or (
            scene.step == run.length and run.setup_at(scene.step) is not delivery.order.setup
        )
