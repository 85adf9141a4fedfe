"""Work in the background for whoever needs it: a race, a comparison, a map of votes.

A task walks along an iterator of the model in a thread of its own and tells the last value that
has come out of it, once a frame at most. Python runs one thread at a time, so a task computes for
a few milliseconds and then waits until the window has drawn. One whose time is spent outside
Python (in a network, in large matrix products) need not wait.
"""

import math
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance

from gui.ending import end
from gui.session.playing.frame_clock import SLICE
from model.sentence import Refusal, Sentence, sentence

TURN = 8
"""Milliseconds between two turns of a task."""

TURNS = 2
"""That a task gets to each value that is told: a frame of the screen."""

SHARE = 4
"""Of the time of the window, showing what is told may take one part in so many: what takes long to
draw is told less often, so that the work goes on meanwhile and the window stays free."""

THREADS = 3
"""Tasks at a time; others wait for their turn."""

BROKEN = sentence("Something in Downhill went wrong here, and this was not computed.")


class BackgroundTask(QObject):
    """One piece of work on its way. It ends with its parent, if not before.

    Signals:
        advanced(object): the last value that has come; those between two frames are left out. A
            None is no value: it is where the work can pause.
        finished(): the work is done; not after `cancel` or a failure.
        failed(Sentence): the work refused to go on, or broke down; then its exception is raised.
    """

    advanced = Signal(object)
    finished = Signal()
    failed = Signal(object)

    def __init__(self, parent: QObject, *, paced: bool) -> None:
        super().__init__(parent)
        self._paced = paced
        self._turn = threading.Condition()
        self._mail: list[object] = []
        self._drawn = True
        self._turns = 0
        self._told = self._next_telling = 0.0
        self._running = False
        self._cancelled = False
        self._work: Future[None] | None = None
        self._timer = QTimer(self, interval=TURN)
        self._timer.timeout.connect(self._poll)
        parent.destroyed.connect(self.cancel)

    @property
    def running(self) -> bool:
        """Whether something may still come."""
        return self._running

    def start(self, pool: ThreadPoolExecutor, work: Callable[[], Iterator[object]]) -> None:
        """Begin; `work` is called in the thread."""
        self._running = True
        self._work = pool.submit(self._walk, work)
        self._timer.start()

    def wait(self, seconds: float) -> BaseException | None:
        """Wait until the work is done; gives what it has raised, if it has.

        Raises TimeoutError when it is not done by then.
        """
        return None if self._work is None else self._work.exception(seconds)

    def cancel(self) -> None:
        """Tell nothing more, and stop as soon as the value on its way is there."""
        if not self._running:
            return
        with self._turn:
            self._cancelled = True
            self._turn.notify_all()
        if self._work is not None:
            self._work.cancel()  # where it still waits for its turn
        self._end()

    def _end(self) -> None:
        """Be gone: whoever begins many tasks shall not collect them."""
        self._running = False
        self._timer.stop()
        self.deleteLater()

    def _poll(self) -> None:
        done = self._work is not None and self._work.done()
        self._turns += 1
        if done or (self._turns % TURNS == 0 and time.monotonic() >= self._next_telling):
            with self._turn:
                mail, self._mail = self._mail, []
            if mail:
                self._told = time.monotonic()
                self.advanced.emit(mail[0])
                QTimer.singleShot(0, self, self._pause)
        # As `_pause` it comes after the repaint that the signal has asked for.
        QTimer.singleShot(0, self, self._resume)
        if done and self._work is not None and self._running:
            # An error remembers the thread's frames, and these the task. Without letting go of it
            # here, the task would be collected one day in whatever thread, and its timer with it.
            error, self._work = self._work.exception(), None
            self._end()
            if isinstance(error, Refusal):
                self.failed.emit(error.sentence)
            elif error is not None:
                self.failed.emit(BROKEN)
                raise error
            else:
                self.finished.emit()

    def _pause(self) -> None:
        """Tell nothing for some times as long as it has taken to show what was told."""
        now = time.monotonic()
        self._next_telling = now + (SHARE - 1) * (now - self._told)

    def _resume(self) -> None:
        with self._turn:
            self._drawn = True
            self._turn.notify_all()

    # The thread's side.

    def _walk(self, work: Callable[[], Iterator[object]]) -> None:
        deadline = time.monotonic() + SLICE
        for value in work():
            if self._cancelled:
                return
            with self._turn:
                if value is not None:
                    self._mail = [value]
                if self._paced and time.monotonic() >= deadline:
                    self._drawn = False
                    self._turn.wait_for(lambda: self._drawn or self._cancelled)
                    deadline = time.monotonic() + SLICE


class BackgroundTasks:
    """All tasks of a session, and their threads."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="background")
        self._all: list[BackgroundTask] = []

    def begin(
        self,
        parent: QObject,
        work: Callable[[], Iterator[object]],
        failed: Callable[[Sentence], object] | SignalInstance,
        *,
        paced: bool = True,
    ) -> BackgroundTask:
        """Begin a task. Connect to its signals at once: nothing comes before the next frame.

        failed: tells the person why nothing will come. Whoever waits would wait for ever.
        """
        self._all = [task for task in self._all if task.running]
        task = BackgroundTask(parent, paced=paced)
        task.failed.connect(failed)
        self._all.append(task)
        task.start(self._pool, work)
        return task

    @property
    def busy(self) -> bool:
        """Whether something may still come of any of them."""
        return any(task.running for task in self._all)

    def busy_for(self, one: QObject) -> bool:
        """Whether something may still come of what this one, or a part of it, has begun."""
        return any(task.running and _inside(task, one) for task in self._all)

    def close(self, until: float = math.inf) -> None:
        """Cancel all and wait for the threads."""
        for task in self._all:
            task.cancel()
        end(self._pool, until)


def _inside(part: QObject, whole: QObject) -> bool:
    above: QObject | None = part
    while above is not None and above is not whole:
        above = above.parent()
    return above is whole
