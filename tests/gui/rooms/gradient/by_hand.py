"""The lecture's formulas written down once more, as plainly as can be, to compare with."""

import numpy as np
from numpy.typing import NDArray

from gui.session.session import Session
from model.training.scene import Scene
from model.typed_number import read


def mean_loss(
    W: NDArray[np.float64], b: NDArray[np.float64], X: NDArray[np.float64], labels: list[int]
) -> float:
    losses = []
    for x, label in zip(X, labels, strict=True):
        powers = np.exp(W @ x + b)
        losses.append(-np.log(powers[label] / powers.sum()))
    return float(np.mean(losses))


def gradient(
    W: NDArray[np.float64], b: NDArray[np.float64], X: NDArray[np.float64], labels: list[int]
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """The mean of (p − y) xᵀ, and of p − y."""
    dW, db = np.zeros_like(W), np.zeros_like(b)
    for x, label in zip(X, labels, strict=True):
        powers = np.exp(W @ x + b)
        wrong = powers / powers.sum()
        wrong[label] -= 1
        dW += np.outer(wrong, x) / len(X)
        db += wrong / len(X)
    return dW, db


def the_scene(session: Session) -> Scene:
    assert session.scene is not None
    return session.scene


def params(session: Session) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """W and b of the shown step."""
    shown = the_scene(session).params
    return shown.W.astype(np.float64), shown.b.astype(np.float64)


def photo(session: Session) -> tuple[NDArray[np.float64], list[int]]:
    """The x of the photo that is followed, (1, D), and its label."""
    followed, scene = session.snapshot().followed, the_scene(session)
    assert followed is not None
    example = session.lab.find(followed.digest)
    assert example is not None
    pixels = followed.squares[scene.setup.eye.edge].reshape(-1)
    return scene.scaling.apply(pixels)[np.newaxis].astype(np.float64), [example.label]


def training(session: Session) -> tuple[NDArray[np.float64], list[int]]:
    """The x of all training photos, (N, D), and their labels."""
    scene = the_scene(session)
    dataset, edge = scene.setup.dataset, scene.setup.eye.edge
    used = [
        example
        for example, held_out in zip(dataset.examples, dataset.held_out, strict=True)
        if not held_out
    ]
    X = [scene.scaling.apply(example.photo.squares[edge].reshape(-1)) for example in used]
    return np.array(X, np.float64), [example.label for example in used]


def loss_beside(session: Session, row: int, column: int, change: float) -> float:
    """The loss of the photo that is followed, with one weight of W changed."""
    W, b = params(session)
    W[row, column] += change
    return mean_loss(W, b, *photo(session))


def shown_number(words: str) -> float:
    """A number as it is written on the screen: "−2.5", "3.7 × 10⁻⁵", "6,147", "≈ 12"."""
    return read(words.removeprefix("≈ "))
