"""The ways to walk downhill. A new one is a file in this folder and a place in `OPTIMISERS`."""

from model.optimisers.adagrad import AdaGrad
from model.optimisers.adam import Adam
from model.optimisers.gradient_descent import GradientDescent
from model.optimisers.momentum import Momentum
from model.optimisers.nesterov import Nesterov
from model.optimisers.optimiser import Memory, Optimiser
from model.optimisers.rmsprop import RMSProp

OPTIMISERS: tuple[type[Optimiser], ...] = (
    GradientDescent,
    Momentum,
    Nesterov,
    AdaGrad,
    RMSProp,
    Adam,
)

__all__ = [
    "OPTIMISERS",
    "AdaGrad",
    "Adam",
    "GradientDescent",
    "Memory",
    "Momentum",
    "Nesterov",
    "Optimiser",
    "RMSProp",
]
