"""A mark: around its place, where nothing is covered that is read there."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

from gui.page.page_scroll import PageScroll
from gui.page.place import Place
from gui.style.theme import LIGHT
from gui.window.lesson.mark import Mark

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def around(on_screen: Show) -> QWidget:
    """A page in a narrow window: a wide part, whose headline begins at its left end."""

    def build() -> QWidget:
        around = QWidget()
        around.resize(300, 400)
        page = QWidget()
        inside = QVBoxLayout(page)
        for name in ("first", "wide"):
            label = QLabel(name)
            label.setObjectName(name)
            label.setFixedSize(900 if name == "wide" else 100, 120)
            inside.addWidget(label)
        scroll = PageScroll(page)  # type: ignore[arg-type]
        QVBoxLayout(around).addWidget(scroll)
        scroll.take_in()
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


def test_its_word_stands_at_the_right_end(around: QWidget) -> None:
    mark = mark_of(around, "first")
    image = mark.grab().toImage()
    ground = QColor(LIGHT.primary)
    # Above the frame there is the word alone.
    columns = [x for x in range(image.width()) if image.pixelColor(x, 3) == ground]
    assert columns
    assert min(columns) > image.width() // 2
    mark.take_away()
