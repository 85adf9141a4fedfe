"""Writes the classifier on show, or its film, as files that other programs read."""

import os
from collections.abc import Iterator

from PySide6.QtCore import QObject, Signal

from gui.session.session import Session
from gui.style.language import say, spoken
from gui.window.files.export_words import words_of_exports
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow
from model.photos import shown_name
from model.sentence import sentence


class Exporter(QObject):
    """Asks for a place, and has a file written there in the background.

    Signals: `noticed(Sentence)`, what has been saved, and where; `refused(Sentence)`, why not.
    """

    noticed = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._picker = FilePicker(window)

    def export(self, name: str) -> None:
        """Let the learner name a file for an export (`model.exports`), and write it."""
        from model.exports import BY_NAME  # it brings what a window that opens does without

        why = BY_NAME[name].refusal(self._session.snapshot().lab)
        if why is not None:
            self.refused.emit(why)
            return
        words, suffix = words_of_exports()[name], BY_NAME[name].suffix
        self._picker.pick_target(
            self.tr("Export"),
            f"{words.kind} (*.{suffix})",
            lambda path: self._write(name, path),
            suffix=suffix,
            name=words.name,
        )

    def _write(self, name: str, path: str) -> None:
        """Write what is on show at this moment, whatever is done meanwhile."""
        snapshot, see = self._session.snapshot().lab, self._session.feature_cache.see
        language = spoken()

        def work() -> Iterator[None]:
            from model.exports import BY_NAME, material_of

            BY_NAME[name].save(path, material_of(snapshot, see), language, say)
            yield

        task = self._session.files.begin(self, path, work, self.refused)
        folder = os.path.dirname(os.path.abspath(path))
        saved = sentence("{name} was saved in {folder}.", name=shown_name(path), folder=folder)
        task.finished.connect(lambda: self.noticed.emit(saved))
