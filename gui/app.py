"""The composition root: here the parts of the program are made and meet each other.

`build` makes everything without starting the event loop, so that tests and the screenshot
command can do the same as `run`. What takes long to load is imported after the empty window
has been painted, so the imports of it stand inside `furnish`.
"""

import ctypes
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from gui import preferences
from gui.desktop import HandedFiles, identify
from gui.memory import Memory
from gui.preferences import Preferences
from gui.style import language, theme
from gui.style.icons import application_icon
from gui.sweeper import Sweeper
from gui.window.errors import error_reporter
from gui.window.main_window import MainWindow
from model.sentence import Sentence

if TYPE_CHECKING:
    from gui.photo_import.sketch_drawing import SketchDrawing
    from gui.session.session import Session
    from gui.window.content import WindowContent
    from gui.window.files.session_keeper import SessionKeeper
    from model.training import Scene

SWITCH_INTERVAL = 0.0005
"""Seconds after which a thread gives way to another: Python's own 5 ms are a third of a frame."""


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the running program."""

    session: "Session"
    window: MainWindow
    content: "WindowContent"


ARENA_MAX = -8  # M_ARENA_MAX of glibc's mallopt


def share_memory() -> None:
    """Let all threads take memory from the same place, where the C library has several.

    With one for each thread that decodes photos, what one has given back is not there for the
    others, and a thousand photos take 60 MB more (docs/decisions/0014).
    """
    if sys.platform == "linux":
        with suppress(AttributeError, OSError):  # no glibc
            ctypes.CDLL(None).mallopt(ARENA_MAX, 2)


def prepare(name: str = "downhill") -> QApplication:
    """Make the application object, of which there is only one, and give it the program's name."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    share_memory()
    identify()
    application = QApplication([name])
    Sweeper(application)
    application.setApplicationName("downhill")
    application.setApplicationDisplayName("Downhill")
    application.setDesktopFileName("downhill")
    application.setWindowIcon(application_icon())
    # Qt's file dialog writes down which folders were opened, for all programs made with Qt to read.
    # Where Qt keeps such things in files, they go into Downhill's own folder instead.
    own = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, own)
    return application


def build(application: QApplication, chosen: Preferences, *, asks: bool = True) -> Program:
    """Make everything, in the language and the theme that were chosen.

    asks: whether pages may ask for a guess before they show an answer.
    """
    follow(application, chosen)
    program = furnish(application, MainWindow(chosen), asks=asks)
    program.content.complete()
    return program


def furnish(application: QApplication, window: MainWindow, *, asks: bool = True) -> Program:
    """Make the session and put the content into the window."""
    from gui.session.session import Session
    from gui.window.content import WindowContent
    from model.eyes import FeatureCache, FeatureStore
    from model.lab import Lab

    cache = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.CacheLocation)
    store = FeatureStore(Path(cache) / "features", turn=Lock())
    memory = Memory(window.preferences.remembered, asks=asks, parent=window)
    memory.changed.connect(lambda: window.keep(memory.kept))
    session = Session(Lab(), FeatureCache(store, turn=Lock(), loading=Lock()), memory=memory)
    content = WindowContent(session, window)
    window.furnish(content)
    window.preferred.connect(lambda now: follow(application, now, window.scale))
    window.closing.connect(session.close)
    session.refresh()
    return Program(session, window, content)


def follow(application: QApplication, chosen: Preferences, scale: float | None = None) -> None:
    """Take on the chosen language and theme; where nothing is chosen, the system's.

    scale: that of the window, which follows its size where none is chosen.
    """
    spoken: language.Language = "ko" if chosen.language == "ko" else "en"
    language.install(application, spoken if chosen.language else language.system_language())
    themes = {"light": theme.LIGHT, "dark": theme.DARK}
    theme.apply(
        application,
        themes.get(chosen.theme or "", theme.system(application)),
        scale or chosen.text or 1.0,
    )


