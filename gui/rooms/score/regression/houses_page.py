"""Page *A → B*: chapter 6 of the lecture. A line through six houses, by hand and by descent."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.score.regression.film_row import FilmRow
from gui.rooms.score.regression.house_column import HouseColumn
from gui.rooms.score.regression.house_picture import SIZE, HousePicture
from gui.rooms.score.regression.house_plot import GRIP_SIZES, HousePlot
from gui.rooms.score.regression.house_readings import readings_of
from gui.rooms.score.regression.house_words import headline
from gui.rooms.score.regression.more_cards import RoomsCard, SlideCard
from gui.rooms.score.regression.raw_card import RawCard
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from model.params import Params
from model.regression import PRICES, film_line, least_squares, mean_squared_error, standardise

RATE = 0.01
"""The lecture's η."""

FIRST_PRICES = (60, 400)
"""Where the grips are at first: a line that is clearly too low."""


@dataclass(frozen=True, slots=True)
class _Pace:
    """How a film runs: to its last step, so many steps at a time, with so many ms between."""

    last: int
    steps: int
    wait: int


SCALED, RAW = _Pace(300, 5, 30), _Pace(4, 1, 500)


class HousesPage(Page):
    """The picture with its table; it knows no photo, and its film is its own."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        scaled = film_line(SIZE, PRICES, RATE, SCALED.last, standardise(SIZE))
        raw = film_line(SIZE, PRICES, RATE, RAW.last)
        self._films, self._is_raw = (scaled, raw), False
        self._least = mean_squared_error(least_squares(SIZE, PRICES), SIZE, PRICES)
        self._prices = FIRST_PRICES
        self._marked: int | None = None  # None for the house that costs most
        # A picture of the page shows what a run leaves behind; a learner runs it.
        self._step = 0 if session.memory.asks else scaled.last
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._advance)
        self._hero, self._plot, self._column = Hero(), HousePlot(), HouseColumn()
        self._film_row, self._reset = FilmRow(), QPushButton()
        self._raw_card = RawCard(scaled, raw)
        cards = (self._raw_card, RoomsCard(), SlideCard())
        keys = ("houses.raw", "houses.rooms", "houses.slide")
        self._folds = [
            Fold(key, session.memory, card) for key, card in zip(keys, cards, strict=True)
        ]
        self._cards = cards
        self._build()
        self._connect()
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "A line guesses the price of a house from its size, and the squares show how wrong "
            "it is. Pull the line by hand until the squares are small. Then let gradient "
            "descent find it, the same that learns dogs and cats."
        )

    def retranslate(self) -> None:
        self._reset.setText(self.tr("Reset line"))
        names = (
            self.tr("Raw square feet"),
            self.tr("With rooms as well"),
            self.tr("The slide’s A and B"),
        )
        for fold, name in zip(self._folds, names, strict=True):
            fold.setText(name)
        self._show()

    def follows_film(self) -> bool:
        return False  # the houses have a film of their own

    def places(self) -> Mapping[str, Place]:
        return {
            "line": Place(self._plot),
            "table": Place(self._column),
            "film": Place(self._film_row),
            "raw": Place(self._folds[0]),
        }

    def readings(self) -> Mapping[str, float]:
        return readings_of(self._picture(), raw=self._is_raw)

    def pose(self, name: str) -> None:
        if name == "start":
            self._take(FIRST_PRICES, None, 0, raw=False)
        elif name != "pulled":
            raise KeyError(name)

    def take_down(self) -> Callable[[], None]:
        prices, marked, step, raw = self._prices, self._marked, self._step, self._is_raw
        return lambda: self._take(prices, marked, step, raw=raw)

    def complete(self) -> None:
        self._raw_card.complete()

    def leave(self) -> None:
        self._stop()

    def _build(self) -> None:
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._hero.head.addWidget(self._reset, alignment=Qt.AlignmentFlag.AlignTop)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self._plot, 5)
        row.addWidget(self._column, 2)
        self._hero.body.addLayout(row, 1)
        self._hero.body.addWidget(self._film_row)
        for fold in self._folds:
            self._hero.add_fold(fold)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hero, 1)
        for card in self._cards:
            column.addWidget(card)

    def _connect(self) -> None:
        self._reset.clicked.connect(lambda: self._pull(FIRST_PRICES))
        self._plot.pulled.connect(self._pull_grip)
        for chooser in (self._plot, self._column):
            chooser.chosen.connect(self._mark)
        self._film_row.stepped.connect(lambda by: self._go(self._step + by))
        self._film_row.started.connect(self._run)
        self._film_row.stopped.connect(self._stop)
        self._raw_card.tried.connect(self._take_raw)

    # What is asked for.

    def _pull_grip(self, place: int, price: int) -> None:
        prices = (price, self._prices[1]) if place == 0 else (self._prices[0], price)
        self._pull(prices)

    def _pull(self, prices: tuple[int, int]) -> None:
        self._prices = prices
        self._show()

    def _mark(self, house: int) -> None:
        self._marked = house
        self._show()

    def _take_raw(self, raw: bool) -> None:
        self._stop()
        self._is_raw, self._step = raw, 0
        self._show()

    def _take(self, prices: tuple[int, int], marked: int | None, step: int, *, raw: bool) -> None:
        """Put everything in its place; the film stands still."""
        self._raw_card.turn(raw=raw)
        self._prices, self._marked = prices, marked
        self._go(step)

    def _run(self) -> None:
        if self._step == self._films[self._is_raw].last:
            self._step = 0
        self._timer.start((SCALED, RAW)[self._is_raw].wait)
        self._show()

    def _stop(self) -> None:
        self._timer.stop()
        self._show()

    def _go(self, step: int) -> None:
        self._timer.stop()
        self._step = step
        self._show()

    def _advance(self) -> None:
        last = self._films[self._is_raw].last
        self._step = min(self._step + (SCALED, RAW)[self._is_raw].steps, last)
        if self._step == last:
            self._timer.stop()
        self._show()

    # What is shown.

    def _line(self) -> Params:
        """Give the line through both grips."""
        (near, far), (low, high) = GRIP_SIZES, self._prices
        slope = (high - low) / (far - near)
        return Params(np.array([[slope]]), np.array([low - slope * near]))

    def _picture(self) -> HousePicture:
        return HousePicture(self._line(), self._films[self._is_raw], self._step, self._marked)

    def _show(self) -> None:
        picture, film = self._picture(), self._films[self._is_raw]
        self._hero.headline.setText(headline(picture, self._least, raw=self._is_raw))
        self._plot.show_picture(picture, self._prices)
        self._column.show_picture(picture, self._least)
        self._film_row.show_step(film, self._step, running=self._timer.isActive())
        self._reset.setEnabled(self._prices != FIRST_PRICES)
