"""Page *How small is h?*: the error of the numeric gradient over h, and the best h.

The lecture takes h = 0.0001 and says nothing about it. Smaller is better, until the computer's
digits give out.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import numpy as np
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui.page.exciting_photos import ExcitingPhotos
from gui.page.page import MOMENT, Page
from gui.page.place import Place
from gui.page.subject import Subject
from gui.rooms.gradient.h.h_readings import readings_of
from gui.rooms.gradient.h.h_words import best_words, own_lines, reason, way_line, what_h_is
from gui.rooms.gradient.measured_photos import MeasuredPhotos
from gui.rooms.gradient.place_picker import Pick
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style.language import fill, say
from gui.style.theme import GAP
from gui.widgets.words.photos import count_of
from model.eyes import Extract
from model.gradient import (
    HS,
    MANY,
    PRECISIONS,
    SCHEMES,
    Curve,
    Exploration,
    H,
    check_h,
    explore,
    find_zones,
    weight_index_at,
)
from model.params import Doubles
from model.sentence import Refusal
from model.training import Scene

if TYPE_CHECKING:
    from gui.rooms.gradient.h.h_card import Findings, HCard
    from gui.rooms.gradient.h.h_plot import ErrorsShown

Measure: TypeAlias = Literal["median", "worst", "chosen"]
MEASURES: tuple[Measure, ...] = get_args(Measure)

WAYS = tuple((scheme, precision) for precision in reversed(PRECISIONS) for scheme in SCHEMES)
"""The four ways, in the order of the table; the first two are drawn."""


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """Whose errors are measured.

    at: the index of one's own weight, in the order of `Params.flatten`.
    """

    photos: MeasuredPhotos
    at: int

    def same_as(self, other: "Asked") -> bool:
        """Say whether the errors are the same."""
        return self.at == other.at and self.photos.same_as(other.photos)


class HPage(Page):
    """Measures the errors when the shown step has stayed for a moment."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._exciting = ExcitingPhotos(session)
        self._h = self._typed = H
        self._moved = False  # whether somebody has chosen h
        self._wrong = ""  # what is wrong with what was typed
        self._asked = False  # whether a lesson asks what a small h does
        self._at: int | None = None  # None for the steepest weight
        self._measure: Measure = "median"
        self._exploration = Latest(
            session.tasks,
            self,
            self._explore,
            self.draw_soon,
            ended=self.redraw,
            same=Asked.same_as,
            wait=MOMENT,
        )
        self._card: HCard | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.what_is_it())

    def about(self) -> str:
        return self.tr(
            "How exact is a slope that is found by the definition with this h? A large h "
            "misses how the curve bends, a small one drowns in rounding, and the best lies "
            "between. Drag h, and see both errors."
        )

    def places(self) -> Mapping[str, Place]:
        return {} if self._card is None else {"plot": Place(self._card.keyboard())}

    def readings(self) -> Mapping[str, float]:
        found = self._exploration.value
        if found is None or found.done < len(HS) or self._covered:
            return {"h": self._h}
        errors = self._errors(found.curve(*WAYS[0]))
        return {"h": self._h, **readings_of(errors, self._h)}

    def pose(self, name: str) -> None:
        self._asked = {"asked": True, "lecture": False}[name]
        if self._card is not None:
            self._card.guess.pass_by()
        self._h, self._typed, self._moved, self._wrong = H, H, False, ""
        self._at, self._measure = None, "median"
        self.follow_first(1)
        self.redraw()

    def take_down(self) -> Callable[[], None]:
        chosen = self._h, self._typed, self._moved, self._wrong
        more = self._at, self._measure, self._asked
        guessed = None if self._card is None else self._card.guess.take_down()
        follow_again, explored = self.follow_again(), self._exploration.take_down()

        def bring_back() -> None:
            self._h, self._typed, self._moved, self._wrong = chosen
            self._at, self._measure, self._asked = more
            if guessed is not None:
                guessed()
            follow_again()
            explored()
            self.redraw()

        return bring_back

    def complete(self) -> None:
        from gui.rooms.gradient.h.h_card import HCard

        self._card = HCard(self.session.memory)
        self._card.h_chosen.connect(self._take_h)
        self._card.guess.settled.connect(self.redraw)
        self._card.weight.chosen.connect(self._choose)
        self._card.weight.followed.connect(self.session.follow)
        self._card.weight.measure_chosen.connect(self._choose_measure)
        self._column.addWidget(self._card, 1)

    def keyboard(self) -> QWidget | None:
        return None if self._card is None else self._card.keyboard()

    def draw(self, scene: Scene) -> None:
        subject = self.subject(scene)
        if subject is None and scene.refusal is not None:
            self._exploration.forget()
        else:
            if self._at is None or self._at >= scene.params.size:
                self._at = 0 if subject is None else _steepest(subject)
            self._exploration.want(Asked(MeasuredPhotos(scene, subject), self._at))
        if self._card is not None:
            self._draw_card(self._card, scene, subject)

    def leave(self) -> None:
        self._exploration.drop()

    def _explore(self, asked: Asked) -> Iterator[Exploration]:
        return _explore(asked, self.session.feature_cache.see)

    # What is chosen.

    def _choose(self, index: int) -> None:
        self._at = index
        self.redraw()

    def _choose_measure(self, measure: str) -> None:
        self._measure = next(known for known in MEASURES if known == measure)
        self.redraw()

    def _take_h(self, h: float) -> None:
        """Take the h that was typed or dragged to, if it is one."""
        self._typed, self._moved = h, True
        try:
            check_h(h)
        except Refusal as refusal:
            self._wrong = say(refusal.sentence)
        else:
            self._h, self._wrong = h, ""
        self.redraw()

    # What is shown.

    def _draw_card(self, card: "HCard", scene: Scene, subject: Subject | None) -> None:
        found = self._exploration.value
        whole = found is not None and found.done == len(HS)
        card.guess.ask(
            self.tr("Down to 0.0001 the error shrinks. And below?"),
            (
                ("always", self.tr("smaller is always better")),
                ("until", self.tr("only down to some h")),
                ("lecture", self.tr("0.0001 is the best")),
            ),
        )
        findings = self._findings(scene, subject, found)
        card.show_findings(findings, self._typed)
        if whole and found is not None and not self._covered:
            card.guess.tell(reason(self._errors(found.curve(*WAYS[0]))))
        if subject is None or self._at is None:
            card.weight.show_weight(None, (), self._measure)
        else:
            shape = scene.setup.eye.shape
            exciting = self._exciting.of(scene) if shape is None else None
            pick = Pick(subject.params, subject.gradient(), shape, self._at, exciting)
            card.weight.show_weight(pick, own_lines(subject, self._at, self._h), self._measure)

    def _findings(
        self, scene: Scene, subject: Subject | None, found: Exploration | None
    ) -> "Findings":
        from gui.rooms.gradient.h.h_card import Findings

        source = self.photo_words()
        if subject is None:
            dataset = scene.setup.dataset
            source = f"{self.why_no_photo()} {count_of(dataset.training_count, dataset.examples)}"
        if self._exploration.failure is not None:
            return Findings(None, (), say(self._exploration.failure), source)
        if found is None or not found.done:
            if self._exploration.key is None and scene.refusal is not None:
                return Findings(None, (), self.why_no_photo(), "")
            waits = self.tr("The errors are being measured…")
            return Findings(None, (), waits, source, waits=True)
        many = fill(self.tr("median of {many} weights, evenly spread"), many=MANY)
        of = {"median": many, "worst": self.tr("largest of many weights")}
        source = f"{source} · {of.get(self._measure, self.tr('one weight'))}"
        lines = tuple(way_line(self._errors(found.curve(*way)), *way) for way in WAYS)
        headline = self._wrong or self._headline(found)
        return Findings(self._shown(found), lines, headline, source)

    def _shown(self, found: Exploration) -> "ErrorsShown":
        from gui.rooms.gradient.h.h_plot import ErrorsShown

        names = (self.tr("points at w and w + h"), self.tr("points at w − h and w + h"))
        errors = [self._errors(found.curve(*way)) for way in WAYS[: len(names)]]
        if self._covered:
            errors = [values[: HS.index(H) + 1] for values in errors]
        zones = None if self._covered or found.done < len(HS) else find_zones(errors[0])
        return ErrorsShown(tuple(zip(names, errors, strict=True)), zones, self._h)

    @property
    def _covered(self) -> bool:
        """Whether it is asked what a small h does, and so not shown yet."""
        return self._asked or (self._card is not None and self._card.guess.open)

    def _errors(self, curve: Curve) -> Doubles:
        return {"chosen": curve.chosen, "median": curve.median, "worst": curve.worst}[self._measure]

    def _headline(self, found: Exploration) -> str:
        """Say how good one's own h is, once that is known and somebody has guessed."""
        if self._covered:
            return what_h_is()
        if found.done < len(HS):
            return self.tr("The errors are being measured…")
        return best_words(self._errors(found.curve(*WAYS[0])), self._h if self._moved else None)


def _explore(asked: Asked, see: Extract) -> Iterator[Exploration]:
    """Try all h on numbers that are made in its own thread."""
    params, (X, labels) = asked.photos.scene.params, asked.photos.numbers(see)
    yield from explore(params, X, labels, weight_index_at(asked.at, params))


def _steepest(subject: Subject) -> int:
    return int(np.abs(subject.gradient().W).argmax())
