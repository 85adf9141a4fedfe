"""A formula with a line below it: as symbols, or with numbers in place of some of them."""

from concurrent.futures import Future

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea, QVBoxLayout, QWidget

from gui.formula.canvas import AROUND, Canvas
from gui.formula.picture import FormulaPicture
from gui.formula.typesetting import Typeset, typeset
from gui.style import theme
from gui.style.scale import factor, px
from gui.style.styled import Styled
from gui.widgets.texts.label import Label
from model.sentence import Refusal

MOST, LEAST = 16, 11
"""Size of the letters, in pixels of the usual size: as large as there is room, but no smaller."""

POLL = 10
"""Milliseconds between two looks whether a formula has been set."""

REST = 200
"""Milliseconds at least between two pictures of numbers that change by themselves."""

TALL, LOW = 3.0, 1.5
"""How many em high a place is left for a formula with fractions, and for one without."""


class FormulaView(Styled, QWidget):
    """Sets a formula into its width; one that is still too wide can be scrolled.

    What cannot be drawn, such as Hangul, is shown as plain text.

    Signals: `turned(bool)`, when the learner has chosen numbers, or symbols again.
    """

    turned = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tex = self._numbers = self._spoken = self._spoken_numbers = ""
        self._asked: tuple[str, ...] = ()
        self._as_numbers = False
        self._em = float(MOST)  # of the usual size
        self._shown = self._begun = ""
        self._formula: Typeset | None = None
        self._work: Future[Typeset] | None = None
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._look)
        self._rest = QTimer(self, interval=REST, singleShot=True)
        self._rest.timeout.connect(self._set)
        self._canvas, self._plain, self._note = Canvas(), Label(), Label("muted")
        self._canvas.pressed.connect(self.turn)
        self._canvas.copied.connect(self._copy)
        self._canvas.asked.connect(self._open_menu)
        self.setFocusProxy(self._canvas)
        self._scroll = _scroll_area(self._canvas)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in (self._plain, self._note):
            label.setWordWrap(True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.hide()
        column.addWidget(self._scroll)
        column.addWidget(self._plain)
        column.addWidget(self._note)

    # What is shown.

    def show_formula(
        self,
        tex: str,
        numbers: str = "",
        *,
        spoken: str = "",
        spoken_numbers: str = "",
        note: str = "",
    ) -> None:
        """Show a formula; one with the same symbols stays turned as it is.

        numbers: the same with numbers in place of symbols (`with_numbers` of the model); "" or the
                 same TeX where there are none.
        spoken, spoken_numbers: both in words, for who cannot see them.
        note:    a line below; "" for none.
        """
        asked = (tex, numbers, spoken, spoken_numbers, note)
        if asked == self._asked:
            return
        self._asked = asked
        if tex != self._tex:
            self._as_numbers, self._em = False, float(MOST)
            self._formula = None
            self._rest.stop()
        self._tex, self._numbers = tex, "" if numbers == tex else numbers
        self._spoken, self._spoken_numbers = spoken, spoken_numbers
        self._as_numbers = self._as_numbers and bool(self._numbers)
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self.retranslate()
        if not self._rest.isActive():
            self._set()

    @property
    def as_numbers(self) -> bool:
        """Whether numbers stand in place of the symbols."""
        return self._as_numbers

    @property
    def shown(self) -> str:
        """The TeX of what is to be seen by now, as a picture or as plain text."""
        return self._shown

    @property
    def ready(self) -> bool:
        """Whether what is wanted is what is shown."""
        return self._work is None and self._shown == self._wanted

    @property
    def em(self) -> float:
        """The size of the letters, in pixels."""
        return self._em * factor()

    def turn(self) -> None:
        """Change from symbols to numbers, or back; nothing where there are none."""
        if self._numbers:
            self._as_numbers, self._em = not self._as_numbers, float(MOST)
            self.retranslate()
            self._set()
            self.turned.emit(self._as_numbers)

    def retranslate(self) -> None:
        words = ""
        if self._numbers:
            words = (
                self.tr("Click or press Space to see the symbols again.")
                if self._as_numbers
                else self.tr("Click or press Space to see numbers in place of the symbols.")
            )
        spoken = self._spoken_numbers if self._as_numbers else self._spoken
        self._canvas.invite(words, spoken=spoken or self._wanted)

    def restyle(self) -> None:
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._em = float(MOST)
            self._fit()

    # How it gets there.

    @property
    def _wanted(self) -> str:
        return self._numbers if self._as_numbers else self._tex

    def _set(self) -> None:
        """Have set what is wanted; the last picture stays until that has been done."""
        if self._work is not None or self.ready:
            return
        self._begun, self._work = self._wanted, typeset(self._wanted)
        if not self._work.done():
            self._poll.start()
            self._fit()  # a place is left for it
        self._look()

    def _look(self) -> None:
        if self._work is None or not self._work.done():
            return
        self._poll.stop()
        work, self._work = self._work, None
        self._shown = self._begun
        error = work.exception()
        self._formula = None if error is not None else work.result()
        self._plain.setText("" if self._formula else self._shown)
        self._plain.setVisible(self._formula is None)
        self._scroll.setVisible(self._formula is not None)
        self._fit()
        if self._as_numbers:
            self._rest.start()
        elif not self.ready:
            self._set()
        if error is not None and not isinstance(error, Refusal):
            raise error  # a fault of the program, which is told as every other one

    def _fit(self) -> None:
        """Paint as large as the width allows; numbers that change do not make it larger again."""
        room, around = self.width(), 2 * px(AROUND)
        if self._formula is None:
            lines = TALL if "\\frac" in self._tex or "\\begin" in self._tex else LOW
            self._canvas.show_picture(None, room, round(lines * px(MOST)) + around)
        else:
            usual = (room - around) / factor() / self._formula.width
            self._em = max(float(LEAST), min(self._em, usual))
            picture = FormulaPicture(self._formula, theme.current().ink, self.em)
            self._canvas.show_picture(picture, room, 0)
        bar = self._scroll.horizontalScrollBar().sizeHint().height()
        wide = self._canvas.width() > room
        self._scroll.setFixedHeight(self._canvas.height() + (bar if wide else 0))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._shown)

    def _open_menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Copy as TeX"), self._copy)
        if self._numbers:
            words = self.tr("Show symbols") if self._as_numbers else self.tr("Show numbers")
            menu.addAction(words, self.turn)
        menu.popup(at)


def _scroll_area(canvas: Canvas) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(canvas)
    area.viewport().setAutoFillBackground(False)
    canvas.setAutoFillBackground(False)
    return area
