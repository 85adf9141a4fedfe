"""A tape at some moment of being played: what is known so far, forward and backward."""

from dataclasses import dataclass

import numpy as np

from model.autodiff.expression import Recording
from model.autodiff.tape import Passing
from model.params import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Playing:
    """A recording, and how far it has been played.

    position: 0 for the empty tape, then one for each operation forward, then one for each on the
              way back.
    """

    recording: Recording
    position: int

    @property
    def forward(self) -> int:
        """How many operations there are forward."""
        return len(self.recording.record.lines)

    @property
    def length(self) -> int:
        """The last position."""
        return self.forward + len(self.recording.replay.passings)

    @property
    def done(self) -> int:
        """How many operations have been done forward."""
        return min(self.position, self.forward)

    @property
    def back(self) -> int:
        """How many operations have been passed on the way back."""
        return max(0, self.position - self.forward)

    @property
    def passing(self) -> Passing | None:
        """What is done on the way back at this moment; None on the way forward."""
        return self.recording.replay.passings[self.back - 1] if self.back else None

    @property
    def line(self) -> int:
        """The operation at this moment; −1 for none."""
        passing = self.passing
        return self.position - 1 if passing is None else passing.line

    @property
    def in_hand(self) -> set[int]:
        """What the operation of the moment takes and makes on its way back, and what can be moved.

        All that is on the tape where nothing has come back yet.
        """
        record = self.recording.record
        if self.passing is None:
            return set(range(len(record.entries)))
        line = record.lines[self.line]
        movable = (place for place, one in enumerate(record.entries) if one.kind == "variable")
        return {*line.inputs, line.output, *movable}

    def known(self, place: int) -> bool:
        """Whether the value of something on the tape is known already."""
        outputs = [line.output for line in self.recording.record.lines]
        return place not in outputs or outputs.index(place) < self.done

    def slopes(self) -> dict[int, Floats]:
        """Add up what has come back so far, by place on the tape."""
        record, replay = self.recording.record, self.recording.replay
        if self.position < self.forward:
            return {}
        target = record.entries[replay.target].value
        found: dict[int, Floats] = {replay.target: np.ones_like(target)}
        for passing in replay.passings[: self.back]:
            for place, share in zip(record.lines[passing.line].inputs, passing.passed, strict=True):
                if share is not None:
                    before = found.get(place)
                    found[place] = share if before is None else before + share
        return found

    def at(self, line: int) -> int:
        """Where an operation is done: on the way that the tape is on, if it is passed there."""
        passed = [passing.line for passing in self.recording.replay.passings]
        if self.back and line in passed:
            return self.forward + 1 + passed.index(line)
        return line + 1
