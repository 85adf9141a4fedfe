"""Lines as thick on every screen, axes without prefixes, and the ring of the keyboard."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt

from gui.style.theme import LIGHT
from tests.gui.plots.example import ExamplePlot
from tests.gui.plots.looking import labels, picture, press, taken, thickness

Key = Qt.Key

PROJECT = Path(__file__).parents[3]


def test_lines_are_as_thick_on_a_screen_with_twice_as_many_pixels(plot: ExamplePlot) -> None:
    at = plot.place_of(20, 2)
    plain, sharp = (thickness(picture(plot, ratio), at, LIGHT.card) for ratio in (1, 2))
    assert plain == pytest.approx(2, abs=0.4)
    assert sharp == pytest.approx(2, abs=0.2)


SHARP = """
import sys
from PySide6.QtWidgets import QApplication
application = QApplication([])
from gui.style import theme
from tests.gui.plots.example import ExamplePlot
from tests.gui.plots.looking import thickness
theme.apply(application, theme.LIGHT)
plot = ExamplePlot()
plot.resize(400, 300)
plot.show()
application.processEvents()
image = plot.grab().toImage()
print(image.devicePixelRatio(), thickness(image, plot.place_of(20, 2), theme.LIGHT.card))
plot.close()
"""


def test_lines_are_as_thick_on_a_real_screen_of_that_kind() -> None:
    found = {}
    for factor in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", SHARP],
            cwd=PROJECT,
            env={**os.environ, "QT_SCALE_FACTOR": factor},
            capture_output=True,
            text=True,
            check=True,
        )
        ratio, thick = map(float, done.stdout.split())
        assert ratio == float(factor)
        found[factor] = thick
    assert found["1"] == pytest.approx(2, abs=0.4)
    assert found["2"] == pytest.approx(2, abs=0.2)


def test_axes_have_no_prefixes(plot: ExamplePlot) -> None:
    texts = [
        item.toPlainText()
        for item in labels(plot)[0].scene().items()
        if hasattr(item, "toPlainText")
    ]
    assert {"step", "height"} <= {text.strip() for text in texts}
    assert not any("×" in text or "(" in text for text in texts)


def test_the_ring_of_the_keyboard_is_seen_and_not_taken_away(plot: ExamplePlot) -> None:
    corner = QPoint(plot.width() // 2, 4)

    def ring() -> bool:
        image = plot.grab().toImage()
        colours = {image.pixelColor(corner.x(), y).name() for y in range(6)}
        return LIGHT.focus in colours

    plot.clearFocus()
    assert not ring()
    plot.setFocus()
    assert ring()
    press(plot, Key.Key_Home)
    before = taken(plot)
    plot.clearFocus()
    assert taken(plot) == before


EMPTY = """
import sys
from gui.app import furnish, prepare
from gui.preferences import Preferences
from gui.window.main_window import MainWindow
application = prepare()
window = MainWindow(Preferences())
program = furnish(application, window)
window.close()
sys.exit("pyqtgraph" in sys.modules)
"""


def test_the_window_is_furnished_before_pyqtgraph_is_loaded() -> None:
    subprocess.run([sys.executable, "-c", EMPTY], cwd=PROJECT, check=True)
