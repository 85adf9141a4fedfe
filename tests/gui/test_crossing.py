"""What is looked into on its way between threads, and what is found."""

import math
from collections import Counter
from collections.abc import Iterator
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.session.background import BackgroundTasks
from gui.session.playing.handover import HandOver, Order
from model.descent import compare
from model.training import prepare
from tests.gui import crossing
from tests.gui.crossing import Crossing, held_by, look_into, name_of
from tests.gui.session.orders import make_setup


@pytest.fixture(autouse=True)
def nothing_looked_into_yet(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crossing, "looked_into", Counter())


def walk(things: object) -> Iterator[object]:
    yield things


def test_what_a_function_knows_and_what_it_is_given_goes_along() -> None:
    known = [1]

    def work(more: object = (2,)) -> object:
        return known, more

    assert list(held_by(work)) == [known, (2,)]
    assert list(held_by(partial(work, "three"))) == [known, (2,), "three"]
    assert list(held_by([4].index)) == [[4]]
    assert list(held_by(walk({5}))) == [{5}]
    begun = walk({6})
    assert list(held_by(lambda: begun)) == [{6}]


def test_what_can_be_changed_is_found_and_called_by_its_place() -> None:
    look_into("a new kind", (1, "two"))
    with pytest.raises(Crossing, match=r"another kind: tuple\[1\]: list"):
        look_into("another kind", (1, []))


def test_a_test_s_own_work_may_do_as_it_likes() -> None:
    assert name_of(walk) == name_of(walk(1)) == ""
    assert name_of(partial(compare, [])) == "compare"


def test_what_goes_into_a_task_and_comes_out_of_it_is_looked_into(qtbot: QtBot) -> None:
    tasks, parent = BackgroundTasks(), QObject()
    with pytest.raises(Crossing, match="into iter: list"):
        tasks.begin(parent, partial(iter, [1]), lambda _: None)
    failures: list[object] = []
    with qtbot.capture_exceptions() as raised:
        tasks.begin(parent, partial(map, list, (("a",),)), failures.append)
        qtbot.waitUntil(lambda: bool(raised))
    assert [kind for kind, _, _ in raised] == [Crossing]
    assert len(failures) == 1
    tasks.close()
    parent.deleteLater()


def test_orders_are_looked_into() -> None:
    setup = make_setup()
    HandOver().give(Order(None, ((0, setup),), 1, math.inf, None))
    broken = Order(None, [(0, setup)], 1, math.inf, None)
    with pytest.raises(Crossing, match=r"into the trainer: Order\.legs: list"):
        HandOver().give(broken)
    assert prepare(setup).training.labels.flags.writeable is False
