"""What is computed: an expression, what it is about, examples of it, and its code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.rooms.tape.expression_field import ExpressionField
from gui.rooms.tape.tape_sentences import Kind
from gui.style.scale import px
from gui.style.styled import Styled
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.texts.label import Label
from model.autodiff import NUMPY, PYTORCH, TENSORFLOW
from model.autodiff.expression import Fault

LARGEST_X = 1000.0
EXAMPLE, LISTED = 110, 300
"""The width of the box of examples, and of the list in it."""

EXAMPLES: dict[Kind, tuple[str, ...]] = {
    "scores": (
        "-log(softmax([2.3, -1.2])[1])",
        "-log_softmax([2.3, -1.2])[1]",
        "log(sum(exp([2.3, -1.2])))",
        "max([2.3, -1.2])",
    ),
    "photo": (
        "-log(softmax(W @ x + b)[label])",
        "-log_softmax(W @ x + b)[label]",
        "sum(W @ x + b)",
    ),
    "number": ("x**3", "log(1 + exp(-x))", "(x - 1)**2 / (1 + x**2)", "maximum(x, 0)"),
}


class ExpressionLine(Styled, QWidget):
    """Asks for an expression.

    Signals:
        chosen(): another expression, or something else that its names stand for.
        copied(Dialect): the program is wanted, in one of the ways to write it.

    Attributes:
        kind, expression: what is chosen.
        copy:             the button of the code.
    """

    chosen = Signal()
    copied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = "scores"
        self.expression = EXAMPLES[self.kind][0]
        self._subject, self._example = Choice(), Choice()
        self._x, self._x_name = NumberField(Bounds(-LARGEST_X, LARGEST_X)), Label("muted")
        self._field = ExpressionField()
        self.copy = QPushButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        top = Qt.AlignmentFlag.AlignTop
        line.addWidget(self._subject, 0, top)
        line.addWidget(self._x_name)
        line.addWidget(self._x, 0, top)
        line.addWidget(self._field, 1)
        line.addWidget(self._example, 0, top)
        line.addWidget(self.copy, 0, top)
        self._example.view().setMinimumWidth(px(LISTED))
        self._subject.chosen.connect(self._choose)
        self._example.chosen.connect(self._take)
        self._x.chosen.connect(lambda _: self.chosen.emit())
        self._field.typed.connect(self._take)
        self._x.show_value(2.0)
        self._field.show_expression(self.expression)
        self.restyle()
        self.retranslate()

    @property
    def number(self) -> float:
        """The number that x stands for, where it is one."""
        return self._x.value

    def set_up(self, kind: Kind, expression: str, number: float) -> None:
        """Choose what is computed, of what, and the number that x stands for."""
        self.kind = kind
        self._subject.show_key(kind)
        self._x.show_value(number)
        self._take(expression)

    def retranslate(self) -> None:
        self._subject.set_entries(
            (
                ("scores", self.tr("the slide's loss")),
                ("photo", self.tr("the followed photo")),
                ("number", self.tr("one number x")),
            )
        )
        self._subject.show_key(self.kind)
        self._subject.setAccessibleName(self.tr("What it is about"))
        self._example.setAccessibleName(self.tr("Examples"))
        self._example.setPlaceholderText(self.tr("Examples"))
        self.copy.setText(self.tr("Copy as code"))
        self._x_name.setText("x =")
        self._x.setAccessibleName(self.tr("The number x"))
        self._x.set_rule(self.tr("Type a number from −1000 to 1000."))
        menu = QMenu(self.copy)
        for words, dialect in (
            (self.tr("NumPy, with the tape of Downhill"), NUMPY),
            (self.tr("TensorFlow, with GradientTape"), TENSORFLOW),
            (self.tr("PyTorch"), PYTORCH),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked, dialect=dialect: self.copied.emit(dialect))
        old = self.copy.menu()
        self.copy.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self._offer_examples()

    def restyle(self) -> None:
        self._x.setFixedWidth(px(80))
        self._example.setFixedWidth(px(EXAMPLE))
        self._field.setMinimumWidth(px(LISTED) // 2)

    def show_fault(self, fault: Fault | None, *, there: bool) -> None:
        """Say what is wrong with the expression; there: whether there is something to copy."""
        self._field.show_fault(fault)
        self.copy.setEnabled(there)

    # What is chosen.

    def _choose(self, kind: Kind) -> None:
        self.kind = kind
        self._take(EXAMPLES[kind][0])

    def _take(self, expression: str) -> None:
        self.expression = expression
        self._field.show_expression(expression)
        self._offer_examples()
        self.chosen.emit()

    def _offer_examples(self) -> None:
        self._example.set_entries((example, example) for example in EXAMPLES[self.kind])
        self._example.setCurrentIndex(-1)
        for widget in (self._x, self._x_name):
            widget.setVisible(self.kind == "number")
