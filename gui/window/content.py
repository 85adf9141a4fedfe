"""What is in the window: photos on the left, a room in the middle, numbers on the right, transport.

The content puts the parts in their places and connects each to the session. What is in a part
is its own business.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from gui.page.page import Page
from gui.page.place import Place
from gui.panels.numbers.column import NumbersColumn
from gui.panels.numbers.step_telling import TOLD
from gui.panels.photos.column import PhotosColumn
from gui.panels.photos.drop_target import DropTarget
from gui.panels.transport.row import TransportRow
from gui.photo_import.drop_data import read_dropped
from gui.photo_import.import_result import ImportResult, LabelQuestion
from gui.rooms import ROOMS
from gui.session.project_writer import Work
from gui.session.run_state import RunState
from gui.session.session import Session
from gui.style.language import say
from gui.style.scale import beside
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
from gui.window.commands import PLAIN_KEYS, Commands, Possible
from gui.window.dialogs.about_dialog import AboutDialog
from gui.window.dialogs.keys_dialog import KeysDialog
from gui.window.dialogs.page_dialog import PageDialog
from gui.window.dialogs.question_dialog import QuestionDialog
from gui.window.dialogs.real_photos_dialog import RealPhotosDialog
from gui.window.dialogs.skipped_dialog import SkippedDialog
from gui.window.dialogs.sort_dialog import SortDialog
from gui.window.dialogs.steps_dialog import StepsDialog
from gui.window.files.document import Document
from gui.window.files.exporter import Exporter
from gui.window.files.film_recorder import FilmRecorder
from gui.window.files.opener import Opener
from gui.window.files.reporting import Reporting
from gui.window.files.saver import Saver
from gui.window.focus_keeper import FocusKeeper
from gui.window.foot.foot import Foot
from gui.window.foot.photo_counts import PhotoCounts
from gui.window.lesson.entrance import Entrance
from gui.window.main_window import MainWindow
from gui.window.room_tabs import RoomTabs
from gui.window.sides.sides import Sides
from model.photos import shown_name
from model.pretrained import Presorted
from model.sentence import Refusal, sentence

if TYPE_CHECKING:
    from gui.window.cards.first_start import FirstStart
    from gui.window.lesson.guide import Guide
    from model.project import Project

REFUSAL_WIDTH = 560

BEGUN = "window.begun"
"""By this it is remembered that somebody has found a way in."""

KNOWN = "window.known"
"""By this it is remembered that somebody has read where W begins."""


class WindowContent(Styled, QWidget):
    """Everything between the menu bar and the status bar, and what stands in these two.

    Signals: `emptied()`, nothing of what was there is wanted any more.
    """

    emptied = Signal()

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._rooms = RoomTabs([room(session) for room in ROOMS], self)
        self._photos, self._numbers = PhotosColumn(session), NumbersColumn(session)
        self._sides = Sides(self._rooms, session, self._photos, self._numbers)
        self._notice = NoticeCard()
        self._doctor = Doctor(session)
        self._foot = Foot()
        self._guess = StepGuess(session)
        self._transport = TransportRow(session, self._guess.step)
        self._refusal = Bubble(self._rooms.tabBar(), width=REFUSAL_WIDTH, below=True)
        self._counts = PhotoCounts()
        self._focus = FocusKeeper(window)
        self._saver, self._opener = Saver(window), Opener(session, window)
        self._exporter = Exporter(session, window)
        self.document = Document(session, window, self.work, self._show_project)
        self._recorder = FilmRecorder(session, window, lambda: self.page)
        self._reporting = Reporting(session, window, lambda: self.document.path)
        self._welcome: FirstStart | None = None
        self._lesson = Entrance(session, window, self._rooms, self._sides, self.places, self)
        self._build()
        self._commands = self._make_commands()
        self._actions = Actions(window.menuBar(), self._commands)
        self._show_preferences()
        self._show_sides()
        self._connect()

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
        session = self._session
        if self._welcome is not None or session.memory.recall(BEGUN):
            return
        from gui.window.cards.first_start import FirstStart

        params = self._session.scene.params if self._session.scene is not None else None
        card = FirstStart(0 if params is None else params.W.size + params.b.size)
        card.photo_wanted.connect(lambda: self._opener.open_photos(None))
        card.run_wanted.connect(session.toggle_run)
        card.lesson_wanted.connect(lambda: self.guide.start())
        card.closed.connect(self._end_welcome)
        session.arrived.connect(self._end_welcome)
        self._welcome = card
        self._middle.insertWidget(self._middle.indexOf(self._rooms), card)
        self._fit()

    def _end_welcome(self) -> None:
        """Somebody has found a way in: the card is never needed again."""
        card, self._welcome = self._welcome, None
        if card is not None:
            self._session.memory.remember(BEGUN, "yes")
            card.hide()
            card.deleteLater()

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
        place = MappingProxyType({"page": page or self._rooms.page.name})
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
        if self._welcome is not None:
            self._welcome.fit(self.height())

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
        bar.addWidget(self._foot, 7)
        bar.addPermanentWidget(self._counts, 2)

    def _connect(self) -> None:
        session = self._session
        self._window.key_pressed.connect(self._press)
        self._window.preferred.connect(self._show_preferences)
        self._window.presented.connect(self._present)
        files = (self._saver, self._exporter, self._reporting, self._recorder)
        tellers = (session, self.document, *files)
        for one in tellers:
            one.noticed.connect(self._foot.status.tell)
        for teller in (*tellers, self._lesson):
            teller.refused.connect(lambda why: self._refusal.say(say(why)))
        session.state_changed.connect(self._show_state)
        self.document.replaced.connect(self._lesson.give_way)
        self.document.replaced.connect(lambda: self._show_state(session.state))
        session.project_wanted.connect(self._open_project)
        session.questioned.connect(self._ask)
        session.presorted.connect(self._show_sorted)
        session.arrived.connect(self._list_skipped)
        self._sides.open_requested.connect(self._opener.open_photos)
        self._sides.turned.connect(self._show_sides)
        self._lesson.turned.connect(self._take_lesson)
        self._rooms.turned.connect(self._show_notice)
        self._foot.hint.refused.connect(session.take_back_eye)
        self._foot.hint.emptied.connect(
            lambda: session.choose(replace(session.lab.choices, start="zero"))
        )
        self._foot.hint.closed.connect(self._close_hint)

    def _make_commands(self) -> Commands:
        session, window, opener = self._session, self._window, self._opener
        return Commands(
            open_photos=lambda: opener.open_photos(None),
            add_photos=opener.open_photos,
            add_folder=opener.open_folder,
            use_sketches=lambda: session.use("sketches"),
            use_photos=lambda: session.use("photos"),
            open_model=opener.open_model,
            save_model=lambda: self._saver.save_model(session.save_model),
            export=self._exporter.export,
            use_network=opener.open_network,
            new=self._new,
            open_project=self.document.ask,
            recent_projects=lambda: window.preferences.recent,
            open_recent=self.document.open,
            clear_recent=window.forget_projects,
            save=self.document.save,
            save_as=self.document.save_as,
            save_copy=self.document.save_copy,
            report=self._reporting.ask,
            revert=self.document.revert,
            bring_back=self.document.bring_back,
            start_empty=self._start_empty,
            close=self._close,
            undo=session.undo,
            redo=session.redo,
            paste=self._paste,
            toggle_run=session.toggle_run,
            step=self._guess.step,
            run_to_the_end=session.run_to_the_end,
            run_steps=self._run_steps,
            guess_steps=self._guess_steps,
            back=session.back,
            first=lambda: session.go_to(0),
            last=lambda: session.go_to(session.state.length),
            reset=session.reset,
            set_language=lambda language: window.prefer(
                replace(window.preferences, language=language)
            ),
            set_theme=lambda theme: window.prefer(replace(window.preferences, theme=theme)),
            resize_text=self._resize_text,
            toggle_photos=self._sides.photos.toggle,
            toggle_numbers=self._sides.numbers.toggle,
            tell_steps=self._tell_steps,
            toggle_full_screen=window.toggle_full_screen,
            present=lambda: window.present(on=not window.presents),
            toggle_lesson=lambda: self.guide.toggle(),
            chapters=self._lesson.chapters_of,
            open_chapter=lambda name: self.guide.start(name),
            next_beat=lambda: self.guide.go_on(),
            beat_before=lambda: self.guide.go_back(),
            hand_in=self._lesson.hand_in,
            restart_lesson=self._lesson.ask_to_restart,
            words=self._lesson.open_words,
            about_page=lambda: PageDialog(self._rooms.page, window).open(),
            real_photos=lambda: RealPhotosDialog(window).open(),
            keys=lambda: KeysDialog(self._actions.groups(), window).open(),
            about=lambda: AboutDialog(window).open(),
        )

    # What the session and the window tell.

    def _press(self, event: QKeyEvent) -> None:
        """Step and run by keys that no focused widget has used for itself."""
        menu = self._commands
        commands: dict[int, Callable[[], None]] = {
            key: getattr(menu, name) for key, (name, _) in PLAIN_KEYS.items()
        }
        if self._window.presents:
            commands[Qt.Key.Key_Escape] = menu.present
            if self._lesson.running:
                commands[Qt.Key.Key_Right] = self.guide.pass_on
                commands[Qt.Key.Key_Left] = self.guide.go_back
        elif self._lesson.holds_film:
            return  # a guess is asked for first
        command = commands.get(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        # Holding the space bar down is one wish, not many.
        if (
            command is not None
            and plain
            and not (event.isAutoRepeat() and event.key() == Qt.Key.Key_Space)
        ):
            command()

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
            self._end_welcome()
        self._show_notice()
        # One thing at a time: where training has blown up, that goes first.
        known = state.choices.source == "photos" and state.choices.start == "known"
        self._foot.hint.show_hint(
            seen=state.introduced and state.stopped is None,
            known=known
            and state.choices.scaling != "opened"
            and state.stopped is None
            and not self._session.memory.recall(KNOWN),
        )
        self._counts.show_counts(
            self._session.lab.dataset, sketches=state.choices.source == "sketches"
        )

    def _show_notice(self) -> None:
        """Say why nothing can be trained on, unless the page says it."""
        self._notice.show_sentence(None if self.page.trains else self._session.state.refusal)

    def _ask(self, question: LabelQuestion) -> None:
        session = self._session
        QuestionDialog(
            question, session.answer, session.presort, session.cancel_reading, self
        ).open()

    def _show_sorted(self, photos: tuple[Presorted, ...]) -> None:
        session = self._session
        SortDialog(photos, session.answer, session.ask_again, self).open()

    def _list_skipped(self, result: ImportResult) -> None:
        for old in self.findChildren(SkippedDialog):
            old.close()
        if len(result.skipped) == 1:
            self._sides.decline(result.skipped[0].reason, result.shelf)
        elif result.skipped:
            SkippedDialog(result.skipped, self).show()

    def _close_hint(self) -> None:
        if self._session.state.choices.start == "known":
            self._session.memory.remember(KNOWN, "read")
        self._session.keep_eye()

    # What the learner asks for.

    def _resize_text(self, steps: int) -> None:
        """Draw everything larger or smaller by so many steps; 0 leaves it to the window."""
        now, window = self._window.scale, self._window
        text = beside(now, steps) if steps else None
        window.prefer(replace(window.preferences, text=text))

    def _paste(self) -> None:
        try:
            dropped = read_dropped(QGuiApplication.clipboard().mimeData())
        except Refusal as refusal:
            self._sides.decline(refusal.sentence)
        else:
            self._session.take(dropped, to_classify=True)

    def _run_steps(self) -> None:
        StepsDialog(self._session.step, self).open()

    def _tell_steps(self, on: bool) -> None:
        self._session.memory.remember(TOLD, "on" if on else "")
        self._show_state(self._session.state)

    def _guess_steps(self, on: bool) -> None:
        self._guess.turn(on)
        self._show_state(self._session.state)

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

    def _new(self) -> None:
        self.document.forget()
        self._session.begin_anew()

    def _start_empty(self) -> None:
        self.emptied.emit()
        self._new()

    def _close(self) -> None:
        self._window.close()
