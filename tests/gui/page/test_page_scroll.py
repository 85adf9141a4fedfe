"""The place of a page: large enough for it, by scrolling where the window is low."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.page.page import Page
from gui.page.page_scroll import PageScroll
from gui.page.tab import Tab
from gui.session.session import Session
from gui.widgets.texts.paragraph import Paragraph
from model.sentence import Sentence
from tests.gui.page_making import Begin

LEAST = 300


class TallPage(Page):
    """Needs so much height, and more for text that wraps in a narrow place."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.tall, self.words = QWidget(), QLabel()
        self.tall.setMinimumHeight(LEAST)
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tall, 1)
        column.addSpacing(10)
        column.addWidget(self.words)


TAB = Tab("tall", Sentence("Tall"), f"{__name__}.TallPage")


@pytest.fixture
def scroll(begin: Begin, on_screen: Callable[[Callable[[], PageScroll]], PageScroll]) -> PageScroll:
    session = begin()

    def build() -> PageScroll:
        made = PageScroll(TAB, session)
        made.resize(400, 500)
        return made

    return on_screen(build)


def page_of(scroll: PageScroll) -> TallPage:
    page = scroll.widget()
    assert isinstance(page, TallPage)
    return page


def resize(scroll: PageScroll, width: int, height: int) -> None:
    scroll.resize(width, height)
    QApplication.processEvents()


def test_a_page_has_all_the_room_there_is(scroll: PageScroll) -> None:
    assert page_of(scroll).size() == scroll.viewport().size()
    assert not scroll.verticalScrollBar().isVisible()


def test_in_a_low_place_it_keeps_what_it_needs_and_can_be_scrolled(scroll: PageScroll) -> None:
    resize(scroll, 400, 120)
    assert page_of(scroll).tall.height() >= LEAST
    bar = scroll.verticalScrollBar()
    assert bar.isVisible()
    assert page_of(scroll).width() == scroll.viewport().width()
    assert bar.maximum() == page_of(scroll).height() - scroll.viewport().height()
    resize(scroll, 400, 500)
    assert not bar.isVisible()
    assert page_of(scroll).size() == scroll.viewport().size()


def test_in_a_narrow_place_it_keeps_its_width_and_can_be_scrolled(scroll: PageScroll) -> None:
    page_of(scroll).tall.setMinimumWidth(LEAST)
    resize(scroll, 200, 500)
    bar = scroll.horizontalScrollBar()
    assert bar.isVisible()
    assert page_of(scroll).width() == LEAST
    assert page_of(scroll).height() == scroll.viewport().height()
    resize(scroll, 400, 500)
    assert not bar.isVisible()


def test_text_that_needs_more_lines_makes_the_page_higher(scroll: PageScroll, qtbot: QtBot) -> None:
    resize(scroll, 400, LEAST + 40)
    page = page_of(scroll)
    assert not scroll.verticalScrollBar().isVisible()
    page.words.setText("a word and another " * 40)
    qtbot.waitUntil(scroll.verticalScrollBar().isVisible)
    assert page.tall.height() >= LEAST
    assert page.words.height() >= page.words.heightForWidth(page.words.width())


class Resizes(QObject):
    """Counts how often a widget gets another size."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Resize
        return super().eventFilter(watched, event)


def height_of(words: Paragraph, width: int) -> int:
    words.resize(width, words.height())
    return words.sizeHint().height()


def test_a_page_that_is_too_high_comes_to_rest(scroll: PageScroll) -> None:
    """Also where text takes another number of lines beside a scroll bar than without one."""
    page, words = page_of(scroll), Paragraph()
    column = page.layout()
    assert column is not None
    column.addWidget(words)
    words.setText("a word and another " * 20)
    resize(scroll, 400, 120)
    bar = scroll.verticalScrollBar().width()
    wide = next(w for w in range(300, 600) if height_of(words, w) < height_of(words, w - bar))
    resizes = Resizes(page)
    resize(scroll, wide, 120)
    assert resizes.count > 0
    for _ in range(5):  # what is on the page asks its parents for room, one after the other
        QApplication.processEvents()
    settled = resizes.count
    for _ in range(20):
        QApplication.processEvents()
    assert resizes.count == settled
