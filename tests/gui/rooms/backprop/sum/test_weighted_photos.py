"""The heaviest photos in a row, with the sign of their weight."""

from collections.abc import Callable

import pytest

from gui.rooms.backprop.sum.weighted_photos import WeightedPhotos
from gui.widgets.photos.photo_button import PhotoButton
from gui.widgets.texts.label import Figure
from tests.gui.album_making import make_examples
from tests.gui.figures import side_of

Show = Callable[[Callable[[], WeightedPhotos]], WeightedPhotos]
EXAMPLES = make_examples(30)


@pytest.fixture
def photos(on_screen: Show) -> WeightedPhotos:
    def build() -> WeightedPhotos:
        made = WeightedPhotos()
        made.resize(420, 90)
        return made

    return on_screen(build)


def buttons(photos: WeightedPhotos) -> list[PhotoButton]:
    return [button for button in photos.findChildren(PhotoButton) if button.isVisible()]


def figures(photos: WeightedPhotos) -> list[str]:
    return [figure.text() for figure in photos.findChildren(Figure) if figure.isVisible()]


def test_photos_stand_with_their_signed_weights(photos: WeightedPhotos) -> None:
    photos.show_weights(EXAMPLES[:3], (0.03, -0.012, 0.0), None)
    assert figures(photos) == ["+0.030", "−0.012", "0"]
    assert [button.photo for button in buttons(photos)] == [e.photo for e in EXAMPLES[:3]]
    assert buttons(photos)[1].accessibleName() == "cat 1.png, share −0.012"


def test_the_colour_is_that_of_the_side_that_w_gets(photos: WeightedPhotos) -> None:
    photos.show_weights(EXAMPLES[:2], (0.03, -0.012), None)
    assert [side_of(figure) for figure in photos.findChildren(Figure)[:2]] == ["dog", "cat"]


def test_the_followed_photo_is_marked(photos: WeightedPhotos) -> None:
    photos.show_weights(EXAMPLES[:2], (2.0, 1.0), EXAMPLES[1].photo.digest)
    assert [button.marks.followed for button in buttons(photos)] == [False, True]
