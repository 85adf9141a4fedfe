"""A film is shown, and nothing that is chosen loses another."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from model.lab.lab import Lab
from model.training.problem import Settings
from tests.model.lab.labs import GREY, PIXELS, SMALL, choose, losses_of, model_of
from tests.model.making import train_run


def test_a_film_that_comes_back_brings_what_it_was_made_with(lab: Lab) -> None:
    first = lab.choices
    train_run(lab.run, 3)
    made_with = lab.run.setup
    choose(lab, eye=SMALL)
    choose(lab, settings=Settings(rate=0.5), held_out_share=0.0)

    choose(lab, eye=first.eye)

    assert lab.choices == first
    assert lab.run.length == 3
    assert lab.run.setup.settings == made_with.settings
    assert lab.run.setup.dataset.held_out.tolist() == made_with.dataset.held_out.tolist()
    assert lab.branches == ()  # the small eye's film has no steps


def test_a_branch_is_gone_on_with_with_its_settings_and_todays_photos(lab: Lab) -> None:
    choose(lab, eye=SMALL)
    slow = lab.choices.settings
    train_run(lab.run, 6)
    lab.choose(replace(lab.choices, settings=replace(slow, rate=0.5)))
    train_run(lab.run, 3, start=2)
    lab.switch_branch(0)
    assert lab.choices.settings == slow
    assert lab.run.length == 6
    assert lab.run.setup.settings == slow
    assert lab.run.setup.dataset.examples == lab.examples


CHANGES: dict[str, Callable[[Lab], None]] = {
    "reset": Lab.begin_again,
    "seed and reset": lambda lab: (
        choose(lab, settings=replace(lab.choices.settings, seed=3)),
        lab.begin_again(),
    )[1],
    "share": lambda lab: choose(lab, held_out_share=0.5),
    "model": lambda lab: lab.open(model_of(seed=2)),
    "model of the same eye": lambda lab: lab.open(model_of(lab.choices.eye, seed=2)),
    "eye": lambda lab: lab.see_with(GREY),
    "scaling": lambda lab: choose(lab, scaling="unit"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
@pytest.mark.parametrize("opened", [False, True], ids=["pixels", "opened model"])
def test_a_film_that_gives_way_is_a_way_not_taken_and_comes_back_whole(
    lab: Lab, change: Callable[[Lab], None], opened: bool
) -> None:
    lab.see_with(SMALL)
    choose(lab, held_out_share=0.3)
    if opened:
        lab.open(model_of(SMALL, seed=1))
    choose(lab, settings=Settings(rate=0.07, seed=1))
    train_run(lab.run, 5)
    before, model, setup = lab.choices, lab.opened, lab.run.setup
    losses = lab.run.history.losses.tolist()

    change(lab)
    assert lab.run.length == -1
    assert losses_of(lab) == [losses]
    train_run(lab.run, 2)
    newer = lab.run.history.losses.tolist()
    lab.switch_branch(0)

    assert lab.run.history.losses.tolist() == losses
    assert lab.choices == before
    assert lab.opened is model or not opened
    assert lab.run.setup.scaling == setup.scaling
    assert lab.run.setup.start == setup.start
    assert lab.run.setup.dataset.held_out.tolist() == setup.dataset.held_out.tolist()
    assert losses_of(lab) == [newer]
    # And back once more: neither has lost anything.
    lab.switch_branch(0)
    assert lab.run.history.losses.tolist() == newer
    assert losses_of(lab) == [losses]


def test_two_models_opened_one_after_the_other_lose_no_film(lab: Lab) -> None:
    train_run(lab.run, 5)
    kept = [lab.run.history.losses.tolist()]
    first, second = model_of(seed=1), model_of(seed=2)
    lab.open(first)
    train_run(lab.run, 4)
    kept.append(lab.run.history.losses.tolist())
    lab.open(second)
    train_run(lab.run, 3)

    assert sorted(losses_of(lab), key=len) == sorted(kept, key=len)

    lab.switch_branch(0)
    assert lab.opened is first
    assert lab.run.setup.start is first.params
    assert lab.run.history.losses.tolist() == kept[1]


def test_a_shelf_in_the_background_begins_again_at_the_model_that_is_opened(own: Lab) -> None:
    own.open(model_of(seed=1))
    train_run(own.run, 4)
    losses = own.run.history.losses.tolist()
    second = model_of(seed=2)
    own.use("sketches")
    own.open(second)

    own.use("photos")

    assert own.run.setup.start is second.params
    assert own.run.length == -1
    assert losses_of(own) == [losses]


def test_films_of_the_other_shelf_are_no_ways(own: Lab) -> None:
    train_run(own.run, 4)
    own.use("sketches")
    assert own.branches == ()
    train_run(own.run, 3)
    own.see_with(GREY)
    assert [way.history.length for way in own.branches] == [3]


def test_ways_of_other_eyes_can_be_named_and_forgotten_like_others(lab: Lab) -> None:
    train_run(lab.run, 5)
    lab.begin_again()
    train_run(lab.run, 3)
    lab.see_with(GREY)
    train_run(lab.run, 2)
    lab.begin_again()

    lab.name_branch(0, "grey")
    lab.name_branch(1, "pixels")
    assert [(way.name, way.setup.eye) for way in lab.branches] == [
        ("grey", GREY),
        ("pixels", PIXELS),
    ]
    assert lab.branches is lab.branches
    lab.switch_branch(1)
    assert (lab.run.name, lab.run.length) == ("pixels", 3)
    # Grey's film of no steps is none; its own branch waits with it.
    assert [way.history.length for way in lab.branches] == [5]
    lab.see_with(GREY)

    lab.drop_branch(1)
    assert [way.name for way in lab.branches] == ["grey"]
    lab.drop_branch(0)
    assert lab.branches == ()
    lab.see_with(PIXELS)
    assert lab.run.length == -1
