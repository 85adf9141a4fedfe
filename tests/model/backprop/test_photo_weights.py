"""W − W₀ as a sum of photos: exactly, for every way plain gradient descent can go."""

from dataclasses import replace

import numpy as np
import pytest

from model.backprop.photo_weights import (
    PhotoWeights,
    add_up,
    by_scores,
    enough,
    terms,
    weigh,
    whole_film,
    why_no_sum,
)
from model.photos.dataset import make_dataset
from model.training.optimisers import Adam, GradientDescent
from model.training.problem import Settings
from model.training.run import Run
from model.training.schedules import StepDecay
from model.training.setup import Preparation, Setup, prepare
from model.training.training import State, evaluate_step
from tests.model.making import (
    CLASSES,
    as_float32,
    bits,
    make_examples,
    make_params,
    make_setup,
    make_small_dataset,
    read_only,
    train_run,
    with_settings,
)
from tests.model.rounding import sum_error

STEPS = 60
WAYS = {
    "all photos": Settings(rate=0.3),
    "batches": Settings(rate=0.3, batch=5, seed=3),
    "L2": Settings(rate=0.3, l2=0.2),
    "batches, L2 and a schedule": Settings(
        rate=0.3, batch=4, l2=0.1, schedule=StepDecay(every=9, factor=0.7)
    ),
}


def trained(setup: Setup, steps: int = STEPS) -> Run:
    run = Run(setup)
    train_run(run, steps)
    return run


def weights_at(run: Run, step: int) -> PhotoWeights:
    *_, last = weigh(whole_film(run, step), prepare)
    return last


def agrees(weights: PhotoWeights) -> None:
    """W − W₀ is the sum of the photos times their weights."""
    X = prepare(weights.film.legs[0][1]).training.X
    moved = weights.moved
    scale = np.abs(moved.W).max()
    assert scale > 0
    # W has been rounded to float32 once a step, and each of its gradients is a sum over the photos.
    off = sum_error(STEPS + len(X), 2 * scale, np.float32)
    np.testing.assert_allclose(weights.alphas.T @ X, moved.W, rtol=0, atol=off)


@pytest.mark.parametrize("settings", WAYS.values(), ids=WAYS.keys())
def test_w_minus_its_start_is_the_sum_of_photos_times_their_weights(settings: Settings) -> None:
    run = trained(make_setup(settings=settings))
    agrees(weights_at(run, STEPS))
    agrees(weights_at(run, 17))


@pytest.mark.parametrize("settings", WAYS.values(), ids=WAYS.keys())
def test_the_bias_is_the_sum_of_the_weights_alone(settings: Settings) -> None:
    if settings.l2:
        settings = replace(settings, l2=0.0)  # which leaves the bias alone
    weights = weights_at(trained(make_setup(settings=settings)), STEPS)
    np.testing.assert_allclose(weights.alphas.sum(axis=0), weights.moved.b, atol=1e-6)


def test_it_holds_from_any_start_and_for_any_number_of_classes() -> None:
    dataset = make_dataset(("a", "b", "c"), make_examples(n % 3 for n in range(12)), 0.0)
    start = as_float32(make_params(3, 12))
    setup = make_setup(dataset, settings=Settings(rate=0.2, l2=0.3), start=start)
    agrees(weights_at(trained(setup), STEPS))


def test_it_holds_when_the_settings_change_on_the_way() -> None:
    setup = make_setup(settings=Settings(rate=0.3))
    run = trained(setup, 20)
    run.setup = with_settings(setup, rate=0.05, l2=0.4)
    train_run(run, 20)
    run.setup = with_settings(setup, batch=3)
    train_run(run, 20)
    film = whole_film(run, 60)
    assert [since for since, _ in film.legs] == [0, 20, 40]
    assert why_no_sum(film) is None
    agrees(weights_at(run, 60))


def test_the_walk_goes_through_the_very_states_of_the_film() -> None:
    run = trained(make_setup(settings=WAYS["batches"]))
    walked = list(weigh(whole_film(run, STEPS), Preparation()))
    assert [weights.step for weights in walked] == list(range(STEPS + 1))
    assert bits(walked[-1].state.params) == bits(run.history.nearest(STEPS).params)
    assert not walked[0].alphas.any()


def test_the_film_of_a_long_run_begins_at_its_start() -> None:
    run = trained(make_setup(settings=Settings(rate=0.01)), 700)
    film = whole_film(run, 650)
    assert film.origin.step == 0
    assert film.target == 650
    agrees(weights_at(run, 650))


def test_the_walk_goes_on_from_weights_that_are_known() -> None:
    run = trained(make_setup(settings=WAYS["batches, L2 and a schedule"]))
    known = weights_at(run, 25)
    film = whole_film(run, STEPS)
    assert known.leads_to(film)
    walked = list(weigh(film, prepare, known))
    assert [weights.step for weights in walked] == list(range(25, STEPS + 1))
    assert walked[0].film is film
    assert np.array_equal(walked[-1].alphas, weights_at(run, STEPS).alphas)


def test_weights_do_not_lead_to_a_film_that_went_another_way() -> None:
    setup = make_setup()
    run = trained(setup, 30)
    known = weights_at(run, 25)
    assert not known.leads_to(whole_film(run, 24))
    run.setup = with_settings(setup, rate=0.01)
    train_run(run, 10, start=20)
    assert not known.leads_to(whole_film(run, 30))
    assert weights_at(run, 20).leads_to(whole_film(run, 30))
    other = trained(make_setup(), 30)
    assert not known.leads_to(whole_film(other, 30))


