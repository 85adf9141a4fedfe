"""Weighing the photos in W, in the background.

It takes as long as the training itself, so it begins when a step has stayed for a moment, and goes
on from what is known where the film has only become longer.
"""

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.background import BackgroundTask, BackgroundTasks
from model.backprop import PhotoWeights, weigh, whole_film, why_no_sum
from model.eyes import Extract
from model.training import Preparation, Run

MOMENT = 150
"""Milliseconds for which a step has to stay."""


class PhotoWeightsTask(QObject):
    """The weights of the photos at one step at a time.

    Signals:
        advanced(PhotoWeights): the walk along the film has come so far.
        finished(): it has come to the step.
        refused(Sentence): why W is no sum of photos, or could not be weighed.
    """

    advanced = Signal(object)
    finished = Signal()
    refused = Signal(object)

    def __init__(self, tasks: BackgroundTasks, see: Extract, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._see = tasks, see
        self._wanted: tuple[Run, int] | None = None
        self._known: PhotoWeights | None = None
        self._task: BackgroundTask | None = None
        self._still = QTimer(self, interval=MOMENT, singleShot=True)
        self._still.timeout.connect(self._begin)

    def watch(self, run: Run, step: int) -> None:
        """Weigh the photos at a step of a film that has been there; of others let go."""
        self._cancel()
        self._wanted = run, step
        self._still.start()

    def stop(self) -> None:
        """Let everything go."""
        self._cancel()
        self._wanted = self._known = None

    def _cancel(self) -> None:
        self._still.stop()
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def _begin(self) -> None:
        if self._wanted is None or not 0 <= self._wanted[1] <= self._wanted[0].length:
            return
        film = whole_film(*self._wanted)
        why = why_no_sum(film)
        if why is not None:
            self.refused.emit(why)
            return
        known = self._known
        if known is not None and not known.leads_to(film):
            known = self._known = None
        # Its own arrays: the old walk may not have noticed yet that it is over.
        prepare = Preparation(self._see)
        task = self._tasks.begin(self, lambda: weigh(film, prepare, known), self.refused)
        task.advanced.connect(self._advance)
        task.finished.connect(self.finished)
        self._task = task

    def _advance(self, weights: PhotoWeights) -> None:
        self._known = weights
        self.advanced.emit(weights)
