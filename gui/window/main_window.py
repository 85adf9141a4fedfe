"""The window: a frame that is there at once, and is furnished afterwards.

What is in it takes longer to load than a person likes to wait for a sign of life. So this module
imports little; the frame is painted with empty cards, and `furnish` puts the content in.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QByteArray, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from gui.preferences import MOST_RECENT, Preferences, is_path
from gui.style import theme
from gui.style.scale import factor, fitting
from gui.style.theme import GAP, RADIUS

SMALLEST = (1024, 600)
USUAL = (1440, 900)
"""The size of the first window, where the screen is large enough."""

PRESENTED = (1000, 640)
"""Width and height, in pixels of the usual size, that one page and the transport need."""

AFTER = 100
"""Milliseconds after which the text follows the size of the window: all is laid out anew."""

FRAME = (16, 48)
"""What the desktop's own frame around the window takes at the most."""

EMPTY_CARDS = (
    (0.0, 0.0, 0.18, 0.9),
    (0.18, 0.0, 0.62, 0.9),
    (0.8, 0.0, 0.2, 0.9),
    (0.0, 0.9, 1.0, 0.1),
)
"""Left, top, width and height of what is painted before the content is there, of the whole."""


class MainWindow(QMainWindow):
    """The frame: place on the screen, preferences, and keys that nobody else has used.

    Signals:
        painted: the frame has been painted for the first time.
        key_pressed(QKeyEvent): a key that no focused widget uses itself; none while one takes text,
            whose keys are its own also when it has no use for them.
        preferred(Preferences): another language, theme or size was chosen, or the text follows
            the window, which has another size.
        presented(bool): a presentation begins, or ends.
        closing: the window is about to close.
    """

    painted = Signal()
    key_pressed = Signal(QKeyEvent)
    preferred = Signal(object)
    presented = Signal(bool)
    closing = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._has_been_painted = self._presents = False
        self._was_full = False
        self._resized = QTimer(self, singleShot=True)
        self._resized.timeout.connect(self._follow_size)
        self.setWindowTitle("Downhill")
        self.setMinimumSize(*SMALLEST)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._restore()

    @property
    def preferences(self) -> Preferences:
        """What to remember for the next start."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return replace(self._preferences, geometry=geometry)

    @property
    def scale(self) -> float:
        """How many times the usual size everything is to be drawn."""
        usual = self._preferences.text or fitting(self.width(), self.height())
        if not self._presents:
            return usual
        return max(usual, fitting(self.width(), self.height(), PRESENTED))

    @property
    def presents(self) -> bool:
        """Whether there is one page and the transport, and nothing else."""
        return self._presents

    def furnish(self, content: QWidget) -> None:
        """Put the content into the frame."""
        self.setCentralWidget(content)
        # Not the first control: no ring, and the keys of the transport work at once.
        self.setFocus()

    def prefer(self, chosen: Preferences) -> None:
        """Choose another language, theme or size."""
        self._preferences = chosen
        self.preferred.emit(chosen)

    def keep(self, remembered: Mapping[str, str]) -> None:
        """Keep what pages remember of the learner for the next start."""
        self._preferences = replace(self._preferences, remembered=remembered)

    def remember_folder(self, folder: str) -> None:
        """Remember where photos were opened last."""
        self._preferences = replace(self._preferences, last_folder=folder)

    def remember_project(self, path: str) -> None:
        """Remember which project was open last."""
        recent = [path, *(one for one in self._preferences.recent if one != path)]
        if is_path(path):
            self._preferences = replace(self._preferences, recent=tuple(recent[:MOST_RECENT]))

    def forget_projects(self, path: str | None = None) -> None:
        """Remember a project no more; none at all where no path is given."""
        left = [one for one in self._preferences.recent if path is not None and one != path]
        self._preferences = replace(self._preferences, recent=tuple(left))

    def toggle_full_screen(self) -> None:
        """Fill the screen, or no longer."""
        if self.isFullScreen():
            self.showNormal()
        else:
            self.showFullScreen()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.scale != factor():
            self._resized.start(AFTER)

    def _follow_size(self) -> None:
        if self.scale != factor():
            self.preferred.emit(self._preferences)

    def present(self, *, on: bool) -> None:
        """Fill the screen with large type, one page and the transport; or no longer."""
        if on == self._presents:
            return
        self._presents = on
        for bar in (self.menuBar(), self.statusBar()):
            bar.setVisible(not on)
        self.presented.emit(on)
        if on:
            self._was_full = self.isFullScreen()
            self.showFullScreen()
        elif not self._was_full:
            self.showNormal()
        self.preferred.emit(self._preferences)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        focused = self.focusWidget()
        if focused is None or not focused.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled):
            self.key_pressed.emit(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.present(on=False)
        self.closing.emit()
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.centralWidget() is None:
            self._paint_empty_cards()
        if not self._has_been_painted:
            self._has_been_painted = True
            QTimer.singleShot(0, self.painted.emit)

    def _paint_empty_cards(self) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.line), 1))
        painter.setBrush(QColor(colours.card))
        width, height = self.width() - GAP, self.height() - GAP
        for left, top, wide, high in EMPTY_CARDS:
            card = QRectF(left * width, top * height, wide * width, high * height)
            painter.drawRoundedRect(card.adjusted(GAP, GAP, 0, 0), RADIUS, RADIUS)

    def _restore(self) -> None:
        """Be where the window was last, or of the usual size."""
        geometry = self._preferences.geometry
        restored = geometry is not None and self.restoreGeometry(
            QByteArray.fromBase64(geometry.encode("ascii"))
        )
        # Qt believes some sizes that no screen has.
        largest = self.screen().virtualSize().expandedTo(self.minimumSize())
        if not restored or self.size() != self.size().boundedTo(largest):
            room = self.screen().availableGeometry().size()
            self.resize(
                min(USUAL[0], room.width() - FRAME[0]), min(USUAL[1], room.height() - FRAME[1])
            )
