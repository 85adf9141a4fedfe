"""Whatever paints itself is known to a screen reader: what it is, its name, and what it shows."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.app import Program
from gui.panels.photos.photo_grid import PhotoGrid
from gui.plots.plot import Plot
from gui.rooms.backprop.photo.chain_view import ChainView
from gui.rooms.descent.blind_walk.fog import Fog
from gui.rooms.descent.landscape.ground import Ground
from gui.rooms.descent.landscape.terrain_map import TerrainMap
from gui.rooms.tape.lanes.tape_lanes import TapeLanes
from gui.screenshot import places, settle
from gui.widgets.cells.heatmap import Heatmap
from tests.gui.album_making import make_examples
from tests.gui.lasting import lasting_program, left_alone

Text, Role = QAccessible.Text, QAccessible.Role
PLACES = [(room, page) for room, pages in places().items() for page in (pages or (None,))]
PAINTED = (Heatmap, Ground, Fog, ChainView, TapeLanes, PhotoGrid, Plot)


@pytest.fixture(scope="module")
def whole(qapp: QApplication) -> Iterator[Program]:
    with lasting_program(qapp) as program:
        program.session.set_sketches(make_examples(40))
        settle(program)
        program.session.step(3)
        settle(program)
        yield program


nothing_left_over = unchanged_application = left_alone


def go_to(program: Program, room: str, page: str | None) -> None:
    program.content.show_room(room)
    if page is not None:
        program.content.show_page(page)
    settle(program)


def painted(program: Program) -> list[QWidget]:
    widgets = program.window.findChildren(QWidget)
    return [one for one in widgets if isinstance(one, PAINTED) and one.isVisible()]


def heard(widget: QWidget, kind: Text = Text.Value) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(kind)


@pytest.mark.parametrize(("room", "page"), PLACES)
def test_each_painted_view_has_a_role_and_a_name(
    whole: Program, room: str, page: str | None
) -> None:
    go_to(whole, room, page)
    seen = painted(whole)
    assert {PhotoGrid, Plot} <= {kind for kind in PAINTED for one in seen if isinstance(one, kind)}
    for one in seen:
        interface = QAccessible.queryAccessibleInterface(one)
        chart = isinstance(one, Plot)
        assert interface.role() == (Role.Chart if chart else Role.Graphic), type(one)
        assert interface.text(Text.Name), type(one)
        assert interface.childCount() == 0


def only(program: Program, kind: type[QWidget]) -> QWidget:
    return next(one for one in painted(program) if isinstance(one, kind))


@pytest.mark.parametrize(
    ("room", "page", "kind", "key", "said"),
    [
        ("score", "one_photo", Heatmap, Qt.Key.Key_Right, "row "),
        ("score", None, PhotoGrid, Qt.Key.Key_Right, "2 of 20: "),
        ("descent", "terrain", TerrainMap, Qt.Key.Key_Right, "below the pointer: loss 0."),
        ("backprop", "photo", ChainView, Qt.Key.Key_End, ""),
    ],
)
def test_where_keys_go_is_told(
    whole: Program, room: str, page: str | None, kind: type[QWidget], key: Qt.Key, said: str
) -> None:
    go_to(whole, room, page)
    view = only(whole, kind)
    view.setFocus()
    before = heard(view)
    QTest.keyClick(view, key)
    assert heard(view).startswith(said)
    assert heard(view) != before


@pytest.mark.parametrize(
    ("room", "page", "kind", "said"),
    [
        ("descent", "terrain", TerrainMap, "Downhill all the way: 3 steps "),
        ("descent", "blind_walk", Fog, "No eyes, only a foot"),
        ("backprop", "photo", ChainView, ""),
        ("tape", None, TapeLanes, "P = "),
    ],
)
def test_what_is_painted_is_told_in_words(
    whole: Program, room: str, page: str | None, kind: type[QWidget], said: str
) -> None:
    go_to(whole, room, page)
    words = heard(only(whole, kind), Text.Description)
    assert words.startswith(said)
    assert len(words) > 10
