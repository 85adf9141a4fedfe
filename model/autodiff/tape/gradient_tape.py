"""The gradient tape: record the forward pass, play it backward.

    W = Variable(weights)
    with GradientTape() as tape:
        loss = -log(softmax(W @ x + b)[1])
    dW = tape.gradient(loss, W)

While the block runs, the tape notes every operation on variables. Played backward, each
operation takes the slope of the loss by its output and hands its inputs their share, by the
chain rule; what arrives at W is the gradient, for all weights in one pass. It costs about as
much as the forward pass did, however many weights there are.

    >>> x = Variable([2.0, 3.0])
    >>> with GradientTape() as tape:
    ...     y = (x * x).sum()
    >>> tape.gradient(y, x)
    array([4., 6.])

Source: Baydin, Pearlmutter, Radul and Siskind, Automatic Differentiation in Machine Learning: a
Survey, JMLR 18 (2018), section 3.2, "Reverse mode", https://jmlr.org/papers/v18/17-468.html.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TypeAlias, overload

import numpy as np
from numpy.typing import ArrayLike

from model.autodiff.tape.arrays import freeze
from model.autodiff.tape.operation import Operation, Recorder, recorders
from model.autodiff.tape.record import (
    FEW,
    Entry,
    Kind,
    Passing,
    RecordedOperation,
    Replay,
    TapeRecord,
)
from model.autodiff.tape.recorded_array import fitted
from model.autodiff.tape.seeds import Seed, Seeds, Variables, check_variable, one_seed, seeded
from model.autodiff.tape.variable import Variable
from model.params import Floats
from model.sentence import Refusal, sentence

Gradient: TypeAlias = Floats | Variable
"""An array; a variable where another tape is recording, so that it can go on from there."""


class GradientTape:
    """A tape that records what is done inside its `with` block.

    A tape gives one gradient and is released with it; a persistent one gives as many as are
    asked for. A `Variable(…)` is watched by every tape, the result of an operation only by the
    tapes that recorded that operation.
    """

    def __init__(self, *, persistent: bool = False) -> None:
        self._persistent = persistent
        self._released = False
        self._operations: list[Operation[Variable]] = []
        self._known: set[Variable] = set()

    def __enter__(self) -> "GradientTape":
        self._check_not_released()
        if self in recorders.get():
            raise Refusal(sentence("This tape is recording already."))
        recorders.set((*recorders.get(), self))
        return self

    def __exit__(self, *_: object) -> None:
        recorders.set(self._others())

    def __len__(self) -> int:
        """Count the operations that are on the tape."""
        return len(self._operations)

    def watch(self, array: ArrayLike | Variable) -> Variable:
        """Watch an array from now on: what is done with the variable returned is recorded."""
        variable = array if isinstance(array, Variable) else Variable(array)
        self._known.add(variable)
        return variable

    def note(self, operation: Operation[Variable]) -> None:
        """Record an operation, if it works on anything that this tape watches."""
        if not self._released and any(map(self._watches, operation.inputs)):
            self._operations.append(operation)
            self._known.add(operation.output)

    @overload
    def gradient(
        self, target: Variable | Variables, sources: Variable, seed: Seeds = None
    ) -> Gradient | None: ...

    @overload
    def gradient(
        self, target: Variable | Variables, sources: Variables, seed: Seeds = None
    ) -> list[Gradient | None]: ...

    def gradient(
        self,
        target: Variable | Variables,
        sources: Variable | Variables,
        seed: Seeds = None,
    ) -> Gradient | list[Gradient | None] | None:
        """Compute the gradient of a target by a source, or by each of several.

        target:  the result of an operation; of several, the gradient of their sum is taken.
        sources: a variable (the answer is one gradient) or a list (a list of gradients). A
                 gradient has shape and dtype of its source; it is None if the target does not
                 depend on the source.
        seed:    how much each number of the target counts, in the shape of the target; a list
                 for a list. May be left out where the target is a single number.

        The gradient is an array, and a variable where another tape is recording. Raises a
        `Refusal` when the tape was released, when a target of many numbers has no seed, when
        an array was changed in place after it became a variable, and for a target or source
        that is no variable.
        """
        self._check_not_released()
        wanted = list(sources) if isinstance(sources, list | tuple) else [sources]
        for source in wanted:
            check_variable(source)
        slopes = seeded(target, seed)
        others = self._others()
        with _told(others):
            for _ in self._passes(slopes, set(wanted)):
                pass
        if not self._persistent:
            self._release()
        found: list[Gradient | None] = []
        for source in wanted:
            slope = slopes.get(source)
            found.append(slope if slope is None or others else np.array(slope.value))
        return found if isinstance(sources, list | tuple) else found[0]

    def record(self) -> TapeRecord:
        """Show what is on the tape, in the order in which it was done."""
        self._check_not_released()
        places = self._places()
        outputs = {operation.output for operation in self._operations}
        entries = []
        for variable in places:
            kind: Kind = "constant"
            if variable in outputs:
                kind = "result"
            elif self._watches(variable):
                kind = "variable"
            entries.append(Entry(kind, variable.name, variable.value))
        lines = [
            RecordedOperation(
                operation.name,
                tuple(places[variable] for variable in operation.inputs),
                places[operation.output],
                tuple(rule.text for rule in operation.rules),
            )
            for operation in self._operations
        ]
        return TapeRecord(tuple(entries), tuple(lines))

    def replay(self, target: Variable, seed: Seed = None) -> Replay:
        """Play the tape backward to be looked at; it is not released by that.

        The slopes by everything that is watched are computed. Raises a `Refusal` as `gradient`
        does, and for a target that is not on this tape.
        """
        self._check_not_released()
        slopes = {target: one_seed(target, seed)}
        places = self._places()
        if target not in places:
            raise Refusal(sentence("The target is not on this tape: it was not recorded here."))
        lines = {operation: line for line, operation in enumerate(self._operations)}
        watched = {variable for variable in places if self._watches(variable)}
        passings = []
        with _told(()):
            for operation, above, passed in self._passes(slopes, watched):
                passings.append(
                    Passing(
                        lines[operation],
                        above.value,
                        tuple(None if slope is None else slope.value for slope in passed),
                        _local(operation, passed),
                    )
                )
        gradients = tuple(
            slopes[variable].value if variable in slopes else None for variable in places
        )
        return Replay(places[target], tuple(passings), gradients)

    def _passes(
        self, slopes: dict[Variable, Variable], sources: set[Variable]
    ) -> Iterator[tuple[Operation[Variable], Variable, list[Variable | None]]]:
        """Go backward through the operations, adding to the slopes of the target by each thing.

        Gives for each operation on the way what came from above, and what it passed to each
        input: None to one that no source leads to.
        """
        self._check_nothing_changed()
        needed = set(sources)
        for operation in self._operations:
            if not needed.isdisjoint(operation.inputs):
                needed.add(operation.output)
        for operation in reversed(self._operations):
            above = slopes.get(operation.output)
            if above is None:
                continue
            passed: list[Variable | None] = []
            for variable, rule in zip(operation.inputs, operation.rules, strict=True):
                if variable not in needed:
                    passed.append(None)
                    continue
                share = fitted(rule.pull(above), variable)
                passed.append(share)
                before = slopes.get(variable)
                slopes[variable] = share if before is None else before + share
            yield operation, above, passed

    def _watches(self, variable: Variable) -> bool:
        return variable.origin is not None or variable in self._known

    def _others(self) -> tuple[Recorder, ...]:
        return tuple(recorder for recorder in recorders.get() if recorder is not self)

    def _places(self) -> dict[Variable, int]:
        """Number everything on the tape in the order of appearance."""
        places: dict[Variable, int] = {}
        for operation in self._operations:
            for variable in (*operation.inputs, operation.output):
                places.setdefault(variable, len(places))
        return places

    def _release(self) -> None:
        self._released = True
        self._operations.clear()
        self._known.clear()

    def _check_not_released(self) -> None:
        if self._released:
            raise Refusal(
                sentence(
                    "This tape has given its gradient and was released. "
                    "Record again, or use GradientTape(persistent=True) to ask several times."
                )
            )

    def _check_nothing_changed(self) -> None:
        for variable in {v for operation in self._operations for v in operation.inputs}:
            if variable.changed():
                raise Refusal(
                    sentence(
                        "The array of a variable was changed in place after the variable was "
                        "made. Make a new variable of the new numbers, and record again."
                    )
                )


@contextmanager
def _told(listening: tuple[Recorder, ...]) -> Iterator[None]:
    """Let only these record for a while."""
    before = recorders.set(listening)
    try:
        yield
    finally:
        recorders.reset(before)


def _local(
    operation: Operation[Variable], passed: Sequence[Variable | None]
) -> tuple[Floats | None, ...]:
    """Compute an operation's own slopes: what is passed when 1 comes from one number of its output.

    A matrix (numbers of the output, numbers of the input) for each input, see `Passing`.
    """
    output = operation.output
    found: list[Floats | None] = []
    for variable, rule, share in zip(operation.inputs, operation.rules, passed, strict=True):
        if share is None or max(output.value.size, variable.value.size) > FEW:
            found.append(None)
            continue
        ones = np.eye(output.value.size, dtype=output.dtype).reshape(-1, *output.shape)
        rows = [fitted(rule.pull(Variable.plain(one)), variable).value.ravel() for one in ones]
        found.append(freeze(np.array(rows, variable.dtype)))
    return tuple(found)
