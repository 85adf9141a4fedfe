"""Photos with what the network takes them for, to be corrected by keys.

Only the rows that can be seen are drawn, so thousands of photos cost no more than twenty.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui.panels.photos.rows_area import RowsArea
from gui.style import text, theme
from gui.style.language import fill
from gui.style.scale import px
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, read_out, speak
from gui.widgets.words.photos import name_of
from model.pretrained import Presorted

EDGE = 96
"""The smallest edge of a photo, in pixels of the usual size."""

BAND = 20
"""The height of the words on a photo."""

_VEIL, _BACK = 0.6, 0.9  # how much is seen of what lies over a photo

_LETTERS = {"d": 0, "ㅇ": 0, "c": 1, "ㅊ": 1}
"""The keys D and C, also where the keyboard writes Korean."""

_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class SortGrid(RowsArea):
    """Shows presorted photos; `labels` says what each is now, by its digest.

    told: what the learner has said of them before.

    Keys: arrows, Home, End, Page Up and Page Down go from photo to photo; D and C say what it is
    and go on to the next; Space leaves it out, or takes it in again as the network has it.

    Signals: `changed()`, when a label has.
    """

    changed = Signal()

    def __init__(
        self,
        photos: Sequence[Presorted],
        told: Mapping[bytes, int | None] = MappingProxyType({}),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, smallest=EDGE)
        give_role(self)
        self._photos = tuple(photos)
        self._labels = {one.photo.digest: one.label for one in photos}
        self._told = told.keys() & self._labels.keys()  # by the learner
        self._labels |= {digest: told[digest] for digest in self._told}
        self._current = 0
        self._painter = ThumbnailPainter()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.lay_out(len(self._photos))
        self.retranslate()

    @property
    def labels(self) -> Mapping[bytes, int | None]:
        """The index of the class of each photo; None for one that is left out."""
        return MappingProxyType(dict(self._labels))

    @property
    def told(self) -> Mapping[bytes, int | None]:
        """The labels that the learner has said; None for a photo that is left out."""
        return MappingProxyType({digest: self._labels[digest] for digest in self._told})

    @property
    def current(self) -> int:
        """The place of the photo that keys speak of."""
        return self._current

    def tell(self, label: int | None) -> None:
        """Say what the current photo is, or leave it out, and go on to the next."""
        digest = self._photos[self._current].photo.digest
        self._labels[digest] = label
        self._told.add(digest)
        self.changed.emit()
        self._go_to(min(self._current + 1, len(self._photos) - 1))

    def leave_out(self) -> None:
        """Leave the current photo out; one that is left out already, take in again."""
        one = self._photos[self._current]
        digest = one.photo.digest
        if self._labels[digest] is None and one.label is not None:
            self._labels[digest] = one.label
            self._told.discard(digest)
            self.changed.emit()
            self._tell()
        else:
            self.tell(None)

    def retranslate(self) -> None:
        """Write the words again."""
        self.setAccessibleName(self.tr("Photos, the least sure first"))
        self._tell()

    # What it looks like.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        for index in self.between(event.rect().top(), event.rect().bottom()):
            here = index == self._current
            marks = Marks(followed=here, focused=here and self.hasFocus())
            place = self.place(index)
            self._painter.paint(painter, place, self._photos[index].photo, marks)
            self._paint_words(painter, place, index)

    def _paint_words(self, painter: QPainter, place: QRect, index: int) -> None:
        colours = theme.current()
        label = self._labels[self._photos[index].photo.digest]
        back = QColor(colours.card)
        if label is None:
            back.setAlphaF(_VEIL)
            painter.fillRect(place, back)
        band = QRect(place.left(), place.bottom() + 1 - px(BAND), place.width(), px(BAND))
        back.setAlphaF(_BACK)
        painter.fillRect(band, back)
        ink = colours.muted if label is None else colours.text_of_class(label)
        painter.setPen(QColor(ink))
        painter.drawText(band, Qt.AlignmentFlag.AlignCenter, self._words(index))

    def _words(self, index: int) -> str:
        """Say what a photo is taken for, and how surely."""
        one = self._photos[index]
        label = self._labels[one.photo.digest]
        if label is None:
            told = one.photo.digest in self._told or one.label is not None
            return self.tr("left out") if told else self.tr("neither?")
        name = (self.tr("dog"), self.tr("cat"))[label]
        if one.photo.digest in self._told:
            return fill(self.tr("{name}, by you"), name=name)
        return f"{name} {text.probability(one.probability)}"

    def _tell(self) -> None:
        """Draw again, and tell a screen reader where the keyboard stands."""
        self.viewport().update()
        words = fill(
            self.tr("{number} of {total}: {name}, {words}"),
            number=text.count(self._current + 1),
            total=text.count(len(self._photos)),
            name=name_of(self._photos[self._current].photo),
            words=self._words(self._current),
        )
        if self.hasFocus() and words != self.accessibleDescription():
            read_out(self, words)
        speak(self, words)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._tell()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusOutEvent(event)

    # Keys and mouse.

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._is_ours(event)
        ):
            # Ours while the focus is here, whatever these keys do in the rest of the window.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        goal = self.rows.goal(event.key(), self._current, self.height())
        if not self._is_ours(event):
            # Not super(): a scroll area would keep the arrow keys to itself.
            event.ignore()
        elif goal is not None:
            self._go_to(goal)
        elif event.key() == Qt.Key.Key_Space:
            self.leave_out()
        else:
            self.tell(_label_of(event))

    def _is_ours(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        leads = self.rows.goal(event.key(), self._current, self.height()) is not None
        return leads or event.key() == Qt.Key.Key_Space or _label_of(event) is not None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position().toPoint())
        if index is not None:
            self._go_to(index)

    def _go_to(self, index: int) -> None:
        self._current = index
        self.scroll_to(index)
        self._tell()


def _label_of(event: QKeyEvent) -> int | None:
    """Give the class that a key stands for; None for any other key."""
    letters = {int(Qt.Key.Key_D): 0, int(Qt.Key.Key_C): 1}
    return letters.get(event.key(), _LETTERS.get(event.text()))
