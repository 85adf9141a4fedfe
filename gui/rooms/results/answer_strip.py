"""All photos at their P(dog): dogs stand above the line, cats below, and a threshold parts them.

What stands on the wrong side of the threshold is wrong, and is outlined. The threshold can be
moved to see what that would change; the classifier itself decides at ½.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui.rooms.results.strip_drawing import StripDrawing, gutter
from gui.rooms.results.strip_layout import StripLayout, lay_out
from gui.rooms.results.strip_words import photo_words, threshold_words
from gui.rooms.results.swarm import nearest
from gui.style.scale import px
from gui.style.styled import Styled
from gui.tables.table_text import TableText
from gui.widgets.spoken import give_role, read_out
from gui.widgets.words.photos import whole_name
from model.inspection import EVEN, Answers

LEAST = QSize(420, 230)
LIKED = QSize(760, 420)
STEP = 0.01
"""So far a key moves the threshold, and to so many decimals it is rounded."""

CATCH = 0.012
"""So near to ½ the threshold falls back to it."""


class AnswerStrip(Styled, QWidget):
    """Photos along a line; it shows what it is told and asks for the rest.

    Attributes:
        threshold: the P(dog) from which on the answer would be "dog".

    Signals: `followed(Photo)`; `pointed(words)`, what the pointer or the keys are at, "" for
    nothing; `threshold_moved()`.
    """

    followed = Signal(object)
    pointed = Signal(str)
    threshold_moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self.threshold = EVEN
        self._answers: Answers | None = None
        self._followed: bytes | None = None
        self._layout: StripLayout | None = None
        self._drawing = StripDrawing(self)
        self._at = self._under = -1  # where the keys and the pointer are
        self._dragging = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.retranslate()

    def show_answers(self, answers: Answers, followed: bytes | None) -> None:
        """Show answers; followed: what to know the followed photo by."""
        before, self._answers = self._answers, answers
        if before is None or before.examples != answers.examples:
            self._at = self._under = -1
        self._followed = followed
        self._lay_out()
        self._tell()

    def table(self) -> TableText | None:
        """Give each photo with its label and its P(dog), as programs read it."""
        answers = self._answers
        if answers is None:
            return None
        names = self.tr("dog"), self.tr("cat")
        shares = answers.probabilities.tolist()
        rows = (
            (whole_name(one.photo), names[one.label], repr(share))
            for one, share in zip(answers.examples, shares, strict=True)
        )
        return TableText(((self.tr("Photo"), self.tr("Label"), "P(dog)"), *rows))

    def reset(self) -> None:
        """Put the threshold back to ½."""
        self._move_threshold(EVEN)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Photos by P(dog), dogs above the line and cats below"))
        self._tell()
        self.update()

    def restyle(self) -> None:
        self._lay_out()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(px(LIKED.width()), px(LIKED.height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST.width()), px(LEAST.height()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._answers is None or self._layout is None:
            return
        painter = QPainter(self)
        focus = self._at if self.hasFocus() else -1
        self._drawing.paint(
            painter, self._layout, self._answers, self.threshold, self._followed, focus
        )
        if self._at < 0:
            self.paint_focus(painter, self._layout.handle(self.threshold).adjusted(-4, -4, 4, 4), 8)

    # The pointer.

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        layout = self._layout
        if layout is None:
            return
        if self._dragging:
            self._move_threshold(layout.share(event.position().x()))
            return
        place = layout.place_at(event.position())
        grips = layout.grips(event.position(), self.threshold)
        shape = Qt.CursorShape.ArrowCursor
        if grips:
            shape = Qt.CursorShape.SplitHCursor
        elif place >= 0:
            shape = Qt.CursorShape.PointingHandCursor
        self.setCursor(shape)
        self._point(-1 if grips else place)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(-1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        layout, answers = self._layout, self._answers
        if event.button() != Qt.MouseButton.LeftButton or layout is None or answers is None:
            super().mousePressEvent(event)
            return
        if layout.grips(event.position(), self.threshold):
            self._dragging = True
            return
        place = layout.place_at(event.position())
        if place >= 0:
            self._at = place
            self.followed.emit(answers.examples[place].photo)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        self._dragging = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        layout = self._layout
        if layout is not None and layout.handle(self.threshold).contains(event.position()):
            self.reset()
        else:
            self.mousePressEvent(event)

    # The keys.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._answers is None or not self._answers.examples or not self._press(event):
            super().keyPressEvent(event)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key does here; False where it does nothing."""
        key, answers = event.key(), self._answers
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key))
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and across is not None:
            self._move_threshold(round(self.threshold / STEP + across) * STEP, exact=True)
            read_out(self, threshold_words(self.threshold))
        elif across is not None:
            self._go(across)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._cross(0 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and self.threshold != EVEN:
            self.reset()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and answers and self._at >= 0:
            self.followed.emit(answers.examples[self._at].photo)
        else:
            return False
        return True

    def _go(self, by: int) -> None:
        """Go to the next photo along the line, whatever it shows."""
        answers, layout = self._answers, self._layout
        if answers is None or layout is None:
            return
        places = layout.swarm.across
        order = sorted(range(len(places)), key=lambda place: (float(places[place]), place))
        if self._at < 0:
            self._stand(order[0 if by > 0 else -1])
        else:
            at = order.index(self._at) + by
            self._stand(order[max(0, min(at, len(order) - 1))])

    def _cross(self, label: int) -> None:
        """Go to the photo of a class that is nearest along the line."""
        answers, layout = self._answers, self._layout
        if answers is None or layout is None:
            return
        others = [place for place, own in enumerate(answers.labels.tolist()) if own == label]
        if others and (self._at < 0 or int(answers.labels[self._at]) != label):
            places = layout.swarm.across
            start = float(places[self._at]) if self._at >= 0 else layout.across(EVEN)
            self._stand(others[nearest([float(places[place]) for place in others], start)])

    def _stand(self, place: int) -> None:
        self._at = place
        self.update()
        self._tell()
        if self._answers is not None:
            read_out(self, photo_words(self._answers, place))

    # What it says.

    def _move_threshold(self, threshold: float, *, exact: bool = False) -> None:
        rounded = round(min(1.0, max(0.0, threshold)), 2)
        if abs(rounded - EVEN) < (STEP / 2 if exact else CATCH):
            rounded = EVEN
        if rounded != self.threshold:
            self.threshold = rounded
            self.update()
            self.threshold_moved.emit()

    def _point(self, place: int) -> None:
        if place != self._under:
            self._under = place
            self._tell()

    def _tell(self) -> None:
        place = self._under if self._under >= 0 else self._at
        known = self._answers is not None and place >= 0
        self.pointed.emit(photo_words(self._answers, place) if self._answers and known else "")

    def _lay_out(self) -> None:
        if self._answers is not None:
            wide = gutter(self)
            self._layout = lay_out(self._answers, self.width(), self.height(), wide)
            self.update()

    def box_of(self, place: int) -> QRectF:
        """Where a photo is drawn, by its place among the answers."""
        return QRectF() if self._layout is None else self._layout.boxes[place]

    def grip(self) -> QPointF:
        """Where the threshold's handle is."""
        return QPointF() if self._layout is None else self._layout.handle(self.threshold).center()
