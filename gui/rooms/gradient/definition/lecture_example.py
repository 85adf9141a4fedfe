"""The slide's own weights, as the page *Definition* shows them."""

from collections.abc import Callable

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
from gui.tables.content import TableRow, plain_row
from gui.widgets.words.numbers import rate_words
from model.gradient import SLIDE, SLIDE_EXAMPLE, H, SlideWeight, judge_slope, judge_update

_SUBSCRIPTS = ("₁", "₂", "₃", "ₙ₋₁", "ₙ")
_DOTS = "…"

EVERYTHING = len(SLIDE_EXAMPLE.weights)
"""So many weights there are."""


class LectureExample(QObject):
    """Five weights, of which one is moved.

    Attributes:
        at:      the place of the weight that is moved.
        solved:  how many slopes somebody has worked out.
        updated: how many new weights are known; all of them, unless they are to be worked out.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.begin()

    def begin(self, slopes: int = 1, updated: int = EVERYTHING) -> None:
        """Begin with the first weight; so many slopes and new weights are known."""
        self.at, self.solved = 0, 0
        self._seen = frozenset(range(slopes))
        self.updated = updated

    def take_down(self) -> Callable[[], None]:
        """Take down what is known; calling the answer brings it back."""
        known = self.at, self.solved, self._seen, self.updated

        def bring_back() -> None:
            self.at, self.solved, self._seen, self.updated = known

        return bring_back

    def choose(self, at: int) -> None:
        """Move another weight."""
        self.at = at
        self._seen |= {at}

    def go_on(self, place: int, *, solved: bool) -> None:
        """Show what was asked for; solved: whether somebody has worked it out."""
        if self.updated == place:
            self.updated += 1
            self.choose(min(self.updated, EVERYTHING - 1))
            return
        self.solved += solved
        self.choose(place)

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
        """Ask for the next slope, or new weight, that is not known; None where all are."""
        if self.updated < EVERYTHING:
            return self._ask_update(self.updated)
        for place, weight in enumerate(SLIDE_EXAMPLE.weights):
            if place not in self._seen and weight.ahead is not None:
                words = self.tr("Your turn: with {name} + h the loss is {ahead}. What is dW there?")
                return Question(
                    place, fill(words, name=_name(place), ahead=text.number(weight.ahead, SLIDE))
                )
        return None

    def judge(self, place: int, typed: float) -> tuple[bool, str]:
        """Say whether a number is right that somebody has worked out, and what to say to it."""
        if place == self.updated:
            return self._judge_update(place, typed)
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
            slope = text.number(weight.slope, 1) if place in self._seen else UNKNOWN
            cells = (
                (text.number(-rate * weight.slope, 3), text.number(new, 3))
                if place in self._seen and place < self.updated
                else (UNKNOWN,) * 2
            )
            lines.append(plain_row((_name(place), text.number(weight.value, 1), slope, *cells)))
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

    def _ask_update(self, place: int) -> Question:
        weight = SLIDE_EXAMPLE.weights[place]
        words = self.tr("Your turn: {name} is {value}, and dW is {slope} there. What is the new w?")
        return Question(
            place,
            fill(
                words,
                name=_name(place),
                value=text.number(weight.value, 1),
                slope=text.number(weight.slope, 1),
            ),
        )

    def _judge_update(self, place: int, typed: float) -> tuple[bool, str]:
        weight, answer = SLIDE_EXAMPLE.weights[place], judge_update(typed, SLIDE_EXAMPLE, place)
        words = {
            "right": self.tr("Right: {value} − {rate} · ({slope}) = {new}."),
            "uphill": self.tr(
                "The minus is missing: against the slope the loss falls. Work out "
                "{value} − {rate} · ({slope})."
            ),
            "unscaled": self.tr(
                "η is missing: the step is η = {rate} times the slope. Work out "
                "{value} − {rate} · ({slope})."
            ),
            "other": self.tr("Not yet. Work out {value} − {rate} · ({slope})."),
        }[answer]
        said = fill(
            words,
            value=text.number(weight.value, 1),
            rate=rate_words(SLIDE_EXAMPLE.rate),
            slope=text.number(weight.slope, 1),
            new=text.number(SLIDE_EXAMPLE.updated()[place], 3),
        )
        return answer == "right", said

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
