"""Models that were opened, and which of them is meant."""

import pytest

from model.eyes import EYES, Eye
from model.lab.choices import CLASSES, Choices
from model.lab.lab import Lab
from model.lab.opened_models import OpenedModels, fitting
from model.model_file.model_file import Model
from model.params import Params
from model.photos.learnt import NOTHING
from model.sentence import Refusal
from model.training.problem import Settings
from tests.model.lab.labs import GREY, PHOTOS, PIXELS, SMALL, choose, model_of
from tests.model.making import bits, train_run


def test_the_last_one_with_an_eye_is_meant() -> None:
    first, second, other = model_of(SMALL), model_of(SMALL), model_of(GREY)
    opened = OpenedModels().and_one(first).and_one(second).and_one(other)
    assert opened.last is other
    assert opened.of(SMALL) is second
    again = opened.with_last(first.params)
    assert again.last is again.of(SMALL) is first
    assert opened.of(SMALL) is second  # it stays as it was
    assert again.with_last("zero").models == again.models


def test_there_is_none_for_an_eye_with_which_none_was_opened() -> None:
    assert OpenedModels().last is None
    with pytest.raises(ValueError, match="no model was opened for this eye"):
        OpenedModels().and_one(model_of(GREY)).of(SMALL)


def test_what_a_model_has_learnt_from_is_known_by_its_very_params() -> None:
    model = model_of(SMALL, learnt=NOTHING)
    opened = OpenedModels((model,))
    assert opened.learnt_by(model.params) is NOTHING
    assert opened.learnt_by(model_of(SMALL).params) is None


def test_scaling_and_start_are_the_models_where_it_is_chosen() -> None:
    model = model_of(SMALL)
    opened = OpenedModels((model,))
    chosen = Choices(eye=SMALL, scaling="opened", start="known")
    assert opened.scaling_and_start(chosen) == (model.scaling, model.params)
    plain = Choices(eye=GREY, scaling="unit", start="known")
    assert opened.scaling_and_start(plain) == ("unit", "known")


def test_classes_in_another_order_are_put_into_the_windows() -> None:
    model = model_of(SMALL, ("cat", "dog"))
    fitted = fitting(model)
    assert fitted.classes == ("dog", "cat")
    assert fitted.params.W.tolist() == model.params.W[::-1].tolist()
    assert fitted.params.b.tolist() == model.params.b[::-1].tolist()
    assert fitting(fitted) is fitted


def test_other_classes_are_refused_by_name() -> None:
    with pytest.raises(Refusal, match="cow"):
        fitting(model_of(SMALL, ("dog", "cow")))


# Opened in a lab.


def test_an_opened_model_begins_a_film_at_its_params_with_its_eye_and_scaling(lab: Lab) -> None:
    model = model_of()
    first = lab.run
    train_run(first, 2)

    lab.open(model)

    assert lab.opened is model
    assert (lab.choices.eye, lab.choices.scaling) == (model.eye, "opened")
    assert lab.run.length == -1
    train_run(lab.run, 2)
    assert bits(lab.run.history.nearest(0).params) == bits(model.params)
    assert lab.run.setup.scaling is model.scaling

    lab.choose(Choices())
    assert lab.run is first
    assert first.setup.start == "zero"
    assert first.length == 2


def test_the_film_of_an_opened_model_comes_back(lab: Lab) -> None:
    lab.open(model_of())
    opened, choices = lab.run, lab.choices
    train_run(opened, 2)

    choose(lab, scaling="centred")
    assert lab.run is not opened
    lab.choose(choices)

    assert lab.run is opened
    assert opened.length == 2


def test_opening_another_model_begins_anew(lab: Lab) -> None:
    lab.open(model_of())
    train_run(lab.run, 2)
    second = model_of(seed=1)

    lab.open(second)

    assert lab.run.length == -1
    assert lab.run.setup.start is second.params


def test_an_opened_model_can_look_at_the_other_photos_as_well(lab: Lab) -> None:
    model = model_of()
    lab.open(model)

    lab.add(PHOTOS)

    assert lab.choices.scaling == "opened"
    assert lab.run.length == -1
    assert lab.run.setup.start is model.params
    assert lab.examples == tuple(PHOTOS)


def test_a_model_that_was_never_opened_cannot_be_chosen_and_nothing_changes(lab: Lab) -> None:
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened"):
        choose(lab, scaling="opened")

    assert lab.choices == before
    assert lab.run is run


def test_an_opened_model_sees_with_its_own_eye_alone_and_nothing_changes(lab: Lab) -> None:
    lab.open(model_of(GREY))
    before, run = lab.choices, lab.run

    with pytest.raises(ValueError, match="no model was opened for this eye"):
        choose(lab, eye=PIXELS)

    assert lab.choices == before
    assert lab.run is run


@pytest.mark.parametrize("classes", [("bird", "fish"), ("dog", "cat", "bird")])
def test_a_model_of_other_classes_is_refused_with_a_sentence_and_nothing_changes(
    lab: Lab, classes: tuple[str, ...]
) -> None:
    before, run = lab.choices, lab.run

    with pytest.raises(Refusal):
        lab.open(model_of(classes=classes))

    assert lab.choices == before
    assert lab.run is run
    assert lab.opened is None


def test_a_model_whose_rows_stand_in_the_other_order_is_turned_round(lab: Lab) -> None:
    model = model_of(classes=("cat", "dog"))

    lab.open(model)

    assert lab.opened is not None
    assert lab.opened.classes == CLASSES
    start = lab.run.setup.start
    assert isinstance(start, Params)
    assert start.W.tolist() == model.params.W[::-1].tolist()
    assert start.b.tolist() == model.params.b[::-1].tolist()


@pytest.mark.parametrize("eye", EYES, ids=lambda eye: eye.name)
def test_a_model_of_every_eye_can_be_opened_and_trained_on(lab: Lab, eye: Eye) -> None:
    model = model_of(eye)
    lab.open(Model(Params.zeros(2, eye.size), CLASSES, eye, model.scaling))

    choose(lab, settings=Settings(rate=1e-6))
    train_run(lab.run, 2)

    assert lab.run.length == 2
