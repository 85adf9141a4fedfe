"""The session: what goes on in the window, as one object that everything else listens to.

It owns the lab (photos, choices, films) and what works for it: the player of the film, the
import of photos, and tasks in the background. Rooms and bars call its methods to ask for
something, and hear by its signals what has become of it; they never change anything themselves and
never speak to each other. However many steps the trainer takes, there is one signal and one repaint
a frame.
"""

import time
from collections.abc import Callable, Collection
from dataclasses import replace
from threading import Lock
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.ending import PATIENCE
from gui.network_process.networks import Errand, Networks
from gui.photo_import.drop_data import DroppedData
from gui.photo_import.feature_extraction import ExtractionResult
from gui.photo_import.import_result import ImportResult, LabelAnswer
from gui.photo_import.photo_import import PhotoImport
from gui.photo_import.reading_progress import ReadingProgress
from gui.session.background import BackgroundTask, BackgroundTasks
from gui.session.classification import Classification
from gui.session.eye_selection import EyeSelection
from gui.session.frame_clock import FrameClock
from gui.session.player import Player
from gui.session.run_state import Followed, RunState
from gui.session.training_worker import Trainer
from model.eyes import EYES, Asker, Eye, FeatureCache, open_network
from model.lab import Choices, Lab, ScalingChoice, Source
from model.model_file import Model, load, needed_beside, save
from model.photos import Example, Photo, without_conflicts
from model.sentence import Refusal, Sentence, joined, sentence
from model.training import Scene, Settings

SLOW = 300
"""Milliseconds after which it is said that a file is being opened."""

OPENING = ReadingProgress(0, 0, opening=True)


