"""Pieces of work in threads, while the window lives: files to read, photos to look at, sketches.

A piece is known by its number: the threads take one number after the other and carry out the same
work for each. The window begins many of them at once, asks every few milliseconds what has come,
and hears in the end what became of each, in the order of the numbers. Cancel leaves out those that
have not been begun; one that has is let go on to its end.

What the window does meanwhile does not grow with the number of pieces: it looks at those alone that
have ended since it looked last.

The threads of a batch end with it. No piece may hold a widget: a thread that is not waited for
would take it along.
"""

import math
import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any, Generic, Self, TypeAlias, TypeVar, cast

from PySide6.QtCore import QObject, QTimer

from gui.ending import end
from model.sentence import Refusal

THREADS = 2
"""That work on a batch: as many as the cores of a small computer."""

POLL = 30
"""Milliseconds between two looks at what the threads have done."""

T = TypeVar("T")

Tell: TypeAlias = Callable[[int, int], None]
"""Hears how many pieces are done, of how many."""


@dataclass(frozen=True, slots=True, eq=False)
class Outcome(Generic[T]):
    """What became of a piece that was begun.

    number: which one it was.
    error:  what it ended in instead of a value; None where it has one.
    """

    number: int
    error: BaseException | None
    _value: T | None = None

    @property
    def value(self) -> T:
        """What the piece gave. Raises its error where it ended in one."""
        if self.error is not None:
            raise self.error
        return cast("T", self._value)


Outcomes: TypeAlias = Sequence[Outcome[T] | None]
"""Of each piece, in the order of their numbers; None for one that was left out."""


@dataclass(slots=True, eq=False)
class _Batch(Generic[T]):
    """What the window and the threads share of a batch.

    ended:   what has come of the pieces and the window has not looked at yet.
    begun:   how many there are that have been begun.
    working: how many threads go on beginning pieces.
    stopped: whether no more are to be begun.
    """

    count: int
    work: Callable[[int], T]
    threads: ThreadPoolExecutor
    then: Callable[[Outcomes[T]], None]
    tell: Tell
    come: Callable[[Sequence[Outcome[T]]], None]
    hopeless: Callable[[BaseException], bool]
    outcomes: list[Outcome[T] | None]
    ended: deque[Outcome[T]] = field(default_factory=deque)
    lock: threading.Lock = field(default_factory=threading.Lock)
    begun: int = 0
    working: int = THREADS
    done: int = 0
    stopped: bool = False
    mistake: BaseException | None = None

    def carry_out(self) -> None:
        """Begin one piece after the other, in a thread, until there is to be no other."""
        while (number := self._next()) is not None:
            self.ended.append(_try(self.work, number))

    def stop(self) -> None:
        """Begin no more pieces."""
        with self.lock:
            self.stopped = True

    def take(self) -> list[Outcome[T]]:
        """Enter what has ended since the last time, and give it."""
        ended = [self.ended.popleft() for _ in range(len(self.ended))]
        for outcome in ended:
            self.outcomes[outcome.number] = outcome
            self.done += 1
            if outcome.error is not None and self.hopeless(outcome.error):
                self.stop()
            if self.mistake is None and not isinstance(outcome.error, Refusal):
                self.mistake = outcome.error
        return ended

    def _next(self) -> int | None:
        with self.lock:
            if self.stopped or self.begun == self.count:
                self.working -= 1
                return None
            self.begun += 1
            return self.begun - 1


class _Caught:
    """Catches whatever ends a block, so that who has asked for the block hears of it."""

    _error: BaseException | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: object
    ) -> bool:
        del kind, trace
        self._error = error
        return True

    def take(self) -> BaseException | None:
        """Give it away: the error remembers the function that has this, and shall not be in it."""
        error, self._error = self._error, None
        return error


def _try(work: Callable[[int], T], number: int) -> Outcome[T]:
    caught, value = _Caught(), None
    with caught:
        value = work(number)
    return Outcome(number, caught.take(), value)


class Pool(QObject):
    """Does one batch of pieces at a time.

    name: of its threads.
    poll: milliseconds between two looks at what they have done.

    Attributes:
        cancelled: whether the batch that is under way, or was the last one, has been cancelled.
    """

    def __init__(self, name: str, parent: QObject, poll: int = POLL) -> None:
        super().__init__(parent)
        self._name = name
        self._batch: _Batch[Any] | None = None  # whatever its pieces give
        self.cancelled = False
        self._timer = QTimer(self, interval=poll)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Whether a batch is under way."""
        return self._batch is not None

    def run(
        self,
        count: int,
        work: Callable[[int], T],
        then: Callable[[Outcomes[T]], None],
        tell: Tell = lambda _done, _total: None,
        come: Callable[[Sequence[Outcome[T]]], None] = lambda _ended: None,
        hopeless: Callable[[BaseException], bool] = lambda _error: False,
    ) -> None:
        """Begin a batch; the one before must have ended.

        work:     what is done for each number 0 … `count` − 1, in the threads.
        then:     is given what became of all of them when they are done or left out. After it, the
                  first of their errors that is no Refusal is raised: a mistake in the program.
        come:     is given what has ended since it was last, in the order in which it ended.
        hopeless: says whether an error means that those not begun yet would end in the same way.
        """
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix=self._name)
        nothing: list[Outcome[T] | None] = [None] * count
        batch = _Batch(count, work, threads, then, tell, come, hopeless, nothing)
        self._batch = batch
        self.cancelled = False
        for _ in range(THREADS):
            threads.submit(batch.carry_out)
        self._timer.start()

    def cancel(self) -> None:
        """Leave out what has not been begun; the batch ends as soon as the rest is done."""
        self.cancelled = True
        if self._batch is not None:
            self._batch.stop()

    def close(self, until: float = math.inf) -> None:
        """Tell nothing more, and wait for the threads, up to a moment of `time.monotonic`."""
        self._timer.stop()
        batch, self._batch = self._batch, None
        if batch is not None:
            batch.stop()
            end(batch.threads, until)

    def _poll(self) -> None:
        batch = self._batch
        if batch is None:
            return
        over = not batch.working  # asked before what came is taken, so that the last is not missed
        ended = batch.take()
        if ended:
            batch.come(ended)
        batch.tell(batch.done, batch.count)
        if not over or self._batch is not batch:  # closed by who was told
            return
        self._timer.stop()
        self._batch = None
        batch.threads.shutdown()
        # An error remembers this frame and those of its thread: they shall not lead back to it.
        outcomes, batch.outcomes = batch.outcomes, []
        mistakes = [batch.mistake] if batch.mistake is not None else []
        batch.mistake = None
        batch.then(outcomes)
        del batch, ended, outcomes
        if mistakes:
            raise mistakes.pop()
