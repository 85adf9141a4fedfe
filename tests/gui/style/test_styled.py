"""What all widgets have in common: language, theme, ring and small words."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from gui.style import fonts, language, theme
from gui.style.styled import Styled, without_focus
from gui.style.theme import DARK, LIGHT


class Drawing(Styled, QFrame):
    """Counts what it is told, and paints nothing but the ring."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []
        self.around: QRectF | None = None
        self.radius = 0.0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.resize(60, 40)

    def retranslate(self) -> None:
        self.told.append("language")

    def restyle(self) -> None:
        self.told.append("style")

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.current().card))
        self.paint_focus(painter, self.around, self.radius)


@pytest.fixture
def drawing(on_screen: Callable[[Callable[[], QWidget]], QWidget], qapp: QApplication) -> Drawing:
    theme.apply(qapp, LIGHT)

    def whole() -> QWidget:
        window = QWidget()
        window.resize(80, 60)
        Drawing().setParent(window)
        return window

    (shown,) = on_screen(whole).findChildren(Drawing)
    shown.clearFocus()
    shown.told.clear()
    return shown


def painted(drawing: Drawing) -> QImage:
    return drawing.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def ringed(image: QImage) -> set[tuple[int, int]]:
    """Where the ring's colour is."""
    places = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {place for place in places if image.pixelColor(*place).name() == LIGHT.focus}


def test_another_language_is_written_and_another_theme_measured(
    drawing: Drawing, qapp: QApplication
) -> None:
    language.install(qapp, "ko")
    QApplication.processEvents()
    assert set(drawing.told) == {"language"}
    drawing.told.clear()
    theme.apply(qapp, DARK)
    assert set(drawing.told) == {"style"}
    drawing.told.clear()
    drawing.setFont(QFont("Pretendard", 20))
    assert drawing.told == ["style"]


def test_the_ring_is_drawn_where_the_keyboard_works_and_nowhere_else(drawing: Drawing) -> None:
    assert ringed(painted(drawing)) == set()
    drawing.setFocus()
    assert drawing.hasFocus()
    edge = {(x, y) for x in range(60) for y in range(40) if min(x, y, 59 - x, 39 - y) < 2}
    assert ringed(painted(drawing)) == edge


def test_a_picture_that_is_taken_away_has_no_ring(drawing: Drawing) -> None:
    drawing.setFocus()
    with without_focus():
        assert not drawing.hasFocus()
        assert ringed(painted(drawing)) == set()
    assert drawing.hasFocus()


def test_the_ring_goes_around_what_is_given(drawing: Drawing) -> None:
    drawing.around = QRectF(20, 10, 20, 20)
    drawing.setFocus()
    places = ringed(painted(drawing))
    assert (19, 9) in places
    assert {(20, 20), (40, 20), (30, 10), (30, 30)} <= places
    assert (30, 20) not in places
    drawing.radius = 6
    assert (19, 9) not in ringed(painted(drawing))


def test_small_words_are_written_in_the_widgets_typeface(drawing: Drawing) -> None:
    plain, strong = drawing.small_font(), drawing.small_font(11, strong=True)
    assert plain.family() == strong.family() == drawing.font().family() == fonts.FAMILY
    assert (plain.pixelSize(), strong.pixelSize()) == (fonts.SMALL, 11)
    assert (plain.weight(), strong.weight()) == (QFont.Weight.Normal, QFont.Weight.DemiBold)
    assert drawing.font().pixelSize() == fonts.BODY
