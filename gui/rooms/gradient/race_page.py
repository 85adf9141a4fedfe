"""Page *The race*: the honest loop over all weights against backpropagation.

It shows why nobody trains by the definition of the derivative, and that both find the same numbers.
"""

from collections.abc import Callable, Iterator
from time import perf_counter

from PySide6.QtWidgets import QVBoxLayout

from gui.rooms.gradient.race_card import LanesShown, RaceCard
from gui.rooms.gradient.watching_page import Subject, WatchingPage, same_params
from gui.session.background import BackgroundTask
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style import text
from gui.style.language import say
from model.gradient import Race, RaceStanding, times_slower
from model.sentence import Sentence
from model.training import Scene, Setup, prepare, same_numbers


class RacePage(WatchingPage):
    """Starts a race on the shown step, shows how it goes, and ends it when it is no longer true."""

    name = "race"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._over_all = False
        self._task: BackgroundTask | None = None
        self._standing: RaceStanding | None = None
        self._raced: tuple[Scene, Subject | None] | None = None
        self._stopped = False
        self._why: Sentence | None = None
        self._card = RaceCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.started.connect(self._begin)
        self._card.cancelled.connect(self._cancel)
        self._card.all_chosen.connect(self._choose)
        session.state_changed.connect(self._follow)
        self.retranslate()

    def title(self) -> str:
        return self.tr("The race")

    def retranslate(self) -> None:
        self._write()

    def draw(self) -> None:
        if self._is_stale():
            self._cancel()
            self._standing = self._raced = None
            self.picture()
        self._write()

    def give_up(self) -> None:
        self._cancel()

    def _follow(self, state: RunState) -> None:
        del state
        if self.isVisible():
            self._write()

    def _choose(self, over_all: bool) -> None:
        self._over_all = over_all
        self._cancel()
        self._standing = self._raced = None
        self.picture()

    # The race.

    def _begin(self) -> None:
        scene, subject = self._scene, self.subject()
        if scene is None or not self._can_start():
            return
        self._drop()
        self._standing, self._stopped, self._why = None, False, None
        self._raced = scene, None if self._over_all else subject
        self._task = self.session.tasks.begin(self, self._race(scene, subject), self._fail)
        self._task.advanced.connect(self._advance)
        self._task.finished.connect(self._finish)
        self.picture()

    def _race(self, scene: Scene, subject: Subject | None) -> Callable[[], Iterator[RaceStanding]]:
        """Say on which photos a race is run; their numbers are made in its thread."""
        over_all, see = self._over_all, self.session.feature_cache.see

        def run() -> Iterator[RaceStanding]:
            photos = prepare(scene.setup, see).training if over_all or not subject else subject
            return Race(scene.params, photos.X, photos.labels).run(perf_counter)

        return run

    def _advance(self, standing: RaceStanding) -> None:
        self._standing = standing
        self.progress()

    def _finish(self) -> None:
        self._task = None
        self.picture()

    def _fail(self, why: Sentence) -> None:
        self._task, self._why = None, why
        self.picture()

    def _cancel(self) -> None:
        if self._task is not None:
            self._drop()
            self._stopped = True
            self.picture()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _is_stale(self) -> bool:
        """Say whether the race was about another step, other photos or another photo."""
        if self._raced is None or self._scene is None:
            return False
        scene, subject = self._raced
        if subject is not None:
            return not subject.same_as(self.subject())
        return not (
            same_params(scene.params, self._scene.params)
            and same_numbers(scene.setup, self._scene.setup)
        )

    def _can_start(self) -> bool:
        scene = self._scene
        if scene is None or self.session.running:
            return False
        if self._over_all:
            return scene.refusal is None
        return self.subject() is not None

    # What is shown.

    def picture(self) -> None:
        standing = self._standing
        lanes = None
        if standing is not None and self._raced is not None:
            lanes = LanesShown(
                standing.loop,
                standing.vectorised,
                standing.backpropagation,
                standing.params,
                self._raced[0].setup.eye.shape,
            )
        self._card.show_lanes(lanes)
        self._write()

    def _write(self) -> None:
        scene = self._scene
        self._card.show_photo(
            text.photos(_training(scene.setup))
            if self._over_all and scene is not None
            else self.photo_words()
        )
        self._card.show_state(
            self._words(), running=self._task is not None, can_start=self._can_start()
        )

    def _words(self) -> str:
        if self._why is not None:
            return say(self._why)
        standing = self._standing
        if standing is None or standing.loop is None or standing.backpropagation is None:
            return self._words_before()
        times = times_slower(standing.loop, standing.backpropagation)
        ratio = "–" if times is None else text.rounded(times)
        if self._task is not None:
            words = self.tr(
                "Backpropagation is done. The loop is at weight {done} of {total}, and will take "
                "about {ratio} times as long."
            )
        elif self._stopped:
            words = self.tr(
                "Stopped at weight {done} of {total}. All of them would have taken about {ratio} "
                "times as long as backpropagation."
            )
        else:
            words = self.tr(
                "The same {total} slopes, about {ratio} times as long. Feeling is the check, "
                "backpropagation is for training."
            )
        return words.format(
            done=text.count(len(standing.loop.values)),
            total=text.count(len(standing.loop.reference)),
            ratio=ratio,
        )

    def _words_before(self) -> str:
        if self._task is not None:
            return self.tr("Ready, set …")
        scene = self._scene
        if scene is not None and scene.refusal is not None and self._over_all:
            return say(scene.refusal)
        if not self._over_all and self.subject() is None:
            return self.why_none()
        if self.session.running:
            return self.tr("While training runs W changes all the time. Pause it to race.")
        return self.tr(
            "Both ways compute the slopes of all weights at this step: the loop looks at the loss "
            "anew for each weight, backpropagation looks once and goes back once."
        )


def _training(setup: Setup) -> int:
    """Count the training photos."""
    return int((~setup.dataset.held_out).sum())
