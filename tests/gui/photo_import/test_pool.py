"""Pieces of work in threads: their order, Cancel, mistakes, and the end."""

import sys
import threading
import time
import weakref
from collections.abc import Iterator
from concurrent.futures import Future
from functools import partial

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.pool import THREADS, Pool
from model.sentence import Refusal, sentence
from tests.gui.waiting import FAR


class Gate:
    """Pieces that begin, and wait until they may end."""

    def __init__(self) -> None:
        self.open = threading.Event()
        self.begun = 0
        self._lock = threading.Lock()

    def piece(self, number: int) -> int:
        with self._lock:
            self.begun += 1
        assert self.open.wait(FAR)
        return number


class Ends:
    """What became of batches: of each the values, and None for what was left out."""

    def __init__(self) -> None:
        self.all: list[list[int | None]] = []

    def then(self, pieces: tuple[Future[int], ...]) -> None:
        self.all.append([None if piece.cancelled() else piece.result() for piece in pieces])


@pytest.fixture
def gate() -> Iterator[Gate]:
    gate = Gate()
    yield gate
    gate.open.set()


@pytest.fixture
def pool(nothing_left_over: None, qtbot: QtBot, gate: Gate) -> Iterator[Pool]:
    del nothing_left_over, qtbot
    parent = QObject()
    pool = Pool("pieces", parent)
    yield pool
    gate.open.set()
    pool.close()
    parent.deleteLater()


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("pieces")]


def test_values_come_in_the_order_of_the_pieces_whichever_is_done_first(
    pool: Pool, qtbot: QtBot
) -> None:
    second, ends, told = threading.Event(), Ends(), []

    def slow() -> int:
        assert second.wait(FAR)
        return 0

    def quick() -> int:
        second.set()
        return 1

    pool.run([slow, quick], ends.then, lambda done, total: told.append((done, total)))
    qtbot.waitUntil(lambda: not pool.busy)
    assert ends.all == [[0, 1]]
    assert told[-1] == (2, 2)


def test_a_batch_of_nothing_ends(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run([], ends.then)
    qtbot.waitUntil(lambda: ends.all == [[]])


def test_the_threads_end_with_the_batch_and_the_next_has_its_own(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    for _ in range(2):
        pool.run([lambda: 5], ends.then)
        qtbot.waitUntil(lambda: not pool.busy)
        assert threads() == []
    assert ends.all == [[5], [5]]


def test_cancel_leaves_out_what_has_not_been_begun(pool: Pool, gate: Gate, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run([partial(gate.piece, number) for number in range(6)], ends.then)
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    pool.cancel()
    assert pool.cancelled
    gate.open.set()
    qtbot.waitUntil(lambda: not pool.busy)
    assert ends.all == [[*range(THREADS), *[None] * (6 - THREADS)]]
    pool.run([lambda: 0], ends.then)
    assert not pool.cancelled


def test_a_refusal_is_handed_over_and_a_mistake_is_raised_after_that(
    pool: Pool, qtbot: QtBot
) -> None:
    errors: list[type[BaseException]] = []

    def refuse() -> int:
        raise Refusal(sentence("Not this one."))

    def break_down() -> int:
        raise ZeroDivisionError

    def then(pieces: tuple[Future[int], ...]) -> None:
        errors.extend(type(piece.exception()) for piece in pieces)

    with qtbot.capture_exceptions() as raised:
        pool.run([refuse, break_down, lambda: 0], then)
        qtbot.waitUntil(lambda: bool(raised))
    assert errors == [Refusal, ZeroDivisionError, type(None)]
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_where_an_error_makes_the_rest_hopeless_that_is_left_out(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    left_out: list[bool] = []

    def refuse() -> int:
        raise Refusal(sentence("None of these."))

    def then(pieces: tuple[Future[int], ...]) -> None:
        left_out.extend(piece.cancelled() for piece in pieces)

    # One thread refuses; the others are held until the window has heard of it.
    held = [partial(gate.piece, number) for number in range(THREADS)]
    rest = [partial(gate.piece, number) for number in range(5)]
    pool.run([refuse, *held, *rest], then, hopeless=lambda error: isinstance(error, Refusal))
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    qtbot.wait(100)
    gate.open.set()
    qtbot.waitUntil(lambda: not pool.busy)
    assert left_out == [False] * (1 + THREADS) + [True] * len(rest)
    assert not pool.cancelled


def test_a_batch_that_is_closed_tells_nothing_more_and_its_threads_end(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    ends = Ends()
    pool.run([partial(gate.piece, number) for number in range(6)], ends.then)
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    gate.open.set()
    pool.close()
    assert not pool.busy
    assert threads() == []
    qtbot.wait(60)
    assert ends.all == []


def test_who_is_told_may_close_it(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run([lambda: 0], ends.then, lambda _done, _total: pool.close())
    qtbot.waitUntil(lambda: not pool.busy)
    qtbot.wait(60)
    assert ends.all == []


def test_closing_waits_for_a_thread_that_does_not_stop_no_longer_than_it_is_told(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    pool.run([partial(gate.piece, 0)], Ends().then)
    qtbot.waitUntil(lambda: gate.begun == 1)
    began = time.monotonic()
    pool.close(began + 0.05)
    assert time.monotonic() - began < FAR / 4
    gate.open.set()
    qtbot.waitUntil(lambda: threads() == [])


def test_a_mistake_leads_to_no_ring_of_references(pool: Pool, qtbot: QtBot) -> None:
    errors: list[weakref.ref[BaseException]] = []

    class Mistake(Exception):
        """One that can be watched."""

    def break_down() -> int:
        raise Mistake

    def then(pieces: tuple[Future[int], ...]) -> None:
        error = pieces[0].exception()
        assert error is not None
        errors.append(weakref.ref(error))

    with qtbot.capture_exceptions() as raised:
        pool.run([break_down], then)
        qtbot.waitUntil(lambda: bool(raised))
    raised.clear()
    # Python itself remembers the last of all, from 3.12 on as `last_exc`.
    sys.last_value = sys.last_traceback = sys.last_exc = None
    assert errors[0]() is None
