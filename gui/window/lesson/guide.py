"""Who leads through the lesson: it knows the course, sets the stage, and tells the column.

Whatever is done gives another course (`model.lesson.Course`), and what is shown follows from it.
Nothing here is imported before somebody wants the lesson.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.panels.lesson.column import LessonColumn
from gui.panels.lesson.presented_beat import PresentedBeat
from gui.session.classification import Verdict
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.style.language import spoken
from gui.style.styled import Styled
from gui.window.dialogs.came_dialog import CameDialog
from gui.window.lesson.reader import Reader
from gui.window.lesson.shown import beat_shown, chapter_marks, chapter_shown, has_live_numbers
from gui.window.lesson.stage import Places, Stage, shown_after
from gui.window.room_tabs import RoomTabs
from gui.window.sides.sides import Sides
from model.lesson import Course, Progress, Scenery, lecture_numbers

POLL = 100
"""Milliseconds between two looks at numbers that a beat shows or waits for."""


class Guide(Styled, QWidget):
    """Leads through chapters. It is no widget to look at, but follows the language.

    kept: where progress is kept; None where it is not.

    Signals: `turned()`, the lesson has begun, has ended, or is shown or not; `went()`, another beat
    is shown; `refused(Sentence)`, what could not be done; `word_wanted(str)`, a word is to be
    explained; `hand_in_wanted()`.
    """

    turned = Signal()
    went = Signal()
    refused = Signal(object)
    word_wanted = Signal(str)
    hand_in_wanted = Signal()

    def __init__(
        self,
        session: Session,
        rooms: RoomTabs,
        sides: Sides,
        around: Places,
        over: QWidget,
        kept: Path | None,
    ) -> None:
        super().__init__(over)
        self.hide()
        self._session, self._sides = session, sides
        self._column = LessonColumn()
        sides.left.take_in(self._column)
        self._stage = Stage(session, rooms, around, over)
        self._reader = Reader(kept, lambda: self._stage.busy, self)
        self._language = spoken()
        self._running = False
        self._presented: PresentedBeat | None = None
        self._asked = session.asked
        self._numbers: Mapping[str, float] = {}
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._look)
        self._connect()

    def _connect(self) -> None:
        column = self._column
        self._stage.ready.connect(self._arrive)
        self._reader.refused.connect(self.refused)
        column.chosen.connect(self._answer)
        column.skipped.connect(lambda: self._change(Course.skip))
        column.written.connect(self._write)
        column.word_wanted.connect(self.word_wanted)
        column.hand_in_wanted.connect(self.hand_in_wanted)
        column.opened.connect(self._open_at)
        column.went_on.connect(self.go_on)
        column.went_back.connect(self.go_back)
        self._session.verdict_changed.connect(self._show_answer)
        left = self._sides.left
        left.photos_wanted.connect(lambda: self._show(on=False))
        left.left.connect(self.leave)

    # What it is.

    @property
    def running(self) -> bool:
        """Whether a lesson is going on, shown or behind the photos."""
        return self._running

    @property
    def course(self) -> Course | None:
        """Where the lesson is; None before it was opened for the first time."""
        return self._reader.course

    @property
    def reader(self) -> Reader:
        """Who reads the chapters, and knows them all."""
        return self._reader

    @property
    def stage(self) -> Stage:
        """What is set up for the beat."""
        return self._stage

    @property
    def before(self) -> tuple[Snapshot | None, str | None]:
        """What comes back when the lesson is left: photos and films, and the page; if anything."""
        return self._stage.before

    @property
    def holds_film(self) -> bool:
        """Whether a guess is to be made before the film goes on."""
        return self._running and self._stage.holds_film

    # What somebody wants.

    def start(self, chapter: str | None = None, beat: int = 0) -> None:
        """Begin where the learner was, or with a beat of a chapter, and show it.

        Raises KeyError where there is no such chapter.
        """
        course = self._reader.opened()
        if course is None:
            return
        opened = self._reader.whole(course if chapter is None else course.open(chapter))
        if opened is None:
            return
        course = opened
        for _ in range(beat):
            course = course.skip().next()
        if self._running and course == self.course and not self._stage.leaving:
            self._show(on=True)
        elif self._running:
            self._go(course)
            self._show(on=True)
        else:
            self._running, self._reader.course = True, course
            self._enter(anew=True)
            self._show(on=True)

    def start_own(self, path: str) -> None:
        """Begin with somebody's own chapters. Raises Refusal where they cannot be read."""
        course = self._reader.open_own(path)
        if self._running:
            self._go(course)
        self._reader.course = course
        self.start()

    def toggle(self) -> None:
        """Begin; where the lesson is behind something, show it; where it is shown, leave it."""
        if self._running and self._sides.left.shows_lesson and not self._sides.photos.folded:
            self.leave()
        else:
            self.start()

    def leave(self) -> None:
        """Leave the lesson and put everything back; the place is kept."""
        if not self._running or self.course is None:
            return
        self._reader.course = self.course.close()
        self._poll.stop()
        self._reader.save()
        self._put_back(self._end)

    def give_way(self) -> None:
        """Leave, and put no film back: another work takes the place of all that there was."""
        if not self._running or self.course is None:
            return
        self._reader.course = self.course.close()
        self._poll.stop()
        self._reader.save()
        self._stage.leave(self._end, film="gives way")

    def go_on(self) -> None:
        """Go to the next beat; at the end of all, leave."""
        course = self.course
        if course is None or not self._running or not course.may_go_on:
            return
        if course.is_last:
            self.leave()
        else:
            self._go(course.next(), forward=True)

    def pass_on(self) -> None:
        """Go to the next beat also without a guess, as who presents it does."""
        if self._running and self.course is not None:
            self._change(Course.skip)
            self.go_on()

    def go_back(self) -> None:
        """Go to the beat before."""
        course = self.course
        if self._running and course is not None:
            if not course.beat_number and course.number:
                course = self._reader.whole(course, course.number - 1)
            if course is not None:
                self._go(course.back())

    def present(self, *, on: bool) -> QWidget:
        """Show the beat in large type, or no longer; gives the part that does, always the same."""
        if self._presented is None:
            self._presented = PresentedBeat()
        self._presented.setVisible(on and self._running)
        self._tell()
        self._give_the_keyboard()
        return self._presented

    def begin_again(self) -> None:
        """Forget how far the learner has come, and be at the first beat."""
        course = self._reader.opened()
        if course is not None:
            fresh = self._reader.whole(Course(course.chapters, Progress()))
            if fresh is None:
                return
            if self._running:
                self._go(fresh)
            self._reader.course = fresh
            self._reader.save()

    def close(self) -> bool:
        """Keep how far the learner is: the window closes."""
        self._poll.stop()
        self._reader.close()
        return super().close()

    def retranslate(self) -> None:
        """Go on in the other language, at the same place."""
        if self._language == spoken():
            return
        self._language = spoken()
        self._reader.translate()
        if self._running:
            self._tell()

    # The course.

    @cached_property
    def _lecture(self) -> Mapping[str, float]:
        return lecture_numbers()

    def _change(self, what: Callable[[Course], Course]) -> None:
        if self.course is not None and self._running:
            self._reader.course = what(self.course)
            self._stage.hold(held=not self.course.may_go_on)
            self._tell()

    def _answer(self, place: int) -> None:
        self._change(lambda course: course.answer(place, self._numbers))

    def _write(self, place: int, text: str) -> None:
        if self.course is not None:
            said = list(self.course.sentences)
            said[place] = text
            self._change(lambda course: course.write(said))

    def _open_at(self, place: int) -> None:
        if self.course is not None:
            self._go(self.course.open(self.course.chapters[place].name))

    def _go(self, course: Course, *, forward: bool = False) -> None:
        """Be at another beat; what another chapter has changed is put back first."""
        opened = self._reader.whole(course)
        if opened is None:
            return
        before, self._reader.course, course = self.course, opened, opened
        # What is seen until then are numbers of the beat before.
        self._poll.stop()
        self._reader.save()
        if before is not None and before.chapter.name != course.chapter.name:
            self._put_back(lambda: self._enter(anew=True))
        else:
            # A scene that is still being set is not there to begin from.
            self._enter(anew=not forward or self._stage.busy)

    # The window.

    def _enter(self, *, anew: bool) -> None:
        """Set the stage for the beat at hand.

        anew: set up all that is around it; else what it says itself, after the beat before.
        """
        course = self.course
        if course is None:
            return
        beats = course.chapter.beats[: course.beat_number + 1]
        around = Scenery()
        for beat in beats:
            around = shown_after(around, beat.scenery)
        if not anew:
            around = replace(beats[-1].scenery, page=around.page)
        self._numbers = {}
        self._stage.set(around, held=not course.may_go_on)
        if self._stage.busy:
            self._tell()
            self._poll.stop()

    def _arrive(self) -> None:
        """Show the beat now that all is as it wants it."""
        self._look()
        if self._sides.left.shows_lesson:
            self._give_the_keyboard()
        self.went.emit()

    def _look(self) -> None:
        """Read the numbers, see what they reach, and show them."""
        course = self.course
        if course is None or not self._running or self._stage.busy:
            return
        self._numbers = {**self._lecture, **self._stage.readings()}
        self._reader.course = course.reach(self._numbers)
        self._stage.refresh()
        self._tell()

    def _tell(self) -> None:
        """Show where the course is."""
        course = self.course
        if course is None:
            return
        numbers = self._numbers or self._lecture
        self._sides.numbers.keep_back(on=self._running and course.guesses_number)
        self._column.show_chapters(chapter_marks(course), course.number)
        self._column.show_chapter(chapter_shown(course))
        self._column.show_beat(beat_shown(course, numbers))
        if self._presented is not None and not self._presented.isHidden():
            self._presented.show_beat(chapter_shown(course), beat_shown(course, numbers))
        wanted = self._running and not self._stage.busy and has_live_numbers(course)
        if wanted != self._poll.isActive():
            self._poll.start() if wanted else self._poll.stop()

    def _show(self, *, on: bool) -> None:
        """Show the lesson, or the photos over it."""
        self._sides.show_lesson(on=on, running=self._running)
        self._stage.refresh()
        if on:
            self._give_the_keyboard()
        self.turned.emit()

    def _give_the_keyboard(self) -> None:
        """Give it to the beat; while it is presented to nobody, so that the arrow keys lead on."""
        if self._presented is not None and not self._presented.isHidden():
            QTimer.singleShot(0, self, _let_go)  # a page that has just been opened takes it first
        elif self._column.isVisible():
            self._column.take_the_keyboard()

    def _show_answer(self, verdict: Verdict | None) -> None:
        """Show the photos where somebody has just asked about one."""
        before, self._asked = self._asked, self._session.asked
        if verdict is not None and self._asked and self._asked is not before and self._running:
            self._show(on=False)

    def _put_back(self, then: Callable[[], None]) -> None:
        """Put everything back as it was before; photos that have come are not lost unasked."""
        came = self._stage.new_photos

        def decided(*, keep: bool) -> None:
            self._stage.leave(then, film="stays" if keep else "comes back")

        if came:
            CameDialog(came, decided, self.window()).open()
        else:
            decided(keep=False)

    def _end(self) -> None:
        self._running = False
        self._sides.numbers.keep_back(on=False)
        if self._presented is not None:
            self._presented.hide()
        self._show(on=False)
        self.went.emit()


def _let_go() -> None:
    """Take the keyboard from whoever has it."""
    focused = QApplication.focusWidget()
    if focused is not None:
        focused.clearFocus()
