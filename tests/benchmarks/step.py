"""How long one training step takes, beside other libraries and beside merely reading X.

A step looks at every photo twice, for the scores and for the gradient. Where what was read is
still near the processor then, it comes close to one read of X. Everybody gets the same float32
numbers, two classes and the full batch:

- Downhill: `advance` and `evaluate_step` of `model.training.training`, with probabilities and
losses of all photos.
- plain NumPy: the lecture's formulas with one row of W a class, as one would write them down.
- PyTorch, eager: `nn.Linear`, `cross_entropy`, `backward` and `optim.SGD`, with `loss.item()`.
- scikit-learn: one iteration of `LogisticRegression` (lbfgs, no penalty). It has no gradient
  descent; an iteration evaluates loss and gradient once or, when the line search asks, again.
- one read of X: the fastest of `X.max()`, `X.sum()` and the product of X with itself.
"""

import os
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path
from statistics import median
from typing import Any, TypeAlias

import numpy as np

from model.eyes.scaling import Scaling
from model.params import Params
from model.training.problem import ArrayDataset, Settings, TrainingProblem
from model.training.training import advance, evaluate_step, first_state

SIZES = ((200, 32), (2_000, 64), (10_000, 64))
Step: TypeAlias = Callable[[], object]

ROUNDS = 15
SECONDS = 0.1
"""For so long at least, each one runs in each round."""

RATE = 1e-3


def run(photos: Path | None) -> Iterable[str]:
    """Give the lines of the report."""
    del photos  # noise does as well
    yield f"One training step, two classes, milliseconds (medians of {ROUNDS} rounds by turns)"
    for count, edge in SIZES:
        yield ""
        yield from _table(make_problem(count, edge * edge * 3))


def make_problem(count: int, size: int) -> TrainingProblem:
    random = np.random.default_rng(0)
    X = random.standard_normal((count, size), dtype=np.float32)
    X *= 0.25
    labels = random.integers(0, 2, count)
    return TrainingProblem(
        training=ArrayDataset(X, labels),
        held_out=ArrayDataset(X[:0], labels[:0]),
        scaling=Scaling(np.zeros(size, np.float32), np.ones((), np.float32)),
        start=Params.zeros(2, size),
        settings=Settings(rate=RATE),
    )


def _table(problem: TrainingProblem) -> Iterator[str]:
    X = problem.training.X
    steps: dict[str, Step] = {
        "Downhill": downhill_step(problem),
        "plain NumPy": numpy_step(problem),
    }
    missing: list[str | None] = []
    for add in (_pytorch, _scikit_learn):
        try:
            steps |= add(problem)
        except ImportError as error:
            missing.append(error.name)
    flat = X.reshape(-1)
    reads: dict[str, Step] = {"X.max()": X.max, "X.sum()": X.sum, "X · X": lambda: flat @ flat}
    times = _by_turns(steps | reads)

    own = times["Downhill"]
    yield f"{X.shape[0]:,} photos of {X.shape[1]:,} numbers, {X.nbytes / 1e6:,.0f} MB"
    for name in steps:
        yield f"  {name:<36} {times[name]:9.3f}  {times[name] / own:5.2f} × Downhill"
    for package in missing:
        yield f"  {package} is not installed here"
    read = min(reads, key=times.__getitem__)
    name = f"one read of X ({read})"
    yield f"  {name:<36} {times[read]:9.3f}  Downhill is {own / times[read]:.2f} × this"


def _by_turns(steps: dict[str, Step]) -> dict[str, float]:
    """Measure each again and again, by turns; the median of each in milliseconds."""
    repeats = {}
    for name, step in steps.items():
        step()
        repeats[name] = max(1, round(SECONDS / abs(_seconds(step, 1))))
    times: dict[str, list[float]] = {name: [] for name in steps}
    for _ in range(ROUNDS):
        for name, step in steps.items():
            times[name].append(_seconds(step, repeats[name]))
    return {name: 1e3 * median(measured) for name, measured in times.items()}


def _seconds(step: Step, repeats: int) -> float:
    """Measure one step, as a mean over some."""
    if isinstance(step, _Iterations):
        return step.seconds()
    began = time.perf_counter()
    for _ in range(repeats):
        step()
    return (time.perf_counter() - began) / repeats


def downhill_step(problem: TrainingProblem) -> Step:
    step_result = evaluate_step(first_state(problem), problem)

    def step() -> None:
        nonlocal step_result
        step_result = evaluate_step(advance(step_result.state, step_result.slope, problem), problem)

    return step


def numpy_step(problem: TrainingProblem) -> Step:
    X, labels = problem.training.X, problem.training.labels
    W, b = problem.start.W.copy(), problem.start.b.copy()
    onehot = np.eye(2, dtype=np.float32)[labels]

    def step() -> float:
        scores = X @ W.T + b
        exp = np.exp(scores - scores.max(axis=1, keepdims=True))
        probabilities = exp / exp.sum(axis=1, keepdims=True)
        loss = float(-np.log(probabilities[np.arange(len(X)), labels]).mean())
        by_score = (probabilities - onehot) / np.float32(len(X))
        W[:] -= np.float32(RATE) * (by_score.T @ X)
        b[:] -= np.float32(RATE) * by_score.sum(axis=0)
        return loss

    return step


def _pytorch(problem: TrainingProblem) -> dict[str, Step]:
    # An optional library without types here: hence Any.
    torch: Any = import_module("torch")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # that X is read-only; nobody writes into it
        X = torch.from_numpy(problem.training.X)
    labels = torch.from_numpy(problem.training.labels)
    linear = torch.nn.Linear(X.shape[1], 2)
    optimiser = torch.optim.SGD(linear.parameters(), lr=RATE)

    def step(threads: int) -> float:
        torch.set_num_threads(threads)
        optimiser.zero_grad()
        loss = torch.nn.functional.cross_entropy(linear(X), labels)
        loss.backward()
        optimiser.step()
        return float(loss.item())

    name = f"PyTorch {torch.__version__} eager"
    steps: dict[str, Step] = {f"{name}, 1 thread": lambda: step(1)}
    cores = os.cpu_count() or 1
    if cores > 1:
        steps[f"{name}, {cores} threads"] = lambda: step(cores)
    return steps


class _Iterations:
    """scikit-learn's iterations, which can only be had inside a whole fit."""

    def __init__(self, model: Any, problem: TrainingProblem) -> None:
        self._model = model
        self._sample = problem.training

    def __call__(self) -> None:
        self._fit(1)

    def seconds(self) -> float:
        """Measure one iteration: a fit with eleven of them, less a fit with one."""
        few, many = self._fit(1), self._fit(11)
        return (many[0] - few[0]) / (many[1] - few[1])

    def _fit(self, iterations: int) -> tuple[float, int]:
        self._model.set_params(max_iter=iterations)
        began = time.perf_counter()
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that it has not converged
            self._model.fit(self._sample.X, self._sample.labels)
        return time.perf_counter() - began, int(self._model.n_iter_[0])


def _scikit_learn(problem: TrainingProblem) -> dict[str, Step]:
    sklearn: Any = import_module("sklearn")
    model = import_module("sklearn.linear_model").LogisticRegression(C=np.inf, tol=0)
    return {f"scikit-learn {sklearn.__version__} lbfgs": _Iterations(model, problem)}
