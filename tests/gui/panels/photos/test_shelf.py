"""A shelf shows the photos of its class, takes new ones, and trades with the other shelf."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos import photo_move
from gui.panels.photos.drop_target import DropTarget
from gui.panels.photos.drop_zone import DropZone
from gui.panels.photos.photo_grid import PhotoGrid
from gui.panels.photos.photo_move import pack
from gui.panels.photos.shelf import ShelfView
from gui.panels.photos.shelf_item import ShelfItem
from gui.photo_import.drop_data import DroppedData
from gui.style import theme
from gui.widgets.texts.label import Label
from tests.gui.drags import MOVE, Drag
from tests.gui.foreign import file_list
from tests.gui.photos import a_photo, digests, items

Part = TypeVar("Part", bound=QObject)
OnScreen = Callable[[Callable[[], QWidget]], QWidget]
DOG, CAT = 0, 1


def part_of(kind: type[Part], whole: QWidget) -> Part:
    """The only part of a kind right inside something."""
    (part,) = whole.findChildren(kind, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return part


def grid_of(shelf: ShelfView) -> PhotoGrid:
    return part_of(PhotoGrid, shelf)


def zone_of(shelf: ShelfView) -> DropZone:
    return part_of(DropZone, shelf)


def target_of(widget: QWidget) -> DropTarget:
    return part_of(DropTarget, widget)


def count_of(shelf: ShelfView) -> Label:
    """What stands at the end of the head."""
    label = shelf.head.itemAt(shelf.head.count() - 1).widget()
    assert isinstance(label, Label)
    return label


class Window(QWidget):
    """Both shelves in a window that takes drops as well, and all that they say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[tuple[object, ...]] = []
        self.target = DropTarget(self, self.says("window"), self.says("declined"), self.update)
        self.shelves = (ShelfView(DOG), ShelfView(CAT))
        layout = QVBoxLayout(self)
        for shelf, who in zip(self.shelves, ("dogs", "cats"), strict=True):
            layout.addWidget(shelf)
            shelf.followed.connect(lambda photo, who=who: self.said.append((who, photo.name)))
            shelf.remove_requested.connect(self.says(f"{who} without"))
            shelf.relabel_requested.connect(self.says(f"{who} ask for"))
            shelf.dropped.connect(self.says(f"{who} get"))
            shelf.declined.connect(self.says(f"{who} decline"))
            shelf.open_requested.connect(self.says(f"{who} open"))
        self.resize(278, 500)

    def says(self, what: str) -> Callable[..., None]:
        return lambda *values: self.said.append((what, *values))

    def lit(self) -> list[str]:
        parts = {"window": self.target}
        for shelf, who in zip(self.shelves, ("dogs", "cats"), strict=True):
            parts |= {who: target_of(shelf), f"{who} zone": target_of(zone_of(shelf))}
        return [name for name, target in parts.items() if target.is_lit]


@pytest.fixture
def window(on_screen: OnScreen) -> Window:
    window = on_screen(Window)
    assert isinstance(window, Window)
    window.shelves[DOG].show_photos(items(0, 1, 2))
    window.shelves[CAT].show_photos(items(10, 11))
    return window


def open_menu(shelf: ShelfView, *selected: int) -> dict[str, QAction]:
    grid = grid_of(shelf)
    for index in selected:
        place = grid.place(index).center()
        ctrl = Qt.KeyboardModifier.ControlModifier
        QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, ctrl, place)
    QTest.keyClick(grid, Qt.Key.Key_M)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return {action.text(): action for action in menu.actions()}


def choose(shelf: ShelfView, text: str, *selected: int) -> None:
    action = open_menu(shelf, *selected)[text]
    action.trigger()
    close_menu()


def close_menu() -> None:
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


# What it says.


