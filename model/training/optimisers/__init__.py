"""The ways to walk downhill. A new one is a file in this folder and a place in `OPTIMISERS`."""

from model.training.optimisers.adagrad import AdaGrad
from model.training.optimisers.adam import Adam
from model.training.optimisers.gradient_descent import GradientDescent
from model.training.optimisers.momentum import Momentum
from model.training.optimisers.nesterov import Nesterov
from model.training.optimisers.optimiser import Optimiser, OptimiserState
from model.training.optimisers.rmsprop import RMSProp

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
    "Momentum",
    "Nesterov",
    "Optimiser",
    "OptimiserState",
    "RMSProp",
]