def run(paths: Sequence[str], lesson: str | None = None, class_file: str | None = None) -> int:
    """Open the window and wait until it is closed; returns the exit code.

    paths:  photos and folders that come to what there is, or a project.
    lesson: a chapter to begin with, see `gui.window.lesson.opening`.
    class_file: how a class begins.
    """
    application = prepare()
    handed = HandedFiles(application)
    reporter = error_reporter.install(application)
    path = preferences.default_path()
    chosen, complaint = preferences.load(path)
    # Ctrl+C in the terminal ends the program, as it does everywhere else.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    follow(application, chosen)
    window = MainWindow(chosen)
    follow(application, chosen, window.scale)
    application.styleHints().colorSchemeChanged.connect(
        lambda _: follow(application, window.preferences, window.scale)
    )

    def begin() -> None:
        if window.isVisible():
            take = _begin(application, window, complaint, paths, lesson, class_file)
            if paths:
                take(paths)
            handed.begin(lambda path: take((path,)))

    window.painted.connect(begin)
    window.show()
    code = application.exec()
    unsaved = preferences.save(path, window.preferences)
    if unsaved is not None and sys.stderr is not None:
        sys.stderr.write(f"{unsaved}\n")
    reporter.uninstall()
    return code


def _begin(
    application: QApplication,
    window: MainWindow,
    complaint: Sentence | None,
    paths: Sequence[str],
    lesson: str | None,
    class_file: str | None,
) -> Callable[[Sequence[str]], None]:
    """Fill the window that has just been painted, and draw the sketches meanwhile.

    paths: what the window is opened with.

    Gives what takes in files, as if they were dropped on what is in the window: where that is being
    brought back, once it is there.
    """
    from gui.photo_import.drop_data import DroppedData
    from gui.photo_import.sketch_drawing import SketchDrawing
    from gui.session.photo_session import PROJECT
    from gui.session.project_writer import PATIENCE

    sketching = SketchDrawing(window)
    application.aboutToQuit.connect(sketching.close)
    program = furnish(application, window)
    session = program.session

    def complete(scene: "Scene") -> None:
        # Last of all, so that nobody waits for it to press Run.
        if scene.step_result is not None:
            session.scene_changed.disconnect(complete)
            QTimer.singleShot(0, program.content.complete)
            program.content.welcome()
            if lesson is not None:
                QTimer.singleShot(0, lambda: program.content.open_lesson(lesson))
            if class_file is not None:
                QTimer.singleShot(0, lambda: program.content.open_class(class_file))

    session.scene_changed.connect(complete)
    if complaint is not None:
        session.refused.emit(complaint)
    of_project = any(path.lower().endswith(PROJECT) for path in paths)
    keeper = None
    if of_project or (lesson is None and class_file is None):
        keeper = _keep(program, sketching, of_project=of_project)
    else:
        sketching.drawn.connect(session.offer_sketches)

    def finish() -> None:
        until = time.monotonic() + PATIENCE
        document = program.content.document
        # One that breaks keeps no other waiting; what it has raised is reported afterwards.
        with ExitStack() as each:
            if keeper is not None:
                each.callback(lambda: _complain(keeper.finish(until)))
            each.callback(lambda: _complain(*session.files.close(until)))
            each.callback(lambda: _complain(document.close(until)))

    application.aboutToQuit.connect(finish)

    def take(paths: Sequence[str]) -> None:
        dropped = DroppedData(tuple(paths), ())
        if keeper is None:
            session.take(dropped)
        else:
            keeper.when_decided(lambda: session.take(dropped))

    return take


def _complain(*why: Sentence | None) -> None:
    """Say on the terminal what has gone wrong after the window had been closed."""
    for words in why:
        if words is not None and sys.stderr is not None:
            sys.stderr.write(f"{words}\n")


def _keep(
    program: Program, sketching: "SketchDrawing", *, of_project: bool
) -> "SessionKeeper | None":
    """Bring back what was in the window the last time, and keep what is done for the next.

    Gives who does, None where nothing can be kept.

    of_project: whether a project is opened, so that nothing is brought back, and only what is not
        in its file is kept.
    """
    from gui.window.files import stored_session
    from gui.window.files.session_keeper import SessionKeeper, unkept

    session, content = program.session, program.content
    folder = stored_session.default_folder()
    try:
        stored = stored_session.take(folder, new=of_project)
    except OSError as error:
        sketching.drawn.connect(session.offer_sketches)
        session.refused.emit(unkept(folder, error))
        return None
    document = content.document
    keeper = SessionKeeper(
        session,
        stored,
        lambda: document.with_name(content.work()),
        lambda: not (of_project and document.at_hand),
    )
    keeper.restored.connect(document.resume)
    keeper.refused.connect(session.refused)
    sketching.drawn.connect(keeper.set_sketches)
    content.emptied.connect(keeper.forget)
    program.window.closing.connect(keeper.close)
    keeper.begin()
    return keeper
