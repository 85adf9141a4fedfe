"""Page *How small is h?*: the error of the numeric gradient over h, and the best h for this photo.

The lecture takes h = 0.0001 and says nothing about it. Smaller is better, until the computer's
digits give out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

import numpy as np
from PySide6.QtWidgets import QHBoxLayout

from gui.page.page import MOMENT, Page
from gui.page.subject import Subject
from gui.rooms.gradient.field_card import FieldCard
from gui.rooms.gradient.place_picker import Pick
from gui.session.latest import Latest
from gui.session.session import Session
from gui.style import text
from gui.style.language import say
from gui.style.theme import GAP
from gui.widgets.tables.content import plain_row
from gui.widgets.words.numbers import rate_words
from model.gradient import (
    HS,
    MANY,
    Curve,
    Exploration,
    H,
    Probe,
    Quotient,
    analytic_gradient,
    check_h,
    explore,
    value_at,
    weight_index_at,
)
from model.numeral import shortest
from model.params import Doubles
from model.sentence import Refusal
from model.training import Scene

if TYPE_CHECKING:
    from gui.rooms.gradient.h_card import HCard

Measure: TypeAlias = Literal["chosen", "median", "worst"]
MEASURES: tuple[Measure, ...] = get_args(Measure)

TOO_SMALL = 1e-12
"""The h that shows that smaller is not better."""

NAMED = (H, TOO_SMALL)
"""The h of the table's columns."""

UNKNOWN = "–"


@dataclass(frozen=True, slots=True, eq=False)
class Asked:
    """The weight whose errors are measured: its index, in the order of `Params.flatten`."""

    subject: Subject
    at: int

    def same_as(self, other: "Asked") -> bool:
        """Say whether the errors are the same."""
        return self.at == other.at and self.subject.same_as(other.subject)


