"""From the eye's numbers to x: the first design decision, and one that the slides hide.

Pixels are numbers from 0 to 255. Used as they are they make the loss so steep that the
lecture's learning rate of 0.01 blows up at the first step; divided by 255 they overshoot before
they fall; with the mean of the training photos taken away as well they fall smoothly.

The numbers of a network have no largest one to be divided by. They are divided so that the mean
square length of x over the training photos is 1, whatever the layer: so a learning rate that suits
one layer suits all of them.

Source: why centring and scaling make a larger learning rate possible: LeCun, Bottou, Orr and
Müller, Efficient BackProp, section 4.3, https://doi.org/10.1007/978-3-642-35289-8_3.
"""

import math
from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np

from model.eyes.eye import Numbers
from model.params import Floats

ScalingKind: TypeAlias = Literal["raw", "unit", "centred"]
SCALINGS: tuple[ScalingKind, ...] = get_args(ScalingKind)


@dataclass(frozen=True, slots=True, eq=False)
class Scaling:
    """x = (eye − mean) · scale.

    mean:  (D,) float32.
    scale: float32, one number () or one for each (D,).
    """

    mean: Floats
    scale: Floats

    def __post_init__(self) -> None:
        self.mean.setflags(write=False)
        self.scale.setflags(write=False)

    def apply(self, seen: Numbers) -> Floats:
        """Turn the eye's numbers, (D,) or (N, D), into x of the same shape, float32 and read-only.

        >>> half = Scaling(np.full(2, 100, np.float32), np.asarray(0.5, np.float32))
        >>> half.apply(np.array([100, 104], np.uint8)).tolist()
        [0.0, 2.0]
        """
        x = seen.astype(np.float32)
        x -= self.mean
        x *= self.scale
        x.setflags(write=False)
        return x


def fit(kind: ScalingKind, seen: Numbers, size: int, largest: float | None) -> Scaling:
    """Find the scaling of that kind for what the eye saw (N, D) of the training photos.

    size, largest: D, and the largest number the eye can make; see `Eye`.

    With no photos there is no mean to take away yet, and 0 is taken away.
    """
    mean = np.zeros(size, np.float32)
    if kind == "centred" and len(seen):
        mean = seen.mean(axis=0, dtype=np.float64).astype(np.float32)
    if kind == "raw":
        scale = 1.0
    elif largest is not None:
        scale = 1.0 / largest
    else:
        scale = 1.0 / (_length(seen - mean) or 1.0)
    return Scaling(mean, np.asarray(scale, np.float32))


def _length(rows: Floats) -> float:
    """Compute the root of the mean square length of rows (N, D); 0 of none."""
    squares = np.square(rows, dtype=np.float64).sum(axis=1)
    return math.sqrt(squares.mean()) if len(squares) else 0.0