@pytest.mark.parametrize(
    ("count", "kind", "words"),
    [
        (0, "photos", "0 photos"),
        (1, "photos", "1 photo"),
        (300, "photos", "300 photos"),
        (1, "sketches", "1 sketch"),
        (1200, "sketches", "1,200 sketches"),
    ],
)
def test_it_says_how_many_there_are(window: Window, count: int, kind: str, words: str) -> None:
    shelf = window.shelves[DOG]
    shelf.show_photos(items(*range(count)), sketches=kind == "sketches")
    assert count_of(shelf).text() == words
    assert grid_of(shelf).accessibleName() == f"Dogs: {words}"


def test_each_shelf_has_its_own_name(window: Window) -> None:
    assert [shelf.title.text() for shelf in window.shelves] == ["Dogs", "Cats"]


def test_it_says_how_many_are_held_out(window: Window) -> None:
    shelf = window.shelves[CAT]
    shelf.show_photos((*items(1, 2), ShelfItem(a_photo(3), held_out=True)))
    assert count_of(shelf).toolTip().startswith("1 of them are held out")


def test_a_change_of_language_writes_everything_again(window: Window) -> None:
    shelf = window.shelves[DOG]
    shelf.title.setText("")
    count_of(shelf).setText("")
    QApplication.sendEvent(shelf, QEvent(QEvent.Type.LanguageChange))
    assert shelf.title.text() == "Dogs"
    assert count_of(shelf).text() == "3 photos"


# What is done to its photos.


def test_a_click_follows_a_photo(window: Window, qtbot: QtBot) -> None:
    grid = grid_of(window.shelves[CAT])
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=grid.place(1).center())
    assert window.said == [("cats", "photo 11.png")]


def test_delete_asks_for_the_selected_to_be_removed(window: Window, qtbot: QtBot) -> None:
    grid = grid_of(window.shelves[DOG])
    qtbot.keyClick(grid, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(grid, Qt.Key.Key_Delete)
    assert window.said == [("dogs without", digests(0, 1, 2))]


def test_the_menu_follows_and_removes(window: Window) -> None:
    choose(window.shelves[DOG], "Follow", 1)
    choose(window.shelves[DOG], "Remove", 2)
    assert window.said == [("dogs", "photo 1.png"), ("dogs without", digests(1, 2))]


def test_the_menu_moves_photos_to_the_other_shelf(window: Window) -> None:
    choose(window.shelves[DOG], "Move to cats", 0, 2)
    choose(window.shelves[CAT], "Move to dogs", 1)
    assert window.said == [
        ("dogs ask for", digests(0, 2), CAT),
        ("cats ask for", digests(11), DOG),
    ]


def test_the_menu_opens_on_m(window: Window, qtbot: QtBot) -> None:
    grid = grid_of(window.shelves[CAT])
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_M)
    close_menu()


# What is dropped on it.


def test_what_is_dropped_anywhere_on_it_is_for_this_shelf(window: Window) -> None:
    for shelf in window.shelves:
        for part in (shelf.title, grid_of(shelf).viewport(), zone_of(shelf)):
            Drag(window, file_list(b"file:///a.png")).drop(part)
    QApplication.processEvents()
    dropped = DroppedData(("/a.png",), ())
    assert window.said == [("dogs get", dropped)] * 3 + [("cats get", dropped)] * 3


def test_exactly_the_innermost_is_lit(window: Window) -> None:
    drag = Drag(window, file_list(b"file:///a.png"))
    dogs, cats = window.shelves
    seen = []
    for part in (
        dogs.title,
        grid_of(dogs).viewport(),
        zone_of(dogs),
        cats.title,
        zone_of(cats),
        cats,
    ):
        drag.over(part)
        seen.append(window.lit())
    drag.over(window, 2, 2)
    seen.append(window.lit())
    drag.leave()
    seen.append(window.lit())
    wanted = ["dogs", "dogs", "dogs zone", "cats", "cats zone", "cats", "window"]
    assert seen == [*([name] for name in wanted), []]


