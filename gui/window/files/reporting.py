"""The report of a run: one page about the film on show, written in the background."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.session.session import Session
from gui.style.language import spoken
from gui.window.files.export_words import words_of_exports
from gui.window.files.file_picker import FilePicker
from gui.window.main_window import MainWindow
from model.photos import shown_name
from model.sentence import sentence


class Reporting(QObject):
    """Asks for a place, and has the report of the film on show written there.

    project: gives the file of the project, empty where there is none.

    Signals: `noticed(Sentence)`, where it is; `refused(Sentence)`, why it is not.
    """

    noticed = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, window: MainWindow, project: Callable[[], str]) -> None:
        super().__init__(window)
        self._session, self._project = session, project
        self._picker = FilePicker(window)

    def ask(self) -> None:
        """Ask where it is to be written."""
        project = Path(self._project()).stem
        words = words_of_exports()["html"]
        self._picker.pick_target(
            self.tr("Write a report"),
            f"{words.kind} (*.html)",
            partial(self.write, project),
            suffix="html",
            name=f"{project} {words.name}".strip(),
        )

    def write(self, name: str, path: str) -> None:
        """Write it, in the language of the moment, about the film as it is now."""
        lab, see = self._session.snapshot().lab, self._session.feature_cache.see
        language = spoken()

        def walk() -> Iterator[None]:
            from model.documents import save_page, speaker, story_of_lab, write_report

            story = story_of_lab(lab, name, see)
            yield
            page = write_report(story, language, speaker(language))
            yield
            save_page(path, page)
            yield

        task = self._session.files.begin(self, path, walk, self.refused)
        words = sentence("The report is in {name}.", name=shown_name(path))
        task.finished.connect(lambda: self.noticed.emit(words))
