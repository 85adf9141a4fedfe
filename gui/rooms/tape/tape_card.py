"""The tape: as a graph and as a list, played forward and backward, with a sentence for each move.

Its positions are 0 for the empty tape, then one for each operation forward, then one for each on
the way back.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.rooms.tape.tape_deck import TapeDeck
from gui.rooms.tape.tape_graph import TapeGraph
from gui.rooms.tape.tape_list import TapeList
from gui.rooms.tape.tape_words import operation_words, slope_words, value_words
from gui.widgets.card import Card
from gui.widgets.texts.label import Label
from model.autodiff.expression import Recording

GRAPH_HEIGHT = 140


class TapeCard(Card):
    """Plays what has been recorded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recording: Recording | None = None
        self._position = 0
        self._deck, self._list, self._graph = TapeDeck(), TapeList(), TapeGraph()
        self._now, self._rule = Label(), Label("muted")
        self._rule.setWordWrap(True)
        place = QScrollArea()
        place.setWidget(self._graph)
        place.setFrameShape(QFrame.Shape.NoFrame)
        place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        place.viewport().setAutoFillBackground(False)
        place.setMinimumHeight(GRAPH_HEIGHT)
        for part in (self._deck, self._now, self._rule):
            self.body.addWidget(part)
        self.body.addWidget(place, 2)
        self.body.addWidget(self._list, 3)
        self._deck.moved.connect(self._move)
        self._list.chosen.connect(self._go_to_line)
        self._graph.chosen.connect(self._go_to_line)
        self._graph.pointed.connect(self._point)
        self.retranslate()

    def retranslate(self) -> None:
        self.title.setText(self.tr("The tape: recorded forward, played backward"))
        self._list.setAccessibleName(self.tr("The tape"))
        self._list.name_columns(
            self.tr("operation"), self.tr("forward: value"), self.tr("backward: from above")
        )
        self._write()

    def show_recording(self, recording: Recording | None) -> None:
        """Show what has been recorded, at its end unless the operations are the same as before."""
        before, self._recording = self._recording, recording
        if recording is None:
            self._graph.show_nothing()
            self._list.show_nothing()
        else:
            if before is None or before.record.lines != recording.record.lines:
                self._position = _length(recording)
            self._graph.show_tape(recording.record, recording.replay)
        self._write()

    def stop(self) -> None:
        """Play no further."""
        self._deck.stop()

    # Where the tape stands.

    def _move(self, position: int) -> None:
        length = 0 if self._recording is None else _length(self._recording)
        self._position = max(0, min(position, length))
        self._write()

    def _go_to_line(self, line: int) -> None:
        """Go to an operation, on the way that the tape is on."""
        recording = self._recording
        if recording is not None:
            back = _way_back(recording, line)
            on_the_way_back = self._position > len(recording.record.lines)
            self._move(back if on_the_way_back and back is not None else line + 1)

    def _point(self, line: int) -> None:
        """Explain the operation under the pointer; −1 is none."""
        recording = self._recording
        if recording is None:
            return
        position = self._position
        if line >= 0:
            back = _way_back(recording, line)
            position = back if back is not None and position >= back else line + 1
        self._explain(recording, position)

    # What is shown.

    def _write(self) -> None:
        recording = self._recording
        if recording is None:
            self._deck.show_place(0, 0)
            self._now.setText("")
            self._rule.setText("")
            return
        current = _line_at(recording, self._position)
        self._deck.show_place(self._position, _length(recording))
        self._graph.show_position(self._position, current)
        self._list.show_tape(recording.record, recording.replay, self._position, current)
        self._explain(recording, self._position)

    def _explain(self, recording: Recording, position: int) -> None:
        """Say what is done at a place of the tape."""
        count = len(recording.record.lines)
        if position == 0:
            self._now.setText(self.tr("The tape is empty. Each operation forward is recorded."))
            self._rule.setText("")
        elif position <= count:
            self._explain_forward(recording, position - 1)
        else:
            self._explain_backward(recording, position - count)

    def _explain_forward(self, recording: Recording, current: int) -> None:
        line = recording.record.lines[current]
        words = self.tr("Forward {number} of {count}: {operation} = {value}")
        self._now.setText(
            words.format(
                number=current + 1,
                count=len(recording.record.lines),
                operation=operation_words(recording.record, current),
                value=value_words(recording.record.entries[line.output].value),
            )
        )
        self._rule.setText(
            self.tr("On the way back: {rules}   (g comes from above)").format(
                rules="   ".join(line.rules)
            )
        )

    def _explain_backward(self, recording: Recording, number: int) -> None:
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


def _length(recording: Recording) -> int:
    return len(recording.record.lines) + len(recording.replay.passings)


def _line_at(recording: Recording, position: int) -> int:
    """Find the operation at a position; −1 for none."""
    count = len(recording.record.lines)
    if position <= count:
        return position - 1
    return recording.replay.passings[position - count - 1].line


def _way_back(recording: Recording, line: int) -> int | None:
    """Find the position at which an operation is passed on the way back, if it is."""
    passings = [passing.line for passing in recording.replay.passings]
    if line not in passings:
        return None
    return len(recording.record.lines) + 1 + passings.index(line)
