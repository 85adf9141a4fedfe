"""The session: what goes on in the window, as one object that everything else listens to.

It owns the lab (photos, choices, films) and what works for it: the player of the film, the
import of photos, and tasks in the background. Rooms and bars call its methods to ask for
something, and hear by its signals what has become of it; they never change anything themselves and
never speak to each other.
"""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.ending import PATIENCE
from gui.memory import Memory
from gui.network_process.networks import Networks
from gui.session.act_words import (
    FORGET_WAY,
    MY_PHOTOS,
    NAME_WAY,
    OPEN_MODEL,
    OTHER_WAY,
    SKETCHES,
    choosing,
)
from gui.session.after_looking import Lost
from gui.session.history_session import HistorySession
from gui.session.model_files import save_model
from gui.session.snapshot import Snapshot
from model.descent import Score
from model.eyes import EYES, Asker, Eye, FeatureCache, open_network
from model.lab import Choices, Lab, ScalingChoice, Source
from model.model_file import Model, load
from model.sentence import Refusal, Sentence, sentence
from model.training import Settings

if TYPE_CHECKING:
    from model.project import Project


class Session(HistorySession):
    """The window's only object with application-wide signals; `FilmSession` lists them.

    What it does with the film is in `FilmSession`, with photos in `PhotoSession`, and with what was
    done in `HistorySession`; what is chosen, and models, here.

    Attributes:
        memory:  what pages remember of the learner.
        guesses: what has been guessed before steps since the window was opened.
    """

    def __init__(
        self,
        lab: Lab,
        feature_cache: FeatureCache | None = None,
        networks: Networks | None = None,
        parent: QObject | None = None,
        *,
        memory: Memory | None = None,
    ) -> None:
        cache = feature_cache or FeatureCache(turn=Lock(), loading=Lock())
        super().__init__(lab, cache, networks, parent)
        self.memory = memory or Memory(parent=self)
        self.guesses = Score()
        self._player.blinded.connect(self._lose_eye)

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
            self._look_with(opened.eye, "opened")
        else:
            with self._doing(*choosing(now, choices)):
                self.lab.choose(choices)
                self._player.turn()

    def set_settings(self, settings: Settings) -> None:
        """Change how steps are made, from the next one on; inside the film, in another way."""
        self.choose(replace(self.lab.choices, settings=settings))

    def go_on_with(self, rate: float) -> None:
        """Stand at the last step of the film, with another rate."""
        choices = self.lab.choices
        last = self.lab.run.setup_at(self.lab.run.length).settings
        now = replace(choices, settings=last)
        wanted = replace(choices, settings=replace(last, rate=rate))
        with self._doing(*choosing(now, wanted)):
            self.lab.look_at(self.lab.run.length)
            self.choose(wanted)

    def set_eye(self, eye: Eye) -> None:
        """See with another eye: another x, another film.

        Where the eye has to look at the photos first, the old one stays until it has.
        """
        self._look_with(eye)

    def set_own_network(self, path: str) -> None:
        """See with a network that somebody brings."""
        self._open_file(lambda asker: open_network(path, asker), self.set_eye)

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
        words = SKETCHES if source == "sketches" else MY_PHOTOS

        def command() -> None:
            with self._doing(words):
                self._eye_selection.use(source)
                self._tell_photos()
                self._player.turn()

        eye = self._eye_selection.eye_of(source)
        self._look(eye, command, lambda: self._photos(source), words=words)

    # Branches.

    def switch_branch(self, index: int) -> None:
        """Go on with a way not taken; this film becomes one."""
        self._player.pause()
        way = self.lab.branches[index]

        def command() -> None:
            if way in self.lab.branches:
                with self._doing(OTHER_WAY):
                    self.lab.switch_branch(self.lab.branches.index(way))
                    self._tell_moved()
                    self._player.turn()

        self._look(way.setup.eye, command, words=OTHER_WAY)

    def name_branch(self, index: int, name: str) -> None:
        """Give a branch a name."""
        with self._doing(NAME_WAY, ("name", index)):
            self.lab.name_branch(index, name)
            self._tell_state()

    def drop_branch(self, index: int) -> None:
        """Forget a branch."""
        with self._doing(FORGET_WAY):
            self.lab.drop_branch(index)
            self._tell_state()

    # All of it.

    def read_project(
        self,
        path: str,
        then: Callable[["Project"], None],
        refused: Callable[[Sentence], None],
    ) -> None:
        """Read a project in the background, also while other things are done."""
        networks, at_hand = self._networks, self._eye_selection.own_eyes

        def read() -> Iterator["Project"]:
            from model.project import open_project

            yield open_project(path, networks, at_hand, Lock())

        self.tasks.begin(self, read, refused, paced=False).advanced.connect(then)

    def open_project(
        self, path: str, then: Callable[["Project"], None], missed: Callable[[], None]
    ) -> None:
        """Read a project that somebody has chosen; what is opened or chosen later overtakes it.

        missed: is called where it cannot be read, after the reason has been told.
        """
        at_hand = self._eye_selection.own_eyes

        def read(asker: Asker) -> "Project":
            from model.project import open_project

            return open_project(path, asker, at_hand, Lock())

        self._open_file(read, then, missed)

    def when_seen(
        self,
        snapshot: Snapshot,
        then: Callable[[], None],
        lost: Lost = lambda _: None,
        words: Sentence | None = None,
    ) -> None:
        """Do something once the eye of then has looked at its photos: at once, as a rule.

        lost:  is called where it cannot, with the reason, which has been told; with None where
               something else is wanted before it has.
        words: what Undo calls it as long as it waits; without them it is not to be given up so.
        """
        self._look(snapshot.lab.choices.eye, then, lambda: snapshot.photos, lost, words)

    def bring_back(self, project: "Project") -> None:
        """Put everything as it is in a project, at once: its eye has looked (`when_seen`)."""
        self.feature_cache.bring(project.looks)
        self.history.clear()  # what was done before was done to something else
        self._awaits_sketches = False
        self.put_back(Snapshot.of(project))

    def put_back(self, snapshot: Snapshot) -> None:
        """Put everything back as it was, and pause there, at once: the eye of then has looked."""
        self._player.pause()
        self._put_back(snapshot, whole=True)

    def begin_anew(self) -> None:
        """Be as at the first start: sketches, no photos, no film."""
        self._file.give_up()
        self.give_up_drops()
        sketches = self.sketches or self.lab.examples_of("sketches")
        self._awaits_sketches = not sketches
        self.restore(Snapshot.of_lab(Lab(sketches).snapshot()))

    # Models.

    def save_model(self, path: str) -> None:
        """Write the classifier of the shown step to a file."""
        scene = self.scene
        if scene is None:
            return
        try:
            self.noticed.emit(save_model(scene, path))
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)

    def open_model(self, path: str) -> None:
        """Begin a film at the params of a saved model; the old one becomes a way not taken."""
        at_hand = self._eye_selection.own_eyes
        self._open_file(lambda asker: load(path, asker, at_hand), self._look_for)

    def close(self) -> None:
        """Stop all threads, and wait for them as long as somebody likes to wait for a window.

        Files that are on their way go on: who ends the program waits for them (`FileTasks.close`).
        """
        until = time.monotonic() + PATIENCE
        # First of all: a thread may be waiting for a network that never answers.
        self._networks.close()
        self.files.seal()
        self._photo_import.close(until)
        self.tasks.close(until)
        self._player.close(until)

    # Eyes and photos.

    def _look_for(self, model: Model) -> None:
        self._look(model.eye, lambda: self._open(model), words=OPEN_MODEL)

    def _look_with(self, eye: Eye, scaling: ScalingChoice | None = None) -> None:
        """See with an eye once it has looked."""
        choices = self.lab.choices
        words, _ = choosing(choices, replace(choices, eye=eye, scaling=scaling or choices.scaling))

        def command() -> None:
            with self._doing(words):
                self._see_with(eye, scaling)

        self._look(eye, command, words=words)

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
            with self._doing(OPEN_MODEL):
                self._eye_selection.open(model)
                self._player.turn()
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
        else:
            self.noticed.emit(sentence("The film now starts at the opened model."))
