"""The film of one thing that is seen: the window goes through its steps and takes pictures.

Only the window can draw, so it draws step after step, as if somebody had gone there, and lives on
between two of them. What comes of it is written in the background. Afterwards the step that was on
show is on show again, with what was chosen for it. Where other photos or another film come
meanwhile, the recording ends and says so: half of one and half of another is no film.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from PySide6.QtCore import QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QProgressBar, QProgressDialog

from gui.page.page import Page
from gui.session.session import Session
from gui.style import text
from gui.style.language import fill
from gui.widgets.giving.given import Given
from gui.widgets.giving.saving import MOST_PICTURES, FilmKind, FilmWanted
from gui.widgets.giving.sheet import Blank
from gui.window.files.file_picker import FilePicker
from gui.window.files.film_writer import FilmWriter
from gui.window.main_window import MainWindow
from model.photos import Pixels
from model.sentence import Sentence, sentence

LARGEST = 800
"""Width and height of a picture in pixels, at the most."""

LOOK = 15
"""Milliseconds between two looks whether a step is drawn."""

PATIENCE = 200
"""So many looks later a picture is taken of what there is: something computes for long."""


_COMING = sentence(
    "Photos are on their way, and with them another film. Save it once they are there."
)
_OTHER = sentence(
    "The film was not saved: the photos or the film in the window have become others meanwhile. "
    "Save it once more."
)


class FilmRecorder(QObject):
    """Asks for a place, goes through the film and has it written there; one at a time.

    page: gives the page that is seen.

    Signals: `noticed(Sentence)`, where it is; `refused(Sentence)`, why it is not.
    """

    noticed = Signal(object)
    refused = Signal(object)

    def __init__(self, session: Session, window: MainWindow, page: Callable[[], Page]) -> None:
        super().__init__(window)
        self._session, self._window, self._page = session, window, page
        self._picker = FilePicker(window)
        self._recording: Recording | None = None
        # Before anybody takes down what there is, for the next start.
        window.closing.connect(self._close)

    @property
    def busy(self) -> bool:
        """Whether it is going through a film."""
        return self._recording is not None

    def ask(self, wanted: FilmWanted) -> None:
        """Ask where a film is to be saved."""
        if self.busy:
            return
        if self._session.state.length < 1:
            why = sentence("There is no film yet: it takes a step at least. Press Run first.")
            self.refused.emit(why)
            return
        record = partial(self.record, wanted.given, wanted.kind)
        if wanted.kind == "gif":
            title, kind = self.tr("Save film"), f"{self.tr('Moving pictures')} (*.gif)"
            name = wanted.given.title()
            self._picker.pick_target(title, kind, record, suffix="gif", name=name)
        else:
            self._picker.pick_folder(self.tr("Where shall the folder of pictures be?"), record)

    def record(self, given: Given, kind: FilmKind, path: str) -> None:
        """Go through the film; write it to a file, or to a new folder in a folder."""
        if self._session.reading:
            self.refused.emit(_COMING)
            return
        writer = FilmWriter(kind, path, given.title())
        recording = Recording(self._session, self._window, self._page(), given, writer)
        recording.ended.connect(self._end)
        recording.failed.connect(self.refused)
        recording.done.connect(
            lambda: self.noticed.emit(sentence("The film is in {name}.", name=writer.made))
        )
        self._recording = recording
        recording.begin()

    def _close(self) -> None:
        if self._recording is not None:
            self._recording.close()

    def _end(self) -> None:
        if self._recording is not None:
            self._recording.deleteLater()
            self._recording = None


class Recording(QObject):
    """One film on its way, with the photos and the film that the window has when it is made.

    Signals: `done()`, all is written; `failed(Sentence)`, why it is not; `ended()`, after either,
    and after Cancel. The step of before is on show again as soon as there are all pictures.
    """

    done = Signal()
    failed = Signal(object)
    ended = Signal()

    def __init__(
        self, session: Session, window: MainWindow, page: Page, given: Given, writer: FilmWriter
    ) -> None:
        super().__init__(window)
        self._session, self._page, self._given, self._writer = session, page, given, writer
        session.pause()
        self._before, self._film = session.snapshot(), _film(session)
        length = session.state.length
        count = min(length + 1, MOST_PICTURES)
        self._steps: list[int] = np.linspace(0, length, count).round().astype(int).tolist()
        self._place = self._looks = 0
        self._size: QSize | None = None  # of all pictures
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        self._dialog = QProgressDialog(window)
        self._dialog.setWindowModality(Qt.WindowModality.WindowModal)
        self._dialog.setWindowTitle(given.title())
        self._dialog.setLabelText(self.tr("The window goes through the film, step by step."))
        self._dialog.setCancelButtonText(self.tr("Cancel"))
        self._dialog.setBar(QProgressBar(textVisible=False))  # the bar is lower than any text
        self._dialog.setAutoReset(False)
        self._dialog.setAutoClose(False)
        self._dialog.setRange(0, len(self._steps) + 1)  # at the end it is written
        self._dialog.canceled.connect(self._cancel)

    def begin(self) -> None:
        """Go to the first step."""
        session = self._session
        self._dialog.open()
        self._task = session.files.begin(self, self._writer.path, self._writer.walk, self._fail)
        self._task.finished.connect(self._finish)
        self._timer.start()
        session.go_to(self._steps[0])

    def _look(self) -> None:
        """Take a picture once the step is drawn, and nothing more is computed for it."""
        session, page = self._session, self._page
        if not self._same_film:
            self._cancel()
            self.failed.emit(_OTHER)
            return
        scene = session.scene
        if session.busy or scene is None or scene.step != self._steps[self._place]:
            return
        self._looks += 1
        if self._looks == 1:
            page.redraw()  # now, and not when it usually would
            return
        begins = any(one.isActive() and one.isSingleShot() for one in page.findChildren(QTimer))
        if self._looks < PATIENCE and (begins or session.tasks.busy_for(page)):
            return
        self._writer.put(self._picture())
        self._place, self._looks = self._place + 1, 0
        self._dialog.setValue(self._place)
        if self._place < len(self._steps):
            session.go_to(self._steps[self._place])
        else:
            self._come_back()
            self._writer.put(None)

    @property
    def _same_film(self) -> bool:
        """Whether photos and film are those that it was begun with, whatever step is shown."""
        return all(
            one is other for one, other in zip(self._film, _film(self._session), strict=True)
        )

    def _picture(self) -> Pixels:
        """Draw what is seen now, as large as it was at first, with its step in the title."""
        step = fill(self.tr("step {step}"), step=text.count(self._steps[self._place]))
        sheet = self._given.sheet()
        # What is hidden at this step would be painted as it was last seen, at another one.
        frame = sheet.frame if self._given.is_seen() else Blank(sheet.frame)
        sheet = replace(sheet, frame=frame, title=f"{sheet.title} · {step}", headed=True)
        size = sheet.size()
        image = sheet.image(min(1.0, LARGEST / max(size.width(), size.height())))
        if self._size is None:
            self._size = image.size()
        elif image.size() != self._size:  # the window has been made larger or smaller
            image = image.scaled(self._size, mode=Qt.TransformationMode.SmoothTransformation)
        return _pixels(image)

    def close(self) -> None:
        """Give up where pictures are still to come: the window closes that would draw them."""
        if self._timer.isActive():
            self._cancel()

    def _cancel(self) -> None:
        self._task.cancel()
        self._leave()

    def _fail(self, why: Sentence) -> None:
        self._leave()
        self.failed.emit(why)

    def _finish(self) -> None:
        self._leave()
        self.done.emit()

    def _leave(self) -> None:
        self._come_back()
        self._dialog.canceled.disconnect(self._cancel)
        self._dialog.close()
        self._dialog.deleteLater()
        self.ended.emit()

    def _come_back(self) -> None:
        """Bring the step of before back, and what was chosen for it, where the film is there."""
        if self._timer.isActive() and self._same_film:
            # What was asked, or is followed, may be another photo by now.
            now = self._session.snapshot()
            self._session.put_back(replace(now, lab=self._before.lab))
        self._timer.stop()


def _film(session: Session) -> tuple[object, ...]:
    """Give what another film, or other photos, would have others of."""
    lab = session.lab
    return lab.run.history, lab.dataset, lab.own_photos


def _pixels(image: QImage) -> Pixels:
    """Copy the pixels of an image: (height, width, 3) uint8."""
    rgb = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(rgb.constBits(), np.uint8).reshape(rgb.height(), rgb.bytesPerLine())
    return lines[:, : 3 * rgb.width()].reshape(rgb.height(), rgb.width(), 3).copy()
