"""A chain of three operations, small enough to see how slopes are multiplied along it.

    u = 2x,   v = u²,   L = v + 1

Each operation has a slope of its own: u grows 2 times as fast as x, v 2u times as fast as u, and L
as fast as v. So L grows 1 · 2u · 2 times as fast as x: the *chain rule*, by which a function of a
function is differentiated.

Source: chapter 16 of the lecture; https://en.wikipedia.org/wiki/Chain_rule.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Composed:
    """All numbers of the chain at one x.

    >>> chain = Composed(1.0)
    >>> chain.values, chain.slopes
    ((1.0, 2.0, 4.0, 5.0), (2.0, 4.0, 1.0))
    >>> chain.forward, chain.backward
    ((1.0, 2.0, 8.0, 8.0), (8.0, 4.0, 1.0, 1.0))
    """

    x: float

    @property
    def values(self) -> tuple[float, float, float, float]:
        """Give x, u, v and L."""
        u = 2.0 * self.x
        return self.x, u, u**2, u**2 + 1.0

    @property
    def slopes(self) -> tuple[float, float, float]:
        """Give each operation's own slope: ∂u/∂x, ∂v/∂u and ∂L/∂v."""
        return 2.0, 2.0 * self.values[1], 1.0

    @property
    def forward(self) -> tuple[float, float, float, float]:
        """Give the slopes of x, u, v and L by x, each made of the one before it."""
        first, second, third = self.slopes
        return 1.0, first, first * second, first * second * third

    @property
    def backward(self) -> tuple[float, float, float, float]:
        """Give the slopes of L by x, u, v and L, each made of the one behind it."""
        first, second, third = self.slopes
        return third * second * first, third * second, third, 1.0
