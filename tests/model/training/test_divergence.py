"""When the loss blows up: where training ends, and what is advised."""

import math
import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice

import numpy as np
import pytest

from model.eyes.pixels import PixelEye
from model.eyes.scaling import ScalingKind
from model.photos.dataset import Dataset, Example
from model.sentence import Refusal
from model.training.divergence import Diverged, loss_limit
from model.training.optimisers import AdaGrad, Adam, Momentum, Optimiser, RMSProp
from model.training.problem import Settings
from model.training.schedules import WarmUp
from model.training.setup import Setup, prepare
from model.training.training import StepResult, evaluate_step, first_state, train
from tests.model.making import CLASSES, make_photo, make_setup
from tests.model.training.films import Stumble


def few(step_results: Iterator[StepResult]) -> Iterator[StepResult]:
    """No more than fifty of them, where one expects that they end by themselves."""
    return islice(step_results, 50)


def plain_photos(scaling: ScalingKind) -> Setup:
    """Photos of one grey each, some dark and some bright in both classes."""
    greys = np.random.default_rng(0).integers(0, 256, 12)
    squares = [np.full((32, 32, 3), grey, np.uint8) for grey in greys]
    examples = tuple(
        Example(replace(make_photo(n), squares={32: square}), n % 2)
        for n, square in enumerate(squares)
    )
    dataset = Dataset(CLASSES, examples, np.zeros(12, np.bool_))
    return Setup(dataset, PixelEye(32), scaling, Settings(rate=0.01))


def test_raw_pixels_at_the_rate_of_the_lecture_blow_up_at_once() -> None:
    problem = prepare(plain_photos("raw"))
    first = evaluate_step(first_state(problem), problem)
    step_results: list[StepResult] = []

    with pytest.raises(Diverged) as stop:
        step_results.extend(few(train(first, problem, loss_limit(first.loss, 2))))

    assert stop.value.step == len(step_results) <= 1
    assert stop.value.loss > 1_000 * math.log(2)
    said = str(stop.value)
    assert f"stopped at step {stop.value.step}: one step further the loss rose to " in said
    assert "learning rate 0.01 is too large" in said
    assert said == str(stop.value.sentence)


def test_centred_pixels_at_the_rate_of_the_lecture_do_not() -> None:
    problem = prepare(plain_photos("centred"))
    first = evaluate_step(first_state(problem), problem)

    assert len(list(few(train(first, problem, loss_limit(first.loss, 2))))) == 50


