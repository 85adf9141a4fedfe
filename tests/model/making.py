"""Small photos and what is made of them for tests: the same number makes the same thing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import islice
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from model.classifier import Labels
from model.eyes import StartKind
from model.eyes.pixels import PixelEye
from model.params import Doubles, Params
from model.photos.dataset import Dataset, Example, make_dataset
from model.photos.photo import Photo
from model.training.divergence import Diverged
from model.training.problem import Settings, TrainingProblem
from model.training.route import replay
from model.training.run import Run
from model.training.setup import Setup, prepare
from model.training.training import State, evaluate_step, first_state, train

EYE = PixelEye(2)
"""Twelve numbers a photo: enough for everything that does not depend on their count."""

CLASSES = ("dog", "cat")


def digest_of(number: int, fraction: float | None = None) -> bytes:
    """A digest; with `fraction` (0 … below 1) one that stands there among all digests."""
    digest = blake2b(str(number).encode(), digest_size=16).digest()
    if fraction is None:
        return digest
    return int(fraction * 2**48).to_bytes(6, "big") + digest[6:]


def make_photo(
    number: int, *, edges: Sequence[int] = (EYE.edge,), fraction: float | None = None
) -> Photo:
    """A photo of noise."""
    random = np.random.default_rng(number)
    squares = {edge: random.integers(0, 256, (edge, edge, 3), np.uint8) for edge in edges}
    for square in squares.values():
        square.setflags(write=False)
    return Photo(f"{number}.png", None, digest_of(number, fraction), MappingProxyType(squares))


def make_examples(labels: Iterable[int], *, first: int = 0) -> list[Example]:
    """Photos numbered from `first` on, with these labels."""
    return [Example(make_photo(first + n), label) for n, label in enumerate(labels)]


def make_small_dataset(count: int = 12, *, held_out_share: float = 0.0) -> Dataset:
    """Dogs and cats by turns."""
    return make_dataset(CLASSES, make_examples(n % 2 for n in range(count)), held_out_share)


def make_setup(
    dataset: Dataset | None = None,
    *,
    settings: Settings | None = None,
    start: Params | StartKind = "zero",
) -> Setup:
    return Setup(
        dataset=make_small_dataset() if dataset is None else dataset,
        eye=EYE,
        scaling="centred",
        settings=Settings(rate=0.1) if settings is None else settings,
        start=start,
    )


def make_params(classes: int, size: int, seed: int = 0, *, spread: float = 1.0) -> Params:
    """Params in float64, for checks that need every digit."""
    random = np.random.default_rng((seed, classes, size))
    return Params(
        spread * random.normal(size=(classes, size)), spread * random.normal(size=classes)
    )


def make_x(count: int, size: int, classes: int, seed: int = 0) -> tuple[Doubles, Labels]:
    """Rows x in float64 with their labels."""
    random = np.random.default_rng((seed, count, size, classes))
    return random.normal(size=(count, size)), random.integers(0, classes, count)


def as_float32(params: Params) -> Params:
    return params.astype(np.float32)


def bits(params: Params) -> tuple[bytes, bytes]:
    """What two params have in common only when they are the same, bit for bit."""
    return params.W.tobytes(), params.b.tobytes()


def bits_of_state(state: State) -> tuple[int, tuple[bytes, bytes], list[tuple[bytes, bytes]]]:
    return state.step, bits(state.params), [bits(kept) for kept in state.memory]


def read_only(array: NDArray[Any]) -> bool:
    return not array.flags.writeable


def with_settings(setup: Setup, **changes: Any) -> Setup:  # any field of Settings
    return replace(setup, settings=replace(setup.settings, **changes))


def train_run(
    run: Run,
    steps: int,
    *,
    start: int | None = None,
    chunk: int = 1_000,
    prepare: Callable[[Setup], TrainingProblem] = prepare,
) -> None:
    """Train a run on from the step `start` (its last one when None), as the window does.

    The moments come `chunk` at a time and begin with the one at `start`, looked at again.
    """
    setup = run.setup
    if run.length < 0:
        state = first_state(prepare(setup))
    else:
        route = run.route(run.length if start is None else start)
        walked = [route.origin, *replay(route, prepare)]
        run.history.keep(walked[-3:])
        state = walked[-1]
    problem = prepare(setup)
    step_result = evaluate_step(state, problem)
    limit = run.limit if run.length >= 0 else 1_000 * max(step_result.loss, np.log(2))
    step_results = [step_result]
    diverged = None
    try:
        step_results.extend(islice(train(step_result, problem, limit), steps))
    except Diverged as stop:
        diverged = stop
    for first in range(0, len(step_results), chunk):
        run.extend(step_results[first : first + chunk], setup)
    if diverged is not None and diverged.step == run.length:
        run.stopped = diverged
