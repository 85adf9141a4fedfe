"""Page *All photos*: what W has become since the start is a weighted sum of photos."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.rooms.backprop.sum.feature_sum import TERMS, FeatureSum
from gui.rooms.backprop.sum.sum_card import SumCard
from gui.rooms.backprop.sum.weighted_photos import MOST
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill, say
from gui.widgets.fold import Fold
from gui.widgets.texts.label import Label
from model.backprop import (
    PartialSum,
    PhotoWeights,
    add_up,
    enough,
    terms,
    weigh,
    whole_film,
    why_no_sum,
)
from model.sentence import Sentence
from model.sketches import only_sketches
from model.training import Preparation, Route, Scene, Setup, same_numbers

ALIKE = 0.75
"""From here on the sum begins to look like W: so many photos are added at first."""

NUMBERS = 2_000_000
"""So many numbers of x are added up within a frame at the most."""


ROOM_FOR_ALL = 510
"""From such a height on, in pixels of the usual size, two features have their place."""


class SumPage(Page):
    """The sum of the heaviest photos beside W. The photos are weighed while it is seen."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._walk = Latest(
            session.tasks, self, self._weigh, self._take, ended=self.redraw, wait=MOMENT
        )
        self._weights: PhotoWeights | None = None  # as far as the walk has come, or the last one
        self._readings: Mapping[str, float] = {}
        self._count: int | None = None  # until it is known how many show what they share
        self._exciting = ExcitingPhotos(session)
        self._card = SumCard()
        self._note = Label("muted")
        self._why = Fold("sum.why", session.memory, self._card.why)
        self._card.foot.addWidget(self._note)
        self._card.add_fold(self._why)
        self._why.turned.connect(self._fit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.followed.connect(session.follow)
        self._card.count_chosen.connect(self._choose)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "W is a sum of training photos, each added as much as the classifier was wrong "
            "about it, dogs and cats in opposite directions. Add one photo after the other, "
            "and watch what appears. So the slope of a weight is made of photos, and of "
            "nothing else."
        )

    def retranslate(self) -> None:
        self._why.setText(self.tr("Where the shares come from"))

    def places(self) -> Mapping[str, Place]:
        return self._card.places()

    def readings(self) -> Mapping[str, float]:
        return self._readings

    def pose(self, name: str) -> None:
        if name == "one":
            self._choose(1)
        elif name != "added":  # as many as the learner has added
            raise KeyError(name)

    def take_down(self) -> Callable[[], None]:
        count = self._count

        def bring_back() -> None:
            self._count = count
            self.redraw()

        return bring_back

    def draw(self, scene: Scene) -> None:
        run, why = self.session.lab.run, scene.refusal
        if self._weights is not None and not same_numbers(_setup(self._weights), scene.setup):
            self._weights = None
        if why is None and scene.step <= run.length:
            film = whole_film(run, scene.step)
            why = why_no_sum(film)
            if why is None:
                self._walk.want(film)
        if why is not None:
            self._let_go()
        self._note.setText(self._note_words(scene, self._weights))
        if self._weights is None or self._weights.step == 0:
            self._draw_nothing(why or self._walk.failure)
        else:
            self._draw_sum(scene, self._weights)

    def leave(self) -> None:
        # The walk holds all of X: not for a page that nobody looks at.
        self._let_go()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """On a low page the second feature is behind the fold, too."""
        self._card.show_brief(brief=self.is_lower(ROOM_FOR_ALL) and not self._why.isChecked())

    def _weigh(self, film: Route) -> Iterator[PhotoWeights]:
        known = self._weights
        if known is not None and not known.leads_to(film):
            known = None
        # Its own arrays: the old walk may not have noticed yet that it is over.
        return weigh(film, Preparation(self.session.feature_cache.see), known)

    def _take(self) -> None:
        weights, film = self._walk.value, self._walk.key
        # A walk that has only begun has nothing to show in place of what is shown.
        if weights is not None and film is not None and (weights.step > 0 or film.target == 0):
            self._weights = weights
        self.draw_soon()

    def _let_go(self) -> None:
        self._walk.forget()
        self._weights = None

    def _choose(self, count: int) -> None:
        self._count = count
        self.redraw()

    # What is shown.

    def _draw_nothing(self, why: Sentence | None) -> None:
        """Say why there is no sum, or not yet."""
        self._readings = {}
        self._card.show_nothing(self._words_for_none() if why is None else say(why))
        self._why.setVisible(False)

    def _draw_sum(self, scene: Scene, weights: PhotoWeights) -> None:
        self._why.setVisible(True)
        total, size = weights.training.X.shape
        most = min(total, max(MOST, NUMBERS // size))
        rows = weights.in_turn(most)
        if self._count is None and weights.step == scene.step:
            self._count = enough(weights, rows, 0, ALIKE)
        count = min(self._count or most, most)
        examples = weights.examples()
        heaviest = rows[:MOST]
        self._card.photos.show_weights(
            tuple(examples[row] for row in heaviest),
            tuple(weights.alphas[heaviest, 0].tolist()),
            self.followed_digest,
        )
        setup = _setup(weights)
        added = add_up(weights, rows[:count], 0)
        self._readings = {
            "step": float(weights.step),
            "count": float(count),
            "total": float(total),
            "alike": added.likeness,
        }
        centred = setup.scaling == "centred"
        self._card.show_sum(
            added,
            count,
            most,
            total,
            setup.eye,
            centred=centred,
            sketches=only_sketches(example.photo for example in examples),
            pulled=any(leg.settings.l2 > 0 for _, leg in weights.film.legs),
            features=_features(weights, rows[:count], added) if setup.eye.shape is None else (),
            activation=self._exciting.of(scene) if setup.eye.shape is None else None,
        )

    def _note_words(self, scene: Scene, weights: PhotoWeights | None) -> str:
        """Say to which step the weights belong; until they are those of the shown step, both."""
        if weights is None:
            return ""
        if weights.step == scene.step:
            return fill(self.tr("step {step}"), step=text.count(scene.step))
        return fill(
            self.tr("weighed up to step {step} of {target}"),
            step=text.count(weights.step),
            target=text.count(scene.step),
        )

    def _words_for_none(self) -> str:
        if self._weights is not None:
            return self.tr("W has not moved yet. Take a step, or press Run.")
        return self.tr("The photos are being weighed…")


def _setup(weights: PhotoWeights) -> Setup:
    """Give the setup of the film that was walked; all of its setups have the same photos."""
    return weights.film.legs[0][1]


def _features(
    weights: PhotoWeights, rows: NDArray[np.intp], added: PartialSum
) -> tuple[FeatureSum, ...]:
    """Give the sums of the features that have learnt most for the dog and for the cat."""
    examples, found = weights.examples(), []
    for feature in dict.fromkeys((int(added.whole.argmax()), int(added.whole.argmin()))):
        values = terms(weights, rows, 0, feature)
        largest = np.argsort(-np.abs(values), kind="stable")[:TERMS]
        found.append(
            FeatureSum(
                feature,
                tuple((examples[rows[place]].photo, float(values[place])) for place in largest),
                len(rows) - len(largest),
                float(added.part[feature]),
                float(added.whole[feature]),
                len(weights.alphas),
            )
        )
    return tuple(found)
