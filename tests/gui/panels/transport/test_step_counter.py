"""Which step is shown, or how far the way to it has got, in one and the same place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QProgressBar, QToolButton

from gui.panels.transport.step_counter import StepCounter
from gui.style import theme
from gui.style.theme import LIGHT


@pytest.fixture
def counter(
    on_screen: Callable[[Callable[[], StepCounter]], StepCounter], qapp: QApplication
) -> StepCounter:
    theme.apply(qapp, LIGHT)
    return on_screen(StepCounter)


def words(counter: StepCounter) -> QLabel:
    return counter.findChildren(QLabel)[0]


def test_the_step_is_real_text(counter: StepCounter) -> None:
    counter.show_step(12_345, 20_000)
    assert words(counter).text() == "step 12,345"
    assert words(counter).textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.parametrize("step", [0, 999, 9_999, 1_234_567, 10_000_000])
def test_every_step_of_a_film_fits(counter: StepCounter, step: int) -> None:
    counter.show_step(step, step)
    assert words(counter).fontMetrics().horizontalAdvance(words(counter).text()) <= counter.width()


def test_the_place_stays_the_same_until_the_film_has_another_digit(counter: StepCounter) -> None:
    widths = []
    for step, length in ((0, 0), (1, 9_000), (8_888, 9_000), (1, 10_000)):
        counter.show_step(step, length)
        widths.append(counter.width())
    assert widths[0] == widths[1] == widths[2] < widths[3]


def test_a_long_way_shows_its_progress_in_the_same_place(counter: StepCounter) -> None:
    counter.show_step(7, 100)
    size = counter.size()
    counter.show_progress(0.25)
    bar = counter.findChildren(QProgressBar)[0]
    assert bar.isVisible()
    assert not words(counter).isVisible()
    assert bar.value() / bar.maximum() == 0.25
    assert counter.size() == size
    counter.show_progress(None)
    assert words(counter).isVisible()
    assert not bar.isVisible()


def test_a_long_way_can_be_cancelled(counter: StepCounter) -> None:
    told: list[bool] = []
    counter.cancel_requested.connect(lambda: told.append(True))
    counter.show_progress(0.5)
    cancel = counter.findChildren(QToolButton)[0]
    assert cancel.accessibleName() == "Cancel"
    assert counter.rect().contains(cancel.geometry())
    QTest.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert told == [True]
