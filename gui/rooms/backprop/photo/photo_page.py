"""Page *One photo*: the chain rule on the photo that is followed, number by number.

Chapter 16 of the lecture: ∂L/∂W = ∂L/∂S · ∂S/∂W, with the W of the step that is shown.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.backprop.photo.chain_card import ChainCard
from gui.rooms.backprop.photo.chain_readings import readings_of
from gui.rooms.backprop.photo.chain_view import ChainView
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.rooms.backprop.photo.product_card import ProductCard
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.label import Label
from model.backprop import Chain, take_apart
from model.training import Scene

BETWEEN = 1_100
"""Milliseconds from one operation to the next while it plays."""


ROOM_FOR_ALL = 500
"""From such a height on, in pixels of the usual size, every sentence has its place."""


class PhotoPage(Page):
    """The rule first, then the network and the operation, which go through the same operations.

    It begins with the first one and plays, unless a picture of it is taken.
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        # None for the last operation, which pictures show.
        self._at: int | None = 0 if session.memory.asks else None
        self._chain: Chain | None = None  # what is shown
        self._exciting = ExcitingPhotos(session)
        self._timer = QTimer(self, interval=BETWEEN)
        self._timer.timeout.connect(self._play_on)
        self._plays = session.memory.asks  # as soon as somebody looks, for the first time
        self._hero, self._view, self._card = Hero(), ChainView(), ChainCard()
        self._product = ProductCard()
        self._photo_name = Label("muted")
        self._legend = Label("muted")
        self._legend.setWordWrap(True)
        self._fold = Fold("photo.legend", session.memory, self._legend)
        self._fold.turned.connect(self._fit)
        self._hero.body.addWidget(self._product)
        self._hero.body.addWidget(self._view, 1)
        self._hero.body.addWidget(self._card)
        self._hero.body.addWidget(self._legend)
        self._hero.foot.addWidget(self._photo_name)
        self._hero.add_fold(self._fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.what_is_it())
        column.addWidget(self._hero, 1)
        self._view.chosen.connect(self._choose)
        self._card.chosen.connect(self._choose)
        self._card.played.connect(self._play)
        self._product.followed.connect(session.follow)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "This is the way of one photo from x to its loss, and the way back. Step through "
            "it: on the way back every operation multiplies by its own slope. What arrives at "
            "W is the slope of the loss for every weight."
        )

    def places(self) -> Mapping[str, Place]:
        return {"chain": Place(self._view), "operation": Place(self._card)}

    def readings(self) -> Mapping[str, float]:
        chain = self._chain
        return {} if chain is None else readings_of(chain, self._place(chain), self._view.example)

    def pose(self, name: str) -> None:
        self._at = {"first": 0, "last": None}[name]
        self._plays = False
        self._stop()
        self.follow_first(1)
        self.redraw()

    def take_down(self) -> Callable[[], None]:
        at, plays, follow_again = self._at, self._plays, self.follow_again()

        def bring_back() -> None:
            self._at, self._plays = at, plays
            follow_again()
            self.redraw()

        return bring_back

    def retranslate(self) -> None:
        self._fold.setText(self.tr("How to read it"))
        self._legend.setText(
            self.tr(
                "In a pill a number, below it ∂: how fast the loss rises with it. On an arrow the "
                "local derivative by which ∂ is multiplied on its way back. Click any of them, or "
                "use ← and → there."
            )
        )

    def draw(self, scene: Scene) -> None:
        self._photo_name.setText(self.photo_words())
        subject = self.subject(scene)
        if subject is None:
            self._chain = None
            self._stop()
            self._hero.headline.setText(self.why_no_photo())
            self._view.show_nothing(self.why_no_photo())
            self._card.show_nothing()
            self._product.show_nothing()
            return
        chain = take_apart(subject.params, subject.X[0], int(subject.labels[0]))
        self._chain, at = chain, self._place(chain)
        if self._plays:
            self._plays = False
            self._timer.start()
        pixels = scene.setup.eye.shape is not None
        words = ChainWords(chain).headline(chain.operations[at], pixels=pixels)
        self._hero.headline.setText(words)
        self._view.show_chain(chain, subject.photo, at)
        self._card.show_playing(playing=self._timer.isActive())
        self._card.show_chain(chain, at, self._view.example)
        self._product.show_chain(
            chain,
            scene.setup.eye,
            _row_at(chain, at),
            self._view.example,
            scene.setup.settings,
            scene.step,
            self.session.feature_cache.see(scene.setup.eye, subject.photo),
            None if pixels else self._exciting.of(scene),
        )

    def leave(self) -> None:
        self._stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._fit()

    def _fit(self) -> None:
        """On a low page what explains the numbers is behind the fold, too."""
        brief = self.is_lower(ROOM_FOR_ALL) and not self._fold.isChecked()
        self._product.show_brief(brief=brief)
        self._card.show_brief(brief=brief)

    # Where it is.

    @property
    def _length(self) -> int:
        return 0 if self._chain is None else len(self._chain.operations)

    def _place(self, chain: Chain) -> int:
        return len(chain.operations) - 1 if self._at is None else self._at

    def _choose(self, at: int) -> None:
        self._stop()
        self._at = at
        self.redraw()

    def _play(self) -> None:
        """Play, from the beginning if it is at its end; or stop."""
        if self._timer.isActive():
            self._stop()
            return
        if self._at is None or self._at >= self._length - 1:
            self._at = 0
        self._timer.start()
        self.redraw()

    def _play_on(self) -> None:
        self._at = 0 if self._at is None else min(self._at + 1, self._length - 1)
        if self._at == self._length - 1:
            self._stop()
        self.redraw()

    def _stop(self) -> None:
        self._timer.stop()
        self._card.show_playing(playing=False)


def _row_at(chain: Chain, at: int) -> int:
    """Give the row of W that an operation makes slopes of; before that, the last one to come."""
    made = chain.operations[at]
    if made.kind not in ("by_weights", "by_bias") or made.side is None:
        made = chain.operations[-1]
    return made.side or 0
