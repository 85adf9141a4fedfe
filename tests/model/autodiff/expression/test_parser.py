"""What an expression may say, and where exactly the fault is in one that may not be said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.autodiff.expression import Fault, parse
from model.autodiff.expression.parser import DEEPEST, LONGEST
from model.autodiff.expression.tree import (
    FUNCTIONS,
    Apply,
    Named,
    Node,
    Number,
    Pick,
    Reduce,
    Reshape,
)

NAMES = ("W", "x", "b", "y")


def said(node: Node) -> str:
    """The tree in brackets, with the names that the tape uses."""
    match node:
        case Number(value):
            return f"{value:g}"
        case Named(name):
            return name
        case Apply(name, arguments):
            return f"({name} {' '.join(map(said, arguments))})"
        case Reduce(name, argument, axis, keepdims):
            return f"({name} {said(argument)} {axis} {keepdims})"
        case Reshape(argument, shape):
            return f"(reshape {said(argument)} {shape})"
        case Pick(argument, index):
            return f"(pick {said(argument)} {index})"


@pytest.mark.parametrize(
    ("text", "meaning"),
    [
        ("x**3", "(** x 3)"),
        ("-log(softmax(W @ x + b)[1])", "(− (log (pick (softmax (+ (@ W x) b)) (1,))))"),
        ("2 - x*3/4", "(− 2 (÷ (× x 3) 4))"),
        ("-x**-2", "(− (** x (− 2)))"),
        ("+x", "x"),
        (" \n x\t+ 1 ", "(+ x 1)"),
        ("x − 2×x÷4", "(− x (÷ (× 2 x) 4))"),
        ("log_softmax(x)", "(log_softmax x)"),
        ("maximum(x, 0.5)", "(maximum x 0.5)"),
        ("exp(1e3)", "(exp 1000)"),
        ("W.T", "(transpose W)"),
        ("sum(W)", "(sum W None False)"),
        ("mean(W, 0)", "(mean W 0 False)"),
        ("max(W, axis=-1, keepdims=True)", "(max W -1 True)"),
        ("sum(W, keepdims=False)", "(sum W None False)"),
        ("reshape(W, (3, -1))", "(reshape W (3, -1))"),
        ("-log(softmax([2.3, -1.2])[1])", "(− (log (pick (softmax s) (1,))))"),
        ("[1, 2] @ [3,4]", "(@ s s2)"),
        ("reshape(W, 6)", "(reshape W (6,))"),
        ("reshape(W, 3, 2)", "(reshape W (3, 2))"),
        ("W[0, -1]", "(pick W (0, -1))"),
        ("W[:, y]", "(pick W (slice(None, None, None), 'y'))"),
        ("x[1:2]", "(pick x (slice(1, 2, None),))"),
        ("x[()]", "(pick x ())"),
    ],
)
def test_an_expression_means_what_it_means_in_python(text: str, meaning: str) -> None:
    assert said(parse(text, NAMES).root) == meaning


def test_a_list_of_numbers_is_a_value_with_the_next_free_name() -> None:
    expression = parse("sum([2.3, −1.2]) + sum([[1, 2], [3, 4]])", ("s", "x"))
    assert expression.lists == (("s2", (2.3, -1.2)), ("s3", ((1.0, 2.0), (3.0, 4.0))))
    assert parse("x", NAMES).lists == ()


def test_every_part_knows_its_place_in_the_text() -> None:
    text = "  -log(W @ x)[1]"
    expression = parse(text, NAMES)

    places = []
    node = expression.root
    while not isinstance(node, Number | Named):
        places.append(text[node.place.start : node.place.end])
        node = node.arguments[0] if isinstance(node, Apply) else node.argument
    assert places == ["-log(W @ x)[1]", "log(W @ x)[1]", "log(W @ x)", "W @ x"]
    assert expression.text == text


@pytest.mark.parametrize(
    ("text", "marked", "words"),
    [
        ("", "", "no expression yet"),
        ("   ", "   ", "no expression yet"),
        ("x +", "", "breaks off"),
        ("x + ", "", "breaks off"),
        ("x**", "", "breaks off"),
        ("exp(x*)", ")", "cannot be read"),
        ("2x", "2x", "such as * between"),
        ("  x y", "y", "cannot be read"),
        ("x[]", "]", "cannot be read"),
        ("x = 3", "= 3", "cannot be read"),
        ("exp(x", "(", "never closed"),
        ("x)", ")", "closes none"),
        ("(x]", "]", "closes none"),
        ("1,000", "1,000", "write 1000"),
        ("1,000*x", "1,000*x", "write 1000"),
        ("x + 1,050", "050", "write 1000"),
        ("0,01*x", "01*x", "write 1000"),
        ("1 + cat", "cat", "The name cat means nothing here. Known are W, b, x, y."),
        ("x[cat]", "cat", "The name cat means nothing here"),
        ("exp + 1", "exp", "exp is a function: write exp( )"),
        ("x(3)", "x", "is no function"),
        ("print(x)", "print", "is no function"),
        ("x.sum()", "x.sum", "is no function"),
        ("1 + x.shape", "x.shape", "not allowed"),
        ("x.__class__", "x.__class__", "not allowed"),
        ("x // 2", "x // 2", "not allowed"),
        ("x == 2", "x == 2", "not allowed"),
        ("x, x", "x, x", "not allowed"),
        ("x if y else b", "x if y else b", "not allowed"),
        ("lambda: x", "lambda: x", "not allowed"),
        ("sum([])", "[]", "has no numbers"),
        ("sum([1, x])", "x", "numbers alone"),
        ("sum([1, True])", "True", "numbers alone"),
        ("sum([[1, 2], [3]])", "[[1, 2], [3]]", "different lengths"),
        ("sum([[1], 2])", "[[1], 2]", "different lengths"),
        ("sum([1, 1e999])", "1e999", "too large"),
        ("[x for x in x]", "[x for x in x]", "not allowed"),
        ("exp(*x)", "*x", "not allowed"),
        ("True", "True", "not allowed"),
        ("None", "None", "not allowed"),
        ("...", "...", "not allowed"),
        ("2j*x", "2j", "not allowed"),
        ("exp(x, x)", "exp(x, x)", "Write exp(x)."),
        ("exp()", "exp()", "Write exp(x)."),
        ("exp(x, axis=0)", "exp(x, axis=0)", "Write exp(x)."),
        ("maximum(x)", "maximum(x)", "Write maximum(a, b)."),
        ("sum()", "sum()", "Write sum(x), sum(x, axis=0)."),
        ("sum(x, 0, 1)", "sum(x, 0, 1)", "Write sum(x)"),
        ("sum(x, 0, axis=0)", "sum(x, 0, axis=0)", "Write sum(x)"),
        ("sum(x, axis=0, axis=1)", "sum(x, axis=0, axis=1)", "Write sum(x)"),
        ("sum(x, dim=0)", "sum(x, dim=0)", "Write sum(x)"),
        ("exp(**x)", "exp(**x)", "Write exp(x)."),
        ("max(x, b)", "b", "whole number"),
        ("sum(x, axis=True)", "True", "whole number"),
        ("sum(x, keepdims=1)", "1", "True or False"),
        ("reshape(x)", "reshape(x)", "Write reshape(x, (2, 3))."),
        ("reshape(x, 3, order=0)", "reshape(x, 3, order=0)", "Write reshape"),
        ("reshape(x, (2, 1.5))", "1.5", "whole number"),
        ("x[0.5]", "0.5", "whole number"),
        ("x[::2]", "::2", "whole number"),
        ("x[0:y]", "y", "whole number"),
        ("x[99999999999]", "99999999999", "too large"),
        ("x[-99999999999]", "-99999999999", "too large"),
        ("1 + 1e999", "1e999", "too large"),
        ("0x" + "f" * 290, "0x" + "f" * 290, "too large"),
    ],
)
def test_a_fault_is_marked_where_it_is(text: str, marked: str, words: str) -> None:
    with pytest.raises(Fault) as fault:
        parse(text, NAMES)

    place = fault.value.place
    assert words in str(fault.value.sentence)
    assert text[place.start : place.end].strip() == marked.strip()
    assert 0 <= place.start <= place.end <= len(text)


@pytest.mark.parametrize(
    "text",
    [
        "(" * DEEPEST + "(x" + ")" * DEEPEST + ")",
        "-" * DEEPEST + "x",
        "x" + ".T" * DEEPEST,
        "+".join("x" * (DEEPEST + 1)),
        "x" + "**x" * DEEPEST,
        "-" * (LONGEST - 1) + "x",
    ],
)
def test_what_is_nested_too_deeply_is_refused(text: str) -> None:
    with pytest.raises(Fault, match=f"deeper than {DEEPEST} levels"):
        parse(text, NAMES)


def test_just_deep_enough_is_read() -> None:
    parse("-" * (DEEPEST - 1) + "x", NAMES)
    parse("(" * DEEPEST + "x" + ")" * DEEPEST, NAMES)


def test_what_is_too_long_is_marked_from_where_it_is() -> None:
    parse("x" + " " * (LONGEST - 1), NAMES)
    with pytest.raises(Fault, match=f"longer than {LONGEST} characters") as fault:
        parse("x" + " " * LONGEST, NAMES)

    assert (fault.value.place.start, fault.value.place.end) == (LONGEST, LONGEST + 1)


PIECES = st.sampled_from(
    [*NAMES, *FUNCTIONS, *"+-*/@()[],.:=", "**", ".T", "axis", "1", "0.5", "True", "if", "lambda"]
)


@given(st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map(" ".join)))
def test_whatever_is_typed_is_understood_or_refused_with_a_place(text: str) -> None:
    try:
        place = parse(text, NAMES).root.place
    except Fault as fault:
        place = fault.place

    assert 0 <= place.start <= place.end <= len(text)
