"""The course as far as it has been read: a chapter when it is wanted, the others meanwhile."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from gui.window.lesson.book import Book
from gui.window.lesson.shown import chapter_marks
from model.lesson import Chapter, Course, Progress, Term
from model.sentence import Refusal

BETWEEN = 20
"""Milliseconds between two chapters that are read while nobody waits for them."""


class Reader(QObject):
    """Holds the course, reads its chapters, and keeps how far somebody is.

    kept: where progress is kept; None where it is not.
    busy: says whether somebody waits for something else.

    Signals: `refused(Sentence)`, what could not be read or kept.
    """

    refused = Signal(object)

    def __init__(self, kept: Path | None, busy: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self.course: Course | None = None
        self._book, self._busy = Book(kept), busy
        self._unreadable: set[str] = set()  # chapters that need not be tried again by themselves
        self._reading = QTimer(self, interval=BETWEEN, singleShot=True)
        self._reading.timeout.connect(self._read_on)

    @property
    def progress(self) -> bytes | None:
        """How far the learner is in the lecture's chapters; None where that is not known here."""
        return None if self.course is None else self._book.content(self.course)

    def opened(self) -> Course | None:
        """Give the course, and open it if it is not; None where it cannot be read."""
        if self.course is None:
            try:
                self.course, complaint = self._book.open()
            except Refusal as refusal:
                complaint = refusal.sentence
            if complaint is not None:
                self.refused.emit(complaint)
            self._reading.start()
        return self.course

    def open_own(self, path: str) -> Course:
        """Give the course of somebody's own chapters. Raises Refusal where they cannot be read."""
        return self._book.open_own(path)

    def whole(self, course: Course, place: int | None = None) -> Course | None:
        """Read a chapter of a course whole, if it is not; None where that cannot be done: told.

        place: of the chapter; None for the one that is open.
        """
        try:
            return self._book.read(course, place)
        except Refusal as refusal:
            self._unreadable.add(course.chapters[course.number if place is None else place].name)
            self.refused.emit(refusal.sentence)
            return None

    def whole_course(self) -> Course | None:
        """Give the course with every chapter read; those that cannot be read are told."""
        for place in range(len(self.chapters())):
            if self.course is not None:
                self.course = self.whole(self.course, place) or self.course
        return self.course

    def chapters(self) -> tuple[Chapter, ...]:
        """Give the chapters that there are; of some only the head may have been read."""
        course = self.opened()
        return () if course is None else course.chapters

    def chapters_of(self, lesson: int) -> tuple[tuple[int, str, str], ...]:
        """Give number, name and title of each chapter of one of the three lessons."""
        course = self.opened()
        if course is None or not course.chapters:
            return ()
        return tuple(
            (mark.number, chapter.name, chapter.title)
            for mark, chapter in zip(chapter_marks(course), course.chapters, strict=True)
            if mark.group == lesson
        )

    def terms(self) -> Mapping[str, Term]:
        """Give the words that are explained. Raises Refusal where they cannot be read."""
        return self._book.terms

    def take_progress(self, progress: Progress) -> None:
        """Be where somebody else was, if the course is open."""
        if self.course is not None:
            taken = self.whole(Course(self.course.chapters, progress))
            if taken is not None:
                self.course = taken
                self.save()

    def translate(self) -> None:
        """Read the course again in the language of the moment, at the same place."""
        if self.course is None:
            return
        try:
            self.course = self._book.translated(self.course)
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
        self._unreadable.clear()
        self._reading.start()

    def save(self) -> None:
        """Keep how far the learner is."""
        complaint = None if self.course is None else self._book.keep(self.course)
        if complaint is not None:
            self.refused.emit(complaint)

    def close(self) -> None:
        """Read nothing more, and keep how far the learner is."""
        self._reading.stop()
        self.save()

    def _read_on(self) -> None:
        """Read the next chapter of which only the head is known, while nobody waits."""
        course = self.course
        if course is None:
            return
        for place, chapter in enumerate(course.chapters):
            if not chapter.beats and chapter.name not in self._unreadable:
                if not self._busy():
                    self.course = self.whole(course, place) or course
                self._reading.start()
                return
