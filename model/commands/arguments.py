"""Reading a command's arguments, and saying in one sentence what is wrong with them."""

import argparse
import math
import re
import sys
from pathlib import PurePath
from typing import NoReturn

from model import typed_number
from model.commands.console import NOT_DONE, plain
from model.sentence import Refusal


def program() -> str:
    """Say how the program was called: by its own name where it is installed, else as main.py."""
    typed = PurePath(sys.argv[0])
    if typed.name == "__main__.py" and typed.parent.name == "downhill":
        return "python -m downhill"
    # On Windows there is one for the terminal and one without, which end in .exe.
    return typed.stem if typed.stem.startswith("downhill") else "main.py"


class Parser(argparse.ArgumentParser):
    """argparse, with errors that are one line, and without abbreviated options.

    An option that is added later must not change what a caller's abbreviation means.
    """

    def __init__(self, name: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"{program()} {name}".rstrip(),
            description=description,
            epilog=epilog,
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )

    def error(self, message: str) -> NoReturn:
        """End the program with what is wrong."""
        self.exit(NOT_DONE, f"{self.prog}: {plain(message)}. Try {self.prog} --help.\n")


def name(text: str) -> str:
    """Read the name of a file, a folder or something else; an empty one is none."""
    if not text:
        raise argparse.ArgumentTypeError("a name is needed here, and this one is empty")
    return text


def rate(text: str) -> float:
    """Read a learning rate."""
    value = _number(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"a rate is above 0, and {text} is not")
    return value


def strength(text: str) -> float:
    """Read the strength of L2."""
    value = _number(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"a strength is at least 0, and {text} is not")
    return value


def share(text: str) -> float:
    """Read which part of the photos to hold out."""
    value = _number(text)
    if not 0 <= value < 1:
        raise argparse.ArgumentTypeError(f"a share is at least 0 and below 1, and {text} is not")
    return value


def count(text: str, most: int | None = None) -> int:
    """Read a whole number of 0 or more, up to `most`."""
    try:
        value = typed_number.read_whole(text)
    except Refusal as refusal:
        raise argparse.ArgumentTypeError(_as_part(refusal)) from None
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number of 0 or more")
    if most is not None and value > most:
        raise argparse.ArgumentTypeError(f"{text} is more than {most:,}")
    return value


def batch(text: str) -> int:
    """Read the size of a batch; 0 stands for all photos."""
    if text == "all":
        return 0
    value = count(text)
    if value == 0:
        raise argparse.ArgumentTypeError("a batch is all photos or at least 1")
    return value


def size(text: str, least: tuple[int, int] = (1, 1)) -> tuple[int, int]:
    """Read width × height in pixels, such as 1440x900; neither may be below that of `least`."""
    found = re.fullmatch(r"([1-9][0-9]{1,4})x([1-9][0-9]{1,4})", text)
    if found is None:
        raise argparse.ArgumentTypeError(f"{text} is not a size in pixels such as 1440x900")
    width, height = int(found[1]), int(found[2])
    if width < least[0] or height < least[1]:
        smallest = "{}x{}".format(*least)
        raise argparse.ArgumentTypeError(f"{text} is too small; the least is {smallest}")
    return width, height


def _number(text: str) -> float:
    try:
        value = typed_number.read(text)
    except Refusal as refusal:
        raise argparse.ArgumentTypeError(_as_part(refusal)) from None
    if not math.isfinite(value):
        raise argparse.ArgumentTypeError(f"{text} is too large")
    return value


def _as_part(refusal: Refusal) -> str:
    """Make a part of a sentence of one; argparse writes what comes before and after."""
    return str(refusal).removesuffix(".")
