"""Where an axis ends, where it has its marks and what is written beside them."""

import math
from dataclasses import dataclass

from gui.style import text
from model import numeral

_WRITTEN = ((1, 2, 3, 5, 7), (1, 2, 5), (1, 3), (1,))
_NICE = (1.0, 2.0, 5.0, 10.0)
LEAPS = (1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0)
"""The round numbers between 1 and 10 by which the ends of an axis move."""

_FEW_DECADES = 0.7
"""Below this many powers of ten a logarithmic axis has evenly spaced numbers like a plain one."""


@dataclass(frozen=True, slots=True)
class Ticks:
    """The marks of one axis: `major` ones with their text, and `minor` ones between them.

    Positions are those of the axis: on a logarithmic one the power of ten.
    """

    major: tuple[tuple[float, str], ...]
    minor: tuple[float, ...]


NONE = Ticks((), ())
"""The marks of an axis without a length."""

SHORTEST = 1e-12
"""The shortest axis, as a part of its numbers: floats know fifteen digits."""

SMALLEST, LARGEST = 1e-300, 1e300

MOST_DECIMALS = 6

SMALLEST_POWER = -290
"""Beyond these powers of ten there are no floats to count with."""


def steadied(low: float, high: float, margin: float = 0.0) -> tuple[float, float]:
    """Widen a span to round numbers, so that an axis moves in leaps and stands between them.

    margin: a part of the span that is left free at either end at least.
    """
    span = high - low
    size = 10.0 ** math.floor(math.log10(span))
    unit = size * next(leap for leap in LEAPS if size * leap >= span) / 10
    free = margin * span
    return math.floor((low - free) / unit) * unit, math.ceil((high + free) / unit) * unit


def round_up(steps: int) -> int:
    """Give the next round number of steps."""
    size = 10.0 ** (len(str(steps)) - 1)
    return next(round(size * leap) for leap in LEAPS if size * leap >= steps)


def step_ticks(low: float, high: float, most: float) -> Ticks:
    """Marks for whole steps between low and high, with room for `most` distances."""
    if not _has_marks(low, high):
        return NONE
    spacing = max(1.0, _spacing(high - low, most))
    places = [place for place in _multiples(spacing, low, high) if place >= 0]
    minor = _between(spacing, low, high) if spacing > 1 else ()
    return Ticks(
        tuple((place, text.count(round(place))) for place in places),
        tuple(place for place in minor if place >= 0 and place.is_integer()),
    )


def loss_ticks(low: float, high: float, most: float) -> Ticks:
    """Marks for numbers between low and high; none where floats cannot tell them apart."""
    if not _has_marks(low, high):
        return NONE
    spacing = _spacing(high - low, most)
    decimals = max(0, -math.floor(math.log10(spacing)))
    places = _multiples(spacing, low, high)
    return Ticks(
        tuple((place, _decimal(place, decimals)) for place in places),
        _between(spacing, low, high),
    )


def log_ticks(low: float, high: float, most: float) -> Ticks:
    """Marks for an axis that runs from 10**low to 10**high."""
    if not _has_marks(low, high):
        return NONE
    if high - low < _FEW_DECADES and low > SMALLEST_POWER and high < -SMALLEST_POWER:
        plain = loss_ticks(10.0**low, 10.0**high, most)
        return Ticks(
            tuple((math.log10(place), words) for place, words in plain.major if place > 0),
            tuple(math.log10(place) for place in plain.minor if place > 0),
        )
    every = max(1, math.ceil((high - low) / max(1.0, most)))
    decades = range(math.floor(low), math.ceil(high) + 1)
    # Where there is room, multiples of the powers of ten are written out as well.
    written = next(
        times for times in _WRITTEN if (high - low) * len(times) <= max(1.0, most) * every
    )
    major = {
        power + math.log10(times): _power(times, power)
        for power in decades
        for times in written
        if power % every == 0
    }
    minor = {power + math.log10(times) for power in decades for times in range(1, 10)}
    return Ticks(
        tuple((place, words) for place, words in major.items() if low <= place <= high),
        tuple(sorted(place for place in minor if low <= place <= high and place not in major)),
    )


def _has_marks(low: float, high: float) -> bool:
    """Say whether an axis has a length, and numbers along it."""
    span = high - low
    return LARGEST > span > max(SHORTEST * max(abs(low), abs(high)), SMALLEST)


def _spacing(span: float, most: float) -> float:
    """The nicest distance that the span has at most `most` times."""
    least = span / max(1.0, most)
    power = 10.0 ** math.floor(math.log10(least))
    return next(power * nice for nice in _NICE if power * nice >= least * (1 - 1e-9))


def _multiples(spacing: float, low: float, high: float) -> list[float]:
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return [index * spacing for index in range(first, last + 1)]


def _between(spacing: float, low: float, high: float) -> tuple[float, ...]:
    """Four or five marks to each spacing, without the written ones."""
    leading = round(spacing / 10.0 ** math.floor(math.log10(spacing) + 1e-9))
    parts = 4 if leading == 2 else 5
    small = _multiples(spacing / parts, low, high)
    return tuple(place for place in small if abs(place / spacing - round(place / spacing)) > 1e-6)


def _decimal(value: float, decimals: int) -> str:
    """A number with the decimals of its axis, or as a power of ten."""
    if not numeral.is_plain(value) or (value == 0 and decimals > MOST_DECIMALS):
        return numeral.brief(value, 12)
    return text.number(value, decimals) if decimals else text.count(round(value))


def _power(times: int, power: int) -> str:
    """Write times · 10**power, in full where that is short."""
    if -4 <= power <= 0:
        return text.number(times * 10.0**power, -power)
    if 0 < power <= 5:
        return text.count(times * 10**power)
    # By its logarithm: an axis may end where there are no numbers any more.
    words = text.exponential(power * math.log(10) + math.log(times))
    return words.removeprefix("1.0 × ")
