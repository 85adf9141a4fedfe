"""How often a classifier was right, and about whom."""

from dataclasses import replace

import numpy as np
import pytest

from model.inspection.tally import Tally
from model.inspection.track_record import TrackRecord, find_track_record, held_out_kind
from model.params import Params
from model.photos.dataset import Dataset, Example
from model.photos.photo import Photo
from model.sketches.sketches import draw_sketches, is_sketch, only_sketches
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import Setup, prepare
from model.training.training import evaluate_step, first_state
from tests.model.making import CLASSES, EYE, make_examples, make_photo, make_setup

SKETCHES = [Example(photo, label) for photo, label in draw_sketches(8, edges=(EYE.edge,))]


def dataset(examples: list[Example], *held_out: int) -> Dataset:
    chosen = np.isin(np.arange(len(examples)), held_out)
    return Dataset(CLASSES, tuple(examples), chosen)


def scene_of(setup: Setup) -> Scene:
    problem = prepare(setup)
    state = first_state(problem)
    if setup.dataset.refusal() is not None:
        return make_scene_without_training(state, setup, problem)
    return make_scene(evaluate_step(state, problem), setup, problem)


def test_the_held_out_ones_are_counted_by_class() -> None:
    # W = 0 says dog to all: photos 0 and 2 show dogs, 1, 3 and 5 cats.
    scene = scene_of(make_setup(dataset(make_examples([0, 1] * 4), 0, 1, 2, 3, 5)))
    assert find_track_record(scene) == TrackRecord("photos", Tally((2, 0), (2, 3)))
    assert find_track_record(scene).known


def test_sketches_are_sketches_and_one_photo_among_them_makes_them_photos() -> None:
    assert held_out_kind(scene_of(make_setup(dataset(SKETCHES, 3)))) == "sketches"
    mixed = [*SKETCHES, *make_examples([0])]
    assert held_out_kind(scene_of(make_setup(dataset(mixed, 3)))) == "photos"


def test_of_a_model_that_was_opened_nobody_may_know_what_it_has_learnt() -> None:
    photos = dataset(make_examples([0, 1] * 4), 0, 1)
    setup = make_setup(photos, start=Params.zeros(2, EYE.size))
    assert find_track_record(scene_of(setup)).of == "photos"
    opened = find_track_record(scene_of(replace(setup, dataset=replace(photos, before=None))))
    assert opened.of == "unknown"
    assert not opened.known


@pytest.mark.parametrize("examples", [[], make_examples([0, 1, 0, 1])])
def test_nothing_is_known_where_nothing_is_held_out(examples: list[Example]) -> None:
    found = find_track_record(scene_of(make_setup(dataset(examples))))
    assert found.of == "photos"
    assert found.tally.total == 0
    assert not found.known


@pytest.mark.parametrize(
    ("photo", "drawn"),
    [
        (SKETCHES[0].photo, True),
        (make_photo(1), False),
        (replace(make_photo(1), name="dog sketch 1", path="/somewhere/dog sketch 1"), False),
        (replace(make_photo(1), name="my dog sketch 1"), False),
    ],
)
def test_a_sketch_is_known_by_its_name_and_by_having_no_file(photo: Photo, drawn: bool) -> None:
    assert is_sketch(photo) == drawn
    assert only_sketches([SKETCHES[1].photo, photo]) == drawn
    assert not only_sketches([])
