"""One scale for everything that is drawn: text, drawings and what the style sheet says."""

import re

from PySide6.QtWidgets import QApplication

from gui.preferences import LARGEST_TEXT, SMALLEST_TEXT
from gui.style import fonts, scale, theme


def test_the_usual_size_is_one() -> None:
    assert (scale.factor(), scale.px(13)) == (1.0, 13)


def test_steps_lead_from_the_smallest_to_the_largest_and_no_further() -> None:
    sizes = [scale.STEPS[0]]
    for _ in range(len(scale.STEPS)):
        sizes.append(scale.beside(sizes[-1], 1))
    assert sizes == [*scale.STEPS, scale.STEPS[-1]]
    assert scale.beside(scale.STEPS[0], -1) == scale.STEPS[0]
    assert (scale.STEPS[0], scale.STEPS[-1]) == (SMALLEST_TEXT, LARGEST_TEXT)


def test_large_windows_have_large_text_and_small_ones_the_usual() -> None:
    sizes = ((1024, 600), (1440, 900), (2560, 1440), (3840, 2160), (2560, 900))
    assert [scale.fitting(*size) for size in sizes] == [1.0, 1.0, 1.25, 2.0, 1.0]


def test_the_handle_of_a_slider_is_round_at_every_size(qapp: QApplication) -> None:
    try:
        for size in scale.STEPS:
            theme.apply(qapp, theme.current(), size)
            sheet = theme.style_sheet(theme.current())
            (handle,) = re.findall(r"::handle:horizontal {([^}]*)}", sheet)
            over, corner = (
                int(re.findall(rf"{name}: -?(\d+)px", handle)[0]) for name in ("margin", "radius")
            )
            high, wide = scale.px(4) + 2 * over, scale.px(12) + 4
            assert abs(high - wide) <= 1
            assert corner == min(high, wide) // 2
    finally:
        theme.apply(qapp, theme.current(), 1.0)


def test_a_larger_size_reaches_fonts_and_lengths_but_no_hairline(qapp: QApplication) -> None:
    theme.apply(qapp, theme.current(), 2.0)
    try:
        assert (scale.px(13), fonts.body().pixelSize()) == (26, 26)
        assert fonts.small(fonts.body(), 12).pixelSize() == 24
        sheet = theme.style_sheet(theme.current())
        assert "font-size: 24px" in sheet
        assert "border: 1px solid" in sheet
    finally:
        theme.apply(qapp, theme.current(), 1.0)
    assert fonts.body().pixelSize() == 13
