from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gui.rooms.score.one_photo.feature_reading import FeatureReading
from gui.style.text import signed
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import SIDES, Label
from model.photos.photo import Photo
from tests.gui.feature_making import make_activation, make_forward_pass, make_params
from tests.gui.figures import figures_of, side_of

Show = Callable[[Callable[[], FeatureReading]], FeatureReading]
PARAMS = make_params()
WAY = make_forward_pass(PARAMS)


@pytest.fixture
def reading(on_screen: Show) -> FeatureReading:
    reading = on_screen(FeatureReading)
    reading.resize(760, 60)
    return reading


def buttons(reading: FeatureReading) -> list[PhotoButton]:
    return [button for button in reading.findChildren(PhotoButton) if button.isVisible()]


def texts(reading: FeatureReading) -> list[str]:
    return [label.text() for label in reading.findChildren(Label)]


def test_a_feature_is_read_in_x_w_and_votes(reading: FeatureReading) -> None:
    reading.show_feature(4, WAY, PARAMS, None)
    shown = texts(reading)
    assert "feature 5" in shown
    assert signed(float(WAY.x[4]), 4) in shown
    for side in range(2):
        assert signed(float(PARAMS.W[side, 4]), 4) in shown
        assert signed(float(PARAMS.W[side, 4] * WAY.x[4]), 4) in shown


def test_the_photos_that_excite_it_most_stand_beside_it(
    reading: FeatureReading, qtbot: QtBot
) -> None:
    feature = int(WAY.x.argmax())
    reading.show_feature(feature, WAY, PARAMS, make_activation())
    qtbot.waitUntil(lambda: len(buttons(reading)) >= 4)
    excited = make_activation().most(feature, 20)
    assert [button.photo for button in buttons(reading)] == [
        example.photo for example in excited[: len(buttons(reading))]
    ]


def test_as_many_photos_as_there_is_room_for(reading: FeatureReading, qtbot: QtBot) -> None:
    reading.show_feature(0, WAY, PARAMS, make_activation())
    qtbot.waitUntil(lambda: len(buttons(reading)) >= 4)
    before = len(buttons(reading))
    reading.resize(1_000, 60)
    qtbot.waitUntil(lambda: len(buttons(reading)) > before)
    row = buttons(reading)[0].parentWidget()
    assert row is not None
    assert all(button.geometry().right() < row.width() for button in buttons(reading))


def test_a_feature_that_the_photo_has_little_of_says_so(reading: FeatureReading) -> None:
    weak, strong = int(WAY.x.argmin()), int(WAY.x.argmax())
    reading.show_feature(weak, WAY, PARAMS, make_activation())
    assert any(text.startswith(f"Feature {weak + 1} is weaker here") for text in texts(reading))
    reading.show_feature(strong, WAY, PARAMS, make_activation())
    assert f"These training photos excite feature {strong + 1} most:" in texts(reading)


def test_without_training_photos_it_says_so(reading: FeatureReading) -> None:
    reading.show_feature(0, WAY, PARAMS, None)
    assert buttons(reading) == []
    assert any(text.startswith("There are no training photos") for text in texts(reading))


def test_a_click_on_a_photo_tells_which(reading: FeatureReading, qtbot: QtBot) -> None:
    told: list[Photo] = []
    reading.followed.connect(told.append)
    reading.show_feature(2, WAY, PARAMS, make_activation())
    qtbot.waitUntil(lambda: bool(buttons(reading)))
    QTest.mouseClick(buttons(reading)[1], Qt.MouseButton.LeftButton)
    assert told == [make_activation().most(2, 2)[1].photo]


def test_the_colour_says_for_whom_a_number_speaks_and_the_row_is_named_in_words(
    reading: FeatureReading,
) -> None:
    for feature in range(len(WAY.x)):
        reading.show_feature(feature, WAY, PARAMS, None)
        assert {"w dog", "w cat", "w · x ≈"} <= set(texts(reading))
        for row in range(2):
            w, vote = PARAMS.W[row, feature], PARAMS.W[row, feature] * WAY.x[feature]
            for figure, number in zip(figures_of(reading)[1 + row], (w, vote), strict=True):
                if abs(number) > 1e-4:
                    sides = (SIDES[row], SIDES[1 - row])
                    assert side_of(figure) == sides[int(number < 0)]
