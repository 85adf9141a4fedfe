"""What was done to the work, in order, each act with how everything was before it.

To take an act back is to put everything back as it was, and to keep how it is now for doing it
again; nothing is computed backwards. So films come back bit for bit, and a step that was taken
since is not lost: it is part of what an act that is done again brings. Snapshots share nearly
everything with each other and with the lab (`model.lab.snapshot`), so that two hundred of them are
small, and what they hold alone has a bound.
"""

import time
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from gui.session.snapshot import Snapshot
from model.lab import LabSnapshot, Ledger
from model.sentence import Sentence

DEEP = 200
"""So many acts can be taken back."""

ROOM = 200_000_000
"""Bytes that may be held for them alone. The last act can be taken back whatever it takes."""

SOON = 1.0
"""Seconds within which the same control belongs to the same act, also while training goes on."""

NOW = "now"
"""By this name the ledgers know the lab."""


@dataclass(slots=True)
class Act:
    """What is being done.

    words: what the menus call it, as in "remove 12 photos".
    key:   what the same control has in common each time; None for what is never one with another.
    whole: whether everything becomes something else, and with it what is looked at.
    lasts: whether what has the same key is one with it however long it takes.
    """

    words: Sentence
    key: Hashable = None
    whole: bool = False
    lasts: bool = False


class Entry(QUndoCommand):
    """An act that was done, or taken back: `snapshot` is what the other of the two was like.

    It is None where there was no room to keep it.
    """

    def __init__(
        self, number: int, act: Act, snapshot: Snapshot, turn: Callable[["Entry"], None]
    ) -> None:
        super().__init__()
        self.number, self.act = number, act
        self.snapshot: Snapshot | None = snapshot
        self.film = _film(snapshot.lab)
        self.at = 0.0
        self.goes_on = False  # whether training went on by itself when it was done
        self._turn = turn
        self._done = False

    def undo(self) -> None:
        """Put back what was before."""
        self._turn(self)

    def redo(self) -> None:
        """Put back what was afterwards. At first there is nothing to do: it has been done."""
        if self._done:
            self._turn(self)
        self._done = True


PutBack: TypeAlias = Callable[[Snapshot, bool], None]
"""Puts everything back as it was; with True also what was looked at."""


