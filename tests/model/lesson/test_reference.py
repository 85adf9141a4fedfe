"""References: numbers in texts."""

import math

import pytest

from model.lesson.reference import Reference, fill, numbered, parse_text, references
from model.sentence import Refusal


def particle(words: str, one: str) -> str:
    return f"{words}+{one}"


@pytest.mark.parametrize(
    ("text", "value", "filled"),
    [
        ("{a.b}", 0.1, "0.1"),
        ("{a.b}", -2.0, "−2"),
        ("{a.b:2}", -2.0, "−2.00"),
        ("{a.b:0}", 1234.5678, "1,235"),
        ("{a.b:2}", -0.001, "0.00"),
        ("{a.b:2}", 0.97069, "0.97"),
        ("{a.b:2}", 0.9997, "0.9997"),
        ("{a.b:2}", 0.0, "0.00"),
        ("{a.b:2}", 1.0, "1.00"),
        ("{a.b:2}", math.inf, "∞"),
        ("{a.b:2}", math.nan, "NaN"),
        ("{a.b::은}", 3.0, "3+은"),
        ("x {a.b:1:으로}", 3.0, "x 3.0+으로"),
        ("{c.d:2} {a.b:1}", 3.0, "… 3.0"),
        ("no number", 3.0, "no number"),
    ],
)
def test_a_number_is_written_as_the_program_writes_it(text: str, value: float, filled: str) -> None:
    parse_text(text)

    assert fill(text, {"a.b": value}, particle) == filled


def test_a_text_falls_into_pieces() -> None:
    assert parse_text("{a.b:2:은} and {a.c}!") == (
        Reference("a.b", 2, "은"),
        " and ",
        Reference("a.c"),
        "!",
    )
    assert references("{a.b:2:은} and {a.c}!") == (Reference("a.b", 2, "은"), Reference("a.c"))
    assert numbered("{a.b:2:은} and {") == "0.00 and {"
    assert parse_text("") == ()


@pytest.mark.parametrize("text", ["{", "}", "{loss}", "{a.b:7}", "{a.b:2:는}", "{a.b!r}", "{a.B}"])
def test_another_brace_is_refused(text: str) -> None:
    with pytest.raises(Refusal, match="brace"):
        parse_text(text)
