"""Where in the photo a network sees what it votes for: the photo, with each part in its colour."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.rooms.score.one_photo.parts import PhotoParts
from gui.style.scale import px
from gui.widgets.card import Card
from model.params import Doubles
from model.photos import Photo

EDGE = 210


class PartsCard(Card):
    """The photo under its veil, what the colours mean, and what the marked part says."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._photo: Photo | None = None
        self._parts = PhotoParts()
        beside = QVBoxLayout()
        beside.addWidget(self._parts.note)
        beside.addWidget(self._parts.scale)
        beside.addStretch(1)
        row = QHBoxLayout()
        row.addWidget(self._parts)
        row.addLayout(beside, 1)
        row.setAlignment(self._parts, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(row)
        self.restyle()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self.title.setText(self.tr("Where in the photo?"))

    def restyle(self) -> None:
        self._parts.setFixedSize(px(EDGE), px(EDGE))

    def show_photo(self, photo: Photo) -> None:
        """Show a photo, of whose parts nothing is known yet if it is another one."""
        if photo is not self._photo:
            self._photo = photo
            self._parts.show_photo(photo)

    def show_votes(self, votes: Doubles | None, total: float) -> None:
        """Show what the parts speak for; `total` is s dog − s cat of the whole photo."""
        self._parts.show_votes(votes, total)

    def show_refusal(self, why: str) -> None:
        """Say why nothing will be known of the parts."""
        self._parts.show_refusal(why)

    def show_nothing(self) -> None:
        """Show that there is no photo."""
        self._photo = None
        self._parts.show_photo(None)
