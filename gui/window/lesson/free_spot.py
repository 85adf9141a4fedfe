"""Where a word can stand on a frame without covering anything: found by looking at the pixels.

Half of what a page shows is painted by itself, so no list of widgets says where something is
written. What is written or drawn changes the colour from one pixel to the next along a line; the
ground of a card does not, nor does an edge or a rule across it, which may be covered where there is
nothing better.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QRegion
from PySide6.QtWidgets import QWidget

from gui.style.scale import px

INDENT = 12
"""From a corner of the frame to the word."""

NOTICED = 16
"""Of 255: colours that are closer to each other look the same."""

RenderFlag = QWidget.RenderFlag


def free_spot(
    below: QWidget, lies: QRect, frame: QRect, word: QSize, before: QRect | None
) -> QRect | None:
    """Find a spot on the frame for a word under which there is nothing.

    below:  what is looked at.
    lies:   the part of it that the frame and its words may take.
    frame:  the frame, within that part.
    before: where the word stands, which is better than to leap.

    Returns the spot within that part; None where there is none.
    """
    picture = _picture(below, lies, frame, word)
    across, down = map(_counted, _changes(picture))
    spots = tuple(_spots(QRect(QPoint(0, 0), lies.size()), frame, word))
    wanted = spots if before is None else (before, *spots)
    unwritten = [spot for spot in wanted if not _count(across, spot.adjusted(1, 0, 0, 0))]
    empty = (spot for spot in unwritten if not _count(down, spot.adjusted(0, 1, 0, 0)))
    return next(empty, unwritten[0] if unwritten else None)


def _picture(below: QWidget, lies: QRect, frame: QRect, word: QSize) -> QImage:
    """See what is below the frame, and so far around it as a word reaches."""
    picture = QImage(lies.size(), QImage.Format.Format_RGB32)
    picture.fill(0)
    across, down = word.width(), word.height()
    inside = frame.adjusted(across, down, -across, -down).translated(lies.topLeft())
    seen = QRegion(lies) - QRegion(inside) if inside.isValid() else QRegion(lies)
    below.render(
        picture, QPoint(0, 0), seen, RenderFlag.DrawWindowBackground | RenderFlag.DrawChildren
    )
    return picture


def _changes(picture: QImage) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Say of each pixel whether its colour is another one than that before it, and above it."""
    high, wide = picture.height(), picture.width()
    pixels = np.frombuffer(picture.constBits(), np.uint8)
    colours = pixels.reshape(high, picture.bytesPerLine() // 4, 4)[:, :wide, :3].astype(np.int16)
    across, down = np.zeros((high, wide), bool), np.zeros((high, wide), bool)
    across[:, 1:] = np.abs(np.diff(colours, axis=1)).max(axis=2) > NOTICED
    down[1:] = np.abs(np.diff(colours, axis=0)).max(axis=2) > NOTICED
    return across, down


def _counted(changes: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Count the changes above and left of each corner of pixels, (H + 1, W + 1)."""
    counted = np.zeros((changes.shape[0] + 1, changes.shape[1] + 1), np.int64)
    counted[1:, 1:] = changes.cumsum(axis=0, dtype=np.int64).cumsum(axis=1)
    return counted


def _count(counted: NDArray[np.int64], spot: QRect) -> int:
    """Count the changes within a spot."""
    top, bottom, left, right = spot.top(), spot.bottom() + 1, spot.left(), spot.right() + 1
    inside = counted[bottom, right] - counted[top, right]
    return int(inside - counted[bottom, left] + counted[top, left])


def _spots(room: QRect, frame: QRect, word: QSize) -> Iterator[QRect]:
    """Give the spots within a part of the window."""
    return (spot for spot in _around(room, frame, word) if room.contains(spot))


def _around(room: QRect, frame: QRect, word: QSize) -> Iterator[QRect]:
    """Go around: above from the right end, where no headline begins, then below, right and left."""
    wide, high, indent = word.width(), word.height(), px(INDENT)
    first, last = frame.left() + indent, frame.right() + 1 - indent - wide
    columns = range(last, first - 1, -max(1, wide // 4)) if last >= first else (first,)
    for middle in (frame.top(), frame.bottom()):
        top = max(room.top(), min(middle - high // 2, room.bottom() + 1 - high))
        yield from (QRect(QPoint(left, top), word) for left in columns)
    rows = range(frame.top() + indent, frame.bottom() - indent - high, max(1, high // 2))
    for middle in (frame.right(), frame.left()):
        left = max(room.left(), min(middle - wide // 2, room.right() + 1 - wide))
        yield from (QRect(QPoint(left, top), word) for top in rows)
