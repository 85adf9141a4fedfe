"""The chain from x to the loss as a network of numbers, to walk through forward and backward."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gui.rooms.backprop.photo.chain_drawing import Drawing
from gui.rooms.backprop.photo.chain_layout import ChainLayout, Key
from gui.rooms.backprop.photo.chain_shown import Shown, choose_inputs
from gui.rooms.backprop.photo.chain_words import ChainWords
from gui.style import theme
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.widgets.spoken import give_role, read_out, speak
from model.backprop import Chain
from model.photos import Photo

MARGIN = 4
LEAST = QSize(620, 164)

_CENTRE = Qt.AlignmentFlag.AlignCenter


class ChainView(Styled, QWidget):
    """Draws what has been done so far; what comes later is left out.

    While it has the keyboard, Left and Right go an operation back and on, Home and End to the
    first and the last; it takes no other key.

    Signals: `chosen(int)`, the operation that a click or a key asked for.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        give_role(self)
        self._shown: Shown | None = None
        self._layout: tuple[ChainLayout, int] | None = None
        self._ground: tuple[object, QPixmap] | None = None
        self._nothing = ""
        self._painter = ThumbnailPainter()
        # It fills itself with the card's colour, so that nothing has to be painted behind it.
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def show_chain(self, chain: Chain, photo: Photo, at: int) -> None:
        """Show a chain as far as operation `at`."""
        self._shown = Shown(chain, photo, at, choose_inputs(chain), ChainWords(chain))
        self._describe()
        self.update()

    def show_nothing(self, why: str) -> None:
        """Say why there is no chain."""
        self._shown, self._nothing = None, why
        self._describe()
        self.update()

    @property
    def example(self) -> int:
        """The input by which the formula of a whole row is shown."""
        return 0 if self._shown is None else int(self._shown.inputs[0])

    def place_of(self, key: Key) -> QPointF:
        """Where to click for an operation."""
        for node in self._places().nodes:
            if node.forward == key:
                return node.body.center()
            if node.backward == key:
                return node.below.center()
        arrow = next(arrow for arrow in self._places().arrows if arrow.backward == key)
        return arrow.at(0.5)

    def sizeHint(self) -> QSize:
        return QSize(px(740), px(270))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(LEAST.width()), px(LEAST.height()))

    def retranslate(self) -> None:
        """Say and paint the words again."""
        self._describe()
        self.update()

    def restyle(self) -> None:
        self._layout = self._ground = None
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._layout = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._shown
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        goals: dict[int, Callable[[Shown], int]] = {
            Qt.Key.Key_Left: lambda shown: shown.at - 1,
            Qt.Key.Key_Right: lambda shown: shown.at + 1,
            Qt.Key.Key_Home: lambda _: 0,
            Qt.Key.Key_End: lambda shown: len(shown.chain.operations) - 1,
        }
        goal = goals.get(event.key())
        if shown is None or goal is None or held:
            super().keyPressEvent(event)
        elif 0 <= goal(shown) < len(shown.chain.operations):
            self.chosen.emit(goal(shown))
            read_out(self, self.accessibleDescription())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        key = self._places().at(event.position()) if self._shown is not None else None
        if event.button() != Qt.MouseButton.LeftButton or self._shown is None or key is None:
            super().mousePressEvent(event)
            return
        self.chosen.emit(self._shown.chain.find(*key))

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            self._tell(event)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        colours, shown = theme.current(), self._shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if shown is None:
            painter.fillRect(self.rect(), QColor(colours.card))
            painter.setPen(QColor(colours.muted))
            words = _CENTRE | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(60, 20, -60, -20), words, self._nothing)
        else:
            places = self._places()
            drawing = Drawing(self.font(), colours, shown)
            painter.drawPixmap(0, 0, self._ground_of(drawing, places))
            self._painter.paint(painter, places.photo.toRect(), shown.photo, Marks())
            drawing.draw_numbers(painter, places)
        self.paint_focus(painter, radius=6)

    def _ground_of(self, drawing: Drawing, places: ChainLayout) -> QPixmap:
        """Give lines and shapes as a picture, drawn again when something about them changes."""
        ratio = self.devicePixelRatioF()
        key = drawing.key, self.size(), ratio
        if self._ground is None or self._ground[0] != key:
            ground = QPixmap(self.size() * ratio)
            ground.setDevicePixelRatio(ratio)
            ground.fill(QColor(theme.current().card))
            painter = QPainter(ground)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            drawing.draw_ground(painter, places)
            painter.end()
            self._ground = key, ground
        return self._ground[1]

    def _places(self) -> ChainLayout:
        label = 0 if self._shown is None else self._shown.chain.label
        if self._layout is None or self._layout[1] != label:
            area = QRectF(self.rect()).adjusted(MARGIN + 4, MARGIN, -MARGIN, -MARGIN)
            self._layout = ChainLayout.within(area, label), label
        return self._layout[0]

    def _describe(self) -> None:
        """Tell who does not see it where it has come to."""
        self.setAccessibleName(self.tr("The chain from x to the loss"))
        shown, words = self._shown, self._nothing
        if shown is not None:
            made = shown.current
            words = ". ".join(
                (
                    shown.words.place(shown.at),
                    shown.words.formula(made),
                    shown.words.filled(made, self.example),
                )
            )
        speak(self, words)

    def _tell(self, event: QHelpEvent) -> None:
        key = self._places().at(QPointF(event.pos())) if self._shown is not None else None
        if self._shown is None or key is None:
            QToolTip.hideText()
            return
        made = self._shown.chain.operations[self._shown.chain.find(*key)]
        QToolTip.showText(event.globalPos(), self._shown.words.formula(made), self)
