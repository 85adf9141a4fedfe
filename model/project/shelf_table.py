"""The shelves of a project: their photos, and what can be undone there."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np

from model.archive.refusals import damaged
from model.lab.choices import Source
from model.lab.shelf import UNDOS, ShelfChange, ShelfSnapshot
from model.photos.dataset import Example
from model.project.fields import Fields
from model.project.film_table import SOURCES
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.photo_table import HASH, MOST


def list_shelves(shelves: Mapping[Source, ShelfSnapshot], inventory: Inventory) -> None:
    """Number the photos of shelves."""
    for shelf in shelves.values():
        inventory.of_examples(shelf.examples)
        for change in shelf.past:
            inventory.of_examples(change.before)


def write_shelves(
    shelves: Mapping[Source, ShelfSnapshot],
    inventory: Inventory,
    pictures: Mapping[bytes, int],
    heaps: HeapWriter,
) -> dict[str, object]:
    """Write shelves; gives what is to be known of them.

    pictures: places of digests; those of photos that are nowhere any more follow them.
    """
    places = dict(pictures)

    def numbered(digests: Sequence[bytes]) -> list[int]:
        return [places.setdefault(digest, len(places)) for digest in digests]

    records: list[dict[str, object]] = []
    for source, shelf in shelves.items():
        count = heaps.put("places", inventory.of_examples(shelf.examples))
        past = [
            {
                "photos": heaps.put("places", inventory.of_examples(change.before)),
                "order": heaps.put("places", numbered(change.order)),
                "came": None if change.came is None else numbered([change.came])[0],
            }
            for change in shelf.past
        ]
        records.append({"source": source, "photos": count, "past": past})
    gone = list(places)[len(pictures) :]
    heaps.put("bytes", np.frombuffer(b"".join(gone), "|u1"))
    return {"gone": len(gone), "shelves": records}


def read_shelves(
    record: Fields, heaps: HeapReader, examples: Sequence[Example], pictures: Sequence[bytes]
) -> Mapping[Source, ShelfSnapshot]:
    """Read shelves.

    pictures: the digests of all pictures.
    """
    gone = heaps.take("bytes", HASH * record.whole("gone", 0, UNDOS * MOST)).tobytes()
    digests = [*pictures, *(gone[at : at + HASH] for at in range(0, len(gone), HASH))]

    def some(fields: Fields) -> tuple[Example, ...]:
        places = heaps.take_places(fields.whole("photos", 0, MOST), len(examples))
        found = tuple(examples[place] for place in places)
        if len({example.photo.digest for example in found}) < len(found):
            raise damaged()
        return found

    def change(fields: Fields) -> ShelfChange:
        before = some(fields)
        order = heaps.take_places(fields.whole("order", 0, MOST), len(digests))
        came = fields.at_or_none("came", digests)
        return ShelfChange(before, tuple(digests[place] for place in order), came)

    shelves: dict[Source, ShelfSnapshot] = {}
    for fields in record.each("shelves"):
        photos = some(fields)
        past = tuple(map(change, fields.each("past")))
        shelves[fields.one_of("source", SOURCES)] = ShelfSnapshot(photos, past)
    if len(shelves) < len(SOURCES):
        raise damaged()
    return MappingProxyType(shelves)
