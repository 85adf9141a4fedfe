"""A run as data that a script can repeat it from: run.json, which people read, and numbers.npz.

`resources/scripts` has the scripts. They are the same for every run, so that each can be read, and
tried, once. What is chosen in a run, and the names of its photos, are in the data and never become
part of a program.

In numbers.npz, with a place of each leg (a stretch with the same photos and settings) for i:

    seen               (P, D)    what the eye made of each photo of the run
    losses             (n + 1,)  the loss of each step
    training_i, held_out_i, and their labels: rows of `seen`, in the order of the photos
    mean_i, scale_i    only where the scaling came with a model
    start_W_i, start_b_i         where W begins, and L2 pulls to; only where that is not 0
    W, b, mean, scale, probabilities, and training, held_out with their labels for "now":
                       of the step that is shown
"""

import json
from dataclasses import dataclass, field

import numpy as np

from model import VERSION
from model.archive.reader import Array
from model.classifier import evaluate
from model.exports.material import Film
from model.eyes import Eye
from model.eyes.grey import GreyEye
from model.eyes.scaling import Scaling
from model.model_file.model_file import Model
from model.model_file.npz import pack
from model.photos.dataset import Dataset
from model.photos.file_name import shown_name
from model.photos.photo import Photo
from model.project.records.settings_record import write_settings
from model.training.problem import TrainingProblem
from model.training.setup import Setup

FORMAT = 1


def run_data(model: Model, film: Film) -> dict[str, bytes]:
    """Write a film, and the classifier of its shown step, as files by their names.

    Raises Refusal where x of a photo is needed, and the network that makes it cannot be asked.
    """
    run, numbers = film.whole, _Numbers(film)
    legs = [
        {"since": since, **numbers.leg(setup, film.prepare(setup), str(place))}
        for place, (since, setup) in enumerate(run.schedule)
    ]
    problem = film.prepare(film.setup)
    now = numbers.leg(film.setup, problem, "now")
    sample = problem.training
    shown: dict[str, Array] = {
        "W": model.params.W,
        "b": model.params.b,
        "mean": model.scaling.mean,
        "scale": model.scaling.scale,
        "probabilities": evaluate(model.params, sample.X, sample.labels).probabilities,
        "losses": run.history.losses,
    }
    photos = [
        {"name": shown_name(photo.name), "file": photo.digest.hex() if photo.picture else None}
        for photo in numbers.photos.values()
    ]
    record = {
        "format": FORMAT,
        "made by": f"Downhill {VERSION}",
        "classes": model.classes,
        "eye": _described(model.eye),
        "steps": run.history.length,
        "shown": film.shown,
        "legs": legs,
        "now": now,
        "photos": photos,
    }
    return {
        "run.json": json.dumps(record, indent=1, ensure_ascii=False, allow_nan=False).encode(),
        "numbers.npz": pack({"seen": numbers.seen(model.eye), **shown, **numbers.arrays}),
    }


@dataclass
class _Numbers:
    """Photos by their digests, in the order in which they are met, and the arrays of legs."""

    film: Film
    photos: dict[bytes, Photo] = field(default_factory=dict)
    arrays: dict[str, Array] = field(default_factory=dict)

    def leg(self, setup: Setup, problem: TrainingProblem, place: str) -> dict[str, object]:
        """Take down what is chosen in a setup; its arrays get the place in their names."""
        scaling: object = setup.scaling
        if isinstance(scaling, Scaling):
            scaling = "given"
            self._put(place, mean=problem.scaling.mean, scale=problem.scaling.scale)
        start = "zero" if problem.start.blank else "given"
        if start == "given":
            self._put(place, start_W=problem.start.W, start_b=problem.start.b)
        self._put(
            place,
            training=self._rows(setup.dataset, held_out=False),
            training_labels=problem.training.labels,
            held_out=self._rows(setup.dataset, held_out=True),
            held_out_labels=problem.held_out.labels,
        )
        return {**write_settings(setup.settings), "scaling": scaling, "start": start}

    def seen(self, eye: Eye) -> Array:
        """Give what the eye makes of all photos: (P, D), uint8 of pixels and float32 of others."""
        return np.stack([self.film.see(eye, photo) for photo in self.photos.values()])

    def _rows(self, dataset: Dataset, *, held_out: bool) -> Array:
        rows = []
        for example in dataset.side(held_out=held_out):
            self.photos.setdefault(example.photo.digest, example.photo)
            rows.append(example.photo.digest)
        places = {digest: place for place, digest in enumerate(self.photos)}
        return np.array([places[digest] for digest in rows], np.int64)

    def _put(self, place: str, **arrays: Array) -> None:
        self.arrays |= {f"{name}_{place}": array for name, array in arrays.items()}


def _described(eye: Eye) -> dict[str, object]:
    sees = "network" if eye.shape is None else "grey" if isinstance(eye, GreyEye) else "colours"
    return {"name": eye.name, "sees": sees, "edge": eye.edge, "largest": eye.largest}
