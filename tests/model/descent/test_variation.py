"""What can be compared: values that are worth it, values that are typed, and the setups of both."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from model.descent.variation import (
    TYPED_VARIATIONS,
    VARIATIONS,
    Variation,
    check_variation,
    read_values,
    same_but_for,
    usual_values,
    varied,
    written_value,
)
from model.eyes import EYES
from model.sentence import Refusal
from model.training.limits import MOST_RUNS
from model.training.optimisers import OPTIMISERS, Adam, Momentum
from model.training.problem import Settings
from model.training.setup import Setup
from tests.model.making import make_params, make_setup, make_small_dataset, with_settings

SETUP = make_setup()


def refused(kind: Variation, typed: str) -> str:
    with pytest.raises(Refusal) as refusal:
        read_values(kind, typed, {})
    return str(refusal.value)


@pytest.mark.parametrize("kind", VARIATIONS)
def test_what_is_offered_can_be_used(kind: Variation) -> None:
    values = usual_values(kind, SETUP)
    assert 1 < len(set(values)) == len(values) <= MOST_RUNS
    setups = [varied(kind, SETUP, value) for value in values]
    assert all(same_but_for(kind, SETUP, setup) for setup in setups)
    different = {(setup.settings, setup.scaling) for setup in setups}
    assert len(different) == len(values)
    if kind in TYPED_VARIATIONS:
        typed = ", ".join(written_value(float(str(value))) for value in values)
        names = {"0": 0.0} if kind == "batch" else {}
        assert read_values(kind, typed, names) == values


@pytest.mark.parametrize("eye", EYES)
def test_the_usual_rate_of_an_eye_is_among_those_that_are_offered(eye: object) -> None:
    for candidate in EYES:
        if candidate == eye:
            setup = replace(SETUP, eye=candidate)
            assert candidate.defaults.rate in usual_values("rate", setup)


def test_raw_pixels_are_offered_rates_that_they_can_bear() -> None:
    assert max(usual_values("rate", replace(SETUP, scaling="raw"))) <= 1e-4


def test_an_optimiser_that_is_in_force_is_compared_as_it_is_set() -> None:
    offered = usual_values("optimiser", with_settings(SETUP, optimiser=Momentum(momentum=0.5)))
    assert Momentum(momentum=0.5) in offered
    assert Momentum() not in offered
    assert [type(one) for one in offered] == list(OPTIMISERS)


@pytest.mark.parametrize(
    "typed", ["0.01, 0.1", "0.01,0.1", "0.01 0.1", " 1e-2;1e-1 ", "0.01 ; .1,", "+0.01, 1E-1"]
)
def test_numbers_are_read_however_they_are_kept_apart(typed: str) -> None:
    assert read_values("rate", typed, {}) == (0.01, 0.1)


def test_words_stand_for_numbers() -> None:
    assert read_values("batch", "8, All", {"all": 0.0}) == (8.0, 0.0)


@pytest.mark.parametrize(
    ("kind", "typed", "said"),
    [
        ("rate", "", "Type at least one number"),
        ("rate", " , ;", "Type at least one number"),
        ("rate", "0.1, 0", "With η = 0 nothing moves"),
        ("rate", "-0.1", "With η = -0.1 each step would go uphill"),
        ("rate", "−0.1", "With η = −0.1 each step would go uphill"),
        ("rate", "1e9", "η = 1e9 is out of reach. Choose η from 10⁻⁹ to 1,000."),
        ("rate", "1e-30", "η = 1e-30 is out of reach"),
        ("rate", "1e999", "η = 1e999 is out of reach"),
        ("rate", "0.1, fast", "“fast” is not a number"),
        ("rate", "nan", "“nan” is not a number"),
        ("rate", "inf", "“inf” is not a number"),
        ("rate", "0.1.2", "“0.1.2” is not a number"),
        ("rate", "x" * 500, f"“{'x' * 19}…” is not a number"),
        ("rate", "1 2 3 4 5 6 7 8 9", "These are 9 numbers"),
        ("rate", "0.1, 0.10", "0.10 is there twice"),
        ("batch", "0", "A batch cannot have 0 photos"),
        ("batch", "2.5", "A batch cannot have 2.5 photos"),
        ("batch", "-8", "A batch cannot have -8 photos"),
        ("batch", "1e9", "A batch cannot have 1e9 photos"),
        ("l2", "-1", "L2 cannot be -1"),
        ("l2", "1e9", "L2 cannot be 1e9"),
        ("seed", "0.5", "0.5 is no seed"),
        ("seed", "-1", "-1 is no seed"),
        ("seed", "99999999999", "99999999999 is no seed"),
    ],
)
def test_what_cannot_be_used_is_said_in_a_sentence(kind: Variation, typed: str, said: str) -> None:
    assert said in refused(kind, typed)


def test_seeds_need_batches() -> None:
    with pytest.raises(Refusal, match="every seed gives the same run"):
        check_variation("seed", SETUP)
    check_variation("seed", with_settings(SETUP, batch=4))
    check_variation("rate", SETUP)


def test_only_the_thing_in_question_is_changed() -> None:
    setup = make_setup(settings=Settings(0.3, 4, 0.5, 7, Adam()))
    assert varied("rate", setup, 0.2).settings == replace(setup.settings, rate=0.2)
    assert varied("batch", setup, 8.0).settings == replace(setup.settings, batch=8)
    assert varied("l2", setup, 0.1).settings == replace(setup.settings, l2=0.1)
    assert varied("seed", setup, 9.0).settings == replace(setup.settings, seed=9)
    assert isinstance(varied("seed", setup, 9.0).settings.seed, int)
    scaled = varied("scaling", setup, "raw")
    assert (scaled.scaling, scaled.settings) == ("raw", setup.settings)
    assert scaled.dataset is setup.dataset


def test_the_params_of_an_opened_model_do_not_go_with_another_scaling() -> None:
    setup: Setup = make_setup(start=make_params(2, 12))
    assert varied("scaling", setup, "unit").start == "zero"
    assert varied("rate", setup, 0.5).start is setup.start


def test_a_value_of_another_kind_is_no_value() -> None:
    with pytest.raises(ValueError, match="is no scaling"):
        varied("scaling", SETUP, 0.1)


def test_other_photos_or_settings_are_another_ground() -> None:
    assert same_but_for("rate", SETUP, with_settings(SETUP, rate=7.0))
    assert not same_but_for("rate", SETUP, with_settings(SETUP, l2=7.0))
    assert not same_but_for("l2", SETUP, with_settings(SETUP, rate=7.0))
    assert not same_but_for("rate", SETUP, replace(SETUP, dataset=make_small_dataset(13)))
    assert not same_but_for("rate", SETUP, replace(SETUP, scaling="raw"))
    assert same_but_for("scaling", SETUP, replace(SETUP, scaling="raw"))


@pytest.mark.parametrize(
    ("kind", "typed", "values"),
    [
        ("rate", "0.1,1,10", (0.1, 1.0, 10.0)),
        ("rate", "10⁻⁸, 2.3×10^-8; 0.1", (1e-8, 2.3e-8, 0.1)),
        ("rate", "0,01; 0,1", (0.01, 0.1)),
        ("rate", "1,000", (1000.0,)),
        ("batch", "1, 8, 1,000", (1.0, 8.0, 1000.0)),
        ("batch", "1,8,32", (1.0, 8.0, 32.0)),
        ("seed", "0, 2,147,483,647,", (0.0, 2_147_483_647.0)),
        ("l2", "0,5 0.01", (0.5, 0.01)),
    ],
)
def test_commas_in_numbers_are_told_from_commas_between_them(
    kind: Variation, typed: str, values: tuple[float, ...]
) -> None:
    assert read_values(kind, typed, {}) == values


@pytest.mark.parametrize(
    ("kind", "typed"), [("rate", "1,5"), ("rate", "1,234"), ("batch", "8,128"), ("batch", "1,0000")]
)
def test_a_comma_that_could_be_either_is_refused(kind: Variation, typed: str) -> None:
    with pytest.raises(Refusal):
        read_values(kind, typed, {})


@given(some.lists(some.floats(1e-9, 1000.0), min_size=2, max_size=8, unique=True))
def test_what_the_line_shows_is_read_as_the_same_numbers(rates: list[float]) -> None:
    assert read_values("rate", ", ".join(map(written_value, rates)), {}) == tuple(rates)
