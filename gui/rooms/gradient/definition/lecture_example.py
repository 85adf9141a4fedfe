"""The slide's own weights, as the page *Definition* shows them."""

from PySide6.QtCore import QObject

from gui.rooms.gradient.definition.moment import (
    Moment,
    fitting,
    moment_of,
    moved_words,
    slope_words,
)
from gui.rooms.gradient.definition.slope_question import Question
from gui.rooms.gradient.definition.weights_card import UNKNOWN, Weights
from gui.style import text
from gui.style.language import fill, say
from gui.widgets.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from model.gradient import SLIDE, SLIDE_EXAMPLE, H, SlideWeight, judge_slope

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

    def choose(self, at: int) -> None:
        """Move another weight."""
        self.at = at
        self._seen.add(at)

    def moment(self, h: float, decimals: int | None) -> Moment:
        """Give the secant of the weight that is moved.

        decimals: of the losses; None for as many as give the slope its tenths, as on the slide.
        """
        if decimals is None:
            decimals = fitting(h, 1)
        weight = SLIDE_EXAMPLE.weights[self.at]
        printed = weight.ahead if h == H else None
        return moment_of(SLIDE_EXAMPLE.curve(weight), h, _name(self.at), decimals, printed)

    def headline(self, moment: Moment) -> str:
        """Say what is to be seen near the limit, and what it has to do with a cat."""
        if moment.written.slope == 0:
            words = self.tr(
                "Both losses are {loss}: with so few decimals the slope along {name} looks like 0."
            )
        elif moment.written.slope < 0:
            words = self.tr(
                "The line through both points is now as steep as the curve: slope {slope}. "
                "A larger {name} makes the loss of the lecture's cat smaller."
            )
        else:
            words = self.tr(
                "The line through both points is now as steep as the curve: slope {slope}. "
                "A smaller {name} makes the loss of the lecture's cat smaller."
            )
        return fill(words, slope=moment.slope, name=moment.name, loss=moment.losses[0])

    def weights(self, moment: Moment) -> Weights:
        """Write the columns of the slide."""
        lines = [
            self._line(place, weight, moment) for place, weight in enumerate(SLIDE_EXAMPLE.weights)
        ]
        lines.insert(len(SLIDE_EXAMPLE.head), plain_row((_DOTS,) * 4))
        note = SLIDE_EXAMPLE.weights[self.at].note
        if SLIDE_EXAMPLE.weights[self.at].ahead is None:
            words = self.tr("The slide shows the slope of {name} and not the loss behind it.")
            said = fill(words, name=moment.name)
        else:
            said = "" if note is None else say(note)
        return Weights(
            tuple(lines), moment.losses, self.at, range(len(SLIDE_EXAMPLE.weights)), said
        )

    def question(self) -> Question | None:
        """Ask for the next slope that has not been seen; None where nothing is left to ask."""
        for place, weight in enumerate(SLIDE_EXAMPLE.weights):
            if place not in self._seen and weight.ahead is not None:
                words = self.tr("Your turn: with {name} + h the loss is {ahead}. What is dW there?")
                return Question(
                    place, fill(words, name=_name(place), ahead=text.number(weight.ahead, SLIDE))
                )
        return None

    def judge(self, place: int, typed: float) -> tuple[bool, str]:
        """Say whether a slope is right that somebody has worked out, and what to say to it."""
        weight = SLIDE_EXAMPLE.weights[place]
        quotient = SLIDE_EXAMPLE.quotient(weight)
        if quotient is None:
            raise ValueError(f"the slide has no loss for weight {place}")
        ahead, behind = (text.number(loss, SLIDE) for loss in (quotient.ahead, quotient.behind))
        answer = judge_slope(typed, quotient)
        words = {
            "right": self.tr("Right: ({ahead} − {behind}) ÷ {h} = {slope}."),
            "sign": (
                self.tr("The sign is the other one: the loss fell, so the slope is below 0.")
                if quotient.slope < 0
                else self.tr("The sign is the other one: the loss rose, so the slope is above 0.")
            ),
            "undivided": self.tr("That is how much the loss changes. Divide it by h = {h}."),
            "other": self.tr("Not yet. Work out ({ahead} − {behind}) ÷ {h}."),
        }[answer]
        said = fill(
            words,
            ahead=ahead,
            behind=behind,
            h=rate_words(SLIDE_EXAMPLE.h),
            slope=slope_words(quotient, quotient.slope),
        )
        return answer == "right", said

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

    def lens_words(self, moment: Moment) -> str:
        """Say what so few decimals do to the slopes."""
        words = self.tr(
            "With {decimals} decimals of the losses and h = {h}, slopes come in steps of {grain}, "
            "and a smaller one looks like 0 or like {grain}. The slide prints {slide} decimals."
        )
        return fill(
            words,
            decimals=moment.written.decimals,
            h=rate_words(moment.h),
            grain=rate_words(moment.written.grain),
            slide=SLIDE,
        )

    def _line(self, place: int, weight: SlideWeight, moment: Moment) -> TableRow:
        value = text.number(weight.value, 1)
        moved = moved_words(weight.value, moment.h) if place == self.at else value
        slope = UNKNOWN
        if place == self.at:
            slope = moment.slope
        elif place in self._seen:
            slope = text.number(weight.slope, 1)
        return plain_row((_name(place), value, moved, slope), place)


def _name(place: int) -> str:
    return f"w{_SUBSCRIPTS[place]}"
