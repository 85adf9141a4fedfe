"""The legend of a heatmap says what its strongest colour means, in whatever room there is."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel

from gui.style import language, theme
from gui.style.theme import DARK, LIGHT
from gui.widgets.cells.scale_bar import ScaleBar

Show = Callable[[Callable[[], ScaleBar]], ScaleBar]


@pytest.fixture
def bar(on_screen: Show, qapp: QApplication) -> ScaleBar:
    theme.apply(qapp, LIGHT)

    def build() -> ScaleBar:
        made = ScaleBar()
        made.resize(220, 16)
        return made

    return on_screen(build)


def words(bar: ScaleBar) -> list[str]:
    labels = sorted(bar.findChildren(QLabel), key=QLabel.x)
    return [label.text() for label in labels if label.text()]


def strip(bar: ScaleBar) -> list[str]:
    """The colours along the middle of the bar that belong to no text."""
    row = bar.grab().toImage()
    y = bar.height() // 2
    shown = [label.geometry() for label in bar.findChildren(QLabel) if label.text()]
    return [
        row.pixelColor(x, y).name()
        for x in range(row.width())
        if not any(place.left() <= x <= place.right() for place in shown)
    ]


def holds(colours: list[str], wanted: str) -> bool:
    """Whether a colour is among them, or one that the eye takes for it."""
    r, g, b, _ = QColor(wanted).getRgb()
    seen = [QColor(colour).getRgb() for colour in colours]
    return any(max(abs(r - x), abs(g - y), abs(b - z)) <= 12 for x, y, z, _ in seen)


def test_both_ends_have_their_class_and_their_number(bar: ScaleBar) -> None:
    bar.show_limit(0.00214)
    assert words(bar) == ["−0.0021 cat", "dog +0.0021"]


def test_the_strip_runs_from_the_cat_over_the_card_to_the_dog(bar: ScaleBar) -> None:
    bar.show_limit(1.0)
    colours = strip(bar)
    third = len(colours) // 3
    assert holds(colours[:third], LIGHT.cat)
    assert holds(colours[third:-third], LIGHT.card)
    assert holds(colours[-third:], LIGHT.dog)


def test_where_the_cat_s_numbers_are_positive_its_end_says_so(bar: ScaleBar) -> None:
    bar.show_limit(0.5, positive=1)
    assert words(bar) == ["+0.50 cat", "dog −0.50"]


def test_a_very_small_limit_is_written_as_a_power(bar: ScaleBar) -> None:
    bar.show_limit(2.1e-7)
    assert words(bar) == ["−2.1 × 10⁻⁷ cat", "dog +2.1 × 10⁻⁷"]


def test_in_a_narrow_place_words_go_first_and_then_a_number(bar: ScaleBar) -> None:
    bar.show_limit(0.00214)
    bar.resize(150, 16)
    assert words(bar) == ["−0.0021", "+0.0021"]
    bar.resize(90, 16)
    assert words(bar) == ["±0.0021"]
    assert bar.toolTip() == "−0.0021 cat … dog +0.0021"
    bar.resize(220, 16)
    assert words(bar) == ["−0.0021 cat", "dog +0.0021"]


@pytest.mark.parametrize("width", [72, 90, 110, 130, 150, 220])
@pytest.mark.parametrize("limit", [0.0021, 2.1e-7, 123.0])
def test_nothing_overlaps_in_any_width(bar: ScaleBar, width: int, limit: float) -> None:
    bar.show_limit(limit)
    bar.resize(width, 16)
    left, *right = [
        label.geometry() for label in sorted(bar.findChildren(QLabel), key=QLabel.x) if label.text()
    ]
    for place in (left, *right):
        assert place.left() >= 0
        assert place.right() < width
    for place in right:
        assert place.left() > left.right()


def test_where_all_is_zero_it_just_says_so(bar: ScaleBar) -> None:
    bar.show_limit(0.0)
    assert words(bar) == ["0 everywhere"]
    assert set(strip(bar)) == {QColor(bar.palette().window().color()).name()}


def test_without_a_heatmap_there_is_no_legend_but_its_place_stays(bar: ScaleBar) -> None:
    height = bar.sizeHint().height()
    bar.show_limit(1.0)
    bar.show_limit(None)
    assert words(bar) == []
    assert bar.sizeHint().height() == height
    assert bar.accessibleDescription() == ""


def test_it_follows_the_theme(bar: ScaleBar, qapp: QApplication) -> None:
    bar.show_limit(1.0)
    theme.apply(qapp, DARK)
    assert holds(strip(bar), DARK.dog)


def test_the_words_follow_the_language(bar: ScaleBar, qapp: QApplication) -> None:
    bar.show_limit(1.0)
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert words(bar) == [f"−1.0 {bar.tr('cat')}", f"{bar.tr('dog')} +1.0"]


def test_who_does_not_see_it_is_told(bar: ScaleBar) -> None:
    bar.show_limit(0.5)
    assert bar.accessibleName()
    assert bar.accessibleDescription() == "−0.50 cat … dog +0.50"


def test_of_slopes_it_names_numbers_and_no_class(bar: ScaleBar) -> None:
    bar.show_limit(0.25, None)
    assert bar.toolTip() == "−0.25 … +0.25"


@pytest.mark.parametrize("width", [160, 130, 110])
def test_in_no_place_does_a_step_lose_the_size_of_its_ends(bar: ScaleBar, width: int) -> None:
    bar.setFixedWidth(width)
    QApplication.processEvents()
    bar.show_limit(0.25, moves=True)
    low, high = words(bar)
    assert low.endswith("0.25")
    assert high.endswith("0.25")


def test_of_steps_it_says_which_way_they_move_in_every_row(bar: ScaleBar) -> None:
    for row in range(2):
        bar.show_limit(0.25, row, moves=True)
        assert bar.toolTip() == "towards cat 0.25 … towards dog 0.25"


def test_a_scale_that_larger_numbers_exceed_says_so(bar: ScaleBar) -> None:
    bar.show_limit(0.02, capped=True)
    assert words(bar) == ["≤ −0.020 cat", "dog ≥ +0.020"]
    bar.resize(60, 16)
    assert words(bar) == ["±0.020"]
