"""Page *Definition*: move one weight by h, see what the loss does, and call that the slope.

Chapters 12 and 13 of the lecture: its example with its printed numbers, and the same table for the
photo that is followed.
"""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout

from gui.page.page import Page
from gui.rooms.gradient.definition_card import DefinitionCard
from gui.rooms.gradient.lecture_example import LectureExample
from gui.rooms.gradient.lens_card import LensCard
from gui.rooms.gradient.photo_example import PhotoExample
from gui.session.session import Session
from gui.style.theme import GAP
from gui.widgets.words.numbers import rate_words
from model.gradient import MOST, SLIDE, SLIDE_EXAMPLE
from model.training import Scene

SLOW, FAST = 900, 50
"""Milliseconds for each weight, of the slide and of a photo, when it goes on by itself."""

USUAL = 8
"""Decimals of a photo's losses, until somebody chooses others."""


class DefinitionPage(Page):
    """The slide on the left; on the right the lens on decimals, and all weights."""

    name = "definition"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._slide, self._photo = LectureExample(self), PhotoExample(self)
        self._is_slide = True
        self._slide_decimals, self._photo_decimals = SLIDE, USUAL
        self._card, self._lens = DefinitionCard(), LensCard()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self._card, 8)
        row.addWidget(self._lens, 5)
        self._walk = QTimer(self)
        self._walk.timeout.connect(self._go_on)
        self._card.lecture_chosen.connect(self._choose_example)
        self._card.chosen.connect(self._choose)
        self._card.run_pressed.connect(self._toggle)
        self._lens.chosen.connect(self._choose)
        self._lens.decimals_chosen.connect(self._choose_decimals)

    def title(self) -> str:
        return self.tr("Definition")

    def draw(self, scene: Scene) -> None:
        self._card.show_mode(lecture=self._is_slide, photo=self.photo_words())
        if self._is_slide:
            self._draw_slide()
        else:
            self._photo.watch(self.subject(scene))
            self._draw_photo()

    def leave(self) -> None:
        self._stop()

    def _choose_example(self, is_slide: bool) -> None:
        self._stop()
        self._is_slide = is_slide
        self.redraw()

    def _choose(self, index: int) -> None:
        self._example.choose(index)
        self.redraw()

    def _choose_decimals(self, decimals: int) -> None:
        if self._is_slide:
            self._slide_decimals = decimals
        else:
            self._photo_decimals = decimals
        self.redraw()

    # From weight to weight by itself.

    @property
    def _example(self) -> LectureExample | PhotoExample:
        return self._slide if self._is_slide else self._photo

    def _toggle(self) -> None:
        if self._walk.isActive():
            self._stop()
            return
        if self._at_end():
            self._choose(0)
        self._walk.start(SLOW if self._is_slide else FAST)
        self._card.show_running(running=True)

    def _stop(self) -> None:
        self._walk.stop()
        self._card.show_running(running=False)

    def _go_on(self) -> None:
        if not self._at_end():
            self._choose((self._example.at or 0) + 1)
        if self._at_end():
            self._stop()

    def _at_end(self) -> bool:
        return (self._example.at or 0) + 1 >= len(self._example)

    # What is shown.

    def _draw_slide(self) -> None:
        decimals = self._slide_decimals
        self._card.show_written(self._slide.written(decimals))
        self._lens.show_decimals(decimals, SLIDE, self._slide.lens_words(decimals))
        self._lens.show_update(self._slide.update(), f"−{rate_words(SLIDE_EXAMPLE.rate)} · dW")

    def _draw_photo(self) -> None:
        decimals, photo = self._photo_decimals, self._photo
        written, blurred = photo.written(decimals), photo.blurred(decimals)
        if written is None or blurred is None:
            self._stop()
            self._card.show_nothing(self.why_no_subject())
            self._lens.show_decimals(decimals, MOST, "")
            self._lens.show_weights(None)
            return
        self._card.show_written(written)
        self._lens.show_decimals(decimals, MOST, photo.lens_words(blurred))
        self._lens.show_weights(photo.pick(blurred))
