"""Mistakes: how they are told."""

from model.lesson.mistakes import Mistake, Mistakes, shown
from model.sentence import sentence


def test_one_mistake_is_told_whole_and_of_many_the_first() -> None:
    first, second = Mistake(3, sentence("First.")), Mistake(4, sentence("Second."))

    assert str(Mistakes("a.toml", (first,))) == "a.toml, line 3: First."
    both = Mistakes("a.toml", (first, second))
    assert str(both) == "a.toml has 2 mistakes. The first is in line 3: First."
    assert both.mistakes == (first, second)


def test_what_came_from_outside_is_shown_short_and_harmless() -> None:
    assert shown("a\u202eb\0") == "a\ufffdb\ufffd"
    assert shown("x" * 40) == "x" * 40
    assert shown("x" * 10**6) == "x" * 39 + "…"
