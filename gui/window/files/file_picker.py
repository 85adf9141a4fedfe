"""Lets the learner pick files and folders, beginning where the last file was."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from gui.window.main_window import MainWindow


class FilePicker:
    """Opens dialogs; what was picked is told when the learner is done, and else nothing."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def pick_files(self, title: str, filters: str, then: Callable[[list[str]], None]) -> None:
        """Let the learner pick files to open."""
        dialog = self._dialog(title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        self._open(dialog, then)

    def pick_file(self, title: str, filters: str, then: Callable[[str], None]) -> None:
        """Let the learner pick one file to open."""
        dialog = self._dialog(title, filters)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        self._open(dialog, lambda paths: then(paths[0]))

    def pick_folder(self, title: str, then: Callable[[str], None]) -> None:
        """Let the learner pick a folder of photos."""
        dialog = self._dialog(title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(then)
        dialog.open()

    def pick_target(
        self, title: str, filters: str, then: Callable[[str], None], *, suffix: str, name: str = ""
    ) -> None:
        """Let the learner name a file to save to; asks before one is replaced.

        suffix: what its name ends in where nobody says otherwise.
        name:   what it may be called, in words.
        """
        dialog = self._dialog(title, filters)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix)
        if name:
            dialog.selectFile(f"{as_file_name(name)}.{suffix}")
        self._open(dialog, lambda paths: then(paths[0]))

    def _dialog(self, title: str, filters: str = "") -> QFileDialog:
        folder = self._window.preferences.last_folder or ""
        dialog = QFileDialog(self._window, title, folder, filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    def _open(self, dialog: QFileDialog, then: Callable[[list[str]], None]) -> None:
        """Open a dialog for files, whose folder is remembered."""

        def picked(paths: list[str]) -> None:
            self._window.remember_folder(str(Path(paths[0]).parent))
            then(paths)

        dialog.filesSelected.connect(picked)
        dialog.open()


def as_file_name(words: str) -> str:
    """Write words so that they can be a file's name on every system, before its suffix."""
    plain = "".join(c if c.isprintable() and c not in '<>:"/\\|?*' else " " for c in words)
    # Linux counts bytes, and Korean has three a letter; there is to be room for a number as well.
    short = " ".join(plain.split()).encode()[:_LONGEST_NAME].decode(errors="ignore")
    name = short.strip(". ") or "Downhill"  # at the end Windows drops them
    return f"{name}_" if _DEVICE.match(name) else name


_LONGEST_NAME = 200
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)
"""What Windows opens a device by, in every folder and with every suffix."""
