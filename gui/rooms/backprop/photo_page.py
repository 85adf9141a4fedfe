"""Page *One photo*: the chain rule on the photo that is followed, number by number.

Chapter 16 of the lecture: ∂L/∂W = ∂L/∂S · ∂S/∂W, with the W of the step that is shown.
"""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.backprop.chain_card import ChainCard
from gui.rooms.backprop.chain_view import ChainView
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.label import ElidedLabel
from gui.widgets.photo_words import name_of
from model.backprop import take_apart
from model.training import Scene

BETWEEN = 100
"""Milliseconds at least between two steps that are shown: nobody reads numbers faster."""


class PhotoPage(Page):
    """The network above, the operation below; both go through the same operations."""

    name = "photo"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._drawn: Scene | None = None
        self._followed: Followed | None = None
        self._at: int | None = None  # None for the last operation
        self._network = Card()
        self._photo_name = ElidedLabel("muted")
        self._photo_name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._network.head.addWidget(self._photo_name, 10)
        self._view = ChainView()
        self._network.body.addWidget(self._view, 1)
        self._card = ChainCard()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._network, 5)
        column.addWidget(self._card, 3)
        self._rest = QTimer(self, interval=BETWEEN, singleShot=True)
        self._rest.timeout.connect(self._draw_newest)
        self._view.chosen.connect(self._choose)
        self._card.chosen.connect(self._choose)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)
        self.retranslate()

    def title(self) -> str:
        return self.tr("One photo")

    def retranslate(self) -> None:
        self._network.title.setText(self.tr("One photo, forward to the loss and back"))
        self._draw()

    def enter(self) -> None:
        self._draw()

    def leave(self) -> None:
        self._rest.stop()

    def _show_scene(self, scene: Scene) -> None:
        self._scene = scene
        if self.isVisible() and not self._rest.isActive():
            self._draw_newest()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        self._draw()

    def _choose(self, at: int) -> None:
        self._at = at
        self._draw()

    def _draw_newest(self) -> None:
        """Show the newest step, unless it is shown already, and rest a while."""
        if self._scene is not self._drawn:
            self._rest.start()
            self._draw()

    def _draw(self) -> None:
        """Show the chain of the step, the photo and the operation."""
        if not self.isVisible():
            return
        scene, followed = self._scene, self._followed
        self._drawn = scene
        self._photo_name.setText("" if followed is None else self._name(followed))
        if scene is None or followed is None or followed.label is None:
            self._view.show_nothing(self._why_none())
            self._card.show_nothing()
            return
        eye = scene.setup.eye
        x = scene.scaling.apply(self.session.feature_cache.see(eye, followed.photo))
        chain = take_apart(scene.params, x, followed.label)
        at = len(chain.operations) - 1 if self._at is None else self._at
        self._view.show_chain(chain, followed.photo, at)
        self._card.show_chain(chain, eye, at, self._view.example)

    def _name(self, followed: Followed) -> str:
        name = name_of(followed.photo)
        if followed.label is None:
            return self.tr("{name} · no label").format(name=name)
        label = (self.tr("dog"), self.tr("cat"))[followed.label]
        return self.tr("{name} · label: {label}").format(name=name, label=label)

    def _why_none(self) -> str:
        if self._followed is None or self._scene is None:
            return self.tr("There is no photo to follow yet. Add photos, and click one of them.")
        return self.tr(
            "Nobody has said what this photo shows. Without a label there is no loss, and without "
            "a loss there is nothing to go back from. Put it on the shelf of the dogs or of the "
            "cats, or click another photo."
        )
