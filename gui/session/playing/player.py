"""The player of the film: runs, pauses, steps, and goes to any step.

It gives the trainer its orders, takes what has been delivered once a frame, and puts it into the
film of the lab. However many steps the trainer takes, one scene a frame is shown.
"""

import math
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.session.playing.frame_clock import FrameClock
from gui.session.playing.handover import Delivery, Order, Worker
from model.lab import Lab
from model.sentence import Refusal, sentence
from model.training import LAST_STEP, Run, Scene, find_settled

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
        settled(int): at which step running to the end has come to it.
        blinded(Sentence): why the eye cannot look at the photos in use.
        parting(): another way is about to begin, in the place of steps that the film has.
    """

    shown = Signal(object)
    changed = Signal()
    refused = Signal(object)
    settled = Signal(int)
    blinded = Signal(object)
    parting = Signal()

    def __init__(self, lab: Lab, trainer: Worker, frame_clock: FrameClock, parent: QObject) -> None:
        super().__init__(parent)
        self._lab, self._trainer, self._frame_clock = lab, trainer, frame_clock
        frame_clock.setParent(self)
        frame_clock.struck.connect(self._look)
        self.running = False
        self.seeking: float | None = None
        self.pace = math.inf
        self.scene: Scene | None = None
        self._ordered: Run | None = None  # the film that the order is for
        self._target = 0
        self._end = 0  # where the steps that were asked for end
        self._runs_since: int | None = None  # the step from which it runs to the end

    @property
    def busy(self) -> bool:
        """Whether the trainer has something to do still."""
        return self._frame_clock.going

    def toggle_run(self) -> None:
        """Run, or pause; running goes the way that `step` goes."""
        if self.running:
            self.pause()
        elif self._may_train():
            self.running, self._runs_since = True, None
            self._order(math.inf)

    def run_to_the_end(self) -> None:
        """Run until the loss + L2 of all training photos hardly falls any more."""
        if self.running:
            self.pause()
        self.toggle_run()
        if self.running:
            self._runs_since = self._target

    def pause(self) -> None:
        """Stop after the step that has been shown last."""
        self.running = False
        self._runs_since = None
        self._trainer.stop()
        self._frame_clock.stop()
        self.seeking = None
        self._target = self._end = self._lab.run.shown
        self.changed.emit()

    def step(self, count: int) -> None:
        """Take steps from the step that is shown: those that the film has, then new ones.

        Where settings or photos have been changed since, another way begins here instead, and the
        steps that the film has become a way not taken. Steps that were asked for before and have
        not been taken yet are taken as well.
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
        if self._runs_since is not None:  # the film may be a shorter one now
            self._runs_since = min(self._runs_since, self._target)
        self.again()

    def again(self) -> None:
        """Go on from where the film is, with the setup as it is now."""
        if self.running and self._may_train():
            self._order(math.inf)
        else:
            self._order(0)

    def close(self, until: float = math.inf) -> None:
        """Stop the thread, up to a moment of `time.monotonic`."""
        self._frame_clock.stop()
        self._trainer.close(until)

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
        self._ordered = run
        self._trainer.give(Order(route, self._lab.ahead(self._target), steps, self.pace, limit))
        self._frame_clock.start()
        self.changed.emit()

    def _look(self) -> None:
        """Show what the trainer has delivered since the last frame."""
        try:
            delivery = self._trainer.take()
        except Refusal as refusal:
            self.pause()
            self.blinded.emit(refusal.sentence)
            return
        except Exception:
            self.pause()  # a worker that broke down brings nothing more
            raise
        if delivery is None:
            return
        try:
            if self._joins(delivery):
                self._accept(delivery)
            else:
                self.turn()
        finally:
            # After the repaint that the signals have asked for. Whoever heard them may have given
            # another order: this word is about the delivery that was taken, and no other.
            self._frame_clock.after_the_frame(partial(self._trainer.drawn, delivery))

    def _joins(self, delivery: Delivery) -> bool:
        """Say whether a delivery goes on from what the film has."""
        run = self._lab.run
        return run is self._ordered and (
            not delivery.step_results or run.joins(delivery.step_results, delivery.setup)
        )

    def _accept(self, delivery: Delivery) -> None:
        run, scene = self._lab.run, delivery.scene
        self.seeking = delivery.progress
        if delivery.revived:
            run.history.keep(delivery.revived)
        if delivery.done:
            self._frame_clock.stop()
            if self.running and scene is not None and scene.step >= LAST_STEP:
                self.refused.emit(FULL)
            self.running = False
        if scene is not None:
            self._add(delivery, scene)
            self._target = scene.step
            self._end = self._target if delivery.done else max(self._end, self._target)
            self.scene = scene
            self.shown.emit(scene)
        self.changed.emit()
        self._end_where_settled(run)

    def _end_where_settled(self, run: Run) -> None:
        """Show the step where running to the end has come to it, if it has."""
        if self.running and self._runs_since is not None and run is self._lab.run:
            since = max(self._runs_since, run.same_photos_since(run.shown))
            step = find_settled(run.history.marks, run.shown, since)
            if step is not None:
                self.pause()
                self.go_to(step)
                self.settled.emit(step)

    def _add(self, delivery: Delivery, scene: Scene) -> None:
        """Put what is new into the film, and look at the step that has come."""
        run = self._lab.run
        if delivery.step_results and (delivery.order.steps or self._is_news(delivery, scene)):
            if run.leaves(delivery.step_results, delivery.setup):
                self.parting.emit()
            run.extend(delivery.step_results, delivery.setup)
            self._lab.look_at(scene.step)
        elif scene.step != run.shown:
            self._lab.look_at(scene.step)
        if delivery.diverged is not None:
            run.stopped = delivery.diverged

    def _is_news(self, delivery: Delivery, scene: Scene) -> bool:
        """Say whether a mere look has found something that the film does not have yet."""
        run = self._lab.run
        return scene.step > run.length or (
            scene.step == run.length and run.setup_at(scene.step) is not delivery.setup
        )
