"""Text of strangers on a terminal."""

from model.commands.console import plain


def test_text_that_can_be_shown_stays() -> None:
    assert plain("사진/dog 1.jpg −½") == "사진/dog 1.jpg −½"


def test_what_a_terminal_obeys_or_cannot_show_is_spelt_out() -> None:
    assert plain("a\x1b[2J\nb\udcff\u202e") == r"a\x1b[2J\nb\udcff\u202e"
