"""The shelf of one class: its photos, how many there are, and a place to drop more.

What is dropped anywhere on the shelf gets its label. Photos of the other shelf can be
dropped here as well, and change their label that way.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from gui.panels.photos.drop_target import DropTarget
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.photo_grid import PhotoGrid
from gui.panels.photos.photo_move import unpack
from gui.panels.photos.shelf_item import ShelfItem
from gui.photo_import.drop_data import DroppedData
from gui.style import text, theme
from gui.style.language import fill, say
from gui.style.theme import GAP, INSIDE
from gui.widgets.bubble import Bubble
from gui.widgets.card import Card
from gui.widgets.photos.thumbnail import RING
from gui.widgets.texts.label import Label
from gui.widgets.words.photos import count_photos
from model.photos import Photo
from model.sentence import Sentence


class ShelfView(Card):
    """The photos of one class.

    label: 0 for the dogs, 1 for the cats.

    Signals:
        followed: a photo whose way is to be shown.
        opened: the place of a photo that is to be seen large.
        remove_requested: the digests of photos to take off the shelf.
        relabel_requested: the digests of photos and the label they are to have from now on.
        dropped: what was dropped here and is to have this shelf's label.
        declined: why what was dropped could not be taken.
        open_requested: the learner wants to pick photos for this shelf in a dialog.
    """

    followed = Signal(Photo)
    opened = Signal(int)
    remove_requested = Signal(tuple)
    relabel_requested = Signal(tuple, int)
    dropped = Signal(DroppedData)
    declined = Signal(Sentence)
    open_requested = Signal()

    def __init__(self, label: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._items: tuple[ShelfItem, ...] = ()
        self._sketches = False
        self._count = Label("muted")
        self._grid = PhotoGrid(label)
        self._zone = DropZone(label)
        self.head.addWidget(self._count)
        self.body.addWidget(self._grid, 1)
        below = QHBoxLayout()
        below.addWidget(self._zone)
        self.body.addLayout(below)
        # Title, photos and zone begin on one line; only the ring around a photo reaches out.
        whole = self.layout()
        if whole is not None:
            whole.setContentsMargins(INSIDE - RING, GAP, INSIDE - RING, GAP)
        for indented in (self.head, below):
            indented.setContentsMargins(RING, 0, RING, 0)
        self._target = _ShelfTarget(self)
        self._bubble = Bubble(self)  # for when there is no zone

        self._grid.followed.connect(self.followed)
        self._grid.opened.connect(self.opened)
        self._grid.remove_requested.connect(self.remove_requested)
        self._grid.menu_requested.connect(self._open_menu)
        self._zone.dropped.connect(self.dropped)
        self._zone.declined.connect(self.declined)
        self._zone.open_requested.connect(self.open_requested)
        self.retranslate()

    def show_photos(self, items: tuple[ShelfItem, ...], *, sketches: bool = False) -> None:
        """Show these photos; `sketches` says that they are the program's own drawings."""
        self._items, self._sketches = items, sketches
        self._grid.show_photos(items)
        self._write()

    @property
    def items(self) -> tuple[ShelfItem, ...]:
        """The photos that it shows."""
        return self._items

    def least_height(self, folds: int = 0) -> int:
        """Say how high it must be with so many folds, see `fold`."""
        parts = (self._grid, self._zone)[: self._parts(folds)]
        heights = (part.minimumSizeHint().height() + self.body.spacing() for part in parts)
        frame = 2 * (GAP + self.frameWidth())
        return frame + self.head.minimumSize().height() + sum(heights)

    def fold(self, folds: int) -> None:
        """Do without the drop zone (1), where there are photos to drop others on, or without both.

        What is dropped anywhere on the shelf goes there all the same.
        """
        parts = self._parts(folds)
        self._grid.setVisible(parts > 0)
        self._zone.setVisible(parts > 1)

    def _parts(self, folds: int) -> int:
        """Say how many of photos and drop zone are to be seen."""
        return 2 if folds == 1 and not self._items else 2 - folds

    def show_followed(self, digest: bytes | None) -> None:
        """Mark the photo with this digest as the one that is followed, if it is here."""
        self._grid.show_followed(digest)

    def decline(self, why: Sentence) -> None:
        """Say beside the place for photos why something was not taken."""
        if self._zone.isVisible():
            self._zone.decline(why)
        else:
            self._bubble.say(say(why))

    def strangers(self, digests: tuple[bytes, ...]) -> tuple[bytes, ...]:
        """Those of the photos that do not lie on this shelf."""
        mine = {item.photo.digest for item in self._items}
        return tuple(digest for digest in digests if digest not in mine)

    def retranslate(self) -> None:
        self.title.setText((self.tr("Dogs"), self.tr("Cats"))[self.label])
        self._write()
        self._grid.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._target.is_lit:
            colours = theme.current()
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(colours.of_class(self.label)), 2.0))
            painter.setBrush(QColor(colours.wash_of_class(self.label)))
            frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)

    def _write(self) -> None:
        """Say how many photos there are, and how many of them training never sees."""
        how_many = len(self._items)
        words = count_photos(how_many, sketches=self._sketches and bool(how_many))
        self._count.setText(words)
        self._grid.setAccessibleName(f"{self.title.text()}: {words}")
        held_out = sum(item.held_out for item in self._items)
        self._count.setToolTip(
            fill(
                self.tr("{count} of them are held out: training never looks at them"),
                count=text.count(held_out),
            )
        )

    def _open_menu(self, where: QPoint) -> None:
        digests = self._grid.chosen()
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Follow"), self._grid.follow_current)
        move = (self.tr("Move to cats"), self.tr("Move to dogs"))[self.label]
        other = 1 - self.label
        menu.addAction(move, partial(self.relabel_requested.emit, digests, other))
        menu.addAction(self.tr("Remove"), partial(self.remove_requested.emit, digests))
        menu.popup(where)


class _ShelfTarget(DropTarget):
    """Takes what every target takes, and photos of the other shelf besides."""

    def __init__(self, shelf: ShelfView) -> None:
        super().__init__(shelf, shelf.dropped.emit, shelf.declined.emit, shelf.update)
        self._shelf = shelf

    def wants(self, mime: QMimeData) -> bool:
        return bool(self._shelf.strangers(unpack(mime))) or super().wants(mime)

    def receive(self, mime: QMimeData) -> Callable[[], None]:
        digests = self._shelf.strangers(unpack(mime))
        if digests:
            return partial(self._shelf.relabel_requested.emit, digests, self._shelf.label)
        return super().receive(mime)
