"""A window that has been closed does not wait for what cannot be stopped."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

from pytestqt.qtbot import QtBot

from gui.ending import PATIENCE, end
from gui.session.session import Session
from model.eyes import Eye, Numbers
from model.eyes.feature_cache import FeatureCache
from model.lab.lab import Lab
from model.photos.photo import Photo
from tests.gui.album_making import make_examples


def test_what_runs_is_waited_for_and_what_waits_is_dropped() -> None:
    pool, go, done = ThreadPoolExecutor(1), threading.Event(), []
    pool.submit(go.wait)
    pool.submit(lambda: done.append("waited"))
    try:
        end(pool, time.monotonic())
    finally:
        go.set()
    end(pool)
    assert done == []


def test_a_thread_that_does_not_stop_is_not_waited_for_for_long() -> None:
    pool, go = ThreadPoolExecutor(1), threading.Event()
    pool.submit(go.wait)
    began = time.monotonic()
    try:
        end(pool, began + 0.05)
        took = time.monotonic() - began
    finally:
        go.set()
    end(pool)
    assert took < 10 * 0.05 + 1


def test_a_session_closes_in_time_although_its_threads_do_not_stop(qtbot: QtBot) -> None:
    go, asked = threading.Event(), threading.Event()

    class Slow(FeatureCache):
        def see(self, eye: Eye, photo: Photo) -> Numbers:
            asked.set()
            go.wait()
            return super().see(eye, photo)

    session = Session(Lab(make_examples(6)), Slow())
    session.refresh()
    session.tasks.begin(session, lambda: iter([go.wait()]), session.refused)
    try:
        qtbot.waitUntil(asked.is_set)
        began = time.monotonic()
        session.close()
        took = time.monotonic() - began
    finally:
        go.set()
        session.close()
    assert took < 10 * PATIENCE
