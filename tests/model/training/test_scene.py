import numpy as np
import pytest

from model.classifier import evaluate
from model.photos.dataset import make_dataset
from model.training.optimisers import OPTIMISERS, Optimiser
from model.training.problem import Settings, TrainingProblem
from model.training.scene import Scene, make_scene, make_scene_without_training, worst
from model.training.setup import prepare
from model.training.training import State, advance, evaluate_step, first_state, train
from tests.frozen import changeable
from tests.model.making import CLASSES, bits, make_examples, make_setup, make_small_dataset

DATASET = make_small_dataset(30, held_out_share=0.4)


def scene_after(steps: int, settings: Settings | None = None) -> tuple[Scene, TrainingProblem]:
    setup = make_setup(DATASET, settings=settings)
    problem = prepare(setup)
    film = train(evaluate_step(first_state(problem), problem), problem, 1e9)
    step_result = [next(film) for _ in range(steps)][-1]
    return make_scene(step_result, setup, problem), problem


@pytest.mark.parametrize("batch", [0, 4])
def test_a_scene_measures_both_sets_whole_whatever_the_batch(batch: int) -> None:
    scene, problem = scene_after(3, Settings(rate=0.1, batch=batch))
    for shown, sample in ((scene.training, problem.training), (scene.held_out, problem.held_out)):
        assert shown is not None
        again = evaluate(scene.params, sample.X, sample.labels)
        assert shown.losses.tolist() == again.losses.tolist()
        assert (shown.right, len(shown.losses)) == (again.right, len(sample.labels))


@pytest.mark.parametrize("optimiser", OPTIMISERS, ids=lambda optimiser: optimiser.name)
def test_nothing_of_a_scene_can_be_changed(optimiser: type[Optimiser]) -> None:
    scene, problem = scene_after(3, Settings(rate=0.1, batch=4, optimiser=optimiser()))
    assert changeable(scene) == []
    assert changeable(problem) == []


def test_the_update_leads_to_the_next_state() -> None:
    scene, problem = scene_after(2)
    assert scene.step_result is not None
    assert scene.update is not None
    after = advance(scene.state, scene.step_result.slope, problem).params
    assert np.allclose(scene.params.W + scene.update.W, after.W)
    assert np.allclose(scene.params.b + scene.update.b, after.b)


def test_the_worst_photos_come_first_each_with_its_own_loss() -> None:
    scene, problem = scene_after(5)
    for held_out, sample in ((True, problem.held_out), (False, problem.training)):
        found = worst(scene, 4, held_out=held_out)
        losses = [loss for _, loss in found]
        every = evaluate(scene.params, sample.X, sample.labels).losses
        assert losses == sorted(every.tolist(), reverse=True)[:4]
        sides = {
            e.photo.digest: out for e, out in zip(DATASET.examples, DATASET.held_out, strict=True)
        }
        assert all(sides[example.photo.digest] == held_out for example, _ in found)


def test_the_loss_beside_a_worst_photo_is_that_of_its_pixels() -> None:
    scene, problem = scene_after(5)
    (example, loss), *_ = worst(scene, 1, held_out=False)
    eye = scene.setup.eye
    x = problem.scaling.apply(eye.see(example.photo.squares[eye.edge]))[np.newaxis]
    alone = evaluate(scene.params, x, np.array([example.label]))
    assert alone.loss == pytest.approx(loss, rel=1e-5)


def test_photos_that_cannot_be_trained_on_still_show_the_params() -> None:
    dogs = make_dataset(CLASSES, make_examples([0, 0, 0]), 0.0)
    setup = make_setup(dogs)
    problem = prepare(setup)
    state = State(7, first_state(problem).params, ())
    scene = make_scene_without_training(state, setup, problem)
    assert scene.step == 7
    assert bits(scene.params) == bits(state.params)
    assert scene.refusal is not None
    assert worst(scene, 3, held_out=True) == ()


def test_before_the_first_step_nothing_of_these_photos_has_been_learnt() -> None:
    setup = make_setup(DATASET)
    problem = prepare(setup)
    first = evaluate_step(first_state(problem), problem)
    fresh, stepped = make_scene(first, setup, problem), scene_after(1)[0]
    training = next(
        e.photo for e, out in zip(DATASET.examples, DATASET.held_out, strict=True) if not out
    )
    held_out = next(
        e.photo for e, out in zip(DATASET.examples, DATASET.held_out, strict=True) if out
    )
    for scene, expected in ((fresh, False), (stepped, True)):
        assert scene.has_learnt(training) is expected
        assert scene.learnt is not None
        assert (training in scene.learnt) is expected
        assert not scene.has_learnt(held_out)
