"""What automatic differentiation costs, beside the same formula written by hand.

Both compute the mean loss of 200 photos of 32 × 32 and its gradient, with one row of W a class.
"""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import numpy as np

from model.autodiff.tape import GradientTape, Variable, log_softmax
from model.classifier import Labels
from model.params import Floats

PHOTOS, NUMBERS, CLASSES = 200, 3_072, 2
ROUNDS = 60


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report; the numbers are made here, so no photos are needed."""
    del photos
    chance = np.random.default_rng(0)
    X = chance.normal(size=(PHOTOS, NUMBERS)).astype(np.float32)
    W = (0.01 * chance.normal(size=(CLASSES, NUMBERS))).astype(np.float32)
    b = np.zeros(CLASSES, np.float32)
    labels = chance.integers(0, CLASSES, PHOTOS)
    onehot = np.eye(CLASSES, dtype=np.float32)[labels]

    def taped() -> Floats:
        weights, bias = Variable(W), Variable(b)
        with GradientTape() as tape:
            loss = -(log_softmax(X @ weights.T + bias) * onehot).sum() / PHOTOS
        dW, _ = tape.gradient(loss, [weights, bias])
        return np.asarray(dW)

    ways: dict[str, Callable[[], Floats]] = {
        "by hand": lambda: _by_hand(W, b, X, labels),
        "with the tape": taped,
    }
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(ROUNDS + 5):
        for name, way in ways.items():
            began = time.perf_counter()
            way()
            if number >= 5:  # the first rounds only warm up
                times[name].append(1e3 * (time.perf_counter() - began))
    apart = np.abs(ways["by hand"]() - taped()).max()
    by_hand = median(times["by hand"])
    yield f"Loss and gradient of {PHOTOS} photos of 32 × 32, milliseconds (wanted: 3 × by hand)"
    for name, measured in times.items():
        yield f"  {name:<24} {median(measured):8.3f}  {median(measured) / by_hand:5.2f} × by hand"
    yield f"  apart by {apart:.1e} at most"


def _by_hand(W: Floats, b: Floats, X: Floats, labels: Labels) -> Floats:
    """What one would write down first: all rows of W, float32."""
    s = X @ W.T + b
    s -= s.max(axis=1, keepdims=True)
    P = np.exp(s)
    P /= P.sum(axis=1, keepdims=True)
    -np.log(P[np.arange(len(P)), labels]).mean()
    P[np.arange(len(P)), labels] -= 1
    P /= len(X)
    dW: Floats = P.T @ X
    return dW
