"""Fields are what they should be, or the file is damaged."""

from collections.abc import Callable

import pytest

from model.project.fields import LONGEST_TEXT, Fields
from model.sentence import Refusal

FIELDS = Fields(
    {
        "whole": 3,
        "number": 0.5,
        "flag": True,
        "text": "강아지\n<b>",
        "null": None,
        "fields": {"a": "b"},
        "list": [0, 1],
        "objects": [{}, None],
    }
)
THINGS = ("one", "two")


def test_each_is_read_as_what_it_is() -> None:
    assert FIELDS.whole("whole", 3, 3) == 3
    assert FIELDS.number("number", 0.5, 1) == 0.5
    assert FIELDS.number("whole", 0, 3) == 3.0
    assert FIELDS.flag("flag") is True
    assert FIELDS.text("text") == "강아지\ufffd<b>"
    assert FIELDS.one_of("number", (0.25, 0.5)) == 0.5
    assert FIELDS.is_text("text")
    assert not FIELDS.is_text("whole")
    assert FIELDS.is_null("null")
    assert not FIELDS.is_null("missing")
    assert FIELDS.fields("fields").text("a") == "b"
    assert FIELDS.fields("fields").all_texts(1) == {"a": "b"}
    assert FIELDS.wholes("list", 0, 1) == [0, 1]
    assert FIELDS.all_at("list", THINGS) == THINGS
    assert FIELDS.at_or_none("null", THINGS) is None
    assert Fields({"a": 1}).at("a", THINGS) == "two"
    assert Fields({"a": 1}).at_or("a", THINGS, ("x",)) == "two"
    assert Fields({"a": "x"}).at_or("a", THINGS, ("x",)) == "x"
    assert FIELDS.each_or_none("objects")[1] is None
    assert len(Fields({"a": [{}, {}]}).each("a")) == 2


def test_a_long_text_is_cut() -> None:
    assert len(Fields({"a": "x" * 5_000}).text("a")) == LONGEST_TEXT


@pytest.mark.parametrize(
    "read",
    [
        lambda: Fields([]),
        lambda: FIELDS.whole("whole", 4, 9),
        lambda: FIELDS.whole("number", 0, 9),
        lambda: FIELDS.whole("flag", 0, 9),
        lambda: FIELDS.whole("missing", 0, 9),
        lambda: FIELDS.number("flag", 0, 9),
        lambda: FIELDS.number("text", 0, 9),
        lambda: FIELDS.number("number", 1, 9),
        lambda: FIELDS.flag("whole"),
        lambda: FIELDS.text("whole"),
        lambda: FIELDS.one_of("text", ("a", "b")),
        lambda: FIELDS.at("whole", THINGS),
        lambda: FIELDS.at_or("text", THINGS, ("a",)),
        lambda: FIELDS.at_or_none("missing", THINGS),
        lambda: FIELDS.fields("whole"),
        lambda: FIELDS.fields("fields").all_texts(0),
        lambda: FIELDS.each("objects"),
        lambda: FIELDS.each("whole"),
        lambda: FIELDS.wholes("list", 0, 0),
        lambda: FIELDS.wholes("objects", 0, 9),
        lambda: FIELDS.all_at("list", ("one",)),
    ],
)
def test_anything_else_is_damage(read: Callable[[], object]) -> None:
    with pytest.raises(Refusal, match="damaged"):
        read()
