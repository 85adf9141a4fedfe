"""The slide's own weights, as the page *Definition* shows them."""

from PySide6.QtCore import QObject

from gui.rooms.gradient.definition_card import UNKNOWN, Written
from gui.rooms.gradient.quotient_words import H_DECIMALS, quotient_words, slope_words
from gui.style import text
from gui.style.language import say
from gui.widgets.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from model.gradient import SLIDE, SLIDE_EXAMPLE, H, SlideWeight, write

_SUBSCRIPTS = ("₁", "₂", "₃", "ₙ₋₁", "ₙ")
_DOTS = "…"


class LectureExample(QObject):
    """Five weights, of which one is moved.

    Attributes:
        at: the place of the weight that is moved.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.at = 0
        self._seen = {0}

    def __len__(self) -> int:
        return len(SLIDE_EXAMPLE.weights)

    def choose(self, at: int) -> None:
        """Move another weight."""
        self.at = at
        self._seen.add(at)

    def written(self, decimals: int) -> Written:
        """Write the slide with so many decimals of its losses."""
        chosen = SLIDE_EXAMPLE.weights[self.at]
        behind, ahead = text.number(SLIDE_EXAMPLE.loss, decimals), UNKNOWN
        name = _name(self.at)
        slope = text.number(chosen.slope, 1)
        if chosen.ahead is None:
            quotient = f"({UNKNOWN} − {behind}) ÷ {text.number(H, H_DECIMALS)}"
            beside = self.tr("The slide shows the slope of {name} and not the loss behind it.")
        else:
            ahead = text.number(chosen.ahead, decimals)
            written = write(SLIDE_EXAMPLE.loss, chosen.ahead, SLIDE_EXAMPLE.h, decimals)
            quotient, slope = quotient_words(written), slope_words(written)
            beside = self.tr("by the definition of the derivative, with h = {h}")
        lines = [
            self._line(place, weight, decimals)
            for place, weight in enumerate(SLIDE_EXAMPLE.weights)
        ]
        lines.insert(len(SLIDE_EXAMPLE.head), plain_row((_DOTS,) * 4))
        return Written(
            lines=tuple(lines),
            losses=(behind, ahead),
            chosen=self.at,
            keys=range(len(self)),
            quotient=quotient,
            slope=f"∂L/∂{name} = {slope}",
            beside=beside.format(name=name, h=text.number(SLIDE_EXAMPLE.h, H_DECIMALS)),
            note="" if chosen.note is None else say(chosen.note),
        )

    def update(self) -> tuple[TableRow, ...]:
        """Write the step W − η · dW: a line a weight, with "?" where its slope is not known yet."""
        rate = SLIDE_EXAMPLE.rate
        lines = []
        for place, (weight, new) in enumerate(
            zip(SLIDE_EXAMPLE.weights, SLIDE_EXAMPLE.updated(), strict=True)
        ):
            cells = (
                (
                    text.number(weight.slope, 1),
                    text.number(-rate * weight.slope, 3),
                    text.number(new, 3),
                )
                if place in self._seen
                else (UNKNOWN,) * 3
            )
            lines.append(plain_row((_name(place), text.number(weight.value, 1), *cells)))
        lines.insert(len(SLIDE_EXAMPLE.head), plain_row((_DOTS,) * 5))
        return tuple(lines)

    def lens_words(self, decimals: int) -> str:
        """Say what so few decimals do to the slopes."""
        grain = rate_words(10.0**-decimals / H)
        if decimals == SLIDE:
            words = self.tr(
                "The slide has {decimals} decimals. Divided by h, slopes come in steps of {grain}, "
                "and a smaller one looks like 0 or like {grain}."
            )
        else:
            words = self.tr(
                "With {decimals} decimals slopes come in steps of {grain}: the quotients of the "
                "slide are gone. More than its {slide} decimals the slide does not have."
            )
        return words.format(decimals=decimals, grain=grain, slide=SLIDE)

    def _line(self, place: int, weight: SlideWeight, decimals: int) -> TableRow:
        value = text.number(weight.value, 1)
        moved = (
            f"{value} + {text.number(SLIDE_EXAMPLE.h, H_DECIMALS)}" if place == self.at else value
        )
        slope = UNKNOWN
        if place in self._seen:
            slope = text.number(weight.slope, 1)
            if weight.ahead is not None:
                slope = slope_words(write(SLIDE_EXAMPLE.loss, weight.ahead, H, decimals))
        return plain_row((_name(place), value, moved, slope), place)


def _name(place: int) -> str:
    return f"w{_SUBSCRIPTS[place]}"
