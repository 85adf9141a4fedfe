"""Pieces of work in threads: their order, Cancel, mistakes, and the end."""

import sys
import threading
import time
import weakref
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.pool import THREADS, Outcomes, Pool
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

    def then(self, pieces: Outcomes[int]) -> None:
        self.all.append([None if piece is None else piece.value for piece in pieces])


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

    pool.run(
        2,
        lambda number: (slow, quick)[number](),
        ends.then,
        lambda done, total: told.append((done, total)),
    )
    qtbot.waitUntil(lambda: not pool.busy)
    assert ends.all == [[0, 1]]
    assert told[-1] == (2, 2)


def test_a_batch_of_nothing_ends(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run(0, lambda number: number, ends.then)
    qtbot.waitUntil(lambda: ends.all == [[]])


def test_the_threads_end_with_the_batch_and_the_next_has_its_own(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    for _ in range(2):
        pool.run(1, lambda _: 5, ends.then)
        qtbot.waitUntil(lambda: not pool.busy)
        assert threads() == []
    assert ends.all == [[5], [5]]


def test_cancel_leaves_out_what_has_not_been_begun(pool: Pool, gate: Gate, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run(6, gate.piece, ends.then)
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    pool.cancel()
    assert pool.cancelled
    gate.open.set()
    qtbot.waitUntil(lambda: not pool.busy)
    assert ends.all == [[*range(THREADS), *[None] * (6 - THREADS)]]
    pool.run(1, lambda _: 0, ends.then)
    assert not pool.cancelled


def test_a_refusal_is_handed_over_and_a_mistake_is_raised_after_that(
    pool: Pool, qtbot: QtBot
) -> None:
    errors: list[type[BaseException]] = []

    def refuse() -> int:
        raise Refusal(sentence("Not this one."))

    def break_down() -> int:
        raise ZeroDivisionError

    def then(pieces: Outcomes[int]) -> None:
        errors.extend(type(piece.error) for piece in pieces if piece is not None)

    with qtbot.capture_exceptions() as raised:
        pool.run(3, lambda number: (refuse, break_down, lambda: 0)[number](), then)
        qtbot.waitUntil(lambda: bool(raised))
    assert errors == [Refusal, ZeroDivisionError, type(None)]
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]


def test_where_an_error_makes_the_rest_hopeless_that_is_left_out(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    left_out: list[bool] = []

    def refuse() -> int:
        raise Refusal(sentence("None of these."))

    def then(pieces: Outcomes[int]) -> None:
        left_out.extend(piece is None for piece in pieces)

    # One thread refuses; the others are held until the window has heard of it.
    rest = 5
    pool.run(
        1 + THREADS + rest,
        lambda number: gate.piece(number) if number else refuse(),
        then,
        hopeless=lambda error: isinstance(error, Refusal),
    )
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    qtbot.wait(100)
    gate.open.set()
    qtbot.waitUntil(lambda: not pool.busy)
    assert left_out == [False] * (1 + THREADS) + [True] * rest
    assert not pool.cancelled


def test_a_batch_that_is_closed_tells_nothing_more_and_its_threads_end(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    ends = Ends()
    pool.run(6, gate.piece, ends.then)
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    gate.open.set()
    pool.close()
    assert not pool.busy
    assert threads() == []
    qtbot.wait(60)
    assert ends.all == []


def test_who_is_told_may_close_it(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run(1, lambda _: 0, ends.then, lambda _done, _total: pool.close())
    qtbot.waitUntil(lambda: not pool.busy)
    qtbot.wait(60)
    assert ends.all == []


def test_closing_waits_for_a_thread_that_does_not_stop_no_longer_than_it_is_told(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    pool.run(1, gate.piece, Ends().then)
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

    def break_down(_: int) -> int:
        raise Mistake

    def then(pieces: Outcomes[int]) -> None:
        assert pieces[0] is not None
        error = pieces[0].error
        assert error is not None
        errors.append(weakref.ref(error))

    with qtbot.capture_exceptions() as raised:
        pool.run(1, break_down, then)
        qtbot.waitUntil(lambda: bool(raised))
    raised.clear()
    # Python itself remembers the last of all, from 3.12 on as `last_exc`.
    sys.last_value = sys.last_traceback = sys.last_exc = None
    assert errors[0]() is None


def test_what_has_come_is_told_once_and_nothing_is_looked_at_twice(
    pool: Pool, gate: Gate, qtbot: QtBot
) -> None:
    come: list[int] = []
    told: list[tuple[int, int]] = []
    pool.run(
        1_000,
        gate.piece,
        Ends().then,
        lambda done, total: told.append((done, total)),
        lambda ended: come.extend(outcome.value for outcome in ended),
    )
    qtbot.waitUntil(lambda: gate.begun == THREADS)
    qtbot.waitUntil(lambda: len(told) > 1)
    # No more is begun than there are threads, however many pieces wait.
    assert (gate.begun, come, told[-1]) == (THREADS, [], (0, 1_000))

    gate.open.set()
    qtbot.waitUntil(lambda: not pool.busy)

    assert sorted(come) == list(range(1_000))
    assert told[-1] == (1_000, 1_000)


def test_pieces_that_end_at_once_lead_to_no_depth(pool: Pool, qtbot: QtBot) -> None:
    ends = Ends()
    pool.run(20_000, lambda number: number, ends.then)
    qtbot.waitUntil(lambda: not pool.busy)
    assert ends.all == [list(range(20_000))]
