"""The stage: what a beat wants of the window, and all of it put back when somebody leaves.

The lesson points into the real program. A beat opens a page, sets something up on it, marks what
it speaks of, holds that still while a guess is asked for, and may want the film at a certain step.
What was there before is taken down first: the session as a value, what was chosen on each page, and
which page was open.

Leaving brings all of it back in this order: photos and films, which may take a while; the page; and
then what was chosen on each page, for that belongs to the film of before.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from typing import Literal, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.session.act_words import KEEP_LESSON
from gui.session.history import Act, History
from gui.session.session import Session
from gui.session.snapshot import Snapshot
from gui.widgets.fold import Fold
from gui.window.lesson.around import film_readings, guess_readings, photo_readings
from gui.window.lesson.in_turn import InTurn
from gui.window.lesson.lab_setting import set_lab
from gui.window.lesson.mark import Mark
from gui.window.room_tabs import RoomTabs
from model.lab import with_photos
from model.lesson import Scenery
from model.photos import Example

Places = Callable[[], Mapping[str, Mapping[str, Place]]]
"""Gives the places around the page, as they are now."""

FilmOfBefore: TypeAlias = Literal["comes back", "stays", "gives way"]
"""What becomes of the photos and films of before, when somebody leaves."""


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
        self._turn = InTurn(session, self)
        self._turn.done.connect(self._arrive)
        self._then: Callable[[], None] = self._finish  # what comes when everything is there
        self._leaving = False
        self._wanted = Scenery()
        self._page: Page = rooms.page  # that of the beat
        self._held = False
        self._marks: list[Mark] = []
        self._locked: list[QWidget] = []
        self._folds: list[Fold] = []
        self._before: Snapshot | None = None
        self._came: tuple[tuple[Example, ...], Snapshot] | None = None
        self._history: History | None = None  # of what was done before the first scene
        self._open_before: str | None = None
        self._follow_again: Callable[[], None] = _nothing
        self._guessed = session.guesses  # when the first scene was set
        self._bring_back: dict[Page, Callable[[], None]] = {}

    @property
    def busy(self) -> bool:
        """Whether the film is still on its way, to the beat or back."""
        return self._turn.busy

    @property
    def leaving(self) -> bool:
        """Whether everything is being put back."""
        return self._leaving

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The marks that are there now."""
        return tuple(self._marks)

    @property
    def before(self) -> tuple[Snapshot | None, str | None]:
        """What `leave` puts back: photos and films, and the page; if anything.

        Photos that have come since lie on their shelf there too: whoever keeps this loses none.
        """
        return self._before_with_what_came(), self._open_before

    @property
    def holds_film(self) -> bool:
        """Whether something of the film is held still."""
        return self._held and any(name.startswith("film.") for name in self._wanted.marks)

    def set(self, wanted: Scenery, *, held: bool) -> None:
        """Set a scene: what is None stays as it is.

        While everything is being put back it is set afterwards, in place of what would have come.

        held: whether what is marked is held still.
        """
        if self._leaving:
            self._then = partial(self.set, wanted, held=held)
            return
        self._clear()
        self._wanted, self._held = wanted, held
        if self._open_before is None:
            self._open_before = self._rooms.tab.name
            self._follow_again = self._rooms.page.follow_again()
            self._guessed = self._session.guesses
        if wanted.page is not None:
            self._rooms.show_page(wanted.page)
        page = self._page = self._rooms.page
        if page not in self._bring_back:
            self._bring_back[page] = page.take_down()
        if any(
            value is not None
            for value in (wanted.lab, wanted.eye, wanted.start, wanted.rate, wanted.step)
        ):
            session = self._session
            if self._before is None:
                self._before, self._history = session.snapshot(), session.set_history_aside()
            # What the scene does is nobody's to take back.
            session.history.clear()
            session.history.listens = False
            self._then = self._finish
            self._turn.begin(set_lab(session, wanted))
        else:
            self._turn.give_up()
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
                ("guess", guess_readings(self._session, self._guessed)),
            ):
                found.update({f"{around}.{name}": value for name, value in numbers.items()})
        return found

    @property
    def new_photos(self) -> int:
        """How many photos of the learner's have come since the scene was set and would be lost."""
        return 0 if self._leaving else len(self._what_came())

    def leave(self, then: Callable[[], None], *, film: FilmOfBefore = "comes back") -> None:
        """Put everything back as it was before the first scene.

        then: is called when that is done, once. Whoever leaves while everything is being put back
              already says anew what comes then.
        film: what becomes of photos and films. Where those of now stay, the others can be had by
              Undo; where they give way, something else takes the place of either at this moment.
        """
        self._then = then
        if film == "gives way":
            self._bring_history_back()  # at once, whatever is on its way
        if self._leaving:
            return
        self._clear()
        self._turn.give_up()
        self._wanted, self._held = Scenery(), False
        self._leaving = True
        if film == "stays":
            self._keep_film()
        if self._before is None or film == "gives way":
            self._put_pages_back()
            self._arrive()
        else:
            # Until it is there, nothing else is to be taken back in its place.
            self._session.history.clear()
            self._session.history.listens = False
            self._session.restore(self._before, lambda _: self._keep_film())
            self._turn.begin(self._back_on_pages())

    def refresh(self) -> None:
        """Mark again: what is marked may be somewhere else, as photos behind the lesson are."""
        if not self.busy:
            marked = [self._place(name) for name in self._wanted.marks]
            if [mark.place.widget for mark in self._marks] != [
                place.widget for place in marked if place is not None
            ]:
                self._mark()

    def _arrive(self) -> None:
        """Go on, now that the film is where it should be."""
        then, self._then = self._then, self._finish
        then()

    def _keep_film(self) -> None:
        """Leave photos and films as they are now; what was there before can be had by Undo."""
        before, self._before = self._before, None
        if before is not None:
            self._bring_history_back()
            self._session.history.add(Act(KEEP_LESSON, whole=True), before)

    def _bring_history_back(self) -> None:
        history, self._history = self._history, None
        if history is not None:
            self._session.bring_history_back(history)

    def _back_on_pages(self) -> Iterator[None]:
        """Put the pages back once the film of before is shown again, not before."""
        self._put_pages_back()
        yield from ()

    def _put_pages_back(self) -> None:
        self._bring_history_back()
        if self._open_before is not None:
            self._rooms.show_page(self._open_before)
        for fold in self._folds:
            fold.setChecked(False)
        for bring_back in self._bring_back.values():
            bring_back()
        # Each page follows the photo that it was opened with; last comes that of before them all.
        self._follow_again()
        self._folds, self._bring_back, self._follow_again = [], {}, _nothing
        self._before = self._came = self._open_before = None
        self._leaving = False

    def _what_came(self) -> tuple[Example, ...]:
        """Give the photos of the learner's that have come since the film was set."""
        if self._before is None:
            return ()
        photos = self._before.lab.shelves["photos"]
        known = {example.photo.digest for example in photos}
        own = self._session.lab.own_photos
        return tuple(example for example in own if example.photo.digest not in known)

    def _before_with_what_came(self) -> Snapshot | None:
        came = () if self._leaving else self._what_came()
        if self._before is None or not came:
            return self._before
        if self._came is None or self._came[0] != came:
            # Made once: whoever keeps it asks often whether anything has changed.
            lab = with_photos(self._before.lab, came)
            self._came = came, replace(self._before, lab=lab)
        return self._came[1]

    def _finish(self) -> None:
        """Set up the page and mark places, now that the film is where it should be."""
        history = self._session.history
        if not history.listens:
            history.clear()
            history.listens = True
        if self._wanted.pose is not None:
            self._page.pose(self._wanted.pose)
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
        page = self._page
        places = page.places() if owner == page.name else self._around().get(owner, {})
        return places.get(part)

    def _lock(self) -> None:
        for widget in self._locked:
            widget.setEnabled(True)
        self._locked = []
        if not self._held:
            return
        for mark in self._marks:
            widget = mark.place.widget
            # What is around has its own reasons to be there or not: the window holds its keys.
            if self._page.isAncestorOf(widget) and widget.isEnabled():
                widget.setEnabled(False)
                self._locked.append(widget)

    def _unfold(self, widget: QWidget) -> None:
        """Open what hides a place of the page; it is closed again afterwards."""
        if widget.isVisibleTo(self._page):
            return
        QApplication.sendPostedEvents()
        for fold in self._page.findChildren(Fold):
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


def _nothing() -> None:
    """Do nothing: nothing was taken down."""


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
