"""Whether the slopes on a tape are right: compared with what is felt by moving the numbers."""

from collections.abc import Iterator
from dataclasses import dataclass

from model.autodiff.expression import NumericSlope, Recording, Values, furthest, numeric_slopes

MOST_FELT = 400
"""Of a large array, so many slopes are checked by moving its numbers."""


@dataclass(frozen=True, slots=True, eq=False)
class SlopeCheck:
    """How far the tape is from what was felt by moving the numbers of one array.

    apart:      as a part of the largest slope; NaN where there is no slope to be felt.
    felt, size: how many of its numbers have been moved, and how many there are.
    """

    name: str
    apart: float
    felt: int
    size: int


def check_slopes(recording: Recording, values: Values) -> Iterator[tuple[SlopeCheck, ...]]:
    """Compare the tape with what is felt, array after array; a pause after each number."""
    done: dict[str, SlopeCheck] = {}
    for name, slope in recording.gradients.items():
        if slope is None:
            continue
        felt: list[NumericSlope] = []
        for each in numeric_slopes(recording.expression, values, name):
            felt.append(each)
            if len(felt) in (1, slope.size, MOST_FELT):
                apart = furthest(recording, name, felt)
                done[name] = SlopeCheck(name, apart, len(felt), slope.size)
            yield tuple(done.values())
            if len(felt) == MOST_FELT:
                break
