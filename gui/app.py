"""The composition root: here the parts of the program are made and meet each other.

`build` makes everything without starting the event loop, so that tests and the screenshot
command can do the same as `run`. The window is painted before what takes long to load is
loaded: pyqtgraph and the sketches come after the first paint.
"""

import signal
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui import errors, language, preferences, theme
from gui.drops import Parcel
from gui.icons import application_icon
from gui.main_window import MainWindow
from gui.preferences import Preferences
from gui.session import Session
from gui.sketching import Sketching
from model.lab import Lab

SWITCH_INTERVAL = 0.0005
"""Seconds after which a thread gives way to another: Python's own 5 ms are a third of a frame."""


@dataclass(frozen=True, slots=True)
class Program:
    """The parts of the running program."""

    session: Session
    window: MainWindow


def prepare(name: str = "downhill") -> QApplication:
    """Make the application object, of which there is only one, and give it the program's name."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    application = QApplication([name])
    application.setApplicationName("downhill")
    application.setApplicationDisplayName("Downhill")
    application.setDesktopFileName("downhill")
    application.setWindowIcon(application_icon())
    return application


def build(application: QApplication, chosen: Preferences) -> Program:
    """Make session and window, in the language and the theme that were chosen."""
    follow(application, chosen)
    session = Session(Lab())
    window = MainWindow(session, chosen)
    window.preferred.connect(lambda now: follow(application, now))
    session.refresh()
    return Program(session, window)


def follow(application: QApplication, chosen: Preferences) -> None:
    """Take on the chosen language and theme; where nothing is chosen, the system's."""
    spoken: language.Language = "ko" if chosen.language == "ko" else "en"
    language.install(application, spoken if chosen.language else language.system_language())
    themes = {"light": theme.LIGHT, "dark": theme.DARK}
    theme.apply(application, themes.get(chosen.theme or "", theme.system(application)))


def run(paths: Sequence[str]) -> int:
    """Open the window, on the given photos and folders if there are any; returns the exit code."""
    application = prepare()
    reporter = errors.install(application)
    path = preferences.default_path()
    chosen, complaint = preferences.load(path)
    program = build(application, chosen)
    session, window = program.session, program.window
    # Ctrl+C in the terminal ends the program, as it does everywhere else.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    application.styleHints().colorSchemeChanged.connect(
        lambda _: follow(application, window.preferences)
    )
    window.show()
    if complaint is not None:
        session.noticed.emit(complaint)

    def complete() -> None:
        window.complete()
        sketching = Sketching(session)
        sketching.drawn.connect(session.set_sketches)
        application.aboutToQuit.connect(sketching.close)
        if paths:
            session.album.take(Parcel(tuple(paths), ()))

    QTimer.singleShot(0, complete)
    code = application.exec()
    preferences.save(path, window.preferences)
    reporter.uninstall()
    return code
