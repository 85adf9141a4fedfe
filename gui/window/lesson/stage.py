"""The stage: what a beat wants of the window, and all of it put back when somebody leaves.

The lesson points into the real program. A beat opens a page, sets something up on it, marks what
it speaks of, holds that still while a guess is asked for, and may want the film at a certain step.
What was there before is taken down first: the session as a value, what was chosen on each page, and
which page was open.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.widgets.fold import Fold
from gui.window.lesson.around import film_readings, guess_readings, photo_readings
from gui.window.lesson.in_turn import InTurn
from gui.window.lesson.lab_setting import set_lab
from gui.window.lesson.mark import Mark
from gui.window.room_tabs import RoomTabs
from model.lesson import Scenery

Places = Callable[[], Mapping[str, Mapping[str, Place]]]
"""Gives the places around the page, as they are now."""


class Stage(QObject):
    """Sets scenes and puts everything back.

    around: the places around the page, by the words of `model.lesson.AROUND`.
    over:   the part of the window over which marks lie.

    Signals: `ready()`, when everything is as the beat wants it.
    """

    ready = Signal()

    def __init__(self, session: Session, rooms: RoomTabs, around: Places, over: QWidget) -> None:
        super().__init__(over)
        self._session, self._rooms, self._around, self._over = session, rooms, around, over
        self._setting = InTurn(session, self)
        self._setting.done.connect(self._finish)
        self._wanted = Scenery()
        self._held = False
        self._marks: list[Mark] = []
        self._locked: list[QWidget] = []
        self._folds: list[Fold] = []
        self._before: Snapshot | None = None
        self._open_before: str | None = None
        self._bring_back: dict[Page, Callable[[], None]] = {}

    @property
    def busy(self) -> bool:
        """Whether the film is still on its way."""
        return self._setting.busy

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are there now."""
        return tuple(self._marks)

    @property
    def before(self) -> tuple[Snapshot | None, str | None]:
        """What `leave` puts back: photos and films, and the page; if anything."""
        return self._before, self._open_before

    @property
    def holds_film(self) -> bool:
        """Whether something of the film is held still."""
        return self._held and any(name.startswith("film.") for name in self._wanted.marks)

    def set(self, wanted: Scenery, *, held: bool) -> None:
        """Set a scene: what is None stays as it is.

        held: whether what is marked is held still.
        """
        self._clear()
        self._wanted, self._held = wanted, held
        if self._open_before is None:
            self._open_before = self._rooms.page.name
        if wanted.page is not None:
            self._rooms.show_page(wanted.page)
        page = self._rooms.page
        if page not in self._bring_back:
            self._bring_back[page] = page.take_down()
        if any(
            value is not None
            for value in (wanted.lab, wanted.eye, wanted.start, wanted.rate, wanted.step)
        ):
            if self._before is None:
                self._before = self._session.snapshot()
            self._setting.begin(set_lab(self._session, wanted))
        else:
            self._setting.give_up()
            self._finish()

    def hold(self, *, held: bool) -> None:
        """Hold what is marked still, or no longer."""
        if held != self._held:
            self._held = held
            self._lock()

    def readings(self) -> Mapping[str, float]:
        """Give every number that is to be seen now; none of the film while it is on its way."""
        page = self._rooms.page
        found = {f"{page.name}.{name}": value for name, value in page.readings().items()}
        if not self.busy:
            for around, numbers in (
                ("film", film_readings(self._session)),
                ("photos", photo_readings(self._session)),
                ("guess", guess_readings(self._session)),
            ):
                found.update({f"{around}.{name}": value for name, value in numbers.items()})
        return found

    @property
    def new_photos(self) -> int:
        """How many photos of the learner's have come since the scene was set and would be lost."""
        if self._before is None:
            return 0
        shelf = self._before.lab.shelves["photos"]
        known = {example.photo.digest for example in shelf.examples}
        return sum(example.photo.digest not in known for example in self._session.lab.own_photos)

    def leave(self, *, keep: bool = False) -> None:
        """Put everything back as it was before the first scene.

        keep: leave photos and films as they are now.
        """
        self._clear()
        self._setting.give_up()
        self._wanted, self._held = Scenery(), False
        for fold in self._folds:
            fold.setChecked(False)
        self._folds = []
        for bring_back in self._bring_back.values():
            bring_back()
        self._bring_back = {}
        if self._before is not None and not keep:
            self._session.restore(self._before)
        self._before = None
        if self._open_before is not None:
            self._rooms.show_page(self._open_before)
        self._open_before = None

    def refresh(self) -> None:
        """Mark again: what is marked may be somewhere else, as photos behind the lesson are."""
        if not self.busy:
            marked = [self._place(name) for name in self._wanted.marks]
            if [mark.place.widget for mark in self._marks] != [
                place.widget for place in marked if place is not None
            ]:
                self._mark()

    def _finish(self) -> None:
        """Set up the page and mark places, now that the film is where it should be."""
        if self._wanted.pose is not None:
            self._rooms.page.pose(self._wanted.pose)
        self._mark()
        self.ready.emit()

    def _mark(self) -> None:
        self._clear()
        for name in self._wanted.marks:
            place = self._place(name)
            if place is not None:
                self._unfold(place.widget)
                self._marks.append(Mark(place, self._over))
        for mark in reversed(self._marks):  # where there is no room for all, the first is seen
            mark.scroll_into_view()
        self._lock()

    def _place(self, name: str) -> Place | None:
        owner, _, part = name.partition(".")
        page = self._rooms.page
        places = page.places() if owner == page.name else self._around().get(owner, {})
        return places.get(part)

    def _lock(self) -> None:
        for widget in self._locked:
            widget.setEnabled(True)
        self._locked = []
        if not self._held:
            return
        page = self._rooms.page
        for mark in self._marks:
            widget = mark.place.widget
            # What is around has its own reasons to be there or not: the window holds its keys.
            if page.isAncestorOf(widget) and widget.isEnabled():
                widget.setEnabled(False)
                self._locked.append(widget)

    def _unfold(self, widget: QWidget) -> None:
        """Open what hides a place of the page; it is closed again afterwards."""
        if widget.isVisibleTo(self._rooms.page):
            return
        QApplication.sendPostedEvents()
        for fold in self._rooms.page.findChildren(Fold):
            if fold.isVisible() and not fold.isChecked() and fold.hides(widget):
                fold.setChecked(True)
                self._folds.append(fold)

    def _clear(self) -> None:
        for mark in self._marks:
            mark.take_away()
        self._marks = []
        for widget in self._locked:
            widget.setEnabled(True)
        self._locked = []


def shown_after(before: Scenery, beat: Scenery) -> Scenery:
    """Give what is around a beat: what it does not say stays as it was; marks are its own.

    A film that begins anew is set up by the beat alone; a pose belongs to the page of its beat.
    """
    page = beat.page or before.page
    pose = beat.pose or (before.pose if beat.page in (None, before.page) else None)
    if beat.lab is not None:
        return replace(beat, page=page, pose=pose)
    return Scenery(
        page=page,
        pose=pose,
        marks=beat.marks,
        lab=before.lab,
        eye=beat.eye or before.eye,
        start=beat.start or before.start,
        rate=beat.rate if beat.rate is not None else before.rate,
        step=beat.step if beat.step is not None else before.step,
    )
