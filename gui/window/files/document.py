"""The project that the window works on: its file, and whether something has changed since.

Saving is for taking work along, and for a name; it is not needed for the next start to have it
(`session_keeper`). So nobody is asked anything: what another project takes the place of can be
brought back as long as the window is open, one after the other, and with it what could be undone
there: each project has its own acts.
"""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from gui.session.act_words import BACK, OPEN_FILE
from gui.session.project_writer import ProjectWriter, Save, Work
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.style.language import fill
from gui.window.files.file_lock import ProjectLock
from gui.window.files.file_picker import FilePicker
from gui.window.files.standing import Before, Standing, stamp
from gui.window.main_window import MainWindow
from model.eyes import KnownLooks
from model.lab import LabSnapshot
from model.model_file import needed_beside
from model.photos import shown_name
from model.sentence import Sentence, joined, sentence
from model.visible import shown_text

if TYPE_CHECKING:
    from model.project import Project

LOOKS = 500
"""Milliseconds between two looks whether something has changed."""

KIND = "downhill"

LONGEST_PATH = 1_000
"""Letters of a path that the next start is told of."""


class Document(QObject):
    """Saves projects, opens them, and says in the window's title which it is.

    take: gives all that is in the window.
    show: goes to where a project was left, in the window and in the lesson.

    Signals: `noticed(Sentence)`, `refused(Sentence)`; `replacing()`, another project is about to
    take the place of what there is; `replaced()`, there is something to bring back, or no longer.
    """

    noticed = Signal(object)
    refused = Signal(object)
    replacing = Signal()
    replaced = Signal()

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        take: Callable[[], Work],
        show: Callable[["Project"], None],
    ) -> None:
        super().__init__(window)
        self._session, self._window, self._take, self._show = session, window, take, show
        self._picker = FilePicker(window)
        self._writer = ProjectWriter(session.feature_cache, self)
        self._writer.failed.connect(self._fail)
        self._writer.written.connect(self._end)
        self._now = Standing()
        self._before: list[Before] = []
        self._lock = ProjectLock()
        self._timer = QTimer(self, interval=LOOKS)
        self._timer.timeout.connect(self._entitle)

    @property
    def path(self) -> str:
        """Where it is saved; empty where it never was."""
        return self._now.path

    @property
    def changed(self) -> bool:
        """Whether there is something that is not in its file."""
        saved = self._now.saved
        return saved is None or not self._take().snapshot.lab.same_as(saved.snapshot.lab)

    @property
    def at_hand(self) -> bool:
        """Whether all there is can be opened again, from its file as it is now."""
        return not self.changed and self._now.there

    @property
    def replaces(self) -> bool:
        """Whether there is something to bring back."""
        return bool(self._before)

    # What the learner asks for.

    def save(self) -> None:
        """Write it to its file; ask for one where it has none.

        What somebody else has written there since is not replaced: nobody has seen it here.
        """
        now = self._now
        if not now.wanted:
            self.save_as()
        elif now.wanted == now.path and not self._writer.writes(now.path) and now.replaced:
            self.refused.emit(_replaced(now.path))
        else:
            self._write(now.wanted)

    def save_as(self) -> None:
        """Ask for a file, and write it there."""
        self._picker.pick_target(
            self.tr("Save project"), self._filters, self._write, suffix=KIND, name=self._name
        )

    def save_copy(self) -> None:
        """Ask for a file, and write what there is there, too; it stays what it is."""
        name = fill(self.tr("{name} copy"), name=self._name)
        self._picker.pick_target(
            self.tr("Save a copy"), self._filters, self._copy, suffix=KIND, name=name
        )

    def ask(self) -> None:
        """Ask for a project, and open it."""
        self._picker.pick_file(self.tr("Open project"), self._filters, self.open)

    def open(self, path: str) -> None:
        """Open a project; what there is now can be brought back."""
        path = os.path.abspath(path)
        # Before it is read: what is written meanwhile is then known to be something else.
        opened = partial(self._opened, path, stamp(path))
        self._session.open_project(path, opened, partial(self._missed, path))

    def revert(self) -> None:
        """Go back to what is in its file."""
        if self.path:
            self.open(self.path)

    def forget(self) -> None:
        """Be no project's any more: everything is taken away."""
        self._remember()
        self._stand_for(Standing())
        if self._before:
            self.noticed.emit(
                sentence("This is a new project. File > Back to what was there takes you back.")
            )

    def bring_back(self) -> None:
        """Take what was there before another project took its place, and so on, round and round."""
        if self._before:
            before = self._before[-1]
            self._bring(self._now.looks, before.standing.looks)
            self._session.when_seen(before.snapshot, partial(self._put_back, before), words=BACK)

    # From one start to the next.

    def with_name(self, work: Work) -> Work:
        """Give work that says whose it is, for the next start on this computer."""
        path = self.path
        if not path or len(path) > LONGEST_PATH or not path.isprintable():
            return work
        state = "changed" if self.changed else "saved"
        place = {**work.place, "file": path, "state": state, "stamp": self._now.stamp}
        return replace(work, place=MappingProxyType(place))

    def resume(self, project: "Project") -> None:
        """Go on with what the last start had, and with its project."""
        self._show(project)
        place = project.place
        path = place.get("file", "")
        standing = Standing(path, path, None, project.looks, place.get("stamp", ""))
        if place.get("state") == "saved" and standing.there:
            standing.saved = self._take()
        self._stand_for(standing)

    def close(self, until: float) -> Sentence | None:
        """Wait for what is being saved, up to a moment of `time.monotonic`; gives why it is not."""
        why = self._writer.close(until)
        self._lock.let_go()
        return why

    # Inside.

    @property
    def _filters(self) -> str:
        return f"{self.tr('Projects')} (*.{KIND})"

    @property
    def _name(self) -> str:
        return Path(self.path).stem if self.path else self.tr("Dogs and cats")

    def _write(self, path: str) -> None:
        if self._is_free(path):
            self._now.wanted = path
            self._writer.write(Save(path, self._take(), self._now))

    def _copy(self, path: str) -> None:
        if path == self._now.wanted:  # whoever puts it into its own place saves it
            self._write(path)
        elif self._is_free(path):
            self._writer.write(Save(path, self._take()))

    def _is_free(self, path: str) -> bool:
        """Say whether a file may be replaced; not what another window works on."""
        free = path == self.path or self._lock.is_free(path)  # of its own it was said at once
        if not free:
            self.refused.emit(_taken(path))
        return free

    def _missed(self, path: str) -> None:
        """Stop listing a project that is no longer there."""
        window = self._window
        if path in window.preferences.recent and not os.path.exists(path):
            window.forget_projects(path)
            words = sentence(
                "{name} is no longer there, and no longer listed under File > Open recent.",
                name=shown_name(path),
            )
            self.noticed.emit(words)

    def _end(self, save: Save) -> None:
        """Be in a file: what was saved may have given way to another project meanwhile."""
        saved = sentence("{name} was saved.", name=shown_name(save.path))
        networks = [*map(needed_beside, save.work.snapshot.own_eyes)]
        beside = [
            sentence("Keep the network {name} beside the project.", name=network)
            for network in networks
            if network is not None
        ]
        self.noticed.emit(joined([saved, *beside]))
        standing = save.by
        if not isinstance(standing, Standing):
            return
        moved, standing.path, standing.saved = standing.path != save.path, save.path, save.work
        standing.stamp = stamp(save.path)
        if standing is self._now:
            if moved:
                self._stand_for(standing)
            self._entitle()

    def _fail(self, save: Save, why: Sentence) -> None:
        if isinstance(save.by, Standing) and save.by.wanted == save.path:
            save.by.wanted = save.by.path
        self.refused.emit(why)

    def _opened(self, path: str, as_read: str, project: "Project") -> None:
        """Take what was read, once its eye has looked; until then, and if it cannot, all stays."""
        self._bring(self._now.looks, project.looks)
        take = partial(self._replace, path, as_read, project)
        self._session.when_seen(Snapshot.of(project), take, words=OPEN_FILE)

    def _bring(self, *looks: KnownLooks | None) -> None:
        """Have what came with projects at hand: with the present one, and with the next."""
        for one in looks:
            if one is not None:
                self._session.feature_cache.bring(one)

    def _put_back(self, before: Before) -> None:
        self._before.remove(before)
        self._remember(older=True)
        self._session.put_back(before.snapshot)
        self._session.bring_history_back(before.history)
        self._stand_for(before.standing)
        self.noticed.emit(
            sentence("This is what was there before. File > Back to what was there takes you on.")
            if self._before
            else sentence("This is what was there before.")
        )

    def _replace(self, path: str, as_read: str, project: "Project") -> None:
        self._remember()
        self._session.bring_back(project)
        self._show(project)
        self._stand_for(Standing(path, path, self._take(), project.looks, as_read))
        name = shown_name(path)
        self.noticed.emit(
            sentence("{name} is open. File > Back to what was there takes you back.", name=name)
            if self._before
            else sentence("{name} is open.", name=name)
        )
        self._tell_missing(path, project)

    def _tell_missing(self, path: str, project: "Project") -> None:
        """Say which networks are not beside a project; everything else of it is there."""
        if project.missing:
            words = sentence(
                "{name} sees with {networks}, which is not beside it. What that network has seen "
                "is there, but no new photo can be seen with it. Put its file into {folder}, and "
                "open the project again.",
                name=shown_name(path),
                networks=", ".join(project.missing),
                folder=shown_text(os.path.dirname(path)),
            )
            self.refused.emit(words)

    def _remember(self, *, older: bool = False) -> None:
        """Keep what there is, for who wants it back, unless nothing was done in it.

        Photos that are on their way belong to what there is. What lies in its file as it is gives
        way to what comes after it: it can be opened again.

        older: whether all else that is kept was there later.
        """
        session = self._session
        session.give_up_drops()
        at_hand, snapshot = self.at_hand, self._take().snapshot
        self.replacing.emit()  # a lesson is left, which has a history of its own
        before = Before(snapshot, self._now, session.set_history_aside(), at_hand)
        untouched = not self.path and _is_empty(snapshot.lab) and before.history.is_empty
        gone = [one for one in self._before if one.at_hand]
        if untouched:
            gone = [before]
        for one in gone:
            one.history.deleteLater()
        self._before = [one for one in self._before if one not in gone]
        if not untouched:
            self._before.insert(0 if older else len(self._before), before)
        self.replaced.emit()

    def _stand_for(self, standing: Standing) -> None:
        """Work on a project, or on none."""
        self._lock.let_go()
        self._now = standing
        if standing.path:
            self._window.remember_project(standing.path)
            self._timer.start()
            if not self._lock.take(standing.path):
                self.refused.emit(_elsewhere(standing.path))  # not in passing: it is to be read
        else:
            self._timer.stop()
        self._entitle()

    def _entitle(self) -> None:
        """Write into the title which project it is."""
        window = self._window
        if not self.path:
            window.setWindowTitle("Downhill")
            window.setWindowModified(False)
            return
        name = shown_name(self.path).removesuffix(f".{KIND}")
        window.setWindowTitle(f"{name.replace('[*]', '')}[*] — Downhill")
        window.setWindowModified(self.changed)


def _taken(path: str) -> Sentence:
    return sentence(
        "{name} is open in another window, and was not replaced. Save under another name.",
        name=shown_name(path),
    )


def _replaced(path: str) -> Sentence:
    return sentence(
        "Something else has been written to {name} meanwhile, by another window, program or "
        "computer, and was not replaced. Choose File > Save project as…, and another name to keep "
        "both.",
        name=shown_name(path),
    )


def _elsewhere(path: str) -> Sentence:
    return sentence(
        "{name} is open in another window, too. Save one of them under another name.",
        name=shown_name(path),
    )


def _is_empty(lab: LabSnapshot) -> bool:
    """Say whether no photo is there and no step was taken."""
    steps = any(film.history.length > 0 for film in lab.films.values())
    return not (lab.shelves["photos"] or steps)
