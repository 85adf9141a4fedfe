"""The weights of the shown step, felt on the photo that is followed, for the page *Definition*."""

import numpy as np
from PySide6.QtCore import QObject

from gui.page.subject import Subject
from gui.rooms.gradient.definition_card import LINES, UNKNOWN, Written
from gui.rooms.gradient.place_picker import Pick
from gui.rooms.gradient.quotient_words import H_DECIMALS, quotient_words, slope_words
from gui.style import text
from gui.widgets.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from gui.widgets.words.places import short_words
from gui.widgets.words.significant import significant
from model.gradient import (
    Blurred,
    H,
    Probe,
    Quotient,
    blur,
    value_at,
    vectorised_gradient,
    weight_index_at,
    write_quotient,
)
from model.params import Doubles, Params

MOVED_DECIMALS = 5
"""A weight beside w + h needs more decimals than h has."""


class PhotoExample(QObject):
    """All weights, of which one is moved at a time.

    Attributes:
        subject: whose slopes are felt; None while there is none.
        at: the index of the weight that is moved, in the order of `model.gradient.weight_index`.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.subject: Subject | None = None
        self.at: int | None = None
        self._probe: Probe | None = None
        self._felt: dict[int, Quotient] = {}
        self._slopes: Doubles = np.zeros(0)
        self._analytic: Doubles = np.zeros(0)

    def __len__(self) -> int:
        return len(self._slopes)

    def watch(self, subject: Subject | None) -> None:
        """Feel another photo, or at another step; one whose slopes are the same changes nothing."""
        before, self.subject = self.subject, subject
        if subject is None:
            self._probe = None
            self._felt = {}
            return
        if self._probe is not None and subject.same_as(before):
            return
        params = subject.params
        self._felt = {}
        self._probe = Probe(params, subject.X, subject.labels, "float64")
        self._slopes = np.concatenate(
            list(vectorised_gradient(params, subject.X, subject.labels, h=H))
        )
        self._analytic = subject.gradient().flatten()
        if self.at is None or self.at >= len(self) or before is None or _other_x(before, subject):
            # The steepest one of W: where nothing is to be seen nobody begins to look.
            self.at = int(np.abs(self._slopes[: params.W.size]).argmax())

    def choose(self, at: int) -> None:
        """Move another weight."""
        self.at = at

    def written(self, decimals: int) -> Written | None:
        """Write a weight and its neighbours, with so many decimals of the losses."""
        subject, probe, at = self.subject, self._probe, self.at
        if subject is None or probe is None or at is None:
            return None
        quotient = self._felt.get(at)
        if quotient is None:
            quotient = self._felt[at] = probe.quotient(
                weight_index_at(at, subject.params), H, "forward"
            )
        written = write_quotient(quotient, decimals)
        first = min(max(0, at - LINES // 2), max(0, len(self) - LINES))
        lines = tuple(
            self._line(subject, index, decimals)
            for index in range(first, min(first + LINES, len(self)))
        )
        beside = self.tr("backpropagation calculates {slope}").format(
            slope=text.number(float(self._analytic[at]), max(6, decimals - H_DECIMALS))
        )
        return Written(
            lines=lines,
            losses=(
                text.number(written.behind, decimals),
                text.number(written.ahead, decimals),
            ),
            chosen=at,
            keys=range(len(self)),
            quotient=quotient_words(written),
            slope=f"∂L/∂w = {slope_words(written)}",
            beside=beside,
            note=self._note(quotient, decimals),
        )

    def blurred(self, decimals: int) -> Blurred | None:
        """Give all slopes, with so many decimals of the losses."""
        probe = self._probe
        return None if probe is None else blur(self._slopes, probe.loss, H, decimals)

    def lens_words(self, blurred: Blurred) -> str:
        """Say what so few decimals leave of all slopes."""
        if blurred.lost:
            words = self.tr(
                "With {decimals} decimals of the loss slopes come in steps of {grain}, and {lost} "
                "of {total} become 0 that are not 0."
            )
        else:
            words = self.tr(
                "With {decimals} decimals of the loss slopes come in steps of {grain}, and none of "
                "{total} is lost."
            )
        return words.format(
            decimals=blurred.decimals,
            grain=rate_words(blurred.grain),
            lost=text.count(blurred.lost),
            total=text.count(blurred.slopes.size),
        )

    def pick(self, blurred: Blurred) -> Pick | None:
        """Offer all weights to choose from."""
        subject, at = self.subject, self.at
        if subject is None or at is None:
            return None
        gradient = Params.unflatten(blurred.slopes, subject.params)
        return Pick(subject.params, gradient, subject.scene.setup.eye.shape, at)

    def _line(self, subject: Subject, index: int, decimals: int) -> TableRow:
        place = weight_index_at(index, subject.params)
        value = text.number(value_at(place, subject.params), MOVED_DECIMALS)
        moved = f"{value} + {text.number(H, H_DECIMALS)}" if index == self.at else value
        quotient = self._felt.get(index)
        felt = UNKNOWN if quotient is None else slope_words(write_quotient(quotient, decimals))
        name = short_words(place, subject.scene.setup.eye.shape)
        return plain_row((name, value, moved, felt), index)

    def _note(self, quotient: Quotient, decimals: int) -> str:
        """Say where the quotient lies to the slope, when that is worth a word."""
        subject = self.subject
        if subject is None:
            return ""
        column = quotient.place.column
        if column is not None and not subject.X[0, column]:
            return self.tr("x is 0 here, so this weight does nothing to the loss of this photo.")
        written = write_quotient(quotient, decimals)
        if written.slope == 0 and quotient.slope:
            return self.tr(
                "It looks flat, but is not: the two losses differ after the decimals that are "
                "shown. The slope is {slope}."
            ).format(slope=significant(quotient.slope, abs(quotient.slope), 3))
        return self.tr(
            "All other weights stay as they are; the loss is computed anew for each of {total} "
            "weights."
        ).format(total=text.count(subject.params.size))


def _other_x(one: Subject, other: Subject) -> bool:
    return one.scene.setup.eye != other.scene.setup.eye
