"""Room *Tape*: automatic differentiation, as a list and as a graph, played forward and backward."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QScrollArea, QVBoxLayout

from gui.page.room import Room
from gui.rooms.tape.expression_field import ExpressionField
from gui.rooms.tape.tape_deck import TapeDeck
from gui.rooms.tape.tape_graph import TapeGraph
from gui.rooms.tape.tape_list import TapeList
from gui.rooms.tape.tape_words import exact_words, operation_words, slope_words, value_words
from gui.session.background import BackgroundTask
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style import text
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.choice import Choice
from gui.widgets.label import ElidedLabel, Label
from gui.widgets.number_field import Bounds, NumberField
from model.autodiff import NUMPY, PYTORCH, TENSORFLOW, Dialect, code
from model.autodiff.expression import (
    Fault,
    NumericSlope,
    Recording,
    Values,
    furthest,
    numeric_slopes,
    parse,
    record,
)
from model.inspection import trace_forward_pass
from model.sentence import Sentence
from model.training import Scene

LARGEST_X = 1000.0
GRAPH_HEIGHT = 140
MOST_FELT = 400
"""Of a large array, so many slopes are checked by moving its numbers."""

EXAMPLES = {
    "photo": (
        "-log(softmax(W @ x + b)[label])",
        "-log_softmax(W @ x + b)[label]",
        "sum(W @ x + b)",
    ),
    "number": ("x**3", "log(1 + exp(-x))", "(x - 1)**2 / (1 + x**2)", "maximum(x, 0)"),
}


@dataclass(frozen=True, slots=True, eq=False)
class Check:
    """How far the tape is from what was felt by moving the numbers of one array.

    felt, size: how many of its numbers have been moved, and how many there are.
    """

    name: str
    apart: float
    felt: int
    size: int


class TapeRoom(Room):
    """An expression is recorded, played, and checked."""

    name = "tape"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._scene: Scene | None = None
        self._followed: Followed | None = None
        self._recording: Recording | None = None
        self._faulty = False  # whether there is no recording because what is written has a fault
        self._values: Values = {}
        self._kind = "photo"
        self._text = EXAMPLES[self._kind][0]
        self._position = 0
        self._checks: Mapping[str, Check] = {}
        self._unchecked: Sentence | None = None
        self._task: BackgroundTask | None = None
        self._subject, self._example = Choice(), Choice()
        self._x = NumberField(Bounds(-LARGEST_X, LARGEST_X))
        self._x_name = Label("muted")
        self._expression = ExpressionField()
        self._copy = QPushButton()
        self._known, self._checked = ElidedLabel("muted"), ElidedLabel("muted")
        self._deck, self._list, self._graph = TapeDeck(), TapeList(), TapeGraph()
        self._now, self._rule = Label(), Label("muted")
        self._head, self._body = Card(), Card()
        self._build()
        self._subject.chosen.connect(self._choose_subject)
        self._example.chosen.connect(self._take)
        self._x.chosen.connect(lambda _: self._record_again())
        self._expression.typed.connect(self._take)
        self._deck.moved.connect(self._move)
        self._list.chosen.connect(self._go_to_line)
        self._graph.chosen.connect(self._go_to_line)
        self._graph.pointed.connect(self._point)
        session.scene_changed.connect(self._show_scene)
        session.followed_changed.connect(self._show_followed)
        self._x.show_value(2.0)
        self._expression.show_expression(self._text)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Tape")

    def retranslate(self) -> None:
        self._head.title.setText(self.tr("What is computed"))
        self._body.title.setText(self.tr("The tape: recorded forward, played backward"))
        self._subject.set_entries(
            (("photo", self.tr("the photo that is followed")), ("number", self.tr("one number x")))
        )
        self._subject.show_key(self._kind)
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
            action.triggered.connect(lambda _checked, dialect=dialect: self._copy_code(dialect))
        old = self._copy.menu()
        self._copy.setMenu(menu)
        if old is not None:
            old.deleteLater()
        self._list.setAccessibleName(self.tr("The tape"))
        self._list.name_columns(
            self.tr("operation"), self.tr("forward: value"), self.tr("backward: from above")
        )
        self._offer_examples()
        self._write()

    def enter(self) -> None:
        self._record_again()

    def leave(self) -> None:
        self._deck.stop()
        self._stop_check()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._subject)
        head.addWidget(self._x_name)
        head.addWidget(self._x)
        head.addWidget(self._example)
        head.addStretch(1)
        head.addWidget(self._copy)
        self._x.setFixedWidth(80)
        self._head.body.addLayout(head)
        self._head.body.addWidget(self._expression)
        self._head.body.addWidget(self._known)
        self._head.body.addWidget(self._checked)
        place = QScrollArea()
        place.setWidget(self._graph)
        place.setFrameShape(QFrame.Shape.NoFrame)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.viewport().setAutoFillBackground(False)
        self._rule.setWordWrap(True)
        self._body.body.addWidget(self._deck)
        self._body.body.addWidget(self._now)
        self._body.body.addWidget(self._rule)
        place.setMinimumHeight(GRAPH_HEIGHT)
        self._body.body.addWidget(place, 2)
        self._body.body.addWidget(self._list, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        whole.addWidget(self._head)
        whole.addWidget(self._body, 1)

    # What is told.

    def _show_scene(self, scene: Scene) -> None:
        moved = self._scene is None or self._scene.state is not scene.state
        self._scene = scene
        # While training runs the tape stays as it is: nobody could read it.
        if moved and self.isVisible() and not self.session.running:
            self._record_again()

    def _show_followed(self, followed: Followed | None) -> None:
        self._followed = followed
        if self.isVisible():
            self._record_again()

    # What the learner asks for.

    def _choose_subject(self, subject: str) -> None:
        self._kind = subject
        self._take(EXAMPLES[subject][0])

    def _take(self, expression: str) -> None:
        self._text = expression
        self._expression.show_expression(expression)
        self._offer_examples()
        self._record_again()

    def _copy_code(self, dialect: Dialect) -> None:
        if self._recording is not None:
            program = code(self._recording.expression, self._values, dialect)
            QGuiApplication.clipboard().setText(program)

    def _go_to_line(self, line: int) -> None:
        """Go to an operation, on the way that the tape is on."""
        if self._recording is None:
            return
        count = len(self._recording.record.lines)
        if self._position <= count:
            self._move(line + 1)
            return
        passings = [passing.line for passing in self._recording.replay.passings]
        self._move(count + 1 + passings.index(line) if line in passings else line + 1)

    def _point(self, line: int) -> None:
        """Explain the operation under the pointer; −1 is none."""
        recording = self._recording
        if recording is None:
            return
        if line < 0:
            self._explain(recording, self._position)
            return
        count = len(recording.record.lines)
        passings = [passing.line for passing in recording.replay.passings]
        back = line in passings and self._position > count + passings.index(line)
        self._explain(recording, count + 1 + passings.index(line) if back else line + 1)

    def _move(self, position: int) -> None:
        length = 0 if self._recording is None else _length(self._recording)
        self._position = max(0, min(position, length))
        self._write()

    # The tape.

    def _offer_examples(self) -> None:
        self._example.set_entries((example, example) for example in EXAMPLES[self._kind])
        self._example.show_key(self._text)
        for widget in (self._x, self._x_name):
            widget.setVisible(self._kind == "number")

    def _named_values(self) -> Values | None:
        """Give what the names stand for; None where there is no photo."""
        if self._kind == "number":
            x = np.array(self._x.value)
            x.setflags(write=False)
            return MappingProxyType({"x": x})
        scene, followed = self._scene, self._followed
        if scene is None or followed is None:
            return None
        forward_pass = trace_forward_pass(
            followed.photo,
            followed.label,
            scene.setup.eye,
            scene.scaling,
            scene.params,
            self.session.feature_cache.see,
        )
        label = 0 if followed.label is None else followed.label
        W, b = scene.params.W, scene.params.b
        return MappingProxyType({"W": W, "x": forward_pass.x, "b": b, "label": label})

    def _record_again(self) -> None:
        """Record the expression with the values of the moment."""
        if not self.isVisible():
            return
        self._stop_check()
        self._checks = {}
        values = self._named_values()
        if values is None:
            self._show_nothing(None)
            return
        try:
            recording = record(parse(self._text, tuple(values)), values)
        except Fault as fault:
            self._show_nothing(fault)
            return
        self._expression.show_fault(None)
        before = self._recording
        length = _length(recording)
        if before is None or before.record.lines != recording.record.lines:
            self._position = length
        self._recording, self._values = recording, values
        self._graph.show_tape(recording.record, recording.replay)
        self._write()
        self._begin_check(recording, values)

    def _show_nothing(self, fault: Fault | None) -> None:
        """Empty the tape: what is written has a fault, or there is no photo."""
        self._recording, self._faulty = None, fault is not None
        self._expression.show_fault(fault)
        self._graph.show_nothing()
        self._list.show_nothing()
        self._write()

    def _begin_check(self, recording: Recording, values: Values) -> None:
        names = tuple(name for name, slope in recording.gradients.items() if slope is not None)
        if names:
            task = self.session.tasks.begin(
                self, lambda: _checks(recording, values, names), self._fail_check
            )
            task.advanced.connect(self._show_checks)
            self._task = task

    def _stop_check(self) -> None:
        self._unchecked = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _fail_check(self, why: Sentence) -> None:
        self._unchecked = why
        self._write_check()

    def _show_checks(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks
        self._write_check()

    # The words.

    def _write(self) -> None:
        recording = self._recording
        self._copy.setEnabled(recording is not None)
        if recording is None:
            missing = self.tr("There is no photo to follow yet.")
            self._known.setText("" if self._faulty else missing)
            self._deck.show_place(0, 0)
            self._now.setText("")
            self._rule.setText("")
            self._checked.setText("")
            return
        current = self._current(recording)
        self._deck.show_place(self._position, _length(recording))
        self._graph.show_position(self._position, current)
        self._list.show_tape(recording.record, recording.replay, self._position, current)
        self._known.setText(self._known_words(recording))
        self._explain(recording, self._position)
        self._write_check()

    def _explain(self, recording: Recording, position: int) -> None:
        """Say what is done at a place of the tape."""
        count = len(recording.record.lines)
        if position == 0:
            self._now.setText(self.tr("The tape is empty. Each operation forward is recorded."))
            self._rule.setText("")
        elif position <= count:
            self._write_forward(recording, position - 1)
        else:
            self._write_backward(recording, position - count)

    def _current(self, recording: Recording) -> int:
        count = len(recording.record.lines)
        if self._position == 0:
            return -1
        if self._position <= count:
            return self._position - 1
        return recording.replay.passings[self._position - count - 1].line

    def _known_words(self, recording: Recording) -> str:
        parts = [self.tr("value {value}").format(value=exact_words(recording.value))]
        for name, slope in recording.gradients.items():
            if slope is not None:
                parts.append(
                    self.tr("∂ by {name}: {slope}").format(name=name, slope=slope_words(slope))
                )
        if self._kind != "number" and self._followed is not None:
            if self._followed.label is None:
                parts.append(self.tr("no label: taken for a dog"))
            if self._scene is not None:
                parts.append(self.tr("step {step}").format(step=text.count(self._scene.step)))
        return " · ".join(parts)

    def _write_forward(self, recording: Recording, current: int) -> None:
        line = recording.record.lines[current]
        value = value_words(recording.record.entries[line.output].value)
        words = self.tr("Forward {number} of {count}: {operation} = {value}")
        self._now.setText(
            words.format(
                number=current + 1,
                count=len(recording.record.lines),
                operation=operation_words(recording.record, current),
                value=value,
            )
        )
        self._rule.setText(
            self.tr("On the way back: {rules}   (g comes from above)").format(
                rules="   ".join(line.rules)
            )
        )

    def _write_backward(self, recording: Recording, number: int) -> None:
        passing = recording.replay.passings[number - 1]
        line = recording.record.lines[passing.line]
        words = self.tr("Backward {number} of {count}: {operation}, g = {above} from above")
        self._now.setText(
            words.format(
                number=number,
                count=len(recording.replay.passings),
                operation=operation_words(recording.record, passing.line),
                above=slope_words(passing.above),
            )
        )
        shares = []
        for rule, local, passed in zip(line.rules, passing.local, passing.passed, strict=True):
            if passed is None:
                continue
            if local is not None and local.size == 1 and passing.above.size == 1:
                shares.append(
                    self.tr("{rule} = {above} × {local} = {passed}").format(
                        rule=rule,
                        above=value_words(passing.above),
                        local=value_words(local),
                        passed=value_words(passed),
                    )
                )
            else:
                shares.append(
                    self.tr("{rule} = {passed}").format(rule=rule, passed=slope_words(passed))
                )
        self._rule.setText("   ".join(shares))

    def _write_check(self) -> None:
        if self._unchecked is not None:
            self._checked.setText(say(self._unchecked))
            return
        if not self._checks:
            self._checked.setText(self.tr("The slopes are being checked by moving the numbers…"))
            return
        parts = []
        for check in self._checks.values():
            if np.isnan(check.apart):
                parts.append(self.tr("{name}: no slope to be felt").format(name=check.name))
                continue
            words = self.tr("{name} {apart} ({felt} of {size} moved)")
            parts.append(
                words.format(
                    name=check.name,
                    apart=text.scientific(check.apart),
                    felt=text.count(check.felt),
                    size=text.count(check.size),
                )
            )
        self._checked.setText(
            self.tr("Checked by moving numbers; apart, of the largest slope: {checks}").format(
                checks=" · ".join(parts)
            )
        )


def _length(recording: Recording) -> int:
    return len(recording.record.lines) + len(recording.replay.passings)


def _checks(
    recording: Recording, values: Values, names: Sequence[str]
) -> Iterator[Mapping[str, Check]]:
    """Compare the tape with what is felt, array after array."""
    done: Mapping[str, Check] = MappingProxyType({})
    for name in names:
        slope = recording.gradients[name]
        size = 1 if slope is None else slope.size
        felt: list[NumericSlope] = []
        for each in numeric_slopes(recording.expression, values, name):
            felt.append(each)
            if len(felt) in (1, size, MOST_FELT):
                apart = furthest(recording, name, felt)
                check = Check(name, apart, len(felt), size)
                done = MappingProxyType({**done, name: check})
            yield done
            if len(felt) == MOST_FELT:
                break
