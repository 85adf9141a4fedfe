"""Room *Score & loss*: one photo's way from pixels to loss, the weights, the worst photos."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.page.room import Room
from gui.rooms.score.forward_pass_card import ForwardPassCard, Spot
from gui.rooms.score.occlusion_task import OcclusionTask
from gui.rooms.score.weights_card import WeightsCard
from gui.rooms.score.worst_card import MOST, WorstCard
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.language import say
from gui.style.theme import GAP
from model.eyes import Eye
from model.inspection import Activation, Occlusion, find_activation, trace_forward_pass
from model.photos import Dataset
from model.sentence import Sentence
from model.training import Scene, worst

ROOM_FOR_ALL = 640
"""Below this height the worst photos fold away, so that the pictures stay large enough."""

JOURNEY_SHARE = 0.43
"""The most of the room's height that the forward pass takes; the weights have the rest."""

FEATURES_SHARE = 0.52
"""The same where x is no picture and there is no height for the worst photos."""


class ScoreRoom(Room):
    """Chapters 1 to 8 of the lecture, and what the classifier has learnt so far."""

    name = "score"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._worst_held_out = True
        self._pinned: Spot | None = None
        self._excited: tuple[Dataset, Eye, Activation | None] | None = None
        self._occlusion: Occlusion | None = None
        self._no_occlusion: Sentence | None = None
        self._occlusion_task = OcclusionTask(session.tasks, self)
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
        self._occlusion_task.advanced.connect(self._show_occlusion)
        self._occlusion_task.failed.connect(self._show_no_occlusion)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)

    def title(self) -> str:
        return self.tr("Score && loss")

    def retranslate(self) -> None:
        if self._no_occlusion is not None:
            self._forward_pass.show_no_parts(say(self._no_occlusion))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = event.size().height()
        if self._worst.isHidden() != (height < ROOM_FOR_ALL):
            self._worst.setVisible(height >= ROOM_FOR_ALL)
            self._show_worst()
        self._fit()

    def enter(self) -> None:
        if self._scene is not None:
            self._show_scene(self._scene)
        self._fit()

    def leave(self) -> None:
        self._occlusion_task.stop()

    def _fit(self) -> None:
        of_features = self._scene is not None and self._scene.setup.eye.shape is None
        share = FEATURES_SHARE if of_features and self._worst.isHidden() else JOURNEY_SHARE
        self._forward_pass.fit(self.width(), int(share * self.height()))

    def _show_scene(self, scene: Scene) -> None:
        before, self._scene = self._scene, scene
        eye = scene.setup.eye
        other_eye = before is None or before.setup.eye != eye
        if other_eye:
            self._pin(None)
        if not self.isVisible():
            return
        if eye.shape is None:
            run = self.session.lab.run
            start = run.history.nearest(0).params if run.length >= 0 else None
            activation = self._activation_of(scene)
            self._weights.show_feature_weights(scene.params, scene.update, start, activation)
        else:
            self._weights.show_weights(scene.params, scene.update, eye.shape)
        self._show_forward_pass()
        self._show_worst()
        if other_eye:
            self._fit()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._show_forward_pass()
        self._show_worst()

    def _show_forward_pass(self) -> None:
        if not self.isVisible():
            return
        scene, followed = self._scene, self._followed
        if scene is None or followed is None:
            self._occlusion_task.stop()
            self._forward_pass.show_nothing()
            return
        eye = scene.setup.eye
        forward_pass = trace_forward_pass(
            followed.photo,
            followed.label,
            eye,
            scene.scaling,
            scene.params,
            self.session.feature_cache.see,
        )
        if eye.shape is not None:
            self._forward_pass.show_forward_pass(forward_pass, eye, scene.params)
            self._occlusion_task.stop()
        else:
            activation = self._activation_of(scene)
            self._forward_pass.show_forward_pass(forward_pass, eye, scene.params, activation)
            self._occlusion_task.watch(followed.photo, eye)
            self._show_votes_of_parts()

    def _show_occlusion(self, occlusion: Occlusion | None) -> None:
        self._occlusion, self._no_occlusion = occlusion, None
        if occlusion is None:
            self._forward_pass.show_parts(None)
        self._show_votes_of_parts()

    def _show_no_occlusion(self, why: Sentence) -> None:
        self._occlusion, self._no_occlusion = None, why
        self._forward_pass.show_no_parts(say(why))

    def _show_votes_of_parts(self) -> None:
        """Show what the parts of the photo speak for at this step."""
        scene, occlusion = self._scene, self._occlusion
        if scene is not None and occlusion is not None:
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

    def _show_worst(self) -> None:
        if self._scene is None or not self._worst.isVisibleTo(self):
            return
        held_out = self._worst_held_out
        followed = self._followed.photo.digest if self._followed else None
        examples = worst(self._scene, MOST, held_out=held_out)
        self._worst.show_worst(examples, held_out=held_out, followed=followed)

    def _choose_worst(self, held_out: bool) -> None:
        self._worst_held_out = held_out
        self._show_worst()

    def _hover(self, spot: Spot | None) -> None:
        if self._pinned is None:
            self._mark(spot, pinned=False)

    def _pin(self, spot: Spot | None) -> None:
        self._pinned = spot
        self._mark(spot, pinned=spot is not None)

    def _mark(self, spot: Spot | None, *, pinned: bool) -> None:
        for card in (self._forward_pass, self._weights):
            card.show_cursor(spot, pinned=pinned)
