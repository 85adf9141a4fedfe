"""The card of a photo's way: what it says, the votes for either kind of eye, and the way down."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from gui.rooms.score.one_photo.network_view import NetworkView
from gui.rooms.score.one_photo.pixel_view import PixelView
from gui.rooms.score.one_photo.score_way import ScoreWay
from gui.rooms.score.one_photo.vote_words import (
    bias_alone_words,
    feature_headline,
    pixel_headline,
    zero_words,
)
from gui.rooms.score.one_photo.way_drawing import row_name
from gui.rooms.score.one_photo.weights_card import Spot
from gui.widgets.hero import Hero
from model.inspection import Activation, ForwardPass
from model.training import Scene

ROWS: tuple[int | None, ...] = (0, 1, None)


class PhotoHero(Hero):
    """Headline, choice of a row of W, question for the label, votes, and what follows from them.

    Signals:
        row_chosen():          another row of W is to be looked at.
        pinned(Spot | None):   a pixel or a feature was chosen, or let go.
        supposed(int):         a label is just supposed.

    asks: the question what the photo shows, for where nobody has said it.
    """

    row_chosen = Signal()
    pinned = Signal(object)
    supposed = Signal(int)

    def __init__(self, asks: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: ForwardPass | None = None
        self._pixels, self._features, self._way = PixelView(), NetworkView(), ScoreWay()
        self._rows = QButtonGroup(self)
        for place in range(len(ROWS)):
            button = QPushButton()
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._rows.addButton(button, place)
            self.head.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        self._rows.button(0).setChecked(True)
        self._rows.idClicked.connect(lambda _place: self.row_chosen.emit())
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._pixels, 1)
        row.addWidget(self._features, 1)
        row.addWidget(self._way)
        self.body.addWidget(asks)
        self.body.addLayout(row, 1)
        self._way.supposed.connect(self.supposed)
        for view in (self._pixels, self._features):
            view.pinned.connect(self.pinned)
        self._show_kind(of_features=False)
        self.retranslate()

    @property
    def shown(self) -> ForwardPass | None:
        """The way that is to be seen; None without a photo."""
        return self._shown

    @property
    def votes(self) -> QWidget:
        """The votes of what the eye sees."""
        return self._features if self._pixels.isHidden() else self._pixels

    @property
    def way(self) -> ScoreWay:
        """The way down from the scores."""
        return self._way

    @property
    def difference(self) -> float:
        """The dog's score less the cat's; 0 without a photo."""
        shown = self._shown
        return 0.0 if shown is None else float(shown.scores[0] - shown.scores[1])

    @property
    def spot(self) -> Spot | None:
        """The pixel or the feature that is pinned; None without a photo."""
        return self._features.feature if self._pixels.isHidden() else self._pixels.cell

    def retranslate(self) -> None:
        """Write the words again."""
        for place, row in enumerate(ROWS):
            self._rows.button(place).setText(row_name(row))

    def keep(self, spot: Spot | None) -> None:
        """Pin a pixel or a feature; None for the strongest."""
        self._pixels.keep(None if isinstance(spot, int) else spot)
        self._features.keep(spot if isinstance(spot, int) else None)

    def show_photo(
        self,
        forward_pass: ForwardPass,
        scene: Scene,
        activation: Activation | None,
        *,
        supposed: bool,
    ) -> None:
        """Show a photo's way at a step.

        activation: for features, the training photos that show what they stand for.
        supposed:   whether the label is just supposed.
        """
        self._shown = forward_pass
        shape, params = scene.setup.eye.shape, scene.params
        self._show_kind(of_features=shape is None)
        self._way.show_forward_pass(forward_pass, supposed=supposed)
        centred = bool(scene.scaling.mean.any())
        if shape is not None:
            self._pixels.score_level = self._way.score_level
            row = ROWS[self._rows.checkedId()]
            found = self._pixels.show_photo(forward_pass, params, shape, row, centred=centred)
            words = pixel_headline(found)
        else:
            self._features.score_level = self._way.score_level
            votes, decimals = self._features.show_photo(
                forward_pass, params, activation, centred=centred
            )
            words = feature_headline(votes, decimals)
        if not params.W.any():
            words = bias_alone_words() if params.b.any() else zero_words()
        self.headline.setText(words)

    def show_nothing(self, why: str) -> None:
        """Say why there is no photo."""
        self._shown = None
        self.headline.setText(why)
        self._pixels.show_nothing(why)
        self._features.show_nothing(why)
        self._way.show_forward_pass(None, supposed=False)

    def _show_kind(self, *, of_features: bool) -> None:
        self._pixels.setVisible(not of_features)
        self._features.setVisible(of_features)
        for button in self._rows.buttons():
            button.setVisible(not of_features)
