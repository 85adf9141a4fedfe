"""How many bytes values take together, where they share most of what they hold.

A snapshot of a lab holds thousands of photos and hundreds of states, and the one that is taken a
moment later holds nearly all of them once more. So what each is worth in memory cannot be said by
itself: what several hold is counted once, and goes only with the last of them. It is the way in
which Python counts references, for a few values of our own.
"""

import sys
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from types import MappingProxyType

import numpy as np

from model.photos.photo import Photo, Pixels, Squares

AT_HAND = (dict, MappingProxyType)
"""Mappings that have all that they lead to in memory; others may lie in a file."""


class Ledger:
    """Values under names, and the bytes of all that they are made of.

    They must never change: dataclasses, tuples, dicts and arrays of NumPy are looked into. What
    lies elsewhere, as in a file, has no bytes; a network, which the whole program has, has few.

    bytes: of all of them.
    """

    def __init__(self) -> None:
        self._roots: dict[Hashable, object] = {}
        self._times: dict[int, int] = {}  # how often each part is held, by its identity
        self.bytes = 0

    @property
    def names(self) -> tuple[Hashable, ...]:
        """The names of all values, in the order in which they came."""
        return tuple(self._roots)

    def enter(self, name: Hashable, value: object) -> None:
        """Enter a value under a name, in the place of the one that had it."""
        before = self._roots.get(name)
        self._roots[name] = value
        self._take([value])
        if before is not None:
            self._release([before])

    def strike(self, name: Hashable) -> None:
        """Take the value of a name out, if there is one."""
        if name in self._roots:
            self._release([self._roots[name]])
            del self._roots[name]

    def _take(self, parts: list[object]) -> None:
        times = self._times
        while parts:
            part = parts.pop()
            held = times.get(id(part), 0)
            times[id(part)] = held + 1
            if not held:
                self.bytes += _own_bytes(part)
                parts.extend(_parts(part))

    def _release(self, parts: list[object]) -> None:
        times = self._times
        while parts:
            part = parts.pop()
            times[id(part)] -= 1
            if not times[id(part)]:
                del times[id(part)]
                self.bytes -= _own_bytes(part)
                parts.extend(_parts(part))


def _own_bytes(part: object) -> int:
    """Count the bytes of a part without those that it leads to; a photo is counted whole."""
    if isinstance(part, np.ndarray):
        # What is shown of another array has no bytes of its own.
        return part.nbytes if part.base is None else 0
    if isinstance(part, Photo):
        squares = _at_hand(part.squares)
        grey = [] if part.look is None else [part.look.grey]
        return sys.getsizeof(part) + sum(int(pixels.nbytes) for pixels in (*squares, *grey))
    # A view of a dict is as small as itself, and leads to the dict that nobody else can name.
    return sys.getsizeof(part.copy() if isinstance(part, MappingProxyType) else part)


def _at_hand(squares: Mapping[int, Pixels]) -> Iterable[Pixels]:
    """Give the squares of a photo that are in memory."""
    if isinstance(squares, Squares):
        return squares.at_hand
    return squares.values() if isinstance(squares, AT_HAND) else ()


def _parts(part: object) -> Iterable[object]:
    """Name what a part leads to."""
    if isinstance(part, np.ndarray):
        # It keeps all of the array that it is shown of.
        return () if part.base is None else (part.base,)
    if isinstance(part, Photo | type):
        return ()
    if isinstance(part, tuple):
        return part
    if isinstance(part, AT_HAND):
        return part.values()
    if is_dataclass(part):
        return [getattr(part, field.name) for field in fields(part)]
    return ()
