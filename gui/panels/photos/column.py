"""The left column: drop a photo to classify it, and one shelf a class."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.place import Place
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.large_photo import LargePhoto
from gui.panels.photos.reading_card import ReadingCard
from gui.panels.photos.shelf import ShelfView
from gui.panels.photos.shelf_item import shelf_items
from gui.panels.photos.verdict_card import VerdictCard
from gui.session.classification import Verdict
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fitted import Fitted
from model.lab import CLASSES
from model.photos import Example, Photo
from model.sentence import Sentence


class PhotosColumn(Fitted, QWidget):
    """Drop zone, verdict, progress of reading, and the shelves.

    Signals: `open_requested(label or None)`: pick photos in a dialog, for a shelf or to classify.
    """

    open_requested = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._zone = DropZone(None)
        self._zone_card = Card()
        self._zone_card.title.hide()
        self._zone_card.body.addWidget(self._zone)
        self._verdict = VerdictCard()
        self._reading = ReadingCard()
        self._shelves = [ShelfView(label) for label in range(len(CLASSES))]
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self._zone_card, self._reading, self._verdict):
            column.addWidget(widget)
        for shelf in self._shelves:
            column.addWidget(shelf, 1)
        column.addStretch(0)
        self._verdict.hide()
        self._reading.hide()

        self._zone.dropped.connect(lambda dropped: session.take(dropped, to_classify=True))
        self._zone.declined.connect(self.decline)
        self._zone.open_requested.connect(lambda: self.open_requested.emit(None))
        self._verdict.turned_to.connect(session.turn_to)
        self._verdict.followed.connect(session.follow)
        self._verdict.answered.connect(self._answer)
        self._verdict.closed.connect(session.forget_verdict)
        self._reading.cancelled.connect(session.cancel_reading)
        for label, shelf in enumerate(self._shelves):
            shelf.dropped.connect(lambda dropped, label=label: session.take(dropped, label))
            shelf.declined.connect(lambda why, label=label: self.decline(why, label))
            shelf.open_requested.connect(lambda label=label: self.open_requested.emit(label))
            shelf.followed.connect(session.follow)
            shelf.opened.connect(partial(self._open, shelf))
            shelf.remove_requested.connect(session.remove)
            shelf.relabel_requested.connect(session.relabel)
        session.progressed.connect(self._reading.show_progress)
        session.photos_changed.connect(self._show_photos)
        session.followed_changed.connect(self._show_followed)
        session.verdict_changed.connect(self._show_verdict)

    def decline(self, why: Sentence, shelf: int | None = None) -> None:
        """Say beside the place for a photo, or that on a shelf, why something is not taken."""
        if shelf is not None:
            self._shelves[shelf].decline(why)
        elif self._zone.isVisible():
            self._zone.decline(why)
        else:  # in a low window, where the verdict has taken its place
            self._session.refused.emit(why)

    def places(self) -> Mapping[str, Place]:
        """Name the parts that a lesson can point at."""
        return {
            "drop_zone": Place(self._zone),
            "dog_shelf": Place(self._shelves[0]),
            "cat_shelf": Place(self._shelves[1]),
            "verdict": Place(self._verdict),
        }

    def _open(self, shelf: ShelfView, place: int) -> None:
        """Show a photo of a shelf large."""
        LargePhoto(self._session, shelf.items, shelf.label, place, self.window()).show()

    def _answer(self, photo: Photo, label: int) -> None:
        """Take the answer to a verdict, and go on to the next that waits for one."""
        self._session.label(photo, label)
        self._session.turn_on()

    def _show_photos(self, examples: tuple[Example, ...]) -> None:
        dataset = self._session.lab.dataset
        sketches = self._session.lab.choices.source == "sketches"
        shelves = shelf_items(examples, dataset.held_out)
        for shelf, items in zip(self._shelves, shelves, strict=True):
            shelf.show_photos(items, sketches=sketches)

    def _show_followed(self, followed: Followed | None) -> None:
        for shelf in self._shelves:
            shelf.show_followed(followed.photo.digest if followed is not None else None)

    def fit(self) -> None:
        """In a low window the verdict takes the place of drop zones; drops go anywhere anyway."""
        shown = self._verdict.isVisibleTo(self)
        cards = [card for card in (self._reading, self._verdict) if card.isVisibleTo(self)]
        left = self.height() - sum(card.minimumSizeHint().height() + GAP for card in cards) + GAP

        def needed(folds: int) -> int:
            return sum(shelf.least_height(folds) + GAP for shelf in self._shelves)

        zone = self._zone_card.minimumSizeHint().height() + GAP
        self._zone_card.setVisible(not shown or left >= needed(0) + zone)
        folds = next((folds for folds in (0, 1) if left >= needed(folds)), 2) if shown else 0
        for shelf in self._shelves:
            shelf.fold(folds)
            self._column.setStretch(self._column.indexOf(shelf), int(folds < 2))
        self._column.setStretch(self._column.count() - 1, int(folds == 2))

    def _show_verdict(self, verdict: Verdict | None) -> None:
        self._verdict.setVisible(verdict is not None)
        self.fit()
        if verdict is not None:
            self._verdict.show_verdict(verdict)
