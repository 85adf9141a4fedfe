"""The way into the lesson: loaded at the start, while the lesson itself is not.

Most people look around first, and some never open it; so the start does not wait for it.
"""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.page.place import Place
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.window.main_window import MainWindow
from gui.window.room_tabs import RoomTabs
from gui.window.sides.sides import Sides
from model.regular_file import read_regular
from model.sentence import Refusal

if TYPE_CHECKING:
    from gui.window.lesson.guide import Guide
    from gui.window.lesson.handing_in import HandingIn
    from model.lesson import ClassState


class Entrance(QObject):
    """Opens the lesson and what belongs to it.

    around: the places around the page, for marks.
    over:   the part of the window over which marks lie.

    Signals: `turned()`, as of the guide; `refused(Sentence)`, what could not be done.
    """

    turned = Signal()
    refused = Signal(object)

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        rooms: RoomTabs,
        sides: Sides,
        around: Callable[[], Mapping[str, Mapping[str, Place]]],
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._session, self._window = session, window
        self._rooms, self._sides, self._around, self._over = rooms, sides, around, over
        self._guide: Guide | None = None
        self._progress: bytes | None = None  # as it is kept, before the guide is there
        self._handing_in: HandingIn | None = None
        sides.left.lesson_wanted.connect(lambda: self.guide.start())

    @property
    def guide(self) -> "Guide":
        """Who leads through the lesson, loaded when somebody wants it for the first time."""
        if self._guide is None:
            from gui.window.lesson.guide import Guide
            from gui.window.lesson.handing_in import HandingIn

            self._guide = guide = Guide(
                self._session, self._rooms, self._sides, self._around, self._over, self._kept
            )
            self._handing_in = HandingIn(self._session, guide)
            self._handing_in.refused.connect(self.refused)
            guide.turned.connect(self.turned)
            guide.refused.connect(self.refused)
            guide.word_wanted.connect(self.open_words)
            guide.hand_in_wanted.connect(self.hand_in)
            self._window.closing.connect(guide.close)
        return self._guide

    @property
    def progress(self) -> bytes:
        """How far the learner is, as a project takes it along; nothing for a beginner."""
        if self._guide is not None and self._guide.reader.progress is not None:
            return self._guide.reader.progress
        if self._progress is None:
            self._progress = b"" if self._kept is None else _content(self._kept)
        return self._progress

    def take_progress(self, progress: bytes) -> None:
        """Take over how far a project's learner is, where nobody has begun here.

        Where it cannot be known whether somebody has, what there is is put aside first.
        """
        if not progress or self.progress or self._kept is None:
            return
        from gui.window.lesson import progress_file
        from model.lesson import read_progress

        try:
            taken = read_progress(progress)
        except Refusal:
            return  # it may be of a newer Downhill; the project is there all the same
        if self._guide is not None and self._guide.reader.progress is not None:
            if not self._guide.running:
                self._guide.reader.take_progress(taken)
            return
        _, complaint = progress_file.load(self._kept)
        if complaint is not None:
            self.refused.emit(complaint)
            if self._kept.exists():
                return
        complaint = progress_file.save(self._kept, taken)
        if complaint is not None:
            self.refused.emit(complaint)
        self._progress = progress

    @property
    def _kept(self) -> Path | None:
        """Where progress is kept. Pictures are taken of a lesson that nobody has begun."""
        from gui.window.lesson.progress_file import default_path

        return default_path() if self._session.memory.asks else None

    @property
    def running(self) -> bool:
        """Whether a lesson is going on."""
        return self._guide is not None and self._guide.running

    @property
    def before(self) -> tuple[Snapshot | None, str | None]:
        """What comes back when the lesson is left: photos and films, and the page; if anything."""
        return (None, None) if self._guide is None else self._guide.before

    @property
    def holds_film(self) -> bool:
        """Whether a guess is to be made before the film goes on."""
        return self._guide is not None and self._guide.holds_film

    def open(self, wanted: str) -> None:
        """Begin with a chapter, by its number, or with a file or folder of somebody's own."""
        from gui.window.lesson.opening import open_lesson

        why = open_lesson(self.guide, wanted, self._window)
        if why is not None:
            self.refused.emit(why)

    def open_class(self, path: str) -> None:
        """Begin as a class does, by the file that its teacher wrote."""
        from gui.window.lesson.class_start import ClassStart
        from gui.window.lesson.opening import open_class

        def begin(state: "ClassState") -> None:
            ClassStart(self._session, self._rooms, self.open, self).begin(state)

        why = open_class(path, begin, self._window)
        if why is not None:
            self.refused.emit(why)

    def give_way(self) -> None:
        """Leave the lesson, if there is one: another work takes the place of what was there."""
        if self._guide is not None:
            self._guide.give_way()

    def chapters_of(self, lesson: int) -> Sequence[tuple[int, str, str]]:
        """Give number, name and title of each chapter of one of the three lessons."""
        return self.guide.reader.chapters_of(lesson)

    def open_words(self, key: str = "") -> None:
        """Explain the words of the lesson, one of them first."""
        from gui.window.dialogs.words_dialog import WordsDialog

        for old in self._over.findChildren(WordsDialog):
            old.close()
        try:
            dialog = WordsDialog(self.guide.reader.terms(), self._over)
        except Refusal as refusal:
            self.refused.emit(refusal.sentence)
            return
        dialog.page_wanted.connect(self._rooms.show_page)
        dialog.show_word(key)
        dialog.show()

    def hand_in(self) -> None:
        """Save a page of what the learner has done."""
        course = self.guide.reader.whole_course()
        if self._handing_in is not None and course is not None:
            self._handing_in.ask(course)

    def ask_to_restart(self) -> None:
        """Ask whether the lesson is to begin again."""
        from gui.window.dialogs.restart_dialog import RestartDialog

        RestartDialog(self.guide.begin_again, self._over).open()

    def present(self, *, on: bool) -> QWidget | None:
        """Show the beat in large type below the page; gives what does, None without a lesson."""
        return self.guide.present(on=on) if self.running else None


def _content(path: Path) -> bytes:
    """Give what is in the file of the progress, whatever it is; nothing where there is none."""
    from model.lesson import MOST_PROGRESS

    try:
        return read_regular(str(path), MOST_PROGRESS)
    except (OSError, ValueError):
        return b""
