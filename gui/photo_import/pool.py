"""Pieces of work in threads, while the window lives: files to read, photos to look at, sketches.

A piece is a function without arguments. The window begins many of them at once, asks every few
milliseconds how many are done, and hears in the end what became of each, in the order in which they
were given. Cancel leaves out those that have not been begun; one that has is let go on to its end.

The threads of a batch end with it. No piece may hold a widget: a thread that is not waited for
would take it along.
"""

import math
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, Generic, TypeAlias, TypeVar

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
class _Batch(Generic[T]):
    threads: ThreadPoolExecutor
    pieces: tuple[Future[T], ...]
    then: Callable[[tuple[Future[T], ...]], None]
    tell: Tell
    hopeless: Callable[[BaseException], bool]


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
        pieces: Iterable[Callable[[], T]],
        then: Callable[[tuple[Future[T], ...]], None],
        tell: Tell = lambda _done, _total: None,
        hopeless: Callable[[BaseException], bool] = lambda _error: False,
    ) -> None:
        """Begin a batch; the one before must have ended.

        then:     is given the pieces when all of them are done or left out. After it, the first of
                  their errors that is no Refusal is raised: it is a mistake in the program.
        hopeless: says whether an error means that those not begun yet would end in the same way.
        """
        threads = ThreadPoolExecutor(THREADS, thread_name_prefix=self._name)
        begun = tuple(threads.submit(piece) for piece in pieces)
        self._batch = _Batch(threads, begun, then, tell, hopeless)
        self.cancelled = False
        self._timer.start()

    def cancel(self) -> None:
        """Leave out what has not been begun; the batch ends as soon as the rest is done."""
        self.cancelled = True
        self._leave_out()

    def close(self, until: float = math.inf) -> None:
        """Tell nothing more, and wait for the threads, up to a moment of `time.monotonic`."""
        self._timer.stop()
        batch, self._batch = self._batch, None
        if batch is not None:
            end(batch.threads, until)

    def _leave_out(self) -> None:
        for piece in self._batch.pieces if self._batch is not None else ():
            piece.cancel()

    def _poll(self) -> None:
        batch = self._batch
        if batch is None:
            return
        done = sum(piece.done() for piece in batch.pieces)
        errors = _errors(batch.pieces)  # after the count, so that the last is not missed
        if any(map(batch.hopeless, errors)):
            self._leave_out()
        batch.tell(done, len(batch.pieces))
        if done < len(batch.pieces) or self._batch is not batch:  # closed by who was told
            return
        self._timer.stop()
        self._batch = None
        batch.threads.shutdown()
        batch.then(batch.pieces)
        mistakes = [error for error in errors if not isinstance(error, Refusal)]
        del batch, errors  # an error remembers this frame: it shall not lead back to the error
        if mistakes:
            raise mistakes.pop(0)


def _errors(pieces: Iterable[Future[T]]) -> list[BaseException]:
    """Give the errors of those pieces that have ended in one."""
    ended = (piece for piece in pieces if piece.done() and not piece.cancelled())
    return [error for piece in ended if (error := piece.exception()) is not None]
