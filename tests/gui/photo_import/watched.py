"""An importer whose networks a test can hold up, and all that it has told."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from gui.photo_import.drop_data import DroppedData
from gui.photo_import.import_result import ImportResult, LabelQuestion
from gui.photo_import.photo_import import PhotoImport
from gui.photo_import.reading_progress import ReadingProgress
from model.eyes import Eye
from model.pretrained import Presorted
from model.sentence import Sentence
from tests.gui.feature_caches import HeldFeatureCache


class Watched:
    """An importer, and what it has told.

    eyes: those that it is to ask.
    read: the drops that it has read, as often as it has asked which eyes are to look at them.
    """

    def __init__(self, parent: QObject) -> None:
        self.feature_cache = HeldFeatureCache()
        self.eyes: Sequence[Eye] = ()
        self.read: list[ImportResult] = []
        self.photo_import = PhotoImport(self.feature_cache, self.choose_eyes, parent)
        self.results: list[ImportResult] = []
        self.questions: list[LabelQuestion] = []
        self.sorted: list[tuple[Presorted, ...]] = []
        self.refusals: list[Sentence] = []
        self.progress: list[ReadingProgress | None] = []
        self.photo_import.arrived.connect(self.results.append)
        self.photo_import.questioned.connect(self.questions.append)
        self.photo_import.presorted.connect(self.sorted.append)
        self.photo_import.refused.connect(self.refusals.append)
        self.photo_import.progressed.connect(self.progress.append)

    def choose_eyes(self, result: ImportResult) -> Sequence[Eye]:
        self.read.append(result)
        return self.eyes

    def take(self, *paths: object, shelf: int | None = None) -> None:
        self.photo_import.take(DroppedData(tuple(map(str, paths)), ()), shelf)

    def looking(self) -> bool:
        return any(progress is not None and progress.looking for progress in self.progress[-1:])

    def reading(self) -> bool:
        """Whether it reads files, and knows how many."""
        return any(progress is not None and progress.total > 0 for progress in self.progress)

    def settle(self, qtbot: QtBot) -> None:
        qtbot.waitUntil(lambda: not self.photo_import.busy)
