"""Numbers in place of symbols: what comes out is TeX again and says the same."""

import pytest

from model.lesson.tex import parse_tex
from model.lesson.tex_numbers import with_numbers
from model.sentence import Refusal


@pytest.mark.parametrize(
    ("tex", "numbers", "made"),
    [
        (r"s + \sum s_j", [("s_j", "9.97"), ("s", "1")], r"{1} + \sum {9.97}"),
        (r"-\log P", [("P", "0.03")], r"- \log {0.03}"),
        ("L = a", [("a", "−2.5")], "L = {-2.5}"),
        ("a - b", [("a", "−1"), ("b", "−2.5")], "{-1} - ({-2.5})"),
        ("a^2", [("a", "−2.5")], "({-2.5}) ^ 2"),
        ("a b", [("a", "0.1"), ("b", "155")], r"{0.1} \cdot {155}"),
        ("2 b", [("b", "x")], "2 {x}"),
        ("2 b", [("b", "3")], r"2 \cdot {3}"),
        ("b 2", [("b", "3")], r"{3} \cdot 2"),
        ("2 3 b 4", [("b", "x")], "2 3 {x} 4"),
        ("b + 2", [("b", "3")], "{3} + 2"),
        ("a b", [("a", r"\frac{1}{2}"), ("b", "3")], r"{\frac{1}{2}} {3}"),
        ("a", [("a", "12,345.5")], "{12{,}345.5}"),
        ("a", [("a", "−2.3 × 10⁻⁸")], r"{-2.3 \times 10^{-8}}"),
        ("a = b", [("a", "∞"), ("b", "NaN")], r"{\infty} = {\mathrm{NaN}}"),
        ("a", [("a", "…")], r"{\ldots}"),
        ("1 - a", [("a", "−∞")], r"1 - ({-\infty})"),
    ],
)
def test_numbers_stand_where_symbols_stood(
    tex: str, numbers: list[tuple[str, str]], made: str
) -> None:
    assert with_numbers(tex, numbers) == made
    assert parse_tex(made)


@pytest.mark.parametrize("part", ["t", "", r"\frac"])
def test_a_part_that_does_not_stand_there_is_refused(part: str) -> None:
    with pytest.raises(Refusal, match="does not stand in"):
        with_numbers(r"\beta s", [(part, "1")])
