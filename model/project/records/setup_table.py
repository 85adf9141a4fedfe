"""The setups of a project, with the scalings and the starts that came with opened models."""

from collections.abc import Sequence
from typing import get_args

import numpy as np

from model.archive.refusals import damaged
from model.eyes import MOST_NUMBERS, Eye, StartKind
from model.eyes.scaling import SCALINGS, Scaling, ScalingKind
from model.lab.choices import CLASSES
from model.model_file.fields import check_numbers
from model.model_file.model_file import Model
from model.params import Params
from model.photos.dataset import Dataset
from model.photos.learnt import Learnt
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.records.dataset_table import learnt_at
from model.project.records.eye_table import Eyes
from model.project.records.settings_record import read_settings, write_settings
from model.training.limits import LARGEST_HELD_OUT
from model.training.setup import Setup

STARTS: tuple[StartKind, ...] = get_args(StartKind)


def write_setups(inventory: Inventory, heaps: HeapWriter) -> dict[str, object]:
    """Write scalings, starts and setups; gives what is to be known of them."""
    scalings = [
        {"size": heaps.put("numbers", one.mean), "scales": heaps.put("numbers", one.scale)}
        for one in inventory.scalings.things
    ]
    return {
        "scalings": scalings,
        "params": [put_params(heaps, params) for params in inventory.params.things],
        "setups": [_written(setup, inventory) for setup in inventory.setups.things],
    }


def write_models(models: Sequence[Model], inventory: Inventory) -> list[dict[str, object]]:
    """Number what opened models are made of."""
    return [
        {
            "eye": model.eye.name,
            "params": inventory.params.place(model.params),
            "scaling": inventory.scalings.place(model.scaling),
            "learnt": inventory.of_learnt(model.learnt),
        }
        for model in models
    ]


def put_params(heaps: HeapWriter, params: Params) -> int:
    """Put params on a heap; says how many numbers there are for each class."""
    if params.W.dtype != np.float32 or params.b.shape != (len(CLASSES),):
        raise ValueError("params of the window are float32, one row of W for dog and one for cat")
    heaps.put("numbers", params.W)
    heaps.put("numbers", params.b)
    return int(params.W.shape[1])


def take_params(heaps: HeapReader, size: int) -> Params:
    """Take params off a heap, with so many numbers for each class; all of them are finite."""
    count = len(CLASSES)
    W = heaps.take("numbers", count * size).reshape(count, size)
    b = heaps.take("numbers", count)
    if not (np.isfinite(W).all() and np.isfinite(b).all()):
        raise damaged()
    return Params(W, b)


class Setups:
    """The scalings, starts and setups of a project."""

    def __init__(
        self, record: Fields, heaps: HeapReader, eyes: Eyes, datasets: Sequence[Dataset]
    ) -> None:
        self._eyes, self._datasets = eyes, datasets
        self._scalings = [_scaling(fields, heaps) for fields in record.each("scalings")]
        sizes = record.wholes("params", 1, MOST_NUMBERS)
        self._params = [take_params(heaps, size) for size in sizes]
        for params in self._params:
            check_numbers("W", params.W)
            check_numbers("b", params.b)
        self.all = tuple(self._setup(fields) for fields in record.each("setups"))

    def models(self, records: Sequence[Fields], learnt: Sequence[Learnt | None]) -> list[Model]:
        """Read opened models."""
        return [self._model(fields, learnt) for fields in records]

    def _model(self, fields: Fields, learnt: Sequence[Learnt | None]) -> Model:
        eye = self._eyes.named(fields, "eye")
        params, scaling = fields.at("params", self._params), fields.at("scaling", self._scalings)
        _check(eye, scaling, params)
        return Model(params, CLASSES, eye, scaling, learnt_at(fields, "learnt", learnt))

    def _setup(self, fields: Fields) -> Setup:
        eye = self._eyes.named(fields, "eye")
        scaling = fields.at_or("scaling", self._scalings, SCALINGS)
        start = fields.at_or("start", self._params, STARTS)
        _check(eye, scaling, start)
        return Setup(
            fields.at("dataset", self._datasets),
            eye,
            scaling,
            read_settings(fields.fields("settings")),
            start,
            fields.number("held_out_share", 0.0, LARGEST_HELD_OUT),
        )


def _written(setup: Setup, inventory: Inventory) -> dict[str, object]:
    scaling, start = setup.scaling, setup.start
    return {
        "dataset": inventory.of_dataset(setup.dataset),
        "eye": setup.eye.name,
        "scaling": inventory.scalings.place(scaling) if isinstance(scaling, Scaling) else scaling,
        "start": inventory.params.place(start) if isinstance(start, Params) else start,
        "held_out_share": setup.held_out_share,
        "settings": write_settings(setup.settings),
    }


def _scaling(fields: Fields, heaps: HeapReader) -> Scaling:
    size = fields.whole("size", 1, MOST_NUMBERS)
    count = fields.whole("scales", 1, MOST_NUMBERS)
    mean, scale = heaps.take("numbers", size), heaps.take("numbers", count)
    check_numbers("mean", mean)
    check_numbers("scale", scale)
    return Scaling(mean, scale.reshape(()) if count == 1 else scale)


def _check(eye: Eye, scaling: Scaling | ScalingKind, start: Params | StartKind) -> None:
    """Refuse numbers that do not fit those that an eye makes."""
    fits = True
    if isinstance(scaling, Scaling):
        fits = scaling.mean.shape == (eye.size,) and scaling.scale.shape in ((), (eye.size,))
    if isinstance(start, Params):
        fits = fits and start.W.shape[1] == eye.size
    if not fits:
        raise damaged()
