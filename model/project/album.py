"""An album: the squares of photos, and what networks have seen of them, beside a project.

A session is kept every minute, and 25,000 photos are 4.5 GB. But photos do not change. So what is
large lies beside such a project in files that are never changed: each is written once, whole, and
holds the squares of some photos, or what one network has seen of some. What has come since gets
another file. A file of which less than half is still in use gives way to a new one.

Only who keeps sessions uses this; a project that is taken along has everything in its own file.
"""

import json
import os
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from typing import BinaryIO, NamedTuple

import numpy as np
from numpy.typing import NDArray

from model.archive.refusals import damaged
from model.archive.writer import ArchiveWriter
from model.eyes import EDGES, MOST_NUMBERS, KnownLooks
from model.model_file.whole_file import new_content
from model.photos.file_name import shown_name
from model.photos.photo import Photo
from model.project.fields import Fields
from model.project.heaps import MOST_DEFLATED
from model.project.open_file import OpenFile, Room, Rows
from model.project.stored_looks import StoredLooks, known_looks, look_rows
from model.project.stored_squares import StoredSquares, square_rows
from model.project.strict_json import parse
from model.regular_file import open_regular
from model.sentence import Refusal, sentence
from model.sketches.sketches import is_sketch

HASH = 16
"""Bytes of a digest."""

MOST_FILES = 20
"""With squares, and with the looks of a network; where there are as many, the smaller ones are
written together."""

FEW_FILES = 5
"""So many of them stay then."""


MOST_NAMES = 1_000
"""Of files that a project names."""

_TEXT = "album.json"
_MOST_TEXT = 10_000
_MOST_LAYERS = 20
_NAME = re.compile(r"album-(\d{1,9})\.zip")


class AlbumFile(NamedTuple):
    """What is in a file of an album.

    network: whose looks they are, by the digest of its file; "" for squares.
    layers:  the sizes of its layers.
    places:  in which row each photo stands, by digests.
    """

    network: str
    layers: Mapping[str, int]
    places: Mapping[bytes, int]


@dataclass(frozen=True, slots=True, eq=False)
class Wanted:
    """What has to be in an album.

    photos:   one of each picture.
    networks: the digests of the networks' files.
    looks:    what is known of what they have seen.
    """

    photos: Sequence[Photo]
    networks: Sequence[str]
    looks: KnownLooks


def write_album(folder: str, wanted: Wanted) -> list[str]:
    """Write what is not there yet; gives the names of the files that hold everything.

    Raises OSError, and Refusal where a photo cannot be read any more.
    """
    files = _files_of(folder)
    number = max(map(_number, _names(folder)), default=0)
    photos = {photo.digest: photo for photo in wanted.photos}
    names: list[str] = []

    def write(content: Callable[[ArchiveWriter], None]) -> None:
        nonlocal number
        number += 1
        names.append(f"album-{number}.zip")
        path = os.path.join(folder, names[-1])
        with new_content(path) as file, ArchiveWriter(file) as archive:
            content(archive)

    held, missing = _held(files, "", photos)
    names += held
    drawn = [photos[digest] for digest in missing if is_sketch(photos[digest])]
    others = [photos[digest] for digest in missing if not is_sketch(photos[digest])]
    if drawn:
        write(partial(_write_squares, photos=drawn, deflated=True))
    if others:
        write(partial(_write_squares, photos=others, deflated=False))
    for network in wanted.networks:
        held, missing = _held(files, network, photos)
        names += held
        known, layers = known_looks(wanted.looks, network, missing)
        if known:
            write(
                partial(
                    _write_looks,
                    network=network,
                    digests=known,
                    layers=layers,
                    looks=wanted.looks,
                )
            )
    return names


def clear_album(folder: str, names: Iterable[str]) -> None:
    """Remove all files of an album but these. One that cannot be removed now stays for later."""
    for name in set(_names(folder)) - set(names):
        with suppress(OSError):
            os.unlink(os.path.join(folder, name))


class Album:
    """The files of an album that a project names."""

    def __init__(
        self, folder: str, names: Sequence[str], turn: AbstractContextManager[object] | None
    ) -> None:
        """Look at all of them. Raises Refusal where one is missing or damaged."""
        if not all(map(_NAME.fullmatch, names)):
            raise damaged()
        room = Room()
        self._looks: list[tuple[AlbumFile, Rows]] = []
        self._squares: dict[bytes, tuple[Mapping[int, Rows], int]] = {}
        for name in names:
            with _opened(os.path.join(folder, name)) as (file, size):
                self._add(OpenFile(file, size, turn, room, lasting=True))

    def squares(self, place: int, digest: bytes, name: str) -> StoredSquares:
        """Give the squares of a photo; `name` is what the project's file is called."""
        del place
        if digest not in self._squares:
            raise damaged()
        tables, row = self._squares[digest]
        return StoredSquares(tables, row, name)

    def add_looks(self, looks: StoredLooks, needed: Callable[[str], Mapping[str, int]]) -> None:
        """Add what networks have seen.

        needed: the layers that are asked for of a network, and their sizes.
        """
        for about, rows in self._looks:
            if not needed(about.network).items() <= about.layers.items():
                raise damaged()
            looks.add(about.network, about.layers, about.places, rows)

    def _add(self, file: OpenFile) -> None:
        about = _about(file)
        count = len(about.places)
        if about.network:
            shape = (count, sum(about.layers.values()))
            self._looks.append((about, file.rows("looks", "<f4", shape, _sums(file, count))))
            return
        tables: dict[int, Rows] = {}
        for edge in EDGES:
            sums = _sums(file, count, f"-{edge}")
            tables[edge] = file.rows(f"squares-{edge}", "|u1", (count, edge, edge, 3), sums)
        self._squares.update({digest: (tables, row) for digest, row in about.places.items()})


