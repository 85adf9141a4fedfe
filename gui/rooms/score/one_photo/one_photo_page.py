"""One photo's way from pixels to loss, the weights, and the photos that cost most."""

from collections.abc import Iterator

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import MOMENT, Page
from gui.rooms.score.one_photo.forward_pass_card import ForwardPassCard, Spot
from gui.rooms.score.one_photo.weights_card import WeightsCard
from gui.rooms.score.one_photo.worst_card import MOST, WorstCard
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import say
from gui.style.theme import GAP
from model.eyes import Eye
from model.inspection import Activation, Occlusion, find_activation, occlude, trace_forward_pass
from model.photos import Dataset, Photo
from model.sketches import only_sketches
from model.training import Scene, worst

ROOM_FOR_ALL = 600
"""Below this height the worst photos fold away, so that the pictures stay large enough."""

JOURNEY_SHARE = 0.43
"""The most of the page's height that the forward pass takes; the weights have the rest."""

FEATURES_SHARE = 0.52
"""The same where x is no picture and there is no height for the worst photos."""


class OnePhotoPage(Page):
    """Chapters 1 to 8 of the lecture, and what the classifier has learnt so far."""

    name = "one_photo"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._eye: Eye | None = None  # of the scene that was drawn last
        self._worst_held_out = True
        self._pinned: Spot | None = None
        self._excited: tuple[Dataset, Eye, Activation | None] | None = None
        self._parts = Latest(
            session.tasks, self, _occlude, self._draw_parts, wait=MOMENT, paced=False
        )
        self._forward_pass = ForwardPassCard()
        self._weights = WeightsCard()
        self._worst = WorstCard()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._forward_pass)
        whole.addWidget(self._weights, 1)
        whole.addWidget(self._worst)
        for card in (self._forward_pass, self._weights):
            card.hovered.connect(self._hover)
            card.pinned.connect(self._pin)
        for showing in (self._forward_pass, self._worst):
            showing.followed.connect(session.follow)
        self._worst.held_out_chosen.connect(self._choose_worst)

    def title(self) -> str:
        return self.tr("One photo")

    def between(self) -> int:
        return 0

    def draw(self, scene: Scene) -> None:
        eye = scene.setup.eye
        if eye != self._eye:
            self._eye = eye
            self._pin(None)
            self._fit()
        activation = self._activation_of(scene) if eye.shape is None else None
        if eye.shape is None:
            run = self.session.lab.run
            start = run.history.nearest(0).params if run.length >= 0 else None
            self._weights.show_feature_weights(scene.params, scene.update, start, activation)
        else:
            self._weights.show_weights(scene.params, scene.update, eye.shape)
        self._draw_forward_pass(scene, activation)
        self._draw_worst(scene)

    def leave(self) -> None:
        self._parts.drop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        if self._worst.isHidden() != (height < ROOM_FOR_ALL):
            self._worst.setVisible(height >= ROOM_FOR_ALL)
            self.redraw()
        self._fit()

    def _fit(self) -> None:
        of_features = self._eye is not None and self._eye.shape is None
        share = FEATURES_SHARE if of_features and self._worst.isHidden() else JOURNEY_SHARE
        self._forward_pass.fit(self.width(), int(share * self.height()))

    def _draw_forward_pass(self, scene: Scene, activation: Activation | None) -> None:
        eye, followed = scene.setup.eye, self.followed
        if followed is None:
            self._parts.drop()
            self._forward_pass.show_nothing()
            return
        forward_pass = trace_forward_pass(
            followed.photo,
            followed.label,
            eye,
            scene.scaling,
            scene.params,
            self.session.feature_cache.see,
        )
        self._forward_pass.show_forward_pass(forward_pass, eye, scene.params, activation)
        if eye.shape is not None:
            self._parts.drop()
        else:
            self._parts.want((followed.photo, eye))
            self._draw_parts()

    def _draw_parts(self) -> None:
        """Show what the parts of the photo speak for at this step, as far as that is known."""
        scene, occlusion, failure = self.scene, self._parts.value, self._parts.failure
        if failure is not None:
            self._forward_pass.show_no_parts(say(failure))
        elif scene is None or occlusion is None:
            self._forward_pass.show_parts(None)
        else:
            self._forward_pass.show_parts(occlusion.votes(scene.scaling, scene.params))

    def _activation_of(self, scene: Scene) -> Activation | None:
        """Find how strongly the training photos excite features, where the eye has seen them."""
        dataset, eye = scene.setup.dataset, scene.setup.eye
        known = self._excited
        if known is None or known[0] is not dataset or known[1] != eye:
            feature_cache = self.session.feature_cache
            seen = all(feature_cache.knows(eye, example.photo) for example in dataset.examples)
            known = dataset, eye, find_activation(dataset, eye, feature_cache.see) if seen else None
            self._excited = known
        return known[2]

    def _draw_worst(self, scene: Scene) -> None:
        if self._worst.isHidden():
            return
        held_out = self._worst_held_out
        examples = worst(scene, MOST, held_out=held_out)
        self._worst.show_worst(
            examples,
            held_out=held_out,
            sketches=only_sketches(example.photo for example in scene.setup.dataset.examples),
            followed=self.followed_digest,
        )

    def _choose_worst(self, held_out: bool) -> None:
        self._worst_held_out = held_out
        self.redraw()

    def _hover(self, spot: Spot | None) -> None:
        if self._pinned is None:
            self._mark(spot, pinned=False)

    def _pin(self, spot: Spot | None) -> None:
        self._pinned = spot
        self._mark(spot, pinned=spot is not None)

    def _mark(self, spot: Spot | None, *, pinned: bool) -> None:
        for card in (self._forward_pass, self._weights):
            card.show_cursor(spot, pinned=pinned)


def _occlude(key: tuple[Photo, Eye]) -> Iterator[Occlusion]:
    """Grey out one part of a photo after the other: fifty looks of a network, half a second."""
    return occlude(*key)
