"""A photo is seen large, with its way through the film."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gui.panels.photos.course_plot import CoursePlot
from gui.panels.photos.large_photo import LargePhoto
from gui.panels.photos.shelf_item import ShelfItem
from gui.session.session import Session
from gui.widgets.texts.label import Label
from tests.gui.album_making import make_examples
from tests.gui.page_making import Begin, settle

Show = Callable[[Callable[[], QWidget]], QWidget]


@pytest.fixture
def session(begin: Begin, qtbot: QtBot) -> Session:
    session = begin(make_examples(12))
    session.refresh()
    session.step(30)
    settle(session, qtbot)
    return session


@pytest.fixture
def large(session: Session, on_screen: Show) -> LargePhoto:
    dogs = [ShelfItem(e.photo, held_out=False) for e in session.lab.examples if e.label == 0]
    window = on_screen(QWidget)
    dialog = LargePhoto(session, dogs, 0, 1, window)
    dialog.show()
    return dialog


def told(large: LargePhoto) -> str:
    return "\n".join(label.text() for label in large.findChildren(Label))


def course(large: LargePhoto) -> list[float]:
    curves = large.findChildren(CoursePlot)[0].chart().curves
    return list(curves[0].up) if curves else []


def test_the_photo_its_name_and_its_way_are_there(
    large: LargePhoto, session: Session, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: len(course(large)) == 31)
    assert course(large)[0] == pytest.approx(0.5)
    assert course(large)[-1] > 0.8
    assert "dog 2.png" in told(large)
    assert "2 of 6 · label: dog" in told(large)
    assert "at step 30" in told(large)
    session.go_to(3)
    qtbot.waitUntil(lambda: "at step 3" in told(large))
    session.go_to(30)
    session.step(2)
    qtbot.waitUntil(lambda: len(course(large)) == 33)


def test_arrow_keys_go_to_another_photo_that_is_followed_then(
    large: LargePhoto, session: Session, qtbot: QtBot
) -> None:
    followed: list[bytes] = []
    session.followed_changed.connect(lambda what: followed.append(what.photo.digest))
    before = large.photo
    QTest.keyClick(large, Qt.Key.Key_Right)
    assert "dog 4.png" in told(large)
    for _ in range(3):
        QTest.keyClick(large, Qt.Key.Key_Left)
    assert "dog 0.png" in told(large)
    assert followed[-1] == large.photo.digest != before.digest
    assert large.windowTitle() == "dog 0.png"
    qtbot.waitUntil(lambda: len(course(large)) == 31)


@pytest.mark.parametrize("by_key", [True, False])
def test_escape_closes_it_and_so_do_other_photos(
    large: LargePhoto, session: Session, qtbot: QtBot, by_key: bool
) -> None:
    gone: list[bool] = []
    large.destroyed.connect(lambda: gone.append(True))
    if by_key:
        QTest.keyClick(large, Qt.Key.Key_Escape)
    else:
        session.remove([large.photo.digest])
    qtbot.waitUntil(lambda: bool(gone))
    settle(session, qtbot)
