"""Greying out one part of a photo after the other, in the background.

Fifty looks of a network take half a second or more. Nobody wants to wait for them, least of all who
only passes by: so they begin when the same photo has been looked at for a moment, go on while the
window lives, and end when another photo or eye is chosen.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.background import BackgroundTask, BackgroundTasks
from model.eyes import Eye
from model.inspection import occlude
from model.photos import Photo
from model.sentence import Sentence

MOMENT = 200
"""Milliseconds for which a photo has to stay before its parts are looked at."""


class OcclusionTask(QObject):
    """The map of one photo at a time.

    Signals:
        advanced(Occlusion | None): some more parts are done; None when another map begins.
        failed(Sentence): the eye refused to look.
    """

    advanced = Signal(object)
    failed = Signal(object)

    def __init__(self, tasks: BackgroundTasks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._looked: tuple[Photo, Eye] | None = None
        self._task: BackgroundTask | None = None
        self._done = False
        self._still = QTimer(self, interval=MOMENT, singleShot=True)
        self._still.timeout.connect(self._begin)

    def watch(self, photo: Photo, eye: Eye) -> None:
        """Make the map of a photo; one that is done or on its way is not made again."""
        if self._looked == (photo, eye):
            return
        self._cancel()
        self._looked = photo, eye
        self._done = False
        self.advanced.emit(None)
        self._still.start()

    def stop(self) -> None:
        """Give up a map that is not done; `watch` begins it anew."""
        if not self._done:
            self._cancel()
            self._looked = None

    def _cancel(self) -> None:
        self._still.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin(self) -> None:
        if self._looked is None:
            return
        photo, eye = self._looked
        task = self._tasks.begin(self, lambda: occlude(photo, eye), self._fail, paced=False)
        task.advanced.connect(self.advanced)
        task.finished.connect(self._finish)
        self._task = task

    def _fail(self, why: Sentence) -> None:
        self._finish()
        self.failed.emit(why)

    def _finish(self) -> None:
        self._done = True
