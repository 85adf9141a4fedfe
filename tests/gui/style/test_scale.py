"""One scale for everything that is drawn: text, drawings and what the style sheet says."""

from PySide6.QtWidgets import QApplication

from gui.style import fonts, scale, theme


def test_the_usual_size_is_one() -> None:
    assert (scale.factor(), scale.px(13)) == (1.0, 13)


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
