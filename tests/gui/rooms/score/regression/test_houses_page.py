"""Page "A → B": a line pulled by its grips, and the same found by gradient descent."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gui.rooms.score.regression.film_row import FilmRow
from gui.rooms.score.regression.grip import Grip
from gui.rooms.score.regression.house_picture import HouseLayout
from gui.rooms.score.regression.house_plot import HousePlot
from gui.rooms.score.regression.houses_page import HousesPage
from gui.rooms.score.regression.mean_square import MeanSquare
from gui.rooms.score.regression.more_cards import RoomsCard, SlideCard
from gui.rooms.score.regression.raw_card import RawCard
from gui.rooms.score.regression.raw_plot import RawPlot
from gui.session.session import Session
from gui.style import language
from gui.tables.table import Table
from gui.widgets.fold import Fold
from gui.widgets.texts.paragraph import Paragraph
from model.regression import PRICES, SIZES
from tests.gui.page_making import Begin, Show, place_page, words
from tests.gui.table_reading import click, texts

HIGH = 640

PULL = "Pull the line until the squares are small. Then press Run: it does the same."


@pytest.fixture
def session(begin: Begin) -> Session:
    return begin(())


@pytest.fixture
def page(session: Session, on_screen: Show) -> HousesPage:
    return place_page(HousesPage, session, on_screen, (820, HIGH))


def told(page: HousesPage) -> str:
    return page.findChildren(HousePlot)[0].accessibleDescription()


def mean(page: HousesPage) -> str:
    return page.findChildren(MeanSquare)[0].accessibleDescription()


def button(page: HousesPage, name: str) -> QPushButton:
    (found,) = [b for b in page.findChildren(QPushButton) if b.text() == name]
    return found


def press(page: HousesPage, name: str) -> None:
    QTest.mouseClick(button(page, name), Qt.MouseButton.LeftButton)


def open_fold(page: HousesPage, name: str) -> None:
    (fold,) = [fold for fold in page.findChildren(Fold) if fold.text() == name]
    fold.click()


def pull(grip: Grip, by: int) -> None:
    """Drag a grip so many pixels down."""
    start = grip.rect().center()
    QTest.mousePress(grip, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grip, start + QPoint(0, by))
    QTest.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=grip.rect().center())


def to(grip: Grip, price: int) -> None:
    """Take a grip to a price by keys."""
    key = Qt.Key.Key_Up if price > grip.value() else Qt.Key.Key_Down
    while grip.value() != price:
        QTest.keyClick(grip, key)


def test_it_begins_with_a_line_that_is_too_low(page: HousesPage) -> None:
    assert PULL in words(page)
    assert mean(page) == "4,673. the best line: 1,284"
    assert "1,034 square feet: price 280, the line is off by −115" in told(page)
    (table,) = [t for t in page.findChildren(Table) if t.isVisible()]
    assert texts(table)[4] == ("1,034", "3", "280", "13,164")
    assert table.content.marked == 3


def test_a_grip_is_dragged_and_taken_by_keys(page: HousesPage) -> None:
    low, high = page.findChildren(Grip)
    pull(low, -20)
    assert low.value() > 60
    assert mean(page) != "4,673. the best line: 1,284"
    press(page, "Reset line")
    assert low.value() == 60
    QTest.keyClick(high, Qt.Key.Key_PageUp)
    assert high.value() == 420
    assert PULL in words(page)


def test_the_best_line_can_be_found_by_hand(page: HousesPage) -> None:
    low, high = page.findChildren(Grip)
    to(low, 122)
    to(high, 452)
    assert mean(page) == "1,284. the best line: 1,284"
    assert any(said.startswith("Well pulled: 1,284") for said in words(page))


def test_a_house_is_chosen_in_the_picture_and_in_the_table(page: HousesPage) -> None:
    (plot,), (table,) = (
        page.findChildren(HousePlot),
        [t for t in page.findChildren(Table) if t.isVisible()],
    )
    place = HouseLayout(plot.width(), plot.height()).place(SIZES[5], PRICES[5])
    QTest.mouseClick(plot, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert table.content.marked == 5
    click(table, 0)
    assert table.content.marked == 0


def test_gradient_descent_runs_past_the_line_and_the_photos_stay_where_they_are(
    page: HousesPage, session: Session, qtbot: QtBot
) -> None:
    press(page, "Step")
    film = page.findChildren(FilmRow)[0]
    assert "gradient descent, step 1: 0.003 · size + 1.8 → 76,539" in words(film)
    assert any("Yours is still better: 4,673." in said for said in words(page))
    press(page, "Run")
    qtbot.waitUntil(lambda: not button(page, "Step").isEnabled())
    assert "gradient descent, step 300: 0.132 · size + 87.3 → 1,284" in words(film)
    assert any("passed your line at step 78" in said for said in words(page))
    press(page, "Back")
    assert any("step 299" in said for said in words(film))
    press(page, "Step")
    press(page, "Run")  # from the end it begins again
    assert "gradient descent, step 0: 0.000 · size + 0.0 → 79,642" in words(film)
    press(page, "Pause")
    assert session.lab.run.length <= 0


def test_a_run_can_be_stopped_and_stands_still_when_nobody_looks(page: HousesPage) -> None:
    press(page, "Run")
    press(page, "Pause")
    assert button(page, "Run").isVisible()
    press(page, "Run")
    page.hide()
    page.show()
    assert button(page, "Run").isVisible()


def test_on_raw_square_feet_it_blows_up_and_scaled_it_does_not(page: HousesPage) -> None:
    open_fold(page, "Raw square feet")
    press(page, "Try it raw")
    assert any("Now the size is not scaled." in said for said in words(page))
    for _ in range(4):
        press(page, "Step")
    assert not button(page, "Step").isEnabled()
    assert any("step 4 has a mean square of 1.7 × 10⁴²" in said for said in words(page))
    press(page, "Scale it again")
    assert PULL in words(page)
    card = page.findChildren(RawCard)[0]
    assert "λ ≈ 4.7 × 10⁶, and η must stay below 2/λ = 4.29 × 10⁻⁷" in " ".join(words(card))
    assert card.findChildren(RawPlot)[0].isVisible()


def test_rooms_and_the_slip_of_the_slide_are_behind_folds(page: HousesPage) -> None:
    (rooms,), (slide,) = page.findChildren(RoomsCard), page.findChildren(SlideCard)
    assert not rooms.isVisible()
    open_fold(page, "With rooms as well")
    assert "0.0531 · size + 55.7 · rooms + 50.5" in rooms.findChildren(Paragraph)[0].text()
    assert "534" in words(rooms)
    open_fold(page, "The slide’s A and B")
    assert "calls the price A" in " ".join(words(slide))


def test_raw_is_behind_a_fold_as_well_and_the_page_fits_a_low_window(page: HousesPage) -> None:
    (card,) = page.findChildren(RawCard)
    assert not card.isVisible()
    assert page.minimumSizeHint().height() <= 400
    assert page.minimumSizeHint().width() <= 820


def test_another_language_writes_everything_again(page: HousesPage, qapp: QApplication) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert mean(page) == "4,673. 가장 좋은 직선: 1,284"
    assert button(page, "실행").isVisible()
