"""Answers photo by photo, counted, and with another threshold."""

import numpy as np
import pytest

from model.classifier import evaluate
from model.inspection.answers import EVEN, Answers, answers_about
from model.params import Params
from model.photos.dataset import Dataset, make_dataset
from model.training.scene import Scene, make_scene, make_scene_without_training
from model.training.setup import prepare
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


def scene_of(dataset: Dataset, seed: int = 1) -> Scene:
    """A classifier that knows nothing of the photos and is wrong about many of them."""
    setup = make_setup(dataset, start=as_float32(make_params(len(dataset.classes), EYE.size, seed)))
    problem = prepare(setup)
    return make_scene(evaluate_step(first_state(problem), problem), setup, problem)


def answers_of(scene: Scene, *, held_out: bool) -> Answers:
    answers = answers_about(scene, held_out=held_out)
    assert answers is not None
    return answers


SCENES = (
    scene_of(make_small_dataset(40, held_out_share=0.4)),
    scene_of(make_dataset(("dog", "cat", "cow"), make_examples(n % 3 for n in range(60)), 0.4)),
)


@pytest.mark.parametrize("scene", SCENES, ids=["two classes", "three"])
@pytest.mark.parametrize("held_out", [True, False])
def test_each_photo_has_the_answer_that_it_gets_when_it_is_asked_about_alone(
    scene: Scene, held_out: bool
) -> None:
    answers = answers_of(scene, held_out=held_out)
    dataset = scene.setup.dataset
    of_those = zip(dataset.examples, dataset.held_out, strict=True)
    assert list(answers.examples) == [example for example, out in of_those if out == held_out]
    counts = np.zeros((answers.classes, answers.classes), int)
    for place, example in enumerate(answers.examples):
        x = scene.scaling.apply(EYE.see(example.photo.squares[EYE.edge]))[np.newaxis]
        (row,) = evaluate(scene.params, x, np.array([example.label])).probabilities
        answer = int(row.argmax())
        assert (answers.labels[place], answers.answers[place]) == (example.label, answer)
        assert answers.probabilities[place] == pytest.approx(row[0], rel=1e-5)
        counts[example.label, answer] += 1
    assert answers.counts.tolist() == counts.tolist()
    assert answers.tally.rights == tuple(counts.diagonal())
    assert answers.tally.total == len(answers.examples)
    assert read_only(answers.probabilities)


def test_another_threshold_turns_the_answers_between_it_and_a_half() -> None:
    answers = answers_of(SCENES[0], held_out=False)
    assert answers.wrong().tolist() == (answers.labels != answers.answers).tolist()
    threshold = float(np.sort(answers.probabilities)[3])
    between = (answers.probabilities >= threshold) != (answers.probabilities >= EVEN)
    assert between.any()
    turned = answers.wrong(threshold) != answers.wrong()
    assert turned.tolist() == between.tolist()
    # From 0 on everything is a dog, so that exactly the cats are wrong.
    assert answers.wrong(0.0).tolist() == (answers.labels == 1).tolist()


def test_where_nothing_is_held_out_there_are_no_answers_to_count() -> None:
    answers = answers_of(scene_of(make_small_dataset(12)), held_out=True)
    assert (answers.counts.tolist(), answers.examples) == ([[0, 0], [0, 0]], ())


def test_where_probabilities_are_equal_by_rounding_the_answers_are_those_of_the_scores() -> None:
    slightly = Params(np.zeros((2, EYE.size), np.float32), np.array([0, 1e-20], np.float32))
    setup = make_setup(make_small_dataset(12), start=slightly)
    problem = prepare(setup)
    scene = make_scene(evaluate_step(first_state(problem), problem), setup, problem)
    answers = answers_of(scene, held_out=False)
    assert set(answers.probabilities.tolist()) == {EVEN}
    assert answers.answers.tolist() == [1] * 12  # all are taken for the second class
    assert answers.wrong().tolist() == (answers.labels == 0).tolist()


def test_photos_that_cannot_be_trained_on_have_no_answers() -> None:
    setup = make_setup(make_dataset(CLASSES, make_examples([0, 0, 0]), 0.0))
    problem = prepare(setup)
    scene = make_scene_without_training(State(0, problem.start, ()), setup, problem)
    assert answers_about(scene, held_out=False) is None
    assert answers_about(scene, held_out=True) is None
