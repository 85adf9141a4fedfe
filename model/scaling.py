"""From the eye's numbers to x: the first design decision, and one that the slides hide.

Pixels are numbers from 0 to 255. Used as they are they make the loss so steep that the
lecture's learning rate of 0.01 blows up at the first step; divided by 255 they overshoot before
they fall; with the mean of the training photos taken away as well they fall smoothly.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias, get_args

import numpy as np
from numpy.typing import NDArray

from model.classifier import Floats

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

    def apply(self, seen: NDArray[np.generic]) -> Floats:
        """Turn the eye's numbers, (D,) or (N, D), into x of the same shape, float32."""
        x = seen.astype(np.float32)
        x -= self.mean
        x *= self.scale
        x.setflags(write=False)
        return x


def fit(kind: ScalingKind, seen: NDArray[np.generic], size: int) -> Scaling:
    """Find the scaling of that kind for what the eye saw (N, D) of the training photos.

    With no photos there is no mean to take away yet, and 0 is taken away.
    """
    mean = np.zeros(size, np.float32)
    if kind == "centred" and len(seen):
        mean = seen.mean(axis=0, dtype=np.float64).astype(np.float32)
    return Scaling(mean, np.asarray(1 if kind == "raw" else 1 / 255, np.float32))
