"""A paragraph takes the lines that its text needs, and no line is cut."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication

from gui.style import theme
from gui.style.theme import DARK, LIGHT, Theme
from gui.widgets.texts.label import Label
from gui.widgets.texts.paragraph import Paragraph


@pytest.mark.parametrize("look", [LIGHT, DARK])
@pytest.mark.parametrize("words", [3, 9, 14, 90])
def test_its_lines_have_the_room_that_they_need_in_the_window_s_own_typeface(
    qapp: QApplication,
    on_screen: Callable[[Callable[[], Paragraph]], Paragraph],
    look: Theme,
    words: int,
) -> None:
    def narrow() -> Paragraph:
        paragraph = Paragraph("muted")
        paragraph.setFixedWidth(190)
        return paragraph

    theme.apply(qapp, look)
    paragraph = on_screen(narrow)

    paragraph.setText(" ".join(["a word"] * words))

    label = paragraph.findChildren(Label)[0]
    needed = label.heightForWidth(paragraph.width())
    assert needed <= paragraph.sizeHint().height() < needed + label.fontMetrics().lineSpacing()


def test_a_text_that_changes_often_keeps_the_lines_it_always_has(
    on_screen: Callable[[Callable[[], Paragraph]], Paragraph],
) -> None:
    def narrow() -> Paragraph:
        paragraph = Paragraph(least=3)
        paragraph.setFixedWidth(190)
        return paragraph

    paragraph = on_screen(narrow)
    always = paragraph.sizeHint().height()
    paragraph.setText("a word")
    assert paragraph.sizeHint().height() == always
    paragraph.setText(" ".join(["a word"] * 40))
    assert paragraph.sizeHint().height() > always
