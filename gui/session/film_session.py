"""The session's film: it is played, and what is shown of it is told.

Here are all signals of the session, and when each of them is due. However many steps the trainer
takes, there is one signal of a kind and one repaint a frame.
"""

from collections.abc import Hashable
from contextlib import AbstractContextManager
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from gui.session.act_words import ANOTHER_WAY, RESET
from gui.session.classification import Classification, Verdict
from gui.session.eye_selection import EyeSelection
from gui.session.history import Act, History
from gui.session.playing.frame_clock import FrameClock
from gui.session.playing.player import Player
from gui.session.playing.training_worker import Trainer
from gui.session.run_state import Followed, RunState
from gui.session.snapshot import Snapshot
from gui.session.standing import state_of
from model.eyes import FeatureCache
from model.lab import Lab
from model.photos import Photo
from model.sentence import Sentence, sentence
from model.training import SETTLED_STEPS, Scene


class FilmSession(QObject):
    """Plays the film of the lab, and says what is shown; see `Session`.

    Attributes:
        lab: photos, choices and films; for reading.
        feature_cache: what eyes have seen of photos.
        history: what was done, and can be taken back.

    Signals:
        scene_changed(Scene): another step is shown, or the same one has changed.
        state_changed(RunState): running, seeking, length, choices.
        photos_changed(tuple[Example, ...]): the photos in use, or which of them are held out.
        followed_changed(Followed | None): the photo whose way is shown.
        verdict_changed(Verdict | None): what the classifier says of the photos it was asked about.
        progressed(ReadingProgress | None): how far reading has come; None when nothing is read.
        questioned(LabelQuestion): how to label photos; `answer`, `presort` or `cancel_reading`
            goes on.
        presorted(tuple[Presorted, ...]): what the network makes of them; `answer`, `ask_again` or
            `cancel_reading` goes on.
        arrived(ImportResult): what became of a drop.
        noticed(Sentence): what has been done, to tell in passing.
        refused(Sentence): what could not be done, and why.
        project_wanted(str): a project has been handed over, by its path.
    """

    scene_changed = Signal(object)
    state_changed = Signal(object)
    photos_changed = Signal(object)
    followed_changed = Signal(object)
    verdict_changed = Signal(object)
    progressed = Signal(object)
    questioned = Signal(object)
    presorted = Signal(object)
    arrived = Signal(object)
    noticed = Signal(object)
    refused = Signal(object)
    project_wanted = Signal(str)

    def __init__(self, lab: Lab, feature_cache: FeatureCache, parent: QObject | None) -> None:
        super().__init__(parent)
        self.lab, self.feature_cache = lab, feature_cache
        self._eye_selection = EyeSelection(lab, feature_cache)
        self._classification = Classification(feature_cache)
        self._divided = lab.dataset  # as it was told last
        self._followed: Followed | None = None
        self._told: Followed | None = None  # as it was told last
        self._supposed: dict[bytes, int] = {}  # what unlabelled photos are taken for
        self._late = False  # whether it has not been told yet whose way is shown
        self._player = Player(lab, Trainer(feature_cache.see), FrameClock(), self)
        self._player.shown.connect(self._show)
        self._player.changed.connect(self._tell_state)
        self._player.refused.connect(self.refused)
        self._player.settled.connect(self._tell_settled)
        self.history: History = self._begin_history()
        self._player.parting.connect(lambda: self.history.part(ANOTHER_WAY))

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
    def followed(self) -> Followed | None:
        """The photo whose way is shown, as it was told last."""
        return self._told

    @property
    def asked(self) -> tuple[Photo, ...]:
        """The photos that the classifier was asked about; their answers are on show."""
        return self._classification.photos

    @property
    def state(self) -> RunState:
        """Where the film stands and what can be done with it."""
        return state_of(self.lab, self._player, self._eye_selection, self._undoable, self._redoable)

    def toggle_run(self) -> None:
        """Run, or pause."""
        self._player.toggle_run()

    def run_to_the_end(self) -> None:
        """Run until the loss + L2 of all training photos hardly falls any more, and say so."""
        self._player.run_to_the_end()

    def pause(self) -> None:
        """Stop after the step that has been shown last, also on the way to another."""
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
        with self._doing(RESET):
            self._player.reset()

    def set_pace(self, pace: float) -> None:
        """Set the steps a second of Run; `math.inf` for as fast as it goes."""
        self._player.set_pace(pace)

    def snapshot(self) -> Snapshot:
        """Take down photos, choices, films and what is looked at, also while training goes on."""
        eyes, asked = self._eye_selection, self._classification
        return Snapshot(
            self.lab.snapshot(),
            eyes.own_eyes,
            eyes.met_photos,
            eyes.before,
            None if self._followed is None else self._followed.photo,
            asked.photos,
            asked.index,
        )

    def refresh(self) -> None:
        """Say everything again, for a window that has just been made."""
        self._tell_photos()
        self._player.again()

    def follow(self, photo: Photo) -> None:
        """Show a photo's way from pixels to loss."""
        self._followed = Followed(photo, None)
        self._tell_followed()

    def suppose(self, photo: Photo, label: int) -> None:
        """Take a photo that nobody has labelled for a dog or a cat, without saying that it is."""
        self._supposed[photo.digest] = label
        self._tell_followed()

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask the classifier about photos, and follow the first of them."""
        self._classification.ask(photos)
        self.turn_to(0)

    def turn_to(self, index: int) -> None:
        """Show the answer about another one of the photos that were asked about."""
        self.follow(self._turn_to(index))
        self._tell_verdict()

    def turn_on(self) -> None:
        """Turn to the next photo that was asked about and that nobody has labelled, if any."""
        asked, index = self._classification.photos, self._classification.index
        for place in (*range(index + 1, len(asked)), *range(index)):
            if self.lab.label_of(asked[place]) is None:
                self.turn_to(place)
                return

    def forget_verdict(self) -> None:
        """Put the photos that were asked about away."""
        self._classification.ask(())
        self.verdict_changed.emit(None)
        self._tell_photos()

    @property
    def _undoable(self) -> Sentence | None:
        """Say what would be taken back."""
        return None if self.history.last is None else self.history.last.act.words

    @property
    def _redoable(self) -> Sentence | None:
        """Say what would be done again."""
        return None if self.history.next is None else self.history.next.act.words

    def _begin_history(self) -> History:
        history = History(self.snapshot, self._put_back, self)
        history.changed.connect(self._tell_state)
        return history

    def _doing(self, words: Sentence, key: Hashable = None) -> AbstractContextManager[Act]:
        """Do something that can be taken back."""
        return self.history.doing(words, key, running=self.running)

    def _put_back(self, snapshot: Snapshot, whole: bool) -> None:
        """Put everything back as it was, now that its eye has looked; training goes on if it can.

        whole: also what was looked at. Otherwise that stays, where it is there: a photo that is
               followed, photos that were asked about, and a step of the same film.
        """
        lab, eyes = self.lab, self._eye_selection
        before, followed, asked = lab.snapshot(), self._followed, self._classification
        looked_at = snapshot.followed if followed is None else followed.photo, asked.photos
        lab.restore(snapshot.lab)
        eyes.own_eyes, eyes.met_photos = snapshot.own_eyes, snapshot.met_photos
        eyes.before = snapshot.eye_before
        if whole:
            self._show_again(snapshot.followed, snapshot.asked, snapshot.turned_to)
            return
        lab.stay_with(before)
        if lab.run.shown < lab.run.length and not lab.recorded:
            self._player.pause()  # or it would begin at once what was taken back
        self._show_again(*looked_at, asked.index)
        self._tell_verdict()

    def _show_again(self, followed: Photo | None, asked: tuple[Photo, ...], index: int) -> None:
        """Show the film that the lab has now, one of the photos, and what is said of another."""
        self._classification.ask(asked)
        if asked:
            self._turn_to(index)  # its verdict comes with the scene
        else:
            self.verdict_changed.emit(None)
        self._followed = None if followed is None else Followed(followed, None)
        self._tell_photos()
        self._player.turn()

    def _turn_to(self, index: int) -> Photo:
        """Turn to one of the photos that were asked about, and say why the network is silent."""
        photo, refusal = self._classification.turn_to(index)
        if refusal is not None:
            self.refused.emit(refusal)
        return photo

    def _show(self, scene: Scene) -> None:
        self.scene_changed.emit(scene)
        if self._late:
            self._tell_followed()
        self._tell_verdict()

    def _tell_settled(self, step: int) -> None:
        self.noticed.emit(
            sentence(
                "Training has come to its end at step {step}: in {steps} steps the training loss, "
                "with L2, has fallen by less than 0.1 %.",
                step=step,
                steps=SETTLED_STEPS,
            )
        )

    def _tell_photos(self) -> None:
        """Tell which photos are in use, and follow one of them.

        The player goes on with them afterwards; it would tell them itself, as divided anew.
        """
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
            self._followed = None if followed is None else self._known(followed.photo)
            self._told = self._followed
            self.followed_changed.emit(self._followed)

    def _known(self, photo: Photo) -> Followed:
        """Say what a photo shows, or else what it is taken for: at first what is said of it."""
        label = self.lab.label_of(photo)
        if label is None and self.scene is not None and photo.digest not in self._supposed:
            verdict = self._verdict()
            asked = verdict is not None and verdict.photo is photo
            self._supposed[photo.digest] = verdict.answer if verdict and asked else 0
        return Followed(photo, label, self._supposed.get(photo.digest) if label is None else label)

    def _verdict(self) -> Verdict | None:
        verdict = self._classification.verdict(self.scene)
        if verdict is None:
            return None
        return replace(verdict, label=self.lab.label_of(verdict.photo))

    def _tell_verdict(self) -> None:
        verdict = self._verdict()
        if verdict is not None:
            self.verdict_changed.emit(verdict)

    def _tell_state(self) -> None:
        if self.lab.dataset is not self._divided:
            # Another film has divided the photos in another way.
            self._divided = self.lab.dataset
            self.photos_changed.emit(self.lab.examples)
        self.state_changed.emit(self.state)
