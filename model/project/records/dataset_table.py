"""Labels, what has been learnt from, and the datasets of a project."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from model.archive.refusals import damaged
from model.lab.choices import CLASSES
from model.photos.dataset import Dataset, Example
from model.photos.learnt import NOTHING, SHORT, Learnt
from model.photos.photo import Photo
from model.project.fields import Fields
from model.project.heaps import HeapReader, HeapWriter
from model.project.inventory import NONE, UNKNOWN, Inventory
from model.project.records.photo_table import MOST

MOST_LEARNT = 1_000_000
"""Keys and prints of all that is remembered; of more it is unknown what was learnt from."""


_LEFT_OPEN = 2  # whether a photo is held out
_SIDES = (False, True, None)


def write_datasets(inventory: Inventory, heaps: HeapWriter) -> dict[str, object]:
    """Write examples, what was learnt from, and datasets; gives what is to be known of them."""
    for example in inventory.examples.things:
        side = _LEFT_OPEN if example.held_out is None else int(example.held_out)
        heaps.put("places", [inventory.photos.place(example.photo), example.label, side])
    room = MOST_LEARNT
    learnt: list[dict[str, int] | None] = []
    for one in inventory.learnt.things:
        room -= len(one.keys) + len(one.prints) + len(one.met)
        learnt.append(None if room < 0 else _written(one, heaps))
    datasets = []
    for dataset in inventory.datasets.things:
        count = heaps.put("places", inventory.of_examples(dataset.examples))
        heaps.put("bytes", dataset.held_out)
        datasets.append({"photos": count, "before": inventory.of_learnt(dataset.before)})
    return {"examples": len(inventory.examples.things), "learnt": learnt, "datasets": datasets}


def read_examples(
    record: Fields, heaps: HeapReader, photos: Sequence[Photo]
) -> tuple[Example, ...]:
    """Read photos with their labels."""
    ends = (len(photos), len(CLASSES), len(_SIDES))
    most = MOST * len(CLASSES) * len(_SIDES)  # each photo with any label, on any side
    facts = heaps.take("places", 3 * record.whole("examples", 0, most)).reshape(-1, 3)
    if facts.size and not (facts.min() >= 0 and (facts.max(axis=0) < ends).all()):
        raise damaged()
    return tuple(
        Example(photos[place], label, _SIDES[side]) for place, label, side in facts.tolist()
    )


def read_learnt(record: Fields, heaps: HeapReader) -> tuple[Learnt | None, ...]:
    """Read what has been learnt from; None where that is unknown."""
    room = MOST_LEARNT
    found: list[Learnt | None] = []
    for fields in record.each_or_none("learnt"):
        if fields is None:
            found.append(None)
            continue
        counts = [fields.whole(name, 0, MOST_LEARNT) for name in ("keys", "prints", "met")]
        room -= sum(counts)
        if room < 0:
            raise damaged()
        keys, prints, met = (heaps.take("keys", count) for count in counts)
        packed = keys.astype(">u8").tobytes()
        short = frozenset(packed[at : at + SHORT] for at in range(0, len(packed), SHORT))
        found.append(Learnt(short, prints, frozenset(map(int, met))))
    return tuple(found)


def read_datasets(
    record: Fields,
    heaps: HeapReader,
    examples: Sequence[Example],
    before: Callable[[Fields, str], Learnt | None],
) -> tuple[Dataset, ...]:
    """Read datasets.

    before: reads what had been learnt from, by the name of a field.
    """
    found = []
    for fields in record.each("datasets"):
        count = fields.whole("photos", 0, MOST)
        places = heaps.take_places(count, len(examples))
        if len(set(places)) < count:
            raise damaged()
        held_out: NDArray[np.bool_] = heaps.take("bytes", count) != 0
        chosen = tuple(examples[place] for place in places)
        found.append(Dataset(CLASSES, chosen, held_out, before(fields, "before")))
    return tuple(found)


def learnt_at(fields: Fields, name: str, known: Sequence[Learnt | None]) -> Learnt | None:
    """Read which of the things that were learnt from is meant."""
    if fields.is_text(name):
        return NOTHING if fields.one_of(name, (NONE, UNKNOWN)) == NONE else None
    return fields.at(name, known)


def _written(one: Learnt, heaps: HeapWriter) -> dict[str, int]:
    keys = np.frombuffer(b"".join(sorted(one.keys)), ">u8")
    return {
        "keys": heaps.put("keys", keys),
        "prints": heaps.put("keys", one.prints),
        "met": heaps.put("keys", np.array(sorted(one.met), np.uint64)),
    }
