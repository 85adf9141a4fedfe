"""The photos that cost most: where the loss comes from, and whom to follow next."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gui.style import text, theme
from gui.widgets.card import Card
from gui.widgets.label import ElidedLabel, Figure, Label
from gui.widgets.photo_button import PhotoButton
from gui.widgets.thumbnail import RING, Marks, ThumbnailPainter
from model.photos import Example, Photo

EDGE = 66
MOST = 20
"""More photos than fit side by side on the widest screen."""


class WorstCard(Card):
    """Photos with the largest −log P(label), worst first, as many as there is room for.

    Signals: `followed(Photo)`; `held_out_chosen(bool)`, unseen rather than training photos.
    """

    followed = Signal(object)
    held_out_chosen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._held_out = True
        self._note = ElidedLabel("muted")
        self._note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._toggle = QCheckBox()
        self._toggle.toggled.connect(lambda training: self.held_out_chosen.emit(not training))
        self.head.addWidget(self._note, 10)
        self.head.addWidget(self._toggle)
        painter = ThumbnailPainter()
        self._row = QWidget()
        self._row.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._row.installEventFilter(self)
        row = QHBoxLayout(self._row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.GAP - 2 * RING)
        self._places: list[tuple[QWidget, PhotoButton, Figure]] = []
        for _ in range(MOST):
            button = PhotoButton(EDGE, painter)
            button.clicked.connect(self._clicked)
            figure = Figure("0.00")
            place = QWidget()
            column = QVBoxLayout(place)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(button)
            column.addWidget(figure)
            row.addWidget(place)
            self._places.append((place, button, figure))
        row.addStretch(1)
        self._empty = Label("muted")
        self.body.addWidget(self._row)
        self.body.addWidget(self._empty)
        self._examples: tuple[tuple[Example, float], ...] = ()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(
            self.tr("The held-out photos that cost most")
            if self._held_out
            else self.tr("The training photos that cost most")
        )
        self._note.setText(self.tr("−log P(label), worst first · click one to follow it"))
        self._toggle.setText(self.tr("training photos"))
        self._empty.setText(
            self.tr("No photos are held out, so there are none it has never seen.")
            if self._held_out
            else self.tr("There is nothing to train on yet.")
        )
        self.show_worst(self._examples, held_out=self._held_out, followed=None)

    def show_worst(
        self,
        examples: tuple[tuple[Example, float], ...],
        *,
        held_out: bool,
        followed: bytes | None,
    ) -> None:
        """Show examples with their losses, the worst first."""
        if held_out != self._held_out:
            self._held_out = held_out
            self.retranslate()
        self._examples = examples
        for (_, button, figure), found in zip(self._places, examples, strict=False):
            example, loss = found
            words = text.size(loss)
            marks = Marks(held_out=held_out, followed=example.photo.digest == followed)
            button.show_photo(example.photo, marks, self.tr("loss {loss}").format(loss=words))
            figure.show_side(example.label)
            figure.setText(words)
        self._show_room()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._row and event.type() == QEvent.Type.Resize:
            self._show_room()
        return super().eventFilter(watched, event)

    def _show_room(self) -> None:
        """Show as many photos as there is room for."""
        room = (self._row.width() + theme.GAP - 2 * RING) // (EDGE + theme.GAP)
        for index, (place, _, _) in enumerate(self._places):
            place.setVisible(index < min(room, len(self._examples)))
        self._empty.setVisible(not self._examples)
        self._row.setVisible(bool(self._examples))

    def _clicked(self) -> None:
        button = self.sender()
        photo: Photo | None = button.photo if isinstance(button, PhotoButton) else None
        if photo is not None:
            self.followed.emit(photo)
