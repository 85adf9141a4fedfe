"""The same few photos through two eyes, for promises that have to hold with either.

Dogs are darker than cats, with much noise. One eye sees pixels, the other what a small network
makes of them: five numbers without a largest one.
"""

import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Literal, TypeAlias

import numpy as np

from model.eyes.pixels import PixelEye
from model.eyes.scaling import ScalingKind
from model.photos.dataset import Dataset, Example
from model.training.problem import Settings, TrainingProblem
from model.training.setup import Setup, prepare
from tests.model.making import CLASSES, make_photo
from tests.model.networks import convolution, eye_of

Name: TypeAlias = Literal["pixels", "network"]
EYES: tuple[Name, ...] = ("pixels", "network")

PHOTOS = 18
LEARNT = 14
EDGE, WIDE = 8, 224


def settled(setup: Setup, settings: Settings) -> Setup:
    """The same with other settings."""
    return replace(setup, settings=settings)


def problem_of(eye: Name, scaling: ScalingKind, settings: Settings) -> TrainingProblem:
    """What is trained; the last photos are held out."""
    return replace(_problem(eye, scaling), settings=settings)


@cache
def setup_of(eye: Name, scaling: ScalingKind) -> Setup:
    """The setup of it, with the usual settings."""
    examples = []
    for number in range(PHOTOS):
        photo = make_photo(number, edges=(EDGE, WIDE))
        bright = np.uint8(100 if number % 2 else 60)
        squares = {edge: square // 2 + bright for edge, square in photo.squares.items()}
        examples.append(Example(replace(photo, squares=squares), number % 2))
    dataset = Dataset(CLASSES, tuple(examples), np.arange(PHOTOS) >= LEARNT)
    if eye == "pixels":
        return Setup(dataset, PixelEye(EDGE), scaling)
    with tempfile.TemporaryDirectory() as folder:
        return Setup(dataset, eye_of(Path(folder) / "small.onnx", convolution()), scaling)


@cache
def _problem(eye: Name, scaling: ScalingKind) -> TrainingProblem:
    if eye == "pixels":
        return prepare(setup_of(eye, scaling))
    with tempfile.TemporaryDirectory() as folder:
        network = eye_of(Path(folder) / "small.onnx", convolution())
        return prepare(replace(setup_of(eye, scaling), eye=network))
