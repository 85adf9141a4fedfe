"""A mark: around its place, where nothing is covered that is read there."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.page_scroll import PageScroll
from gui.page.place import Place
from gui.page.tab import Tab
from gui.session.session import Session
from gui.window.lesson.mark import Mark
from model.sentence import Sentence
from tests.gui.lesson.walking import is_written_on, wait
from tests.gui.page_making import Begin

Show = Callable[[Callable[[], QWidget]], QWidget]


class WidePage(Page):
    """A wide part, whose headline begins at its left end."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        inside = QVBoxLayout(self)
        for name in ("first", "wide"):
            label = QLabel(name)
            label.setObjectName(name)
            label.setFixedSize(900 if name == "wide" else 100, 120)
            inside.addWidget(label)


@pytest.fixture
def around(on_screen: Show, begin: Begin) -> QWidget:
    """A page in a narrow window."""
    session = begin()

    def build() -> QWidget:
        around = QWidget()
        around.resize(300, 400)
        tab = Tab("wide", Sentence("Wide"), f"{__name__}.WidePage")
        QVBoxLayout(around).addWidget(PageScroll(tab, session))
        return around

    return on_screen(build)


def mark_of(around: QWidget, name: str) -> Mark:
    label = around.findChild(QLabel, name)
    assert label is not None
    mark = Mark(Place(label), around)
    mark.scroll_into_view()
    QApplication.processEvents()
    return mark


def test_of_a_place_that_is_too_wide_the_beginning_is_seen(around: QWidget) -> None:
    (scroll,) = around.findChildren(PageScroll)
    scroll.horizontalScrollBar().setValue(0)
    mark = mark_of(around, "wide")
    assert scroll.horizontalScrollBar().maximum() > 0
    assert scroll.horizontalScrollBar().value() == 0
    mark.take_away()


def test_its_word_stands_above_at_the_right_end_where_nothing_is_written(around: QWidget) -> None:
    mark = rested(mark_of(around, "first"))
    assert mark.word is not None
    assert mark.word.top() == 0
    assert mark.word.center().x() > mark.width() // 2
    mark.take_away()


@pytest.mark.parametrize("name", ["first", "wide"])
def test_its_word_covers_nothing_that_is_written(around: QWidget, name: str) -> None:
    """Whatever is written to the right above the place, the word goes out of its way."""
    label = around.findChild(QLabel, name)
    assert label is not None
    above = QLabel("— written " * 30, label.parentWidget())
    above.setGeometry(label.geometry().translated(0, -label.height() + 8))
    above.setAlignment(Qt.AlignmentFlag.AlignBottom)
    above.show()
    mark = rested(mark_of(around, name))

    if mark.word is not None:
        taken = mark.word.translated(mark.pos())
        mark.hide()
        assert not is_written_on(around.grab(taken).toImage())
    mark.take_away()


def test_where_all_is_written_on_the_frame_says_it_alone(around: QWidget) -> None:
    label = around.findChild(QLabel, "first")
    assert label is not None
    pattern = QPixmap(2, 1)
    pattern.fill(Qt.GlobalColor.black)
    painter = QPainter(pattern)
    painter.fillRect(0, 0, 1, 1, Qt.GlobalColor.white)
    painter.end()
    page = label.parentWidget()
    assert page is not None
    palette = page.palette()
    palette.setBrush(page.backgroundRole(), QBrush(pattern))
    page.setPalette(palette)
    page.setAutoFillBackground(True)
    label.setPalette(palette)
    label.setAutoFillBackground(True)

    mark = rested(mark_of(around, "first"))
    assert mark.isVisible()
    assert mark.word is None
    mark.take_away()


def rested(mark: Mark) -> Mark:
    wait(lambda: mark.at_rest, "the mark does not come to rest")
    return mark
