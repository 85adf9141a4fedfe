"""Handing in: one page of what the learner has done, saved where they want it."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.session.session import Session
from gui.style.language import say, spoken
from gui.widgets.giving.saving import ask_to_save
from gui.window.dialogs.name_dialog import NameDialog
from model.lesson import Course
from model.sentence import Refusal, sentence
from model.sketches import only_sketches
from model.training import Marks, Scene


class HandingIn(QObject):
    """Makes the page of a course, and of the film that it led to.

    That is the last film of photos of the learner's own: the summary that comes after it is about
    sketches. Where there is none, it is the film on show.

    part: a part of the window, from which it is asked to save the page.

    Signals: `refused(Sentence)`, why there is no page.
    """

    refused = Signal(object)

    def __init__(self, session: Session, part: QWidget) -> None:
        super().__init__(part)
        self._session, self._part = session, part
        self._own: tuple[Scene, Marks] | None = None
        session.scene_changed.connect(self._remember)
        if session.scene is not None:
            self._remember(session.scene)

    def ask(self, course: Course) -> None:
        """Ask for a name, and then where the page is to be saved."""
        NameDialog(partial(self._save, course), self._part.window()).open()

    def _save(self, course: Course, name: str) -> None:
        # Whoever opens the lesson does not wait for what writes pages.
        from model.documents import make_handin, write_handin

        scene = self._session.scene
        shown = None if scene is None else (scene, self._marks())
        try:
            handin = make_handin(name, spoken(), course, self._own or shown, say)
        except Refusal as refusal:  # a photo that cannot be read any more
            self.refused.emit(refusal.sentence)
            return
        title = say(sentence("What I have learnt from Downhill"))
        file = f"{handin.name} {title}" if handin.name else title
        ask_to_save(self._part, file, "html", write_handin(handin, say).encode("utf-8"))

    def _remember(self, scene: Scene) -> None:
        """Keep a step of a film of the learner's own photos."""
        photos = [example.photo for example in scene.setup.dataset.examples[:1]]
        if scene.step > 0 and photos and not only_sketches(photos):
            self._own = scene, self._marks()

    def _marks(self) -> Marks:
        return self._session.lab.run.history.marks
