"""A beat in its column: where it opens when it is higher than its place."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from gui.panels.lesson.beat_view import BeatView
from gui.panels.lesson.shown import BeatShown

Show = Callable[[Callable[[], QWidget]], BeatView]

HEAD, TITLE = 120, 90
"""Pixels: a title, and below it the bar with which a beat begins."""


@pytest.fixture
def view(on_screen: Show) -> BeatView:
    def build() -> BeatView:
        view, head, title, bar = BeatView(), QWidget(), QWidget(), QWidget()
        title.setFixedHeight(TITLE)
        bar.setFixedHeight(HEAD - TITLE)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        inside.addWidget(title)
        inside.addWidget(bar)
        view.put_on_top(head, bar)
        return view

    return on_screen(build)


def needed(view: BeatView) -> int:
    """The height that a beat with two sentences to write takes."""
    view.resize(200, 600)
    view.show_beat(BeatShown("own", 0, 2, text="Write.", words=("", "")))
    inside = view.widget()
    assert inside is not None
    return inside.minimumSizeHint().height()


@pytest.mark.parametrize(("missing", "opens_at"), [(0, 0), (30, 0), (TITLE + 5, TITLE)])
def test_a_beat_opens_at_the_top_unless_its_head_takes_its_room(
    view: BeatView, qtbot: QtBot, missing: int, opens_at: int
) -> None:
    high = needed(view)
    view.resize(200, high - missing)
    qtbot.waitUntil(lambda: view.verticalScrollBar().maximum() == missing)
    view.verticalScrollBar().setValue(0)
    view.show_beat(BeatShown("own", 1, 2, text="Write.", words=("", "")))
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == opens_at
    view.verticalScrollBar().setValue(0)
