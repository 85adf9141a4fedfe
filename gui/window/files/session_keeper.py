"""Keeps what is in the window without being asked, and brings it back at the next start.

What has changed is written within two minutes, and once more when the window closes; so that is the
most that a power cut can take. Photos are written once (`model.project.album`), so that it takes no
longer with many of them.
"""

from collections.abc import Callable, Collection
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.project_writer import ProjectWriter, Save, Work
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.window.files.stored_session import StoredSession
from model.photos import Example
from model.regular_file import reason
from model.sentence import Sentence, joined, sentence
from model.training import Scene

if TYPE_CHECKING:
    from model.project import Project

EVERY = 60.0
"""Seconds between two looks whether something has changed, and after one was written."""

_ENDED = sentence("Downhill ended the last time while it was bringing your work back.")
_BROKEN = sentence("Your work of the last time could not be brought back.")
_PHOTOS = sentence("Photos have come before your work of the last time was back.")
_OTHER = sentence("Something else was asked for before your work of the last time was back.")


class SessionKeeper(QObject):
    """Keeps the session in a file.

    session: what is kept.
    take:    gives what is to be kept at the moment.
    worth:   says whether the next start needs it.

    Signals: `restored(Project)`, what the session goes on with; `refused(Sentence)`, what could not
    be kept or brought back, and where it is.
    """

    restored = Signal(object)
    refused = Signal(object)

    def __init__(
        self,
        session: Session,
        stored: StoredSession,
        take: Callable[[], Work],
        worth: Callable[[], bool] = lambda: True,
    ) -> None:
        super().__init__(session)
        self._session, self._stored, self._take, self._worth = session, stored, take, worth
        self._writer = ProjectWriter(session.feature_cache, self, album=True)
        self._writer.written.connect(self._end)
        self._writer.failed.connect(self._fail)
        self._kept: Work | None = None  # what is in the file, or need not be
        self._stands = False  # whether all is there, and is kept from now on
        self._wanted: Project | None = None  # what was brought back, until it is drawn
        self._drawn = False  # whether there has been a step of it to be seen
        self._undecided, self._sketches = False, tuple[Example, ...]()
        self._then: list[Callable[[], None]] = []  # what waits until it is decided
        self._forgotten = self._complained = False
        self._barred = False  # whether the file is to stay as it is
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.keep)
        session.scene_changed.connect(self._see)

    @property
    def busy(self) -> bool:
        """Whether something is being written."""
        return self._writer.busy

    # At the start.

    def begin(self) -> None:
        """Bring back what is in the file, if anything is; sketches wait until it is there."""
        stored = self._stored
        if not stored.there:
            self._try(stored.unmark)
        elif stored.marked:
            self._leave_aside(_ENDED)
        elif self._try(stored.mark):
            self._undecided = True
            self._session.read_project(str(stored.path), self._bring_back, self._give_up)

    def when_decided(self, then: Callable[[], None]) -> None:
        """Do something to what there is once that is known: at once, or when it is back."""
        if self._undecided:
            self._then.append(then)
        else:
            then()

    def _go_on(self) -> None:
        then, self._then = self._then, []
        for command in then:
            command()

    def set_sketches(self, sketches: Collection[Example]) -> None:
        """Take the program's drawings, once they are drawn."""
        self._sketches = tuple(sketches)
        if not self._undecided:
            self._hand_out()

    def _hand_out(self) -> None:
        if self._sketches:
            self._session.offer_sketches(self._sketches)
        self._consider()

    def _bring_back(self, project: "Project") -> None:
        """Go on with what was read, once the eye of then has looked at its photos."""
        session = self._session
        if not self._undecided:
            return  # it is wanted no more
        if session.lab.own_photos or session.reading:
            self._lose(_PHOTOS)
            return
        session.feature_cache.bring(project.looks)
        session.when_seen(
            Snapshot.of(project),
            partial(self._restore, project),
            lambda why: self._give_up(why or _OTHER),
        )

    def _restore(self, project: "Project") -> None:
        if not self._undecided:
            return
        if self._session.lab.own_photos:
            self._lose(_PHOTOS)
            return
        self._undecided, self._drawn = False, False
        try:
            self._session.bring_back(project)
        except Exception:
            self._lose(_BROKEN)
            raise
        self._wanted = project
        self._hand_out()
        # Who hears of it may do something, which is not in the file; where it is gone to, is.
        there = self._take().snapshot
        self.restored.emit(project)
        self._kept = replace(self._take(), snapshot=there)
        self._go_on()

    def _give_up(self, why: Sentence) -> None:
        if self._undecided:
            self._lose(joined([_BROKEN, why]))

    def _lose(self, why: Sentence) -> None:
        """Begin as at the first start."""
        self._undecided = False
        self._leave_aside(why)
        self._hand_out()
        self._go_on()

    def _see(self, scene: Scene) -> None:
        """Know what there is to begin with, once it is drawn.

        Photos that cannot be trained on are drawn without a step; and where nothing is to come
        back, none at all are there before the sketches.
        """
        photos = self._wanted is not None or bool(scene.setup.dataset.examples)
        if scene.step_result is not None or (scene.refusal is not None and photos):
            self._drawn = True
            self._consider()

    def _consider(self) -> None:
        """Begin to keep, if it is time."""
        if self._drawn and not (self._undecided or self._stands):
            QTimer.singleShot(0, self, self._stand)

    def _stand(self) -> None:
        """Begin to keep: everything is there, and has been drawn."""
        if self._stands or not self._drawn:
            return
        self._try(self._stored.unmark)
        session, now = self._session, self._take()
        if self._wanted is None and not session.lab.own_photos and session.state.length == 0:
            self._kept = now
        self._wanted, self._stands = None, True
        self._timer.start(round(EVERY * 1000))

    def _leave_aside(self, why: Sentence) -> None:
        """Put the file where nothing is written over it; keep nothing where that cannot be done."""
        try:
            kept = self._stored.leave_aside()
        except OSError as error:
            self._barred = True
            self._complain(error)
        else:
            where = sentence("It is in {file}; nothing of it is lost.", file=str(kept))
            self.refused.emit(joined([why, where]))

    # Afterwards.

    def keep(self) -> None:
        """Write what there is, if it has changed."""
        self._timer.start(round(EVERY * 1000))
        now = self._changed()
        if now is not None and not self._writer.busy and self._worth():
            self._write(now)

    def forget(self) -> None:
        """Keep nothing of the last time, nor of what comes now; what is done then is kept again."""
        self._stands = self._drawn = self._undecided = False
        self._wanted = self._kept = None
        self._forgotten = self._writer.busy
        self._try(self._stored.forget)
        self._hand_out()
        self._go_on()

    def close(self) -> None:
        """Begin to write what has changed since: the window closes. `finish` waits for it."""
        self._timer.stop()
        now = self._changed()
        if not self._worth():
            self._forgotten = True
        elif now is not None:
            self._forgotten = False
            self._write(now)

    def _write(self, work: Work) -> None:
        self._writer.write(Save(str(self._stored.path), work))

    def _changed(self) -> Work | None:
        """Give what is to be written, if there is something."""
        if self._undecided or self._barred:
            return None  # it is all in the file
        if not (self._stands or self._wanted is not None or self._session.lab.own_photos):
            return None
        now = self._take()
        return None if self._kept is not None and now.same_as(self._kept) else now

    def finish(self, until: float) -> Sentence | None:
        """Wait until it is written, up to a moment of `time.monotonic`; gives why it was not."""
        why = self._writer.close(until)
        if self._forgotten:
            self._try(self._stored.forget)
        self._try(self._stored.unmark)
        self._stored.close()
        return why

    def _end(self, save: Save) -> None:
        self._complained = False
        if self._forgotten:
            self._forgotten = False
            self._try(self._stored.forget)
            return
        self._kept = save.work
        self._timer.start(round(EVERY * 1000))

    def _fail(self, save: Save, why: Sentence) -> None:
        """Say why nothing is kept; once, for it will be tried again every minute."""
        del save
        self._forgotten = False
        if not self._complained:
            self._complained = True
            self.refused.emit(why)

    def _try(self, command: Callable[[], None]) -> bool:
        try:
            command()
        except OSError as error:
            self._complain(error)
            return False
        return True

    def _complain(self, error: OSError) -> None:
        self.refused.emit(unkept(self._stored.path.parent, error))


def unkept(folder: Path, error: OSError) -> Sentence:
    """Say that nothing is kept in a folder, and what to do."""
    return sentence(
        "What is in the window cannot be kept for the next start in {folder}: {reason}. Make room "
        "there, or see to it that Downhill may write there.",
        folder=str(folder),
        reason=reason(error),
    )
