"""Page *W x + b*: chapters 1 and 2 of the lecture, and the same with a photo of one's own."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import Page
from gui.page.place import Place
from gui.rooms.score.classes import class_name
from gui.rooms.score.matrix.matrix_readings import readings_of
from gui.rooms.score.matrix.matrix_view import BIAS_STEP, WEIGHT_STEP, MatrixView
from gui.rooms.score.matrix.matrix_words import (
    photo_headline,
    photo_note,
    slide_headline,
    slide_note,
    spoken_words,
)
from gui.rooms.score.matrix.number_cell import changed
from gui.rooms.score.matrix.photo_sums import sums_of_photo
from gui.rooms.score.matrix.sums_shown import REST, WRITTEN, Input, SumsShown, weight_of
from gui.rooms.score.matrix.terms_view import REST_STEP, TermsView
from gui.rooms.score.when_low import WhenLow
from gui.session.session import Session
from gui.style.language import fill
from gui.style.theme import GAP
from gui.widgets.card import Card
from gui.widgets.fold import Fold
from gui.widgets.hero import Hero
from gui.widgets.texts.paragraph import Paragraph
from model.inspection import SLIDE, WeightedSums, trace_forward_pass
from model.training import Scene

ROOM_FOR_ALL = 540
"""Below this height the sum is behind a fold."""

FIRST = (1, 1)
"""What is framed at first: the cat's second weight, 0.8."""

POSES = {"slide": SLIDE, "printed": SLIDE.with_rest(0, 0.0).with_rest(1, 0.0), "photo": SLIDE}
"""What a lesson can set up: the slide, only what is printed of it, or a cat of the film."""

CAT = 1