class HPage(Page):
    """The explorer on the left; a field for one's own h, and all weights, on the right."""

    name = "h"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._h = self._typed = 1e-6
        self._wrong = ""  # what is wrong with what was typed
        self._at: int | None = None  # None for the steepest weight
        self._measure: Measure = "chosen"
        self._exploration = Latest(
            session.tasks,
            self,
            _explore,
            self.draw_soon,
            ended=self.redraw,
            same=Asked.same_as,
            wait=MOMENT,
        )
        self._field = FieldCard()
        self._card: HCard | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        self._row.addWidget(self._field, 5)
        self._field.h_chosen.connect(self._take_h)
        self._field.chosen.connect(self._choose)

    def title(self) -> str:
        return self.tr("How small is h?")

    def complete(self) -> None:
        from gui.rooms.gradient.h_card import HCard

        self._card = HCard()
        self._card.measure_chosen.connect(self._choose_measure)
        self._card.h_chosen.connect(self._take_h)
        self._row.insertWidget(0, self._card, 8)

    def draw(self, scene: Scene) -> None:
        subject = self.subject(scene)
        if subject is None:
            self._exploration.forget()
        else:
            if self._at is None or self._at >= subject.params.size:
                self._at = int(np.abs(subject.gradient().W).argmax())
            self._exploration.want(Asked(subject, self._at))
        self._draw_own(subject)
        if self._card is not None:
            self._draw_findings(self._card, subject)

    def leave(self) -> None:
        self._exploration.drop()

    # What is chosen.

    def _choose(self, index: int) -> None:
        self._at = index
        self.redraw()

    def _choose_measure(self, measure: str) -> None:
        self._measure = next(known for known in MEASURES if known == measure)
        self.redraw()

    def _take_h(self, h: float) -> None:
        """Take the h that was typed or clicked, if it is one."""
        self._typed = h
        try:
            check_h(h)
        except Refusal as refusal:
            self._wrong = say(refusal.sentence)
        else:
            self._h, self._wrong = h, ""
        self.redraw()

    # What is shown.

    def _draw_own(self, subject: Subject | None) -> None:
        """Show what one's own h makes of the chosen weight's slope."""
        self._field.show_h(self._typed)
        if subject is None or self._at is None:
            self._field.show_slopes((), self._wrong or self.why_no_subject())
            self._field.show_pick(None)
            return
        at = self._at
        gradient = subject.gradient()
        self._field.show_pick(Pick(subject.params, gradient, subject.scene.setup.eye.shape, at))
        analytic = _analytic(subject, at)
        probe = Probe(subject.params, subject.X, subject.labels, "float64")
        place = weight_index_at(at, subject.params)
        names = (self.tr("forward"), self.tr("central"))
        felt = (
            probe.quotient(place, self._h, "forward"),
            probe.quotient(place, self._h, "central"),
        )
        lines = [
            plain_row(
                (name, _slope_words(quotient.slope), text.scientific(_error(quotient, analytic)))
            )
            for name, quotient in zip(names, felt, strict=True)
        ]
        lines.append(plain_row((self.tr("calculated"), _slope_words(analytic), "0")))
        words = self._wrong or self.tr(
            "With h = {h} in float64, the forward quotient is off by {error}."
        ).format(h=shortest(self._h), error=text.scientific(_error(felt[0], analytic)))
        self._field.show_slopes(tuple(lines), words)

    def _draw_findings(self, card: "HCard", subject: Subject | None) -> None:
        """Show the errors over h, as far as they are measured."""
        found, failure = self._exploration.value, self._exploration.failure
        if subject is None:
            card.show_nothing(self.why_no_subject())
        elif failure is not None:
            card.show_nothing(say(failure))
        elif found is None or not found.done:
            card.show_nothing(self.tr("The errors are being measured…"))
        else:
            self._show_findings(card, found)

    def _show_findings(self, card: "HCard", exploration: Exploration) -> None:
        from gui.rooms.gradient.h_card import WAYS, Findings, lane_of
        from gui.rooms.gradient.h_plot import ErrorsShown

        curves = {way: exploration.curve(*way) for way in WAYS}
        errors = {way: self._errors(curve) for way, curve in curves.items()}
        walls = curves["forward", "float64"].walls
        chosen = self._measure == "chosen"
        shown = ErrorsShown(
            tuple((lane_of(*way), errors[way]) for way in WAYS),
            walls.truncation if chosen else None,
            walls.round_off if chosen else None,
            self._h,
        )
        cells = tuple(_cells(errors[way]) for way in WAYS)
        words = self._words(exploration, errors["forward", "float64"])
        card.show_findings(Findings(shown, cells, words))

    def _errors(self, curve: Curve) -> Doubles:
        return {"chosen": curve.chosen, "median": curve.median, "worst": curve.worst}[self._measure]

    def _words(self, exploration: Exploration, errors: Doubles) -> str:
        """Say that smaller is not better, where that is so."""
        if exploration.done < len(HS):
            return self.tr("The errors are being measured…")
        small, lecture = (float(errors[HS.index(h)]) for h in (TOO_SMALL, H))
        best = int(errors.argmin())
        if small > lecture:
            words = self.tr(
                "Smaller is not better: h = 10⁻¹² is worse than the lecture's 0.0001 ({small} "
                "against {lecture}). Forward in float64 {best} is the best of the {count} h on the "
                "curve, off by {error}."
            )
        else:
            words = self.tr(
                "Here h = 10⁻¹² is no worse than the lecture's 0.0001 ({small} against {lecture}). "
                "Forward in float64 {best} is the best of the {count} h on the curve, off by "
                "{error}."
            )
        words = words.format(
            small=text.scientific(small),
            lecture=text.scientific(lecture),
            best=rate_words(HS[best]),
            count=text.count(len(HS)),
            error=text.scientific(float(errors[best])),
        )
        if self._measure != "chosen":
            many = self.tr("Of {many} weights, evenly spread.").format(many=MANY)
            words = f"{words} {many}"
        return words


def _explore(asked: Asked) -> Iterator[Exploration]:
    subject = asked.subject
    where = weight_index_at(asked.at, subject.params)
    return explore(subject.params, subject.X, subject.labels, where)


def _analytic(subject: Subject, at: int) -> float:
    """Calculate the slope of a weight with all digits."""
    gradient = analytic_gradient(subject.params, subject.X, subject.labels)
    return value_at(weight_index_at(at, gradient), gradient)


def _cells(errors: Doubles) -> tuple[str, ...]:
    """Write the errors at the named h, the best h and the error there."""
    named = tuple(
        text.scientific(float(errors[place])) if place < len(errors) else UNKNOWN
        for place in map(HS.index, NAMED)
    )
    best = int(errors.argmin())
    return (*named, rate_words(HS[best]), text.scientific(float(errors[best])))


def _error(quotient: Quotient, analytic: float) -> float:
    return abs(quotient.slope - analytic)


def _slope_words(value: float) -> str:
    return text.number(value, 8) if abs(value) < 1000 else text.scientific(value)
