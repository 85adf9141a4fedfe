"""The network of the chain: clicks and keys go from operation to operation, and it can be read."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from gui.rooms.backprop.photo.chain_view import ChainView
from gui.style import language, theme
from gui.style.theme import DARK, LIGHT, Theme
from model.backprop.chain import Chain
from tests.gui.rooms.backprop.photo.chain_making import PHOTO, make_chain

Show = Callable[[Callable[[], "Window"]], "Window"]


class Window(QWidget):
    """A window that hears the keys which the view leaves to it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        self.view = ChainView()
        QVBoxLayout(self).addWidget(self.view)
        self.resize(780, 320)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Control:
            self.keys.append(event.key())


@pytest.fixture
def window(on_screen: Show, qapp: QApplication) -> Window:
    theme.apply(qapp, LIGHT)
    return on_screen(Window)


@pytest.fixture
def view(window: Window) -> ChainView:
    window.view.show_chain(make_chain(0), PHOTO, 17)
    return window.view


def heard(view: ChainView) -> list[int]:
    chosen: list[int] = []
    view.chosen.connect(chosen.append)
    return chosen


def picture(view: ChainView) -> QImage:
    return view.grab().toImage()


def test_a_click_goes_to_every_operation(view: ChainView) -> None:
    chain, chosen = make_chain(0), heard(view)
    wanted = []
    for place, made in enumerate(chain.operations):
        wanted.append(place)
        point = view.place_of((made.kind, made.side)).toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
    assert chosen == wanted


def test_a_click_beside_everything_does_nothing(view: ChainView) -> None:
    chosen = heard(view)
    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(view.width() - 2, 2))
    QTest.mouseClick(view, Qt.MouseButton.RightButton, pos=view.place_of(("loss", None)).toPoint())
    assert chosen == []


def test_keys_go_on_and_back_and_stop_at_the_ends(window: Window, view: ChainView) -> None:
    chain, chosen = make_chain(0), heard(view)
    view.show_chain(chain, PHOTO, 5)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home, Qt.Key.Key_End):
        QTest.keyClick(view, key)
    view.show_chain(chain, PHOTO, 0)
    QTest.keyClick(view, Qt.Key.Key_Left)
    view.show_chain(chain, PHOTO, 17)
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert chosen == [6, 4, 0, 17]
    assert window.keys == []


def test_other_keys_are_left_to_the_window(window: Window, view: ChainView) -> None:
    chosen = heard(view)
    QTest.keyClick(view, Qt.Key.Key_Space)
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    view.show_nothing("no label")
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert chosen == []
    assert window.keys == [Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Right]


def test_what_comes_later_is_not_shown(view: ChainView) -> None:
    chain = make_chain(0)
    shots = []
    for at in range(len(chain.operations)):
        view.show_chain(chain, PHOTO, at)
        shots.append(picture(view))
    for one, next_one in pairwise(shots):
        assert one != next_one
    # Where the loss will stand is nothing yet.
    point = view.place_of(("loss", None)).toPoint()
    around = [QPoint(x, y) for x in range(-16, 17) for y in range(-5, 6)]
    assert len({shots[0].pixelColor(point + way).name() for way in around}) == 1
    assert len({shots[8].pixelColor(point + way).name() for way in around}) > 1


def test_edges_have_the_colour_of_what_their_weight_speaks_for(view: ChainView) -> None:
    chain = make_chain(0)
    place = chain.find("score", 0)
    view.show_chain(chain, PHOTO, place)
    shot = picture(view)
    found = {QColor(shot.pixelColor(x, y)).name() for x in range(300) for y in range(240)}
    assert {LIGHT.dog, LIGHT.cat} & found


def test_its_description_says_the_operation_with_its_numbers(view: ChainView) -> None:
    chain: Chain = make_chain(0)
    view.show_chain(chain, PHOTO, 4)
    words = view.accessibleDescription()
    assert words.startswith("5 of 18, forward. Σ = e dog + e cat. ")
    view.show_nothing("There is no label.")
    assert view.accessibleDescription() == "There is no label."
    assert view.accessibleName()


def test_nothing_to_show_is_said_in_its_place(view: ChainView) -> None:
    full = picture(view)
    view.show_nothing("There is no label.")
    assert picture(view) != full
    assert view.example == 0


@pytest.mark.parametrize("look", [LIGHT, DARK], ids=lambda look: look.name)
def test_the_colours_are_those_of_the_theme(
    view: ChainView, qapp: QApplication, look: Theme
) -> None:
    theme.apply(qapp, look)
    centre = view.place_of(("score", 0)).toPoint() + QPoint(10, 6)
    assert picture(view).pixelColor(centre).name() == look.dog_wash
    centre = view.place_of(("score", 1)).toPoint() + QPoint(10, 6)
    assert picture(view).pixelColor(centre).name() == look.cat_wash


def test_a_new_language_is_taken(view: ChainView, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    assert view.accessibleDescription()


def test_scores_beyond_every_float_are_drawn(view: ChainView) -> None:
    for seed in (1, 2):
        view.show_chain(make_chain(0, seed=seed, spread=3000.0), PHOTO, 17)
        assert not picture(view).isNull()
