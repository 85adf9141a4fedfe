"""Both columns at the sides of the rooms, with what folds and opens them."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QTabWidget, QWidget

from gui.page.place import Place
from gui.panels.numbers.column import NumbersColumn
from gui.panels.numbers.strip import NumbersStrip
from gui.panels.photos.column import PhotosColumn
from gui.panels.photos.strip import PhotosStrip
from gui.session.classification import Verdict
from gui.session.session import Session
from gui.style.scale import px
from gui.style.styled import Styled
from gui.window.sides.left_column import LeftColumn
from gui.window.sides.side_column import Chevron, SideColumn
from model.sentence import Sentence


class Sides(Styled, QWidget):
    """The columns; while they are open their chevrons stand at the ends of the rooms' tabs.

    Attributes:
        photos, numbers: the columns, each with its strip.
        left:            what stands in the left one: the photos or the lesson.

    Signals: `turned()`, when one has been folded or opened; `open_requested(label or None)`, photos
    are to be picked in a dialog.
    """

    turned = Signal()
    open_requested = Signal(object)

    def __init__(
        self, tabs: QTabWidget, session: Session, photos: PhotosColumn, numbers: NumbersColumn
    ) -> None:
        super().__init__(tabs)
        self.hide()  # it is no widget to look at, but has words to translate
        self._whole, self._numbers = photos, numbers
        self.left = LeftColumn(photos)
        self._chevrons = {
            name: Chevron(direction, "corner" if name.startswith("fold") else "")
            for name, direction in (
                ("fold photos", "left"),
                ("open photos", "right"),
                ("fold numbers", "right"),
                ("open numbers", "left"),
            )
        }
        self._strip = PhotosStrip(session, self._chevrons["open photos"])
        memory = session.memory
        self._numbers_strip = strip = NumbersStrip(session, self._chevrons["open numbers"])
        # They have what they need in a small window and a fair share of a large one.
        self.photos = SideColumn(
            "window.photos",
            memory,
            self.left,
            self._strip,
            lambda window: max(px(224), min(window * 4 // 23, px(420))),
        )
        self.numbers = SideColumn(
            "window.numbers",
            memory,
            numbers,
            strip,
            lambda window: max(px(252), min(window * 4 // 21, px(560))),
        )
        tabs.setCornerWidget(self._chevrons["fold photos"], Qt.Corner.TopLeftCorner)
        tabs.setCornerWidget(self._chevrons["fold numbers"], Qt.Corner.TopRightCorner)
        for name, chevron in self._chevrons.items():
            column = self.photos if name.endswith("photos") else self.numbers
            chevron.clicked.connect(column.toggle)
        for column in (self.photos, self.numbers):
            column.turned.connect(self._show)
            column.turned.connect(self.turned)
        for one in (photos, self._strip):
            one.open_requested.connect(self.open_requested)
        session.verdict_changed.connect(self._need)
        self._away = False
        self._show()
        self.retranslate()

    def fit(self, window: int) -> None:
        """Give both columns what is right in a window that wide."""
        self.photos.fit(window)
        self.numbers.fit(window)

    def show_lesson(self, *, on: bool, running: bool) -> None:
        """Show the lesson in the left column, which opens for it, or the photos."""
        self.left.show_lesson(on=on, running=running)
        self.photos.need("lesson", needed=running)

    def put_away(self, *, away: bool) -> None:
        """Do without columns and strips, or no longer."""
        self._away = away
        for column in (self.photos, self.numbers):
            column.setVisible(not away)
        self._show()

    def decline(self, why: Sentence, shelf: int | None = None) -> None:
        """Say beside the place for a photo, or that on a shelf, why something is not taken."""
        (self._strip if self.photos.folded else self._whole).decline(why, shelf)

    def places(self) -> Mapping[str, Mapping[str, Place]]:
        """Name the parts that a lesson can point at, as they are now.

        Those behind the lesson are where the way to them is.
        """
        numbers = self._numbers_strip if self.numbers.folded else self._numbers
        photos = dict(self._whole.places())
        if self.photos.folded:
            photos = dict(self._strip.places())
        elif self.left.shows_lesson:
            photos = dict.fromkeys(photos, Place(self.left.to_photos))
        return {"film": numbers.places(), "photos": photos}

    def retranslate(self) -> None:
        """Write the words again."""
        for name, words in (
            ("fold photos", self.tr("Fold the photos (Ctrl+[)")),
            ("open photos", self.tr("Open the photos (Ctrl+[)")),
            ("fold numbers", self.tr("Fold the numbers (Ctrl+])")),
            ("open numbers", self.tr("Open the numbers (Ctrl+])")),
        ):
            self._chevrons[name].name_it(words)
        self.numbers.say_instead(self.tr("The numbers come back once you have guessed."))

    def _need(self, verdict: Verdict | None) -> None:
        """Open the photos for what only the whole column can say: an answer."""
        self.photos.need("verdict", needed=verdict is not None)

    def _show(self) -> None:
        """Show the chevron that there is something to do for; the keyboard goes with it."""
        chevrons, focused = self._chevrons, QApplication.focusWidget()
        for name, column in (("photos", self.photos), ("numbers", self.numbers)):
            fold, unfold = chevrons[f"fold {name}"], chevrons[f"open {name}"]
            fold.setVisible(not column.folded and not self._away)
            if focused in (fold, unfold):
                (unfold if column.folded else fold).setFocus()
