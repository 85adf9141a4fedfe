"""What it takes for a widget to have photos dropped on it; written once, for all of them.

Qt tells a widget when a drag comes, moves, leaves or drops, and asks each time whether it
would be welcome. A `DropTarget` answers for its widget. It is nobody's business here what
the photos are for: the widget says what to do with them, and how to look while they hover.

Targets may lie inside each other. Qt asks the innermost first, and the first that welcomes
the drag keeps it until the drag leaves it, so never more than one is lit.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

from gui.panels.photos.photo_move import is_move
from gui.photo_import.drop_data import DroppedData, read_dropped, would_take
from model.sentence import Refusal, Sentence, sentence

# A drag has ended without a word if its widget goes away, or if the pointer, which belongs
# to the source as long as the drag lasts, is ours again.
_WIDGET_GONE = frozenset(
    {QEvent.Type.Hide, QEvent.Type.EnabledChange, QEvent.Type.WindowDeactivate}
)
_POINTER_BACK = frozenset(
    {
        QEvent.Type.Enter,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
    }
)


_ONLY_MOVED = sentence(
    "Photos are only ever copied here, and these were to be moved. "
    "Drag them again without holding a key."
)


def accept_copy(event: QDropEvent) -> bool:
    """Welcome a drag whose source keeps its files, as a copy, whatever it proposed.

    A source that offers nothing but a move is turned away, and this returns False: many
    sources go by the last answer before the drop, so a yes might cost somebody a photo.
    """
    for harmless in (Qt.DropAction.CopyAction, Qt.DropAction.LinkAction):
        if event.possibleActions() & harmless:
            event.setDropAction(harmless)
            event.accept()
            return True
    _take_nothing(event)
    return False


def _take_nothing(event: QDropEvent) -> None:
    event.setDropAction(Qt.DropAction.IgnoreAction)
    event.ignore()


class DropTarget(QObject):
    """Lets a widget take what `gui.photo_import.drop_data` can open.

    take:    called with what was dropped, once the source has had its answer.
    decline: called instead, with the reason, when it could not be taken.
    relight: called whenever `is_lit` has changed.
    """

    def __init__(
        self,
        widget: QWidget,
        take: Callable[[DroppedData], None],
        decline: Callable[[Sentence], None],
        relight: Callable[[], None],
    ) -> None:
        super().__init__(widget)
        self._widget = widget
        self._take = take
        self._decline = decline
        self._relight = relight
        self._ours = self._wanted = False
        self._is_lit = False
        self._window: QObject | None = None
        widget.setAcceptDrops(True)
        widget.installEventFilter(self)

    @property
    def is_lit(self) -> bool:
        """Whether a drag that would be taken is above the widget; False however it ended."""
        return self._is_lit

    def wants(self, mime: QMimeData) -> bool:
        """Say whether to light up for this; asked once, when the drag comes."""
        return would_take(mime)

    def receive(self, mime: QMimeData) -> Callable[[], None]:
        """Read what was dropped, and return what is to be done with it.

        Raises Refusal when there is nothing in it that could be taken.
        """
        return partial(self._take, read_dropped(mime))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            if kind in _POINTER_BACK:
                self._light(on=False)
            return False
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDragMoveEvent):
            return self._hover(event)
        if kind == QEvent.Type.DragLeave:
            self._light(on=False)
            return True
        if isinstance(event, QDropEvent):
            return self._drop(event)
        if kind in _WIDGET_GONE:
            self._light(on=False)
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        mime = event.mimeData()
        self._ours = event.source() is not None or is_move(mime)
        self._wanted = self.wants(mime)
        self._hover(event)
        if not self._ours:
            # With "nothing will be taken", but in touch: whoever lets go of the Shift key
            # offers a copy after all, and only a drop can be declined in words.
            event.accept()
        return True

    def _hover(self, event: QDragMoveEvent) -> bool:
        welcome = self._welcome(event)
        self._light(on=self._wanted and welcome)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._light(on=False)
        if _blocked(self._widget):
            _take_nothing(event)
        else:
            # The source waits for the end of this event: whatever takes time comes after it.
            QTimer.singleShot(0, self, self._answer(event))
        return True

    def _answer(self, event: QDropEvent) -> Callable[[], None]:
        """Tell the source what becomes of a drop, and return what is to be done with it."""
        if not self._welcome(event):
            return partial(self._decline, _ONLY_MOVED)
        try:
            return self.receive(event.mimeData())
        except Refusal as refusal:
            _take_nothing(event)
            return partial(self._decline, refusal.sentence)

    def _welcome(self, event: QDropEvent) -> bool:
        """Answer yes or no; yes also to what can only be declined in words."""
        if _blocked(self._widget) or (self._ours and not self._wanted):
            _take_nothing(event)
            return False
        if self._ours:
            event.acceptProposedAction()
            return True
        return accept_copy(event)

    def _light(self, *, on: bool) -> None:
        if on == self._is_lit:
            return
        self._is_lit = on
        if self._window is not None:
            self._window.removeEventFilter(self)
            self._window = None
        if on and not self._ours:
            self._window = self._widget.window().windowHandle()
            self._window.installEventFilter(self)
        self._relight()


def _blocked(widget: QWidget) -> bool:
    """Say whether a dialog stands before the widget's window; Qt lets drags through it."""
    dialog = QApplication.activeModalWidget()
    return dialog is not None and dialog is not widget.window()
