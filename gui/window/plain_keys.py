"""Keys that step and run wherever the focused widget has no use for them."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent

from gui.window.commands import PLAIN_KEYS, Commands
from gui.window.lesson.entrance import Entrance
from gui.window.main_window import MainWindow

PLAIN = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier


class PlainKeys(QObject):
    """Does the commands of `PLAIN_KEYS`; in a presented lesson → and ← lead on and back."""

    def __init__(self, window: MainWindow, lesson: Entrance, commands: Commands) -> None:
        super().__init__(window)
        self._window, self._lesson, self._commands = window, lesson, commands
        window.key_pressed.connect(self._press)

    def _press(self, event: QKeyEvent) -> None:
        menu, lesson = self._commands, self._lesson
        commands: dict[int, Callable[[], None]] = {
            key: getattr(menu, name) for key, (name, _) in PLAIN_KEYS.items()
        }
        if self._window.presents:
            commands[Qt.Key.Key_Escape] = menu.present
            if lesson.running:
                commands[Qt.Key.Key_Right] = lesson.guide.pass_on
                commands[Qt.Key.Key_Left] = lesson.guide.go_back
        elif lesson.holds_film:
            return  # a guess is asked for first
        command = commands.get(event.key())
        # Holding the space bar down is one wish, not many.
        held = event.isAutoRepeat() and event.key() == Qt.Key.Key_Space
        if command is not None and event.modifiers() in PLAIN and not held:
            command()
