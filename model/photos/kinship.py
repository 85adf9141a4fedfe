"""Which photos are nearly the same picture, found as they come in.

Prints (`model.photos.look`) that differ in many bits are of different pictures. Where they differ
in few, the looks themselves are laid on each other: windows of one, a little smaller than the whole
and at several places, against those of the other, so that a picture that was cut or moved a little
still fits. Brightness and contrast make no difference: what is compared is the correlation of two
windows, from −1 to 1.
"""

from dataclasses import replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from model.photos.photo import EDGE_OF_LOOK, Photo, Pixels

FAR = 22
"""Bits in which the prints of one picture differ at most."""

ALIKE = 0.92
"""The least correlation of two windows that show one picture."""

_CELLS = 10  # along the edge of a window
_SPANS = ((0.03, 0.89), (0.07, 0.93), (0.11, 0.97), (0.035, 0.965), (0.0, 1.0))
"""Where windows begin and end along an edge, as shares of it: three that are small, two larger."""

_PLACES = (*((down, across) for down in range(3) for across in range(3)), (3, 3), (4, 4))
"""Which span a window has from top to bottom, and which from left to right."""

_FINE = 254  # what is laid on each other is kept as whole numbers of −127 … 127
_FIRST_ROOM = 64


class Kinship:
    """The photos that have come in so far. Not for two threads at once."""

    def __init__(self) -> None:
        self._places: dict[bytes, int] = {}
        self._keys: list[bytes] = []
        self._prints = np.empty(_FIRST_ROOM, np.uint64)
        self._windows = np.empty((_FIRST_ROOM, len(_PLACES), _CELLS**2), np.int8)

    def meet(self, photo: Photo) -> Photo:
        """Take a photo in; it comes back with the split keys of those that look nearly the same."""
        if photo.look is None:
            return photo
        own, windows = np.uint64(photo.look.print), _windows(photo.look.grey)
        differing = np.bitwise_count(self._prints[: len(self._keys)] ^ own)
        near = np.flatnonzero(differing <= FAR)
        # One product of two large matrices: hundreds of small ones take twice as long.
        candidates = self._windows[near].reshape(-1, _CELLS**2).astype(np.float32)
        fits = (candidates @ windows.T.astype(np.float32)).reshape(len(near), len(_PLACES) ** 2)
        kin = near[fits.max(axis=1) >= ALIKE * _FINE**2]
        alike = tuple(self._keys[place] for place in kin if self._keys[place] != photo.split_key)
        if photo.split_key not in self._places:
            self._keep(photo.split_key, own, windows)
        return replace(photo, alike=alike)

    def _keep(self, key: bytes, own: np.uint64, windows: NDArray[np.int8]) -> None:
        place = self._places[key] = len(self._keys)
        self._keys.append(key)
        if place == len(self._prints):
            self._prints = np.concatenate([self._prints, np.empty_like(self._prints)])
            self._windows = np.concatenate([self._windows, np.empty_like(self._windows)])
        self._prints[place], self._windows[place] = own, windows


def _windows(grey: Pixels) -> NDArray[np.int8]:
    """Cut the windows out, each less its mean and of length 1, as whole numbers."""
    cut = (_CUTS @ grey.astype(np.float32) @ _CUTS.T).reshape(
        len(_SPANS), _CELLS, len(_SPANS), _CELLS
    )
    windows = np.stack([cut[down, :, across].ravel() for down, across in _PLACES])
    windows -= windows.mean(axis=1, keepdims=True)
    lengths = np.linalg.norm(windows, axis=1, keepdims=True)
    windows /= np.maximum(lengths, 1.0)  # what has no light and dark fits nothing
    rounded: NDArray[np.int8] = np.rint(np.clip(_FINE * windows, -127, 127)).astype(np.int8)
    return rounded


def _cuts() -> NDArray[np.float32]:
    """Say how much each pixel along an edge adds to each cell of each span."""
    pixels = np.arange(EDGE_OF_LOOK)
    rows = []
    for begin, end in _SPANS:
        edges = np.linspace(begin, end, _CELLS + 1) * EDGE_OF_LOOK
        for left, right in pairwise(edges):
            shared = np.minimum(right, pixels + 1) - np.maximum(left, pixels)
            rows.append(np.maximum(shared, 0.0) / (right - left))
    return np.array(rows, np.float32)


_CUTS = _cuts()
