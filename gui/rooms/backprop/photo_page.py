"""Page *One photo*: the chain rule on the photo that is followed, number by number.

Chapter 16 of the lecture: ∂L/∂W = ∂L/∂S · ∂S/∂W, with the W of the step that is shown.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.rooms.backprop.chain_card import ChainCard
from gui.rooms.backprop.chain_view import ChainView
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.texts.label import ElidedLabel
from model.backprop import take_apart
from model.training import Scene


class PhotoPage(Page):
    """The network above, the operation below; both go through the same operations."""

    name = "photo"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
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
        column.addWidget(self.what_is_it())
        column.addWidget(self._network, 5)
        column.addWidget(self._card, 3)
        self._view.chosen.connect(self._choose)
        self._card.chosen.connect(self._choose)
        self.retranslate()

    def title(self) -> str:
        return self.tr("One photo")

    def retranslate(self) -> None:
        self._network.title.setText(self.tr("One photo, forward to the loss and back"))

    def draw(self, scene: Scene) -> None:
        self._photo_name.setText(self.photo_words())
        subject = self.subject(scene)
        if subject is None:
            self._view.show_nothing(self.why_no_photo())
            self._card.show_nothing()
            return
        chain = take_apart(subject.params, subject.X[0], int(subject.labels[0]))
        at = len(chain.operations) - 1 if self._at is None else self._at
        self._view.show_chain(chain, subject.photo, at)
        self._card.show_chain(chain, scene.setup.eye, at, self._view.example)

    def _choose(self, at: int) -> None:
        self._at = at
        self.redraw()
