"""The menu of what can be taken out of Downhill, a line each."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu

from gui.window.commands import Commands


class ExportMenu(QMenu):
    """File > Export."""

    def __init__(self, menu: QMenu, commands: Commands) -> None:
        super().__init__(menu)
        self.setTitle(self.tr("Export"))
        for words, command in self._entries(commands):
            self.addAction(words).triggered.connect(lambda _checked, command=command: command())

    def _entries(self, commands: Commands) -> tuple[tuple[str, Callable[[], None]], ...]:
        export = commands.export
        return (
            (self.tr("&Model (.npz)…"), commands.save_model),
            (self.tr("Classifier for other programs (&ONNX)…"), partial(export, "onnx")),
            (self.tr("&Weights (CSV)…"), partial(export, "weights")),
            (self.tr("&Losses (CSV)…"), partial(export, "csv")),
            (self.tr("&Verdicts on all photos (CSV)…"), partial(export, "verdicts")),
            (self.tr("&Report of the run…"), commands.report),
            (self.tr("This run as a &NumPy script…"), partial(export, "numpy")),
            (self.tr("This run as a &scikit-learn script…"), partial(export, "sklearn")),
        )
