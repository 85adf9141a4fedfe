"""The numbers at the end of a photo's way, from the scores to the loss."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QGridLayout, QWidget

from gui.rooms.score.one_photo.forward_pass_numbers import WIDEST, ForwardPassNumbers
from gui.widgets.texts.label import Figure, Label
from tests.gui.figures import side_of
from tests.gui.rooms.score.one_photo.forward_passes import forward_pass


class Place(QWidget):
    """A grid with the numbers, and nothing else."""

    def __init__(self) -> None:
        super().__init__()
        self.numbers = ForwardPassNumbers()
        grid = QGridLayout(self)
        for column in range(len(self.numbers.widths())):
            self.numbers.add_to(grid, column, column)


@pytest.fixture
def place(on_screen: Callable[[Callable[[], Place]], Place]) -> Place:
    return on_screen(Place)


def figures(place: Place) -> list[Figure]:
    """From the left: the dog's and the cat's of each column, and the loss."""
    return place.findChildren(Figure)


def texts(place: Place) -> list[str]:
    return [figure.text() for figure in figures(place)]


def show(place: Place, scores: tuple[float, float], label: int | None) -> None:
    place.numbers.show_forward_pass(forward_pass("pixels32", scores, label)[0])


def test_the_lectures_cat_is_worth_a_loss_of_three_and_a_half(place: Place) -> None:
    show(place, (2.3, -1.2), 1)
    assert texts(place) == [
        *("+2.30", "−1.20"),
        *("9.97", "0.30"),
        *("0.97", "0.03"),
        *("0", "1"),
        "3.53",
    ]


def test_a_photo_without_a_label_has_no_loss(place: Place) -> None:
    show(place, (1.0, 0.0), None)
    assert texts(place)[-3:] == ["–", "–", "–"]  # two places of the one-hot label, and the loss
    assert texts(place).count("–") == 3


def test_scores_too_large_for_a_float_are_written_all_the_same(place: Place) -> None:
    show(place, (9_000.0, -9_000.0), 1)
    assert not any(word in text for text in texts(place) for word in ("inf", "nan", "NaN"))
    assert texts(place)[0] == "+9,000"
    assert texts(place)[-1] == "18,000"


@pytest.mark.parametrize(("scores", "side"), [((-1.0, 1.0), "cat"), ((2.0, -1.0), "dog")])
def test_a_score_has_the_colour_of_whom_it_speaks_for(
    place: Place, scores: tuple[float, float], side: str
) -> None:
    show(place, scores, 0)
    assert [side_of(score) for score in figures(place)[:2]] == [side, side]


def test_a_row_has_the_name_of_its_class(place: Place) -> None:
    place.numbers.name_rows("dog", "cat")
    names = [label for label in place.findChildren(Label) if label.text() in ("dog", "cat")]
    assert [(name.text(), name.property("side")) for name in names] == [
        ("dog", "dog"),
        ("cat", "cat"),
    ]
    for name, score in zip(names, figures(place), strict=False):
        assert name.parentWidget() is score.parentWidget()


def test_without_a_photo_nothing_is_claimed(place: Place) -> None:
    show(place, (1.0, 0.0), 1)
    place.numbers.show_nothing()
    assert set(texts(place)) == {"–"}


def test_a_column_that_has_grown_is_as_usual_again_when_it_is_asked_to(place: Place) -> None:
    usual = place.numbers.widths()
    show(place, (1e30, -1e30), 1)
    grown = place.numbers.widths()
    assert grown[0] > usual[0]
    show(place, (0.0, 0.0), 1)
    assert place.numbers.widths() == grown
    place.numbers.reserve()
    assert place.numbers.widths()[: len(WIDEST)] == usual[: len(WIDEST)]
