"""What is in the window: photos on the left, a room in the middle, numbers on the right, transport.

The content puts the parts in their places and connects each to the session. What is in a part
is its own business.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.panels.numbers.column import NumbersColumn
from gui.panels.numbers.step_telling import TOLD
from gui.panels.photos.column import PhotosColumn
from gui.panels.photos.drop_target import DropTarget
from gui.panels.transport.row import TransportRow
from gui.rooms import ROOMS
from gui.session.project_writer import Work
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style.language import say
from gui.style.styled import Styled
from gui.style.theme import GAP
from gui.widgets.bubble import Bubble
from gui.widgets.giving.given import given_by
from gui.widgets.giving.picture_menu import COPY, PictureMenu, copy_picture
from gui.widgets.giving.saving import FilmWanted, SaveWanted
from gui.window.actions import Actions
from gui.window.cards.doctor import Doctor
from gui.window.cards.notice_card import NoticeCard
from gui.window.cards.step_guess import StepGuess
from gui.window.cards.welcome import Welcome
from gui.window.command_making import Parts, make_commands
from gui.window.commands import Possible
from gui.window.dialogs.arrivals import Arrivals
from gui.window.files.document import Document
from gui.window.files.exporter import Exporter
from gui.window.files.film_recorder import FilmRecorder
from gui.window.files.opener import Opener
from gui.window.files.reporting import Reporting
from gui.window.files.saver import Saver
from gui.window.focus_keeper import FocusKeeper
from gui.window.foot.foot import Foot
from gui.window.foot.hint import Hint
from gui.window.lesson.entrance import Entrance
from gui.window.main_window import MainWindow
from gui.window.plain_keys import PlainKeys
from gui.window.room_tabs import RoomTabs
from gui.window.sides.sides import Sides
from model.photos import shown_name
from model.sentence import sentence

if TYPE_CHECKING:
    from gui.window.lesson.guide import Guide
    from model.project import Project

REFUSAL_WIDTH = 560


class WindowContent(Styled, QWidget):
    """Everything between the menu bar and the status bar, and what stands in these two.

    Signals: `emptied()`, nothing of what was there is wanted any more.
    """

    emptied = Signal()

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._rooms = RoomTabs(ROOMS, session, self)
        self._photos, self._numbers = PhotosColumn(session), NumbersColumn(session)
        self._sides = Sides(self._rooms, session, self._photos, self._numbers)
        self._notice = NoticeCard()
        self._doctor = Doctor(session)
        self._foot = Foot()
        self._hint = Hint(session, self._foot.hint, self)
        self._guess = StepGuess(session)
        self._transport = TransportRow(session, self._guess.step)
        self._refusal = Bubble(self._rooms.tabBar(), width=REFUSAL_WIDTH, below=True)
        self._focus = FocusKeeper(window)
        self._saver, opener = Saver(window), Opener(session, window)
        exporter = Exporter(session, window)
        self.document = Document(session, window, self.work, self._show_project)
        self._recorder = FilmRecorder(session, window, lambda: self.page)
        reporting = Reporting(session, window, lambda: self.document.path)
        self._lesson = Entrance(session, window, self._rooms, self._sides, self.places, self)
        self._welcome = Welcome(session, self._place_welcome, self)
        self._arrivals = Arrivals(session, self._sides, self)
        self._build()
        commands = make_commands(
            Parts(
                session=session,
                window=window,
                rooms=self._rooms,
                sides=self._sides,
                lesson=self._lesson,
                guess=self._guess,
                saver=self._saver,
                opener=opener,
                exporter=exporter,
                document=self.document,
                reporting=reporting,
                changed=self.retranslate,
                emptied=self.emptied.emit,
                groups=lambda: self._actions.groups(),
            )
        )
        self._actions = Actions(window.menuBar(), commands)
        self._keys = PlainKeys(window, self._lesson, commands)
        self._show_preferences()
        self._show_sides()
        self._connect()
        tellers = (session, self.document, self._saver, exporter, reporting, self._recorder)
        for one in tellers:
            one.noticed.connect(self._foot.status.tell)
        for teller in (*tellers, self._lesson):
            teller.refused.connect(lambda why: self._refusal.say(say(why)))
        self._sides.open_requested.connect(opener.open_photos)
        self._welcome.photo_wanted.connect(lambda: opener.open_photos(None))

    def complete(self) -> None:
        """Add what takes long to load."""
        self._numbers.add_curve()

    @property
    def page(self) -> Page:
        """The page that is seen."""
        return self._rooms.page

    def show_room(self, name: str) -> None:
        """Open a room by its name."""
        self._rooms.show_room(name)

    def show_page(self, name: str) -> None:
        """Open a page by its name, and the room that it belongs to."""
        self._rooms.show_page(name)

    def welcome(self) -> None:
        """Show three ways in, to who has never found one."""
        self._welcome.show()
        self._fit()

    @property
    def guide(self) -> "Guide":
        """Who leads through the lesson."""
        return self._lesson.guide

    def places(self) -> Mapping[str, Mapping[str, Place]]:
        """Name what stands around the page, as it is now, for a lesson."""
        places = self._sides.places()
        film = {**places["film"], **self._transport.places()}
        return {**places, "film": film, "guess": {}}

    def work(self) -> Work:
        """Give what is to be kept of all: where a lesson goes on, what was there before it."""
        before, page = self._lesson.before
        place = MappingProxyType({"page": page or self._rooms.tab.name})
        return Work(before or self._session.snapshot(), place, self._lesson.progress)

    def open_lesson(self, wanted: str) -> None:
        """Begin the lesson with a chapter, by its number, or with a file or folder of chapters."""
        self._lesson.open(wanted)

    def open_class(self, path: str) -> None:
        """Begin as a class does, by the file that its teacher wrote."""
        self._lesson.open_class(path)

    def retranslate(self) -> None:
        """Write the content's own words again."""
        self._show_state(self._session.state)

    def customEvent(self, event: QEvent) -> None:
        if isinstance(event, SaveWanted):
            event.accept()
            self._saver.save(event)
        elif isinstance(event, FilmWanted):
            event.accept()
            if self._lesson.holds_film:
                why = sentence("The lesson holds the film until you have guessed. Save it then.")
                self._session.refused.emit(why)
            else:
                self._recorder.ask(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Give away what is under the pointer, where it has no menu of its own."""
        under: QWidget | None = self.childAt(self.mapFromGlobal(event.globalPos()))
        if event.reason() != QContextMenuEvent.Reason.Mouse:
            under = self._window.focusWidget()
        part = under if under is not None and self.isAncestorOf(under) else self.page
        PictureMenu(given_by(part, self.page), part).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy the picture that has the keyboard, where the key means nothing else there."""
        part = self._window.focusWidget()
        if event.matches(COPY) and part is not None and self.isAncestorOf(part):
            copy_picture(given_by(part, self.page))
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        self._fit()

    def _fit(self) -> None:
        self._sides.fit(self.width())
        self._doctor.fit(self.height())
        self._welcome.fit(self.height())

    def _place_welcome(self, card: QWidget) -> None:
        self._middle.insertWidget(self._middle.indexOf(self._rooms), card)

    def _build(self) -> None:
        self._middle = middle = QVBoxLayout()
        middle.setSpacing(GAP)
        middle.addWidget(self._notice)
        middle.addWidget(self._doctor)
        middle.addWidget(self._rooms, 1)
        middle.addWidget(self._guess)
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GAP, GAP, GAP)
        grid.setSpacing(GAP)
        grid.addWidget(self._sides.photos, 0, 0)
        grid.addLayout(middle, 0, 1)
        grid.addWidget(self._sides.numbers, 0, 2)
        grid.addWidget(self._transport, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(0, 1)
        # The whole window, so that menu bar and status bar take drops as well.
        self._drops = DropTarget(self._window, self._session.take, self._sides.decline, self.update)
        bar = self._window.statusBar()
        bar.setSizeGripEnabled(False)
        bar.setContentsMargins(GAP, 0, GAP, 0)
        bar.addWidget(self._foot, 1)

    def _connect(self) -> None:
        session = self._session
        self._window.preferred.connect(self._show_preferences)
        self._window.presented.connect(self._present)
        session.state_changed.connect(self._show_state)
        self.document.replacing.connect(self._lesson.give_way)
        self.document.replaced.connect(lambda: self._show_state(session.state))
        session.project_wanted.connect(self._open_project)
        self._sides.turned.connect(self._show_sides)
        self._lesson.turned.connect(self._take_lesson)
        self._rooms.turned.connect(self._show_notice)
        self._welcome.lesson_wanted.connect(lambda: self.guide.start())

    # What the session and the window tell.

    def _present(self, on: bool) -> None:
        """Show one page and the transport, and nothing else."""
        self._sides.put_away(away=on)
        self._rooms.show_alone(alone=on)
        self._present_lesson(on=on)

    def _present_lesson(self, *, on: bool) -> None:
        strip = self._lesson.present(on=on)
        if strip is not None:
            self._middle.addWidget(strip)  # where it is already, this changes nothing

    def _take_lesson(self) -> None:
        """Follow the lesson, which has begun, has ended, or is behind something."""
        if self._window.presents:
            self._present_lesson(on=True)
        self._show_state(self._session.state)

    def _show_preferences(self) -> None:
        preferences = self._window.preferences
        self._actions.show_choices(preferences.language, preferences.theme)

    def _show_sides(self) -> None:
        self._actions.show_sides(
            photos=not self._sides.photos.folded, numbers=not self._sides.numbers.folded
        )

    def _show_state(self, state: RunState) -> None:
        self._actions.show_possible(
            Possible(
                running=state.running,
                source=state.choices.source,
                has_photos=bool(self._session.lab.own_photos),
                can_train=state.refusal is None,
                before=state.step > 0,
                after=state.step < state.length,
                can_save=self._session.scene is not None,
                guesses=self._guess.on,
                tells=bool(self._session.memory.recall(TOLD)),
                lesson=self._lesson.running,
                named=bool(self.document.path),
                replaced=self.document.replaces,
                undoable=state.undoable,
                redoable=state.redoable,
            )
        )
        if state.running or state.length > 0 or self._lesson.running:
            self._welcome.end()
        self._show_notice()
        self._hint.follow(state)
        self._foot.counts.show_counts(
            self._session.lab.dataset, sketches=state.choices.source == "sketches"
        )

    def _show_notice(self) -> None:
        """Say why nothing can be trained on, unless the page says it."""
        self._notice.show_sentence(None if self.page.trains else self._session.state.refusal)

    def _open_project(self, path: str) -> None:
        """Open a project that was dropped, but not under a lesson, which would put it away."""
        if self._lesson.running:
            why = sentence(
                "{name} is not opened during a lesson. Leave the lesson, and drop it again.",
                name=shown_name(path),
            )
            self._refusal.say(say(why))
        else:
            self.document.open(path)

    def _show_project(self, project: "Project") -> None:
        self.show_page(project.place.get("page", ""))
        self._lesson.take_progress(project.lesson)
