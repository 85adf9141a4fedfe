"""The result of work in the background that belongs to what is shown now.

A page computes something about its step, its photo and its choices: these are the key. It says
which key it wants as often as it likes. Work begins when that is another one, what was on its way
for the old one is given up, and nothing of the old one is told any more.
"""

import operator
from collections.abc import Callable, Iterator
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

from gui.session.background import BackgroundTask, BackgroundTasks
from model.sentence import Refusal, Sentence

Key = TypeVar("Key")
Value = TypeVar("Value")


def _never(old: Any, new: Any) -> bool:
    del old, new
    return False


class Latest(Generic[Key, Value]):
    """What has come of the key that is wanted. It has to be asked in the window's thread."""

    def __init__(
        self,
        tasks: BackgroundTasks,
        parent: QObject,
        work: Callable[[Key], Iterator[Value | None]],
        changed: Callable[[], object],
        *,
        ended: Callable[[], object] | None = None,
        same: Callable[[Key, Key], bool] = operator.eq,
        stands_for: Callable[[Key, Key], bool] = _never,
        wait: int = 0,
        rest: int = 0,
        paced: bool = True,
    ) -> None:
        """Want nothing yet.

        parent:     all ends with it.
        work:       called in the window's thread, where it may raise Refusal. What it gives is
                    walked along in another thread and must hold nothing of the window: values, the
                    last of which counts, and None where there is only a pause.
        changed:    called when something has begun or come by itself.
        ended:      called when all has come, or nothing more will; `changed` where it is None.
        same:       whether two keys have the same result.
        stands_for: whether the result of an old key may be shown until there is one of the new key.
                    Then work for the old one is brought to its end first, and `value` stays.
        wait:       milliseconds for which a key must stay until work begins.
        rest:       milliseconds at least from the end of work to the next that it stands for.
        paced:      whether the work takes turns with the window, see `BackgroundTasks`.
        """
        self._tasks, self._parent = tasks, parent
        self._work, self._changed, self._ended = work, changed, ended or changed
        self._same, self._stands_for = same, stands_for
        self._wait, self._rest, self._paced = wait, rest, paced
        self._key: Key | None = None
        self._next: Key | None = None  # begins when the timer ends, or the work on its way
        self._value: Value | None = None
        self._whole: tuple[Key | None, Value | None] = None, None  # the last result that was done
        self._done = False
        self._failure: Sentence | None = None
        self._task: BackgroundTask | None = None
        self._timer = QTimer(parent, singleShot=True)
        self._timer.timeout.connect(self._go_on)

    @property
    def key(self) -> Key | None:
        """What the work is about that was begun or waits to begin; None for nothing."""
        return self._key

    @property
    def value(self) -> Value | None:
        """The last value that has come; None before the first."""
        return self._value

    @property
    def done(self) -> bool:
        """Whether `value` is the last one there will be of `key`."""
        return self._done

    @property
    def running(self) -> bool:
        """Whether work is on its way."""
        return self._task is not None and self._task.running

    @property
    def failure(self) -> Sentence | None:
        """Why no more will come of `key`."""
        return self._failure

    # What is asked for.

    def want(self, key: Key, *, at_once: bool = False) -> None:
        """Want the result of a key, if it is not there or on its way already, or has failed.

        at_once: do not wait for the key to stay, nor for other work to end.
        """
        old = self._key
        if old is not None and self._same(old, key):
            if not self._waits:
                self._next = None
            elif at_once:
                self._begin(key)
            return
        kept = old is not None and self._stands_for(old, key)
        resting = self._done and self._timer.isActive()
        if kept and not at_once and (self.running or resting):
            self._next = key
            return
        self.stop()
        if not kept:
            self._value, self._whole = None, (None, None)
        if at_once or not self._wait:
            self._begin(key)
        else:
            self._done, self._failure = False, None
            self._key = self._next = key
            self._timer.start(self._wait)

    def stop(self) -> None:
        """Go no further; what has come stays, and goes on for another key alone."""
        self._timer.stop()
        self._next = None
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def drop(self) -> None:
        """Give up what is not done: nobody looks. What is done stays as long as it is true."""
        self.stop()
        if not self._done:
            self._key, self._value = self._whole
            self._done, self._failure = self._key is not None, None

    def forget(self) -> None:
        """Want nothing, and know nothing."""
        self.stop()
        self._key = self._value = self._failure = None
        self._whole, self._done = (None, None), False

    def take_down(self) -> Callable[[], None]:
        """Take down the last whole result; calling the answer has it again, with its key.

        What was on its way is not taken down: it begins when its key is wanted again.
        """
        key, value = self._whole

        def bring_back() -> None:
            self.forget()
            if key is not None:
                self._key, self._value = self._whole = key, value
                self._done = True

        return bring_back

    # What comes.

    @property
    def _waits(self) -> bool:
        """Whether the key has not stayed for long enough yet."""
        return self._timer.isActive() and not self._done

    def _begin(self, key: Key) -> None:
        self._timer.stop()
        self._key, self._next = key, None
        self._done, self._failure = False, None
        try:
            values = self._work(key)
        except Refusal as refusal:
            self._failure = refusal.sentence
            return
        self._task = self._tasks.begin(self._parent, lambda: values, self._fail, paced=self._paced)
        self._task.advanced.connect(self._advance)
        self._task.finished.connect(self._finish)

    def _go_on(self) -> None:
        """Begin what has waited, or what was wanted meanwhile."""
        if self._next is not None:
            self._begin(self._next)
            self._changed()

    def _advance(self, value: Value) -> None:
        self._value = value
        self._changed()

    def _finish(self) -> None:
        self._task, self._done = None, True
        self._whole = self._key, self._value
        if self._rest:
            self._timer.start(self._rest)
        self._ended()
        if not self._timer.isActive():
            self._go_on()

    def _fail(self, why: Sentence) -> None:
        self._task, self._failure = None, why
        self._ended()
