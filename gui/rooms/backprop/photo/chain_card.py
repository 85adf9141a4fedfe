"""The operation that the chain has come to: its formula, its numbers, and buttons to go on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from gui.rooms.backprop.evidence_view import EvidenceView
from gui.rooms.backprop.feature_table import FeatureColumn, FeatureTable
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.style import text
from gui.style.icons import icon
from gui.style.scale import px
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.texts.label import SIDES, Label
from gui.widgets.texts.text_line import TextLine
from model.backprop import Chain
from model.eyes import Eye
from model.inspection import Activation

WIDTH = 128
"""Of a picture of the gradient, at least."""

FEATURES, PHOTO = 4, (20, 34)
"""So many features of a network have a row; the edge of their photos, at least and at most."""

LEAST_HEIGHT = 160
"""With the longest explanation: Qt gives it that, and takes it from the network above."""


class ChainCard(Styled, QWidget):
    """Formula and numbers on the left, both rows of the gradient on the right.

    Attributes:
        features: what takes the place of the pictures where x is none.

    Signals: `chosen(int)`, the operation that a button asked for; `played()`, play or stop.
    """

    chosen = Signal(int)
    played = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Chain, Eye, int, int, Activation | None] | None = None
        self._playing = False
        self._place = TextLine("muted")
        self._first, self._back, self._on, self._last = (QPushButton() for _ in range(4))
        self._buttons = (self._first, self._back, self._on, self._last)
        self._play = QPushButton()
        head = QHBoxLayout()
        head.setSpacing(6)
        for button in (self._first, self._back, self._play, self._on, self._last):
            # A click leaves the keyboard where it is.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(self.played if button is self._play else self._go)
            head.addWidget(button)
        head.addWidget(self._place, 10)
        self._formula, self._filled = TextLine("title"), TextLine()
        self._symbols = TextLine("muted")
        self._explanation = Label()
        self._explanation.setWordWrap(True)
        self._explanation.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self._views = [EvidenceView(WIDTH) for _ in SIDES]
        self.features = FeatureTable(FEATURES, len(SIDES), PHOTO)
        left = QVBoxLayout()
        left.setSpacing(6)
        left.addWidget(self._formula)
        left.addWidget(self._filled)
        left.addWidget(self._explanation, 1)
        left.addWidget(self._symbols)
        left.addLayout(head)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * GAP)
        row.addLayout(left, 3)
        # As wide before anything is reached as afterwards.
        self._rows = QWidget()
        gradient = QHBoxLayout(self._rows)
        gradient.setContentsMargins(0, 0, 0, 0)
        gradient.setSpacing(2 * GAP)
        for view in self._views:
            gradient.addWidget(view, 1)
        gradient.addWidget(self.features, 2)
        row.addWidget(self._rows, 2)
        self.retranslate()
        self.restyle()

    def retranslate(self) -> None:
        """Write the words again."""
        words = (
            self.tr("First operation"),
            self.tr("Operation before"),
            self.tr("Next operation"),
            self.tr("Last operation"),
        )
        for button, name in zip(self._buttons, words, strict=True):
            button.setAccessibleName(name)
            button.setToolTip(name)
        self._show_icons()
        self._write()

    def restyle(self) -> None:
        self.setMinimumHeight(px(LEAST_HEIGHT))
        self._rows.setMinimumWidth(px(len(SIDES) * WIDTH) + 2 * GAP)
        self._show_icons()

    def show_playing(self, *, playing: bool) -> None:
        """Show whether it goes on by itself."""
        if playing != self._playing:
            self._playing = playing
            self._show_icons()

    def _show_icons(self) -> None:
        drawings = "reset", "step-back", "step", "chevron-right"
        for button, drawing in zip(self._buttons, drawings, strict=True):
            button.setIcon(icon(drawing))
        self._play.setText(self.tr("Stop") if self._playing else self.tr("Play"))
        self._play.setIcon(icon("pause" if self._playing else "run"))

    def show_chain(
        self,
        chain: Chain,
        eye: Eye,
        at: int,
        example: int,
        activation: Activation | None = None,
    ) -> None:
        """Show operation `at`; `example` is the input by which a row of weights is shown.

        activation: how strongly photos excite what the eye sees, where x is no picture.
        """
        self._shown = chain, eye, at, example, activation
        shape = eye.shape
        for side, view in enumerate(self._views):
            policy = view.sizePolicy()
            policy.setRetainSizeWhenHidden(shape is not None)
            view.setSizePolicy(policy)
            view.setVisible(shape is not None and self._is_reached(side))
            if shape is not None and self._is_reached(side):
                view.show_numbers(-chain.gradient.W[side], shape, side, moves=True)
            else:
                view.show_nothing()
        self._write()

    def show_nothing(self) -> None:
        """Show that there is no chain."""
        self._shown = None
        for view in self._views:
            view.show_nothing()
            view.setVisible(False)
        self.features.setVisible(False)
        self._write()

    def _write(self) -> None:
        shown = self._shown
        names = (self.tr("dog"), self.tr("cat"))
        for button in (*self._buttons, self._play):
            button.setEnabled(shown is not None)
        if shown is None:
            self._symbols.setText("")
            self._symbols.setVisible(False)
            for line in (self._place, self._formula, self._filled, self._explanation):
                line.setText("")
            for view, name in zip(self._views, names, strict=True):
                view.show_caption(name)
            return
        chain, eye, at, example, activation = shown
        made, words = chain.operations[at], ChainWords(chain)
        self._place.setText(words.place(at))
        pixels, formula = eye.shape is not None, words.formula(made)
        plain = words.plain(made, pixels=pixels)
        self._formula.setText(plain or formula)
        self._symbols.setText(formula if plain else "")
        self._symbols.setVisible(bool(plain))
        self._filled.setText(words.filled(made, example))
        explanation = words.explanation(made, pixels=pixels)
        if explanation != self._explanation.text():
            self._explanation.setText(explanation)
        captions = []
        for side, name in enumerate(names):
            wrong = text.signed(-float(chain.by_scores[side]), 2)
            photo = self.tr("photo") if pixels else "x"
            captions.append(f"{name}: {wrong} × {photo}" if self._is_reached(side) else name)
            self._views[side].show_caption(captions[side])
        columns = [
            FeatureColumn(captions[side], -chain.gradient.W[side], side)
            for side in range(len(names))
            if self._is_reached(side)
        ]
        self.features.setVisible(not pixels and bool(columns))
        if columns and not pixels:
            self.features.show_features(self.tr("excited most by"), columns, activation)
        for button, possible in (
            (self._first, at > 0),
            (self._back, at > 0),
            (self._on, at < len(chain.operations) - 1),
            (self._last, at < len(chain.operations) - 1),
        ):
            button.setEnabled(possible)

    def _is_reached(self, side: int) -> bool:
        """Whether a row of the gradient has been computed."""
        if self._shown is None:
            return False
        chain, _, at, _, _ = self._shown
        return chain.find("by_weights", side) <= at

    def _go(self) -> None:
        if self._shown is None:
            return
        chain, _, at, _, _ = self._shown
        last = len(chain.operations) - 1
        goals = (0, at - 1, at + 1, last)
        self.chosen.emit(goals[self._buttons.index(self.sender())])
