"""Page *Compare*: several runs from the same start, one thing different in each.

The learning-rate lab: which η crawls, which is best, which blows up; and the same for batch sizes,
scalings of x, L2, optimisers and seeds.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from gui.page.page import Page
from gui.plots.lane import LaneShown, RaceShown
from gui.rooms.descent.comparison.compare_form import CompareForm
from gui.rooms.descent.comparison.variation_words import hint, kind_name, value_name
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import say
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
    same_but_for,
    usual_values,
    varied,
)
from model.sentence import Refusal, Sentence, sentence
from model.training import ALL_PHOTOS, Preparation, Scene, Setup

if TYPE_CHECKING:
    from gui.rooms.descent.comparison.lanes_card import LanesCard

AVERAGED = 20
"""Losses of batches are averaged over one in so many of the steps: singly they hide each other."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """What a comparison was asked for: what differs from `setup`, and how, in each run."""

    kind: Variation
    setup: Setup
    values: tuple[Value, ...]
    steps: int


class ComparePage(Page):
    """Asks for a comparison, shows how it goes, and takes one of its settings over.

    A comparison goes on while another page is looked at; it is drawn when this one is seen again.
    """

    name = "compare"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._kind: Variation = VARIATIONS[0]
        self._comparison = Latest(
            session.tasks, self, self._compare, self.draw_soon, ended=self._end
        )
        self._drawn: tuple[Comparison | None, bool] | None = None  # and whether it was on its way
        self._refusal: Sentence | None = None
        self._typed: dict[Variation, str] = {}
        self._offered: Setup | None = None  # whose values the form offers
        self._form = CompareForm()
        self._card: LanesCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self._form)
        self._column.addStretch(0)
        self._form.kind_chosen.connect(self.choose)
        self._form.typed.connect(self._keep_typed)
        self._form.started.connect(self._begin)
        self._form.cancelled.connect(self._cancel)
        self.retranslate()

    def title(self) -> str:
        return self.tr("Compare")

    def about(self) -> str:
        return self.tr(
            "Each picture is a run of its own with its verdict: the same start, the same "
            "photos, and one thing that differs. Choose what differs, and which values it "
            "takes. Look at the loss on photos that no run has learnt from."
        )

    def retranslate(self) -> None:
        self._form.set_kinds((kind, kind_name(kind)) for kind in VARIATIONS)
        self._offer()
        self._drawn = None

    def complete(self) -> None:
        from gui.rooms.descent.comparison.lanes_card import LanesCard

        self._card = LanesCard()
        self._card.used.connect(self._use)
        self._column.addWidget(self._card, 1)

    def draw(self, scene: Scene) -> None:
        del scene  # compared is what the film would go on with
        if self._offered is not self.session.lab.run.setup:
            self._follow(self.session.lab.run.setup)
        if self._card is not None:
            self._draw_comparison(self._card)
            self._card.show_older(older=self._is_older())

    def choose(self, kind: Variation) -> None:
        """Choose what differs from run to run."""
        self._kind = kind
        self._refusal = None
        self._form.show_kind(kind)
        self._offer()

    # What is asked for.

    def _follow(self, setup: Setup) -> None:
        """Keep up with the window: for another x other values are worth comparing."""
        before = self._offered
        if before is None or (before.eye, before.scaling) != (setup.eye, setup.scaling):
            self._typed.pop("rate", None)
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
        self._form.show_hint(hint(kind, setup.eye))
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
        setup, kind = self.session.lab.run.setup, self._kind
        try:
            values = self._values(setup)
        except Refusal as refusal:
            self._refuse(refusal.sentence)
            return
        self._refuse(None)
        self._comparison.want(Asked(kind, setup, values, self._form.steps))
        self.redraw()

    def _compare(self, asked: Asked) -> Iterator[Comparison]:
        setups = tuple(varied(asked.kind, asked.setup, value) for value in asked.values)
        return compare(setups, asked.steps, Preparation(self.session.feature_cache.see))

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
        asked = self._comparison.key
        if asked is None:
            return
        chosen = varied(asked.kind, self.session.lab.run.setup, asked.values[place])
        if asked.kind == "scaling" and isinstance(chosen.scaling, str):
            choices = self.session.lab.choices
            self.session.choose(replace(choices, scaling=chosen.scaling))
        else:
            self.session.set_settings(chosen.settings)

    # What is shown.

    def _draw_comparison(self, card: "LanesCard") -> None:
        """Show how the comparison stands, if that is not shown already."""
        asked, comparison = self._comparison.key, self._comparison.value
        running = self._comparison.running
        if (comparison, running) == self._drawn:
            return
        self._drawn = comparison, running
        if asked is None or not running:
            self._form.show_progress(None, 0)
        else:
            self._form.show_progress(0 if comparison is None else comparison.step, asked.steps)
        if asked is None or comparison is None:
            card.show_race(None)
            return
        in_batches = any(lane.setup.in_batches for lane in comparison.lanes)
        card.show_race(
            RaceShown(
                lanes=_shown(asked, comparison),
                varied=kind_name(asked.kind),
                step=comparison.step,
                steps=comparison.steps,
                running=running,
                averaged=max(1, comparison.steps // AVERAGED) if in_batches else 1,
                chance=asked.kind == "seed",
                with_l2=any(lane.setup.settings.l2 > 0 for lane in comparison.lanes),
            )
        )

    def _is_older(self) -> bool:
        """Say whether photos or settings have changed since, but for what was compared."""
        asked, now = self._comparison.key, self.session.lab.run.setup
        return asked is not None and not same_but_for(asked.kind, asked.setup, now)


def _shown(asked: Asked, comparison: Comparison) -> tuple[LaneShown, ...]:
    several = len(comparison.lanes) > 1
    return tuple(
        LaneShown(
            name=value_name(asked.kind, value, asked.setup.eye),
            losses=lane.losses,
            training=lane.level,
            span=lane.span if lane.swings else None,
            leap=lane.leap,
            right=lane.measure.right,
            of=lane.measure.of,
            broke=None if lane.diverged is None else lane.diverged.loss,
            pulled=lane.diverged is not None and lane.diverged.cause == "pull",
            best=several and place in comparison.best,
            best_held_out=several and place in comparison.best_held_out,
            unseen=lane.unseen,
        )
        for place, (value, lane) in enumerate(zip(asked.values, comparison.lanes, strict=True))
    )