@pytest.mark.parametrize("into", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("limit", [700.0, math.inf])
def test_when_the_loss_is_no_number_the_last_good_step_is_named(into: float, limit: float) -> None:
    problem = prepare(make_setup(settings=Settings(rate=0.1, optimiser=Stumble(3, into))))
    first = evaluate_step(first_state(problem), problem)
    step_results: list[StepResult] = []

    with pytest.raises(Diverged) as stop:
        step_results.extend(few(train(first, problem, limit)))

    assert [step_result.state.step for step_result in step_results] == [1, 2, 3]
    assert stop.value.step == 3
    assert not math.isfinite(stop.value.loss)
    assert "step 3: one step further the loss is no longer a number" in str(stop.value)


def test_an_infinite_loss_ends_training_even_without_a_limit() -> None:
    setup = plain_photos("raw")
    problem = prepare(replace(setup, settings=Settings(optimiser=Stumble(0, -math.inf))))
    first = evaluate_step(first_state(problem), problem)

    with pytest.raises(Diverged, match="no longer a number") as stop:
        list(few(train(first, problem, math.inf)))

    assert (stop.value.step, stop.value.loss) == (0, math.inf)


@pytest.mark.parametrize("batch", [0, 5])
def test_a_loss_above_the_limit_ends_training_before_it_is_infinite(batch: int) -> None:
    settings = Settings(rate=0.1, batch=batch, optimiser=Stumble(3, 1e6))
    problem = prepare(make_setup(settings=settings))
    first = evaluate_step(first_state(problem), problem)

    with pytest.raises(Diverged, match=r"stopped at step 3: .* rose to [0-9,]+\.") as stop:
        list(few(train(first, problem, loss_limit(first.loss, 2))))

    assert 1_000 < stop.value.loss < math.inf


def test_numbers_beyond_float32_blow_up_without_a_warning() -> None:
    problem = prepare(make_setup(settings=Settings(rate=3e38)))
    first = evaluate_step(first_state(problem), problem)

    with pytest.raises(Diverged):
        list(few(train(first, problem, loss_limit(first.loss, 2))))


@pytest.mark.parametrize(
    ("scaling", "advice"),
    [
        (
            "raw",
            "The learning rate 10⁹ is too large for these numbers; "
            "centre them, or make it smaller.",
        ),
        (
            "unit",
            "The learning rate 10⁹ is too large for these numbers; "
            "centre them, or make it smaller.",
        ),
        ("centred", "The learning rate 10⁹ is too large for these numbers; make it smaller."),
    ],
)
def test_centring_is_advised_only_where_the_pixels_are_not_centred(
    scaling: ScalingKind, advice: str
) -> None:
    said = advice_of(replace(plain_photos(scaling), settings=Settings(rate=1e9)))

    assert said == advice


def test_a_pull_that_overshoots_is_named_in_place_of_the_rate() -> None:
    too_strong = Settings(rate=0.01, l2=210.0)
    just_not = Settings(rate=1e9, l2=2e-9)
    setup = plain_photos("centred")

    assert advice_of(replace(setup, settings=too_strong)) == (
        "L2 = 210 alone throws W farther at each step with a learning rate of 0.01: "
        "make the learning rate smaller, or L2."
    )
    assert "learning rate 10⁹ is too large" in advice_of(replace(setup, settings=just_not))


def test_what_is_named_is_the_rate_that_the_schedule_had_made() -> None:
    schedule = WarmUp(length=100)
    setup = replace(plain_photos("centred"), settings=Settings(rate=1e6, schedule=schedule))

    assert "learning rate 10,000 is too large" in advice_of(setup)
    pulled = replace(setup, settings=Settings(rate=0.1, l2=5e3, schedule=schedule))
    assert "L2 = 5,000 alone throws W farther at each step with a learning rate of 0.00" in (
        advice_of(pulled)
    )


def test_where_the_photos_are_too_much_as_well_l2_is_not_blamed() -> None:
    # η · l2 is 5, and η times what the raw pixels bend is a hundred thousand.
    settings = Settings(rate=0.01, l2=500.0)

    said = advice_of(replace(plain_photos("raw"), settings=settings))
    assert said == "The learning rate 0.01 is too large for these numbers; make it smaller."
    assert advice_of(replace(plain_photos("centred"), settings=settings)).startswith("L2 = 500")


@pytest.mark.parametrize("optimiser", [Momentum(), AdaGrad(), RMSProp(), Adam()])
def test_a_pull_that_another_optimiser_bears_is_not_blamed(optimiser: Optimiser) -> None:
    settings = Settings(rate=1e4, l2=3e-4, optimiser=optimiser)  # η · l2 = 3, too much for plain

    assert "learning rate 10,000 is too large" in advice_of(
        replace(plain_photos("centred"), settings=settings)
    )


def advice_of(setup: Setup) -> str:
    """What is said after the place and the loss."""
    problem = prepare(setup)
    first = evaluate_step(first_state(problem), problem)
    with pytest.raises(Diverged) as stop:
        list(islice(train(first, problem, loss_limit(first.loss, 2)), 10_000))
    return re.split(r"one step further .*?\. (?=The |L2 )", str(stop.value))[1]


def test_blowing_up_is_a_refusal_with_a_sentence() -> None:
    assert issubclass(Diverged, Refusal)


def test_blown_up_means_a_thousand_times_the_start_or_knowing_nothing() -> None:
    assert loss_limit(0.1, 2) == 1_000 * math.log(2)
    assert loss_limit(0.1, 10) == 1_000 * math.log(10)
    assert loss_limit(7.0, 10) == 7_000
