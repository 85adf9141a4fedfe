"""Page *Definition*: the secant through two points of the loss turns into the slope as h shrinks.

Chapters 12 and 13 of the lecture: its example with its printed numbers, and the same for a weight
of the real classifier on the photo that is followed.
"""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.gradient.definition.definition_readings import readings_of
from gui.rooms.gradient.definition.lecture_example import EVERYTHING, LectureExample
from gui.rooms.gradient.definition.moment import Moment
from gui.rooms.gradient.definition.photo_example import PhotoExample
from gui.rooms.gradient.definition.weights_card import WeightsCard
from gui.session.session import Session
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.words.numbers import rate_words
from model.gradient import MOST, SLIDE, SLIDE_EXAMPLE, H
from model.training import Scene

if TYPE_CHECKING:
    from gui.rooms.gradient.definition.definition_card import DefinitionCard

USUAL = 8
"""Decimals of a photo's losses, from which a learner begins to choose."""

NEAR = 0.02
"""Within this part of the curve's reach the secant cannot be told from the tangent."""


class DefinitionPage(Page):
    """The curve on the left; on the right all weights, and a slope to work out."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._exciting = ExcitingPhotos(session)
        self._slide, self._photo = LectureExample(self), PhotoExample(self)
        self._is_slide = self._shows_slide = True
        self._slide_h = H
        self._photo_h: float | None = None  # None for the one to begin with
        self._decimals: int | None = None  # None for as many as the slope needs
        self._said = ""
        self._moment: Moment | None = None  # what is shown
        self._card: DefinitionCard | None = None
        self._weights = WeightsCard(session.memory)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP)
        self._row.addWidget(self._weights, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.what_is_it())
        column.addLayout(self._row, 1)
        self._weights.lecture_chosen.connect(self._choose_example)
        self._weights.chosen.connect(self._choose)
        self._weights.followed.connect(session.follow)
        self._weights.decimals_chosen.connect(self._choose_decimals)
        self._weights.question.answered.connect(self._take_answer)
        self._weights.question.skipped.connect(self._pass)

    def about(self) -> str:
        return self.tr(
            "The slope is what the loss changes by when one weight changes by h, divided by h. "
            "Make h smaller, and the line through both points becomes as steep as the curve. So "
            "the loss alone is enough to find every slope, one weight after the other."
        )

    def places(self) -> Mapping[str, Place]:
        curve = {} if self._card is None else {"curve": Place(self._card.plot)}
        return {**curve, "weights": Place(self._weights)}

    def readings(self) -> Mapping[str, float]:
        if self._moment is None:
            return {}
        return readings_of(self._moment, self._slide if self._shows_slide else self._photo)

    def pose(self, name: str) -> None:
        {
            "lecture": self._show_lecture,
            "update": self._show_update,
            "known": lambda: self._begin_slide(EVERYTHING, EVERYTHING),
            "photo": self._turn_up,
            "turned": self._show_photo,
        }[name]()

    def take_down(self) -> Callable[[], None]:
        chosen = self._is_slide, self._slide_h, self._photo_h, self._decimals, self._said
        slide, photo = self._slide.take_down(), self._photo.take_down()
        opened = self._weights.update_fold.isChecked()
        follow_again = self.follow_again()

        def bring_back() -> None:
            follow_again()
            self._is_slide, self._slide_h, self._photo_h, self._decimals, self._said = chosen
            photo()
            slide()
            self._weights.update_fold.setChecked(opened)
            self.redraw()

        return bring_back

    def complete(self) -> None:
        from gui.rooms.gradient.definition.definition_card import DefinitionCard

        self._card = DefinitionCard()
        self._card.h_chosen.connect(self._choose_h)
        self._row.insertWidget(0, self._card, 5)

    def keyboard(self) -> QWidget | None:
        return None if self._card is None else self._card.keyboard()

    def follows_film(self) -> bool:
        return not self._shows_slide

    def draw(self, scene: Scene) -> None:
        self._photo.watch(self.subject(scene))
        if self._card is None:
            return
        moment = None if self._is_slide else self._photo.moment(self._photo_h, self._decimals)
        self._shows_slide = moment is None
        if moment is None:
            self._draw_slide(self._card)
        else:
            self._draw_photo(self._card, moment, scene)

    # What a lesson sets up.

    def _show_lecture(self) -> None:
        """Show the slide's first weight, with the slide's h."""
        self._begin_slide(1, EVERYTHING)

    def _show_update(self) -> None:
        """Show the slide's update, whose new weights are to be worked out."""
        self._begin_slide(EVERYTHING, 0)
        self._weights.update_fold.setChecked(True)

    def _begin_slide(self, slopes: int, updated: int) -> None:
        self._slide.begin(slopes, updated)
        self._slide_h, self._said = H, ""
        self._choose_example(is_slide=True)

    def _turn_up(self) -> None:
        """Turn a weight of the first cat's up so far that it is seen how much worse that is."""
        self.follow_first(1)
        self._show_photo()
        self._photo.begin_uphill()
        moment = self._photo.moment(None, None)
        self._photo_h = None if moment is None else moment.curve.reach
        self.redraw()

    def _show_photo(self) -> None:
        self._choose_example(is_slide=False)

    # What is chosen.

    def _choose_example(self, is_slide: bool) -> None:
        self._is_slide, self._decimals = is_slide, None
        self.redraw()

    def _choose(self, index: int) -> None:
        if self._is_slide:
            self._slide.choose(index)
            self._said = ""
        else:
            self._photo.choose(index)
            self._photo_h = None
        self.redraw()

    def _choose_h(self, h: float) -> None:
        if self._is_slide:
            self._slide_h = h
        else:
            self._photo_h = h
        self.redraw()

    def _choose_decimals(self, decimals: int) -> None:
        self._decimals = decimals
        self.redraw()

    def _take_answer(self, place: int, slope: float) -> None:
        right, self._said = self._slide.judge(place, slope)
        if right:
            self._slide.go_on(place, solved=True)
            self._slide_h = H
        self.redraw()

    def _pass(self, place: int) -> None:
        self._slide.go_on(place, solved=False)
        self._said = ""
        self.redraw()

    # What is shown.

    def _draw_slide(self, card: "DefinitionCard") -> None:
        slide, weights = self._slide, self._weights
        moment = self._moment = slide.moment(self._slide_h, self._decimals)
        source = self.tr(
            "The numbers of the slide. It prints no curve: this one is drawn through them."
        )
        if not self._is_slide:
            source = self.why_no_photo()
        headline = self._headline(moment, slide.headline(moment))
        card.show_moment(moment, headline, source)
        weights.show_weights(slide.weights(moment))
        rate = rate_words(SLIDE_EXAMPLE.rate)
        weights.show_slide(slide.update(), f"−{rate} · dW")
        weights.show_decimals(moment.written.decimals, SLIDE, slide.lens_words(moment))
        weights.question.ask(slide.question(), self._said)

    def _draw_photo(self, card: "DefinitionCard", moment: Moment, scene: Scene) -> None:
        photo, weights, self._moment = self._photo, self._weights, moment
        headline = self._headline(moment, photo.headline(moment))
        card.show_moment(moment, headline, self.photo_words())
        weights.show_weights(photo.weights(moment))
        decimals = USUAL if self._decimals is None else self._decimals
        blurred = photo.blurred(moment, decimals)
        exciting = None
        if scene.setup.eye.shape is None:
            exciting = self._exciting.of(scene)
        pick = photo.pick(None if self._decimals is None else blurred, exciting)
        if pick is not None:
            weights.show_pick(pick)
        weights.show_decimals(decimals, MOST, photo.lens_words(blurred))
        weights.question.ask(None, "")

    def _headline(self, moment: Moment, near: str) -> str:
        """Say what there is to see: the two points apart, or what their secant has come to."""
        if moment.h <= NEAR * moment.curve.reach or not moment.curve.slope:
            return near
        words = self.tr(
            "The points are {h} apart, and the line through them has slope {slope}. Bring the "
            "second one closer: it becomes the slope of the curve."
        )
        return fill(words, h=rate_words(moment.h), slope=moment.slope)
