"""Presorted photos are corrected by keys, and thousands cost no more than those in view."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.widgets.photos.thumbnail import Marks, ThumbnailPainter
from gui.window.dialogs.sort_grid import SortGrid
from model.photos import Photo
from model.pretrained import Presorted
from tests.gui.photos import a_photo

OnScreen = Callable[[Callable[[], QWidget]], QWidget]
Key = Qt.Key


def presorted(*labels: int | None) -> tuple[Presorted, ...]:
    """As many photos, the network's answer to each of which is this."""
    return tuple(
        Presorted(a_photo(number), label, 0.6 + number / 100_000)
        for number, label in enumerate(labels)
    )


class Window(QWidget):
    """A window with a grid, whose own shortcuts are the grid's keys."""

    def __init__(self, *labels: int | None) -> None:
        super().__init__()
        self.grid = SortGrid(presorted(*labels))
        self.runs: list[str] = []
        self.changes: list[list[int | None]] = []
        self.grid.changed.connect(lambda: self.changes.append(self.labels))
        for keys in ("Space", "D", "C", "Right", "Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda keys=keys: self.runs.append(keys))
        layout = QVBoxLayout(self)
        layout.addWidget(self.grid)
        self.resize(460, 260)

    @property
    def labels(self) -> list[int | None]:
        return list(self.grid.labels.values())

    @property
    def said(self) -> str:
        return self.grid.accessibleDescription()


@pytest.fixture
def window(on_screen: OnScreen, qtbot: QtBot) -> Window:
    window = on_screen(lambda: Window(0, 1, 0, None))
    assert isinstance(window, Window)
    window.activateWindow()
    qtbot.waitActive(window)
    window.grid.setFocus()
    return window


def test_the_network_s_answers_stand_until_somebody_says_otherwise(window: Window) -> None:
    assert window.labels == [0, 1, 0, None]
    assert list(window.grid.labels) == [a_photo(number).digest for number in range(4)]
    assert window.said == "1 of 4: photo 0.png, dog 0.60"


def test_d_and_c_say_what_it_is_and_go_on(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.grid, Key.Key_C)
    assert (window.labels, window.grid.current) == ([1, 1, 0, None], 1)
    qtbot.keyClick(window.grid, Key.Key_D)
    assert (window.labels, window.grid.current) == ([1, 0, 0, None], 2)
    qtbot.keyClick(window.grid, Key.Key_Left)
    assert window.said == "2 of 4: photo 1.png, dog, by you"
    assert window.changes == [[1, 1, 0, None], [1, 0, 0, None]]
    assert window.runs == []


@pytest.mark.parametrize(("letter", "label"), [("ㅇ", 0), ("ㅊ", 1)])
def test_the_same_keys_do_it_where_the_keyboard_writes_korean(
    window: Window, letter: str, label: int
) -> None:
    for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
        event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.grid, event)
        assert event.isAccepted()
    assert window.labels[0] == label
    assert window.grid.current == 1


def test_space_leaves_out_and_takes_in_again(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.grid, Key.Key_Space)
    assert (window.labels, window.grid.current) == ([None, 1, 0, None], 1)
    qtbot.keyClick(window.grid, Key.Key_Left)
    assert window.said.endswith("left out")
    qtbot.keyClick(window.grid, Key.Key_Space)
    assert (window.labels, window.grid.current) == ([0, 1, 0, None], 0)
    assert window.said.endswith("dog 0.60")
    assert window.runs == []


def test_what_is_neither_stays_out_until_it_is_told(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.grid, Key.Key_End)
    assert window.said.endswith("neither?")
    qtbot.keyClick(window.grid, Key.Key_Space)
    assert window.labels[3] is None
    assert window.said.endswith("left out")
    qtbot.keyClick(window.grid, Key.Key_D)
    assert (window.labels[3], window.grid.current) == (0, 3)


def test_other_keys_are_the_window_s(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window.grid, Key.Key_Return)
    qtbot.keyClick(window.grid, Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert window.runs == ["Return"]
    assert window.labels == [0, 1, 0, None]


def test_a_click_goes_to_a_photo_and_beside_one_nowhere(window: Window, qtbot: QtBot) -> None:
    grid = window.grid
    left = Qt.MouseButton.LeftButton
    qtbot.mouseClick(grid.viewport(), left, pos=grid.place(2).center())
    assert grid.current == 2
    beside = grid.viewport().rect().bottomRight()
    qtbot.mouseClick(grid.viewport(), left, pos=beside)
    assert grid.current == 2


def test_of_two_thousand_photos_only_those_in_view_are_drawn(
    on_screen: OnScreen, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: set[bytes] = set()
    paint = ThumbnailPainter.paint

    def note(
        thumbnails: ThumbnailPainter, painter: QPainter, place: QRect, photo: Photo, marks: Marks
    ) -> None:
        drawn.add(photo.digest)
        paint(thumbnails, painter, place, photo, marks)

    monkeypatch.setattr(ThumbnailPainter, "paint", note)
    window = on_screen(lambda: Window(*[number % 2 for number in range(2_000)]))
    assert isinstance(window, Window)
    qtbot.keyClick(window.grid, Key.Key_End)
    window.grab()
    assert window.grid.current == 1_999
    assert a_photo(1_999).digest in drawn
    assert len(drawn) < 60
