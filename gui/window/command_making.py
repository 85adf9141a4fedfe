"""How each command is done: which part of the window, or the session, is asked for it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QGuiApplication

from gui.panels.numbers.step_telling import TOLD
from gui.photo_import.drop_data import read_dropped
from gui.session.session import Session
from gui.style.scale import beside
from gui.window.cards.step_guess import StepGuess
from gui.window.commands import Commands, Group
from gui.window.dialogs.about_dialog import AboutDialog
from gui.window.dialogs.keys_dialog import KeysDialog
from gui.window.dialogs.page_dialog import PageDialog
from gui.window.dialogs.real_photos_dialog import RealPhotosDialog
from gui.window.dialogs.steps_dialog import StepsDialog
from gui.window.files.document import Document
from gui.window.files.exporter import Exporter
from gui.window.files.opener import Opener
from gui.window.files.reporting import Reporting
from gui.window.files.saver import Saver
from gui.window.lesson.entrance import Entrance
from gui.window.main_window import MainWindow
from gui.window.room_tabs import RoomTabs
from gui.window.sides.sides import Sides
from model.sentence import Refusal


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """What is asked for what somebody wants.

    changed: is called where something that the session does not tell of is chosen.
    emptied: is called before all is thrown away.
    groups:  says which keys the menus have.
    """

    session: Session
    window: MainWindow
    rooms: RoomTabs
    sides: Sides
    lesson: Entrance
    guess: StepGuess
    saver: Saver
    opener: Opener
    exporter: Exporter
    document: Document
    reporting: Reporting
    changed: Callable[[], None]
    emptied: Callable[[], None]
    groups: Callable[[], Sequence[Group]]


def make_commands(parts: Parts) -> Commands:
    """Say of each command who does it."""
    session, window, opener = parts.session, parts.window, parts.opener
    document, lesson, saver = parts.document, parts.lesson, parts.saver
    return Commands(
        open_photos=lambda: opener.open_photos(None),
        add_photos=opener.open_photos,
        add_folder=opener.open_folder,
        use_sketches=lambda: session.use("sketches"),
        use_photos=lambda: session.use("photos"),
        open_model=opener.open_model,
        save_model=lambda: saver.save_model(session.save_model),
        export=parts.exporter.export,
        use_network=opener.open_network,
        new=lambda: _begin_anew(parts),
        open_project=document.ask,
        recent_projects=lambda: window.preferences.recent,
        open_recent=document.open,
        clear_recent=window.forget_projects,
        save=document.save,
        save_as=document.save_as,
        save_copy=document.save_copy,
        report=parts.reporting.ask,
        revert=document.revert,
        bring_back=document.bring_back,
        start_empty=lambda: _start_empty(parts),
        close=lambda: _close(window),
        undo=session.undo,
        redo=session.redo,
        paste=lambda: _paste(parts),
        toggle_run=session.toggle_run,
        step=parts.guess.step,
        run_to_the_end=session.run_to_the_end,
        run_steps=lambda: StepsDialog(session.step, window).open(),
        guess_steps=lambda on: _guess_steps(parts, on=on),
        back=session.back,
        first=lambda: session.go_to(0),
        last=lambda: session.go_to(session.state.length),
        reset=session.reset,
        set_language=lambda language: window.prefer(replace(window.preferences, language=language)),
        set_theme=lambda theme: window.prefer(replace(window.preferences, theme=theme)),
        resize_text=lambda steps: _resize_text(window, steps),
        toggle_photos=parts.sides.photos.toggle,
        toggle_numbers=parts.sides.numbers.toggle,
        tell_steps=lambda on: _tell_steps(parts, on=on),
        toggle_full_screen=window.toggle_full_screen,
        present=lambda: window.present(on=not window.presents),
        toggle_lesson=lambda: lesson.guide.toggle(),
        chapters=lesson.chapters_of,
        open_chapter=lambda name: lesson.guide.start(name),
        next_beat=lambda: lesson.guide.go_on(),
        beat_before=lambda: lesson.guide.go_back(),
        hand_in=lesson.hand_in,
        restart_lesson=lesson.ask_to_restart,
        words=lesson.open_words,
        about_page=lambda: PageDialog(parts.rooms.tab, parts.rooms.page, window).open(),
        real_photos=lambda: RealPhotosDialog(window).open(),
        keys=lambda: KeysDialog(parts.groups(), window).open(),
        about=lambda: AboutDialog(window).open(),
    )


def _resize_text(window: MainWindow, steps: int) -> None:
    """Draw everything larger or smaller by so many steps; 0 leaves it to the window."""
    text = beside(window.scale, steps) if steps else None
    window.prefer(replace(window.preferences, text=text))


def _paste(parts: Parts) -> None:
    try:
        dropped = read_dropped(QGuiApplication.clipboard().mimeData())
    except Refusal as refusal:
        parts.sides.decline(refusal.sentence)
    else:
        parts.session.take(dropped, to_classify=True)


def _tell_steps(parts: Parts, *, on: bool) -> None:
    parts.session.memory.remember(TOLD, "on" if on else "")
    parts.changed()


def _guess_steps(parts: Parts, *, on: bool) -> None:
    parts.guess.turn(on)
    parts.changed()


def _begin_anew(parts: Parts) -> None:
    parts.document.forget()
    parts.session.begin_anew()


def _start_empty(parts: Parts) -> None:
    parts.emptied()
    _begin_anew(parts)


def _close(window: MainWindow) -> None:
    window.close()
