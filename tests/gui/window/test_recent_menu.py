"""Projects that were open last can be opened again from a menu."""

import os
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QMainWindow

from gui.window.recent_menu import LONGEST, RecentMenu


class Window(QMainWindow):
    """A window with the menu, which writes down what it asks for."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[str] = []
        self.done: list[str] = []
        file = self.menuBar().addMenu("File")
        self.menu = RecentMenu(
            "Recent", lambda: self.paths, self.done.append, lambda: self.done.append("none"), file
        )
        file.addMenu(self.menu)

    @property
    def entries(self) -> list[str]:
        self.menu.aboutToShow.emit()
        return [action.text() for action in self.menu.actions() if not action.isSeparator()]


@pytest.fixture
def window(on_screen: Callable[[Callable[[], Window]], Window]) -> Window:
    return on_screen(Window)


def at(*parts: str) -> str:
    return os.path.join(os.sep, *parts)


def test_projects_are_listed_with_their_folders_the_last_one_first(window: Window) -> None:
    window.paths = [at("work", "a&b.downhill"), at("old", "a.downhill"), at("a.downhill")]
    assert window.entries == [
        f"&1. a&&b.downhill ({at('work')})",
        f"&2. a.downhill ({at('old')})",
        f"&3. a.downhill ({os.sep})",
        "&Clear this list",
    ]
    window.paths.pop()
    assert len(window.entries) == 3


def test_one_is_opened_and_the_list_is_cleared(window: Window) -> None:
    window.paths = [at("work", "a.downhill"), at("work", "b.downhill")]
    assert len(window.entries) == 3
    window.menu.actions()[1].trigger()
    window.menu.actions()[-1].trigger()
    assert window.done == [at("work", "b.downhill"), "none"]


def test_where_there_are_none_nothing_can_be_cleared(window: Window) -> None:
    assert window.entries == ["&Clear this list"]
    assert not window.menu.actions()[-1].isEnabled()


def test_of_a_long_folder_the_end_is_shown_and_nothing_that_cannot_be_seen(window: Window) -> None:
    window.paths = [at("x" * 200, "end\u202e", "a.downhill")]
    (entry, _) = window.entries
    assert len(entry) < LONGEST + 30
    assert entry.endswith(f"{os.sep}end\ufffd)")
