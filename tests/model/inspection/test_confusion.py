"""Counting what is taken for what, photo by photo."""

import numpy as np
import pytest

from model.classifier import evaluate
from model.inspection.confusion import Confusion, confuse
from model.params import Params
from model.photos.dataset import Dataset, make_dataset
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import Setup, prepare
from model.training.training import State, evaluate_step, first_state
from tests.model.making import (
    CLASSES,
    EYE,
    as_float32,
    make_examples,
    make_params,
    make_setup,
    make_small_dataset,
    read_only,
)

ALL = 1_000


def scene_of(dataset: Dataset, seed: int = 1) -> Scene:
    """A classifier that knows nothing of the photos and is wrong about many of them."""
    setup = make_setup(dataset, start=as_float32(make_params(len(dataset.classes), EYE.size, seed)))
    problem = prepare(setup)
    return make_scene(evaluate_step(first_state(problem), problem), setup, problem)


def confusion_of(scene: Scene, *, held_out: bool, most: int = ALL) -> Confusion:
    confusion = confuse(scene, most, held_out=held_out)
    assert confusion is not None
    return confusion


def answers_one_by_one(scene: Scene, *, held_out: bool) -> list[tuple[bytes, int, int, float]]:
    """Digest, label, answer and its probability of each photo, asked about alone."""
    setup: Setup = scene.setup
    found = []
    for example, out in zip(setup.dataset.examples, setup.dataset.held_out, strict=True):
        if out == held_out:
            x = scene.scaling.apply(EYE.see(example.photo.squares[EYE.edge]))[np.newaxis]
            (row,) = evaluate(scene.params, x, np.array([example.label])).probabilities
            answer = int(row.argmax())
            found.append((example.photo.digest, example.label, answer, float(row[answer])))
    return found


SCENES = (
    scene_of(make_small_dataset(40, held_out_share=0.4)),
    scene_of(make_dataset(("dog", "cat", "cow"), make_examples(n % 3 for n in range(60)), 0.4)),
)


@pytest.mark.parametrize("scene", SCENES, ids=["two classes", "three"])
@pytest.mark.parametrize("held_out", [True, False])
def test_every_photo_is_counted_where_its_label_and_its_answer_meet(
    scene: Scene, held_out: bool
) -> None:
    confusion = confusion_of(scene, held_out=held_out)
    classes = len(scene.setup.dataset.classes)
    counts = [[0] * classes for _ in range(classes)]
    for _, label, answer, _ in answers_one_by_one(scene, held_out=held_out):
        counts[label][answer] += 1
    assert confusion.counts.tolist() == counts
    assert read_only(confusion.counts)
    assert confusion.right == sum(counts[label][label] for label in range(classes))
    assert confusion.total == int((scene.setup.dataset.held_out == held_out).sum())


@pytest.mark.parametrize("scene", SCENES, ids=["two classes", "three"])
@pytest.mark.parametrize("held_out", [True, False])
def test_the_surest_mistake_comes_first(scene: Scene, held_out: bool) -> None:
    expected = sorted(
        (
            (-probability, digest, label, answer)
            for digest, label, answer, probability in answers_one_by_one(scene, held_out=held_out)
            if label != answer
        ),
    )
    mistakes = confusion_of(scene, held_out=held_out).mistakes
    assert len(expected) > 3
    assert [(m.example.photo.digest, m.example.label, m.answer) for m in mistakes] == [
        (digest, label, answer) for _, digest, label, answer in expected
    ]
    assert [m.probability for m in mistakes] == pytest.approx([-p for p, *_ in expected], rel=1e-5)


def test_no_more_mistakes_are_shown_than_were_asked_for() -> None:
    every = confusion_of(SCENES[0], held_out=False).mistakes
    some = confusion_of(SCENES[0], held_out=False, most=3)
    assert [m.example for m in some.mistakes] == [m.example for m in every[:3]]
    assert some.total - some.right == len(every)


def test_where_nothing_is_held_out_all_counts_are_zero() -> None:
    confusion = confusion_of(scene_of(make_small_dataset(12)), held_out=True)
    assert (confusion.counts.tolist(), confusion.mistakes) == ([[0, 0], [0, 0]], ())
    assert (confusion.right, confusion.total) == (0, 0)


def test_where_probabilities_are_equal_by_rounding_the_hits_are_those_of_the_evaluation() -> None:
    slightly = Params(np.zeros((2, EYE.size), np.float32), np.array([0, 1e-20], np.float32))
    setup = make_setup(make_small_dataset(12), start=slightly)
    problem = prepare(setup)
    scene = make_scene(evaluate_step(first_state(problem), problem), setup, problem)
    assert scene.training is not None
    confusion = confusion_of(scene, held_out=False)
    assert confusion.counts[:, 0].tolist() == [0, 0]  # all are taken for the second class
    assert [confusion.counts[1, 1], confusion.right] == [scene.training.right] * 2


def test_photos_that_cannot_be_trained_on_have_no_answers() -> None:
    setup = make_setup(make_dataset(CLASSES, make_examples([0, 0, 0]), 0.0))
    problem = prepare(setup)
    scene = make_scene_without_training(State(0, problem.start, ()), setup, problem)
    assert confuse(scene, ALL, held_out=False) is None
    assert confuse(scene, ALL, held_out=True) is None