@pytest.mark.parametrize("label", [DOG, CAT])
def test_it_looks_different_while_it_is_lit(window: Window, qapp: QApplication, label: int) -> None:
    theme.apply(qapp, theme.LIGHT)
    shelf = window.shelves[label]
    edge = QPoint(shelf.width() // 2, 1)
    drag = Drag(window, file_list(b"file:///a.png"))
    assert shelf.grab().toImage().pixelColor(edge).name() != theme.LIGHT.of_class(label)
    drag.over(shelf.title)
    assert shelf.grab().toImage().pixelColor(edge).name() == theme.LIGHT.of_class(label)
    drag.leave()
    assert shelf.grab().toImage().pixelColor(edge).name() != theme.LIGHT.of_class(label)


def test_a_link_is_declined_by_the_shelf_it_was_dropped_on(window: Window) -> None:
    Drag(window, file_list(b"https://a.example/a.png")).drop(window.shelves[CAT].title)
    QApplication.processEvents()
    assert [what for what, *_ in window.said] == ["cats decline"]


def test_its_zone_opens_a_dialog(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(zone_of(window.shelves[CAT]), Qt.MouseButton.LeftButton)
    assert window.said == [("cats open",)]


# What comes from the other shelf.


@pytest.mark.parametrize("part", [lambda shelf: shelf.title, grid_of, zone_of])
def test_photos_of_the_other_shelf_get_this_label(
    window: Window, part: Callable[[ShelfView], QWidget]
) -> None:
    drag = Drag(window, pack(digests(10, 11)), MOVE)
    place = part(window.shelves[DOG])
    drag.over(place)
    assert window.lit() == ["dogs"]
    drag.drop(place)
    assert window.lit() == []
    QApplication.processEvents()
    assert window.said == [("dogs ask for", digests(10, 11), DOG)]


def test_photos_on_their_own_shelf_are_not_taken(window: Window) -> None:
    drag = Drag(window, pack(digests(10, 11)), MOVE)
    drag.drop(window.shelves[CAT].title)
    QApplication.processEvents()
    assert not drag.accepted
    assert window.said == []


def test_photos_of_another_window_of_the_program_are_not_taken(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    mime = pack(digests(99))
    monkeypatch.setattr(photo_move, "_WORD", "another process")
    for part in (window.shelves[DOG].title, zone_of(window.shelves[CAT])):
        assert not Drag(window, mime, MOVE).drop(part)
    QApplication.processEvents()
    assert window.said == []


def test_what_lies_here_already_stays_out_of_it(window: Window) -> None:
    Drag(window, pack(digests(0, 10)), MOVE).drop(window.shelves[DOG].title)
    QApplication.processEvents()
    assert window.said == [("dogs ask for", digests(10), DOG)]


# Its size.


@pytest.mark.parametrize(("width", "height"), [(278, 225), (230, 150)])
def test_it_fits_into_the_left_column(window: Window, width: int, height: int) -> None:
    for shelf in window.shelves:
        shelf.show_photos(items(*range(100)))
        least = shelf.minimumSizeHint()
        assert least.width() <= width
        assert least.height() <= height
    window.resize(width + 22, 2 * height + 28)
    QApplication.processEvents()
    for shelf in window.shelves:
        assert grid_of(shelf).height() >= grid_of(shelf).rows.pitch
        assert zone_of(shelf).height() >= zone_of(shelf).minimumSizeHint().height()


def test_when_room_is_short_one_row_and_one_line_are_left(window: Window) -> None:
    window.resize(252, 800)
    QApplication.processEvents()
    window.resize(252, window.minimumSizeHint().height())
    QApplication.processEvents()
    for shelf in window.shelves:
        assert grid_of(shelf).height() == grid_of(shelf).rows.pitch
        assert zone_of(shelf).height() < zone_of(shelf).sizeHint().height() - 10
