"""How fast the loss is drawn as a landscape, and how fast runs are compared.

The surface is measured as the window does it, from scratch for a new slice; beside it stands the
plain way, which looks at all photos again at each place (measured at a few places and counted up).
A comparison walks as it does in the background of the window: every step is shown.
"""

import math
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import numpy as np

from model.classifier import evaluate
from model.descent.comparison import compare
from model.descent.contours import contour_levels, contour_line
from model.descent.loss_landscape import COUNT, area_around, lay_out, survey
from model.descent.slice import path_slice
from model.lab.choices import CLASSES
from model.photos.dataset import Dataset, Example, make_dataset
from model.sketches.sketches import all_sketches
from model.training.divergence import loss_limit
from model.training.limits import MOST_RUNS
from model.training.setup import Preparation, Setup, prepare
from model.training.training import evaluate_step, first_state, train

PHOTOS = 200
REPEATS = 9
PLACES = 50
STEPS = 1_000
VISITED = 128


def run(photos: Path | None) -> Iterator[str]:
    """Measure on the sketches, so no photos are needed."""
    del photos
    yield f"The loss of {PHOTOS} photos at {COUNT} × {COUNT} places of a slice (wanted: 80 ms)"
    yield from _surface()
    yield ""
    yield f"{MOST_RUNS} runs of {STEPS:,} steps on the sketches (wanted: 3 s)"
    yield _comparison()


def _surface() -> Iterator[str]:
    setup = Setup(_sketched(0.0))
    problem = prepare(setup)
    sample = problem.training
    step_result = evaluate_step(first_state(problem), problem)
    step_results = train(step_result, problem, loss_limit(step_result.loss, len(CLASSES)))
    visited = [next(step_results).state.params for _ in range(VISITED)]
    plane = path_slice(visited[-1], visited)
    times: dict[str, list[float]] = {"path": [], "surface": [], "lines": [], "plain": []}
    for _ in range(REPEATS):
        began = time.perf_counter()
        path_slice(visited[-1], visited)
        times["path"].append(time.perf_counter() - began)

        began = time.perf_counter()
        terrain = lay_out(plane, sample.X, sample.labels, problem.pull)
        places = np.array([plane.place_of(params) for params in (visited[0], visited[-1])])
        area = area_around(places, terrain.reach)
        *_, surface = survey(terrain, area)
        span = float(surface.losses.min()), float(surface.losses.max())
        times["surface"].append(time.perf_counter() - began)

        began = time.perf_counter()
        for level in contour_levels(*span, 10, math.log(2)).tolist():
            contour_line(surface, level)
        times["lines"].append(time.perf_counter() - began)

        began = time.perf_counter()
        for place in range(PLACES):
            params = plane.params((float(surface.a[place]), float(surface.b[place])))
            evaluate(params, sample.X, sample.labels)
        times["plain"].append((time.perf_counter() - began) * COUNT * COUNT / PLACES)
    found = {name: 1e3 * median(seconds) for name, seconds in times.items()}
    yield f"  laying it out and measuring it      {found['surface']:9.1f} ms"
    yield f"  the same, photo by photo            {found['plain']:9.0f} ms"
    yield f"  ten contour lines                   {found['lines']:9.1f} ms"
    yield f"  the directions of {VISITED} states     {found['path']:9.1f} ms"


def _comparison() -> str:
    setup = Setup(_sketched(0.2))
    rates = np.geomspace(0.001, 0.02, MOST_RUNS).tolist()
    setups = [replace(setup, settings=replace(setup.settings, rate=float(rate))) for rate in rates]
    began = time.perf_counter()
    shown = 0
    for comparison in compare(setups, STEPS, Preparation()):
        shown = comparison.step
    seconds = time.perf_counter() - began
    broken = sum(lane.diverged is not None for lane in comparison.lanes)
    return f"  to step {shown:,}, {broken} of them diverged  {seconds:9.2f} s"


def _sketched(held_out_share: float) -> Dataset:
    """Draw the sketches."""
    drawn = tuple(Example(photo, label) for photo, label in all_sketches())
    return make_dataset(CLASSES, drawn, held_out_share)