class Session(QObject):
    """The window's only object with application-wide signals.

    Attributes:
        lab: photos, choices and films; for reading.
        feature_cache: what eyes have seen of photos.
        tasks: work in the background for whoever needs it.

    Signals:
        scene_changed(Scene): another step is shown, or the same one has changed.
        state_changed(RunState): running, seeking, length, choices.
        photos_changed(tuple[Example, ...]): the photos in use, or which of them are held out.
        followed_changed(Followed | None): the photo whose way is shown.
        verdict_changed(Verdict | None): what the classifier says of the photos it was asked about.
        progressed(Progress | None): how far reading photos has come; None when nothing is read.
        questioned(Question): how photos are to be labelled; `answer` or `cancel_reading` goes on.
        arrived(Arrival): what became of a drop.
        noticed(Sentence): what has been done, to tell in passing.
        refused(Sentence): what could not be done, and why.
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
    refused = Signal(object)

    def __init__(
        self,
        lab: Lab,
        feature_cache: FeatureCache | None = None,
        networks: Networks | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.lab = lab
        self.feature_cache = feature_cache or FeatureCache(turn=Lock())
        self.tasks = BackgroundTasks()
        self._networks = Networks() if networks is None else networks
        self._eye_selection = EyeSelection(lab, self.feature_cache)
        self._photo_import = PhotoImport(self.feature_cache, self._eye_selection.eyes_for, self)
        self._photo_import.progressed.connect(self._show_progress)
        self._photo_import.questioned.connect(self.questioned)
        self._photo_import.arrived.connect(self._take_in)
        self._divided = lab.dataset  # as it was told last
        self._followed: Followed | None = None
        self._late = False  # whether it has not been told yet whose way is shown
        self._classification = Classification(self.feature_cache)
        self._wish: Callable[[], None] | None = None  # what waits until an eye has looked
        self._file: BackgroundTask | None = None  # the network or model that is being read
        self._errand = Errand(self._networks)
        self._of_import: ReadingProgress | None = None
        self._slow = QTimer(self, interval=SLOW, singleShot=True)
        self._slow.timeout.connect(self._tell_progress)
        self._player = Player(lab, Trainer(self.feature_cache.see), FrameClock(), self)
        self._player.shown.connect(self._show)
        self._player.changed.connect(self._tell_state)
        self._player.refused.connect(self.refused)
        self._player.blinded.connect(self._lose_eye)

    # Training.

    @property
    def running(self) -> bool:
        """Whether training goes on by itself."""
        return self._player.running

    @property
    def busy(self) -> bool:
        """Whether the trainer has something to do still."""
        return self._player.busy

    @property
    def scene(self) -> Scene | None:
        """The step that is shown."""
        return self._player.scene

    @property
    def state(self) -> RunState:
        """Where the film stands and what can be done with it."""
        run, recorded = self.lab.run, self.lab.recorded
        stopped = run.stopped.sentence if run.stopped is not None else None
        return RunState(
            running=self._player.running,
            step=max(0, run.shown),
            length=max(0, run.length),
            ahead="new" if run.shown >= run.length else "recorded" if recorded else "other way",
            seeking=self._player.seeking,
            refusal=run.setup.dataset.refusal(),
            stopped=stopped,
            choices=self.lab.choices,
            pace=self._player.pace,
            opened=self.lab.opened is not None,
            introduced=self._eye_selection.introduced,
            own_eyes=self._eye_selection.own_eyes,
            losses=run.history.losses,
            marks=run.history.marks,
            branches=self.lab.branches,
        )

    def toggle_run(self) -> None:
        """Run, or pause."""
        self._player.toggle_run()

    def pause(self) -> None:
        """Stop after the step that has been shown last."""
        self._player.pause()

    def step(self, count: int = 1) -> None:
        """Take steps from the step that is shown: those that the film has, then new ones.

        Where settings or photos have been changed since, another way begins here.
        """
        self._player.step(count)

    def back(self) -> None:
        """Show the step before."""
        self._player.back()

    def go_to(self, step: int) -> None:
        """Show a step of the film."""
        self._player.go_to(step)

    def reset(self) -> None:
        """Begin again at the same start; the old film becomes a way not taken."""
        self._player.reset()

    def cancel(self) -> None:
        """Give up the way to a step, and stay."""
        self._player.pause()

    def set_pace(self, pace: float) -> None:
        """Set the steps a second of Run; `math.inf` for as fast as it goes."""
        self._player.set_pace(pace)

    # Choices.

    def choose(self, choices: Choices) -> None:
        """Choose something else than is chosen now, of the photos in use.

        Settings hold from the next step on, inside the film in another way; what makes another x
        or another start begins another film. Where an eye has to look at the photos first, the old
        choices stay until it has; it brings its own settings. Whoever chooses once more what is
        chosen says that the eye may stay.
        """
        now, opened = self.lab.choices, self.lab.opened
        if choices == now:
            self._eye_selection.before = None
        if choices.eye != now.eye:
            self.set_eye(choices.eye)
        elif choices.scaling == "opened" and choices.scaling != now.scaling and opened is not None:
            self._look(opened.eye, lambda: self._see_with(opened.eye, "opened"))
        else:
            self.lab.choose(choices)
            self._player.turn()

    def set_settings(self, settings: Settings) -> None:
        """Change how steps are made, from the next one on; inside the film, in another way."""
        self.choose(replace(self.lab.choices, settings=settings))

    def go_on_with(self, rate: float) -> None:
        """Stand at the last step of the film, with another rate."""
        self.lab.look_at(self.lab.run.length)
        self.set_settings(replace(self.lab.choices.settings, rate=rate))

    def set_eye(self, eye: Eye) -> None:
        """See with another eye: another x, another film.

        Where the eye has to look at the photos first, the old one stays until it has.
        """
        self._look(eye, lambda: self._see_with(eye))

    def set_own_network(self, path: str) -> None:
        """See with a network that somebody brings."""
        self._read(lambda asker: open_network(path, asker), self.set_eye)

    def take_back_eye(self) -> None:
        """Go back to the eye from before the window took the network's by itself."""
        if self._eye_selection.before is not None:
            self.set_eye(self._eye_selection.before)

    def keep_eye(self) -> None:
        """Say no more about the eye that the window has taken by itself."""
        self._eye_selection.before = None
        self._tell_state()

    def use(self, source: Source) -> None:
        """Use the sketches or the learner's photos, each with its own eye."""

        def command() -> None:
            self.lab.use(source)
            self._player.turn()
            self._tell_photos()

        self._look(self.lab.eye_of(source), command, source)

    # Photos.

    @property
    def reading(self) -> bool:
        """Whether a drop is on its way in, or photos are being looked at."""
        return self._photo_import.busy

    def take(
        self, dropped: DroppedData, shelf: int | None = None, *, to_classify: bool = False
    ) -> None:
        """Take in what was dropped, pasted or opened; see `PhotoImport.take`."""
        self._photo_import.take(dropped, shelf, to_classify=to_classify)

    def answer(self, answer: LabelAnswer) -> None:
        """Say how the photos of a question are to be labelled."""
        self._photo_import.answer(answer)

    def cancel_reading(self) -> None:
        """Read no more photos, and no more of a file."""
        self._forget_file()
        self._photo_import.cancel()

    def set_sketches(self, sketches: Collection[Example]) -> None:
        """Put the program's drawings on their shelf."""
        self.lab.set_sketches(sketches)
        self._tell_photos()
        self._player.again()

    def add(self, examples: Collection[Example]) -> int:
        """Add photos of the learner's and use them; returns how many were not there already."""
        if not self.lab.own_photos:
            self.pause()
        added = self.lab.add(examples)
        self._tell_photos()
        self._player.turn()
        return added

    def remove(self, digests: Collection[bytes]) -> None:
        """Take photos off their shelf."""
        self.lab.remove(digests)
        self._tell_moved()
        self._tell_photos()
        self._player.again()

    def relabel(self, digests: Collection[bytes], label: int) -> None:
        """Move photos to the shelf of another class."""
        self.lab.relabel(digests, label)
        self._tell_moved()
        self._tell_photos()
        self._player.again()

    def undo(self) -> None:
        """Bring back what was removed or relabelled last."""
        if self.lab.undo():
            self._tell_moved()
            self._tell_photos()
            self._player.turn()
        else:
            self.noticed.emit(sentence("There is nothing to undo."))

    def follow(self, photo: Photo) -> None:
        """Show a photo's way from pixels to loss."""
        example = self.lab.find(photo.digest)
        self._followed = Followed(photo, example.label if example else None)
        self._tell_followed()

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask the classifier about photos, and follow the first of them."""
        self._classification.ask(photos)
        self.turn_to(0)

    def turn_to(self, index: int) -> None:
        """Show the answer about another one of the photos that were asked about."""
        photo, refusal = self._classification.turn_to(index)
        if refusal is not None:
            self.refused.emit(refusal)
        self.follow(photo)
        self._tell_verdict()

    def forget_verdict(self) -> None:
        """Put the photos that were asked about away."""
        self._classification.ask(())
        self.verdict_changed.emit(None)
        self._tell_photos()

    # Branches.

    def switch_branch(self, index: int) -> None:
        """Go on with a way not taken; this film becomes one."""
        self._player.pause()
        way = self.lab.branches[index]

        def command() -> None:
            if way in self.lab.branches:
                self.lab.switch_branch(self.lab.branches.index(way))
                self._tell_moved()
                self._player.turn()
                self.photos_changed.emit(self.lab.examples)

        self._look(way.setup.eye, command)

    def name_branch(self, index: int, name: str) -> None:
        """Give a branch a name."""
        self.lab.name_branch(index, name)
        self._tell_state()

    def drop_branch(self, index: int) -> None:
        """Forget a branch."""
        self.lab.drop_branch(index)
        self._tell_state()

    # Models.

    def save_model(self, path: str) -> None:
        """Write the classifier of the shown step to a file."""
        scene = self.scene
        if scene is None:
            return
        dataset = scene.setup.dataset
        try:
            eye, learnt = scene.setup.eye, scene.learnt
            save(path, Model(scene.params, dataset.classes, eye, scene.scaling, learnt))
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
            return
        network = needed_beside(scene.setup.eye)
        saved = sentence("The model of step {step} was saved.", step=scene.step)
        if network is not None:
            beside = sentence("Keep the network {name} beside it.", name=network)
            saved = joined([saved, beside])
        self.noticed.emit(saved)

    def open_model(self, path: str) -> None:
        """Begin a film at the params of a saved model; the old one becomes a way not taken."""
        at_hand = self._eye_selection.own_eyes
        self._read(lambda asker: load(path, asker, at_hand), self._look_for)

    def refresh(self) -> None:
        """Say everything again, for a window that has just been made."""
        self._tell_photos()
        self._player.again()

    def close(self) -> None:
        """Stop all threads, and wait for them as long as somebody likes to wait for a window."""
        until = time.monotonic() + PATIENCE
        # First of all: a thread may be waiting for a network that never answers.
        self._networks.close()
        self._photo_import.close(until)
        self.tasks.close(until)
        self._player.close(until)

    def _show(self, scene: Scene) -> None:
        self.scene_changed.emit(scene)
        if self._late:
            self._tell_followed()
        self._tell_verdict()

    # Eyes and photos.

    def _look(self, eye: Eye, command: Callable[[], None], source: Source | None = None) -> None:
        """Do a deed for which an eye must have looked at the photos of a source, or those in use.

        A wish that still waits gives way to the new one.
        """
        self._forget_file()
        self._wish = command
        photos = [e.photo for e in self.lab.examples_of(source or self.lab.choices.source)]
        photos += self._classification.photos
        if self._followed is not None:
            photos.append(self._followed.photo)
        if all(self.feature_cache.knows(eye, photo) for photo in photos):
            self._wish = None
            command()
            return

        def then(looked: ExtractionResult) -> None:
            if self._wish is not command:
                return
            if looked.refusal is None and looked.whole:
                self._look(eye, command, source)  # for photos that have come meanwhile
                return
            self._wish = None
            if looked.refusal is not None:
                self.refused.emit(looked.refusal)
            self._tell_state()  # whoever has chosen the eye shows the old one again

        self._photo_import.look(eye, photos, then)

    def _read(self, work: Callable[[Asker], object], then: Callable[[Any], None]) -> None:
        """Read a file that may take its time; whatever is chosen later overtakes it."""
        self._forget_file()
        self._errand = errand = Errand(self._networks)
        self._file = self.tasks.begin(self, lambda: iter([work(errand)]), self.refused, paced=False)
        self._file.advanced.connect(then)
        self._file.failed.connect(self._tell_progress)
        self._file.finished.connect(self._tell_progress)
        self._slow.start()

    def _forget_file(self) -> None:
        """Do not go on with the file that is being read."""
        if self._file is not None and self._file.running:
            self._file.cancel()
            self._errand.give_up()
            self._tell_progress()
        self._file = None

    def _show_progress(self, progress: ReadingProgress | None) -> None:
        self._of_import = progress
        self._tell_progress()

    def _tell_progress(self) -> None:
        """Tell how far photos have come, or else that a file takes its time."""
        opening = self._file is not None and self._file.running and not self._slow.isActive()
        self.progressed.emit(self._of_import or (OPENING if opening else None))

    def _look_for(self, model: Model) -> None:
        self._look(model.eye, lambda: self._open(model))

    def _see_with(self, eye: Eye, scaling: ScalingChoice | None = None) -> None:
        self._eye_selection.see_with(eye, scaling)
        self._player.turn()

    def _lose_eye(self, why: Sentence) -> None:
        """Go back to pixels, where the eye in use refuses to look at a photo."""
        self.refused.emit(why)
        if self.lab.choices.eye != EYES[0]:
            self._see_with(EYES[0])

    def _open(self, model: Model) -> None:
        try:
            self._eye_selection.open(model)
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
        else:
            self._player.turn()
            self.noticed.emit(sentence("The film now starts at the opened model."))

    def _take_in(self, arrival: ImportResult) -> None:
        """Put photos on their shelves, ask about the others, and say what became of all."""
        arrival = self._without_conflicts(arrival)
        if arrival.examples and not self._eye_selection.met_photos:
            self.pause()
        before = self.lab.choices.eye
        arrival = self._eye_selection.meet(arrival)
        if self.lab.choices.eye != before:
            self._player.turn()
        before_labels = {own.photo.digest: own.label for own in self.lab.own_photos}
        moved = sum(
            before_labels.get(example.photo.digest, example.label) != example.label
            for example in arrival.examples
        )
        added = self.add(arrival.examples) if arrival.examples else 0
        unseen = self._moved_words() if arrival.examples else None
        if arrival.asked:
            self.ask(arrival.asked)
        copies = self._copies_words() if arrival.split is not None else None
        told = (arrival.summary(added, moved), copies, unseen)
        said = [words for words in told if words is not None]
        if said:
            self.noticed.emit(joined(said))
        if arrival.refusal is not None:
            self.refused.emit(arrival.refusal)
        self.arrived.emit(arrival)

    def _without_conflicts(self, arrival: ImportResult) -> ImportResult:
        """Leave out photos with two labels, except where the learner moves one to a shelf."""
        moving = set() if arrival.own_labels else {e.photo.digest for e in arrival.examples}
        present = [own for own in self.lab.own_photos if own.photo.digest not in moving]
        kept, skipped = without_conflicts(arrival.examples, present)
        return replace(arrival, examples=kept, skipped=(*arrival.skipped, *skipped))

    def _tell_moved(self) -> None:
        words = self._moved_words()
        if words is not None:
            self.noticed.emit(words)

    def _moved_words(self) -> Sentence | None:
        """Say how many photos the last change has made training photos, if it has any."""
        if not self.lab.moved:
            return None
        return sentence(
            "Held-out photos that are training photos from now on: {count}. Each class needs one, "
            "and a copy of a learnt photo is not unseen.",
            count=self.lab.moved,
        )

    def _copies_words(self) -> Sentence | None:
        """Say how many photos were to be held out and are not, if any."""
        overruled = self.lab.run.setup.dataset.overruled
        if not overruled:
            return None
        return sentence(
            "Learnt from all the same, as copies of training photos: {count}.", count=overruled
        )

    def _tell_photos(self) -> None:
        """Tell which photos are in use, and follow one of them."""
        examples, self._divided = self.lab.examples, self.lab.dataset
        self.photos_changed.emit(examples)
        followed = self._followed
        known = {example.photo.digest for example in examples}
        known.update(photo.digest for photo in self._classification.photos)
        if followed is not None and followed.photo.digest in known:
            self.follow(followed.photo)
        elif examples:
            self.follow(examples[0].photo)
        else:
            self._followed = None
            self._tell_followed()

    def _tell_followed(self) -> None:
        """Tell which photo is followed, once the scene's eye has seen it: only threads look."""
        scene, followed = self.scene, self._followed
        self._late = (
            scene is not None
            and followed is not None
            and not self.feature_cache.knows(scene.setup.eye, followed.photo)
        )
        if not self._late:
            self.followed_changed.emit(followed)

    def _tell_verdict(self) -> None:
        verdict = self._classification.verdict(self.scene)
        if verdict is not None:
            self.verdict_changed.emit(verdict)

    def _tell_state(self) -> None:
        if self.lab.dataset is not self._divided:
            # Another film has divided the photos in another way.
            self._divided = self.lab.dataset
            self.photos_changed.emit(self.lab.examples)
        self.state_changed.emit(self.state)
