"""One answer: who gives it, how probable each class is, and how far to trust it."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

from gui.panels.photos.answer_bars import AnswerBars
from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.texts.label import Label


@pytest.fixture
def bars(
    on_screen: Callable[[Callable[[], AnswerBars]], AnswerBars], qapp: QApplication
) -> AnswerBars:
    theme.apply(qapp, LIGHT)
    shown = on_screen(AnswerBars)
    shown.resize(200, 120)
    return shown


def show(bars: AnswerBars, dog: float, name: str = "", why: str = "") -> None:
    bars.show_answer(name, np.array([dog, 1 - dog]), "right on 9 of 10", why)
    QApplication.processEvents()


def texts(bars: AnswerBars) -> list[str]:
    return [label.text() for label in bars.findChildren(Label) if label.isVisible()]


def colours_of(bars: AnswerBars, side: int) -> list[str]:
    """The colours along the middle of a bar, one a pixel."""
    bar: QWidget = bars._bars[side]
    image = bar.grab().toImage()
    row = image.height() // 2
    return [QColor(image.pixel(x, row)).name() for x in range(image.width())]


def test_it_says_whose_answer_it_is_and_how_far_to_trust_it(bars: AnswerBars) -> None:
    show(bars, 0.75, "the network by itself", "It has seen many photos.")
    assert texts(bars)[0] == "the network by itself"
    assert {"dog", "0.75", "cat", "0.25", "right on 9 of 10"} <= set(texts(bars))
    assert "It has seen many photos." in [part.toolTip() for part in bars.findChildren(QWidget)]


def test_an_answer_that_is_alone_needs_no_name(bars: AnswerBars) -> None:
    show(bars, 0.75, "the network by itself")
    show(bars, 0.75)
    assert "the network by itself" not in texts(bars)
    assert texts(bars)[0] == "dog"


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("dog", [0.0, 0.25, 1.0])
def test_a_bar_is_as_long_as_its_class_is_probable_and_has_its_colour(
    bars: AnswerBars, qapp: QApplication, look: Theme, dog: float
) -> None:
    theme.apply(qapp, look)
    show(bars, dog)
    for side, share in enumerate((dog, 1 - dog)):
        seen = colours_of(bars, side)
        assert seen.count(QColor(look.of_class(side)).name()) == pytest.approx(
            share * len(seen), abs=1
        )


def test_a_probability_is_never_rounded_to_certainty(bars: AnswerBars) -> None:
    show(bars, 0.00001)
    assert {"< 0.0001", "> 0.9999"} <= set(texts(bars))


def test_numbers_that_change_ask_for_no_new_layout(bars: AnswerBars) -> None:
    show(bars, 0.75, "classifier, step 1,234")
    places = [label.geometry() for label in bars.findChildren(Label)]
    for dog in (0.1, 0.001, 0.999):
        show(bars, dog, "classifier, step 1,199")
        assert [label.geometry() for label in bars.findChildren(Label)] == places
