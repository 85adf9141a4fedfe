"""Sketches: the same for everybody, fair to both animals, and possible to learn."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import pytest
from numpy.typing import NDArray

from model.classifier import Evaluation
from model.eyes.pixels import PixelEye
from model.params import Floats
from model.photos.dataset import Example, make_dataset
from model.photos.photo import SHOWN, Photo, Pixels
from model.sketches.sketches import DRAWN, all_sketches, draw_sketches, sketch
from model.training.divergence import loss_limit
from model.training.problem import ArrayDataset, TrainingProblem
from model.training.setup import Setup, prepare
from model.training.training import evaluate_dataset, evaluate_step, first_state, train
from tests.model.making import CLASSES

EYE = PixelEye(32)
STEPS = 500


@dataclass(frozen=True)
class Learnt:
    """What comes of training on the 200 sketches of the first start.

    weights: W_dog − W_cat, (32, 32), the mean of R, G and B.
    others:  how it does on 1,000 sketches of another seed.
    """

    weights: Floats
    others: Evaluation


def bits_of(drawn: tuple[Photo, int]) -> tuple[object, ...]:
    """All that a sketch is, comparable."""
    photo, label = drawn
    squares = {edge: square.tobytes() for edge, square in photo.squares.items()}
    return photo.name, photo.path, photo.digest, squares, label


def as_problem(drawn: Sequence[tuple[Photo, int]]) -> TrainingProblem:
    examples = [Example(photo, label) for photo, label in drawn]
    return prepare(Setup(make_dataset(CLASSES, examples, 0.0), EYE))


def commonest_colour(pixels: Pixels) -> int:
    """The colour of the largest flat part, as one number."""
    packed = pixels.astype(np.int64) @ (1 << 16, 1 << 8, 1)
    colours, counts = np.unique(packed, return_counts=True)
    return int(colours[counts.argmax()])


def colour_of_corners(photo: Photo) -> NDArray[np.float64]:
    """The mean colour (3,) of the corners, which no face reaches."""
    return np.asarray(photo.squares[16][::15, ::15].mean(axis=(0, 1)))


@pytest.fixture(scope="module")
def learnt() -> Learnt:
    problem = as_problem(all_sketches(edges=(EYE.edge,)))
    step_result = evaluate_step(first_state(problem), problem)
    *_, last = islice(train(step_result, problem, loss_limit(step_result.loss, 2)), STEPS)
    assert last.state.step == STEPS

    others = all_sketches(1_000, 1, (EYE.edge,))
    x = problem.scaling.apply(np.stack([EYE.see(p.squares[EYE.edge]) for p, _ in others]))
    labels = np.array([label for _, label in others])
    dog, cat = last.state.params.W
    return Learnt(
        weights=(dog - cat).reshape(EYE.shape).mean(axis=2),
        others=evaluate_dataset(last.state, ArrayDataset(x, labels)),
    )


def test_the_same_seed_draws_the_same_sketches() -> None:
    assert [*map(bits_of, all_sketches(6, 3))] == [*map(bits_of, all_sketches(6, 3))]


def test_another_seed_draws_other_sketches() -> None:
    digests = [{photo.digest for photo, _ in all_sketches(6, seed)} for seed in (3, 4)]
    assert digests[0].isdisjoint(digests[1])


def test_more_sketches_only_add_to_fewer() -> None:
    assert [*map(bits_of, all_sketches(9))][:4] == [*map(bits_of, all_sketches(4))]


def test_sketches_can_be_had_one_by_one() -> None:
    one_by_one = draw_sketches(1_000_000_000, 5)
    assert [*map(bits_of, islice(one_by_one, 4))] == [*map(bits_of, all_sketches(4, 5))]


def test_the_first_start_shows_a_hundred_of_each() -> None:
    labels = [label for _, label in all_sketches(edges=())]
    assert labels == [0, 1] * 100


def test_dogs_and_cats_are_numbered_apart() -> None:
    names = [photo.name for photo, _ in all_sketches(4)]
    assert names == ["dog sketch 1", "cat sketch 1", "dog sketch 2", "cat sketch 2"]


def test_a_sketch_has_no_file() -> None:
    assert [photo.path for photo, _ in all_sketches(2)] == [None, None]


def test_no_two_sketches_have_the_same_digest() -> None:
    digests = {photo.digest for photo, _ in all_sketches(400, edges=())}
    assert len(digests) == 400
    assert {len(digest) for digest in digests} == {16}


def test_the_digest_does_not_depend_on_the_squares_asked_for() -> None:
    few, many = all_sketches(2, edges=(16,)), all_sketches(2, edges=(64, 32, SHOWN))
    assert [photo.digest for photo, _ in few] == [photo.digest for photo, _ in many]


@pytest.mark.parametrize("edge", [1, 16, 32, 50, 64, SHOWN])
def test_a_square_is_as_large_as_asked_for_and_cannot_be_written(edge: int) -> None:
    ((photo, label),) = all_sketches(1, edges=(edge,))
    square = photo.squares[edge]

    assert list(photo.squares) == [edge]
    assert square.shape == (edge, edge, 3)
    assert square.dtype == np.uint8
    assert not square.flags.writeable
    assert square.tobytes() == sketch(label, 0, 0, edge).tobytes()


@pytest.mark.parametrize("edge", [16, 32, 64])
def test_every_square_is_the_mean_of_the_same_drawing(edge: int) -> None:
    for label in (0, 1):
        block = DRAWN // edge
        drawing = sketch(label, 0, 7, DRAWN).astype(float)
        mean = drawing.reshape(edge, block, edge, block, 3).mean(axis=(1, 3))
        assert np.abs(sketch(label, 0, 7, edge) - mean).max() < 0.6


def test_a_dog_and_a_cat_of_the_same_number_differ_in_shape_alone() -> None:
    middle = slice(SHOWN // 4, 3 * SHOWN // 4)
    for index in range(20):
        dog, cat = (sketch(label, 2, index, SHOWN) for label in (0, 1))
        assert (dog != cat).any()
        assert commonest_colour(dog) == commonest_colour(cat)
        assert commonest_colour(dog[middle, middle]) == commonest_colour(cat[middle, middle])


def test_backgrounds_are_alike_for_dogs_and_cats() -> None:
    colours = np.array([colour_of_corners(photo) for photo, _ in all_sketches(600, 1, (16,))])
    dogs, cats = colours[::2], colours[1::2]
    chance = np.sqrt(dogs.var(axis=0) / len(dogs) + cats.var(axis=0) / len(cats))

    assert (np.abs(dogs.mean(axis=0) - cats.mean(axis=0)) < 3 * chance).all()
    assert np.allclose(dogs.std(axis=0), cats.std(axis=0), rtol=0.15)


def test_what_was_learnt_from_sketches_holds_for_sketches_of_another_seed(learnt: Learnt) -> None:
    assert len(learnt.others.losses) == 1_000
    assert learnt.others.right >= 880


def test_sketches_are_not_so_easy_that_nothing_is_left_to_look_at(learnt: Learnt) -> None:
    assert learnt.others.right <= 980


@pytest.mark.parametrize(
    ("part", "rows", "columns", "sign"),
    [
        ("left ear of the cat", (8, 13), (8, 12), -1),
        ("right ear of the cat", (8, 13), (20, 24), -1),
        ("left ear of the dog", (12, 19), (3, 7), 1),
        ("right ear of the dog", (12, 19), (26, 30), 1),
        ("forehead of the dog", (9, 14), (14, 18), 1),
        ("dark nose of the dog", (18, 22), (15, 18), -1),
    ],
)
def test_the_weights_come_to_look_like_a_face(
    learnt: Learnt, part: str, rows: tuple[int, int], columns: tuple[int, int], sign: int
) -> None:
    region = sign * learnt.weights[slice(*rows), slice(*columns)]
    assert region.mean() > np.abs(learnt.weights).mean() / 2, part
    assert (region > 0).mean() > 0.8, part
