"""What was chosen last comes back with its source and its eye."""

from dataclasses import replace

from model.eyes import EYES, FINAL, eye_named
from model.lab.choices import Choices
from model.lab.remembered import Remembered
from model.training.problem import Settings

PIXELS, GREY = EYES[0], eye_named("grey32")
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
