"""Page *The race*: the honest loop over all weights against backpropagation.

It shows why nobody trains by the definition of the derivative, and that both find the same numbers.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.page.subject import Subject
from gui.rooms.gradient.race_card import LanesShown, RaceCard
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style import text
from gui.style.language import say
from model.eyes import Extract
from model.gradient import Race, RaceStanding, times_slower
from model.training import Scene, prepare, same_numbers

BREATH = 50
"""Milliseconds at least between two pictures of a race on its way."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """What is raced on at the step of a scene: a photo, or None for all training photos."""

    scene: Scene
    subject: Subject | None

    def still_holds(self, scene: Scene, subject: Subject | None) -> bool:
        """Say whether a race at a scene, with this photo followed, would be the same."""
        if self.subject is not None:
            return self.subject.same_as(subject)
        return self.scene.params.same_as(scene.params) and same_numbers(
            self.scene.setup, scene.setup
        )


class RacePage(Page):
    """Starts a race on the shown step, shows how it goes, and ends it when it is no longer true."""

    name = "race"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._over_all = False
        self._race = Latest(session.tasks, self, self._run, self.draw_soon, ended=self.redraw)
        self._card = RaceCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.started.connect(self._begin)
        self._card.cancelled.connect(self._cancel)
        self._card.all_chosen.connect(self._choose)

    def title(self) -> str:
        return self.tr("The race")

    def between(self) -> int:
        return BREATH

    def draw(self, scene: Scene) -> None:
        subject, raced = self.subject(scene), self._race.key
        if raced is not None and not raced.still_holds(scene, subject):
            self._race.forget()
        can_start = self._can_start(scene, subject)
        self._card.show_lanes(self._lanes())
        self._card.show_photo(
            text.photos(scene.setup.dataset.training_count)
            if self._over_all
            else self.photo_words()
        )
        words = self._words() or self._words_before(scene, subject)
        self._card.show_state(words, running=self._race.running, can_start=can_start)

    def leave(self) -> None:
        self._race.stop()

    def _run(self, entry: Entry) -> Iterator[RaceStanding]:
        return _race_on(entry, self.session.feature_cache.see)

    def _choose(self, over_all: bool) -> None:
        self._over_all = over_all
        self._race.forget()
        self.redraw()

    def _begin(self) -> None:
        scene = self.scene
        if scene is not None:
            subject = self.subject(scene)
            if self._can_start(scene, subject):
                self._race.want(Entry(scene, None if self._over_all else subject))
                self.redraw()

    def _cancel(self) -> None:
        self._race.stop()
        self.redraw()

    def _can_start(self, scene: Scene, subject: Subject | None) -> bool:
        if self.session.running:
            return False
        return scene.refusal is None if self._over_all else subject is not None

    # What is shown.

    def _lanes(self) -> LanesShown | None:
        standing, raced = self._race.value, self._race.key
        if standing is None or raced is None:
            return None
        return LanesShown(
            standing.loop,
            standing.vectorised,
            standing.backpropagation,
            standing.params,
            raced.scene.setup.eye.shape,
        )

    def _words(self) -> str:
        """Say how the race goes, or has gone; nothing where backpropagation is not done yet."""
        if self._race.failure is not None:
            return say(self._race.failure)
        standing = self._race.value
        if standing is None or standing.loop is None or standing.backpropagation is None:
            return ""
        times = times_slower(standing.loop, standing.backpropagation)
        ratio = "–" if times is None else text.rounded(times)
        if self._race.running:
            words = self.tr(
                "Backpropagation is done. The loop is at weight {done} of {total}, and will take "
                "about {ratio} times as long."
            )
        elif not self._race.done:
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

    def _words_before(self, scene: Scene, subject: Subject | None) -> str:
        """Say what can be raced, or why nothing can."""
        if self._race.running:
            return self.tr("Ready, set …")
        if self._over_all and scene.refusal is not None:
            return say(scene.refusal)
        if not self._over_all and subject is None:
            return self.why_no_subject()
        if self.session.running:
            return self.tr("While training runs W changes all the time. Pause it to race.")
        return self.tr(
            "Both ways compute the slopes of all weights at this step: the loop looks at the loss "
            "anew for each weight, backpropagation looks once and goes back once."
        )


def _race_on(entry: Entry, see: Extract) -> Iterator[RaceStanding]:
    """Run a race on numbers that are made in its own thread."""
    photos = prepare(entry.scene.setup, see).training if entry.subject is None else entry.subject
    yield from Race(entry.scene.params, photos.X, photos.labels).run(perf_counter)
