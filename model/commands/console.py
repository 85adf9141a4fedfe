"""What a command may use of the world, and the codes that it ends with."""

import io
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol, TextIO, TypeVar

if TYPE_CHECKING:  # it would bring NumPy, which a window that is about to open does without
    from model.eyes.own_network import Asker

S = TypeVar("S")
T = TypeVar("T")

ALL_DONE = 0
"""Everything was done, with all photos."""
PARTLY_DONE = 1
"""There is a result, but some photos were not read, or training stopped early."""
NOT_DONE = 2
"""There is no result: wrong usage, or files and folders that cannot be used."""

EXIT_CODES = """\
exit codes:
  0  all done
  1  done, but some photos were not read or training stopped early; the output says which
  2  nothing done: wrong usage, or a file or folder that cannot be used"""


class OrderedMap(Protocol):
    """Apply a function to many things, perhaps several at once; the results come in order."""

    def __call__(self, function: Callable[[S], T], things: Iterable[S], /) -> Iterator[T]: ...


@dataclass(frozen=True, slots=True)
class Console:
    """What a command may use of the world.

    out, err: standard output and standard error.
    clock:    seconds since some moment.
    map:      how photos are read.
    networks: who asks networks of others.
    turn:     held while a large picture is decoded, while a network is loaded, and while what it
              has seen is entered: a lock, where `map` works in several threads.
    """

    out: TextIO
    err: TextIO
    clock: Callable[[], float]
    map: OrderedMap
    networks: "Asker"
    turn: AbstractContextManager[object] = field(default_factory=nullcontext)


def plain(text: str) -> str:
    r"""Write what a terminal might obey, or cannot show, as \x1b or \udcff."""
    return "".join(map(_plain, text))


class PlainStream(io.TextIOWrapper):
    """Standard output or standard error, which says nothing that a terminal might obey.

    Whatever is written goes through here: sentences, the complaints of argparse, tracebacks. Only
    the ends of lines pass, and the way back to their beginning; names that come from outside are
    spelled out before, with `plain`.
    """

    def write(self, text: str, /) -> int:
        """Write a text; see `io.TextIOBase.write`."""
        super().write("".join(one if one in "\n\r\t" else _plain(one) for one in text))
        return len(text)


def _plain(letter: str) -> str:
    if letter.isprintable() or unicodedata.category(letter) == "Zs":
        return letter
    return letter.encode("unicode_escape").decode("ascii")
