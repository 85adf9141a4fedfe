"""Photos that have come while a lab was elsewhere: laid on their shelf in what it was before."""

from collections.abc import Collection
from dataclasses import replace
from types import MappingProxyType

from model.lab.lab import Lab
from model.lab.shelf import Shelf
from model.lab.snapshot import LabSnapshot
from model.photos.dataset import Example


def with_photos(snapshot: LabSnapshot, examples: Collection[Example]) -> LabSnapshot:
    """Lay photos of the learner's on their shelf; everything else stays as it was.

    Where the learner's photos were in use, the film goes on with these as well, as it does whenever
    photos come; where the sketches were, they stay in use.
    """
    if snapshot.choices.source == "photos":
        lab = Lab()
        lab.restore(snapshot)
        lab.add(examples)
        return lab.snapshot()
    shelf = Shelf(snapshot.shelves["photos"])
    shelf.add(examples)
    return replace(
        snapshot, shelves=MappingProxyType({**snapshot.shelves, "photos": shelf.examples})
    )


def with_sketches(snapshot: LabSnapshot, sketches: Collection[Example]) -> LabSnapshot:
    """Lay the program's drawings on their shelf, where none were; otherwise it is the same one."""
    if snapshot.shelves["sketches"]:
        return snapshot
    lab = Lab()
    lab.restore(snapshot)
    lab.set_sketches(sketches)
    return lab.snapshot()
