"""The beat of the window: no frame before its time, and room to draw between two of them."""

import time
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gui.session.playing.frame_clock import FRAME, FrameClock


@pytest.fixture
def clock(nothing_left_over: None, qtbot: QtBot) -> Iterator[FrameClock]:
    del nothing_left_over, qtbot
    clock = FrameClock()
    yield clock
    clock.stop()
    clock.deleteLater()


class Strikes:
    """When a clock has struck."""

    def __init__(self, clock: FrameClock) -> None:
        self.at: list[float] = []
        clock.struck.connect(lambda: self.at.append(time.monotonic()))


def test_it_strikes_from_start_to_stop(clock: FrameClock, qtbot: QtBot) -> None:
    strikes = Strikes(clock)
    assert not clock.going
    clock.start()
    assert clock.going
    qtbot.waitUntil(lambda: len(strikes.at) >= 3)
    clock.stop()
    assert not clock.going
    count = len(strikes.at)
    qtbot.wait(30)
    assert len(strikes.at) == count


def test_after_a_frame_the_next_one_waits_its_time(clock: FrameClock, qtbot: QtBot) -> None:
    strikes, done = Strikes(clock), []

    def draw() -> None:
        clock.after_the_frame(lambda: done.append(len(strikes.at)))

    clock.struck.connect(draw)
    clock.start()
    qtbot.waitUntil(lambda: len(strikes.at) >= 5)
    clock.stop()
    gaps = [later - earlier for earlier, later in zip(strikes.at, strikes.at[1:], strict=False)]
    # Its own look at the time is a little before that of whoever hears it, by less than a frame.
    assert min(gaps) > FRAME / 2
    # What waits for a frame is done before the next one begins.
    assert done[:4] == [1, 2, 3, 4]


def test_what_waits_for_the_frame_is_done_after_what_has_been_asked_for(
    clock: FrameClock, qtbot: QtBot
) -> None:
    order: list[str] = []
    clock.after_the_frame(lambda: order.append("after"))
    order.append("now")
    qtbot.waitUntil(lambda: len(order) == 2)
    assert order == ["now", "after"]
