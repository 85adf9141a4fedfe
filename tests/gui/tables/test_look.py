"""What a table looks like: colours of the theme, and how wide texts are."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.tables.content import TableCell, Tint
from gui.tables.look import PAD, TableLook


def test_what_stands_beside_a_text_needs_room_too(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT)
    look = TableLook(qapp.font())
    plain = look.width_of(TableCell("0.123"))
    for cell in (TableCell("0.123", lane=0), TableCell("0.123", tint=Tint(1.0, 0))):
        assert look.width_of(cell) > plain
    assert look.width_of(TableCell("0.123", strong=True)) == look.width_of(
        TableCell("0.123"), strong=True
    )


@pytest.mark.parametrize("text", ["−0.1234567", "1,111 of 7,007", "2.1 × 10⁻³", "dog 17, 21 R"])
@pytest.mark.parametrize("strong", [False, True])
def test_a_text_is_as_wide_as_it_is_drawn(qapp: QApplication, text: str, strong: bool) -> None:
    theme.apply(qapp, theme.LIGHT)
    look = TableLook(qapp.font())
    look.width_of(TableCell(text.replace("1", "8")), strong=strong)
    drawn = QFontMetrics(look.font_of(TableCell(text), strong=strong)).horizontalAdvance(text)
    assert look.width_of(TableCell(text), strong=strong) == drawn + 2 * PAD


def test_a_text_is_cut_off_in_the_font_it_is_drawn_in(qapp: QApplication) -> None:
    theme.apply(qapp, theme.LIGHT)
    look = TableLook(qapp.font())
    room = look.width_of(TableCell("12,345")) - 2 * PAD
    assert look.cut(TableCell("12,345"), room) == "12,345"
    assert look.cut(TableCell("12,345"), room, strong=True).endswith("…")
    assert look.cut(TableCell("12,345", tint=Tint(1.0, 0)), room).endswith("…")


@pytest.mark.parametrize("colours", [theme.LIGHT, theme.DARK], ids=["light", "dark"])
def test_colours_are_those_of_the_theme(qapp: QApplication, colours: theme.Theme) -> None:
    theme.apply(qapp, colours)
    look = TableLook(qapp.font())
    assert look.colour("dog_text").name() == colours.dog_text
    assert look.theme == colours
