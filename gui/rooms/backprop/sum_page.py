"""Page *All photos*: what W has become since the start is a weighted sum of photos."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout

from gui.page.page import Page
from gui.rooms.backprop.photo_weights_task import PhotoWeightsTask
from gui.rooms.backprop.sum_card import SumCard
from gui.rooms.backprop.weighted_photos import MOST, WeightedPhotos
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style import text
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.label import ElidedLabel, Label
from gui.widgets.text_line import TextLine
from model.backprop import PhotoWeights, add_up, enough
from model.sentence import Sentence
from model.training import Scene, same_numbers

ALIKE = 0.75
"""From here on the sum begins to look like W: so many photos are added at first."""

NUMBERS = 2_000_000
"""So many numbers of x are added up within a frame at the most."""


class SumPage(Page):
    """The heaviest photos above, the sum of them below. The photos are weighed while it is seen."""

    name = "sum"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._weights: PhotoWeights | None = None
        self._why: Sentence | None = None
        self._count: int | None = None  # until it is known how many show what they share
        self._top = Card()
        self._top.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._top.head.addWidget(self._note, 10)
        self._formula = TextLine()
        self._photos = WeightedPhotos()
        self._sentence = Label("muted")
        self._sentence.setWordWrap(True)
        self._top.body.addWidget(self._formula)
        self._top.body.addWidget(self._photos)
        self._top.body.addWidget(self._sentence)
        self._card = SumCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._top)
        column.addWidget(self._card, 1)
        column.addStretch()
        self._photo_weights = PhotoWeightsTask(session.tasks, session.feature_cache.see, self)
        self._photo_weights.advanced.connect(self._show_weights)
        self._photo_weights.refused.connect(self._show_why)
        self._photos.followed.connect(session.follow)
        self._card.count_chosen.connect(self._choose)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)
        self.retranslate()

    def title(self) -> str:
        return self.tr("All photos")

    def retranslate(self) -> None:
        self._top.title.setText(self.tr("W is made of photos"))
        self._formula.setText(
            self.tr("W dog − W₀ dog = Σ α · x over the training photos, with these weights α:")
        )
        self._draw()

    def enter(self) -> None:
        self._watch()

    def leave(self) -> None:
        # The walk holds all of X: not for a page that nobody looks at.
        self._photo_weights.stop()
        self._weights = None

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        if self.isVisible():
            self._watch()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        if self.isVisible():
            self._draw()

    def _watch(self) -> None:
        """Weigh the photos at the step that is shown."""
        scene = self._scene
        if scene is None or scene.refusal is not None:
            self._photo_weights.stop()
            self._show_why(None if scene is None else scene.refusal)
            return
        known = self._weights
        if known is not None and not same_numbers(known.film.legs[0][1], scene.setup):
            self._show_why(None)
        self._photo_weights.watch(self.session.lab.run, scene.step)
        self._note.setText(self._note_words())

    def _show_weights(self, weights: PhotoWeights) -> None:
        if weights.step == 0 and self._scene is not None and self._scene.step > 0:
            return  # the walk has only begun
        self._weights, self._why = weights, None
        self._draw()

    def _show_why(self, why: Sentence | None) -> None:
        self._weights, self._why = None, why
        self._draw()

    def _choose(self, count: int) -> None:
        self._count = count
        self._draw()

    def _draw(self) -> None:
        weights = self._weights
        self._note.setText(self._note_words())
        none = weights is None or weights.step == 0
        self._photos.setVisible(not none)
        self._sentence.setVisible(none)
        if weights is None or weights.step == 0:
            self._sentence.setText(self._words_for_none())
            adds_up = self._why is None
            for part in (self._formula, self._card):
                part.setVisible(adds_up)
            self._card.show_nothing()
            return
        for part in (self._formula, self._card):
            part.show()
        total, size = weights.training.X.shape
        most = min(total, max(MOST, NUMBERS // size))
        rows = weights.in_turn(most)
        if self._count is None and self._scene is not None and weights.step == self._scene.step:
            self._count = enough(weights, rows, 0, ALIKE)
        count = min(self._count or most, most)
        examples = weights.examples()
        followed = None if self._followed is None else self._followed.photo.digest
        heaviest = rows[:MOST]
        self._photos.show_photos(
            tuple(examples[row] for row in heaviest),
            tuple(weights.alphas[heaviest, 0].tolist()),
            followed,
        )
        setup = weights.film.legs[0][1]
        added = add_up(weights, rows[:count], 0)
        centred = setup.scaling == "centred"
        self._card.show_sum(added, count, most, total, setup.eye, centred=centred)

    def _note_words(self) -> str:
        """Say to which step the weights belong; until they are those of the shown step, both."""
        weights, scene = self._weights, self._scene
        if weights is None or scene is None:
            return ""
        if weights.step == scene.step:
            return self.tr("step {step}").format(step=text.count(scene.step))
        return self.tr("weighed up to step {step} of {target}").format(
            step=text.count(weights.step), target=text.count(scene.step)
        )

    def _words_for_none(self) -> str:
        if self._why is not None:
            return say(self._why)
        if self._weights is not None:
            return self.tr("W has not moved yet. Take a step, or press Run.")
        return self.tr("The photos are being weighed…")
