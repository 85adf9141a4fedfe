"""Writes the pictures of a film as they come: one moving picture, or a folder of pictures."""

import os
import queue
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from gui.widgets.giving.saving import FilmKind
from gui.window.files.file_picker import as_file_name
from model.model_file import new_content, trouble, write_whole
from model.photos import Pixels, shown_name
from model.sentence import Refusal, sentence

if TYPE_CHECKING:
    from PIL import Image

PATIENCE = 0.1
"""Seconds between two looks whether anybody waits for the film still."""


class FilmWriter:
    """Takes pictures from the window's thread and writes them in another one.

    kind: one moving picture in a file of this path, or a new folder of pictures in the folder of
          this path, called as the film is.
    """

    def __init__(self, kind: FilmKind, path: str, name: str) -> None:
        self._kind, self._path, self._name = kind, path, name
        self._pictures: queue.Queue[Pixels | None] = queue.Queue()

    @property
    def path(self) -> str:
        """Where it is written."""
        return self._path

    @property
    def made(self) -> str:
        """What the file or the folder is called."""
        return shown_name(self._path)

    def put(self, picture: Pixels | None) -> None:
        """Take the next picture, (height, width, 3) uint8; None after the last one."""
        self._pictures.put(picture)

    def walk(self) -> Iterator[None]:
        """Write; what is given up leaves what there was before. Raises Refusal where it cannot be.

        It can be given up to the last, at every pause.
        """
        try:
            yield from self._as_file() if self._kind == "gif" else self._as_folder()
        except OSError as error:
            why = sentence("{name} cannot be written: {why}", name=self.made, why=trouble(error))
            raise Refusal(why) from error

    def _as_file(self) -> Iterator[None]:
        from model.documents import few_colours, moving

        taken: list[Image.Image] = []
        for picture in self._coming():
            if picture is not None:
                taken.append(few_colours(picture))
            yield
        yield
        with new_content(self._path) as file:
            file.write(moving(taken))
            file.flush()
            os.fsync(file.fileno())  # here, so that hardly anything is left to do afterwards
            yield  # who gives up before it takes the old one's place has the old one

    def _as_folder(self) -> Iterator[None]:
        from model.documents import as_png

        folder = _new_folder(Path(self._path), as_file_name(self._name))
        self._path, done = str(folder), False
        try:
            number = 0
            for picture in self._coming():
                if picture is not None:
                    number += 1
                    write_whole(str(folder / f"{number:04}.png"), as_png(picture))
                yield
            done = True
        finally:
            if not done:
                shutil.rmtree(folder, ignore_errors=True)

    def _coming(self) -> Iterator[Pixels | None]:
        """Give pictures as they come, and None where none has come for a while."""
        while True:
            try:
                picture = self._pictures.get(timeout=PATIENCE)
            except queue.Empty:
                yield None
                continue
            if picture is None:
                return
            yield picture


def _new_folder(inside: Path, name: str) -> Path:
    """Make a folder that was not there before."""
    number = 1
    while True:
        folder = inside / (name if number == 1 else f"{name} {number}")
        try:
            folder.mkdir()
        except FileExistsError:
            number += 1
        else:
            return folder
