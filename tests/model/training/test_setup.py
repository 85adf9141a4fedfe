"""From what was chosen to the arrays that a step reads."""

import gc
from collections.abc import Callable
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.eyes import EDGES, EYES, FINAL, Eye, NetworkEye, Numbers, StartKind
from model.eyes.feature_cache import extract_now
from model.eyes.grey import GreyEye
from model.eyes.network_eye import EARLY
from model.eyes.scaling import SCALINGS, Scaling, ScalingKind
from model.photos.dataset import Dataset, Example
from model.photos.photo import Photo
from model.pretrained.known_start import known_start
from model.pretrained.second_opinion import second_opinion
from model.training.problem import Settings, TrainingProblem
from model.training.setup import Preparation, Setup, prepare, same_ground
from model.training.training import evaluate_step, first_state, train
from tests.model.making import (
    CLASSES,
    EYE,
    bits,
    make_examples,
    make_params,
    make_photo,
    make_setup,
    make_small_dataset,
    read_only,
    with_settings,
)


def half_held_out(*, last: int = 3) -> Dataset:
    """Photos 0 to 2 and `last`; the second and the last are held out."""
    examples = [*make_examples([0, 0, 1]), Example(make_photo(last), 1)]
    return Dataset(CLASSES, tuple(examples), np.array([False, True, False, True]))


def test_the_photos_are_divided_in_their_order() -> None:
    dataset = half_held_out()
    problem = prepare(replace(make_setup(dataset), scaling="raw"))
    seen = np.array([EYE.see(e.photo.squares[EYE.edge]) for e in dataset.examples])

    assert problem.training.X.tolist() == seen[[0, 2]].tolist()
    assert problem.training.labels.tolist() == [0, 1]
    assert problem.held_out.X.tolist() == seen[[1, 3]].tolist()
    assert problem.held_out.labels.tolist() == [0, 1]


@pytest.mark.parametrize("kind", SCALINGS)
def test_x_is_what_the_eye_saw_less_the_mean_times_the_scale(kind: ScalingKind) -> None:
    dataset = half_held_out()
    problem = prepare(replace(make_setup(dataset), scaling=kind))
    seen = np.array([EYE.see(e.photo.squares[EYE.edge]) for e in dataset.examples], np.float64)

    x = (seen - problem.scaling.mean) * problem.scaling.scale

    np.testing.assert_allclose(problem.training.X, x[[0, 2]], rtol=1e-5)
    np.testing.assert_allclose(problem.held_out.X, x[[1, 3]], rtol=1e-5)


@pytest.mark.parametrize("kind", SCALINGS)
def test_the_scaling_knows_nothing_of_held_out_photos(kind: ScalingKind) -> None:
    one, other = (
        prepare(replace(make_setup(half_held_out(last=last)), scaling=kind)) for last in (3, 99)
    )

    assert one.held_out.X.tobytes() != other.held_out.X.tobytes()
    assert one.scaling.mean.tobytes() == other.scaling.mean.tobytes()
    assert one.scaling.scale.tobytes() == other.scaling.scale.tobytes()
    assert one.training.X.tobytes() == other.training.X.tobytes()


def test_centred_means_the_mean_of_the_training_photos() -> None:
    problem = prepare(make_setup(half_held_out()))

    np.testing.assert_allclose(problem.training.X.mean(axis=0), 0, atol=1e-6)
    assert np.abs(problem.held_out.X.mean(axis=0)).max() > 0.01


def test_a_scaling_that_came_with_a_model_is_taken_as_it_is() -> None:
    scaling = Scaling(np.full(EYE.size, 7, np.float32), np.asarray(0.5, np.float32))

    problem = prepare(replace(make_setup(), scaling=scaling))

    assert problem.scaling is scaling
    first = make_small_dataset().examples[0].photo.squares[EYE.edge].reshape(-1)
    assert problem.training.X[0].tolist() == ((first.astype(float) - 7) * 0.5).tolist()


def test_the_start_is_zero_unless_something_else_is_chosen() -> None:
    start = make_params(2, EYE.size)

    zeros = prepare(make_setup()).start

    assert not zeros.W.any()
    assert not zeros.b.any()
    assert zeros.W.shape == (2, EYE.size)
    assert zeros.W.dtype == np.float32
    assert prepare(make_setup(start=start)).start is start


