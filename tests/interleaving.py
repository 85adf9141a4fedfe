"""Two threads, and every moment at which one can come between two instructions of the other.

Which of two threads goes on, and when, is up to the system; a test that begins both sees one way in
a thousand, and mostly the same. Here the first thread is stopped at its n-th instruction, the
second one runs, and then the first one goes on; for n = 1, 2, 3 … until there is none left. The
second one runs to its end, or until it has to wait for a `Turn` that the first one holds.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import FrameType, ModuleType, TracebackType
from typing import Any, TypeVar

FAR = 60.0
"""Seconds after which nothing comes any more."""

T = TypeVar("T")


class Turn:
    """A lock that says when somebody has to wait for it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.waited = threading.Event()

    def acquire(self, *_: object) -> bool:
        if not self._lock.acquire(blocking=False):
            self.waited.set()
            assert self._lock.acquire(timeout=FAR)
        return True

    def release(self) -> None:
        self._lock.release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.release()


class _Stop:
    """Stops the thread that it is called in at its n-th instruction, until it may go on."""

    def __init__(self, modules: tuple[ModuleType, ...], count: int) -> None:
        self._files = {module.__file__ for module in modules}
        self._left = count
        self.still, self.go_on = threading.Event(), threading.Event()

    @property
    def reached(self) -> bool:
        """Whether there were as many instructions."""
        return self._left <= 0

    def run(self, work: Callable[[], object]) -> None:
        sys.settrace(self._trace)
        try:
            work()
        finally:
            sys.settrace(None)
            self.still.set()

    def _trace(self, frame: FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename not in self._files:
            return None
        frame.f_trace_opcodes = True
        if event == "opcode":
            self._left -= 1
            if self._left == 0:
                self.still.set()
                assert self.go_on.wait(FAR)
        return self._trace


def interleavings(
    make: Callable[[Turn], T],
    first: Callable[[T], object],
    second: Callable[[T], object],
    *modules: ModuleType,
) -> Iterator[T]:
    """Yield what two threads have made of the same thing, once for each instruction of the first.

    make:    the thing, anew each time; it is given the lock to use.
    modules: whose instructions count.
    """
    count = 0
    reached = True
    while reached:
        count += 1
        thing, reached = _interleave(make, first, second, _Stop(modules, count))
        yield thing


def _interleave(
    make: Callable[[Turn], T],
    first: Callable[[T], object],
    second: Callable[[T], object],
    stop: _Stop,
) -> tuple[T, bool]:
    turn = Turn()
    thing = make(turn)

    def come_between() -> None:
        try:
            second(thing)
        finally:
            turn.waited.set()

    with ThreadPoolExecutor(2) as threads:
        one = threads.submit(stop.run, lambda: first(thing))
        assert stop.still.wait(FAR)
        other = threads.submit(come_between)
        assert turn.waited.wait(FAR)
        stop.go_on.set()
        one.result(FAR)
        other.result(FAR)
    return thing, stop.reached
