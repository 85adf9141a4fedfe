"""Saves models, pages, and what plots give away, where the learner wants them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from gui.widgets.giving.saving import SaveWanted
from gui.window.files.export_words import words_of_exports
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow
from model.model_file import trouble, write_whole
from model.photos import shown_name
from model.sentence import sentence


class Saver(QObject):
    """Asks for a place, and has a file written there.

    Signals: `noticed(Sentence)`, what has been saved; `refused(Sentence)`, why it was not.
    """

    noticed = Signal(object)
    refused = Signal(object)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._picker = FilePicker(window)

    def save(self, wanted: SaveWanted) -> None:
        """Let the learner name a file, beginning where the last one was left."""
        titles = {
            "png": (self.tr("Save picture"), self.tr("Pictures")),
            "svg": (self.tr("Save picture"), self.tr("Drawings")),
            "csv": (self.tr("Save numbers"), self.tr("Tables")),
            "html": (self.tr("Hand in"), self.tr("Pages")),
        }
        title, kind = titles[wanted.suffix]
        self._picker.pick_target(
            title,
            f"{kind} (*.{wanted.suffix})",
            partial(self._write, wanted.content),
            suffix=wanted.suffix,
            name=wanted.name,
        )

    def save_model(self, write: Callable[[str], None]) -> None:
        """Let the learner name a file for the model on show; `write` writes it, and says so."""
        words = words_of_exports()["npz"]
        models = f"{words.kind} (*.npz)"
        self._picker.pick_target(
            self.tr("Save model"), models, write, suffix="npz", name=words.name
        )

    def _write(self, content: bytes, path: str) -> None:
        name = shown_name(path)
        try:
            write_whole(path, content)
        except OSError as error:
            why = sentence("{name} cannot be written: {why}", name=name, why=trouble(error))
            self.refused.emit(why)
        else:
            self.noticed.emit(sentence("{name} was saved.", name=name))
