import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui import sweeper
from gui.sweeper import Sweeper

ROOT = Path(__file__).parents[2]


class Ring:
    """Only it itself still knows it, as soon as nobody else does."""

    def __init__(self) -> None:
        self.itself = self


def make_much() -> None:
    kept = [[number] for number in range(200_000)]
    assert kept


def in_a_thread_of_work() -> None:
    thread = threading.Thread(target=make_much)
    thread.start()
    thread.join()


@pytest.fixture
def parent() -> QObject:
    return QObject()


def test_a_ring_is_swept_up_by_the_thread_of_the_window_alone(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gc.enable()
    monkeypatch.setattr(sweeper, "PERIOD", 10)
    Sweeper(parent)
    sweepers = list[threading.Thread]()
    ring = Ring()
    weakref.finalize(ring, lambda: sweepers.append(threading.current_thread()))
    del ring
    in_a_thread_of_work()
    assert not sweepers
    kept = [[number] for number in range(2_000)]
    qtbot.waitUntil(lambda: bool(sweepers))
    assert kept
    assert sweepers == [threading.main_thread()]


def test_a_ring_that_has_become_old_is_swept_up_when_much_has_come_since(
    parent: QObject, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sweeper, "PERIOD", 1)
    Sweeper(parent)
    ring = Ring()
    known = weakref.ref(ring)
    gc.collect()
    del ring
    kept = list[list[int]]()

    def is_gone() -> bool:
        kept.extend([number] for number in range(20_000))
        return known() is None

    qtbot.waitUntil(is_gone)


TIMERS_IN_RINGS = """
import threading
from PySide6.QtCore import QTimer
from gui.app import prepare

application = prepare()
for _ in range(50):
    timer = QTimer(interval=1)
    timer.timeout.connect(lambda: None)
    timer.start()
    timer.itself = timer
del timer
thread = threading.Thread(target=lambda: [[number] for number in range(200_000)])
thread.start()
thread.join()
for _ in range(20):
    application.processEvents()
print("well")
"""


def test_a_timer_in_a_ring_does_not_bring_the_program_down() -> None:
    done = subprocess.run(
        [sys.executable, "-c", TIMERS_IN_RINGS],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout, done.stderr, done.returncode) == ("well\n", "", 0)
