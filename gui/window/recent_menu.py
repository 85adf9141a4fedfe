"""The menu of the projects that were open last."""

import os
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QMenu

from model.photos import shown_name
from model.visible import shown_text

LONGEST = 50
"""Letters of a folder's name; of a longer one the end is shown."""


class RecentMenu(QMenu):
    """Lists projects when it is opened. Whether they are still there is seen when one is chosen.

    recent: gives their paths, the last one first.
    """

    def __init__(
        self,
        title: str,
        recent: Callable[[], Sequence[str]],
        open_project: Callable[[str], None],
        clear: Callable[[], None],
        parent: QMenu,
    ) -> None:
        super().__init__(title, parent)
        self._recent, self._open, self._clear = recent, open_project, clear
        self.aboutToShow.connect(self._list)

    def _list(self) -> None:
        self.clear()
        paths = self._recent()
        for number, path in enumerate(paths, 1):
            words = f"{shown_name(path)} ({_folder(path)})".replace("&", "&&")
            key = f"&{number}" if number < 10 else f"{number}"
            self.addAction(f"{key}. {words}").triggered.connect(partial(self._open, path))
        self.addSeparator()
        empty = self.addAction(self.tr("&Clear this list"))
        empty.setEnabled(bool(paths))
        empty.triggered.connect(lambda: self._clear())


def _folder(path: str) -> str:
    """Name the folder of a file, so that it can be told from others of its name."""
    folder = shown_text(os.path.dirname(path))
    return folder if len(folder) <= LONGEST else f"…{folder[-LONGEST:]}"
