"""A tile shows true steps, or says that there are none."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gui.rooms.descent.one_step.behaviour_tile import BehaviourTile, TileContent
from gui.style import theme
from gui.style.theme import LIGHT
from model.descent.behaviour import Behaviour
from model.descent.rehearsal import PIECES, Rehearsal

LOSSES = np.array([0.5, 0.3, 0.8, 0.4])
GROUND = np.interp(np.arange(3 * PIECES + 1) / PIECES, np.arange(4), LOSSES)


def content(behaviour: Behaviour, *, chosen: bool = False) -> TileContent:
    shown = Rehearsal(0.2, LOSSES, GROUND, behaviour)
    return TileContent(shown, 0.2, 1.0, asking=False, chosen=chosen)


@pytest.fixture
def tile(
    on_screen: Callable[[Callable[[], QWidget]], QWidget], qapp: QApplication
) -> BehaviourTile:
    theme.apply(qapp, LIGHT)

    def build() -> QWidget:
        made = BehaviourTile("swinging")
        made.resize(180, 136)
        return made

    shown = on_screen(build)
    assert isinstance(shown, BehaviourTile)
    return shown


def test_it_says_what_it_does_and_with_which_eta(tile: BehaviourTile) -> None:
    assert not tile.isEnabled()
    assert tile.accessibleDescription() == "being tried…"
    tile.show_content(content("swinging"))
    assert tile.accessibleName() == "swings, η = 0.2"
    assert tile.accessibleDescription() == "up again: 0.3000, 0.8000"
    tile.show_content(TileContent(None, 0.2, 1.0, asking=False, chosen=False))
    assert tile.accessibleDescription() == "no η does so here"
    assert not tile.isEnabled()
    tile.grab()


def test_the_one_in_hand_is_framed(tile: BehaviourTile) -> None:
    def edge() -> str:
        return tile.grab().toImage().pixelColor(1, tile.height() // 2).name()

    tile.show_content(content("swinging"))
    assert edge() != LIGHT.ink
    tile.show_content(content("swinging", chosen=True))
    assert edge() == LIGHT.ink


def test_every_step_is_a_ball_at_its_height(tile: BehaviourTile) -> None:
    tile.show_content(content("swinging"))
    image = tile.grab().toImage()
    inked = {
        x: [y for y in range(28, 108) if image.pixelColor(x, y).name() == LIGHT.ink]
        for x in range(image.width())
    }
    after = [np.mean(inked[round(15 + step * 150 / 3)]) for step in (1, 2, 3)]
    assert after[1] < after[2] < after[0]


def test_a_click_or_space_takes_it(tile: BehaviourTile) -> None:
    clicks: list[bool] = []
    tile.clicked.connect(lambda: clicks.append(True))
    tile.show_content(content("swinging"))
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    tile.setFocus()
    QTest.keyClick(tile, Qt.Key.Key_Space)
    assert len(clicks) == 2
