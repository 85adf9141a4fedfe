"""The chapters that there are: the twenty of the lecture, or those of a teacher."""

import os
from collections.abc import Collection

from model.lesson.chapter import Chapter
from model.lesson.glossary import FILE
from model.lesson.reading import open_chapter, read_bytes, read_head
from model.sentence import Refusal, sentence

CHAPTERS = (
    "01-score-function",
    "02-as-a-network",
    "03-why-minus-log",
    "04-exp",
    "05-softmax",
    "06-from-a-to-b",
    "07-one-hot",
    "08-loss-of-the-cat",
    "09-make-it-smaller",
    "10-without-eyes",
    "11-gradient-descent",
    "12-definition",
    "13-one-update",
    "14-slow-and-inexact",
    "15-power-rule",
    "16-chain-rule",
    "17-optimisation",
    "18-gradient-tape",
    "19-dogs-and-cats",
    "20-summary",
)
"""The names of the lecture's chapters, and of their files without the ending."""

LESSONS = (CHAPTERS[:8], CHAPTERS[8:14], CHAPTERS[14:])
"""The chapters of three lessons of fifty minutes."""

MOST_CHAPTERS = 100
"""In a folder of somebody's own."""


def read_heads(folder: str) -> tuple[Chapter, ...]:
    """Read the heads alone of those of the lecture's chapters that are in a folder.

    Whoever wants to see which there are does not wait for all of them. Raises Mistakes or another
    Refusal, as `read_one` does.
    """
    paths = (os.path.join(folder, f"{name}.toml") for name in CHAPTERS)
    return tuple(
        read_head(read_bytes(path), os.path.basename(path))
        for path in paths
        if os.path.exists(path)
    )


def read_one(folder: str, name: str, glossary: Collection[str]) -> Chapter:
    """Read one chapter of a folder by its name.

    Raises Mistakes or another Refusal, as `open_chapter` does.
    """
    return open_chapter(os.path.join(folder, f"{name}.toml"), glossary)


def read_own(path: str, glossary: Collection[str]) -> tuple[Chapter, ...]:
    """Read somebody's own chapter, a file, or all chapters of a folder in the order of their names.

    Raises Mistakes or another Refusal, as `open_chapter` does.
    """
    try:
        names = sorted(name for name in os.listdir(path) if name.endswith(".toml"))
    except (OSError, ValueError):
        # A file; or nothing that can be read, and then reading it says why.
        return (open_chapter(path, glossary),)
    names = [name for name in names if name != FILE]
    if not 0 < len(names) <= MOST_CHAPTERS:
        raise Refusal(
            sentence(
                "In the folder there are {count} chapters (files ending in .toml); there should be "
                "1 to {most}.",
                count=len(names),
                most=MOST_CHAPTERS,
            )
        )
    return tuple(open_chapter(os.path.join(path, name), glossary) for name in names)