class History(QObject):
    """What was done, what was taken back, and the snapshots for it.

    take:     takes everything down.
    put_back: puts it back.
    clock:    gives seconds.

    Attributes:
        listens: whether acts are taken down.
        acts:    how many there have been; those that were taken back or done again count as well.

    Signals: `changed()`, another act can be taken back or done again.
    """

    changed = Signal()

    def __init__(
        self,
        take: Callable[[], Snapshot],
        put_back: PutBack,
        parent: QObject,
        *,
        room: int = ROOM,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self._take, self._put_back, self._clock, self._room = take, put_back, clock, room
        self._stack = QUndoStack(self)
        self._stack.setUndoLimit(DEEP)
        self._stack.indexChanged.connect(self.changed)
        self.listens, self.acts = True, 0
        self._inside = False
        self._holds = False
        self._held: Entry | None = None  # what a control that is held has begun
        # What all of them hold, and what the lab holds anyway.
        self._all, self._lab = Ledger(), Ledger()

    @property
    def last(self) -> Entry | None:
        """What is taken back next."""
        return self._entry(self._stack.index() - 1)

    @property
    def next(self) -> Entry | None:
        """What is done again next."""
        return self._entry(self._stack.index())

    @property
    def depth(self) -> int:
        """How many acts can be taken back."""
        before = map(self._entry, range(self._stack.index()))
        return sum(entry is not None for entry in before)

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be taken back, nor done again."""
        return self.last is None and self.next is None

    @property
    def bytes(self) -> int:
        """What is held for them alone."""
        return self._all.bytes - self._lab.bytes

    # Acts.

    @contextmanager
    def doing(
        self, words: Sentence, key: Hashable = None, *, running: bool = False
    ) -> Iterator[Act]:
        """Do something, and remember it if anything has changed by it.

        Acts inside an act are part of it. What it is called may be said while it is done.

        running: whether training goes on by itself.
        """
        act = Act(words, key)
        if self._inside or not self.listens:
            yield act
            return
        before, self._inside = self._take(), True
        try:
            yield act
        finally:
            self._inside = False
            now = self._take()
            if not before.lab.same_as(now.lab):
                self._remember(act, before, now, running)

    def add(self, act: Act, before: Snapshot) -> None:
        """Remember something that is done at this moment by itself, as an act of its own."""
        if self.listens and not self._inside:
            self._remember(act, before, self._take(), running=False)

    def part(self, words: Sentence) -> None:
        """Remember that another way is about to begin.

        What has sent the film there while it ran is one with it.
        """
        entry, now = None if self.next else self.last, self._take()
        if entry is not None and entry.goes_on and entry.film == _film(now.lab):
            entry.goes_on = False
        else:
            self.add(Act(words), now)

    def amend(self, change: Callable[[LabSnapshot], LabSnapshot]) -> None:
        """Change what is kept for every act; what comes as it was stays so."""
        for place in range(self._stack.count()):
            entry = self._entry(place)
            if entry is None or entry.snapshot is None:
                continue
            lab = change(entry.snapshot.lab)
            if lab is not entry.snapshot.lab:
                entry.snapshot = replace(entry.snapshot, lab=lab)
                self._all.enter(entry.number, entry.snapshot)

    def hold(self, *, on: bool) -> None:
        """Say that a control is held, such as a slider: all that it does until it is let go."""
        self._holds, self._held = on, None

    def undo(self) -> None:
        """Take the last act back."""
        self._stack.undo()
        self._make_room(self._take())

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._stack.redo()
        self._make_room(self._take())

    def clear(self) -> None:
        """Forget everything."""
        self._held = None
        for ledger in (self._all, self._lab):
            for name in ledger.names:
                ledger.strike(name)
        self._stack.clear()

    # Inside.

    def _entry(self, place: int) -> Entry | None:
        """Give what stands at a place, unless there was no room for it."""
        command = self._stack.command(place) if 0 <= place < self._stack.count() else None
        return command if isinstance(command, Entry) and command.snapshot is not None else None

    def _remember(self, act: Act, before: Snapshot, now: Snapshot, running: bool) -> None:
        entry = self.last if self.next is None else None
        if entry is None or not self._is_one_with(entry, act, before):
            entry = Entry(self.acts, act, before, self._turn)
            self._stack.push(entry)
            self._all.enter(entry.number, before)
        self.acts += 1
        entry.act, entry.film = act, _film(now.lab)
        entry.at, entry.goes_on = self._clock(), running
        self._held = entry if self._holds else None
        self._make_room(now)
        self.changed.emit()

    def _is_one_with(self, entry: Entry, act: Act, before: Snapshot) -> bool:
        """Say whether an act goes on with what was done last: the same control once more."""
        if act.key is None or act.key != entry.act.key:
            return False
        soon = self._clock() - entry.at < SOON
        return soon or act.lasts or entry is self._held or entry.film == _film(before.lab)

    def _turn(self, entry: Entry) -> None:
        """Put back what an act has, and let it keep what is there now."""
        there = entry.snapshot
        if there is None:
            return
        here = self._take()
        self._put_back(there, entry.act.whole)
        entry.snapshot = here
        self.acts += 1
        entry.goes_on, self._held = False, None
        self._all.enter(entry.number, here)

    def _make_room(self, now: Snapshot) -> None:
        """Forget what is oldest where there is too much."""
        for ledger in (self._all, self._lab):
            ledger.enter(NOW, now)
        commands = map(self._stack.command, range(self._stack.count()))
        there = {command.number for command in commands if isinstance(command, Entry)}
        for name in self._all.names:
            if name != NOW and name not in there:
                self._all.strike(name)
        # The oldest first, then what could be done again last; never what is turned next.
        index, count = self._stack.index(), self._stack.count()
        for place in (*range(index - 1), *range(count - 1, index, -1)):
            if self.bytes <= self._room:
                return
            entry = self._entry(place)
            if entry is not None:
                self._all.strike(entry.number)
                entry.snapshot = None


def _film(lab: LabSnapshot) -> tuple[Hashable, int]:
    """Say which film is shown, and how long it is."""
    key = lab.choices.film
    return key, max(0, lab.films[key].history.length)
