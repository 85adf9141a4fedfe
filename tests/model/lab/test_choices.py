"""What of the choices makes another film, and what does not."""

from typing import Any

import pytest

from model.eyes import FINAL
from model.lab.lab import Lab
from model.training.problem import Settings
from tests.model.lab.labs import GREY, SMALL, choose
from tests.model.making import train_run


@pytest.mark.parametrize(
    "change", [{"eye": SMALL}, {"eye": GREY}, {"scaling": "raw"}, {"scaling": "unit"}]
)
def test_another_eye_or_scaling_begins_a_film_and_the_old_one_comes_back(
    lab: Lab, change: dict[str, Any]
) -> None:
    before, first = lab.choices, lab.run
    train_run(first, 3)
    losses = first.history.losses.tolist()

    choose(lab, **change)
    assert lab.run is not first
    assert lab.run.length == -1
    train_run(lab.run, 1)
    lab.choose(before)

    assert lab.run is first
    assert lab.run.length == 3
    assert lab.run.history.losses.tolist() == losses


def test_settings_change_within_the_film(lab: Lab) -> None:
    run = lab.run
    train_run(run, 3)

    choose(lab, settings=Settings(rate=0.5, batch=2, l2=0.1, seed=7))

    assert lab.run is run
    assert run.length == 3
    assert run.setup.settings == Settings(rate=0.5, batch=2, l2=0.1, seed=7)


def test_each_start_has_a_film_of_its_own(lab: Lab) -> None:
    lab.see_with(FINAL)
    known = lab.run

    choose(lab, start="zero")
    assert lab.run is not known
    assert lab.run.setup.start == "zero"
    choose(lab, start="known")

    assert lab.run is known


def test_a_film_seen_with_a_network_is_trained_from_what_is_known(lab: Lab) -> None:
    lab.see_with(FINAL)

    train_run(lab.run, 2)

    assert lab.run.history.nearest(0).params.W.any()
    assert lab.run.history.losses[-1] < lab.run.history.losses[0]
