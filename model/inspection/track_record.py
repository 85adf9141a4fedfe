"""A track record: how often a classifier has been right about what it had not learnt, and of whom.

To have been right about 40 of 42 sketches says nothing about photos. And of a model that was opened
from an old file it is unknown what it has learnt from: then what is held out here proves nothing.
"""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from model.inspection.tally import Tally, count_hits
from model.sketches.sketches import only_sketches
from model.training.scene import Scene

HeldOutKind: TypeAlias = Literal["sketches", "photos", "unknown"]


@dataclass(frozen=True, slots=True)
class TrackRecord:
    """How often, and of whom.

    of:    the program's own sketches, or photos; "unknown" where the held-out ones may have
           been learnt from.
    tally: the held-out ones, class by class; nothing in it when there are none.
    """

    of: HeldOutKind
    tally: Tally

    @property
    def known(self) -> bool:
        """Whether it says anything."""
        return self.of != "unknown" and self.tally.total > 0


def find_track_record(scene: Scene) -> TrackRecord:
    """Find the track record of the classifier of a scene."""
    return TrackRecord(held_out_kind(scene), count_hits(scene.held_out))


def held_out_kind(scene: Scene) -> HeldOutKind:
    """Say of whom the held-out examples of a scene are."""
    dataset = scene.setup.dataset
    if dataset.before is None:
        return "unknown"
    drawn = only_sketches(example.photo for example in dataset.examples)
    return "sketches" if drawn else "photos"
