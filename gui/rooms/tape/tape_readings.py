"""The numbers of the room *Tape* that a lesson can name."""

from collections.abc import Mapping

from model.autodiff.expression import Recording

PAIR = (2,)
"""The shape of two scores."""


def readings_of(recording: Recording) -> Mapping[str, float]:
    """Name what the expression makes, and its slopes: by one number, or by the scores of a list."""
    found = {
        "value": recording.value,
        "operations": float(len(recording.record.lines)),
        "slopes": float(
            sum(slope.size for slope in recording.gradients.values() if slope is not None)
        ),
    }
    for name, slope in recording.gradients.items():
        if slope is None:
            continue
        if slope.size == 1:
            found["slope"] = float(slope.item())
        elif slope.shape == PAIR and name not in ("b", "x"):
            found["slope_dog"], found["slope_cat"] = slope.tolist()
    return found
