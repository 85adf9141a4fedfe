"""The grid shows thousands of photos and lets mouse and keyboard choose among them."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos import photo_grid
from gui.panels.photos.photo_grid import PhotoGrid
from gui.panels.photos.shelf_item import ShelfItem
from gui.style import theme
from model.photos.photo import Photo
from tests.gui.photos import a_photo, digests, items

OnScreen = Callable[[Callable[[], QWidget]], QWidget]
Key = Qt.Key
LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Window(QWidget):
    """A window with a grid, with the window's shortcuts, and with all that the grid says."""

    def __init__(self) -> None:
        super().__init__()
        self.grid = PhotoGrid(0)
        self.followed: list[str] = []
        self.removed: list[tuple[bytes, ...]] = []
        self.menus: list[QPoint] = []
        self.runs: list[str] = []
        self.grid.followed.connect(lambda photo: self.followed.append(photo.name))
        self.grid.remove_requested.connect(self.removed.append)
        self.grid.menu_requested.connect(self.menus.append)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.grid)
        for keys in ("Space", "Right", "Left", "Home", "End", "Delete", "Ctrl+A", "Return"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(lambda keys=keys: self.runs.append(keys))
        self.resize(190, 116)

    def show_numbers(self, *numbers: int) -> None:
        self.grid.show_photos(items(*numbers))

    def at(self, index: int) -> QPoint:
        return self.grid.place(index).center()

    def click(self, index: int, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        self.press(index, held)
        self.let_go(self.at(index), LEFT, held)

    def press(
        self,
        index: int,
        held: Qt.KeyboardModifier = NO_MODIFIER,
        button: Qt.MouseButton = LEFT,
    ) -> None:
        self.mouse(QEvent.Type.MouseButtonPress, self.at(index), button, held)

    def let_go(
        self,
        place: QPoint,
        button: Qt.MouseButton = LEFT,
        held: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> None:
        self.mouse(QEvent.Type.MouseButtonRelease, place, button, held)

    def mouse(
        self,
        kind: QEvent.Type,
        place: QPoint,
        button: Qt.MouseButton = LEFT,
        held: Qt.KeyboardModifier = NO_MODIFIER,
    ) -> None:
        still_down = kind != QEvent.Type.MouseButtonRelease
        down = button if still_down else Qt.MouseButton.NoButton
        viewport = self.grid.viewport()
        where = QPointF(viewport.mapTo(self, place))
        screen = QPointF(viewport.mapToGlobal(place))
        event = QMouseEvent(kind, where, screen, button, down, held)
        QApplication.sendEvent(self.windowHandle(), event)

    def tooltip_at(self, place: QPoint) -> str:
        viewport = self.grid.viewport()
        event = QHelpEvent(QEvent.Type.ToolTip, place, viewport.mapToGlobal(place))
        QApplication.sendEvent(viewport, event)
        text = QToolTip.text()
        QToolTip.hideText()
        return text


@pytest.fixture
def window(on_screen: OnScreen) -> Window:
    window = on_screen(Window)
    assert isinstance(window, Window)
    window.show_numbers(*range(12))
    window.grid.setFocus()
    return window


@pytest.fixture
def keys(window: Window, qtbot: QtBot) -> Callable[..., None]:
    """Press keys in the window, in which the grid has the focus."""

    def press(*keys: Qt.Key, held: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        for key in keys:
            qtbot.keyClick(window.windowHandle(), key, held)

    return press


# Choosing with the mouse.


def test_a_click_selects_a_photo_and_follows_it(window: Window) -> None:
    window.click(1)
    assert window.followed == ["photo 1.png"]
    assert window.grid.chosen() == digests(1)


def test_ctrl_and_shift_select_several_and_follow_none(window: Window) -> None:
    window.click(1)
    window.followed.clear()
    window.click(4, CTRL)
    window.click(1, CTRL)
    assert window.grid.chosen() == digests(4)
    window.click(2, CTRL)
    window.click(5, SHIFT)
    assert window.grid.chosen() == digests(2, 3, 4, 5)
    assert window.followed == []


def test_a_click_into_the_empty_selects_none(window: Window) -> None:
    window.show_numbers(0, 1)
    window.click(0)
    window.mouse(QEvent.Type.MouseButtonPress, QPoint(20, 100))
    assert window.grid.selected == frozenset()
    window.let_go(QPoint(20, 100))


def test_letting_go_elsewhere_follows_nothing(window: Window) -> None:
    window.press(0)
    window.let_go(window.at(2))
    assert window.followed == []


def test_letting_go_follows_no_photo_that_has_come_meanwhile(window: Window) -> None:
    window.press(1)
    window.show_numbers(0)
    window.show_numbers(5, 6, 7)
    window.let_go(window.at(1))
    assert window.followed == []


def test_a_right_click_opens_the_menu_for_what_is_below_it(window: Window) -> None:
    window.click(1)
    for index, chosen in ((1, digests(1)), (2, digests(2))):
        window.press(index, button=RIGHT)
        place = window.grid.viewport().mapToGlobal(window.at(index))
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(
            window.grid.viewport(), QContextMenuEvent(reason, window.at(index), place)
        )
        assert window.menus[-1] == place
        assert window.grid.chosen() == chosen
        window.let_go(window.at(index), RIGHT)


def test_a_right_click_keeps_several_selected(window: Window) -> None:
    window.click(0)
    window.click(2, SHIFT)
    window.press(1, button=RIGHT)
    assert window.grid.chosen() == digests(0, 1, 2)
    window.let_go(window.at(1), RIGHT)
    window.followed.clear()
    window.grid.follow_current()
    assert window.followed == ["photo 1.png"]


def test_beside_the_photos_no_menu_opens(window: Window) -> None:
    window.show_numbers(0)
    place = QPoint(100, 100)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, place)
    QApplication.sendEvent(window.grid.viewport(), event)
    assert window.menus == []


# Choosing with the keyboard.


def test_arrows_go_from_photo_to_photo(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_Right, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up)
    assert window.grid.chosen() == digests(1)
    assert window.followed == []
    assert window.runs == []


def test_home_end_and_pages_lead_far(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_End)
    assert window.grid.chosen() == digests(11)
    keys(Key.Key_PageUp)
    assert window.grid.chosen() == digests(5)
    keys(Key.Key_Home)
    assert window.grid.chosen() == digests(0)
    keys(Key.Key_PageDown)
    assert window.grid.chosen() == digests(6)
    assert window.runs == []


def test_where_the_keyboard_stands_is_in_view(window: Window, keys: Callable[..., None]) -> None:
    for key in (Key.Key_End, Key.Key_Up, Key.Key_Home, Key.Key_PageDown):
        keys(key)
        (current,) = window.grid.chosen()
        place = window.grid.place(digests(*range(12)).index(current))
        assert window.grid.viewport().rect().contains(place)


def test_enter_and_a_double_click_open_and_delete_removes(
    window: Window, keys: Callable[..., None], qtbot: QtBot
) -> None:
    opened: list[int] = []
    window.grid.opened.connect(opened.append)
    qtbot.mouseDClick(window.grid.viewport(), LEFT, pos=window.at(3))
    qtbot.mouseRelease(window.grid.viewport(), LEFT, pos=window.at(3))
    assert opened == [3]
    keys(Key.Key_Home)
    keys(Key.Key_Right, Key.Key_Return, Key.Key_Enter, Key.Key_Delete, Key.Key_Backspace)
    assert opened == [3, 1, 1]
    assert window.removed == [digests(1)] * 2
    assert window.runs == []


def test_shift_selects_all_on_the_way(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_Right)
    keys(Key.Key_Down, Key.Key_Right, held=SHIFT)
    assert window.grid.chosen() == digests(1, 2, 3, 4, 5)


@pytest.mark.parametrize("toggle", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
def test_ctrl_selects_one_here_and_one_there(
    toggle: Key, window: Window, keys: Callable[..., None]
) -> None:
    keys(Key.Key_Home)
    keys(Key.Key_Right, Key.Key_Right, toggle, held=CTRL)
    assert window.grid.chosen() == digests(0, 2)
    keys(toggle, held=CTRL)
    assert window.grid.chosen() == digests(0)


def test_ctrl_a_selects_all(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_A, held=CTRL)
    keys(Key.Key_Delete)
    assert window.removed == [digests(*range(12))]
    assert window.runs == []


def test_the_menu_opens_at_the_photo(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_Right, Key.Key_M)
    place = window.grid.viewport().mapToGlobal(window.at(1))
    assert window.menus == [place]
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(window.grid, event)
    assert window.menus == [place, place]


def test_space_belongs_to_the_window(window: Window, keys: Callable[..., None]) -> None:
    keys(Key.Key_Space)
    assert window.runs == ["Space"]


def test_an_empty_grid_leaves_every_key_to_the_window(
    window: Window, keys: Callable[..., None]
) -> None:
    window.show_numbers()
    keys(Key.Key_Right, Key.Key_Home, Key.Key_Delete, Key.Key_Return)
    assert window.runs == ["Right", "Home", "Delete", "Return"]
    assert window.removed == []


def test_without_the_focus_no_key_is_taken(window: Window, keys: Callable[..., None]) -> None:
    window.grid.clearFocus()
    keys(Key.Key_Right, Key.Key_End)
    assert window.runs == ["Right", "End"]


def test_coming_with_tab_stands_on_a_photo_and_selects_none(window: Window) -> None:
    assert window.grid.chosen() == digests(0)
    assert window.grid.selected == frozenset()


# What is shown.


def test_only_what_can_be_seen_is_drawn(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    paint = photo_grid.ThumbnailPainter.paint

    def count(painter: object, *arguments: object) -> None:
        drawn.append(arguments[2].name)
        paint(painter, *arguments)

    monkeypatch.setattr(photo_grid.ThumbnailPainter, "paint", count)
    window.show_numbers(*range(5000))
    window.grid.verticalScrollBar().setValue(40 * window.grid.rows.pitch)
    window.grid.viewport().grab()
    columns = window.grid.rows.columns
    first = 40 * columns
    assert f"photo {first}.png" in drawn
    assert len(set(drawn)) <= 3 * columns


def test_the_last_photo_of_thousands_can_be_reached(window: Window) -> None:
    window.show_numbers(*range(3000))
    bar = window.grid.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert window.grid.viewport().rect().contains(window.grid.place(2999))


def test_a_bar_comes_only_when_it_is_needed(window: Window) -> None:
    assert window.grid.verticalScrollBar().isVisible()
    window.show_numbers(0, 1, 2)
    assert not window.grid.verticalScrollBar().isVisible()


def test_the_place_is_kept_when_photos_come_and_go(window: Window) -> None:
    window.show_numbers(*range(300))
    bar = window.grid.verticalScrollBar()
    bar.setValue(1000)
    window.show_numbers(*range(301))
    assert bar.value() == 1000


def test_the_followed_photo_comes_into_view(window: Window) -> None:
    window.grid.show_followed(a_photo(10).digest)
    assert window.grid.viewport().rect().contains(window.grid.place(10))


def test_the_same_followed_photo_does_not_pull_the_grid_back(window: Window) -> None:
    window.grid.show_followed(a_photo(10).digest)
    window.grid.verticalScrollBar().setValue(0)
    window.grid.show_followed(a_photo(10).digest)
    assert window.grid.verticalScrollBar().value() == 0


def test_a_followed_photo_of_the_other_shelf_moves_nothing(window: Window) -> None:
    window.grid.verticalScrollBar().setValue(30)
    window.grid.show_followed(a_photo(99).digest)
    window.grid.show_followed(None)
    assert window.grid.verticalScrollBar().value() == 30


def test_marks_are_drawn_at_their_photo(window: Window) -> None:
    def seen() -> object:
        return window.grid.viewport().grab(window.grid.place(1)).toImage()

    window.grid.clearFocus()
    window.show_numbers(0, 1)
    plain = seen()
    window.grid.show_photos((items(0)[0], ShelfItem(a_photo(1), held_out=True)))
    assert seen() != plain
    window.show_numbers(0, 1)
    assert seen() == plain
    window.grid.show_followed(a_photo(1).digest)
    ring = window.grid.place(1).adjusted(-3, -3, 3, 3)
    corner = window.grid.viewport().grab(ring).toImage().pixelColor(20, 1)
    assert corner.name() == theme.current().ink


def test_an_empty_grid_says_so(window: Window) -> None:
    window.show_numbers()
    image = window.grid.viewport().grab().toImage()
    assert len({image.pixel(x, 56) for x in range(image.width())}) > 1
    assert window.grid.accessibleDescription() == "No dog photos yet"


def test_two_rows_are_wanted_and_one_is_enough(window: Window) -> None:
    pitch = window.grid.rows.pitch
    assert window.grid.sizeHint().height() == 2 * pitch
    assert window.grid.minimumSizeHint().height() == pitch


# What is said.


def test_the_tooltip_says_name_label_and_marks(window: Window) -> None:
    held_out = ShelfItem(a_photo(1), held_out=True)
    window.grid.show_photos((items(0)[0], held_out))
    window.grid.show_followed(a_photo(1).digest)
    assert "photo 0.png<br>label: dog<br>training looks at it</p>" in window.tooltip_at(
        window.at(0)
    )
    text = window.tooltip_at(window.at(1))
    for words in ("photo 1.png", "held out", "followed"):
        assert words in text


def test_markup_in_a_name_stays_text(window: Window) -> None:
    photo = a_photo(0, "<img src='x'><b>dog</b>.png")
    window.grid.show_photos((ShelfItem(photo, held_out=False),))
    assert "&lt;img" in window.tooltip_at(window.at(0))
    assert "<img" not in window.tooltip_at(window.at(0))


def test_beside_the_photos_there_is_no_tooltip(window: Window) -> None:
    window.show_numbers(0)
    assert window.tooltip_at(QPoint(100, 100)) == ""


def test_a_screen_reader_hears_where_the_keyboard_stands(
    window: Window, keys: Callable[..., None]
) -> None:
    keys(Key.Key_Down)
    said = window.grid.accessibleDescription()
    assert said.startswith("4 of 12: photo 3.png, label: dog, training looks at it")
    window.grid.show_followed(a_photo(3).digest)
    assert window.grid.accessibleDescription().endswith("followed")


# Dragging.


@pytest.fixture
def carried(monkeypatch: pytest.MonkeyPatch) -> list[tuple[tuple[bytes, ...], str]]:
    """What was dragged away: the photos, and the one at the pointer."""
    carried: list[tuple[tuple[bytes, ...], str]] = []

    def carry(source: QWidget, which: tuple[bytes, ...], photo: Photo) -> None:
        del source
        carried.append((which, photo.name))

    monkeypatch.setattr(photo_grid, "carry", carry)
    return carried


FAR = QPoint(40, 40)


def test_dragging_carries_the_photo_and_follows_none(window: Window, carried: list[object]) -> None:
    window.press(0)
    window.mouse(QEvent.Type.MouseMove, window.at(0) + FAR)
    window.mouse(QEvent.Type.MouseMove, window.at(0) + 2 * FAR)
    window.let_go(window.at(0))
    assert carried == [(digests(0), "photo 0.png")]
    assert window.followed == []


def test_dragging_one_of_several_carries_them_all(window: Window, carried: list[object]) -> None:
    window.click(0)
    window.click(2, SHIFT)
    window.press(1)
    window.mouse(QEvent.Type.MouseMove, window.at(1) + FAR)
    assert carried == [(digests(0, 1, 2), "photo 1.png")]
    window.let_go(window.at(1) + FAR)


def test_a_trembling_hand_carries_nothing(window: Window, carried: list[object]) -> None:
    window.press(0)
    window.mouse(QEvent.Type.MouseMove, window.at(0) + QPoint(1, 1))
    window.let_go(window.at(0))
    assert carried == []
    assert window.followed == ["photo 0.png"]
