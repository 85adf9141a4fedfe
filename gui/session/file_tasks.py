"""Files that somebody has asked for and that are being written: exports, reports, films.

What is computed for a page is of no use once the window is gone. A file is: whoever closes the
window at once after having saved wants it nevertheless. So these have threads of their own, which
no page and no other file keeps waiting, and the program waits for them at its end as it does for
projects (`gui.session.project_writer`).
"""

import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtCore import QObject, SignalInstance

from gui.ending import end
from gui.session.background import BackgroundTask
from model.photos import shown_name
from model.sentence import Refusal, Sentence, sentence

THREADS = 16
"""Files at a time: more than anybody asks for while one is written."""


def written(
    path: str, wait: Callable[[float], BaseException | None], until: float
) -> Sentence | None:
    """Wait for a file, up to a moment of `time.monotonic`; gives why it is not there.

    wait: waits so many seconds; gives what the writing has raised. Raises TimeoutError when it goes
          on.

    What nobody has thought of is reported, and told like anything else: other files wait as well.
    """
    name = shown_name(path)
    try:
        error = wait(max(0.0, until - time.monotonic()))
    except TimeoutError:
        return sentence(
            "{name} could not be written before Downhill ended: it took too long. What was there "
            "before is as it was.",
            name=name,
        )
    if error is None:
        return None
    if isinstance(error, Refusal):
        return error.sentence
    sys.excepthook(type(error), error, error.__traceback__)
    return sentence("Something in Downhill went wrong, and {name} was not written.", name=name)


class FileTasks:
    """All files of a session that are on their way."""

    def __init__(self) -> None:
        self._pool = ThreadPoolExecutor(THREADS, thread_name_prefix="files")
        self._all: list[tuple[str, BackgroundTask]] = []

    def begin(
        self,
        parent: QObject,
        path: str,
        work: Callable[[], Iterator[None]],
        failed: Callable[[Sentence], object] | SignalInstance,
    ) -> BackgroundTask:
        """Begin to write a file.

        failed: tells the person why it will not be there.
        """
        self._all = [(name, task) for name, task in self._all if task.running]
        task = BackgroundTask(parent, paced=False)
        task.failed.connect(failed)
        self._all.append((path, task))
        task.start(self._pool, work)
        return task

    @property
    def busy(self) -> bool:
        """Whether a file is being written."""
        return any(task.running for _, task in self._all)

    def seal(self) -> None:
        """Begin nothing more; what is on its way goes on."""
        self._pool.shutdown(wait=False)

    def close(self, until: float) -> tuple[Sentence, ...]:
        """Wait for all, up to a moment of `time.monotonic`; gives why files are not there."""
        told = [written(path, task.wait, until) for path, task in self._all if task.running]
        for _, task in self._all:
            task.cancel()
        end(self._pool, until)
        return tuple(why for why in told if why is not None)
