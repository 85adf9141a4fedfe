"""Room *Score & loss*: one photo's way from pixels to loss, the weights, the worst photos."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.rooms.room import Room
from gui.session import Session
from gui.theme import GAP
from gui.view import Followed
from gui.widgets.heatmap import Cell
from gui.widgets.journey_card import JourneyCard
from gui.widgets.weights_card import WeightsCard
from gui.widgets.worst_card import MOST, WorstCard
from model.journey import travel
from model.scene import Scene, worst

ROOM_FOR_ALL = 640
"""Below this height the worst photos fold away, so that the pictures stay large enough."""

JOURNEY_SHARE = 0.43
"""The most of the room's height that the journey takes; the weights have the rest."""


class ScoreRoom(Room):
    """Chapters 1 to 8 of the lecture, and what the classifier has learnt so far."""

    name = "score"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._worst_held_out = True
        self._pinned: Cell | None = None
        self._journey = JourneyCard()
        self._weights = WeightsCard()
        self._worst = WorstCard()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._journey)
        whole.addWidget(self._weights, 1)
        whole.addWidget(self._worst)
        for card in (self._journey, self._weights):
            card.hovered.connect(self._hover)
            card.pinned.connect(self._pin)
        self._worst.followed.connect(session.follow)
        self._worst.held_out_chosen.connect(self._choose_worst)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)

    def title(self) -> str:
        return self.tr("Score && loss")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, height = event.size().width(), event.size().height()
        if self._worst.isHidden() != (height < ROOM_FOR_ALL):
            self._worst.setVisible(height >= ROOM_FOR_ALL)
            self._show_worst()
        self._journey.fit(width, int(JOURNEY_SHARE * height))

    def _show_scene(self, scene: Scene) -> None:
        if self._scene is not None and self._scene.setup.eye != scene.setup.eye:
            self._pin(None)
        self._scene = scene
        self._weights.show_weights(scene.params, scene.update, scene.setup.eye.shape)
        self._show_journey()
        self._show_worst()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._show_journey()
        self._show_worst()

    def _show_journey(self) -> None:
        scene, followed = self._scene, self._followed
        if scene is None or followed is None:
            self._journey.show_nothing()
            return
        eye = scene.setup.eye
        journey = travel(
            followed.photo, followed.label, eye, scene.scaling, scene.params, self.session.sight.see
        )
        self._journey.show_journey(journey, eye, scene.params)

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

    def _hover(self, cell: Cell | None) -> None:
        if self._pinned is None:
            self._mark(cell, pinned=False)

    def _pin(self, cell: Cell | None) -> None:
        self._pinned = cell
        self._mark(cell, pinned=cell is not None)

    def _mark(self, cell: Cell | None, *, pinned: bool) -> None:
        for card in (self._journey, self._weights):
            card.show_cursor(cell, pinned=pinned)
