"""A line to type an expression into, with what is wrong below it, at its place."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from gui.style.language import fill, say
from gui.style.styled import Styled
from gui.widgets.texts.label import Label
from model.autodiff.expression import Fault

PAUSE = 350
"""Milliseconds without a key after which an expression counts as typed."""


class ExpressionField(Styled, QWidget):
    """The field and its complaint.

    Signals: `typed(str)`, another expression, when the learner pauses or presses Return.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fault: Fault | None = None
        self._told = ""
        self._line = QLineEdit()
        self._line.setAcceptDrops(False)
        self._complaint = Label("muted")
        self._complaint.setWordWrap(True)
        self._complaint.hide()
        self._timer = QTimer(self, interval=PAUSE, singleShot=True)
        self._timer.timeout.connect(self._tell)
        self._line.textEdited.connect(lambda _: self._timer.start())
        self._line.returnPressed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._line)
        column.addWidget(self._complaint)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words again."""
        self._line.setAccessibleName(self.tr("Expression"))
        self._line.setToolTip(
            self.tr(
                "Numbers, lists [1, 2] and names with + − * / ** @ [ ] .T and functions. Return "
                "takes it."
            )
        )
        self._write()

    def show_expression(self, expression: str) -> None:
        """Show an expression, without telling anybody."""
        self._timer.stop()
        self._told = expression
        if self._line.text() != expression:
            self._line.setText(expression)

    def show_fault(self, fault: Fault | None) -> None:
        """Say what is wrong and where; None when nothing is."""
        self._fault = fault
        self._write()

    def _write(self) -> None:
        fault = self._fault
        self._complaint.setVisible(fault is not None)
        if fault is None:
            self._line.setAccessibleDescription("")
            return
        written = self._line.text()
        start, end = fault.place.start, min(fault.place.end, len(written))
        part = written[start:end] or written[-1:]
        before = fill(
            self.tr("At character {place}, “{part}”:"),
            place=start + 1,
            part=part if len(part) <= 24 else f"{part[:23]}…",
        )
        self._complaint.setText(f"{before} {say(fault.sentence)}")
        self._line.setAccessibleDescription(self._complaint.text())

    def _tell(self) -> None:
        self._timer.stop()
        if self._line.text() != self._told:
            self._told = self._line.text()
            self.typed.emit(self._told)
