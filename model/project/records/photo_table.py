"""The photos of a project: what the window keeps of each, and what they are called.

Two photos of the same bytes are one *picture*: its squares are stored once. The program's own
drawings stand first; they have large areas of one colour, so they are deflated, which makes them
a tenth as large. Real photos would lose an eighth and take ten times as long, so they are not.

Where a photo was read from is not stored, but for its name: the folders of a computer are not for
others to know.
"""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.eyes import EDGES
from model.photos.file_name import shown_name
from model.photos.photo import EDGE_OF_LOOK, Look, Photo
from model.project.fields import Fields
from model.project.heaps import MOST_DEFLATED, HeapReader, HeapWriter
from model.project.open_file import OpenFile, Rows
from model.project.stored_squares import StoredSquares, square_rows
from model.sentence import Refusal, sentence
from model.sketches.sketches import is_sketch

MOST = 100_000
"""Photos of a project."""

HASH = 16
"""Bytes of a digest and of a split key."""

_MOST_DRAWN = 200
"""Drawings that are deflated; others are stored as photos are."""

_GREY = EDGE_OF_LOOK**2
_HAS_KEY, _HAS_LOOK = 1, 2


def write_photos(
    photos: Sequence[Photo], archive: ArchiveWriter | None, heaps: HeapWriter
) -> tuple[dict[str, object], dict[bytes, Photo]]:
    """Write photos with their squares; gives what is to be known of them, and the pictures.

    Of each picture that is a photo, by its digest, in the order of their places.

    archive: None where the squares are written elsewhere.

    Raises Refusal when there are too many, and ValueError for a hash of another size.
    """
    hashes = {key for photo in photos for key in (photo.digest, photo.split_key, *photo.alike)}
    if any(len(key) != HASH for key in hashes):
        raise ValueError("a photo has hashes of 16 bytes")
    if len(photos) > MOST:
        raise Refusal(sentence("It holds more than {most} photos. Remove some.", most=f"{MOST:,}"))
    found = {photo.digest: photo for photo in photos}
    drawn: list[Photo] = []
    if archive is not None:
        drawn = [photo for photo in found.values() if is_sketch(photo)][:_MOST_DRAWN]
    first = {photo.digest: photo for photo in drawn}
    taken = [photo for digest, photo in found.items() if digest not in first]
    pictures = [*drawn, *taken]
    if archive is not None:
        _write_squares(drawn, taken, archive, heaps)
    for photo in pictures:
        heaps.put("bytes", np.frombuffer(photo.digest + photo.picture.ljust(HASH, b"\0"), "|u1"))
    flags = [
        _HAS_KEY * bool(photo.picture) + _HAS_LOOK * (photo.look is not None) for photo in pictures
    ]
    heaps.put("bytes", flags)
    for look in (photo.look for photo in pictures if photo.look is not None):
        heaps.put("bytes", look.grey)
        heaps.put("keys", [look.print])
    places = {photo.digest: place for place, photo in enumerate(pictures)}
    for photo in photos:
        from_file = photo.path is not None
        heaps.put("places", [places[photo.digest], from_file, len(photo.alike)])
    heaps.put("bytes", np.frombuffer(b"".join(key for p in photos for key in p.alike), "|u1"))
    names = "\n".join(shown_name(photo.name) for photo in photos).encode()
    count = heaps.put("bytes", np.frombuffer(names, "|u1"))
    record = {
        "edges": list(EDGES),
        "drawn": len(drawn),
        "pictures": len(pictures),
        "photos": len(photos),
        "names": count,
    }
    return record, {photo.digest: photo for photo in pictures}


Squares: TypeAlias = Callable[[int, bytes, str], StoredSquares]
"""Gives the squares of a picture, by its place, its digest, and what the file is called."""


def read_squares(record: Fields, file: OpenFile, heaps: HeapReader) -> Squares:
    """Read the squares that are in a project's file."""
    edges = record.wholes("edges", 1, 1_024)
    if len(set(edges)) < len(edges) or not set(EDGES) <= set(edges):
        raise damaged()
    drawn, count = record.whole("drawn", 0, MOST), record.whole("pictures", 0, MOST)
    tables = {edge: _squares(edge, drawn, count, file, heaps) for edge in edges}
    return lambda place, _, name: StoredSquares(tables, place, name)


