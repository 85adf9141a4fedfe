"""What a classifier has learnt, W and b, as one vector.

W has a row of weights for each class and b a number for each class. To walk down the loss they are
one long line of K · D + K numbers, and the gradient, a step, a velocity or a direction are lines of
the same shape. So all of them are `Params`, and this is where they are added, subtracted,
stretched, multiplied and measured: nowhere else.

    >>> here = Params(np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([5.0, 6.0]))
    >>> step = Params(np.array([[1.0, 1.0], [1.0, 1.0]]), np.array([1.0, 1.0]))
    >>> (here - 0.5 * step).flatten()
    array([0.5, 1.5, 2.5, 3.5, 4.5, 5.5])
    >>> here.dot(step)
    21.0
"""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar, TypeAlias

import numpy as np
from numpy.typing import DTypeLike, NDArray

Floats: TypeAlias = NDArray[np.floating[Any]]
"""Numbers in float32, as in training, or in float64, as in checks."""

Doubles: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Params:
    """W and b, or whatever has their shapes, as read-only arrays of one dtype.

    W: (K, D) float32 or float64, one row of weights a class.
    b: (K,) of the same dtype, one bias a class.

    Sums and differences of two are made number by number, in the wider of their dtypes; both must
    have the same shapes, and ValueError is raised where they do not.
    """

    __array_ufunc__: ClassVar[None] = None
    """So that a number of NumPy's leaves a product with them to them."""

    W: Floats
    b: Floats

    def __post_init__(self) -> None:
        self.W.setflags(write=False)
        self.b.setflags(write=False)

    @classmethod
    def zeros(cls, classes: int, size: int) -> "Params":
        """Make the float32 params (classes, size) that know nothing: every score is 0."""
        return cls(np.zeros((classes, size), np.float32), np.zeros(classes, np.float32))

    @classmethod
    def zeros_like(cls, like: "Params") -> "Params":
        """Make zeros in the shapes and the dtype of other params."""
        return cls(np.zeros_like(like.W), np.zeros_like(like.b))

    @classmethod
    def unflatten(cls, line: Doubles, like: "Params") -> "Params":
        """Take K · D + K numbers in the order of `flatten` apart again.

        line: (K · D + K,), which is copied and whose dtype they keep.
        like: params whose shapes they get.

        Raises ValueError when the line has another length.
        """
        W, b = np.split(line, [like.W.size])
        return cls(W.reshape(like.W.shape).copy(), b.reshape(like.b.shape).copy())

    @property
    def blank(self) -> bool:
        """Whether they know nothing: every score of every photo is 0."""
        return not self.W.any() and not self.b.any()

    @property
    def size(self) -> int:
        """How many numbers they are: K · D + K."""
        return self.W.size + self.b.size

    @property
    def norm(self) -> float:
        """Their length, the root of the sum of the squares of all numbers, computed in float64."""
        return math.sqrt(self.dot(self))

    def same_as(self, other: "Params") -> bool:
        """Say whether other params are the same numbers in the same shapes."""
        return np.array_equal(self.W, other.W) and np.array_equal(self.b, other.b)

    def __add__(self, other: "Params") -> "Params":
        self._check_shapes(other)
        return Params(self.W + other.W, self.b + other.b)

    def __sub__(self, other: "Params") -> "Params":
        self._check_shapes(other)
        return Params(self.W - other.W, self.b - other.b)

    def __rmul__(self, factor: float) -> "Params":
        """Stretch them: `factor * params`, in their dtype, to which the factor is rounded."""
        factor = float(factor)  # a float64 of NumPy's would make float64 of them
        return Params(factor * self.W, factor * self.b)

    def dot(self, other: "Params") -> float:
        """Compute the sum of the products of all numbers, in float64.

        Above 0 when the two point to the same side. Raises ValueError where the shapes differ.
        """
        self._check_shapes(other)
        # Sums and no BLAS: the window asks too, and BLAS would wake threads of its own for it.
        W, b = (
            np.multiply(one, two, dtype=np.float64)
            for one, two in ((self.W, other.W), (self.b, other.b))
        )
        return float(W.sum() + b.sum())

    def flatten(self) -> Doubles:
        """Write all numbers one after the other, W row by row and then b: (K · D + K,) float64."""
        return np.concatenate([self.W.ravel(), self.b], dtype=np.float64)

    def astype(self, dtype: DTypeLike) -> "Params":
        """Give the same numbers, copied, in another dtype."""
        return Params(self.W.astype(dtype), self.b.astype(dtype))

    def _check_shapes(self, other: "Params") -> None:
        # NumPy would stretch a single row over all the others without a word.
        if self.W.shape != other.W.shape:
            raise ValueError(f"params {self.W.shape} and {other.W.shape} have other shapes")


def by_part(rule: Callable[..., Floats], *all_params: Params) -> Params:
    """Make params of what a rule makes of all the W, and of all the b.

    For rules that treat each number by itself and are no sums of vectors, such as a square root.
    """
    return Params(
        rule(*(params.W for params in all_params)), rule(*(params.b for params in all_params))
    )
