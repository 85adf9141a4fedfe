"""How the program is called, and the arguments of what needs a window.

Light on purpose: this is imported before the window is painted.
"""

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from model import VERSION
from model.commands import arguments as read
from model.commands.console import EXIT_CODES

MOST_STEPS = 10_000_000
"""Where a film ends; its own module would bring NumPy."""

MOST_CHAPTERS, MOST_BEATS = 20, 20
"""Of the lesson; its own modules would bring NumPy."""

SMALLEST_WINDOW = (1024, 600)
"""Width and height in pixels; less the window cannot be."""

SMALLEST_TEXT, LARGEST_TEXT = 80, 200
"""In percent of the usual size."""

_CALLS = (
    ("[PATH…]", "open the window, and add these photos"),
    ("--lesson 12", "open it with a chapter of the lesson"),
    ("--class FILE.toml", "open it as a class begins"),
    ("train FOLDER --out MODEL.npz …", "make a model of a folder of photos"),
    ("classify MODEL PHOTO…", "ask a saved model or project what is on photos"),
    ("export PROJECT --format F --out FILE", "write a project or a model for other programs"),
    ("collect FOLDER --out TABLE.html", "make one table of what a class has handed in"),
    ("screenshot OUT.png …", "draw the window into a file"),
)
"""What can be typed behind the program's name, and what that does."""


def _about(program: str) -> str:
    """Say what the program can do, by the name that it was called by."""
    calls = "\n".join(f"  {program} {call}\n      {what}" for call, what in _CALLS)
    return f"""\
Downhill: watch a classifier learn to tell dogs from cats, one gradient step at a time.

{calls}

Each command has its own --help. A folder that is called like a command is ./train here."""


@dataclass(frozen=True, slots=True)
class Opening:
    """With what the window is to open.

    paths:  photos and folders.
    lesson: the number of a chapter, or a file or folder of somebody's own chapters; None for none.
    class_file: the file of a class; None for none.
    """

    paths: list[str]
    lesson: str | None
    class_file: str | None = None


@dataclass(frozen=True, slots=True)
class Screenshot:
    """What to draw into a file; None stands for what the window would use by itself.

    page: one of the room's pages.
    size: width and height in pixels.
    text: how many times the usual size everything is drawn.
    lesson: the number of a chapter and of its beat, from 1 on.
    """

    out: str
    room: str
    page: str | None
    steps: int
    photos: str | None
    eye: str | None
    language: str | None
    theme: str | None
    size: tuple[int, int]
    text: float | None
    lesson: tuple[int, int] | None


def parse_window(arguments: Sequence[str]) -> Opening:
    """Read what the window is to open with."""
    parser = read.Parser("", _about(read.program()), EXIT_CODES)
    parser.add_argument(
        "paths",
        metavar="PATH",
        type=read.name,
        nargs="*",
        help="a photo, a folder of photos, or a project",
    )
    parser.add_argument("--version", action="version", version=f"Downhill {VERSION}")
    begin = parser.add_mutually_exclusive_group()
    begin.add_argument(
        "--lesson",
        metavar="CHAPTER",
        type=read.name,
        help="a chapter's number, 1 to 20, or a file or folder of chapters of your own",
    )
    begin.add_argument(
        "--class",
        dest="class_file",
        metavar="FILE.toml",
        type=read.name,
        help="how a class begins (docs/teaching.md)",
    )
    return Opening(**vars(parser.parse_args(arguments)))


def parse_screenshot(
    arguments: Sequence[str], places: Mapping[str, Sequence[str]], eyes: Sequence[str]
) -> Screenshot:
    """Read what to draw.

    places: the names of the rooms, and of the pages in each.
    eyes:   the names of the eyes.
    """
    pages = [page for those in places.values() for page in those]
    about = f"Draw the window into a file.\n\nrooms and their pages:\n{_listed(places)}"
    parser = read.Parser("screenshot", about, EXIT_CODES)
    add = parser.add_argument
    add("out", metavar="OUT.png", type=read.name, help="the file to write")
    add(
        "--room",
        type=partial(_one_of, "room", list(places)),
        help="the room to show (default: that of the page, or score)",
    )
    add(
        "--page",
        type=partial(_one_of, "page", pages),
        metavar="NAME",
        help="the page of the room (default: its first)",
    )
    add("--steps", type=_steps, default=100, metavar="N", help="default: %(default)s")
    add(
        "--photos",
        metavar="FOLDER",
        type=read.name,
        help="photos to train on (default: the sketches)",
    )
    add(
        "--eye",
        type=partial(_one_of, "eye", eyes),
        metavar="NAME",
        help=f"what x is: {', '.join(eyes)} (default: the window's)",
    )
    add("--language", choices=("ko", "en"), help="default: the system's")
    add("--theme", choices=("light", "dark"), help="default: the system's")
    add("--size", type=_size, default=(1440, 900), metavar="1440x900", help="in pixels")
    add(
        "--text",
        type=_text,
        metavar="150",
        help="size of all text in percent, 80 to 200 (default: by the size of the window)",
    )
    add(
        "--lesson",
        type=_beat,
        metavar="8.3",
        help="a chapter of the lesson, and its beat (default: the first)",
    )
    options = parser.parse_args(arguments)
    if options.page is not None:
        (home,) = (room for room, those in places.items() if options.page in those)
        if options.room not in (None, home):
            parser.error(f"the page {options.page} is in the room {home}, not in {options.room}")
        options.room = home
    options.room = options.room or "score"
    return Screenshot(**vars(options))


def _listed(places: Mapping[str, Sequence[str]]) -> str:
    return "\n".join(f"  {room:10}{', '.join(pages)}".rstrip() for room, pages in places.items())


def _one_of(kind: str, known: Sequence[str], text: str) -> str:
    """Read the name of one of several things."""
    if read.name(text) not in known:
        raise argparse.ArgumentTypeError(
            f"there is no {kind} {text}; there are: {', '.join(known)}"
        )
    return text


def _steps(text: str) -> int:
    return read.count(text, MOST_STEPS)


def _text(text: str) -> float:
    percent = read.count(text, LARGEST_TEXT)
    if percent < SMALLEST_TEXT:
        raise argparse.ArgumentTypeError(f"{text} is less than {SMALLEST_TEXT}")
    return percent / 100


def _beat(text: str) -> tuple[int, int]:
    """Read the numbers of a chapter and of its beat."""
    chapter, _, beat = text.partition(".")
    numbers = read.count(chapter, MOST_CHAPTERS), read.count(beat or "1", MOST_BEATS)
    if 0 in numbers:
        raise argparse.ArgumentTypeError(f"{text} is no chapter and beat: they begin with 1")
    return numbers


def _size(text: str) -> tuple[int, int]:
    return read.size(text, SMALLEST_WINDOW)
