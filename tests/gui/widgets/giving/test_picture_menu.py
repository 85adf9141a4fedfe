"""The menu of a picture copies, and asks for the rest."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QWidget

from gui.widgets.cells.heatmap import Heatmap
from gui.widgets.giving.given import GivenWidget
from gui.widgets.giving.picture_menu import PictureMenu
from gui.widgets.giving.saving import FilmWanted, SaveWanted

Show = Callable[[Callable[[], QWidget]], QWidget]


class Around(QWidget):
    """Takes on what is to be saved."""

    def __init__(self) -> None:
        super().__init__()
        self.heard: list[QEvent] = []
        self.heatmap = Heatmap()
        self.heatmap.setParent(self)
        self.heatmap.setAccessibleName("Weights")
        self.heatmap.show_values(np.array([[1.0, 2.0]], np.float32))
        self.resize(300, 300)

    def customEvent(self, event: QEvent) -> None:
        event.accept()
        self.heard.append(event)


@pytest.fixture
def around(on_screen: Show) -> Around:
    shown = on_screen(Around)
    assert isinstance(shown, Around)
    return shown


def entries(menu: PictureMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def press(menu: PictureMenu, words: str) -> None:
    (action,) = [one for one in menu.actions() if one.text() == words]
    action.trigger()


def menu_of(around: Around) -> PictureMenu:
    return PictureMenu(GivenWidget(around.heatmap), around.heatmap)


def test_a_picture_of_numbers_offers_everything(around: Around) -> None:
    assert entries(menu_of(around)) == [
        "Copy picture",
        "Copy numbers",
        "Save picture (PNG)…",
        "Save picture (SVG)…",
        "Save numbers (CSV)…",
        "Save film (GIF)…",
        "Save film (at most 120 PNGs)…",
    ]


class Still(QWidget):
    """Something that no step changes."""

    def follows_film(self) -> bool:
        return False


def test_what_no_step_changes_has_no_film(around: Around) -> None:
    still = Still(around)
    around.heatmap.setParent(still)
    offered = entries(menu_of(around))
    assert offered[-1] == "Save numbers (CSV)…"
    assert not [words for words in offered if "film" in words]


def test_numbers_are_those_of_the_moment_of_the_choice(around: Around) -> None:
    menus = menu_of(around), menu_of(around)
    around.heatmap.show_values(np.array([[3.0, 4.0]], np.float32))
    press(menus[0], "Copy numbers")
    assert QGuiApplication.clipboard().text().splitlines()[1] == "1\t3\t4"
    press(menus[1], "Save numbers (CSV)…")
    (wanted,) = around.heard
    assert isinstance(wanted, SaveWanted)
    assert wanted.content.endswith(b"1,3,4\r\n")


def test_numbers_that_have_gone_are_not_given(around: Around) -> None:
    menu = menu_of(around)
    QGuiApplication.clipboard().setText("before")
    around.heatmap.show_picture(np.zeros((2, 2, 3), np.uint8))
    press(menu, "Copy numbers")
    assert QGuiApplication.clipboard().text() == "before"


def test_what_has_no_numbers_offers_none(around: Around) -> None:
    around.heatmap.show_picture(np.zeros((2, 2, 3), np.uint8))
    assert not [words for words in entries(menu_of(around)) if "numbers" in words]


def test_picture_and_numbers_are_copied(around: Around) -> None:
    press(menu_of(around), "Copy picture")
    assert QGuiApplication.clipboard().mimeData().hasImage()
    press(menu_of(around), "Copy numbers")
    assert QGuiApplication.clipboard().text().splitlines() == ["row\t1\t2", "1\t1\t2"]


@pytest.mark.parametrize(
    ("words", "suffix", "begins"),
    [
        ("Save picture (PNG)…", "png", b"\x89PNG"),
        ("Save picture (SVG)…", "svg", b"<?xml"),
        ("Save numbers (CSV)…", "csv", b"\xef\xbb\xbfrow,1,2"),
    ],
)
def test_what_is_to_be_saved_is_asked_of_the_window(
    around: Around, words: str, suffix: str, begins: bytes
) -> None:
    press(menu_of(around), words)
    (wanted,) = around.heard
    assert isinstance(wanted, SaveWanted)
    assert (wanted.name, wanted.suffix) == ("Weights", suffix)
    assert wanted.content.startswith(begins)


@pytest.mark.parametrize(
    ("words", "kind"), [("Save film (GIF)…", "gif"), ("Save film (at most 120 PNGs)…", "png")]
)
def test_so_is_a_film(around: Around, words: str, kind: str) -> None:
    press(menu_of(around), words)
    (wanted,) = around.heard
    assert isinstance(wanted, FilmWanted)
    assert (wanted.given.title(), wanted.kind) == ("Weights", kind)


def test_what_a_widget_offers_itself_goes_first(around: Around) -> None:
    done: list[str] = []
    own = (("Copy", QKeySequence.StandardKey.Copy, lambda: done.append("copied")),)
    menu = PictureMenu(GivenWidget(around.heatmap), around.heatmap, own)
    assert entries(menu)[:3] == ["Copy", "Copy picture", "Save picture (PNG)…"]
    press(menu, "Copy")
    assert done == ["copied"]
    assert [bool(action.shortcut().toString()) for action in menu.actions()[:2]] == [True, False]
