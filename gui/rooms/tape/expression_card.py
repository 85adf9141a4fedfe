"""What is computed: an expression, what its names stand for, what it makes, and its code."""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from gui.rooms.tape.expression_field import ExpressionField
from gui.rooms.tape.slope_check import SlopeCheck
from gui.rooms.tape.tape_words import exact_words, slope_words
from gui.style import text
from gui.style.language import say
from gui.widgets.card import Card
from gui.widgets.fields.choice import Choice
from gui.widgets.fields.number_field import Bounds, NumberField
from gui.widgets.texts.label import ElidedLabel, Label
from model.autodiff import NUMPY, PYTORCH, TENSORFLOW
from model.autodiff.expression import Fault, Recording
from model.sentence import Sentence

Kind: TypeAlias = Literal["photo", "number"]
"""What the names stand for: the photo that is followed, or one number x."""

LARGEST_X = 1000.0

EXAMPLES: dict[Kind, tuple[str, ...]] = {
    "photo": (
        "-log(softmax(W @ x + b)[label])",
        "-log_softmax(W @ x + b)[label]",
        "sum(W @ x + b)",
    ),
    "number": ("x**3", "log(1 + exp(-x))", "(x - 1)**2 / (1 + x**2)", "maximum(x, 0)"),
}


class ExpressionCard(Card):
    """Asks for an expression, and says what comes of it.

    Signals:
        chosen(): another expression, or something else that its names stand for.
        copied(Dialect): the program is wanted, in one of the ways to write it.

    Attributes:
        kind, expression: what is chosen.
    """

    chosen = Signal()
    copied = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: Kind = "photo"
        self.expression = EXAMPLES[self.kind][0]
        self._subject, self._example = Choice(), Choice()
        self._x, self._x_name = NumberField(Bounds(-LARGEST_X, LARGEST_X)), Label("muted")
        self._field = ExpressionField()
        self._copy = QPushButton()
        self._known, self._checked = ElidedLabel("muted"), ElidedLabel("muted")
        line = QHBoxLayout()
        line.setSpacing(6)
        for widget in (self._subject, self._x_name, self._x, self._example):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self._copy)
        self._x.setFixedWidth(80)
        self.body.addLayout(line)
        for part in (self._field, self._known, self._checked):
            self.body.addWidget(part)
        self._subject.chosen.connect(self._choose)
        self._example.chosen.connect(self._take)
        self._x.chosen.connect(lambda _: self.chosen.emit())
        self._field.typed.connect(self._take)
        self._x.show_value(2.0)
        self._field.show_expression(self.expression)
        self.retranslate()

    @property
    def number(self) -> float:
        """The number that x stands for, where it is one."""
        return self._x.value

    def retranslate(self) -> None:
        self.title.setText(self.tr("What is computed"))
        self._subject.set_entries(
            (("photo", self.tr("the photo that is followed")), ("number", self.tr("one number x")))
        )
        self._subject.show_key(self.kind)
        self._subject.setAccessibleName(self.tr("What the names stand for"))
        self._example.setAccessibleName(self.tr("Examples"))
        self._example.setPlaceholderText(self.tr("Examples"))
        self._copy.setText(self.tr("Copy as code"))
        self._x_name.setText("x =")
        self._x.setAccessibleName(self.tr("The number x"))
        self._x.set_rule(self.tr("Type a number from −1000 to 1000."))
        menu = QMenu(self._copy)
        for words, dialect in (
            (self.tr("NumPy, with the tape of Downhill"), NUMPY),
            (self.tr("TensorFlow, with GradientTape"), TENSORFLOW),
            (self.tr("PyTorch"), PYTORCH),
        ):
            action = menu.addAction(words)
            action.triggered.connect(lambda _checked, dialect=dialect: self.copied.emit(dialect))
        old = self._copy.menu()
        self._copy.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self._offer_examples()

    def show_recording(self, recording: Recording, notes: Sequence[str]) -> None:
        """Show what the expression makes, with notes about it."""
        self._field.show_fault(None)
        self._copy.setEnabled(True)
        parts = [self.tr("value {value}").format(value=exact_words(recording.value))]
        parts += [
            self.tr("∂ by {name}: {slope}").format(name=name, slope=slope_words(slope))
            for name, slope in recording.gradients.items()
            if slope is not None
        ]
        self._known.setText(" · ".join((*parts, *notes)))

    def show_nothing(self, fault: Fault | None, why: str) -> None:
        """Say why nothing comes of it: a fault, or why there is no photo."""
        self._field.show_fault(fault)
        self._copy.setEnabled(False)
        self._known.setText("" if fault is not None else why)
        self._checked.setText("")

    def show_checks(self, checks: Sequence[SlopeCheck], failure: Sentence | None) -> None:
        """Show how far the slopes are checked, or why they are not."""
        if failure is not None:
            words = say(failure)
        elif not checks:
            words = self.tr("The slopes are being checked by moving the numbers…")
        else:
            words = self.tr(
                "Checked by moving numbers; apart, of the largest slope: {checks}"
            ).format(checks=" · ".join(map(self._check_words, checks)))
        self._checked.setText(words)

    def _check_words(self, check: SlopeCheck) -> str:
        if np.isnan(check.apart):
            return self.tr("{name}: no slope to be felt").format(name=check.name)
        return self.tr("{name} {apart} ({felt} of {size} moved)").format(
            name=check.name,
            apart=text.scientific(check.apart),
            felt=text.count(check.felt),
            size=text.count(check.size),
        )

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
        self._example.show_key(self.expression)
        for widget in (self._x, self._x_name):
            widget.setVisible(self.kind == "number")
