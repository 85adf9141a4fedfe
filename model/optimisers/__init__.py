"""The ways to walk downhill. A new one is a file in this folder and a place in `OPTIMISERS`."""

from model.optimisers.gradient_descent import GradientDescent
from model.optimisers.optimiser import Memory, Optimiser

OPTIMISERS: tuple[type[Optimiser], ...] = (GradientDescent,)

__all__ = ["OPTIMISERS", "GradientDescent", "Memory", "Optimiser"]
