"""W as a reader can look at it: a picture where x is one, and else the weights in order of size.

The numbers of a network are no picture: laid side by side they would look like noise. Sorted, they
show how many of them speak for which class, and how strongly.
"""

from collections.abc import Sequence

import numpy as np

from model.documents.curve import (
    BOTTOM,
    HEIGHT,
    LEFT,
    RIGHT,
    TOP,
    WIDTH,
    label,
    level_line,
    thinned,
)
from model.documents.markup import Markup, tag
from model.documents.picture import data_address, row_picture, weight_picture
from model.documents.style import CAT, DOG, INK, LINE, MUTED
from model.filling import Say
from model.numeral import brief, whole
from model.params import Doubles, Params
from model.sentence import Sentence, sentence

STRONGEST = 5
"""So many features of each class are named."""

Shape = tuple[int, int, int]


def weights_figure(params: Params, shape: Shape | None, classes: Sequence[str], say: Say) -> Markup:
    """Draw W.

    shape:   (height, width, channels) of the numbers of x; None where they are no picture.
    classes: what to call them.
    """
    if not np.isfinite(params.W).all():
        return tag("p", say(sentence("W holds what is no number any more, so it has no picture.")))
    if not params.W.any():
        return tag("p", say(sentence("W is 0: nothing has been learnt yet.")))
    drawn = _sorted if shape is None else _pictures
    figures = drawn(params, shape or (0, 0, 0), classes, say)
    return tag("div", *figures, class_="beside")


def sides(params: Params) -> Doubles:
    """Give what speaks for and against: W_0 − W_1 of two classes (1, D); of more, each row of W.

    Each row less the mean of all rows: what is the same for all classes changes no answer.
    """
    W: Doubles = params.W.astype(np.float64)
    return W[:1] - W[1:] if len(W) == 2 else W - W.mean(axis=0)


def _pictures(params: Params, shape: Shape, classes: Sequence[str], say: Say) -> list[Markup]:
    if len(classes) == 2:
        words = sentence(
            "W: orange speaks for {first}, blue for {second}.", first=classes[0], second=classes[1]
        )
        return [_picture(data_address(weight_picture(params, shape)), words, say)]
    return [
        _picture(
            data_address(row_picture(row, shape)),
            sentence("W of {name}: dark speaks for it, grey against it.", name=name),
            say,
        )
        for row, name in zip(sides(params), classes, strict=True)
    ]


def _picture(address: str, words: Sentence, say: Say) -> Markup:
    return tag(
        "figure",
        tag("img", src=address, alt=say(words), class_="weights"),
        tag("figcaption", say(words)),
    )


def _sorted(params: Params, shape: Shape, classes: Sequence[str], say: Say) -> list[Markup]:
    del shape
    if len(classes) == 2:
        (row,) = sides(params)
        words = sentence(
            "The weights of the {count} features, {first} − {second}, in order of size: orange "
            "speaks for {first}, blue for {second}.",
            count=len(row),
            first=classes[0],
            second=classes[1],
        )
        return [_bars(row, words, (DOG, CAT), tuple(classes), say)]
    return [
        _bars(
            row,
            sentence(
                "The weights of the {count} features for {name}, less the mean of all classes, in "
                "order of size.",
                count=len(row),
                name=name,
            ),
            (INK, MUTED),
            (name,),
            say,
        )
        for row, name in zip(sides(params), classes, strict=True)
    ]


def _bars(
    row: Doubles, words: Sentence, colours: tuple[str, str], names: tuple[str, ...], say: Say
) -> Markup:
    """Draw weights (D,) from the largest to the smallest, and name the strongest features."""
    order = np.argsort(-row, kind="stable")
    strongest = [
        sentence(
            "Strongest for {name}: {features}.",
            name=name,
            features=", ".join(f"{place + 1} ({brief(float(row[place]), 2)})" for place in places),
        )
        for name, places in zip(names, (order[:STRONGEST], order[::-1][:STRONGEST]), strict=False)
    ]
    named = [tag("figcaption", say(one)) for one in strongest]
    return tag(
        "figure", _areas(row[order], colours, say(words)), tag("figcaption", say(words)), *named
    )


def _areas(falling: Doubles, colours: tuple[str, str], words: str) -> Markup:
    top, bottom = max(float(falling[0]), 0.0), min(float(falling[-1]), 0.0)
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def down(value: float) -> float:
        return TOP + high * (top - value) / (top - bottom)

    places, values = thinned(np.arange(len(falling), dtype=np.float64), falling)
    across = LEFT + wide * (places + 0.5) / len(falling)
    areas = []
    for colour, part in zip(
        colours, (np.maximum(values, 0.0), np.minimum(values, 0.0)), strict=True
    ):
        line = [
            f"{x:.1f},{down(y):.1f}" for x, y in zip(across.tolist(), part.tolist(), strict=True)
        ]
        ends = f"{LEFT},{down(0.0):.1f}", f"{WIDTH - RIGHT},{down(0.0):.1f}"
        areas.append(tag("polygon", points=" ".join([ends[0], *line, ends[1]]), fill=colour))
    return tag(
        "svg",
        tag("title", words),
        *areas,
        level_line(down(0.0), LINE),
        *(
            label(brief(value, 2), LEFT - 6, down(value) + 4, "end")
            for value in dict.fromkeys((top, 0.0, bottom))
            if value == 0.0 or abs(down(value) - down(0.0)) > 15.0
        ),
        label("1", LEFT, HEIGHT - 14, "middle"),
        label(whole(len(falling)), WIDTH - RIGHT, HEIGHT - 14, "end"),
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        role="img",
    )
