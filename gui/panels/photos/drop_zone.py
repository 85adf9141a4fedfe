"""The dashed frames that say: drop photos here.

Whoever cannot drag, or would rather not, presses the same frame like a button and picks
the photos in a dialog.
"""

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui.panels.photos.drop_target import DropTarget
from gui.photo_import.drop_data import DroppedData
from gui.style import fonts, theme
from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.bubble import Bubble
from model.sentence import Sentence

_RADIUS = 8.0
_BETWEEN = 3  # title and hint
_AROUND = 9  # text and frame
_AROUND_IN_A_HURRY = 5  # where one line has to do
_BRIEF, _BRIEF_OF_SHELF = 40, 28  # the edge, and the height where photos lie above it
_PLUS = 6
_KEYS = frozenset({Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class DropZone(Styled, QAbstractButton):
    """A place to drop photos on, and a button that asks for them.

    label: the class that photos get here (0 dog, 1 cat); None where a photo is classified.
    brief: show a plus sign and leave all words to the tooltip.

    Signals:
        dropped: what was dropped.
        declined: why what was dropped could not be taken.
        open_requested: pressed; the learner wants to pick photos in a dialog.

    Where there is room for one line only, the hint is left to the tooltip.
    """

    dropped = Signal(DroppedData)
    declined = Signal(Sentence)
    open_requested = Signal()

    def __init__(
        self, label: int | None, parent: QWidget | None = None, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        self._label = label
        self._brief = brief
        self._title = self._hint = ""
        self._hovered = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self.open_requested)
        self._bubble = Bubble(self)
        self._target = DropTarget(self, self.dropped.emit, self.declined.emit, self.update)
        self.retranslate()

    def decline(self, why: Sentence) -> None:
        """Say beside the frame why something was not taken."""
        self._bubble.say(say(why))

    def retranslate(self) -> None:
        if self._label is None:
            self._title = self.tr("Drop a photo to classify it")
            self._hint = fill(
                self.tr("or {open} · {paste}"),
                open=_keys(QKeySequence.StandardKey.Open),
                paste=_keys(QKeySequence.StandardKey.Paste),
            )
        else:
            self._title = (self.tr("Drop dog photos"), self.tr("Drop cat photos"))[self._label]
            self._hint = self.tr("files or a folder")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._hint)
        self.setToolTip(f"{self._title}\n{self._hint}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if self._brief:
            return self.minimumSizeHint()
        text = self._title_height() + px(_BETWEEN) + self._hint_height()
        around = px(2 * _AROUND if self._label is None else _AROUND)
        return QSize(px(200), text + 2 * around)

    def minimumSizeHint(self) -> QSize:
        if self._brief:
            return QSize(px(_BRIEF), px(_BRIEF if self._label is None else _BRIEF_OF_SHELF))
        return QSize(px(80), self._title_height() + 2 * px(_AROUND_IN_A_HURRY))

    def restyle(self) -> None:
        self.updateGeometry()

    def event(self, event: QEvent) -> bool:
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() in _KEYS
            and not event.modifiers()
        ):
            # These keys press the button, whatever else they do in the window.
            event.accept()
            return True
        return super().event(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        # Not underMouse(): for Qt the pointer of any drag is a mouse, and only a drag that
        # would be taken may change how this looks.
        self._hovered = True
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = False
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
        elif event.key() in _ARROWS:
            event.ignore()  # Qt's buttons would walk from one to the next
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours = theme.current()
        stroke, text, wash = colours.ink, colours.ink, colours.wash
        if self._label is not None:
            stroke = colours.of_class(self._label)
            text = colours.text_of_class(self._label)
            wash = colours.wash_of_class(self._label)
        lit = self._target.is_lit
        strength = 0.28 if lit else 0.12 if self.isDown() or self._hovered else 0.0
        pen = QPen(QColor(stroke), 2.0)
        if not lit:
            pen.setDashPattern([4.0, 2.5])
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(pen)
        painter.setBrush(_mixed(wash, stroke, strength))
        frame = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = px(_RADIUS)
        painter.drawRoundedRect(frame, radius, radius)
        self.paint_focus(painter, frame.adjusted(4, 4, -4, -4), max(radius - 4, 2))
        # On the stronger colours nothing but ink is legible.
        title, hint = (colours.ink, colours.ink) if strength else (text, colours.muted)
        if self._brief:
            _paint_plus(painter, frame.center(), QColor(title))
        else:
            self._paint_text(painter, QColor(title), QColor(hint))

    def _paint_text(self, painter: QPainter, title: QColor, hint: QColor) -> None:
        around = px(_AROUND)
        room = self.rect().adjusted(around, 0, -around, 0)
        both = self._title_height() + px(_BETWEEN) + self._hint_height()
        hint_fits = self.height() >= both + 2 * px(_AROUND_IN_A_HURRY)
        height = both if hint_fits else self._title_height()
        line = QRect(room.left(), (self.height() - height) // 2, room.width(), height)
        top = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(title)
        metrics = painter.fontMetrics()
        painter.drawText(
            line, top, metrics.elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        )
        if hint_fits:
            painter.setFont(self.small_font())
            painter.setPen(hint)
            metrics = painter.fontMetrics()
            words = metrics.elidedText(self._hint, Qt.TextElideMode.ElideRight, room.width())
            bottom = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
            painter.drawText(line, bottom, words)

    def _title_height(self) -> int:
        return self.fontMetrics().height()

    def _hint_height(self) -> int:
        return px(fonts.SMALL) + px(_BETWEEN)


def _paint_plus(painter: QPainter, middle: QPointF, colour: QColor) -> None:
    painter.setPen(QPen(colour, 2.0))
    arm = px(_PLUS)
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


def _keys(key: QKeySequence.StandardKey) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def _mixed(ground: str, colour: str, strength: float) -> QColor:
    """Lay a colour over another one; strength 0 … 1."""
    under, over = QColor(ground), QColor(colour)
    return QColor.fromRgbF(
        under.redF() + strength * (over.redF() - under.redF()),
        under.greenF() + strength * (over.greenF() - under.greenF()),
        under.blueF() + strength * (over.blueF() - under.blueF()),
    )