def read_photos(
    record: Fields, heaps: HeapReader, squares: Squares, name: str
) -> tuple[tuple[Photo, ...], list[bytes]]:
    """Read photos, and the digests of all pictures.

    name: what the project's file is called.
    """
    count = record.whole("pictures", 0, MOST)
    hashes = heaps.take("bytes", 2 * HASH * count).tobytes()
    flags = heaps.take("bytes", count).tolist()
    pictures: list[tuple[bytes, StoredSquares, bytes, Look | None]] = []
    for place, flag in enumerate(flags):
        at = 2 * HASH * place
        digest, key = hashes[at : at + HASH], hashes[at + HASH : at + 2 * HASH]
        look = _look(heaps) if flag & _HAS_LOOK else None
        pictures.append(
            (digest, squares(place, digest, name), key if flag & _HAS_KEY else b"", look)
        )
    digests = [digest for digest, *_ in pictures]
    if len(set(digests)) < count:
        raise damaged()
    facts = heaps.take("places", 3 * record.whole("photos", 0, MOST)).reshape(-1, 3)
    if facts.size and not (facts.min() >= 0 and facts[:, 0].max() < count):
        raise damaged()
    kin = heaps.take("bytes", HASH * int(facts[:, 2].sum(dtype=np.int64))).tobytes()
    words = heaps.take("bytes", record.whole("names", 0, 2**31 - 1)).tobytes().decode()
    names = words.split("\n", len(facts)) if len(facts) else []
    if len(names) != len(facts):
        raise damaged()
    photos, begin = [], 0
    for (place, from_file, alike), called in zip(facts.tolist(), names, strict=True):
        shown = shown_name(called)
        keys = tuple(kin[at : at + HASH] for at in range(begin, begin + HASH * alike, HASH))
        begin += HASH * alike
        digest, stored, key, look = pictures[place]
        path = shown if from_file else None
        photos.append(Photo(shown, path, digest, stored, key, look, keys))
    return tuple(photos), digests


def _write_squares(
    drawn: Sequence[Photo], taken: Sequence[Photo], archive: ArchiveWriter, heaps: HeapWriter
) -> None:
    for edge in EDGES:
        table = np.array([photo.squares[edge] for photo in drawn], np.uint8)
        deflated = table.nbytes <= MOST_DEFLATED
        archive.array(f"drawn-{edge}", table.reshape(-1, edge, edge, 3), deflated=deflated)
        sums = np.zeros(len(taken), "<u4")
        archive.rows(
            f"photos-{edge}", "|u1", (len(taken), edge, edge, 3), square_rows(taken, edge, sums)
        )
        heaps.put("bytes", sums.view("|u1"))


def _squares(edge: int, drawn: int, count: int, file: OpenFile, heaps: HeapReader) -> Rows:
    """Read the squares of an edge, or find where they lie."""
    one = file.rows(f"drawn-{edge}", "|u1", (drawn, edge, edge, 3), np.zeros(0, "<u4"))
    if drawn > count:
        raise damaged()
    sums = heaps.take("bytes", 4 * (count - drawn)).view("<u4")
    two = file.rows(f"photos-{edge}", "|u1", (count - drawn, edge, edge, 3), sums)
    return _TwoTables(one, drawn, two)


class _TwoTables:
    """Rows of one table, and behind them those of another."""

    def __init__(self, one: Rows, count: int, two: Rows) -> None:
        self._one, self._count, self._two = one, count, two

    def row(self, place: int) -> NDArray[Any]:
        table, place = self._find(place)
        return table.row(place)

    def at_hand(self, place: int) -> bool:
        table, place = self._find(place)
        return table.at_hand(place)

    def _find(self, place: int) -> tuple[Rows, int]:
        first = place < self._count
        return (self._one, place) if first else (self._two, place - self._count)


def _look(heaps: HeapReader) -> Look:
    grey = heaps.take("bytes", _GREY).reshape(EDGE_OF_LOOK, EDGE_OF_LOOK)
    return Look(grey, int(heaps.take("keys", 1)[0]))
