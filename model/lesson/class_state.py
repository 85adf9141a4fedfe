"""How a class begins: a file that a teacher writes, so that thirty computers start alike.

`python main.py --class FILE.toml` reads it. It is read as a chapter is: it may be anything, and
all that is wrong is told at once, each with its line (`docs/teaching.md` says what is right).
"""

import os
from dataclasses import dataclass

from model.eyes import EYES
from model.lesson.library import CHAPTERS
from model.lesson.reading import read_bytes, read_toml, stop_at_mistakes
from model.lesson.table import Table
from model.sentence import sentence
from model.training import LARGEST_SEED

ROOMS = ("score", "descent", "gradient", "backprop", "tape", "results")
"""What can be hidden, in the order of the tabs; one at least stays."""

LONGEST_PATH = 200


@dataclass(frozen=True, slots=True)
class ClassState:
    """What a class begins with; None is what the program does by itself.

    chapter:  the number of one of the lecture's chapters, from 1 on.
    chapters: the path of somebody's own chapters, a file or a folder, in place of the lecture's.
    photos:   the path of a folder of photos.
    eye:      the name of an eye.
    seed:     of the order of photos in batches.
    hidden:   the names of rooms that are not shown until the lesson leads there.
    """

    chapter: int | None = None
    chapters: str | None = None
    photos: str | None = None
    eye: str | None = None
    seed: int | None = None
    hidden: tuple[str, ...] = ()


def read_class(path: str) -> ClassState:
    """Read the file at a path; the paths in it begin in its folder.

    Raises Mistakes with all that is wrong, and another Refusal where nothing can be read.
    """
    file, folder = os.path.basename(path), os.path.dirname(path)
    table, report = read_toml(read_bytes(path), file)
    state = ClassState(
        chapter=table.whole("chapter", 1, len(CHAPTERS), needed=False),
        chapters=_path(table, "chapters", folder),
        photos=_path(table, "photos", folder),
        eye=table.word("eye", tuple(eye.name for eye in EYES), needed=False),
        seed=table.whole("seed", 0, LARGEST_SEED, needed=False),
        hidden=table.words("hidden", ROOMS, len(ROOMS) - 1),
    )
    if state.chapter is not None and state.chapters is not None:
        table.wrong("chapter", sentence("There is “chapters” too; one of both says what to open."))
    if state.photos is not None and not os.path.isdir(state.photos):
        table.wrong("photos", sentence("There is no such folder beside this file."))
    table.close()
    stop_at_mistakes(report, file)
    return state


def _path(table: Table, key: str, folder: str) -> str | None:
    """Read a path, if there is one."""
    path = table.text(key, LONGEST_PATH, needed=False)
    return os.path.join(folder, path) if path else None
