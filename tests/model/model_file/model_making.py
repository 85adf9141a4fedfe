"""Models for tests of their files, and what is said of files that are none."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from model.eyes.pixels import PixelEye
from model.eyes.scaling import ScalingKind, fit
from model.model_file.model_file import FORMAT, Model, load, save
from model.sentence import Refusal
from tests.model.making import as_float32, make_params
from tests.model.networks import HERE

EYE = PixelEye(16)
D = EYE.size


def make_model(
    classes: Sequence[str] = ("dog", "cat"), kind: ScalingKind = "centred", seed: int = 0
) -> Model:
    seen = np.random.default_rng(seed).integers(0, 256, (4, D), np.uint8)
    params = as_float32(make_params(len(classes), D, seed))
    return Model(params, tuple(classes), EYE, fit(kind, seen, D, 255.0))


def fields_of(model: Model) -> dict[str, Any]:  # what numpy.savez takes
    return {
        "W": model.params.W,
        "b": model.params.b,
        "classes": np.array(model.classes),
        "eye": np.array(model.eye.name),
        "mean": model.scaling.mean,
        "scale": model.scaling.scale,
        "learnt": np.array([1, 2], np.uint64),
        "prints": np.array([3], np.uint64),
        "format": np.array(FORMAT),
    }


def saved_by_hand(folder: Path, **changes: object) -> str:
    """A file as somebody else may write it; a field that is None is left out."""
    fields = fields_of(make_model()) | changes
    path = folder / "model.npz"
    np.savez(path, **{name: value for name, value in fields.items() if value is not None})
    return str(path)


def why_not_opened(path: str | Path) -> str:
    with pytest.raises(Refusal) as refused:
        load(str(path), HERE)
    return str(refused.value)


def why_not_saved(path: str | Path, model: Model | None = None) -> str:
    with pytest.raises(Refusal) as refused:
        save(str(path), model or make_model())
    return str(refused.value)
