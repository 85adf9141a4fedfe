"""Files of models and networks: they are opened in the background, for that may take its time."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gui.network_process.networks import Errand, Networks
from gui.session.background import BackgroundTask, BackgroundTasks
from model.eyes import Asker
from model.lab import model_of
from model.model_file import needed_beside, save
from model.sentence import Sentence, joined, sentence
from model.training import Scene

SLOW = 300
"""Milliseconds after which it is said that a file is being opened."""


class FileOpening(QObject):
    """Opens one file at a time; what is opened or chosen later overtakes it.

    Signals:
        changed(): `slow` may be another one.
        refused(Sentence): why a file cannot be used.
    """

    changed = Signal()
    refused = Signal(object)

    def __init__(self, tasks: BackgroundTasks, networks: Networks, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks, self._networks = tasks, networks
        self._task: BackgroundTask | None = None
        self._errand = Errand(networks)
        self._slow = QTimer(self, interval=SLOW, singleShot=True)
        self._slow.timeout.connect(self.changed)

    @property
    def busy(self) -> bool:
        """Whether a file is being opened."""
        return self._task is not None

    @property
    def slow(self) -> bool:
        """Whether a file is being opened, and has been for so long that it is to be said."""
        return self._task is not None and not self._slow.isActive()

    def open(
        self,
        work: Callable[[Asker], object],
        then: Callable[[Any], None],
        missed: Callable[[], None] = lambda: None,
    ) -> None:
        """Read a file with `work`, and go on with what it is. `work` may raise Refusal.

        missed: is called then, after the reason has been told.
        """
        self.give_up()
        self._errand = errand = Errand(self._networks)
        self._task = task = self._tasks.begin(
            self, lambda: iter([work(errand)]), self.refused, paced=False
        )

        def arrive(value: object) -> None:
            self._end(task)  # what is done with it may open another
            then(value)

        task.advanced.connect(arrive)
        task.failed.connect(lambda _: self._end(task))
        task.failed.connect(lambda _: missed())
        self._slow.start()

    def give_up(self) -> None:
        """Do not go on with the file that is being opened."""
        if self._task is not None:
            self._task.cancel()
            self._errand.give_up()
            self._end(self._task)

    def _end(self, task: BackgroundTask) -> None:
        if task is self._task:
            self._task = None
            self._slow.stop()
            self.changed.emit()


def save_model(scene: Scene, path: str) -> Sentence:
    """Write the classifier of a step to a file, and say so.

    Raises Refusal where the file cannot be written.
    """
    save(path, model_of(scene))
    saved = sentence("The model of step {step} was saved.", step=scene.step)
    network = needed_beside(scene.setup.eye)
    if network is None:
        return saved
    return joined([saved, sentence("Keep the network {name} beside it.", name=network)])
