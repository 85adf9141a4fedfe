"""Page *Compare*: several runs from the same start, one thing different in each.

The learning-rate lab: which η crawls, which is best, which blows up; and the same for batch sizes,
scalings of x, L2, optimisers and seeds. The ways not taken are here too, behind a fold.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.rooms.descent.comparison.asked import Asked, race_of, tiles_of, unseen_points
from gui.rooms.descent.comparison.compare_card import CompareCard
from gui.rooms.descent.comparison.compare_words import (
    headline,
    scale_of,
    warning,
)
from gui.rooms.descent.comparison.unseen_plot import UnseenPlot
from gui.rooms.descent.comparison.variation_words import hint, value_name
from gui.rooms.descent.comparison.ways import Ways
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.scale import px
from gui.style.text import count
from gui.style.theme import GAP
from model.descent import (
    TYPED_VARIATIONS,
    VARIATIONS,
    Comparison,
    Value,
    Variation,
    check_variation,
    compare,
    read_values,
    usual_values,
    varied,
)
from model.sentence import Refusal, Sentence, sentence
from model.training import ALL_PHOTOS, Preparation, Scene, Setup

if TYPE_CHECKING:
    from gui.rooms.descent.comparison.lanes_card import LanesCard

TALL = 560
"""From this height on the page has room for the unseen losses in a picture of their own."""

JOINED = "rate", "l2", "batch"
"""What has a size, so that a curve leads from one value to the next."""


class ComparePage(Page):
    """Compares as soon as it is opened, and again when what was compared is not true any more."""

    trains = True

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._kind: Variation = VARIATIONS[0]
        self._comparison = Latest(
            session.tasks,
            self,
            self._compare,
            self.draw_soon,
            ended=self._end,
            same=Asked.same_as,
            wait=MOMENT,
        )
        self._drawn: object = None
        self._refusal: Sentence | None = None
        self._typed: dict[Variation, str] = {}
        self._chosen: dict[Variation, tuple[Value, ...]] = {}  # instead of the usual values
        self._at: int | None = None  # the step that is looked at; None for the newest
        self._offered: Setup | None = None  # whose values the form offers
        self._card, self._ways = CompareCard(session.memory), Ways(session)
        self._form, self._unseen = self._card.form, UnseenPlot()
        self._lanes: LanesCard | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._card, 1)
        column.addWidget(self._unseen)
        for part in (self._card.form, self._card.more, self._card.ways):
            column.addWidget(part)
        self._card.ways.hold(self._ways)
        self._card.kind_chosen.connect(self.choose)
        self._card.tiles.used.connect(self._use)
        self._card.tiles.step_chosen.connect(self._look_at)
        self._form.typed.connect(self._keep_typed)
        self._form.started.connect(self._begin)
        self._form.cancelled.connect(self._cancel)
        self.retranslate()

    def about(self) -> str:
        return self.tr(
            "Each picture is a run of its own with its verdict: the same start, the same "
            "photos, and one thing that differs. Choose what differs, and which values it "
            "takes. Look at the loss on photos that no run has learnt from."
        )

    def retranslate(self) -> None:
        self._offer()
        self._drawn = None

    def complete(self) -> None:
        from gui.rooms.descent.comparison.lanes_card import LanesCard

        self._lanes = LanesCard()
        self._lanes.used.connect(self._use)
        self._card.more.hold(self._lanes)

    def keyboard(self) -> QWidget | None:
        return self._card.tiles

    def places(self) -> Mapping[str, Place]:
        return {"tiles": Place(self._card.tiles)}

    def pose(self, name: str) -> None:
        {"scaling": self._compare_scalings}[name]()

    def take_down(self) -> Callable[[], None]:
        kind, compared = self._kind, self._comparison.take_down()

        def bring_back() -> None:
            self.choose(kind)
            compared()

        return bring_back

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # In a low window the tiles have all the room; their numbers say the same.
        self._unseen.setVisible(self.height() >= px(TALL))

    def follows_film(self) -> bool:
        return False  # it compares whole runs

    def draw(self, scene: Scene) -> None:
        # Compared is what the film would go on with.
        if self._offered is not self.session.lab.run.setup:
            self._follow(self.session.lab.run.setup)
        if not self.session.running:
            self._want()
        self._draw_comparison()
        self._ways.draw(scene)

    def leave(self) -> None:
        self._comparison.drop()
        self._ways.leave()

    def _compare_scalings(self) -> None:
        self.choose("scaling")

    def choose(self, kind: Variation) -> None:
        """Choose what differs from run to run, and compare it."""
        self._kind, self._at = kind, None
        self._refusal = None
        self._card.show_kind(kind)
        self._offer()
        self._want(at_once=True)
        self.redraw()

    # What is asked for.

    def _want(self, *, at_once: bool = False) -> None:
        """Want the comparison of the chosen values, or else of those worth comparing."""
        setup, kind = self.session.lab.run.setup, self._kind
        values = self._chosen.get(kind, usual_values(kind, setup))
        try:
            check_variation(kind, setup)
        except Refusal as refusal:
            self._comparison.forget()
            self._refuse(refusal.sentence)
            return
        asked = Asked(kind, setup, values, self._form.steps)
        self._comparison.want(asked, at_once=at_once or self._comparison.key is None)

    def _follow(self, setup: Setup) -> None:
        """Keep up with the window: for another x other values are worth comparing."""
        before = self._offered
        if before is None or (before.eye, before.scaling) != (setup.eye, setup.scaling):
            self._typed.pop("rate", None)
            self._chosen.pop("rate", None)
        self._offer()

    def _offer(self) -> None:
        """Offer values: what has been typed, or else what is worth comparing."""
        setup, kind = self.session.lab.run.setup, self._kind
        self._offered = setup
        names = tuple(value_name(kind, value, setup.eye) for value in usual_values(kind, setup))
        if kind in TYPED_VARIATIONS:
            self._form.show_numbers(self._typed.get(kind, ", ".join(names)))
        else:
            self._form.show_boxes(names)
        held_out = setup.dataset.held_out_count > 0
        self._form.show_hint(hint(kind, setup.eye, held_out=held_out))
        self._form.show_wrong("" if self._refusal is None else say(self._refusal))

    def _keep_typed(self, words: str) -> None:
        self._typed[self._kind] = words
        self._refuse(None)

    def _values(self, setup: Setup) -> tuple[Value, ...]:
        """Read what is to be compared; raises Refusal for what cannot be."""
        kind = self._kind
        check_variation(kind, setup)
        values = usual_values(kind, setup)
        if kind in TYPED_VARIATIONS:
            every = value_name("batch", ALL_PHOTOS, setup.eye).casefold()
            names = {"all": float(ALL_PHOTOS), every: float(ALL_PHOTOS)} if kind == "batch" else {}
            return read_values(kind, self._form.numbers, names)
        if not self._form.ticked:
            raise Refusal(sentence("Nothing is ticked. Tick what is to be compared."))
        return tuple(values[place] for place in self._form.ticked)

    def _begin(self) -> None:
        try:
            values = self._values(self.session.lab.run.setup)
        except Refusal as refusal:
            self._refuse(refusal.sentence)
            return
        self._refuse(None)
        self._chosen[self._kind], self._at = values, None
        self._want(at_once=True)
        self.redraw()

    def _compare(self, asked: Asked) -> Iterator[tuple[Asked, Comparison]]:
        setups = tuple(varied(asked.kind, asked.setup, value) for value in asked.values)
        prepare = Preparation(self.session.feature_cache.see)
        return asked.with_each(compare(setups, asked.steps, prepare))

    def _cancel(self) -> None:
        self._comparison.stop()
        self.redraw()

    def _end(self) -> None:
        if self._comparison.failure is not None:
            self._refuse(self._comparison.failure)
        self.redraw()

    def _refuse(self, why: Sentence | None) -> None:
        self._refusal = why
        self._form.show_wrong("" if why is None else say(why))

    def _use(self, place: int) -> None:
        """Go on in the window with what one of the runs had."""
        answer = self._comparison.value
        if answer is None:
            return
        asked, _ = answer
        chosen = varied(asked.kind, self.session.lab.run.setup, asked.values[place])
        if asked.kind == "scaling" and isinstance(chosen.scaling, str):
            choices = self.session.lab.choices
            self.session.choose(replace(choices, scaling=chosen.scaling))
        else:
            self.session.set_settings(chosen.settings)

    def _look_at(self, step: int) -> None:
        """Show all runs at a step; at the end they go on growing."""
        answer = self._comparison.value
        self._at = None if answer is None or step >= answer[1].step else step
        self.redraw()

    # What is shown.

    def _draw_comparison(self) -> None:
        """Show how the comparison stands, if that is not shown already."""
        answer, running = self._comparison.value, self._comparison.running
        setup = self.session.lab.run.setup
        shown = answer, running, self._at, self._refusal, setup, self._lanes is not None
        if shown == self._drawn:
            return
        self._drawn = shown
        if answer is None:
            asked = self._comparison.key
            steps = None if asked is None or not running else 0
            self._form.show_progress(steps, 1 if asked is None else asked.steps)
            why = self.tr("The runs are being trained…")
            self._card.show_nothing(why if self._refusal is None else say(self._refusal))
            if self._lanes is not None:
                self._lanes.show_race(None)
            return
        asked, comparison = answer
        self._form.show_progress(comparison.step if running else None, asked.steps)
        self._draw_tiles(asked, comparison)
        if self._lanes is not None:
            self._lanes.show_race(race_of(asked, comparison, running=running))

    def _draw_tiles(self, asked: Asked, comparison: Comparison) -> None:
        now, names = self.session.lab.run.setup, asked.names
        step = comparison.step if self._at is None else self._at
        self._card.headline.setText(headline(asked.kind, names, comparison))
        self._card.show_warning(warning(asked.kind, names, comparison))
        tiles = tiles_of(asked, comparison, step, now)
        self._card.tiles.show_tiles(tiles, scale_of(comparison), step, comparison.step)
        self._unseen.show_points(
            unseen_points(asked, comparison, step, now), step, joined=asked.kind in JOINED
        )
        if comparison.step < comparison.steps and self._comparison.running:
            words = self.tr("Computing: step {step} of {steps}")
        elif self._at is not None:
            words = self.tr("All runs at step {step}. Drag the handle to go on.")
        else:
            words = self.tr("Click a tile to train with it. Drag the handle: all runs go back.")
        steps = count(comparison.steps)
        self._card.show_note(fill(words, step=count(step), steps=steps))
