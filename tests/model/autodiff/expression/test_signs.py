"""An expression may be written with the signs of a page, and every sign stays in its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.autodiff.expression import Fault, parse
from model.autodiff.expression.signs import in_python
from model.autodiff.expression.tree import Apply, Node, Number
from model.numeral import shortest


def value(node: Node) -> float:
    """What a number is, with its sign."""
    if isinstance(node, Apply) and node.name == "−":
        return -value(*node.arguments)
    assert isinstance(node, Number)
    return node.value


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("x − 2×x÷4", "x - 2*x/4"),
        ("t1 · x", "t1 * x"),
        (" \n x\t+ 1 ", "   x + 1 "),
        ("10⁻⁸", "1e-8"),
        ("2.3 × 10⁻⁸*x", "2.30000e-8*x"),
        ("x + 2·10⁶", "x + 2.0e6"),
        ("maximum(x, −2 × 10⁻⁸)", "maximum(x, -2.000e-8)"),
        # As in Python, from left to right and powers first.
        ("x / 2 × 10⁻⁸", "x / 2 * 1e-8"),
        ("2**−3 × 10⁻⁸", "2**-3 * 1e-8"),
        ("2 × 10⁻⁸**2", "2 * 1e-8**2"),
        ("x10*3", "x10*3"),
    ],
)
def test_signs_of_a_page_become_those_of_python_in_their_places(text: str, plain: str) -> None:
    assert in_python(text) == plain
    assert len(plain) == len(text)


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_that_the_program_has_written_is_read_as_the_same(number: float) -> None:
    written = shortest(number).replace(",", "")

    assert value(parse(written, ()).root) == number
    assert parse(written, ()).root.place.end == len(written)


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("x^3", "^", "two stars"),
        ("x³", "³", "two stars"),
        ("x10⁻⁸", "⁻", "two stars"),
        ("x % 2", "%", "The sign % has no meaning"),
        ("고양이", "고", "The sign 고 has no meaning"),
        ("x\0", "\0", "The sign U+0000 has no meaning"),
        ("log('x')", "'", "has no meaning"),
    ],
)
def test_a_sign_that_means_nothing_is_marked(text: str, marked: str, words: str) -> None:
    with pytest.raises(Fault) as fault:
        in_python(text)

    place = fault.value.place
    assert words in str(fault.value.sentence)
    assert text[place.start : place.end] == marked
