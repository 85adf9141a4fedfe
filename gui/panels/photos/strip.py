"""What the left column is when it is folded: places for photos, and a few photos of each class."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from gui.page.place import Place
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.shelf_item import ShelfItem, item_words, shelf_items
from gui.photo_import.reading_progress import ReadingProgress
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.card import Card
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.photos.thumbnail import RING, Marks, ThumbnailPainter
from gui.widgets.texts.label import Label
from model.lab import CLASSES
from model.photos import Example
from model.sentence import Sentence

WIDTH = 58
EDGE = 36
SIDES = 6
MOST = 24
"""Photos of a class: more than fit on the highest screen."""


class PhotosStrip(Card):
    """Three places to drop photos on, and as many photos as there is room for.

    Signals: `open_requested(label or None)`: pick photos in a dialog, for a shelf or to classify.
    """

    open_requested = Signal(object)

    def __init__(self, session: Session, top: QWidget) -> None:
        """Make it; `top` stands above all."""
        super().__init__()
        self._session = session
        self._zones = [DropZone(label, brief=True) for label in (None, *range(len(CLASSES)))]
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.hide()
        painter = ThumbnailPainter()
        self._names = [Label("small") for _ in CLASSES]
        self._piles = [_Pile(label, painter) for label in range(len(CLASSES))]
        self.title.hide()
        whole = self.layout()
        if whole is not None:
            margins = whole.contentsMargins()
            whole.setContentsMargins(SIDES, margins.top(), SIDES, margins.bottom())
        self.body.addWidget(top, 0, Qt.AlignmentFlag.AlignHCenter)
        self.body.addWidget(self._zones[0])
        self.body.addWidget(self._bar)
        for name, pile, zone in zip(self._names, self._piles, self._zones[1:], strict=True):
            name.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self.body.addWidget(name)
            self.body.addWidget(pile, 1)
            self.body.addWidget(zone)
        self._connect()
        self.retranslate()
        self.restyle()

    def decline(self, why: Sentence, shelf: int | None = None) -> None:
        """Say beside the place for a photo, or that of a shelf, why something is not taken."""
        self._zones[0 if shelf is None else shelf + 1].decline(why)

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return {
            "drop_zone": Place(self._zones[0]),
            "dog_shelf": Place(self._piles[0]),
            "cat_shelf": Place(self._piles[1]),
        }

    def retranslate(self) -> None:
        for name, words in zip(self._names, (self.tr("Dogs"), self.tr("Cats")), strict=True):
            name.setText(words)
        self._bar.setAccessibleName(self.tr("Photos read"))

    def restyle(self) -> None:
        self.setFixedWidth(px(WIDTH))

    def _connect(self) -> None:
        session = self._session
        take: tuple[Callable[..., None], ...] = (
            lambda dropped: session.take(dropped, to_classify=True),
            lambda dropped: session.take(dropped, 0),
            lambda dropped: session.take(dropped, 1),
        )
        for place, zone in enumerate(self._zones):
            zone.dropped.connect(take[place])
            zone.declined.connect(zone.decline)
            label = None if place == 0 else place - 1
            zone.open_requested.connect(lambda label=label: self.open_requested.emit(label))
        for pile in self._piles:
            pile.followed.connect(session.follow)
        session.photos_changed.connect(self._show_photos)
        session.followed_changed.connect(self._show_followed)
        session.progressed.connect(self._show_progress)

    def _show_photos(self, examples: tuple[Example, ...]) -> None:
        held_out = self._session.lab.dataset.held_out
        for pile, items in zip(self._piles, shelf_items(examples, held_out), strict=True):
            pile.show_photos(items)

    def _show_followed(self, followed: Followed | None) -> None:
        for pile in self._piles:
            pile.show_followed(None if followed is None else followed.photo.digest)

    def _show_progress(self, progress: ReadingProgress | None) -> None:
        self._bar.setVisible(progress is not None)
        if progress is not None:
            self._bar.setRange(0, progress.total)
            self._bar.setValue(progress.done)


class _Pile(Styled, QWidget):
    """The first photos of a class, one below the other; the followed one is always among them.

    Signals: `followed(Photo)`, one was clicked.
    """

    followed = Signal(object)

    def __init__(self, label: int, painter: ThumbnailPainter) -> None:
        super().__init__()
        self._label = label
        self._items: tuple[ShelfItem, ...] = ()
        self._digest: bytes | None = None
        self._buttons = [PhotoButton(EDGE, painter, self) for _ in range(MOST)]
        for button in self._buttons:
            button.clicked.connect(self._click)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)

    def show_photos(self, items: tuple[ShelfItem, ...]) -> None:
        self._items = items
        self._place()

    def show_followed(self, digest: bytes | None) -> None:
        self._digest = digest
        self._place()

    def retranslate(self) -> None:
        self._place()

    def restyle(self) -> None:
        self.updateGeometry()
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(px(EDGE) + 2 * RING, 3 * (px(EDGE) + 2 * RING))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(EDGE) + 2 * RING, px(EDGE) + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Show as many as there is room for."""
        pitch = px(EDGE) + 2 * RING
        room = min(MOST, self.height() // pitch)
        shown = list(self._items[:room])
        followed = [item for item in self._items if item.photo.digest == self._digest]
        if shown and followed and followed[0] not in shown:
            shown[-1] = followed[0]
        left = (self.width() - pitch) // 2
        for place, button in enumerate(self._buttons):
            button.setVisible(place < len(shown))
            if place < len(shown):
                item = shown[place]
                marked = item.photo.digest == self._digest
                marks = Marks(held_out=item.held_out, followed=marked)
                words = item_words(item, self._label, followed=marked)
                button.show_photo(item.photo, marks, *words)
                button.move(left, place * pitch)

    def _click(self) -> None:
        button = self.sender()
        if isinstance(button, PhotoButton) and button.photo is not None:
            self.followed.emit(button.photo)
