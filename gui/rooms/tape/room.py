"""Room *Tape*: automatic differentiation as two lanes, played forward and backward."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.tape.check_card import CheckCard
from gui.rooms.tape.expression_line import EXAMPLES, ExpressionLine
from gui.rooms.tape.slope_check import SlopeCheck, check_slopes
from gui.rooms.tape.tape_card import TapeCard
from gui.rooms.tape.tape_readings import readings_of
from gui.rooms.tape.tape_sentences import Kind
from gui.session.latest import Latest
from gui.session.run_state import Followed
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from model.autodiff import TENSORFLOW, Dialect, code
from model.autodiff.expression import Fault, Recording, Values, parse, record
from model.training import Scene

POSES: Mapping[str, tuple[Kind, str]] = {
    "slide": ("scores", EXAMPLES["scores"][0]),
    "share": ("scores", "softmax([2.3, -1.2])[1]"),
    "number": ("number", "x**2"),
    "photo": ("photo", EXAMPLES["photo"][0]),
}
"""What a lesson sets up: what is computed, and of what."""

X = 2.0
"""What x stands for there."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be recorded.

    x:     the number that x stands for.
    scene: whose W and b are meant, for the followed photo.
    """

    kind: Kind
    expression: str
    x: float
    followed: Followed | None
    scene: Scene

    def same_as(self, other: "Asked", *, at_any_step: bool) -> bool:
        """Say whether the same is computed."""
        if (self.kind, self.expression) != (other.kind, other.expression):
            return False
        if self.kind == "scores":
            return True
        if self.kind == "number":
            return self.x == other.x
        same_step = at_any_step or self.scene.state is other.scene.state
        return same_step and self.followed == other.followed


@dataclass(frozen=True, slots=True, eq=False)
class Tape:
    """What has been recorded, and the values of its names."""

    recording: Recording
    values: Values


class TapeRoom(Page):
    """An expression is recorded, played, and checked."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._asked: Asked | None = None  # what is on the tape, or why it is empty
        self._tape: Tape | None = None
        self._fault: Fault | None = None
        self._copied = 0  # times that a program for TensorFlow has been taken along
        self._checks = Latest(session.tasks, self, _check, self._write_checks)
        self._expression, self._card, self._checked = ExpressionLine(), TapeCard(), CheckCard()
        self._table = Fold("tape.table", session.memory, self._card.table)
        self._felt = Fold("tape.check", session.memory, self._checked)
        self._card.body.insertWidget(0, self._expression)
        self._card.add_fold(self._table)
        self._card.add_fold(self._felt)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(GAP)
        self._question = QWidget()  # of a photo, and so of no other expression
        place = QVBoxLayout(self._question)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(self.what_is_it())
        whole.addWidget(self._question)
        whole.addWidget(self._card, 2)
        whole.addWidget(self._card.table, 1)
        whole.addWidget(self._checked)
        self._expression.chosen.connect(self.redraw)
        self._expression.copied.connect(self._copy)
        self._felt.turned.connect(self._write_checks)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "Every operation writes its value down on a tape, from left to right; then the "
            "tape is played backward, and every operation passes its slope on. Type an "
            "expression of your own, and step through it both ways. The numbers at the end say "
            "which way the result moves with each input."
        )

    def places(self) -> Mapping[str, Place]:
        line = self._expression
        return {
            "expression": Place(line),
            "copy": Place(line.copy),
            "lanes": Place(self._card.lanes),
        }

    def readings(self) -> Mapping[str, float]:
        found = {"x": self._expression.number, "copied": float(self._copied)}
        if self._tape is not None:
            found.update(readings_of(self._tape.recording))
        return found

    def pose(self, name: str) -> None:
        kind, expression = POSES[name]
        self._copied = 0
        if kind == "photo":
            self.follow_first(1)
        self._expression.set_up(kind, expression, X)

    def take_down(self) -> Callable[[], None]:
        line, copied, follow_again = self._expression, self._copied, self.follow_again()
        chosen = line.kind, line.expression, line.number

        def bring_back() -> None:
            self._copied = copied
            follow_again()
            line.set_up(*chosen)

        return bring_back

    def retranslate(self) -> None:
        self._table.setText(self.tr("All numbers as a table"))
        self._felt.setText(self.tr("Check by moving"))
        if self._asked is not None:
            self._write(self._asked)

    def between(self) -> int:
        return 0  # another step is recorded once

    def follows_film(self) -> bool:
        return self._expression.kind == "photo"

    def draw(self, scene: Scene) -> None:
        line, before = self._expression, self._asked
        self._question.setVisible(line.kind == "photo")
        asked = Asked(line.kind, line.expression, line.number, self.followed, scene)
        # While training runs the tape stays as it is: nobody could read it.
        if before is None or not asked.same_as(before, at_any_step=self.session.running):
            self._asked = asked
            self._record(asked)
            recording = None if self._tape is None else self._tape.recording
            self._card.show_recording(recording, asked.kind)
            self._write(asked)
        elif self._tape is None:
            self._write(asked)  # why there is no photo may be another reason now

    def leave(self) -> None:
        self._card.stop()
        self._checks.drop()
        self._asked = None

    # The tape.

    def _record(self, asked: Asked) -> None:
        """Record the expression with the values of the moment."""
        values = self._named_values(asked)
        self._tape = self._fault = None
        try:
            if values is not None:
                recording = record(parse(asked.expression, tuple(values)), values)
                self._tape = Tape(recording, values)
        except Fault as fault:
            self._fault = fault
        if self._tape is None:
            self._checks.forget()
        else:
            self._checks.want(self._tape)

    def _write(self, asked: Asked) -> None:
        self._expression.show_fault(self._fault, there=self._tape is not None)
        if self._tape is not None:
            self._checked.show_recording(self._tape.recording, self._notes(asked))
            self._write_checks()
            return
        why = self.why_no_photo()
        if self._fault is not None:
            why = self.tr("This expression cannot be worked out yet.")
        self._card.show_nothing(why)
        self._checked.show_nothing()

    def _named_values(self, asked: Asked) -> Values | None:
        """Give what the names stand for; None where there is no photo."""
        if asked.kind == "scores":
            return MappingProxyType({})
        if asked.kind == "number":
            number = np.array(asked.x)
            number.setflags(write=False)
            return MappingProxyType({"x": number})
        scene, followed = asked.scene, asked.followed
        if followed is None:
            return None
        x = scene.scaling.apply(self.session.feature_cache.see(scene.setup.eye, followed.photo))
        x.setflags(write=False)
        label = followed.taken_for or 0
        W, b = scene.params.W, scene.params.b
        return MappingProxyType({"W": W, "x": x, "b": b, "label": label})

    def _notes(self, asked: Asked) -> list[str]:
        if asked.kind != "photo" or asked.followed is None:
            return []
        step = fill(self.tr("step {step}"), step=text.count(asked.scene.step))
        return [self.photo_words(), step]

    def _write_checks(self) -> None:
        failure = self._checks.failure
        self._checked.show_checks(self._checks.value or (), failure)
        hidden = failure is not None and self._checked.isHidden()
        self._card.show_refusal(say(failure) if failure is not None and hidden else "")

    def _copy(self, dialect: Dialect) -> None:
        if self._tape is not None:
            program = code(self._tape.recording.expression, self._tape.values, dialect)
            QGuiApplication.clipboard().setText(program)
            self._copied += dialect is TENSORFLOW


def _check(tape: Tape) -> Iterator[tuple[SlopeCheck, ...]]:
    return check_slopes(tape.recording, tape.values)
