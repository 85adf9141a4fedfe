"""Saying how far it is: one moving line on a terminal, few lines elsewhere."""

import io

from model.commands.progress import IN_A_FILE, ON_A_TERMINAL, ConsoleProgress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_on_a_terminal_one_line_changes() -> None:
    stream, clock = Terminal(), Clock()
    progress = ConsoleProgress(stream, clock)
    for text in ("9 of 12", "10 of 12"):
        clock.now += ON_A_TERMINAL
        progress.show(text)
    progress.end("done")

    assert stream.getvalue() == "\r9 of 12\r10 of 12\rdone    \n"


def test_a_line_after_the_end_leaves_it_alone() -> None:
    stream, clock = Terminal(), Clock()
    progress = ConsoleProgress(stream, clock)
    progress.end("a long line")
    progress.end("short")

    assert stream.getvalue() == "\ra long line\n\rshort\n"


def test_what_comes_too_soon_is_left_out() -> None:
    stream, clock = Terminal(), Clock()
    progress = ConsoleProgress(stream, clock)
    progress.show("at once")
    clock.now += ON_A_TERMINAL
    progress.show("in time")
    progress.show("at once again")

    assert stream.getvalue() == "\rin time"


def test_elsewhere_there_are_few_lines_and_none_moves() -> None:
    stream, clock = io.StringIO(), Clock()
    progress = ConsoleProgress(stream, clock)
    for number in range(100):
        clock.now += IN_A_FILE / 40
        progress.show(f"{number} of 100")
    progress.end("done")

    assert stream.getvalue() == "39 of 100\n79 of 100\ndone\n"
