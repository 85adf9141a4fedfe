"""The photos that were asked about, what is said of the one on show, and how far to trust it.

Two answer: the classifier of the shown step, and the network by itself.
"""

from dataclasses import dataclass

from model.classifier import most_probable, softmax
from model.eyes import FINAL, FeatureCache
from model.inspection import TrackRecord, find_track_record, trace_forward_pass
from model.params import Doubles
from model.photos import Photo
from model.pretrained import Opinion, give_opinion
from model.sentence import Refusal, Sentence
from model.sketches import is_sketch
from model.training import Scene

FEW = 5
"""Held-out photos of each class; below this a track record does not beat the network's."""


@dataclass(frozen=True, slots=True, eq=False)
class Verdict:
    """What the classifier says of the photos it was asked about, and how far to trust it.

    asked:   the photos; `index` is the one that is shown.
    scores:  (K,) for it.
    record:  how often this classifier has been right, and of whom.
    trained: False where W and b are 0, as at step 0, and every photo gets the same answer.
    trains:  whether there are photos that it can be trained on.
    step:    of the classifier.
    learnt:  whether it has learnt from the photo, or from a copy of it.
    opinion: what the network says by itself; None when it was not asked.
    label:   what somebody has said that the photo shows; None where nobody has.
    """

    asked: tuple[Photo, ...]
    index: int
    scores: Doubles
    record: TrackRecord
    trained: bool
    step: int
    learnt: bool
    opinion: Opinion | None
    label: int | None = None
    trains: bool = True

    @property
    def photo(self) -> Photo:
        """The photo that is shown."""
        return self.asked[self.index]

    @property
    def probabilities(self) -> Doubles:
        """The probability of each class, (K,)."""
        return softmax(self.scores)

    @property
    def answer(self) -> int:
        """The class that it is for whoever has been right more often."""
        opinion = self.opinion
        leader = self if opinion is None or not self.network_leads else opinion
        return int(most_probable(leader.scores))

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


class Classification:
    """The photos that were asked about, one of which is turned to.

    photos: all of them; none when nobody has asked.
    index:  of the one that is turned to.
    """

    def __init__(self, feature_cache: FeatureCache) -> None:
        self._feature_cache = feature_cache
        self.photos: tuple[Photo, ...] = ()
        self.index = 0
        self._opinion: Opinion | None = None

    def ask(self, photos: tuple[Photo, ...]) -> None:
        """Ask about photos; `turn_to` one of them next."""
        self.photos = photos

    def turn_to(self, index: int) -> tuple[Photo, Sentence | None]:
        """Turn to one of the photos, counted on from either end.

        Returns it, and why there is no opinion about it where the network has been asked in vain.
        """
        self.index = index % len(self.photos)
        photo = self.photos[self.index]
        self._opinion = None
        if self._feature_cache.knows(FINAL, photo):
            try:
                self._opinion = give_opinion(photo, self._feature_cache)
            except Refusal as refusal:
                return photo, refusal.sentence
        return photo, None

    def verdict(self, scene: Scene | None) -> Verdict | None:
        """Say what the classifier of a scene makes of the photo; None when it cannot say it yet."""
        if scene is None or not self.photos:
            return None
        photo, eye = self.photos[self.index], scene.setup.eye
        if not self._feature_cache.knows(eye, photo):
            return None  # its eye has yet to look, and that takes too long here
        forward_pass = trace_forward_pass(
            photo, None, eye, scene.scaling, scene.params, self._feature_cache.see
        )
        return Verdict(
            asked=self.photos,
            index=self.index,
            scores=forward_pass.scores,
            record=find_track_record(scene),
            trained=not scene.params.blank,
            step=scene.step,
            learnt=scene.has_learnt(photo),
            opinion=self._opinion,
            trains=scene.refusal is None,
        )
