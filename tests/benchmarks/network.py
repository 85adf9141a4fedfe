"""What the network eye is worth: how often it is right on real photos, and what it costs.

The photos are those of a folder with `train` and `test`, each with `dog` and `cat`. Each row of
the table is the mean of five draws from `train`, asked about all of `test`: so many photos a class,
200 steps of plain gradient descent, with the rate, the L2 and the start that each eye has by
itself. Cross-checks with scikit-learn are in the tests; here only what was measured is told.

The window is measured in a process of its own, while it takes in all photos of the folder, many
times over, as a thousand photos of different names and content.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

import numpy as np
from PIL import Image

from model.classifier import evaluate
from model.eyes import EDGES, EYES, FINAL, Eye
from model.eyes.feature_cache import FeatureCache
from model.lab.choices import CLASSES
from model.photos.dataset import Example, make_dataset
from model.photos.loader import read_photo
from model.photos.photo import Photo
from model.photos.search.gather import gather_photos
from model.training.divergence import loss_limit
from model.training.problem import Settings
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state, train
from tests.benchmarks import opinion

PROJECT = Path(__file__).resolve().parents[2]
PHOTOS = PROJECT.parent / "shared" / "photos"
SIZES = (10, 25, 100)
DRAWS = 5
STEPS = 200
THREADS = 2
MANY = 1_000


def run(photos: Path | None) -> Iterator[str]:
    """Give the lines of the report; `photos` is the folder of real photos."""
    folder = PHOTOS if photos is None else photos.resolve()
    if not (folder / "train").is_dir() or not (folder / "test").is_dir():
        yield f"Network eye: there is no train and test in {folder}: name a folder with --photos"
        return
    paths = {
        (part, label): [found.path for found in gather_photos([str(folder / part / name)]).found]
        for part in ("train", "test")
        for label, name in enumerate(CLASSES)
    }
    everything = [path for some in paths.values() for path in some]
    yield from _cost(everything)
    feature_cache = FeatureCache()
    with ThreadPoolExecutor(THREADS) as pool:
        read = dict(zip(everything, pool.map(_read, everything), strict=True))
        list(pool.map(lambda photo: feature_cache.see(FINAL, photo), read.values()))
    examples = {
        part: [
            Example(read[path], label)
            for label in range(len(CLASSES))
            for path in paths[part, label]
        ]
        for part in ("train", "test")
    }
    yield ""
    yield from _accuracy(examples["train"], examples["test"], feature_cache)
    yield ""
    yield from opinion.report(examples["train"], examples["test"], feature_cache)
    yield ""
    yield from _window(everything)


def _read(path: str) -> Photo:
    return read_photo(path, EDGES)


def _accuracy(
    train: Sequence[Example], test: Sequence[Example], feature_cache: FeatureCache
) -> Iterator[str]:
    yield f"Right of {len(test)} photos of test, %: mean of {DRAWS} draws from train, {STEPS} steps"
    yield f"  {'photos a class':<32}" + "".join(f"{size:>9}" for size in SIZES) + "      all"
    ways: list[tuple[str, Eye, str]] = [(eye.name, eye, eye.defaults.start) for eye in EYES]
    ways.append((f"{FINAL.name}, from zero", FINAL, "zero"))
    for name, eye, start in ways:
        cells = ""
        for size in (*SIZES, None):
            draws = [
                _right(_draw(train, size, number), test, eye, start, feature_cache)
                for number in range(DRAWS if size else 1)
            ]
            cells += f"{100 * float(np.mean(draws)):9.2f}"
        yield f"  {name:<32}{cells}"


def _draw(examples: Sequence[Example], size: int | None, number: int) -> list[Example]:
    """Draw so many examples of each class, at random but always the same."""
    chance = np.random.default_rng((0, number))
    drawn: list[Example] = []
    for label in range(len(CLASSES)):
        some = [example for example in examples if example.label == label]
        drawn += [some[i] for i in chance.permutation(len(some))[:size]]
    return drawn


def _right(
    drawn: Sequence[Example],
    test: Sequence[Example],
    eye: Eye,
    start: str,
    feature_cache: FeatureCache,
) -> float:
    usual = eye.defaults
    settings = Settings(rate=usual.rate, l2=usual.l2)
    setup = Setup(make_dataset(CLASSES, drawn, 0.0), eye, settings=settings)
    setup = replace(setup, start="known" if start == "known" else "zero")
    problem = prepare(setup, feature_cache.see)
    step_result = evaluate_step(first_state(problem), problem)
    *_, last = islice(
        train(step_result, problem, loss_limit(step_result.loss, len(CLASSES))), STEPS
    )
    X = problem.scaling.apply(np.stack([feature_cache.see(eye, example.photo) for example in test]))
    labels = np.array([example.label for example in test])
    return evaluate(last.state.params, X, labels).right / len(test)


def _cost(paths: Sequence[str]) -> Iterator[str]:
    some = paths[:: max(1, len(paths) // 300)]
    yield f"Milliseconds a photo, from the file to x, {len(some)} photos, {THREADS} threads"
    yield "(medians of 5 rounds by turns; wanted 15)"
    times: dict[str, list[float]] = {"decode alone": [], "decode and network": []}
    with ThreadPoolExecutor(THREADS) as pool:

        def whole(path: str) -> None:
            FeatureCache().see(FINAL, _read(path))

        for number in range(6):
            for name, way in (("decode alone", _read), ("decode and network", whole)):
                began = time.perf_counter()
                list(pool.map(way, some))
                if number:
                    times[name].append(1e3 * (time.perf_counter() - began) / len(some))
    for name, measured in times.items():
        yield f"  {name:<36} {median(measured):9.2f}"


def _window(paths: Sequence[str]) -> Iterator[str]:
    """Let the window take in a thousand photos, in a process of its own."""
    with TemporaryDirectory() as folder:
        for number in range(MANY):
            target = Path(folder) / CLASSES[number % 2] / f"{number}.jpg"
            target.parent.mkdir(exist_ok=True)
            with Image.open(paths[number % len(paths)]) as image:
                # One pixel apart, so that no two of them are the same photo.
                image.convert("RGB").crop((number // len(paths), 0, *image.size)).save(
                    target, quality=90
                )
        environment = {**os.environ, "XDG_CACHE_HOME": str(Path(folder) / "cache")}
        child = subprocess.run(
            [sys.executable, "-m", "tests.benchmarks.many_photos", folder],
            cwd=PROJECT,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        yield child.stdout.splitlines()[0]
