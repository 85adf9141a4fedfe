"""The shelves of a project: their photos.

In files of long ago it is also written what could be undone there. Nobody asks for it any more; it
is passed over, and an older Downhill reads that there is nothing.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from model.archive.refusals import damaged
from model.lab.choices import Source
from model.photos.dataset import Example
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import Inventory
from model.project.records.film_table import SOURCES
from model.project.records.photo_table import HASH, MOST

MOST_GONE = 20 * MOST
"""Of so many photos that were nowhere any more a file of long ago can have the digests."""


def list_shelves(shelves: Mapping[Source, tuple[Example, ...]], inventory: Inventory) -> None:
    """Number the photos of shelves."""
    for examples in shelves.values():
        inventory.of_examples(examples)


def write_shelves(
    shelves: Mapping[Source, tuple[Example, ...]], inventory: Inventory, heaps: HeapWriter
) -> dict[str, object]:
    """Write shelves; gives what is to be known of them."""
    records: list[dict[str, object]] = [
        {
            "source": source,
            "photos": heaps.put("places", inventory.of_examples(examples)),
            "past": [],
        }
        for source, examples in shelves.items()
    ]
    return {"gone": 0, "shelves": records}


def read_shelves(
    record: Fields, heaps: HeapReader, examples: Sequence[Example]
) -> Mapping[Source, tuple[Example, ...]]:
    """Read shelves."""
    heaps.take("bytes", HASH * record.whole("gone", 0, MOST_GONE))
    shelves: dict[Source, tuple[Example, ...]] = {}
    for fields in record.each("shelves"):
        places = heaps.take_places(fields.whole("photos", 0, MOST), len(examples))
        photos = tuple(examples[place] for place in places)
        if len({example.photo.digest for example in photos}) < len(photos):
            raise damaged()
        for change in fields.each("past"):
            for name in ("photos", "order"):
                heaps.take("places", change.whole(name, 0, MOST))
        shelves[fields.one_of("source", SOURCES)] = photos
    if len(shelves) < len(SOURCES):
        raise damaged()
    return MappingProxyType(shelves)
