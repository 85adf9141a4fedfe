"""The window as a class begins: the same photos, eye, seed, rooms and chapter on every computer."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from PySide6.QtCore import QObject

from gui.photo_import.drop_data import DroppedData
from gui.session.session import Session
from gui.window.lesson.in_turn import InTurn
from gui.window.room_tabs import RoomTabs
from model.eyes import eye_named
from model.lesson import ClassState


class ClassStart(QObject):
    """Sets what a class begins with, one thing after the other.

    open_lesson: opens a chapter by its number, or chapters by their path.
    """

    def __init__(
        self,
        session: Session,
        rooms: RoomTabs,
        open_lesson: Callable[[str], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._rooms, self._open_lesson = session, rooms, open_lesson
        self._turn = InTurn(session, self)
        self._turn.done.connect(self.deleteLater)

    def begin(self, state: ClassState) -> None:
        """Begin; the lesson opens when all the rest is there."""
        self._rooms.hide_rooms(state.hidden)
        self._turn.begin(self._set(state))

    def _set(self, state: ClassState) -> Iterator[None]:
        session = self._session
        if state.photos is not None:
            session.take(DroppedData((state.photos,), ()))
            yield
        if state.eye is not None:
            session.set_eye(eye_named(state.eye))
            yield
        if state.seed is not None:
            session.set_settings(replace(session.lab.choices.settings, seed=state.seed))
            yield
        lesson = str(state.chapter) if state.chapter is not None else state.chapters
        if lesson is not None:
            self._open_lesson(lesson)
