"""Colours as numbers, against Qt's own reading of them."""

import numpy as np
from PySide6.QtGui import QColor

from gui.style.channels import channels, packed

COLOURS = ("#000000", "#ffffff", "#c2410c", "#0d66c2")


def test_a_colour_has_the_channels_that_qt_finds_in_it() -> None:
    for colour in COLOURS:
        assert tuple(channels(colour)) == QColor(colour).getRgb()[:3]


def test_packed_colours_are_those_of_a_picture() -> None:
    made = packed(np.array([channels(colour) for colour in COLOURS]))
    assert made.tolist() == [QColor(colour).rgba() for colour in COLOURS]
    assert packed(np.array([[0.4, 0.6, 254.6]])).tolist() == [0xFF0001FF]
