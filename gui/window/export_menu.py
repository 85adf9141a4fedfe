"""The menu of what can be taken out of Downhill, a line each."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QMenu

from gui.window.commands import Commands
from gui.window.files.export_words import words_of_exports


class ExportMenu(QMenu):
    """File > Export."""

    def __init__(self, menu: QMenu, commands: Commands) -> None:
        super().__init__(menu)
        self.setTitle(self.tr("E&xport"))
        # What asks for a file in a way of its own.
        own: Mapping[str, Callable[[], None]] = {
            "npz": commands.save_model,
            "html": commands.report,
        }
        for name, words in words_of_exports().items():
            command = own.get(name) or partial(commands.export, name)
            entry = self.addAction(words.entry)
            entry.triggered.connect(lambda _checked, command=command: command())
