"""What is said of the mistake about a class times one number of x."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gui.rooms.backprop.photo.product_words import ProductWords
from model.backprop.chain import Chain, take_apart
from model.params import Params
from model.training.optimisers import Adam
from model.training.problem import Settings

SETTINGS = Settings(rate=0.1)


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> None:
    del qapp


def chain(label: int = 0) -> Chain:
    """Knows nothing: both classes have 0.50."""
    x = np.array([0.4, -0.8, 0.001, 0.0], np.float32)
    return take_apart(Params.zeros(2, 4), x, label)


def test_the_mistake_times_the_number_is_the_slope() -> None:
    dog = ProductWords(chain(), 0, pixels=True).product(0, beside=0)
    assert dog.pieces == (
        ("−0.50", "the mistake: too little dog"),
        ("0.40", "this pixel, x₁"),
        ("−0.20", "slope of its dog weight"),
    )
    assert dog.equals == "="
    cat = ProductWords(chain(), 1, pixels=True).product(0, beside=0)
    assert cat.pieces[0] == ("0.50", "the mistake: too much cat")


def test_a_feature_that_is_next_to_nothing_is_written_as_such() -> None:
    words = ProductWords(chain(), 0, pixels=False)
    assert words.product(1, beside=1).pieces[1] == ("−0.80", "a strong feature, x₂")
    weak = words.product(2, beside=1)
    assert weak.pieces[1] == ("0.0010", "a weak feature, x₃")
    assert (weak.equals, weak.pieces[2][0]) == ("≈", "0")
    assert [number for number, _ in words.product(3, beside=1).pieces[1:]] == ["0", "0"]


def test_a_step_alone_goes_against_the_slope() -> None:
    words = ProductWords(chain(), 0, pixels=True)
    said = words.pull(0, SETTINGS, 0)
    assert said.endswith("(η = 0.1) takes that weight from 0.000 to 0.020 ↑")
    assert words.pull(1, SETTINGS, 0).endswith("from 0.000 to −0.040 ↓")
    assert words.pull(3, SETTINGS, 0) == "So this photo leaves that weight as it is."


@pytest.mark.parametrize(
    "settings", [replace(SETTINGS, l2=0.1), replace(SETTINGS, optimiser=Adam())]
)
def test_where_more_than_the_photo_decides_only_the_way_is_said(settings: Settings) -> None:
    words = ProductWords(chain(), 0, pixels=True)
    assert words.pull(0, settings, 0) == "Down the slope: this photo pulls that weight up ↑."
    assert words.pull(1, settings, 0) == "Down the slope: this photo pulls that weight down ↓."


def test_one_sentence_says_what_orange_means_and_that_the_other_row_mirrors_it() -> None:
    said = ProductWords(chain(), 1, pixels=True).meaning()
    assert "Orange: this photo makes the pixel count more for dog" in said
    assert "The dog row is the same with the other sign" in said
    assert "Orange" not in ProductWords(chain(), 1, pixels=False).meaning()
