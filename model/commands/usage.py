"""How the program is called, and the arguments of what needs a window.

Light on purpose: this is imported before the window is painted.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from model import VERSION
from model.commands import arguments as read
from model.commands.console import EXIT_CODES

MOST_STEPS = 10_000_000
"""Where a film ends; its own module would bring NumPy."""

SMALLEST_WINDOW = (1260, 660)
"""Width and height in pixels; less the window cannot be."""

_ABOUT = """\
Downhill: watch a classifier learn to tell dogs from cats, one gradient step at a time.

  main.py [PATH…]                             open the window, on these photos or folders
  main.py train FOLDER --out MODEL.npz …      make a model of a folder of photos
  main.py classify MODEL.npz PHOTO…           ask a saved model what is on photos
  main.py screenshot OUT.png …                draw the window into a file

Each command has its own --help. A folder that is called like a command is ./train here."""


@dataclass(frozen=True, slots=True)
class Screenshot:
    """What to draw into a file; None stands for what the window would use by itself.

    size: width and height in pixels.
    """

    out: str
    room: str
    steps: int
    photos: str | None
    language: str | None
    theme: str | None
    size: tuple[int, int]


def parse_window(arguments: Sequence[str]) -> list[str]:
    """Read the paths that the window is to open with."""
    parser = read.Parser("", _ABOUT, EXIT_CODES)
    parser.add_argument(
        "paths", metavar="PATH", type=read.name, nargs="*", help="a photo, or a folder of photos"
    )
    parser.add_argument("--version", action="version", version=f"Downhill {VERSION}")
    paths: list[str] = parser.parse_args(arguments).paths
    return paths


def parse_screenshot(arguments: Sequence[str]) -> Screenshot:
    """Read what to draw."""
    parser = read.Parser("screenshot", "Draw the window into a file.", EXIT_CODES)
    add = parser.add_argument
    add("out", metavar="OUT.png", type=read.name, help="the file to write")
    add("--room", type=read.name, default="score", help="the room to show (default: %(default)s)")
    add("--steps", type=_steps, default=100, metavar="N", help="default: %(default)s")
    add(
        "--photos",
        metavar="FOLDER",
        type=read.name,
        help="photos to train on (default: the sketches)",
    )
    add("--language", choices=("ko", "en"), help="default: the system's")
    add("--theme", choices=("light", "dark"), help="default: the system's")
    add("--size", type=_size, default=(1440, 900), metavar="1440x900", help="in pixels")
    return Screenshot(**vars(parser.parse_args(arguments)))


def _steps(text: str) -> int:
    return read.count(text, MOST_STEPS)


def _size(text: str) -> tuple[int, int]:
    return read.size(text, SMALLEST_WINDOW)
