"""Models that were opened, and which of them is meant."""

import numpy as np
import pytest

from model.eyes import Eye, eye_named
from model.eyes.scaling import Scaling
from model.lab.choices import Choices
from model.lab.opened_models import OpenedModels, fitting
from model.model_file.model_file import Model
from model.photos.learnt import NOTHING
from model.sentence import Refusal
from tests.model.making import as_float32, make_params

SMALL, GREY = eye_named("pixels16"), eye_named("grey32")


def model_of(eye: Eye, classes: tuple[str, ...] = ("dog", "cat")) -> Model:
    scaling = Scaling(np.full(eye.size, 9, np.float32), np.asarray(0.5, np.float32))
    params = as_float32(make_params(len(classes), eye.size))
    return Model(params, classes, eye, scaling, NOTHING)


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
    model = model_of(SMALL)
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
