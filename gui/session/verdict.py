"""What the classifier says of a photo, and how far to trust it."""

from dataclasses import dataclass

from model.classifier import Doubles
from model.eyes import FeatureCache
from model.inspection import TrackRecord, find_track_record, trace_forward_pass
from model.photos import Photo
from model.pretrained import Opinion
from model.sketches import is_sketch
from model.training import Scene

FEW = 5
"""Held-out photos of each class; below this a track record does not beat the network's."""


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the classifier says of the photos it was asked about, and how far to trust it.

    asked:         the photos; `index` is the one that is shown.
    probabilities: (K,) for it.
    record:        how often this classifier has been right, and of whom.
    trained:       False where W and b are 0, as at step 0, and every photo gets the same answer.
    step:          of the classifier.
    learnt:        whether it has learnt from the photo, or from a copy of it.
    opinion:       what the network says by itself; None when it was not asked.
    """

    asked: tuple[Photo, ...]
    index: int
    probabilities: Doubles
    record: TrackRecord
    trained: bool
    step: int
    learnt: bool
    opinion: Opinion | None

    @property
    def photo(self) -> Photo:
        """The photo that is shown."""
        return self.asked[self.index]

    @property
    def fitting(self) -> bool:
        """Whether the track record is about what is asked: not of sketches about a photo."""
        return self.record.known and (self.record.of == "photos" or is_sketch(self.photo))

    @property
    def network_leads(self) -> bool:
        """Whether the network has been right more often than the classifier about such photos."""
        opinion, tally = self.opinion, self.record.tally
        # A few photos say nothing: one of one can be luck.
        if opinion is None or not self.trained or not self.fitting or tally.fewest < FEW:
            return opinion is not None
        # Each class counts alike: "dog" to everything is no knowledge.
        return opinion.right / opinion.tested > tally.balanced


def judge(
    scene: Scene,
    asked: tuple[Photo, ...],
    index: int,
    feature_cache: FeatureCache,
    opinion: Opinion | None,
) -> Verdict:
    """Ask the classifier of a scene about one of the photos."""
    forward_pass = trace_forward_pass(
        asked[index], None, scene.setup.eye, scene.scaling, scene.params, feature_cache.see
    )
    return Verdict(
        asked=asked,
        index=index,
        probabilities=forward_pass.probabilities,
        record=find_track_record(scene),
        trained=not scene.params.blank,
        step=scene.step,
        learnt=scene.has_learnt(asked[index]),
        opinion=opinion,
    )
