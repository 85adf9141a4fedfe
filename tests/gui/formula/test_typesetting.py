"""Formulas that are set: every command, those of the lecture, and those of the lesson's files."""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from ziamath.drawable import Drawable, Glyph
from ziamath.zmath import Latex

from gui.formula.typesetting import INK, spaced, typeset
from model.lesson import GREEK, parse_tex
from model.lesson.tex import (
    BRACKETS,
    DOTS,
    FUNCTIONS,
    LARGE,
    OPERATORS,
    ORDINARY,
    RELATIONS,
    SPACES,
    STRUCTURES,
    TABLES,
    WORDS,
)
from model.lesson.tex_numbers import with_numbers
from model.sentence import Refusal

ROOT = Path(__file__).parents[3]
LINE = 1.5
"""How many em high a line is, at most."""

WIDEST = 36.0
"""In em; it is what 400 pixels hold in the smallest letters."""

LECTURE = (
    r"s = W x + b",
    r"\begin{bmatrix} s_1 \\ s_2 \end{bmatrix} = \begin{bmatrix} 0.2 & \cdots & 0.7 \\ 0.7 & \cdots"
    r" & 0.4 \end{bmatrix} \begin{bmatrix} 155 \\ \vdots \\ 78 \end{bmatrix}",
    r"s_k = \sum_i w_{ki} x_i + b_k",
    r"L = -\log P",
    r"e^{2.3} = 9.97, \quad e^{-1.2} = 0.30",
    r"P_k = \frac{e^{s_k}}{\sum_j e^{s_j}}",
    r"\frac{e^{s + 5}}{e^{s + 5} + e^{t + 5}} = \frac{e^s}{e^s + e^t}",
    r"L = \frac{1}{N} \sum_{i=1}^{N} (w x_i + b - y_i)^2",
    r"y = \begin{bmatrix} 0 & 1 \end{bmatrix}",
    r"L = -\log \frac{e^{s_{y_i}}}{\sum_j e^{s_j}}",
    r"L_i = -\log \Bigg( \frac{e^{s_{y_i}}}{\sum_j e^{s_j}} \Bigg)",
    r"\arg\min_W L(W)",
    r"w \leftarrow w - \eta \frac{\partial L}{\partial w}",
    r"\frac{\partial L}{\partial w_1} = \lim_{h \to 0} \frac{L(w_1 + h) - L(w_1)}{h}",
    r"\frac{1.25322 - 1.25347}{0.0001} = -2.5",
    r"0.2 - 0.01 \cdot (-2.5) = 0.225",
    r"\frac{L(w + h) - L(w - h)}{2h}",
    r"\frac{d}{dx} x^n = n x^{n-1}",
    r"\frac{\partial L}{\partial W}"
    r" = \frac{\partial L}{\partial S} \cdot \frac{\partial S}{\partial W}",
    r"W \leftarrow W - \eta \frac{\partial L(S(\text{cat}, W))}{\partial W}",
    r"\frac{\partial L}{\partial W} = (p - y) x^\top",
    r"-\log(\mathrm{softmax}([2.3, -1.2])_1) = 3.53",
    r"\nabla_W L = \frac{1}{N} \sum_i (p_i - y_i) x_i^\top",
)

EVERY_COMMAND = (
    *(f"a {sign} b" for sign in (*GREEK, *ORDINARY, *DOTS, *OPERATORS, *RELATIONS, *SPACES)),
    *(rf"{sign}_k a" for sign in (*LARGE, *FUNCTIONS)),
    *(rf"{size}( \frac{{a}}{{b}} {size}) {size}[ {size}] {size}|" for size in BRACKETS),
    *(f"{command}{{cat and 2}}" for command in WORDS),
    *(command + "{a}" * parts for command, parts in STRUCTURES.items()),
    *(rf"\begin{{{kind}}} a & b \\ c & d \end{{{kind}}}" for kind in TABLES),
)


def files() -> list[Path]:
    return sorted((ROOT / "resources" / "lesson").glob("*/*.toml"))


def formulas(value: Any) -> Iterator[dict[str, Any]]:
    """Every table of a file that has TeX in it."""
    if isinstance(value, dict):
        if "tex" in value:
            yield value
        for inner in value.values():
            yield from formulas(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from formulas(inner)


def glyphs(thing: Drawable) -> Iterator[Glyph]:
    """Every sign of a drawing, with its place in the font; 0 is the box for what is not in it."""
    if isinstance(thing, Glyph):
        yield thing
    for inner in thing.nodes:
        yield from glyphs(inner)


def lines(tex: str) -> int:
    """Say how many lines of letters a formula may take."""
    rows = max((table.count("\\\\") + 1 for table in tex.split("begin")), default=1)
    high = any(command in tex for command in ("frac", "sum", "prod", "bigg", "Bigg"))
    return max(rows, 3 if high else 1)


@cache  # most formulas are the same in both languages, and many come again
def check(tex: str) -> None:
    made = typeset(tex).result()
    assert 0.2 < made.height <= LINE * lines(tex), (tex, made.height)
    assert 0.2 < made.width <= WIDEST, (tex, made.width)
    assert "<path" in made.svg or "<rect" in made.svg
    assert INK in made.svg
    signs = list(glyphs(Latex(spaced(tex)).node))
    assert signs
    assert [sign.char for sign in signs if sign.glyph.index == 0 or sign.char == "\\"] == []


@pytest.mark.parametrize("tex", [*LECTURE, *EVERY_COMMAND])
def test_every_command_and_every_formula_of_the_lecture_is_drawn_whole(tex: str) -> None:
    check(tex)


@pytest.mark.parametrize("path", files(), ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_the_formulas_of_a_chapter_are_drawn_whole_with_symbols_and_with_numbers(
    path: Path,
) -> None:
    for formula in formulas(tomllib.loads(path.read_text(encoding="utf-8"))):
        check(formula["tex"])
        numbers = formula.get("number", [])
        for value in ("−12.34", "2.3 × 10⁻⁸"):
            check(with_numbers(formula["tex"], [(number["part"], value) for number in numbers]))


@pytest.mark.parametrize(
    ("tex", "made"),
    [
        ("= -2.5", "= {-} 2.5"),
        ("a - 2.5", "a - 2.5"),
        ("(-a)", "( {-} a )"),
        (r"y \log p", r"y \, \log \, p"),
        (r"\log(p) + \log \eta", r"\log ( p ) + \log \, \eta"),
        (r"\frac{1}{N} \sum_i x", r"\frac { 1 } { N } \, \sum _ i x"),
        (r"-\sum_i \partial L", r"{-} \sum _ i {\partial} L"),
    ],
)
def test_signs_stand_as_far_apart_as_in_print(tex: str, made: str) -> None:
    assert spaced(tex) == made
    assert parse_tex(made)


def test_what_no_font_has_is_refused_and_not_drawn_as_boxes() -> None:
    for tex in ("고양이", r"\text{고양이}", r"\left( a \right)", "{a"):
        assert isinstance(typeset(tex).exception(), Refusal)


def test_a_formula_is_set_once() -> None:
    assert typeset(r"a + \eta") is typeset(r"a + \eta")


def test_nothing_is_loaded_before_the_first_formula() -> None:
    code = (
        "import sys, gui.formula.view, gui.window;"
        "sys.exit('ziamath' in sys.modules or 'latex2mathml' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
