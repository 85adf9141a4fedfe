"""A mark: a calm frame around the place that a lesson speaks of, with a word on it.

The word stands where nothing is written or drawn below it; where there is no such spot along the
frame, the frame says it alone.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.page.page_scroll import PageScroll
from gui.page.place import Place
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.window.lesson.free_spot import free_spot

AROUND, RADIUS = 6, 8
"""From the place to the frame, and the frame's corners."""

SIDE, ABOVE = 8, 3
"""Around the word."""

AT_REST = 500
"""Milliseconds after which a page that has just been opened lies where it stays."""

UNDISTURBED = 50
"""Milliseconds between what changes below a mark and a look for where its word covers nothing."""

_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint}
)


class Mark(Styled, QWidget):
    """Lies over the window and lets everything through; it follows its place wherever that goes.

    place:  what is marked.
    around: the part of the window over which it lies, an ancestor of the place.
    """

    _one_looks = False
    """Whether any of them looks at what is below: what is painted for that has not changed."""

    def __init__(self, place: Place, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._marked, self._around, self._said = place, around, ""
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.follow)
        self._seeking = QTimer(self, singleShot=True, interval=AT_REST)
        self._frame = QRect()  # within the mark, as is where its word stands
        self._spot: QRect | None = None
        self._looks = False  # whether it sees what is below itself
        self._look_soon = QTimer(self, singleShot=True, interval=UNDISTURBED)
        self._look_soon.timeout.connect(self._find_spot)
        self._watched: list[QWidget] = []
        above: QWidget | None = place.widget
        while above is not None and above is not around:
            above.installEventFilter(self)
            self._watched.append(above)
            above = above.parentWidget()
        self.follow()

    @property
    def place(self) -> Place:
        """What is marked."""
        return self._marked

    @property
    def word(self) -> QRect | None:
        """Where its word stands within it; None where it has none, or looks for a spot."""
        return self._spot

    @property
    def at_rest(self) -> bool:
        """Whether it lies where its place is, and its word where it covers nothing."""
        return not (self._soon.isActive() or self._look_soon.isActive())

    def scroll_into_view(self) -> None:
        """Scroll the page so that the place is seen, also where it is still being laid out."""
        self._seeking.start()
        self._scroll_there()

    def _scroll_there(self) -> None:
        scroll, widget = self._scroll(), self._marked.widget
        page = None if scroll is None else scroll.widget()
        if scroll is None or page is None:
            return
        where = self._marked.rect.translated(widget.mapTo(page, QPoint(0, 0)))
        margin = px(2 * AROUND + 2 * ABOVE) + self._word_size().height()
        middle = where.center()
        across, down = where.width() // 2 + margin, where.height() // 2 + margin
        room = scroll.viewport().size()
        scroll.ensureVisible(
            middle.x(), middle.y(), min(across, room.width() // 2), min(down, room.height() // 2)
        )
        spare, bar = room.width() - where.width(), scroll.horizontalScrollBar()
        if spare < 0:  # of what is too wide, its beginning is seen
            bar.setValue(max(0, where.left() - margin))
        elif spare < 2 * margin:
            bar.setValue(where.left() - spare // 2)

    def take_away(self) -> None:
        """Be gone, and take away what was said of the place."""
        for widget in self._watched:
            widget.removeEventFilter(self)
        self._describe("")
        self.hide()
        self.deleteLater()

    def follow(self) -> None:
        """Lie where the place is now."""
        if self._seeking.isActive():
            self._scroll_there()
        widget, around = self._marked.widget, self._around
        where = self._marked.rect.translated(widget.mapTo(around, QPoint(0, 0)))
        for above in self._watched:
            if isinstance(above, QScrollArea):
                view = above.viewport()
                where &= QRect(view.mapTo(around, QPoint(0, 0)), view.size())
        seen = widget.isVisible() and not where.isEmpty()
        self.setVisible(seen)
        if seen:
            self._lie_around(where)
        self._describe(self.tr("The lesson points here."))

    def _lie_around(self, where: QRect) -> None:
        """Lie around a part of the window, with room for the word along the frame."""
        edge, word, room = px(AROUND), self._word_size(), self._around.rect()
        above = max(edge, word.height() // 2)  # so a word there ends where the place begins
        frame = where.adjusted(-edge, -above, edge, edge) & room
        across, down = word.width() // 2, word.height() // 2
        lies = frame.adjusted(-across, -down, across, down) & room
        if lies != self.geometry():
            self.setGeometry(lies)
            self.raise_()
            self._spot = None
            self.update()
        self._frame = frame.translated(-lies.topLeft())
        self._look_soon.start()  # anew: while all moves nobody waits for a look

    def _find_spot(self) -> None:
        """Find where the word covers nothing, now that the page has come to rest."""
        if not self.isVisible():
            return
        self._looks = Mark._one_looks = True
        spot = free_spot(self._around, self.geometry(), self._frame, self._word_size(), self._spot)
        self._looks = Mark._one_looks = False
        if spot != self._spot:
            self._spot = spot
            self.update()

    def retranslate(self) -> None:
        self._spot = None
        self.follow()

    def restyle(self) -> None:
        self._soon.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not Mark._one_looks and not self._soon.isActive():
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._looks:
            return  # seen is what is below
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawRoundedRect(self._frame.adjusted(1, 1, -1, -1), px(RADIUS), px(RADIUS))
        if self._spot is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary))
        painter.drawRoundedRect(self._spot, px(5), px(5))
        painter.setPen(QColor(colours.on_primary))
        painter.setFont(self.small_font(11, strong=True))
        painter.drawText(self._spot, Qt.AlignmentFlag.AlignCenter, self._word())

    def _word(self) -> str:
        return self.tr("here")

    def _word_size(self) -> QSize:
        metrics = QFontMetrics(self.small_font(11, strong=True))
        wide = metrics.horizontalAdvance(self._word()) + 2 * px(SIDE)
        return QSize(wide, metrics.height() + 2 * px(ABOVE))

    def _scroll(self) -> PageScroll | None:
        """Find what scrolls the place, if it is on a page."""
        return next((above for above in self._watched if isinstance(above, PageScroll)), None)

    def _describe(self, words: str) -> None:
        """Say it to who does not see the frame, before what the widget says of itself."""
        widget = self._marked.widget
        own = widget.accessibleDescription()
        if self._said and own.startswith(self._said):
            own = own.removeprefix(self._said).lstrip()
        self._said = words
        described = f"{words} {own}".strip()
        if described != widget.accessibleDescription():
            widget.setAccessibleDescription(described)
