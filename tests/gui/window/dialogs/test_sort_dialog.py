"""The dialog in which the network's sorting is looked through."""

from collections.abc import Callable
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gui.photo_import.import_result import LabelAnswer
from gui.window.dialogs.sort_dialog import SortDialog, Told
from gui.window.dialogs.sort_grid import SortGrid
from model.pretrained import Presorted
from tests.gui.photos import a_photo

NOTHING: Told = MappingProxyType({})
OnScreen = Callable[[Callable[[], QWidget]], QWidget]


class Asked:
    """A dialog, and what has come of it."""

    def __init__(self, on_screen: OnScreen, *labels: int | None, told: Told = NOTHING) -> None:
        self.answers: list[LabelAnswer] = []
        self.backs: list[Told] = []
        photos = [Presorted(a_photo(n), label, 0.9) for n, label in enumerate(labels)]
        parent = on_screen(QWidget)
        parent.resize(1024, 600)
        self.dialog = SortDialog(photos, self.answers.append, self.backs.append, parent, told)
        self.dialog.open()

    def press(self, words: str) -> None:
        self.button(words).click()

    def button(self, words: str) -> QPushButton:
        return next(b for b in self.dialog.findChildren(QPushButton) if b.text() == words)

    @property
    def head(self) -> str:
        return self.dialog.findChildren(QLabel)[0].text()

    @property
    def labels(self) -> list[int | None]:
        (answer,) = self.answers
        return [answer.labels[a_photo(number).digest] for number in range(len(answer.labels))]


def test_what_was_sorted_and_corrected_goes_to_the_shelves(
    on_screen: OnScreen, qtbot: QtBot
) -> None:
    asked = Asked(on_screen, 0, 1, None, 0)
    assert asked.head == "Dogs: 2, cats: 1, left out: 1"
    (grid,) = asked.dialog.findChildren(SortGrid)
    qtbot.keyClick(grid, Qt.Key.Key_C)
    asked.press("Dog (D)")
    asked.press("Cat (C)")
    asked.press("Leave out (Space)")
    assert asked.head == "Dogs: 1, cats: 2, left out: 1"
    asked.press("Put on the shelves")
    assert asked.labels == [1, 0, 1, None]
    assert asked.answers[0].label is None
    assert not asked.backs


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_return_in_the_middle_of_the_work_ends_nothing(
    on_screen: OnScreen, qtbot: QtBot, key: Qt.Key
) -> None:
    asked = Asked(on_screen, 0, 1)
    (grid,) = asked.dialog.findChildren(SortGrid)
    qtbot.keyClick(grid, key)
    assert asked.dialog.isVisible()
    asked.dialog.reject()


def test_esc_goes_back(on_screen: OnScreen, qtbot: QtBot) -> None:
    asked = Asked(on_screen, 0, 1)
    qtbot.keyClick(asked.dialog, Qt.Key.Key_Escape)
    assert (asked.answers, asked.backs) == ([], [{}])


def test_who_goes_back_finds_the_corrections_again(on_screen: OnScreen, qtbot: QtBot) -> None:
    asked = Asked(on_screen, 0, 1, 0)
    (grid,) = asked.dialog.findChildren(SortGrid)
    qtbot.keyClick(grid, Qt.Key.Key_C)
    asked.press("Leave out (Space)")
    asked.press("Back")
    (told,) = asked.backs
    assert told == {a_photo(0).digest: 1, a_photo(1).digest: None}

    again = Asked(on_screen, 0, 1, 0, told={**told, a_photo(9).digest: 0})
    assert again.head == "Dogs: 1, cats: 1, left out: 1"
    again.press("Put on the shelves")
    assert again.labels == [1, None, 0]


def test_where_all_are_left_out_there_is_nothing_to_put_on_the_shelves(
    on_screen: OnScreen,
) -> None:
    asked = Asked(on_screen, None)
    assert not asked.button("Put on the shelves").isEnabled()
    asked.press("Cat (C)")
    assert asked.button("Put on the shelves").isEnabled()
    asked.press("Back")
    assert asked.backs == [{a_photo(0).digest: 1}]
