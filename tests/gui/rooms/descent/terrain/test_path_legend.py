"""The legend of the map says of exactly which steps it draws a dot."""

from collections.abc import Callable, Sequence

import pytest

from gui.rooms.descent.terrain.path_legend import EACH_STEP, DotSpacing, PathLegend

Show = Callable[[Callable[[], PathLegend]], PathLegend]


@pytest.mark.parametrize(
    ("steps", "spacing"),
    [
        ([0], EACH_STEP),
        ([0, 1, 2, 3], DotSpacing(3, 1)),
        ([0, 8, 16, 20], DotSpacing(0, 8)),
        ([*range(129), 136, 144, 150], DotSpacing(128, 8)),
        ([5, 6, 7, 9, 11], DotSpacing(7, 2)),
    ],
)
def test_which_steps_have_a_dot_is_read_off_those_that_are_drawn(
    steps: Sequence[int], spacing: DotSpacing
) -> None:
    assert DotSpacing.of(steps) == spacing


def test_it_says_where_dots_begin_to_be_left_out(on_screen: Show) -> None:
    legend = on_screen(PathLegend)
    assert legend.entries() == ["this film, a dot a step"]
    legend.show_spacings(DotSpacing(0, 4), EACH_STEP)
    assert legend.entries() == ["this film, a dot every 4 steps", "way not taken, a dot a step"]
    legend.show_spacings(DotSpacing(128, 8), DotSpacing(0, 2))
    assert legend.entries() == [
        "this film, a dot a step up to step 128, then one every 8",
        "way not taken, a dot every 2 steps",
    ]
