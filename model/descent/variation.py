"""What can be different from one run of a comparison to the next, and everything else the same."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal, TypeAlias, get_args

from model import numeral, typed_number
from model.eyes.eye import Eye
from model.eyes.scaling import SCALINGS, ScalingKind
from model.numeral import shortest
from model.params import Params
from model.sentence import Refusal, joined, sentence
from model.training.limits import (
    ALL_PHOTOS,
    LARGEST_BATCH,
    LARGEST_L2,
    LARGEST_RATE,
    LARGEST_SEED,
    MOST_RUNS,
    SMALLEST_RATE,
)
from model.training.optimisers import OPTIMISERS, Optimiser
from model.training.setup import Setup, same_numbers

Variation: TypeAlias = Literal["rate", "batch", "scaling", "l2", "optimiser", "seed"]
VARIATIONS: tuple[Variation, ...] = get_args(Variation)

TYPED_VARIATIONS: tuple[Variation, ...] = ("rate", "batch", "l2", "seed")
"""Those whose values are numbers that can be typed; the others have a few to choose from."""

Value: TypeAlias = float | ScalingKind | Optimiser

RAW = 1e-5
"""A rate for pixels from 0 to 1, times this, suits pixels from 0 to 255."""

_TIMES = re.compile(r"\s*[×·*xX]\s*(?=10\s*[\^⁺⁻⁰¹²³⁴⁵⁶⁷⁸⁹])")
"""What stands before a power of ten, with the spaces around it."""

_BETWEEN = re.compile(r"[;\s]\s*|,\s+")
_USUAL_START = re.compile(r"[+\-−]?(?:0?[.]|0(?!\d)|[1-9])")
"""How a number begins; "01" is what is left of a decimal comma."""


def usual_values(kind: Variation, setup: Setup) -> tuple[Value, ...]:
    """Choose values worth comparing on this setup."""
    match kind:
        case "rate":
            rate = _usual_rate(setup.eye)
            if setup.scaling == "raw" and setup.eye.largest is not None:
                rate *= RAW
            return tuple(float(f"{rate * times:.1e}") for times in (0.1, 1, 10, 30, 100, 1000))
        case "batch":
            return (1.0, 8.0, 32.0, float(ALL_PHOTOS))
        case "l2":
            return (0.0, 0.001, 0.01, 0.1, 1.0)
        case "seed":
            return (0.0, 1.0, 2.0, 3.0)
        case "scaling":
            return SCALINGS
    # That leaves the optimiser.
    present = setup.settings.optimiser
    return tuple(present if isinstance(present, one) else one() for one in OPTIMISERS)


def read_values(kind: Variation, typed: str, names: Mapping[str, float]) -> tuple[float, ...]:
    """Read numbers as they are typed, with commas, semicolons or spaces between them.

    A comma without a space belongs to a number where others have spaces between them, or where
    nothing else can be meant, as in "1,000"; and it stands between two as in "0.1,1".

    names: words that stand for numbers.
    Raises Refusal, with a sentence on what is wrong and what to do.
    """
    items = [item.strip(",") for item in _BETWEEN.split(_TIMES.sub("×", typed.strip(" ,;")))]
    # Where spaces stand between numbers, the other commas mean something else.
    items = _apart(kind, items[0]) if len(items) == 1 else list(filter(None, items))
    if not items:
        raise Refusal(sentence("Type at least one number, or several with commas between them."))
    if len(items) > MOST_RUNS:
        raise Refusal(
            sentence(
                "These are {count} numbers. More than {most} curves nobody can tell apart: "
                "leave some out.",
                count=len(items),
                most=MOST_RUNS,
            )
        )
    values: list[float] = []
    for item in items:
        value = names.get(item.casefold())
        if value is None:
            value = _read_one(kind, item)
            _check(kind, value, _shortened(item))
        if value in values:
            raise Refusal(sentence("{typed} is there twice. Leave one out.", typed=item))
        values.append(value)
    return tuple(values)


def _read_one(kind: Variation, item: str) -> float:
    """Read one number; say what is wrong with it, and what can be typed."""
    try:
        return typed_number.read(item, decimal_comma=kind in ("rate", "l2"))
    except Refusal as refusal:
        raise Refusal(
            joined(
                [
                    refusal.sentence,
                    sentence("Type numbers such as 0.01 or 1e-3, with commas between them."),
                ]
            )
        ) from None


def _apart(kind: Variation, item: str) -> list[str]:
    """Find out whether a text with commas but no spaces is one number or several."""
    parts = item.split(",")
    if len(parts) == 1:
        return [item] if item else []
    several = all(_USUAL_START.match(part) for part in parts)
    try:
        _read_one(kind, item)
    except Refusal:
        return parts if several else [item]
    if not several:
        return [item]
    raise Refusal(
        sentence(
            "“{typed}” can be one number or several. Type {spaced} with spaces, or write the "
            "number with a point or without the comma.",
            typed=_shortened(item),
            spaced=_shortened(", ".join(parts)),
        )
    )


def check_variation(kind: Variation, setup: Setup) -> None:
    """Raise Refusal where runs would not differ at all."""
    if kind == "seed" and setup.settings.batch == ALL_PHOTOS:
        raise Refusal(
            sentence(
                "Each step looks at all photos, so every seed gives the same run. Choose a batch "
                "size at the bottom first."
            )
        )


def varied(kind: Variation, setup: Setup, value: Value) -> Setup:
    """Make the same setup with another value of one thing."""
    settings = setup.settings
    match kind, value:
        case "rate", float():
            return replace(setup, settings=replace(settings, rate=value))
        case "batch", float():
            return replace(setup, settings=replace(settings, batch=int(value)))
        case "l2", float():
            return replace(setup, settings=replace(settings, l2=value))
        case "seed", float():
            return replace(setup, settings=replace(settings, seed=int(value)))
        case "scaling", "raw" | "unit" | "centred":
            # The params of an opened model mean nothing with another x than theirs.
            start = "zero" if isinstance(setup.start, Params) else setup.start
            return replace(setup, scaling=value, start=start)
        case "optimiser", _ if not isinstance(value, float | str):
            return replace(setup, settings=replace(settings, optimiser=value))
    raise ValueError(f"{value!r} is no {kind}")


def same_but_for(kind: Variation, one: Setup, other: Setup) -> bool:
    """Say whether two setups differ in that one thing at most."""
    value = usual_values(kind, one)[0]
    one, other = varied(kind, one, value), varied(kind, other, value)
    return same_numbers(one, other) and one.settings == other.settings


def written_value(value: float) -> str:
    """Write a number as it can be typed."""
    return shortest(value)


def _usual_rate(eye: Eye) -> float:
    return eye.defaults.rate


def _check(kind: Variation, value: float, typed: str) -> None:
    """Raise Refusal for a number that cannot be used."""
    whole = value.is_integer()
    if kind == "rate":
        ends = {"least": shortest(SMALLEST_RATE), "most": shortest(LARGEST_RATE)}
        if value == 0:
            raise Refusal(
                sentence("With η = 0 nothing moves. Choose η from {least} to {most}.", **ends)
            )
        if value < 0:
            raise Refusal(
                sentence(
                    "With η = {typed} each step would go uphill. Choose η from {least} to {most}.",
                    typed=typed,
                    **ends,
                )
            )
        if not SMALLEST_RATE <= value <= LARGEST_RATE:
            raise Refusal(
                sentence(
                    "η = {typed} is out of reach. Choose η from {least} to {most}.",
                    typed=typed,
                    **ends,
                )
            )
    elif kind == "batch" and not (whole and 1 <= value <= LARGEST_BATCH):
        raise Refusal(
            sentence(
                "A batch cannot have {typed} photos. Type whole numbers from 1 to {most}, "
                "or “all”.",
                typed=typed,
                most=numeral.whole(LARGEST_BATCH),
            )
        )
    elif kind == "l2" and not 0 <= value <= LARGEST_L2:
        raise Refusal(
            sentence(
                "L2 cannot be {typed}. Type numbers from 0 to {most}, such as 0.01 or 1e-3.",
                typed=typed,
                most=shortest(LARGEST_L2),
            )
        )
    elif kind == "seed" and not (whole and 0 <= value <= LARGEST_SEED):
        raise Refusal(
            sentence(
                "{typed} is no seed. Type whole numbers from 0 to {most}.",
                typed=typed,
                most=numeral.whole(LARGEST_SEED),
            )
        )


def _shortened(text: str) -> str:
    return text if len(text) <= 20 else f"{text[:19]}…"
