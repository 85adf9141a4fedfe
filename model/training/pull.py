"""The pull of L2: what is added to the loss so that W stays near its start.

Training does not walk down the loss alone but the sum

    mean_i −log P(label_i)  +  l2/2 · ‖W − W_start‖²,

whose gradient is that of `model.classifier.loss_and_gradient`. The bias is not pulled. The ground
that is drawn, and whether a step goes down, are about this sum: *loss + L2*.

The second term is a bowl, the same in all directions, with its lowest point at the start of W. On
a line or a plane through the params it is a parabola of the coordinates there, found once.

Source: Li, Grandvalet and Davoine, Explicit Inductive Bias for Transfer Learning with Convolutional
Networks, ICML 2018, https://arxiv.org/abs/1802.01483, call it L2-SP; with W_start = 0 it is weight
decay.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from model.params import Doubles, Params


@dataclass(frozen=True, slots=True, eq=False)
class Bowl:
    """The L2 term at  origin + t₁ · v₁ + … + t_k · v_k:  height + t · slope + t · bend · t / 2.

    height: at the origin.
    slope:  (k,) float64.
    bend:   (k, k) float64.
    """

    height: float
    slope: Doubles
    bend: Doubles

    def __post_init__(self) -> None:
        self.slope.setflags(write=False)
        self.bend.setflags(write=False)

    def heights(self, t: Doubles) -> Doubles:
        """Compute the term at M places t (k, M) float64: (M,) float64."""
        return np.asarray(self.height + self.slope @ t + np.sum(t * (self.bend @ t), axis=0) / 2)

    def slopes(self, t: Doubles) -> Doubles:
        """Compute its derivatives by each coordinate at one place t (k,): (k,) float64."""
        return np.asarray(self.slope + self.bend @ t)


@dataclass(frozen=True, slots=True, eq=False)
class Pull:
    """The L2 term of a problem.

    l2:    its strength; 0 is none.
    start: where it pulls to.
    """

    l2: float
    start: Params

    def height(self, params: Params) -> float:
        """Compute  l2/2 · ‖W − W_start‖²  in float64."""
        apart = self._apart(params)
        return self.l2 / 2 * float(np.sum(apart * apart))

    def bowl(self, origin: Params, directions: Sequence[Params]) -> Bowl:
        """Find the term on the flat through `origin` along k ≥ 1 directions, in float64."""
        apart = self._apart(origin)
        along = np.stack([v.W.astype(np.float64).ravel() for v in directions])
        # Sums and no BLAS: matrices of so few rows are multiplied slowly.
        slope = np.array([np.sum(row * apart) for row in along])
        bend = np.array([[np.sum(one * other) for other in along] for one in along])
        return Bowl(self.height(origin), self.l2 * slope, self.l2 * bend)

    def _apart(self, params: Params) -> Doubles:
        return (params.W.astype(np.float64) - self.start.W).ravel()