def test_there_is_a_row_a_class() -> None:
    dataset = Dataset(tuple("abc"), tuple(make_examples([0, 1, 2])), np.zeros(3, np.bool_))

    assert prepare(make_setup(dataset)).start.W.shape == (3, EYE.size)


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_each_eye_looks_at_the_square_of_its_edge(eye: object) -> None:
    photos = tuple(Example(make_photo(n, edges=EDGES), n % 2) for n in range(3))
    (chosen,) = (known for known in EYES if known == eye)
    setup = Setup(Dataset(CLASSES, photos, np.zeros(3, np.bool_)), chosen, "raw")

    problem = prepare(setup)

    assert problem.training.X.shape == (3, chosen.size)
    square = photos[1].photo.squares[chosen.edge]
    assert problem.training.X[1].tolist() == chosen.see(square).tolist()


def test_without_photos_the_arrays_are_empty() -> None:
    problem = prepare(make_setup(make_small_dataset(0)))

    assert problem.training.X.shape == problem.held_out.X.shape == (0, EYE.size)
    assert problem.training.labels.shape == (0,)
    assert problem.scaling.mean.tolist() == [0] * EYE.size


def test_x_is_float32_in_c_order_and_cannot_be_changed() -> None:
    problem = prepare(make_setup(half_held_out()))

    for sample in (problem.training, problem.held_out):
        assert sample.X.dtype == np.float32
        assert sample.X.flags.c_contiguous
        assert read_only(sample.X)
        assert sample.labels.dtype == np.int64


def test_what_is_chosen_when_nothing_is_said() -> None:
    setup = Setup(make_small_dataset())

    assert setup.eye.name == "pixels32"
    assert setup.scaling == "centred"
    assert setup.start == "zero"
    assert setup.settings == Settings(rate=0.01, batch=0, l2=0.0, seed=0)


# Features of a network.


def see_features(eye: Eye, photo: Photo) -> Numbers:
    """What a network might find: numbers of no bound, others in each photo."""
    if not isinstance(eye, NetworkEye):
        return extract_now(eye, photo)
    random = np.random.default_rng(int.from_bytes(photo.digest[-4:], "big"))
    return random.gamma(2, 3, eye.size).astype(np.float32)


def features_setup(start: StartKind, *, last: int = 3, eye: Eye = FINAL) -> Setup:
    return replace(make_setup(half_held_out(last=last), start=start), eye=eye)


@pytest.mark.parametrize("eye", [EARLY, FINAL], ids=lambda eye: eye.name)
def test_features_are_as_long_as_one_whatever_the_layer(eye: Eye) -> None:
    problem = prepare(features_setup("zero", eye=eye), see_features)

    X = problem.training.X.astype(np.float64)
    assert X.shape == (2, eye.size)
    assert (X**2).sum(axis=1).mean() == pytest.approx(1, rel=1e-5)
    np.testing.assert_allclose(X.mean(axis=0), 0, atol=1e-6)


@pytest.mark.parametrize("kind", SCALINGS)
@pytest.mark.parametrize("start", ["zero", "known"])
def test_held_out_photos_decide_nothing_about_features_or_the_start(
    kind: ScalingKind, start: StartKind
) -> None:
    one, other = (
        prepare(replace(features_setup(start, last=last), scaling=kind), see_features)
        for last in (3, 99)
    )

    assert one.held_out.X.tobytes() != other.held_out.X.tobytes()
    assert one.training.X.tobytes() == other.training.X.tobytes()
    assert one.scaling.mean.tobytes() == other.scaling.mean.tobytes()
    assert one.scaling.scale.tobytes() == other.scaling.scale.tobytes()
    assert bits(one.start) == bits(other.start)


def test_what_is_known_beforehand_is_the_start() -> None:
    problem = prepare(features_setup("known"), see_features)

    wanted = known_start(
        second_opinion().params, problem.scaling, problem.training.X, problem.training.labels
    )
    assert bits(problem.start) == bits(wanted)
    difference = problem.training.X @ (problem.start.W[0] - problem.start.W[1]).astype(np.float64)
    difference += problem.start.b[0] - problem.start.b[1]
    assert np.abs(difference).mean() == pytest.approx(2, rel=1e-4)


