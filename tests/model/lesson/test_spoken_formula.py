"""Formulas aloud: as a teacher says them."""

import pytest

from model.lesson.spoken_formula import spoken
from model.lesson.tex import BRACKETS, SPACES, STRUCTURES, SYMBOLS, TABLES, WORDS
from model.lesson.tex_numbers import with_numbers
from model.sentence import Refusal


@pytest.mark.parametrize(
    ("tex", "said"),
    [
        (
            r"L = -\log \frac{e^{s_y}}{\sum_j e^{s_j}}",
            "L equals minus log of e to the s y over the sum over j of e to the s j",
        ),
        (
            r"W \leftarrow W - \eta \, \frac{\partial L}{\partial W}",
            "W becomes W minus eta partial L over partial W",
        ),
        (
            r"\lim_{h \to 0} \frac{f(x + h) - f(x)}{h}",
            "the limit as h goes to 0 of f open bracket x plus h close bracket minus f open "
            "bracket x close bracket over h",
        ),
        (r"\lim_{h}", "the limit over h of"),
        (r"\lim_{h + 1}", "the limit over h plus 1 of"),
        (r"\sum_{i = 1}^{N} x_i^2", "the sum from i equals 1 to N of x i squared"),
        (r"\log^2 x", "log to the 2 of x"),
        (r"\log_2^3 x", "log over 2 to the 3 of x"),
        (r"\prod^{N} x", "the product up to N of x"),
        (r"\lim_{h \to 0}^{2} x", "the limit over h goes to 0 to the 2 of x"),
        (r"\max_k x", "max over k of x"),
        (r"\exp\Big(s\Big)", "exp of open bracket s close bracket"),
        (r"x^n", "x to the n"),
        (r"x^3, \ldots", "x cubed , and so on"),
        (r"W^\top x^{'}", "W transposed x prime"),
        (r"\sqrt{2} \hat{y} \bar{x} \vec{v}", "the root of 2 y hat x bar v vector"),
        (r"L_{\text{ seen }}", "L seen"),
        (r"1{,}234", "1 234"),
        (r"a \\ b", "a next line b"),
        (
            r"\begin{bmatrix} 0.2 & 0.1 \\ 0.7 & -0.8 \end{bmatrix} x",
            "matrix, row 1: 0.2, 0.1; row 2: 0.7, minus 0.8, end of matrix x",
        ),
        (r"\begin{aligned} a &= b \\ c &= d \end{aligned}", "a, equals b; c, equals d"),
        (r"{} \quad", ""),
    ],
)
def test_a_formula_is_said_as_at_the_board(tex: str, said: str) -> None:
    assert str(spoken(tex)) == said


def test_a_formula_with_numbers_is_said_too() -> None:
    tex = with_numbers(r"w - \eta g", [("w", "0.2"), (r"\eta", "0.01"), ("g", "−2.5")])

    assert str(spoken(tex)) == "0.2 minus 0.01 times open bracket minus 2.5 close bracket"


@pytest.mark.parametrize(
    "tex",
    [
        *SYMBOLS,
        *(f"{command}(" for command in BRACKETS),
        *(f"{command}{{x}}" for command in WORDS),
        *(command + "{x}" * parts for command, parts in STRUCTURES.items()),
        *(f"\\begin{{{kind}}} a & b \\end{{{kind}}}" for kind in TABLES),
        *"=+-/<>()[]|",
    ],
)
def test_everything_that_can_be_drawn_has_words(tex: str) -> None:
    said = str(spoken(tex))

    assert said or tex in SPACES
    assert not set(said) & set("\\{}=+-/<>()[]|")


def test_what_cannot_be_drawn_is_refused() -> None:
    with pytest.raises(Refusal):
        spoken(r"\href{x}")