def test_a_setup_that_has_moved_nothing_yet_does_not_matter() -> None:
    setup = make_setup()
    run = trained(setup, 10)
    run.setup = with_settings(setup, optimiser=Adam())
    train_run(run, 0)
    film = whole_film(run, 10)
    assert len(film.legs) == 2
    assert why_no_sum(film) is None
    agrees(weights_at(run, 10))


def test_other_optimisers_are_told_apart() -> None:
    run = trained(make_setup(settings=Settings(rate=0.1, optimiser=Adam())), 3)
    why = why_no_sum(whole_film(run, 3))
    assert why is not None
    assert "trained with Adam, which remembers" in str(why)
    assert "Reset" in str(why)


def test_photos_that_came_on_the_way_are_told() -> None:
    setup = make_setup()
    run = trained(setup, 5)
    run.setup = replace(setup, dataset=make_small_dataset(14))
    train_run(run, 5)
    why = why_no_sum(whole_film(run, 10))
    assert why is not None
    assert "photos have changed" in str(why)
    assert why_no_sum(whole_film(run, 5)) is None


def test_of_a_film_of_one_step_its_setup_decides() -> None:
    run = trained(make_setup(settings=Settings(optimiser=Adam())), 0)
    assert why_no_sum(whole_film(run, 0)) is not None
    run = trained(make_setup(settings=Settings(optimiser=GradientDescent())), 0)
    assert why_no_sum(whole_film(run, 0)) is None


def test_the_heaviest_photos_come_first_and_held_out_ones_never() -> None:
    dataset = make_small_dataset(30, held_out_share=0.4)
    run = trained(make_setup(dataset, settings=Settings(rate=0.3)))
    weights = weights_at(run, STEPS)
    rows = weights.heaviest(6)
    sizes = np.abs(weights.alphas).max(axis=1)
    assert sizes[rows].tolist() == sorted(sizes.tolist(), reverse=True)[:6]
    examples = weights.examples()
    assert len(examples) == len(weights.alphas) < 30
    assert examples == dataset.side(held_out=False)


def test_with_plain_descent_from_zero_each_photo_pulls_its_own_class_up() -> None:
    weights = weights_at(trained(make_setup()), STEPS)
    labels = [example.label for example in weights.examples()]
    own = weights.alphas[np.arange(len(labels)), labels]
    assert (own > 0).all()
    np.testing.assert_allclose(weights.alphas.sum(axis=1), 0.0, atol=1e-12)


def test_the_sum_grows_photo_by_photo_into_the_whole() -> None:
    weights = weights_at(trained(make_setup()), STEPS)
    X = prepare(weights.film.legs[0][1]).training.X
    rows = weights.heaviest(len(X))
    first, everything = add_up(weights, rows[:1], 1), add_up(weights, rows, 1)
    np.testing.assert_allclose(first.part, weights.alphas[rows[0], 1] * X[rows[0]], rtol=1e-6)
    assert np.array_equal(first.whole, weights.moved.W[1])
    np.testing.assert_allclose(everything.part, everything.whole, atol=1e-6)
    assert everything.likeness == pytest.approx(1.0, abs=1e-9)
    assert -1 < first.likeness < 1
    assert read_only(first.part)


def test_nothing_is_like_nothing() -> None:
    weights = weights_at(trained(make_setup()), STEPS)
    assert add_up(weights, weights.heaviest(0), 0).likeness == 0.0


@pytest.mark.parametrize("classes", [2, 4])
def test_the_parts_of_the_photos_make_the_gradient(classes: int) -> None:
    dataset = make_dataset(
        CLASSES if classes == 2 else tuple("abcd"),
        make_examples(n % classes for n in range(12)),
        0.0,
    )
    setup = make_setup(dataset, start=as_float32(make_params(classes, 12)))
    problem = prepare(setup)
    step_result = evaluate_step(State(0, problem.start, ()), problem)
    parts = by_scores(step_result.slope.evaluation)
    assert parts.shape == (12, classes)
    made = parts.T @ problem.training.X / 12
    np.testing.assert_allclose(made, step_result.slope.gradient.W, atol=1e-6)


def test_in_turn_the_heaviest_of_each_class_come_one_after_the_other() -> None:
    weights = weights_at(trained(make_setup()), STEPS)
    rows = weights.in_turn(len(weights.alphas))
    labels = weights.training.labels
    assert sorted(rows.tolist()) == list(range(len(labels)))
    classes = weights.alphas.shape[1]
    fewest = min(int((labels == label).sum()) for label in range(classes))
    assert labels[rows][: classes * fewest].tolist() == [*range(classes)] * fewest
    for label in range(classes):
        sizes = np.abs(weights.alphas[rows[labels[rows] == label]]).max(axis=1)
        assert (np.diff(sizes) <= 0).all()


def test_enough_photos_are_the_first_whose_sum_is_so_like_all_of_them() -> None:
    weights = weights_at(trained(make_setup()), STEPS)
    rows = weights.in_turn(len(weights.alphas))
    for likeness in (0.3, 0.7, 0.95):
        count = enough(weights, rows, 0, likeness)
        assert add_up(weights, rows[:count], 0).likeness >= likeness
        assert all(add_up(weights, rows[:n], 0).likeness < likeness for n in range(1, count))
    assert enough(weights, rows[:1], 0, 1.1) == 1


def test_the_terms_of_one_weight_add_up_to_it() -> None:
    weights = weights_at(trained(make_setup(), 5), 5)
    rows = weights.heaviest(len(weights.alphas))
    whole = add_up(weights, rows, 1).part
    for place in (0, len(whole) - 1):
        values = terms(weights, rows, 1, place)
        assert values.shape == rows.shape
        off = sum_error(len(rows), float(np.abs(values).sum()), np.float64)
        assert abs(values.sum() - whole[place]) <= off
