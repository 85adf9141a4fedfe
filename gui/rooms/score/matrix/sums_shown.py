"""What the page shows of W x + b, as one value: the numbers, which of them is framed, and names."""

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from gui.style import text
from gui.widgets.words.significant import decimals_for
from model.inspection import WeightedSums
from model.numeral import power_of_ten, shortest
from model.photos import Photo

WRITTEN = 4
"""So many products are written out."""

REST, BIAS = 2, 5
"""The places of the sum that are no written product: the first two come first, then "…"."""

PLACES = 6
_WEIGHTS = {0: 0, 1: 1, 3: 2, 4: 3}

TINY = 0.01
"""Weights that all are smaller are written in units of a power of ten."""


def weight_of(place: int) -> int | None:
    """Say which of the written weights stands at a place of the sum; None for the rest and b."""
    return _WEIGHTS.get(place)


def place_of(weight: int) -> int:
    """Say at which place of the sum one of the written weights stands."""
    return next(place for place, other in _WEIGHTS.items() if other == weight)


@dataclass(frozen=True, slots=True)
class Input:
    """A number of x: what it is called, and what it looks like.

    colour: "#rrggbb" of a pixel; None for a feature.
    photo:  the training photo that excites a feature most, as far as that is known.
    """

    name: str = ""
    colour: str | None = None
    photo: Photo | None = None


@dataclass(frozen=True, slots=True)
class SumsShown:
    """All of it.

    row, place: what is framed: a class, and a place of its sum.
    inputs:     the written numbers of x.
    others:     how many there are besides; None on the slide, which does not say.
    editable:   whether its numbers can be changed: the slide's, and not those of the classifier.
    """

    sums: WeightedSums
    row: int
    place: int
    inputs: tuple[Input, ...]
    others: int | None = None
    editable: bool = True

    @property
    def terms(self) -> tuple[float, ...]:
        """What each place of the framed row's sum brings."""
        return self.terms_of(self.row)

    def terms_of(self, row: int) -> tuple[float, ...]:
        """What each place of a row's sum brings; of a photo so rounded that it still adds up."""
        one, two, three, four = self.sums.products[row].tolist()
        terms = [one, two, self.sums.rest[row], three, four, self.sums.b[row]]
        if not self.editable:
            decimals = self._decimals
            terms = [round(term, decimals) for term in terms]
            others = sum(terms) - terms[REST]
            terms[REST] = round(float(self.sums.scores[row]), decimals) - others
        return tuple(terms)

    @property
    def largest_term(self) -> float:
        """The largest number of all sums, without its sign."""
        sums = self.sums
        return max(float(abs(sums.products).max()), *map(abs, sums.rest), *map(abs, sums.b))

    @property
    def largest_bias(self) -> float:
        """What a bias is measured by: the slide's by the other, a photo's by all that it joins."""
        return max(map(abs, self.sums.b)) if self.editable else self.largest_term

    @property
    def is_zero(self) -> bool:
        """Whether no product brings anything: nothing is learnt yet."""
        return not self.sums.products.any() and not any(self.sums.rest)

    @property
    def score(self) -> float:
        """The score of the framed row."""
        return float(self.sums.scores[self.row])

    @property
    def largest_weight(self) -> float:
        """The largest written weight, without its sign."""
        return max(abs(weight) for row in self.sums.W for weight in row)

    @property
    def unit(self) -> int:
        """The power of ten in whose units weights are written; 0 for as they are."""
        largest = self.largest_weight
        tiny = not self.editable and 0.0 < largest < TINY
        return math.floor(math.log10(largest)) if tiny else 0

    @property
    def weight_head(self) -> str:
        """What stands above W."""
        words = QCoreApplication.translate("Sums", "W: a row for each class")
        return f"{words} (× {power_of_ten('1', self.unit)})" if self.unit else words

    def weight_words(self, row: int, weight: int) -> str:
        """Write a weight."""
        value = self.sums.W[row][weight]
        if self.editable:
            return shortest(value)
        scale = 10.0**-self.unit
        return text.number(value * scale, decimals_for(self.largest_weight * scale, 2, most=4))

    def product_words(self, row: int, weight: int) -> str:
        """Write a product, its weight in no other unit than 1."""
        written = self.weight_words(row, weight)
        if self.unit:
            written = text.number(self.sums.W[row][weight], decimals_for(self.largest_weight, 2))
        return f"{written} × {self.input_words(weight)}"

    def input_words(self, weight: int) -> str:
        """Write a number of x."""
        if self.editable:
            return shortest(self.sums.x[weight])
        largest = max(abs(value) for value in self.sums.x)
        return text.number(self.sums.x[weight], decimals_for(largest, 2, most=4))

    def term_words(self, value: float, *, sign: bool = True) -> str:
        """Write what a place of the sum brings, a score or a bias."""
        if self.editable:
            words = shortest(round(value, 3) + 0.0)
            return f"+{words}" if sign and value > 0 else words
        write = text.signed if sign else text.number
        return write(value, self._decimals)

    @property
    def _decimals(self) -> int:
        """How many decimals the terms of a photo are worth."""
        return decimals_for(self.largest_term, 3, least=2)
