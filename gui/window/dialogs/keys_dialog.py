"""All keys in plain words: those of the menus, as the menus have them, and those of the parts."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from gui.style.theme import INSIDE
from gui.widgets.reading_dialog import ReadingDialog
from gui.widgets.texts.label import Label
from gui.window.commands import Group

COLUMNS = 2
SIZE = (780, 460)


class KeysDialog(ReadingDialog):
    """The keys, group by group.

    groups: what the menus say of themselves.
    """

    def __init__(self, groups: Sequence[Group], parent: QWidget) -> None:
        super().__init__(SIZE, parent)
        inside = QWidget()
        columns = QHBoxLayout(inside)
        columns.setContentsMargins(0, 0, INSIDE, 0)
        columns.setSpacing(2 * INSIDE)
        for part in _shared_out([*groups, *self._of_the_parts()]):
            column = QVBoxLayout()
            column.setSpacing(INSIDE)
            for group in part:
                column.addLayout(_laid_out(group))
            column.addStretch(1)
            columns.addLayout(column, 1)
        self.setWindowTitle(self.tr("Keys"))
        self.show_scrolled(inside)
        self.retranslate()

    def _of_the_parts(self) -> list[Group]:
        """Say which keys the parts of the window have for themselves, where the keyboard is."""
        return [
            Group(
                self.tr("Everywhere"),
                (
                    ("Tab", self.tr("to the next control, with Shift to the one before")),
                    (self.tr("Space"), self.tr("press the button that has the keyboard")),
                    ("Esc", self.tr("close a dialog, let go, end a presentation")),
                ),
            ),
            Group(
                self.tr("In pictures and curves"),
                (
                    ("← → ↑ ↓", self.tr("read cell by cell, point by point")),
                    ("Home, End", self.tr("to the first one, to the last one")),
                    ("Enter", self.tr("choose what is read")),
                    ("Ctrl+C", self.tr("copy the picture; in a table, its rows")),
                    ("Shift+F10", self.tr("the menu: copy and save")),
                ),
            ),
            Group(
                self.tr("On the shelves"),
                (
                    ("← → ↑ ↓", self.tr("from photo to photo, with Shift several")),
                    ("Enter", self.tr("show the photo large")),
                    ("Ctrl+Enter", self.tr("choose this one as well, or no longer")),
                    ("Ctrl+A", self.tr("choose all")),
                    ("M", self.tr("the menu of what is chosen")),
                    ("Delete", self.tr("take off the shelf")),
                ),
            ),
            Group(
                self.tr("In fields"),
                (
                    ("Enter", self.tr("take the number")),
                    ("Esc", self.tr("take back what was typed")),
                ),
            ),
        ]


def _shared_out(groups: Sequence[Group]) -> list[list[Group]]:
    """Share the groups out among columns of about the same height."""
    whole = sum(len(group.keys) + 2 for group in groups)
    columns: list[list[Group]] = [[] for _ in range(COLUMNS)]
    height = 0
    for group in groups:
        columns[min(COLUMNS - 1, height * COLUMNS // whole)].append(group)
        height += len(group.keys) + 2
    return columns


def _laid_out(group: Group) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(INSIDE)
    grid.setVerticalSpacing(3)
    grid.setColumnStretch(1, 1)
    title = Label("title")
    title.setText(group.title)
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (keys, words) in enumerate(group.keys, start=1):
        for column, text in enumerate((keys, words)):
            label = Label("muted" if column == 0 else "")
            label.setText(text)
            label.setWordWrap(column == 1)
            grid.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
    return grid
