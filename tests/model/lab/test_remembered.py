"""What was chosen last comes back with its source and its eye."""

from dataclasses import replace

import pytest

from model.eyes import FINAL
from model.eyes.network_eye import EARLY
from model.lab.choices import Choices
from model.lab.lab import Lab
from model.lab.remembered import Remembered
from model.training.problem import Settings
from tests.model.lab.labs import GREY, PHOTOS, PIXELS, SMALL, choose, examples_of, model_of

CHOSEN = Choices(eye=PIXELS, settings=Settings(rate=0.5, l2=2.0, seed=7))


def test_an_eye_that_is_new_has_what_suits_it_and_the_rest_stays() -> None:
    choices = Remembered().with_eye(CHOSEN, "photos", FINAL, "unit")
    usual = FINAL.defaults
    assert choices == Choices(
        "photos",
        FINAL,
        "unit",
        usual.start,
        CHOSEN.held_out_share,
        replace(CHOSEN.settings, rate=usual.rate, l2=usual.l2),
    )


def test_an_eye_comes_back_with_its_settings_and_its_start() -> None:
    network = Choices(eye=FINAL, start="known", settings=Settings(rate=3.0))
    remembered = Remembered().after(CHOSEN).after(network)
    back = remembered.with_eye(replace(network, eye=GREY), "sketches", FINAL, "raw")
    assert (back.settings, back.start) == (network.settings, "known")


def test_the_eye_in_use_keeps_what_is_chosen_now() -> None:
    remembered = Remembered().after(CHOSEN)
    now = replace(CHOSEN, settings=Settings(rate=9.0))
    assert remembered.with_eye(now, "sketches", PIXELS, "raw").settings == now.settings


def test_a_source_has_the_eye_that_it_had_last_or_the_one_in_use() -> None:
    remembered = Remembered().after(replace(CHOSEN, source="photos", eye=FINAL, scaling="unit"))
    assert remembered.eye_of("photos", CHOSEN) == (FINAL, "unit")
    assert remembered.eye_of("sketches", CHOSEN) == (PIXELS, "centred")
    assert Remembered().eye_of("photos", CHOSEN) == (PIXELS, "centred")


def test_it_stays_as_it_was_when_more_is_remembered() -> None:
    before = Remembered().after(CHOSEN)
    before.after(replace(CHOSEN, eye=GREY))
    assert list(before.settings) == [PIXELS]


# Eyes, each with its own settings and start.


def test_an_eye_brings_the_settings_that_suit_it_and_the_others_stay(lab: Lab) -> None:
    choose(lab, settings=Settings(rate=0.03, l2=0.5, batch=7, seed=3))

    lab.see_with(FINAL)

    assert lab.choices.eye == FINAL
    assert lab.choices.scaling == "centred"
    assert lab.choices.start == "known"
    assert lab.choices.settings == Settings(rate=1.0, l2=0.01, batch=7, seed=3)
    assert lab.run.setup.start == "known"
    assert lab.run.setup.settings == lab.choices.settings
    lab.see_with(EARLY)
    assert lab.choices.start == "zero"
    assert lab.choices.settings == Settings(rate=1.0, l2=0.0, batch=7, seed=3)


def test_an_eye_that_is_chosen_again_has_the_settings_it_had(lab: Lab) -> None:
    lab.see_with(FINAL)
    choose(lab, settings=Settings(rate=0.5, batch=9), start="zero")
    lab.see_with(PIXELS)
    assert lab.choices.settings == Settings()
    choose(lab, settings=Settings(rate=0.07))

    lab.see_with(FINAL)
    assert lab.choices.settings == Settings(rate=0.5, batch=9)
    assert lab.choices.start == "zero"
    lab.see_with(PIXELS)
    assert lab.choices.settings == Settings(rate=0.07)


def test_the_same_eye_with_another_scaling_keeps_its_settings(lab: Lab) -> None:
    choose(lab, settings=Settings(rate=0.5))

    lab.see_with(PIXELS, "raw")

    assert lab.choices.scaling == "raw"
    assert lab.choices.settings == Settings(rate=0.5)


def test_an_eye_that_cannot_be_chosen_changes_nothing(lab: Lab) -> None:
    lab.open(model_of(GREY))
    choose(lab, settings=Settings(rate=0.5))
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened for this eye"):
        lab.see_with(PIXELS, "opened")

    assert lab.choices == before
    assert lab.run is run
    lab.see_with(GREY)
    assert lab.choices.settings == Settings(rate=0.5)


def test_sketches_and_photos_each_keep_their_eye(lab: Lab) -> None:
    lab.add(PHOTOS)
    assert lab.choices.eye == PIXELS
    lab.see_with(FINAL)
    choose(lab, settings=Settings(rate=0.5))
    photographed = lab.run

    lab.use("sketches")
    assert (lab.choices.source, lab.choices.eye) == ("sketches", PIXELS)
    assert lab.choices.settings == Settings()
    lab.see_with(GREY, "raw")
    lab.use("photos")
    assert (lab.choices.eye, lab.choices.scaling) == (FINAL, "centred")
    assert lab.choices.settings == Settings(rate=0.5)
    assert lab.run is photographed
    lab.use("sketches")
    assert (lab.choices.eye, lab.choices.scaling) == (GREY, "raw")


def test_what_is_not_in_use_can_be_asked_about(lab: Lab) -> None:
    assert lab.examples_of("sketches") == lab.examples
    assert lab.examples_of("photos") == ()
    # Nothing has been chosen for photos yet, so they would be seen with the eye in use.
    lab.see_with(GREY)
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, GREY)
    lab.use("photos")
    lab.see_with(FINAL)
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, FINAL)
    lab.use("sketches")
    assert (lab.eye_of("sketches"), lab.eye_of("photos")) == (GREY, FINAL)
    assert lab.choices.eye == GREY


def test_own_photos_that_are_added_bring_their_eye_back(own: Lab) -> None:
    own.see_with(FINAL)
    own.use("sketches")
    own.see_with(SMALL)

    own.add(examples_of([20]))

    assert own.choices.source == "photos"
    assert own.choices.eye == FINAL
    assert len(own.run.setup.dataset.examples) == 7


def test_what_is_in_use_can_be_used_again(own: Lab) -> None:
    before, run = own.choices, own.run

    own.use("photos")

    assert own.choices is before
    assert own.run is run


def test_each_shelf_keeps_its_opened_model(own: Lab) -> None:
    own.open(model_of(GREY))
    own.use("sketches")
    own.open(model_of(SMALL))

    own.use("photos")

    assert (own.choices.source, own.choices.eye) == ("photos", GREY)
    assert own.choices.scaling == "opened"
    own.use("sketches")
    assert (own.choices.eye, own.choices.scaling) == (SMALL, "opened")