def test_the_start_is_zero_where_nothing_is_known() -> None:
    known = features_setup("known")
    dataset = known.dataset
    others = [
        replace(known, eye=EYE),
        replace(known, eye=EARLY),
        replace(known, dataset=replace(dataset, classes=("dog", "bird"))),
        replace(known, dataset=replace(dataset, classes=("dog", "cat", "bird"))),
        # No cat to train on.
        replace(known, dataset=replace(dataset, held_out=np.array([False, False, True, True]))),
        replace(known, dataset=make_small_dataset(0)),
    ]

    for setup in others:
        start = prepare(setup, see_features).start
        assert start.W.shape == (len(setup.dataset.classes), setup.eye.size)
        assert not start.W.any()
        assert not start.b.any()


@pytest.mark.parametrize("start", ["zero", "known"])
def test_l2_pulls_towards_the_start(start: StartKind) -> None:
    def distance(l2: float) -> float:
        settings = Settings(rate=0.5, l2=l2)
        problem = prepare(replace(features_setup(start), settings=settings), see_features)
        step_result = evaluate_step(first_state(problem), problem)
        *_, last = islice(train(step_result, problem, limit=1e9), 100)
        return float(np.linalg.norm(last.state.params.W - problem.start.W))

    free, pulled, held = (distance(l2) for l2 in (0.0, 0.1, 1.0))
    assert free > 1.2 * pulled > 1.2 * 1.2 * held > 0


# Remembering.


def test_a_moved_slider_does_not_make_the_arrays_anew() -> None:
    preparation, setup = Preparation(), make_setup()
    first = preparation(setup)

    moved = preparation(with_settings(setup, rate=0.5, batch=3))

    assert moved.training is first.training
    assert moved.held_out is first.held_out
    assert (moved.settings.rate, moved.settings.batch) == (0.5, 3)
    assert first.settings.rate == setup.settings.rate


CHANGES: list[Callable[[Setup], Setup]] = [
    lambda setup: replace(setup, dataset=half_held_out()),
    lambda setup: replace(setup, eye=GreyEye(EYE.edge)),
    lambda setup: replace(setup, scaling="raw"),
    lambda setup: replace(setup, start=make_params(2, EYE.size)),
    lambda setup: replace(setup, eye=FINAL),
    lambda setup: replace(setup, eye=FINAL, start="known"),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_the_numbers_makes_them_anew(change: Callable[[Setup], Setup]) -> None:
    preparation, setup = Preparation(see_features), make_setup()
    preparation(setup)
    preparation(replace(setup, eye=FINAL))
    changed = change(setup)

    found, wanted = preparation(changed), prepare(changed, see_features)

    assert found.training.X.tobytes() == wanted.training.X.tobytes()
    assert found.training.labels.tolist() == wanted.training.labels.tolist()
    assert found.held_out.X.tobytes() == wanted.held_out.X.tobytes()
    assert found.start.W.tobytes() == wanted.start.W.tobytes()
    assert found.scaling.mean.tobytes() == wanted.scaling.mean.tobytes()


def test_the_last_two_are_remembered_and_no_more() -> None:
    preparation = Preparation()
    one, two, three = (replace(make_setup(), scaling=kind) for kind in SCALINGS)
    first, second = preparation(one), preparation(two)

    # Between two setups one can go to and fro.
    assert preparation(one).training is first.training
    assert preparation(two).training is second.training
    preparation(three)
    assert preparation(two).training is second.training
    assert preparation(one).training is not first.training


def test_a_slider_that_moves_for_long_does_not_fill_the_memory() -> None:
    preparation, setup = Preparation(), make_setup()
    start = preparation(setup).start
    for number in range(20):
        preparation(with_settings(setup, rate=0.01 * number))

    problems = [thing for thing in gc.get_objects() if isinstance(thing, TrainingProblem)]
    assert 1 <= sum(problem.start is start for problem in problems) <= 2


def test_the_ground_is_the_same_whatever_the_step_but_not_with_another_l2_or_x() -> None:
    setup = make_setup()

    assert same_ground(setup, with_settings(setup, rate=0.5, batch=3, seed=7))
    assert not same_ground(setup, with_settings(setup, l2=0.1))
    assert not same_ground(setup, replace(setup, scaling="raw"))


@pytest.mark.parametrize(("batch", "some"), [(0, False), (1, True), (8, True), (9, False)])
def test_a_batch_of_as_many_photos_as_there_are_to_train_on_is_all_of_them(
    batch: int, *, some: bool
) -> None:
    dataset = make_small_dataset(12, held_out_share=0.5)
    assert (dataset.training_count, dataset.held_out_count) == (9, 3)

    assert make_setup(dataset, settings=Settings(batch=batch)).in_batches is some
