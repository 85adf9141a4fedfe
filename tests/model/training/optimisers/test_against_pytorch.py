"""Every optimiser takes the steps that PyTorch's takes, from the same slopes, step by step.

Where PyTorch is installed it is asked. Where it is not, the numbers that it gave (2.13.0) count.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from model.params import Params
from model.training.hyperparameter import hyperparameters
from model.training.optimisers import (
    OPTIMISERS,
    AdaGrad,
    Adam,
    GradientDescent,
    Momentum,
    Nesterov,
    Optimiser,
    RMSProp,
)

RATE = 0.05
STEPS = 100
CLOSE = 1e-5

Case = tuple[Optimiser, str, dict[str, Any]]  # the last is what PyTorch's optimiser is made with

CASES: list[Case] = [
    (GradientDescent(), "SGD", {}),
    (Momentum(), "SGD", {"momentum": 0.9}),
    (Momentum(momentum=0.5), "SGD", {"momentum": 0.5}),
    (Nesterov(), "SGD", {"momentum": 0.9, "nesterov": True}),
    (Nesterov(momentum=0.5), "SGD", {"momentum": 0.5, "nesterov": True}),
    (AdaGrad(), "Adagrad", {}),
    (AdaGrad(beginning=0.1), "Adagrad", {"initial_accumulator_value": 0.1}),
    (RMSProp(), "RMSprop", {}),
    (RMSProp(decay=0.5), "RMSprop", {"alpha": 0.5}),
    (Adam(), "Adam", {}),
    (Adam(mean_decay=0.5, square_decay=0.9), "Adam", {"betas": (0.5, 0.9)}),
]

RECORDED: dict[type[Optimiser], dict[int, list[float]]] = {
    GradientDescent: {
        1: [0.980529, 0.540259, -0.324368, -0.989992, 0.250000],
        2: [0.948318, 0.540225, -0.201627, -0.989992, 0.211758],
        10: [0.671596, 0.540404, 0.490748, -0.989992, 0.248852],
        100: [0.903804, 0.540508, -0.286753, -0.989992, 0.237831],
    },
    Momentum: {
        1: [0.980529, 0.540259, -0.324368, -0.989992, 0.250000],
        2: [0.930794, 0.540187, -0.119026, -0.989992, 0.166758],
        10: [-0.497060, 0.540162, 4.183198, -0.989992, 0.171209],
        100: [-0.971124, 0.541396, 4.652140, -0.989992, 0.107200],
    },
    Nesterov: {
        1: [0.963005, 0.540220, -0.241767, -0.989992, 0.205000],
        2: [0.886033, 0.540121, 0.065782, -0.989992, 0.091840],
        10: [-0.675758, 0.540278, 4.630158, -0.989992, 0.132940],
        100: [-0.870207, 0.541492, 4.274705, -0.989992, 0.064311],
    },
    AdaGrad: {
        1: [0.950000, 0.490302, -0.366147, -0.989992, 0.250000],
        2: [0.907210, 0.459489, -0.326103, -0.989992, 0.219624],
        10: [0.746163, 0.556605, -0.199504, -0.989992, 0.252519],
        100: [0.823439, 0.566883, -0.278144, -0.989992, 0.256953],
    },
    RMSProp: {
        1: [0.500000, 0.040360, 0.083853, -0.989992, -0.200000],
        2: [0.071529, -0.268700, 0.485007, -0.989992, -0.504722],
        10: [-1.551553, 0.721804, 1.760894, -0.989992, -0.176016],
        100: [-0.735597, 0.866174, 0.919698, -0.989992, -0.141840],
    },
    Adam: {
        1: [0.950000, 0.490303, -0.366147, -0.989992, 0.250000],
        2: [0.900829, 0.440987, -0.316287, -0.989992, 0.200782],
        10: [0.513718, 0.366510, 0.058287, -0.989992, 0.175651],
        100: [0.434638, 0.587985, 0.081437, -0.989992, 0.159685],
    },
}
"""What PyTorch gave with its defaults: the step, then the row of W and the bias of class 0."""


def slopes() -> Iterator[Params]:
    """Slopes of three classes and four weights, steep and shallow ones, and one that is 0."""
    scale = np.array([1.0, 1e-3, 3.0, 0.0])
    for step in range(STEPS):
        W = scale * np.sin(1.7 * np.arange(12) + 0.3 * step + 0.4).reshape(3, 4)
        yield Params(W.astype(np.float32), np.cos(np.arange(3) + 0.7 * step).astype(np.float32))


def start() -> Params:
    W = np.cos(np.arange(12)).reshape(3, 4).astype(np.float32)
    return Params(W, np.array([0.3, -0.2, 0.1], np.float32))


def ours(optimiser: Optimiser) -> Iterator[Params]:
    """The params after each step."""
    params = start()
    memory = optimiser.start(params)
    for step, gradient in enumerate(slopes()):
        params, memory = optimiser.update(params, gradient, memory, RATE, step)
        yield params


def theirs(name: str, chosen: dict[str, Any]) -> Iterator[Params]:
    """The same in PyTorch's own words."""
    torch: Any = pytest.importorskip("torch")
    begin = start()
    W, b = (torch.tensor(part, requires_grad=True) for part in (begin.W, begin.b))
    optimiser = getattr(torch.optim, name)([W, b], lr=RATE, **chosen)
    for gradient in slopes():
        W.grad, b.grad = torch.tensor(gradient.W), torch.tensor(gradient.b)
        optimiser.step()
        yield Params(W.detach().numpy().copy(), b.detach().numpy().copy())


def name_of(case: Case) -> str:
    return "-".join([case[0].name, *map(str, case[2].values())])


@pytest.mark.parametrize("case", CASES, ids=name_of)
def test_each_step_is_the_one_that_pytorch_takes(case: Case) -> None:
    optimiser, name, chosen = case

    for mine, other in zip(ours(optimiser), theirs(name, chosen), strict=True):
        np.testing.assert_allclose(mine.W, other.W, rtol=0, atol=CLOSE)
        np.testing.assert_allclose(mine.b, other.b, rtol=0, atol=CLOSE)


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_the_steps_are_those_that_pytorch_took_when_it_was_asked(kind: type[Optimiser]) -> None:
    film = list(ours(kind()))

    assert RECORDED[kind]
    for step, expected in RECORDED[kind].items():
        params = film[step - 1]
        np.testing.assert_allclose([*params.W[0], params.b[0]], expected, rtol=0, atol=CLOSE)


@pytest.mark.parametrize("kind", OPTIMISERS, ids=lambda kind: kind.name)
def test_every_hyperparameter_makes_a_difference(kind: type[Optimiser]) -> None:
    plain = list(ours(kind()))[-1]

    for name in hyperparameters(kind):
        turned = list(ours(kind(**{name: 0.25})))[-1]
        assert np.abs(plain.W - turned.W).max() > 100 * CLOSE, name
