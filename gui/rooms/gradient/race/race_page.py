"""Page *Race*: the honest loop over all weights against backpropagation.

It shows why nobody trains by the definition of the derivative, and that both find the same numbers.
"""

from collections.abc import Callable, Iterator, Mapping
from time import perf_counter

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.rooms.gradient.measured_photos import MeasuredPhotos
from gui.rooms.gradient.race.race_card import RaceCard, RaceSaid
from gui.rooms.gradient.race.race_words import duration_words, if_a_second
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.words.photos import count_of
from model.eyes import Extract
from model.gradient import Race, RaceStanding, times_slower
from model.training import Scene

BREATH = 50
"""Milliseconds at least between two pictures of a race on its way."""


class RacePage(Page):
    """Races on the shown step when it has stayed for a moment, and shows how it goes."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._over_all = False
        self._holds = False  # whether a race waits until somebody begins it
        self._race = Latest(
            session.tasks,
            self,
            self._run,
            self.draw_soon,
            ended=self.redraw,
            same=MeasuredPhotos.same_as,
            wait=MOMENT,
        )
        self._card = RaceCard(session.memory)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.what_is_it())
        column.addWidget(self._card, 1)
        self._card.started.connect(self._begin)
        self._card.cancelled.connect(self._cancel)
        self._card.all_chosen.connect(self._choose)
        self._card.guess.settled.connect(self._begin)

    def about(self) -> str:
        return self.tr(
            "Two ways lead to the same slopes: one weight after the other by the definition, "
            "or all at once by backpropagation. Guess how many times as long one takes, watch "
            "the race, and drag the time back. Both find the same numbers; what differs is the "
            "time."
        )

    def places(self) -> Mapping[str, Place]:
        return {"lanes": Place(self._card.picture), "button": Place(self._card.button)}

    def readings(self) -> Mapping[str, float]:
        if self.scene is None:
            return {}
        total, standing = self.scene.params.size, self._race.value
        felt = None if standing is None or self._card.guess.open else standing.loop
        done = 0 if felt is None else len(felt.values)
        found = {"total": float(total), "left": float(total - done)}
        if standing is not None and felt is not None and done == total:
            times = times_slower(felt, standing.backpropagation)
            found |= {"looks": float(felt.evaluations), "times": times or 0.0}
        return found

    def pose(self, name: str) -> None:
        holds = {"ready": True, "raced": False}[name]
        self._over_all = False
        self._card.guess.pass_by()
        if holds:
            self._race.forget()
        self._holds = holds
        self.follow_first(1)
        self.redraw()

    def take_down(self) -> Callable[[], None]:
        chosen, guessed = (self._over_all, self._holds), self._card.guess.take_down()
        follow_again, race = self.follow_again(), self._race.take_down()

        def bring_back() -> None:
            self._over_all, self._holds = chosen
            guessed()
            follow_again()
            race()
            self.redraw()

        return bring_back

    def keyboard(self) -> QWidget | None:
        return self._card.keyboard()

    def between(self) -> int:
        return BREATH

    def draw(self, scene: Scene) -> None:
        entry = self._entry(scene)
        if entry is None:
            self._race.forget()
        elif not self.session.running and not self._holds:
            self._race.want(entry)
        elif self._race.key is not None and not self._race.key.same_as(entry):
            self._race.forget()
        standing, key = self._race.value, self._race.key
        if standing is not None and self._card.guess.open:
            standing = RaceStanding(standing.photos, standing.params, standing.backpropagation)
        shape = None if key is None else key.scene.setup.eye.shape
        self._card.show_choice(over_all=entry is not None and entry.subject is None)
        self._ask(scene)
        self._card.show_race(
            standing,
            shape,
            self._said(scene, entry, standing),
            going=self._race.running,
            can_start=entry is not None and not self.session.running,
        )

    def leave(self) -> None:
        self._race.drop()

    def _run(self, entry: MeasuredPhotos) -> Iterator[RaceStanding]:
        whole = not self._card.guess.open
        return _race_on(entry, self.session.feature_cache.see, whole=whole)

    def _entry(self, scene: Scene) -> MeasuredPhotos | None:
        """Say what can be raced on: the followed photo, or while there is none, all of them."""
        subject = None if self._over_all else self.subject(scene)
        if subject is None and scene.refusal is not None:
            return None
        return MeasuredPhotos(scene, subject)

    def _choose(self, over_all: bool) -> None:
        self._over_all = over_all
        self.redraw()

    def _begin(self) -> None:
        self._holds = False
        entry = None if self.scene is None else self._entry(self.scene)
        if entry is not None and not self.session.running:
            self._race.forget()
            self._race.want(entry, at_once=True)
        self.redraw()

    def _cancel(self) -> None:
        self._race.stop()
        self.redraw()

    # What is said.

    def _ask(self, scene: Scene) -> None:
        question = fill(
            self.tr("Weight by weight, all {total} slopes: how many times as long does that take?"),
            total=text.count(scene.params.size),
        )
        choices = (
            ("10", self.tr("10 times")),
            ("100", self.tr("100 times")),
            ("1000", self.tr("thousands of times")),
        )
        self._card.guess.ask(question, choices)

    def _said(
        self, scene: Scene, entry: MeasuredPhotos | None, standing: RaceStanding | None
    ) -> RaceSaid:
        photos = self.photo_words()
        if entry is not None and entry.subject is None:
            dataset = scene.setup.dataset
            photos = count_of(dataset.training_count, dataset.examples)
            if not self._over_all:
                photos = f"{self.why_no_photo()} {photos}"
        if self._race.failure is not None:
            return RaceSaid(say(self._race.failure), photos)
        if entry is None:
            return RaceSaid(self.why_no_photo(), "")
        if standing is None:
            words = (
                self.tr("While training runs W changes all the time: the race waits for a pause.")
                if self.session.running
                else self.tr("Ready, set …")
            )
            return RaceSaid(words, photos)
        return RaceSaid(self._headline(standing), photos, *self._reason(standing))

    def _headline(self, standing: RaceStanding) -> str:
        base, felt = standing.backpropagation, standing.loop
        if felt is None:
            words = self.tr("Backpropagation has all {total} slopes after {base}.")
        elif self._race.running:
            words = self.tr(
                "Backpropagation was done after {base}. Weight by weight has {done} of {total} "
                "slopes."
            )
        elif len(felt.values) < len(felt.reference):
            words = self.tr(
                "Stopped at weight {done} of {total}: all of them would have taken about {ratio} "
                "times as long as backpropagation."
            )
        else:
            words = self.tr(
                "All {total} slopes: backpropagation takes {base}, weight by weight takes {felt}."
            )
        times = None if felt is None else times_slower(felt, base)
        return fill(
            words,
            total=text.count(len(base.reference)),
            base=duration_words(base.seconds),
            done="" if felt is None else text.count(len(felt.values)),
            felt="" if felt is None else duration_words(felt.seconds),
            ratio="–" if times is None else text.rounded(times),
        )

    def _reason(self, standing: RaceStanding) -> tuple[str, str]:
        """Say how much longer it takes and why, once it has."""
        felt = standing.loop
        if felt is None or len(felt.values) < len(felt.reference):
            return "", ""
        times = times_slower(felt, standing.backpropagation)
        words = self.tr(
            "Weight by weight looks at the loss anew for each weight: {looks} looks. "
            "Backpropagation looks once and goes back once, however many weights there are."
        )
        aside = "" if times is None else if_a_second(times)
        return aside, fill(words, looks=text.count(felt.evaluations))


def _race_on(entry: MeasuredPhotos, see: Extract, *, whole: bool) -> Iterator[RaceStanding]:
    """Run a race on numbers that are made in its own thread; not `whole`: its first lane alone."""
    X, labels = entry.numbers(see)
    for standing in Race(entry.scene.params, X, labels).run(perf_counter):
        if not whole and standing.vectorised is not None:
            return
        yield standing
