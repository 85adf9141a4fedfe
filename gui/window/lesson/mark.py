"""A mark: a calm frame around the place that a lesson speaks of, with a word at its corner."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QWidget

from gui.page.page_scroll import PageScroll
from gui.page.place import Place
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled

AROUND, RADIUS = 6, 8
"""From the place to the frame, and the frame's corners."""

SIDE, ABOVE, INDENT = 8, 3, 12
"""Around the word, and from the frame's corner to it."""

AT_REST = 500
"""Milliseconds after which a page that has just been opened lies where it stays."""

_MOVES = frozenset(
    {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Paint}
)


class Mark(Styled, QWidget):
    """Lies over the window and lets everything through; it follows its place wherever that goes.

    place:  what is marked.
    around: the part of the window over which it lies, an ancestor of the place.
    """

    def __init__(self, place: Place, around: QWidget) -> None:
        super().__init__(around)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._marked, self._around, self._said = place, around, ""
        self._soon = QTimer(self, singleShot=True)
        self._soon.timeout.connect(self.follow)
        self._seeking = QTimer(self, singleShot=True, interval=AT_REST)
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
        middle, margin = where.center(), px(2 * AROUND + 2 * ABOVE) + self._word_height()
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
            high, edge = self._word_height(), px(AROUND)
            top = max(high, edge + high // 2)  # so the word ends where the place begins
            frame = where.adjusted(-edge, -top, edge, edge) & around.rect()
            if frame != self.geometry():
                self.setGeometry(frame)
                self.raise_()
        self._describe(self.tr("The lesson points here."))

    def retranslate(self) -> None:
        self.follow()

    def restyle(self) -> None:
        self._soon.start(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES and not self._soon.isActive():
            self._soon.start(0)
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        high = self._word_height()
        frame = QRectF(self.rect()).adjusted(1, high // 2 + 1, -1, -1)
        painter.setPen(QPen(QColor(colours.ink), 2))
        painter.drawRoundedRect(frame, px(RADIUS), px(RADIUS))
        font = self.small_font(11, strong=True)
        word = self.tr("here")
        wide = QFontMetrics(font).horizontalAdvance(word) + 2 * px(SIDE)
        # At the right end, where no headline begins.
        indent = min(px(INDENT), max(0, (self.width() - wide) // 2))
        label = QRectF(self.width() - wide - indent, 0, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.primary))
        painter.drawRoundedRect(label, px(5), px(5))
        painter.setPen(QColor(colours.on_primary))
        painter.setFont(font)
        painter.drawText(label, Qt.AlignmentFlag.AlignCenter, word)

    def _word_height(self) -> int:
        return QFontMetrics(self.small_font(11, strong=True)).height() + 2 * px(ABOVE)

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
