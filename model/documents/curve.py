"""The loss of a film as a drawing in a page: SVG, which prints as sharply as text."""

from collections.abc import Sequence

import numpy as np

from model.documents.markup import Markup, tag
from model.documents.style import INK, LINE, MUTED
from model.numeral import brief, whole
from model.params import Doubles

WIDTH, HEIGHT = 640, 240
LEFT, RIGHT, TOP, BOTTOM = 48, 12, 12, 34
"""Around the curve, in units of the drawing."""

MOST_POINTS = 400
"""Of a line: more than a page has dots for would only make it heavy."""


def curve(
    steps: Doubles, training: Doubles, held_out: Doubles, chance: float, words: str
) -> Markup:
    """Draw losses against steps: of training photos solid, of held-out ones dashed.

    steps:    (M,) float64, ascending, at least one; the losses at them, (M,) each. What is no
              finite number is left out.
    chance:   the loss of knowing nothing, which is dotted.
    words:    what the drawing shows, for whoever does not see it.
    """
    lines = [_thinned(steps, losses) for losses in (training, held_out)]
    top = max([chance, *(float(y.max()) for _, y in lines if len(y))]) * 1.05
    last = max(float(steps[-1]), 1.0)
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def across(step: float) -> float:
        return LEFT + wide * step / last

    def down(loss: float) -> float:
        return TOP + high * (1.0 - loss / top)

    drawn = [
        tag(
            "polyline",
            points=" ".join(f"{across(x):.1f},{down(y):.1f}" for x, y in zip(*line, strict=True)),
            fill="none",
            stroke=INK,
            stroke_width="1.8",
            **dash,
        )
        for line, dash in zip(lines, ({}, {"stroke_dasharray": "6 4"}), strict=True)
        if len(line[0])
    ]
    return tag(
        "svg",
        tag("title", words),
        _level(down(0.0), LINE, ""),
        _level(down(chance), MUTED, "2 4"),
        *drawn,
        _label("0", LEFT - 6, down(0.0) + 4, "end"),
        _label(brief(chance), LEFT - 6, down(chance) + 4, "end"),
        _label("0", LEFT, HEIGHT - 14, "middle"),
        _label(whole(last), WIDTH - RIGHT, HEIGHT - 14, "end"),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
    )


def _thinned(steps: Doubles, losses: Doubles) -> tuple[Sequence[float], Doubles]:
    """Give at most so many points of a line, the first and the last among them."""
    there = np.flatnonzero(np.isfinite(losses))
    if len(there) > MOST_POINTS:
        there = there[np.linspace(0, len(there) - 1, MOST_POINTS).round().astype(int)]
    return steps[there].tolist(), losses[there]


def _level(height: float, colour: str, dashes: str) -> Markup:
    return tag(
        "line",
        x1=LEFT,
        x2=WIDTH - RIGHT,
        y1=f"{height:.1f}",
        y2=f"{height:.1f}",
        stroke=colour,
        stroke_dasharray=dashes,
    )


def _label(text: str, across: float, down: float, anchor: str) -> Markup:
    return tag(
        "text",
        text,
        x=f"{across:.1f}",
        y=f"{down:.1f}",
        text_anchor=anchor,
        fill=MUTED,
        font_size="12",
    )
