"""Settings in words."""

from dataclasses import replace

import numpy as np
import pytest

from model.documents.settings_words import brief_settings, changes_on_the_way, settings_rows
from model.eyes import EYES, FINAL
from model.eyes.scaling import Scaling
from model.photos.dataset import make_dataset
from model.training.optimisers import Adam, GradientDescent, Momentum
from model.training.problem import Settings
from model.training.schedules import Cosine
from model.training.setup import Setup
from tests.model.documents.stories import photo_examples
from tests.model.making import CLASSES, make_params

DATASET = make_dataset(CLASSES, photo_examples(12), 0.25)
SETUP = Setup(DATASET, held_out_share=0.25)


def rows_of(setup: Setup) -> dict[str, str]:
    return dict(settings_rows(setup, str))


def test_everything_that_was_chosen_has_a_row() -> None:
    assert rows_of(SETUP) == {
        "What x is": "pixels 32 × 32",
        "Numbers in x": "3,072",
        "Scaling of x": "mean-centred",
        "Start of W": "0",
        "Learning rate η": "0.01",
        "Batch": "all photos",
        "L2": "0",
        "Optimiser": "gradient descent",
        "Share to hold out": "25 %",
    }


def test_a_seed_is_named_where_it_decides_something() -> None:
    small = replace(SETUP, settings=Settings(batch=2, seed=7))
    all_of_them = replace(SETUP, settings=Settings(batch=1_000, seed=7))

    assert (rows_of(small)["Batch"], rows_of(small)["Seed"]) == ("2", "7")
    assert rows_of(all_of_them)["Batch"] == "all photos"
    assert "Seed" not in rows_of(all_of_them)


def test_hyperparameters_of_optimiser_and_schedule_are_named() -> None:
    settings = Settings(rate=0.5, optimiser=Momentum(momentum=0.8), schedule=Cosine(length=50))
    found = rows_of(replace(SETUP, settings=settings))

    assert found["Optimiser"] == "momentum (Momentum μ 0.8)"
    assert found["Learning rate η"] == "0.5, cosine (Length 50, Last part 0.01)"


def test_a_given_division_has_no_share() -> None:
    given = make_dataset(CLASSES, photo_examples(4, held_out=False), 0.0)

    assert "Share to hold out" not in rows_of(Setup(given))


@pytest.mark.parametrize(
    ("scaling", "pixels", "network"),
    [
        ("centred",) * 1 + ("mean-centred", "mean-centred"),
        ("raw", "raw 0–255", "raw"),
        ("unit", "÷ 255", "÷ length"),
    ],
)
def test_scalings_have_the_names_of_the_window(scaling: str, pixels: str, network: str) -> None:
    of_pixels = Setup(DATASET, EYES[0], scaling)  # type: ignore[arg-type]
    of_network = Setup(DATASET, FINAL, scaling)  # type: ignore[arg-type]

    assert rows_of(of_pixels)["Scaling of x"] == pixels
    assert rows_of(of_network)["Scaling of x"] == network


def test_an_opened_model_brings_scaling_and_start() -> None:
    scaling = Scaling(np.zeros(3072, np.float32), np.asarray(1.0, np.float32))
    opened = Setup(DATASET, scaling=scaling, start=make_params(2, 3072))

    assert rows_of(opened)["Scaling of x"] == "as in the model"
    assert rows_of(opened)["Start of W"] == "the opened model"
    assert rows_of(Setup(DATASET, FINAL, start="known"))["Start of W"] == "what is known"


def test_what_changed_on_the_way_is_told_from_step_to_step() -> None:
    faster = replace(SETUP, settings=Settings(rate=0.1))
    other = replace(faster, dataset=make_dataset(CLASSES, photo_examples(8), 0.25))

    assert changes_on_the_way(((0, SETUP),), str) == []
    assert changes_on_the_way(((0, SETUP), (10, faster), (20, other)), str) == [
        (10, "Learning rate η: 0.1"),
        (20, "other photos"),
    ]


def test_a_line_says_what_matters() -> None:
    assert brief_settings(SETUP, str) == "pixels 32 × 32, mean-centred, η 0.01, gradient descent"
    settings = Settings(rate=1.0, batch=2, l2=0.01, optimiser=Adam())
    network = Setup(DATASET, FINAL, settings=settings, start="known")
    assert brief_settings(network, str) == (
        "network, final, mean-centred, η 1, W from what is known, batch 2, L2 0.01, "
        "Adam (Decay of the mean β₁ 0.9, Decay of the mean square β₂ 0.999)"
    )
    assert GradientDescent.label.text in brief_settings(SETUP, str)
