"""The lecture's example, against what is printed in chapters 12 and 13."""

import pytest

from model.gradient.slide import SLIDE_EXAMPLE


def test_the_example_has_the_numbers_of_the_slides() -> None:
    slide = SLIDE_EXAMPLE

    assert (slide.loss, slide.h, slide.rate) == (1.25347, 0.0001, 0.01)
    assert [weight.value for weight in slide.weights] == [0.2, 0.1, 0.3, 0.9, 0.4]
    assert [weight.ahead for weight in slide.head] == [1.25322, 1.25353, 1.25347]
    assert [weight.slope for weight in slide.weights] == [-2.5, 0.6, 0, -0.2, 0.5]
    assert len(slide.head) == 3


def test_the_quotients_of_the_printed_losses_are_the_printed_slopes() -> None:
    for weight in SLIDE_EXAMPLE.head:
        written = SLIDE_EXAMPLE.quotient(weight)
        assert written is not None
        assert written.behind == SLIDE_EXAMPLE.loss
        assert written.ahead == weight.ahead
        assert written.slope == weight.slope


def test_for_the_last_weights_the_slides_show_no_loss() -> None:
    assert [SLIDE_EXAMPLE.quotient(weight) for weight in SLIDE_EXAMPLE.tail] == [None, None]


def test_the_update_leads_to_the_printed_weights() -> None:
    printed = (0.225, 0.094, 0.3, 0.902, 0.395)

    assert SLIDE_EXAMPLE.updated() == pytest.approx(printed, abs=1e-15)
    assert tuple(float(f"{w:.3f}") for w in SLIDE_EXAMPLE.updated()) == printed


def test_where_a_slide_is_mistaken_it_is_said() -> None:
    notes = [str(weight.note) for weight in SLIDE_EXAMPLE.weights if weight.note is not None]

    assert len(notes) == 2
    assert "w₂ is meant" in notes[0]
    assert "w₃ is meant" in notes[1]
    assert "steps of 0.1" in notes[1]