@contextmanager
def _opened(path: str) -> Iterator[tuple[BinaryIO, int]]:
    try:
        with open_regular(path) as opened:
            yield opened
    except FileNotFoundError as error:
        raise Refusal(
            sentence(
                "its photos are in {file}, which is not beside it. Put that file back.",
                file=shown_name(path),
            )
        ) from error


def _about(file: OpenFile) -> AlbumFile:
    """Read whose squares or looks are in a file."""
    fields = Fields(parse(file.content(_TEXT, _MOST_TEXT)))
    network = fields.text("network")
    each = fields.each("layers")[:_MOST_LAYERS]
    layers = {layer.text("name"): layer.whole("size", 1, MOST_NUMBERS) for layer in each}
    if not network and not set(EDGES) <= set(fields.wholes("edges", 1, 1_024)):
        raise damaged()
    digests = file.array("digests", "|u1", (None, HASH))
    packed, count = digests.tobytes(), len(digests)
    places = {packed[HASH * row : HASH * (row + 1)]: row for row in range(count)}
    if len(places) < count:
        raise damaged()
    return AlbumFile(network, layers, places)


def _sums(file: OpenFile, count: int, of: str = "") -> NDArray[np.uint32]:
    sums: NDArray[np.uint32] = file.array(f"sums{of}", "<u4", (count,))
    return sums


def _files_of(folder: str) -> dict[str, AlbumFile]:
    """Look at all files that can be read; the others count as not there."""
    found = {}
    for name in _names(folder):
        with (
            suppress(Exception),  # a damaged archive has many ways to say it
            open_regular(os.path.join(folder, name)) as (file, size),
        ):
            found[name] = _about(OpenFile(file, size))
    return found


def _names(folder: str) -> list[str]:
    return [name for name in os.listdir(folder) if _NAME.fullmatch(name)]


def _number(name: str) -> int:
    found = _NAME.fullmatch(name)
    return int(found[1]) if found else 0


def _held(
    files: Mapping[str, AlbumFile], network: str, digests: Collection[bytes]
) -> tuple[list[str], list[bytes]]:
    """Say which files are of use for photos, and which of these are in none of them."""
    wanted = set(digests)
    used = {
        name: len(wanted & file.places.keys())
        for name, file in files.items()
        if file.network == network
    }
    of_use = [name for name, count in used.items() if 2 * count >= len(files[name].places) > 0]
    of_use.sort(key=lambda name: used[name], reverse=True)
    if len(of_use) >= MOST_FILES:
        of_use = of_use[:FEW_FILES]
    held: set[bytes] = set()
    needed = []
    for name in of_use:
        if not wanted & files[name].places.keys() <= held:
            held.update(files[name].places)
            needed.append(name)
    return needed, [digest for digest in digests if digest not in held]


def _write_squares(archive: ArchiveWriter, photos: Sequence[Photo], *, deflated: bool) -> None:
    for edge in EDGES:
        size = len(photos) * edge * edge * 3
        sums = np.zeros(len(photos), "<u4")
        rows = square_rows(photos, edge, sums)
        if deflated and size <= MOST_DEFLATED:
            table = np.array(list(rows), np.uint8)
            archive.array(f"squares-{edge}", table, deflated=True)
        else:
            archive.rows(f"squares-{edge}", "|u1", (len(photos), edge, edge, 3), rows)
        archive.array(f"sums-{edge}", sums)
    _write_text(archive, [photo.digest for photo in photos], {"network": "", "edges": list(EDGES)})


def _write_looks(
    archive: ArchiveWriter,
    network: str,
    digests: Sequence[bytes],
    layers: Mapping[str, int],
    looks: KnownLooks,
) -> None:
    sums, size = np.zeros(len(digests), "<u4"), sum(layers.values())
    rows = look_rows(looks, network, digests, sums, size)
    archive.rows("looks", "<f4", (len(digests), size), rows)
    archive.array("sums", sums)
    sizes = [{"name": name, "size": size} for name, size in layers.items()]
    _write_text(archive, digests, {"network": network, "layers": sizes})


def _write_text(
    archive: ArchiveWriter, digests: Sequence[bytes], text: Mapping[str, object]
) -> None:
    packed = np.frombuffer(b"".join(digests), np.uint8).reshape(-1, HASH)
    archive.array("digests", packed)
    body = {"layers": [], **text}
    archive.content(_TEXT, json.dumps(body, allow_nan=False).encode("ascii"))