class MatrixPage(Page):
    """The slide's numbers to play with; or those of the followed photo, as they are."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._sums = SLIDE
        self._before: WeightedSums | None = None  # the numbers without the last change
        self._photo: SumsShown | None = None
        self._row, self._place = FIRST
        self._exciting = ExcitingPhotos(session)
        self._hero, self._view, self._terms = Hero(), MatrixView(), TermsView()
        self._modes = _group(self, 2)
        self._rows = _group(self, 2)
        self._reset = QPushButton()
        self._note = Paragraph("muted")
        self._card = Card()
        self._fold = Fold("matrix.sum", session.memory, self._card)
        self._when_low = WhenLow(self._fold, self._card, ROOM_FOR_ALL)
        self._build()
        self._connect()
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "W times x plus b is done cell by cell: every cell of W is an edge from a number "
            "of the photo to a score. Drag an edge or type into a cell, and see what becomes "
            "of the score. A row of W is all that the classifier knows about its class."
        )

    def retranslate(self) -> None:
        for place, words in enumerate((self.tr("slide"), self.tr("a photo"))):
            self._modes.button(place).setText(words)
        for row in (0, 1):
            self._rows.button(row).setText(class_name(row))
        self._reset.setText(self.tr("Slide's numbers"))
        self._fold.setText(self.tr("The row, added up"))
        self._show()

    def follows_film(self) -> bool:
        return self._is_of_photo

    def draw(self, scene: Scene) -> None:
        self._photo = None
        followed, eye = self.followed, scene.setup.eye
        if followed is not None and self._is_of_photo:
            see = self.session.feature_cache.see
            way = trace_forward_pass(
                followed.photo, followed.label, eye, scene.scaling, scene.params, see
            )
            activation = self._exciting.of(scene) if eye.shape is None else None
            self._photo = sums_of_photo(way, scene.params, eye, activation)
        self._show()

    def places(self) -> Mapping[str, Place]:
        view = self._view

        def part(name: str) -> Place:
            return Place(view, lambda: view.parts()[name])

        return {**{name: part(name) for name in view.parts()}, "sum": Place(self._card)}

    def readings(self) -> Mapping[str, float]:
        return readings_of(self._shown())

    def pose(self, name: str) -> None:
        sums = POSES[name]
        self._row, self._place = FIRST
        self._take(sums)
        self._before = None
        self._fold.setChecked(True)
        if name == "photo":
            self.follow_first(CAT)
        self._modes.button(int(name == "photo")).setChecked(True)
        self._choose_mode()

    def take_down(self) -> Callable[[], None]:
        sums, framed, before = self._sums, (self._row, self._place), self._before
        mode, opened, follow = self._modes.checkedId(), self._fold.isChecked(), self.follow_again()

        def bring_back() -> None:
            self._sums, self._before = sums, before
            self._row, self._place = framed
            self._fold.setChecked(opened)
            self._modes.button(mode).setChecked(True)
            follow()
            self._choose_mode()

        return bring_back

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._when_low.fit(self)

    def restyle(self) -> None:
        self._when_low.fit(self)

    @property
    def _is_of_photo(self) -> bool:
        return self._modes.checkedId() == 1

    def _build(self) -> None:
        self._reset.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        top = Qt.AlignmentFlag.AlignTop
        for button in (self._reset, *self._modes.buttons()):
            self._hero.head.addWidget(button, alignment=top)
        self._hero.body.addWidget(self._view, 1)
        self._hero.add_fold(self._fold)
        for button in self._rows.buttons():
            self._card.head.addWidget(button)
        self._card.body.addWidget(self._terms, 1)
        self._card.body.addWidget(self._note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._hero, 3)
        column.addWidget(self._card, 2)

    def _connect(self) -> None:
        self._modes.idClicked.connect(lambda _mode: self._choose_mode())
        self._rows.idClicked.connect(lambda row: self._frame(row, self._place))
        self._reset.clicked.connect(lambda: self._take(SLIDE))
        self._view.framed.connect(self._frame)
        self._view.typed.connect(self._take)
        self._view.pulled.connect(self._pull)
        self._terms.framed.connect(lambda place: self._frame(self._row, place))
        self._terms.typed.connect(lambda rest: self._take(self._sums.with_rest(self._row, rest)))

    # What is asked for.

    def _choose_mode(self) -> None:
        self._photo = None
        self._show()  # before there is a scene, too
        self.redraw()

    def _frame(self, row: int, place: int) -> None:
        if (row, place) != (self._row, self._place):
            self._row, self._place, self._before = row, place, None
            self._show()

    def _pull(self, steps: float) -> None:
        """Change the framed number by so many of its steps."""
        sums, row, weight = self._sums, self._row, weight_of(self._place)
        if self._place == REST:
            made = sums.with_rest(row, changed(sums.rest[row], steps * REST_STEP))
        elif weight is None:
            made = sums.with_bias(row, changed(sums.b[row], steps * BIAS_STEP))
        else:
            value = changed(sums.W[row][weight], steps * WEIGHT_STEP)
            made = sums.with_weight(row, weight, value)
        self._take(made)

    def _take(self, sums: WeightedSums) -> None:
        self._before, self._sums = self._sums, sums
        self._show()

    # What is shown.

    def _shown(self) -> SumsShown:
        """Give what is to be seen now: the photo where there is one, else the slide."""
        if self._photo is not None:
            return replace(self._photo, row=self._row, place=self._place)
        return SumsShown(self._sums, self._row, self._place, (Input(),) * WRITTEN)

    def _show(self) -> None:
        """Show the slide, or the photo where there is one."""
        shown = self._shown()
        if not shown.editable:
            self._hero.headline.setText(photo_headline(shown))
            self._note.setText(f"{self.photo_words()}. {photo_note()}")
        else:
            words = (
                self.why_no_photo() if self._is_of_photo else slide_headline(shown, self._before)
            )
            self._hero.headline.setText(words)
            self._note.setText(slide_note(shown))
        self._reset.setVisible(shown.editable)
        self._reset.setEnabled(self._sums != SLIDE)
        self._rows.button(self._row).setChecked(True)
        self._card.title.setText(
            fill(self.tr("The {name}'s row, added up"), name=class_name(self._row))
        )
        words = spoken_words(shown)
        self._view.show_sums(shown, words)
        self._terms.show_sums(shown, words)


def _group(parent: Page, count: int) -> QButtonGroup:
    """Make buttons of which one is down, the first at first."""
    group = QButtonGroup(parent)
    for place in range(count):
        button = QPushButton()
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        group.addButton(button, place)
    group.button(0).setChecked(True)
    return group
