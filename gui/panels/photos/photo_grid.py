"""All photos of one class as small squares, in rows that scroll.

Only the rows that can be seen are ever drawn, so thousands of photos cost no more than twenty.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from gui.panels.photos.photo_move import carry
from gui.panels.photos.rows_area import RowsArea
from gui.panels.photos.selection import Selection
from gui.panels.photos.shelf_item import ShelfItem, item_words, nothing_words
from gui.style import theme
from gui.style.language import fill
from gui.style.text import count
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, read_out, speak
from gui.widgets.words.photos import name_of, tooltip
from model.photos import Photo

_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class PhotoGrid(RowsArea):
    """Shows the photos of one class and lets the learner choose among them.

    Signals:
        followed: a photo was clicked.
        opened: the place of a photo that was double-clicked, or Enter pressed on it: to be seen
            large.
        remove_requested: the digests of the photos to take off the shelf.
        menu_requested: where on the screen to open the menu for `chosen()`.

    Keys: arrows, Home, End, Page Up and Page Down go from photo to photo, with Shift they
    select all on the way, with Ctrl they select nothing; Ctrl+Space or, where the system keeps
    that to itself (macOS), Ctrl+Enter adds or takes away one; Ctrl+A selects all. Enter opens,
    Delete removes, M opens the menu. An empty grid uses no key, and Space alone is never used.
    """

    followed = Signal(Photo)
    opened = Signal(int)
    remove_requested = Signal(tuple)
    menu_requested = Signal(QPoint)

    def __init__(self, label: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._label = label
        self._items: tuple[ShelfItem, ...] = ()
        self._followed: bytes | None = None
        self._selection = Selection()
        self._painter = ThumbnailPainter()
        self._pressed: tuple[int, QPoint] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_photos(self, items: tuple[ShelfItem, ...]) -> None:
        """Show these; scroll position and selection stay as far as the photos stay."""
        self._items = items
        self._pressed = None  # another photo may lie there now
        self._selection.set_keys(tuple(item.photo.digest for item in items))
        self.lay_out(len(items))
        if self.hasFocus():
            self._stand_somewhere()
        self._tell()

    def show_followed(self, digest: bytes | None) -> None:
        """Put the ring around the photo with this digest, and bring it into view."""
        if digest == self._followed:
            return
        self._followed = digest
        for row, item in enumerate(self._items):
            if item.photo.digest == digest:
                self.scroll_to(row)
                break
        self._tell()

    def chosen(self) -> tuple[bytes, ...]:
        """The digests of the selected photos; of the current one where none is selected."""
        return self._selection.keys()

    @property
    def selected(self) -> frozenset[bytes]:
        """The digests of the selected photos."""
        return self._selection.selected

    def follow_current(self) -> None:
        """Follow the photo on which the keyboard stands."""
        if self._selection.current is not None:
            self.followed.emit(self._items[self._selection.current].photo)

    def retranslate(self) -> None:
        self._tell()

    # What it looks like.

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        if not self._items:
            painter.setPen(QColor(theme.current().muted))
            centred = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(self.viewport().rect(), centred, nothing_words(self._label))
            return
        for index in self.between(event.rect().top(), event.rect().bottom()):
            item = self._items[index]
            marks = Marks(
                held_out=item.held_out,
                followed=item.photo.digest == self._followed,
                selected=item.photo.digest in self.selected,
                focused=index == self._selection.current and self.hasFocus(),
            )
            self._painter.paint(painter, self.place(index), item.photo, marks)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.index_at(event.pos())
            if index is None:
                QToolTip.hideText()
            else:
                item = self._items[index]
                text = tooltip(item.photo, *self._words(item))
                QToolTip.showText(event.globalPos(), text, self.viewport(), self.place(index))
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._stand_somewhere()
        self._tell()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusOutEvent(event)

    def _stand_somewhere(self) -> None:
        if self._selection.current is None and self._items:
            self._selection.move_to(0)

    # What it says.

    def _words(self, item: ShelfItem) -> tuple[str, ...]:
        followed = item.photo.digest == self._followed
        return item_words(item, self._label, followed=followed)

    def _tell(self) -> None:
        """Draw again, and tell a screen reader where the keyboard stands."""
        self.viewport().update()
        current = self._selection.current
        text = nothing_words(self._label) if not self._items else ""
        if current is not None:
            item = self._items[current]
            text = fill(
                self.tr("{number} of {total}: {name}, {words}"),
                number=count(current + 1),
                total=count(len(self._items)),
                name=name_of(item.photo),
                words=", ".join(self._words(item)),
            )
        speak(self, text)

    # The keyboard.

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and self._command(event) is not None
        ):
            # Ours while the focus is here, whatever these keys do in the rest of the window.
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = self._command(event)
        if command is None:
            # Not super(): a scroll area would keep the arrow keys to itself.
            event.ignore()
        else:
            before = self.accessibleDescription()
            command()
            if self.accessibleDescription() != before:
                read_out(self, self.accessibleDescription())

    def _command(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key is for, if it is for anything here."""
        if not self._items:
            return None
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        here = self._selection.current or 0
        goal = self.rows.goal(event.key(), here, self.height())
        if goal is not None and not held & ~(_CTRL | _SHIFT):
            return partial(self._go_to, goal, held)
        commands: dict[tuple[Qt.KeyboardModifier, int], Callable[[], None]] = {
            (_NO_MODIFIER, Qt.Key.Key_Return): self._open,
            (_NO_MODIFIER, Qt.Key.Key_Enter): self._open,
            (_NO_MODIFIER, Qt.Key.Key_Delete): self._ask_to_remove,
            (_NO_MODIFIER, Qt.Key.Key_Backspace): self._ask_to_remove,
            (_NO_MODIFIER, Qt.Key.Key_M): self._ask_for_menu,
            (_CTRL, Qt.Key.Key_A): self._select_all,
            (_CTRL, Qt.Key.Key_Space): self._toggle,
            (_CTRL, Qt.Key.Key_Return): self._toggle,
            (_CTRL, Qt.Key.Key_Enter): self._toggle,
        }
        return commands.get((held, event.key()))

    def _go_to(self, index: int, held: Qt.KeyboardModifier) -> None:
        if held & _SHIFT:
            self._selection.extend_to(index)
        elif held & _CTRL:
            self._selection.move_to(index)
        else:
            self._selection.select_only(index)
        self.scroll_to(index)
        self._tell()

    def _toggle(self) -> None:
        if self._selection.current is not None:
            self._selection.toggle(self._selection.current)
            self._tell()

    def _open(self) -> None:
        if self._selection.current is not None:
            self.opened.emit(self._selection.current)

    def _select_all(self) -> None:
        self._selection.select_all()
        self._tell()

    def _ask_to_remove(self) -> None:
        self.remove_requested.emit(self.chosen())

    def _ask_for_menu(self) -> None:
        if self._selection.current is not None:
            place = self.place(self._selection.current) & self.viewport().rect()
            self.menu_requested.emit(self.viewport().mapToGlobal(place.center()))

    # The mouse.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        position = event.position().toPoint()
        index = self.index_at(position)
        if index is None:
            self._selection.clear()
        elif event.button() != Qt.MouseButton.LeftButton:
            if self._items[index].photo.digest in self.selected:
                self._selection.move_to(index)
            else:
                self._selection.select_only(index)
        elif event.modifiers() & _CTRL:
            self._selection.toggle(index)
        elif event.modifiers() & _SHIFT:
            self._selection.extend_to(index)
        else:
            self._pressed = (index, position)
            if self._items[index].photo.digest not in self.selected:
                self._selection.select_only(index)
        self._tell()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        index, start = self._pressed
        way = (event.position().toPoint() - start).manhattanLength()
        if way >= QApplication.startDragDistance():
            self._pressed = None
            carry(self, self.chosen(), self._items[index].photo)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        index = self.index_at(event.position().toPoint())
        if pressed is not None and pressed[0] == index:
            self._selection.select_only(index)
            self._tell()
            self.followed.emit(self._items[index].photo)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.index_at(event.position().toPoint())
        if index is not None and event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            self._ask_for_menu()
        elif self.index_at(event.pos()) is not None:
            self.menu_requested.emit(event.globalPos())
        else:
            event.ignore()  # it is about the whole card
