"""What was measured along a film as a drawing in a page: SVG, which prints as sharply as text."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from model.documents.markup import Markup, tag
from model.documents.style import FAINT, INK, LINE, MUTED
from model.numeral import brief, whole
from model.params import Doubles

WIDTH, HEIGHT = 420, 220
"""In units of the drawing, which are pixels where two stand beside each other."""

LEFT, RIGHT, TOP, BOTTOM = 48, 12, 12, 34
"""Around the curve, in units of the drawing."""

MOST_POINTS = 400
"""Of a line: more than a page has dots for would only make it heavy."""

MOST_TIMES = 5.0
"""What is so many times as high as knowing nothing, as the beginning and as the end is cut off."""

APART = 15.0
"""So far labels of heights stand apart at least; so far from its ends, labels of steps times 2."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of a drawing.

    steps:  (M,) float64, ascending.
    values: (M,) float64; what is no finite number is left out.
    dashes: as `stroke-dasharray` has them; empty for a solid line.
    faint:  whether it lies behind the others, thin and pale.
    """

    steps: Doubles
    values: Doubles
    dashes: str = ""
    faint: bool = False


@dataclass(frozen=True, slots=True)
class Heights:
    """What stands at the left of a drawing.

    level: the height that is dotted, such as that of knowing nothing.
    top:   the largest height that there is room for.
    write: writes a height.
    """

    level: float
    top: float
    write: Callable[[float], str] = brief


def curve(
    steps: Doubles, training: Doubles, held_out: Doubles, chance: float, words: str
) -> Markup:
    """Draw losses against steps: of training photos solid, of held-out ones dashed.

    steps:    (M,) float64, ascending, at least one; the losses at them, (M,) each.
    chance:   the loss of knowing nothing, which is dotted.
    words:    what the drawing shows, for whoever does not see it.
    """
    lines = Line(steps, training), Line(steps, held_out, "6 4")
    return drawing(lines, Heights(chance, room_for(lines, chance)), float(steps[-1]), words)


def room_for(lines: Sequence[Line], level: float) -> float:
    """Say how high a drawing of losses has to be; what leaps up far beyond the rest is cut off."""
    there = [values for line in lines if len(values := line.values[np.isfinite(line.values)])]
    highest = max([level, *(float(values.max()) for values in there)])
    usual = max([level, *(float(max(values[0], values[-1])) for values in there)])
    return min(highest, MOST_TIMES * usual) * 1.05


def drawing(
    lines: Sequence[Line], heights: Heights, last: float, words: str, shown: float | None = None
) -> Markup:
    """Draw lines against steps 0 … `last`.

    words: what the drawing shows, for whoever does not see it.
    shown: a step that is marked; None for none.
    """
    last = max(last, 1.0)
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def across(step: float) -> float:
        return LEFT + wide * step / last

    def down(value: float) -> float:
        return TOP + high * (1.0 - min(value / heights.top, 1.0))

    floor, level = down(0.0), down(heights.level)
    labels = [
        label(heights.write(value), LEFT - 6, place + 4, "end")
        for value, place in ((0.0, floor), (heights.level, level), (heights.top, float(TOP)))
        if value == heights.level or abs(place - level) > APART
    ]
    mark: list[Markup] = []
    if shown is not None:
        at = across(shown)
        mark.append(_upright(at))
        if LEFT + 2 * APART < at < WIDTH - RIGHT - 3 * APART:
            mark.append(label(whole(shown), at, HEIGHT - 14, "middle"))
    return tag(
        "svg",
        tag("title", words),
        level_line(floor, LINE),
        level_line(level, MUTED, "2 4"),
        *mark,
        *(_drawn(line, across, down) for line in sorted(lines, key=lambda one: not one.faint)),
        *labels,
        label("0", LEFT, HEIGHT - 14, "middle"),
        label(whole(last), WIDTH - RIGHT, HEIGHT - 14, "end"),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
    )


def thinned(steps: Doubles, values: Doubles) -> tuple[Doubles, Doubles]:
    """Give few enough points of a line: its ends, and the lowest and highest of each stretch.

    steps, values: (M,) float64 each; what is no finite number is left out.
    """
    there = np.flatnonzero(np.isfinite(values))
    if len(there) > MOST_POINTS:
        stretches = np.array_split(there, MOST_POINTS // 2)
        extremes = [
            (part[values[part].argmin()], part[values[part].argmax()]) for part in stretches
        ]
        there = np.unique([there[0], *np.ravel(extremes), there[-1]])
    return steps[there], values[there]


def _drawn(line: Line, across: Callable[[float], float], down: Callable[[float], float]) -> Markup:
    places = zip(*(column.tolist() for column in thinned(line.steps, line.values)), strict=True)
    dash = {"stroke_dasharray": line.dashes} if line.dashes else {}
    points = " ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in places)
    if not points:
        return Markup()
    return tag(
        "polyline",
        points=points,
        fill="none",
        stroke=FAINT if line.faint else INK,
        stroke_width="0.8" if line.faint else "1.8",
        **dash,
    )


def _upright(across: float) -> Markup:
    return tag(
        "line",
        x1=f"{across:.1f}",
        x2=f"{across:.1f}",
        y1=TOP,
        y2=HEIGHT - BOTTOM,
        stroke=MUTED,
    )


def level_line(height: float, colour: str, dashes: str = "") -> Markup:
    """Draw a line from the left to the right of the drawing.

    height: below the top, in units of the drawing.
    dashes: as `stroke-dasharray` has them; empty for a solid line.
    """
    dash = {"stroke_dasharray": dashes} if dashes else {}
    return tag(
        "line",
        x1=LEFT,
        x2=WIDTH - RIGHT,
        y1=f"{height:.1f}",
        y2=f"{height:.1f}",
        stroke=colour,
        **dash,
    )


def label(text: str, across: float, down: float, anchor: str) -> Markup:
    """Write beside an axis; `anchor` as `text-anchor` has it."""
    return tag(
        "text",
        text,
        x=f"{across:.1f}",
        y=f"{down:.1f}",
        text_anchor=anchor,
        fill=MUTED,
        font_size="13",
    )
