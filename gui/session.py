"""The session: what goes on in the window, as one object that everything else listens to.

It owns the lab (photos, choices, films), the trainer's thread and the frame timer. Rooms and
bars call its methods to ask for something, and hear by its signals what has become of it; they
never change anything themselves and never speak to each other. However many steps the trainer
takes, there is one signal and one repaint a frame.
"""

import math
import time
from collections.abc import Callable, Collection
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from gui.album import Answer, Arrival
from gui.drops import Parcel
from gui.looking import Looked
from gui.reception import Reception
from gui.study import Studies
from gui.trainer import Delivery, Order, Trainer
from gui.verdict import judge
from gui.view import Followed, RunState
from model.dataset import Example
from model.eyes import FINAL, Eye, NetworkEye, StartKind
from model.eyes.network_eye import own_network
from model.lab import Choices, Lab, ScalingChoice, Source
from model.photo import Photo
from model.scene import Scene
from model.second_opinion import Opinion, give_opinion
from model.sentence import Refusal, sentence
from model.sight import Sight
from model.storage import Model, load, save
from model.training import LAST_STEP, Settings

FRAME = 0.015
"""Seconds between two frames, at least."""

POLL = 2
"""Milliseconds between two looks for a delivery: a frame that is due waits for no more."""

FULL = sentence("The film is full: it ends at ten million steps. Press Reset.")


