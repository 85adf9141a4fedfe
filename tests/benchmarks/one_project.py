"""Save, keep or open one project, and say how long it took and how much memory.

A process of its own for the benchmark `project`: `python -m tests.benchmarks.one_project
save|keep|open FILE COUNT`. To keep it is what a window does every minute, with an album beside it.
The photos are noise that is made when it is asked for, as the window's large squares are read from
a file when they are; so what is measured is the project's own memory.
"""

import hashlib
import os
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

import numpy as np

from model.eyes import EDGES, FINAL, FeatureCache
from model.eyes.feature_cache import Looks
from model.eyes.network_eye import EARLY, LATE, MIDDLE, OPINION, SHIPPED
from model.lab import CLASSES, Choices, Lab, LabSnapshot
from model.lab.opened_models import OpenedModels
from model.lab.remembered import Remembered
from model.params import Params
from model.photos import Example, Photo, Pixels
from model.photos.dataset import make_dataset
from model.photos.photo import EDGE_OF_LOOK, Look
from model.project.project import Project
from model.project.project_file import open_project, save_project
from model.training import Marks, Settings, Setup, State
from model.training.branch import RunSnapshot
from model.training.history import HistorySnapshot
from model.training.training import is_marked
from tests.model.networks import HERE

STEPS = 10_000
SPACING = 64
_NOISE = np.random.default_rng(0).integers(0, 256, 10_000_000, np.uint8)
_LAYERS = {eye.layer: eye.size for eye in (EARLY, MIDDLE, LATE, FINAL)} | {OPINION: 1_000}


class Noise(Mapping[int, Pixels]):
    """The squares of a photo."""

    def __init__(self, number: int) -> None:
        self._number = number

    def __getitem__(self, edge: int) -> Pixels:
        size = edge * edge * 3
        start = self._number * 7_919 % (len(_NOISE) - size)
        return _NOISE[start : start + size].reshape(edge, edge, 3)

    def __iter__(self) -> Iterator[int]:
        return iter(EDGES)

    def __len__(self) -> int:
        return len(EDGES)


def peak() -> float:
    """The most megabytes that the process has had, where the system tells."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return float("nan")
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1000


def looks(network: str, digest: bytes) -> Looks | None:
    """What a network has seen."""
    if network != SHIPPED.digest:
        return None
    start = int.from_bytes(digest[:2], "little")
    return {name: _NOISE[start : start + size].astype(np.float32) for name, size in _LAYERS.items()}


def make_project(count: int) -> Project:
    """Make a project of so many photos, seen with the network, and a film of 10,000 steps."""
    photos = [_photo(number) for number in range(count)]
    examples = tuple(Example(photo, number % 2) for number, photo in enumerate(photos))
    dataset = make_dataset(CLASSES, examples, 0.2)
    setup = Setup(dataset, FINAL, "centred", Settings(rate=0.1), "zero", 0.2)
    states = {step: _state(step) for step in range(0, STEPS + 1, SPACING)}
    steps = np.array([step for step in range(STEPS + 1) if is_marked(step)], np.float64)
    marks = Marks(steps, *(np.linspace(1, 0.1, len(steps)) for _ in range(5)))
    losses = np.linspace(0.7, 0.1, STEPS + 1)
    whole = MappingProxyType({STEPS: _state(STEPS)})
    history = HistorySnapshot(losses, marks, SPACING, MappingProxyType(states), whole)
    run = RunSnapshot(setup, STEPS, None, "", (), history, ((0, setup),))
    choices = Choices("photos", FINAL, "centred", "zero", 0.2, setup.settings)
    lab = LabSnapshot(
        choices,
        {"sketches": (), "photos": examples},
        {choices.film: run},
        Remembered(),
        OpenedModels(),
        dataset,
    )
    return Project(lab, looks, met_photos=True)


def _photo(number: int) -> Photo:
    digest = hashlib.blake2b(str(number).encode(), digest_size=16).digest()
    grey = _NOISE[number : number + EDGE_OF_LOOK**2].reshape(EDGE_OF_LOOK, EDGE_OF_LOOK)
    name = f"IMG_{number}.jpg"
    return Photo(name, name, digest, Noise(number), digest[::-1], Look(grey, number))


def _state(step: int) -> State:
    W = np.full((2, FINAL.size), 1 / (1 + step), np.float32)
    return State(step, Params(W, np.zeros(2, np.float32)), ())


def main() -> None:
    """Save, keep or open."""
    what, path, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    if what in ("save", "keep"):
        project = make_project(count)
        before, began = peak(), time.perf_counter()
        save_project(path, project, album=what == "keep")
        took = time.perf_counter() - began
        size = Path(path).stat().st_size / 1e6
        end = f"{size:,.0f} MB in the file"
    else:
        before, began = peak(), time.perf_counter()
        project = open_project(path, HERE)
        lab, cache = Lab(), FeatureCache()
        cache.bring(project.looks)
        lab.restore(project.lab)
        took = time.perf_counter() - began
        first = [example.photo.squares[EDGES[-1]] for example in lab.own_photos[:100]]
        sure = sum(int(square.sum()) for square in first)
        end = f"{len(lab.own_photos):,} photos, {lab.run.length:,} steps, {sure % 10}"
    sys.stdout.write(f"{took:6.2f} s {peak() - before:6.0f} MB  {end}\n")
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main()
