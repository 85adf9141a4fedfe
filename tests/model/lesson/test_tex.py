"""TeX taken apart: what there is of it, what comes out, and what is refused and why."""

import pytest

from model.lesson.tex import (
    BRACKETS,
    MOST_CHARACTERS,
    MOST_DEPTH,
    STRUCTURES,
    SYMBOLS,
    TABLES,
    WORDS,
    Group,
    Node,
    Scripts,
    Sign,
    Structure,
    Table,
    opens,
    parse_tex,
)
from model.sentence import Refusal


def signs(text: str) -> tuple[Node, ...]:
    return tuple(Sign(one) for one in text.split())


def test_a_fraction_has_what_is_above_and_what_is_below() -> None:
    assert parse_tex(r"L = \frac{\partial a}{2.5}") == (
        *signs("L ="),
        Structure(r"\frac", (signs(r"\partial a"), signs("2.5"))),
    )


def test_scripts_may_stand_in_either_order_and_in_one_another() -> None:
    assert parse_tex("x_i^2") == parse_tex("x^{2}_{i}")
    assert parse_tex("x_i^2") == (Scripts(Sign("x"), signs("i"), signs("2")),)
    inner = Scripts(Sign("s"), signs("k"), ())
    assert parse_tex("e^{s_k}") == (Scripts(Sign("e"), (), (inner,)),)
    assert parse_tex(r"e^\frac{a}{b}") == (
        Scripts(Sign("e"), (), (Structure(r"\frac", (signs("a"), signs("b"))),)),
    )


def test_a_matrix_has_rows_of_cells() -> None:
    assert parse_tex(r"\begin{bmatrix} 1 & 0 \\ a b & \end{bmatrix} x") == (
        Table("bmatrix", ((signs("1"), signs("0")), (signs("a b"), ()))),
        Sign("x"),
    )


def test_braces_hold_together_and_a_line_ends_with_two_backslashes() -> None:
    assert parse_tex(r"{-2} \\ b") == (Group(signs("- 2")), Sign("\\\\"), Sign("b"))


def test_words_and_large_brackets_are_one_sign() -> None:
    assert parse_tex(r"\text{the cat}\Bigg(\{") == (
        *(Sign(r"\text{the cat}"), Sign(r"\Bigg("), Sign(r"\{")),
    )


@pytest.mark.parametrize("symbol", SYMBOLS)
def test_every_symbol_can_be_read(symbol: str) -> None:
    assert parse_tex(f"a {symbol} b") == signs(f"a {symbol} b")


def test_every_other_command_can_be_read() -> None:
    for size in BRACKETS:
        assert parse_tex(f"{size}( a {size})") == signs(f"{size}( a {size})")
    for command in WORDS:
        assert parse_tex(f"{command}{{cat}}") == signs(f"{command}{{cat}}")
    for command, parts in STRUCTURES.items():
        read = parse_tex(command + "{a}" * parts)
        assert read == (Structure(command, (signs("a"),) * parts),)
    for kind in TABLES:
        assert parse_tex(rf"\begin{{{kind}}}a\end{{{kind}}}") == (Table(kind, ((signs("a"),),)),)


@pytest.mark.parametrize(
    ("tex", "why"),
    [
        ("고양이", "“고” cannot stand in a formula"),
        (r"\text{고양이}", "“고양이” cannot stand in a formula"),
        ("a $ b", r"“$” cannot stand"),
        (r"\left( a \right)", r"has no \left;"),
        (r"\foo", r"has no \foo;"),
        (r"\text", r"has no \text;"),
        (r"\Bigg", r"has no \Bigg;"),
        (r"\begin{x}a\end{x}", r"has no \begin{x};"),
        ("{a", "missing at the end of “{a”"),
        (r"\frac{a}", r"missing at the end of “\frac{a}”"),
        ("x_", "missing at the end of “x_”"),
        (r"\begin{cases} a", "missing at the end"),
        ("a}", "“}” stands in the wrong place"),
        ("a & b", "“&” stands in the wrong place"),
        (r"{a \\ b}", r"“\\” stands in the wrong place"),
        (r"\begin{cases} a \end{bmatrix}", r"“\end{bmatrix}” stands in the wrong place"),
        (r"\end{cases}", r"“\end{cases}” stands in the wrong place"),
        (r"\frac12", "“12” stands in the wrong place"),
        ("x_12", "“12” stands in the wrong place"),
        ("x^a^b", "“^” stands in the wrong place"),
        ("^a", "“^” stands in the wrong place"),
        ("a" * (MOST_CHARACTERS + 1), "at most 300 characters"),
        ("{" * (MOST_DEPTH + 1) + "}" * (MOST_DEPTH + 1), "at most 6 braces"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_the_reason(tex: str, why: str) -> None:
    with pytest.raises(Refusal) as refused:
        parse_tex(tex)
    assert why in str(refused.value)


def test_as_deep_and_as_long_as_allowed_is_read() -> None:
    assert parse_tex("{" * MOST_DEPTH + "}" * MOST_DEPTH)
    assert len(parse_tex("a" * MOST_CHARACTERS)) == MOST_CHARACTERS


@pytest.mark.parametrize(
    "sign", ["=", "(", r"\Bigg(", "{", r"\to", r"\quad", r"\begin{cases}", "&"]
)
def test_a_minus_after_what_opens_belongs_to_what_is_behind_it(sign: str) -> None:
    assert opens(sign)


@pytest.mark.parametrize("sign", ["a", ")", "}", r"\Bigg)", r"\eta", "2.5", r"\text{a}"])
def test_a_minus_after_a_thing_takes_away_from_it(sign: str) -> None:
    assert not opens(sign)