class Session(QObject):
    """The window's only object with application-wide signals.

    Attributes:
        lab: photos, choices and films; for reading.
        sight: what eyes have seen of photos.
        studies: work in the background for whoever needs it.

    Signals:
        scene_changed(Scene): another step is shown, or the same one has changed.
        state_changed(RunState): running, seeking, length, choices.
        photos_changed(tuple[Example, ...]): the photos in use.
        followed_changed(Followed | None): the photo whose way is shown.
        verdict_changed(Verdict | None): what the classifier says of the photos it was asked about.
        progressed(Progress | None): how far reading photos has come; None when nothing is read.
        questioned(Question): how photos are to be labelled; `answer` or `cancel_reading` goes on.
        arrived(Arrival): what became of a drop.
        noticed(Sentence): something to tell in passing.
    """

    scene_changed = Signal(object)
    state_changed = Signal(object)
    photos_changed = Signal(object)
    followed_changed = Signal(object)
    verdict_changed = Signal(object)
    progressed = Signal(object)
    questioned = Signal(object)
    arrived = Signal(object)
    noticed = Signal(object)

    def __init__(self, lab: Lab, sight: Sight | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lab = lab
        self.sight = Sight() if sight is None else sight
        self.studies = Studies()
        self._reception = Reception(self.sight, self._eye_for, self)
        self._reception.progressed.connect(self.progressed)
        self._reception.questioned.connect(self.questioned)
        self._reception.arrived.connect(self._take_in)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._asked: tuple[Photo, ...] = ()
        self._asked_index = 0
        self._opinion: Opinion | None = None
        self._met_photos = False  # whether the learner's photos have been there
        self._introduced: Eye | None = None  # the eye before, as long as the hint is shown
        self._own_eye: Eye | None = None
        self._running = False
        self._seeking: float | None = None
        self._target = 0
        self._end = 0  # where the steps that were asked for end
        self._next_frame = 0.0
        self._pace = math.inf
        self._trainer = Trainer(self.sight.see)
        self._timer = QTimer(self, interval=POLL, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._frame)

    # Training.

    @property
    def running(self) -> bool:
        """Whether training goes on by itself."""
        return self._running

    @property
    def busy(self) -> bool:
        """Whether the trainer has something to do still."""
        return self._timer.isActive()

    @property
    def scene(self) -> Scene | None:
        """The step that is shown."""
        return self._scene

    @property
    def state(self) -> RunState:
        """Where the film stands and what can be done with it."""
        run = self.lab.run
        stopped = run.stopped.sentence if run.stopped is not None else None
        return RunState(
            running=self._running,
            step=max(0, run.shown),
            length=max(0, run.length),
            seeking=self._seeking,
            refusal=run.setup.dataset.refusal(),
            stopped=stopped,
            choices=self.lab.choices,
            pace=self._pace,
            opened=self.lab.opened is not None,
            introduced=self._introduced is not None,
            own_eye=self._own_eye,
            losses=run.history.losses,
            marks=run.history.marks,
        )

    def toggle_run(self) -> None:
        """Run, or pause."""
        if self._running:
            self.pause()
        elif self._may_train():
            self._running = True
            self._order(math.inf)

    def pause(self) -> None:
        """Stop after the step that has been shown last."""
        self._running = False
        self._trainer.stop()
        self._timer.stop()
        self._seeking = None
        self._target = self._end = self.lab.run.shown
        self._tell_state()

    def step(self, count: int = 1) -> None:
        """Take steps from the step that is shown; later ones are replaced.

        Steps that were asked for before and have not been taken yet are taken as well.
        """
        missing = self._end - self._target
        self._running = False
        if self._may_train():
            self._order(missing + count)

    def back(self) -> None:
        """Show the step before."""
        self.go_to(self._target - 1)

    def go_to(self, step: int) -> None:
        """Show a step of the film."""
        self._running = False
        self._target = max(0, min(step, self.lab.run.length))
        self._order(0)

    def reset(self) -> None:
        """Begin again at the same start."""
        self._running = False
        self.lab.run.rewind()
        self._target = 0
        self._order(0)

    def cancel(self) -> None:
        """Give up the way to a step, and stay."""
        self.pause()

    def set_pace(self, pace: float) -> None:
        """Set the steps a second of Run; `math.inf` for as fast as it goes."""
        self._pace = pace
        self._again()

    # Choices.

    def set_settings(self, settings: Settings) -> None:
        """Change rate, batch, L2 or seed from the next step on."""
        self._choose(replace(self.lab.choices, settings=settings))

    def set_eye(self, eye: Eye) -> None:
        """See with another eye: another x, another film.

        Where the eye has to look at the photos first, the old one stays until it has.
        """
        self._look(eye, lambda: self._see_with(eye))

    def set_own_network(self, path: str) -> None:
        """See with a network that somebody brings."""
        try:
            eye = own_network(path)
        except Refusal as refusal:
            self.noticed.emit(refusal.sentence)
        else:
            self._own_eye = eye
            self.set_eye(eye)

    def take_back_eye(self) -> None:
        """Go back to the eye from before the window took the network's by itself."""
        if self._introduced is not None:
            self.set_eye(self._introduced)

    def keep_eye(self) -> None:
        """Say no more about the eye that the window has taken by itself."""
        self._introduced = None
        self._tell_state()

    def set_scaling(self, scaling: ScalingChoice) -> None:
        """Scale x in another way: another x, another film."""
        if scaling == "opened" and self.lab.opened is not None:
            self.lab.see_with(self.lab.opened.eye, scaling)
        self._choose(replace(self.lab.choices, scaling=scaling))

    def set_start(self, start: StartKind) -> None:
        """Begin W elsewhere: another film."""
        self._choose(replace(self.lab.choices, start=start))

    def set_held_out_share(self, share: float) -> None:
        """Hold out another share of the photos (0 … below 1)."""
        self._choose(replace(self.lab.choices, held_out_share=share))
        self.photos_changed.emit(self.lab.examples)

    def use(self, source: Source) -> None:
        """Use the sketches or the learner's photos."""
        self.lab.use(source)
        self._choose(self.lab.choices)
        self._tell_photos()

    # Photos.

    @property
    def reading(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._reception.busy

    def take(self, parcel: Parcel, shelf: int | None = None, *, to_classify: bool = False) -> None:
        """Take in what was dropped, pasted or opened; see `Album.take`."""
        self._reception.take(parcel, shelf, to_classify=to_classify)

    def answer(self, answer: Answer) -> None:
        """Say how the photos of a question are to be labelled."""
        self._reception.answer(answer)

    def cancel_reading(self) -> None:
        """Read no more photos."""
        self._reception.cancel()

    def set_sketches(self, sketches: Collection[Example]) -> None:
        """Put the program's drawings on their shelf."""
        self.lab.set_sketches(sketches)
        self._tell_photos()
        self._again()

    def add(self, examples: Collection[Example]) -> int:
        """Add photos of the learner's and use them; returns how many were not there already."""
        if not self.lab.own_photos:
            self.pause()
        added = self.lab.add(examples)
        self._target = max(0, self.lab.run.shown)
        self._tell_photos()
        self._again()
        return added

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos off their shelf."""
        self.lab.remove(digests)
        self._tell_photos()
        self._again()

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Move photos to the shelf of another class."""
        self.lab.relabel(digests, label)
        self._tell_photos()
        self._again()

    def undo(self) -> None:
        """Bring back what was removed or relabelled last."""
        if self.lab.undo():
            self._tell_photos()
            self._choose(self.lab.choices)
        else:
            self.noticed.emit(sentence("There is nothing to undo."))

    def follow(self, photo: Photo) -> None:
        """Show a photo's way from pixels to loss."""
        example = self.lab.find(photo.digest)
        self._followed = Followed(photo, example.label if example else None)
        self.followed_changed.emit(self._followed)

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask the classifier about photos, and follow the first of them."""
        self._asked = photos
        self.turn_to(0)

    def turn_to(self, index: int) -> None:
        """Show the answer about another one of the photos that were asked about."""
        self._asked_index = index % len(self._asked)
        photo = self._asked[self._asked_index]
        self._opinion = give_opinion(photo, self.sight) if self.sight.knows(FINAL, photo) else None
        self.follow(photo)
        self._tell_verdict()

    def forget_verdict(self) -> None:
        """Put the photos that were asked about away."""
        self._asked = ()
        self.verdict_changed.emit(None)
        self._tell_photos()

    # Models.

    def save_model(self, path: str) -> None:
        """Write the classifier of the shown step to a file."""
        scene = self._scene
        if scene is None:
            return
        dataset = scene.setup.dataset
        try:
            save(path, Model(scene.params, dataset.classes, scene.setup.eye, scene.scaling))
        except Refusal as refusal:
            self.noticed.emit(refusal.sentence)
        else:
            self.noticed.emit(sentence("The model of step {step} was saved.", step=scene.step))

    def open_model(self, path: str) -> None:
        """Begin a film at the params of a saved model."""
        try:
            model = load(path)
        except Refusal as refusal:
            self.noticed.emit(refusal.sentence)
        else:
            self._look(model.eye, lambda: self._open(model))

    def refresh(self) -> None:
        """Say everything again, for a window that has just been made."""
        self._tell_photos()
        self._again()

    def close(self) -> None:
        """Stop all threads."""
        self._timer.stop()
        self._reception.close()
        self.studies.close()
        self._trainer.close()

    # Orders and deliveries.

    def _may_train(self) -> bool:
        """Say in words why training is not possible, if it is not."""
        refusal = self.lab.run.setup.dataset.refusal()
        if refusal is None and self._target >= LAST_STEP:
            refusal = FULL
        if refusal is not None:
            self._running = False
            self.noticed.emit(refusal)
            self._tell_state()
        return refusal is None

    def _choose(self, choices: Choices) -> None:
        self.lab.choose(choices)
        self._target = max(0, self.lab.run.shown)
        self._again()

    def _again(self) -> None:
        """Go on from where the film is, with the setup as it is now."""
        if self._running and self._may_train():
            self._order(math.inf)
        else:
            self._order(0)

    def _order(self, steps: float) -> None:
        """Have the trainer go to the target and train from there."""
        run = self.lab.run
        known = run.length >= 0
        route = run.route(self._target) if known else None
        limit = run.limit if known else None
        self._end = self._target + (0 if steps == math.inf else int(steps))
        self._trainer.give(Order(run.setup, route, steps, self._pace, limit))
        self._timer.start()
        self._tell_state()

    def _frame(self) -> None:
        """Show what the trainer has delivered since the last frame."""
        now = time.monotonic()
        delivery = self._trainer.take() if now >= self._next_frame else None
        if delivery is None:
            return
        self._next_frame = now + FRAME
        self._accept(delivery)
        # After the repaint that the signals have asked for.
        QTimer.singleShot(0, self._trainer.resume)

    def _accept(self, delivery: Delivery) -> None:
        run, scene = self.lab.run, delivery.scene
        self._seeking = delivery.progress
        if delivery.revived:
            run.history.keep(delivery.revived)
        if delivery.done:
            self._timer.stop()
            if self._running and scene is not None and scene.step >= LAST_STEP:
                self.noticed.emit(FULL)
            self._running = False
        if scene is not None:
            if delivery.moments and (delivery.order.steps or self._is_news(delivery, scene)):
                run.extend(delivery.moments, delivery.order.setup)
                run.stopped = delivery.diverged
            run.shown = self._target = scene.step
            self._end = self._target if delivery.done else max(self._end, self._target)
            self._scene = scene
            self.scene_changed.emit(scene)
            self._tell_verdict()
        self._tell_state()

    def _is_news(self, delivery: Delivery, scene: Scene) -> bool:
        """Say whether a mere look has found something that the film does not have yet."""
        run = self.lab.run
        return scene.step > run.length or (
            scene.step == run.length and run.setup_at(scene.step) is not delivery.order.setup
        )

    # Eyes and photos.

    def _look(self, eye: Eye, deed: Callable[[], None]) -> None:
        """Do a deed for which an eye must have looked at the photos in use."""

        def then(looked: Looked) -> None:
            if looked.refusal is not None:
                self.noticed.emit(looked.refusal)
            if looked.refusal is None and looked.whole:
                deed()
            else:
                self._tell_state()  # whoever has chosen the eye shows the old one again

        photos = [example.photo for example in self.lab.examples]
        followed = [] if self._followed is None else [self._followed.photo]
        self._reception.look(eye, [*photos, *followed, *self._asked], then)

    def _see_with(self, eye: Eye) -> None:
        scaling = self.lab.choices.scaling
        self._introduced = None
        self.lab.see_with(eye, "centred" if scaling == "opened" else scaling)
        self._choose(self.lab.choices)

    def _open(self, model: Model) -> None:
        try:
            self.lab.open(model)
        except Refusal as refusal:
            self.noticed.emit(refusal.sentence)
        else:
            self._choose(self.lab.choices)
            self.noticed.emit(sentence("The film now starts at the opened model."))

    def _eye_for(self, arrival: Arrival) -> Eye | None:
        """Say which eye should look at photos before they are shown."""
        eye = self.lab.choices.eye
        if arrival.examples and self._met_photos and isinstance(eye, NetworkEye):
            return eye
        new = bool(arrival.examples) and not self._met_photos
        return FINAL if new or arrival.asked else None

    def _meet(self, eye: Eye | None) -> None:
        """See the learner's first photos with the network, which is right about them."""
        self._met_photos = True
        if eye is not None:
            self._introduced = self.lab.choices.eye
            self.lab.use("photos")
            self.lab.see_with(eye)

    def _take_in(self, arrival: Arrival) -> None:
        """Put photos on their shelves, ask about the others, and say what became of all."""
        if arrival.examples and not self._met_photos:
            self.pause()
            self._meet(arrival.eye)
        added = self.add(arrival.examples) if arrival.examples else 0
        if arrival.asked:
            self.ask(arrival.asked)
        said = arrival.summary(added)
        if said is not None:
            self.noticed.emit(said)
        self.arrived.emit(arrival)

    def _tell_photos(self) -> None:
        """Tell which photos are in use, and follow one of them."""
        examples = self.lab.examples
        self.photos_changed.emit(examples)
        followed = self._followed
        known = {example.photo.digest for example in examples}
        known.update(photo.digest for photo in self._asked)
        if followed is not None and followed.photo.digest in known:
            self.follow(followed.photo)
        elif examples:
            self.follow(examples[0].photo)
        else:
            self._followed = None
            self.followed_changed.emit(None)

    def _tell_verdict(self) -> None:
        scene = self._scene
        if scene is None or not self._asked:
            return
        self.verdict_changed.emit(
            judge(scene, self._asked, self._asked_index, self.sight, self._opinion)
        )

    def _tell_state(self) -> None:
        self.state_changed.emit(self.state)
