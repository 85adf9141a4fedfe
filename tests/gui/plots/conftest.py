"""The example plot in a window that hears what the plot leaves to it."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.style.theme import LIGHT
from tests.gui.plots.example import ExamplePlot, Window

Show = Callable[[Callable[[], Window]], Window]


@pytest.fixture
def window(on_screen: Show, qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    shown = on_screen(Window)
    QApplication.processEvents()
    return shown


@pytest.fixture
def plot(window: Window) -> ExamplePlot:
    return window.plot
