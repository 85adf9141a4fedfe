"""The sketches are drawn beside the window, once."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import import sketch_drawing
from gui.photo_import.sketch_drawing import SketchDrawing, first_sketches
from model.eyes import EDGES
from model.photos import Example


@pytest.fixture
def parent(nothing_left_over: None, qtbot: QtBot) -> Iterator[QObject]:
    del nothing_left_over, qtbot
    parent = QObject()
    yield parent
    parent.deleteLater()


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("sketches")]


def test_as_many_dogs_as_cats_are_drawn_each_in_all_sizes(parent: QObject, qtbot: QtBot) -> None:
    drawn: list[tuple[Example, ...]] = []
    drawing = SketchDrawing(parent)
    drawing.drawn.connect(drawn.append)
    qtbot.waitUntil(lambda: bool(drawn))
    (examples,) = drawn
    assert [sum(example.label == label for example in examples) for label in (0, 1)] == [100, 100]
    assert all(set(example.photo.squares) == set(EDGES) for example in examples)
    assert threads() == []


def test_they_are_the_same_at_every_start() -> None:
    one, other = first_sketches(), first_sketches()
    assert [(e.photo.digest, e.label) for e in one] == [(e.photo.digest, e.label) for e in other]


def test_closing_while_they_are_drawn_ends_the_thread_and_tells_nothing(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go = threading.Event(), threading.Event()

    def draw() -> tuple[Example, ...]:
        begun.set()
        go.wait()
        return ()

    monkeypatch.setattr(sketch_drawing, "first_sketches", draw)
    drawn: list[object] = []
    drawing = SketchDrawing(parent)
    drawing.drawn.connect(drawn.append)
    assert begun.wait()
    go.set()
    drawing.close()
    qtbot.waitUntil(lambda: threads() == [])
    qtbot.wait(60)
    assert drawn == []


def test_a_mistake_in_drawing_is_raised_and_nothing_is_told(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down() -> tuple[Example, ...]:
        raise ZeroDivisionError

    monkeypatch.setattr(sketch_drawing, "first_sketches", break_down)
    drawn: list[object] = []
    with qtbot.capture_exceptions() as raised:
        SketchDrawing(parent).drawn.connect(drawn.append)
        qtbot.waitUntil(lambda: bool(raised))
    assert drawn == []
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
