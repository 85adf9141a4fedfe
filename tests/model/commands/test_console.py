"""Text of strangers on a terminal."""

import io

from model.commands.console import PlainStream, plain


def test_text_that_can_be_shown_stays() -> None:
    assert plain("사진/dog 1.jpg −½") == "사진/dog 1.jpg −½"


def test_what_a_terminal_obeys_or_cannot_show_is_spelt_out() -> None:
    assert plain("a\x1b[2J\nb\udcff\u202e") == r"a\x1b[2J\nb\udcff\u202e"


def test_a_space_that_keeps_words_together_is_a_space() -> None:
    assert plain("10\u00a0000") == "10\u00a0000"


def test_nothing_that_a_terminal_obeys_gets_through_a_stream() -> None:
    written = io.BytesIO()
    stream = PlainStream(written, encoding="utf-8", newline="\n")
    said = "사진\x1b[2J\x9b31m\u202e\udcff\r\t\n"

    assert stream.write(said) == len(said)
    stream.writelines(["\x07"])
    stream.flush()
    assert written.getvalue().decode() == "사진\\x1b[2J\\x9b31m\\u202e\\udcff\r\t\n\\x07"
