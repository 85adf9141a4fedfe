"""The weights of the shown step on the photo that is followed, for the page *Definition*."""

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QObject

from gui.page.subject import Subject
from gui.rooms.gradient.definition.moment import Moment, fitting, moment_of, moved_words
from gui.rooms.gradient.definition.weights_card import LINES, Weights
from gui.rooms.gradient.place_picker import Pick
from gui.style import text
from gui.style.language import fill
from gui.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from gui.widgets.words.places import short_words
from gui.widgets.words.significant import decimals_for, significant
from model.gradient import (
    Blurred,
    H,
    WeightIndex,
    blur,
    curve_of,
    value_at,
    vectorised_gradient,
    weight_index_at,
)
from model.inspection import Activation
from model.params import Doubles, Params

DECIMALS = 5
"""Of the weights in the table."""

DIGITS = 3
"""Of slopes."""

NEAR = 1e-4
"""The first h, as a part of the curve's reach: in the lecture 0.0001 of 1."""


class PhotoExample(QObject):
    """All weights, of which one is moved at a time.

    Attributes:
        subject: whose slopes these are; None while there is none.
        at: the index of the weight that is moved, in the order of `model.gradient.weight_index`.
        tried: the weights that somebody has chosen, as such indices.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.subject: Subject | None = None
        self.at = 0
        self.tried: frozenset[int] = frozenset()
        self._slopes: Doubles = np.zeros(0)

    def take_down(self) -> Callable[[], None]:
        """Take down which weight is moved, of which photo; calling the answer brings it back."""
        known = self.subject, self.at, self.tried, self._slopes

        def bring_back() -> None:
            self.subject, self.at, self.tried, self._slopes = known

        return bring_back

    def watch(self, subject: Subject | None) -> None:
        """Take another photo, or step; one whose slopes are the same changes nothing."""
        before, self.subject = self.subject, subject
        if subject is None or (before is not None and subject.same_as(before)):
            return
        params = subject.params
        pieces = vectorised_gradient(params, subject.X, subject.labels, h=H)
        self._slopes = np.concatenate(list(pieces))
        other_eye = before is None or subject.scene.setup.eye != before.scene.setup.eye
        if other_eye or self.at >= params.size:
            # The steepest one of W: where nothing is to be seen nobody begins to look.
            self.at = int(np.abs(self._slopes[: params.W.size]).argmax())

    def choose(self, at: int) -> None:
        """Move another weight."""
        self.at = at
        self.tried |= {at}

    def begin_uphill(self) -> None:
        """Move the weight of W with the steepest rise; nobody has tried one yet."""
        subject = self.subject
        if subject is not None:
            self.at = int(self._slopes[: subject.params.W.size].argmax())
        self.tried = frozenset()

    def moment(self, h: float | None, decimals: int | None) -> Moment | None:
        """Give the secant of the weight that is moved; None where there is no photo.

        h:        None for the one to begin with.
        decimals: of the losses; None for as many as the slope needs.
        """
        subject = self.subject
        if subject is None:
            return None
        curve = curve_of(subject.params, subject.X, subject.labels, self._place(subject))
        h = float(f"{curve.reach * NEAR:.1e}") if h is None else h
        if decimals is None:
            decimals = fitting(h, decimals_for(curve.slope or 1.0, DIGITS))
        return moment_of(curve, h, "w", decimals)

    def headline(self, moment: Moment) -> str:
        """Say what is to be seen near the limit, and what it has to do with a dog or a cat."""
        subject, slope = self.subject, moment.curve.slope
        if subject is None:
            return ""
        if not moment.curve.x:
            return self.tr("x is 0 here, so this weight does nothing to the loss of this photo.")
        if not slope:
            return self.tr("The loss of this photo is as small as it can be: the slope is 0.")
        if subject.labels[0] == 0:
            words = (
                self.tr(
                    "The line through both points is now as steep as the curve: slope {slope}. "
                    "A larger w makes the loss of this dog smaller."
                )
                if slope < 0
                else self.tr(
                    "The line through both points is now as steep as the curve: slope {slope}. "
                    "A smaller w makes the loss of this dog smaller."
                )
            )
        else:
            words = (
                self.tr(
                    "The line through both points is now as steep as the curve: slope {slope}. "
                    "A larger w makes the loss of this cat smaller."
                )
                if slope < 0
                else self.tr(
                    "The line through both points is now as steep as the curve: slope {slope}. "
                    "A smaller w makes the loss of this cat smaller."
                )
            )
        return fill(words, slope=moment.slope)

    def weights(self, moment: Moment) -> Weights:
        """Write a weight and its neighbours."""
        at, size = self.at, len(self._slopes)
        first = min(max(0, at - LINES // 2), max(0, size - LINES))
        lines = tuple(self._line(index, moment) for index in range(first, min(first + LINES, size)))
        return Weights(lines, moment.losses, at, range(size), "")

    def blurred(self, moment: Moment, decimals: int) -> Blurred:
        """Give all slopes, with so many decimals of the losses."""
        return blur(self._slopes, moment.curve.loss, H, decimals)

    def lens_words(self, blurred: Blurred) -> str:
        """Say what so few decimals leave of all slopes."""
        if blurred.lost:
            words = self.tr(
                "With {decimals} decimals of the loss and h = {h} slopes come in steps of {grain}, "
                "and {lost} of {total} become 0 that are not 0."
            )
        else:
            words = self.tr(
                "With {decimals} decimals of the loss and h = {h} slopes come in steps of {grain}, "
                "and none of {total} is lost."
            )
        return fill(
            words,
            decimals=blurred.decimals,
            h=rate_words(H),
            grain=rate_words(blurred.grain),
            lost=text.count(blurred.lost),
            total=text.count(blurred.slopes.size),
        )

    def pick(self, blurred: Blurred | None, exciting: Activation | None) -> Pick | None:
        """Offer all weights to choose from, with their slopes, or what decimals leave of them."""
        subject = self.subject
        if subject is None:
            return None
        gradient = Params.unflatten(
            self._slopes if blurred is None else blurred.slopes, subject.params
        )
        return Pick(subject.params, gradient, subject.scene.setup.eye.shape, self.at, exciting)

    def _place(self, subject: Subject) -> WeightIndex:
        return weight_index_at(self.at, subject.params)

    def _line(self, index: int, moment: Moment) -> TableRow:
        subject = self.subject
        if subject is None:
            return plain_row(("",) * 4)
        place = weight_index_at(index, subject.params)
        weight = value_at(place, subject.params)
        value = text.number(weight, DECIMALS)
        moved = moved_words(round(weight, DECIMALS), moment.h) if index == self.at else value
        largest = float(np.abs(self._slopes).max())
        slope = significant(float(self._slopes[index]), largest, DIGITS)
        if index == self.at:
            slope = moment.slope
        name = short_words(place, subject.scene.setup.eye.shape)
        return plain_row((name, value, moved, slope), index)
