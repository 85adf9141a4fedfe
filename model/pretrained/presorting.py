"""Photos without labels, sorted by the network for somebody to check.

What the network is least sure of comes first: that is where looking pays. A photo on which it sees
neither a dog nor a cat gets no label, and comes before all others.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from model.classifier import most_probable
from model.eyes.feature_cache import FeatureCache
from model.photos.photo import Photo
from model.pretrained.second_opinion import give_opinion


@dataclass(frozen=True, slots=True, eq=False)
class Presorted:
    """What the network takes a photo for.

    label:       the index of the class, dog or cat; None for neither.
    probability: how sure it is of dog against cat, ½ … 1.
    """

    photo: Photo
    label: int | None
    probability: float


def presort(photos: Sequence[Photo], feature_cache: FeatureCache) -> tuple[Presorted, ...]:
    """Sort photos, each file once. Raises Refusal when the network cannot be loaded."""
    sorted_out = []
    for photo in {photo.digest: photo for photo in photos}.values():
        opinion = give_opinion(photo, feature_cache)
        label = int(most_probable(opinion.scores))
        probability = float(opinion.probabilities[label])
        sorted_out.append(Presorted(photo, None if opinion.neither else label, probability))
    return tuple(sorted(sorted_out, key=lambda one: (one.label is not None, one.probability)))
