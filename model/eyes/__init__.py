"""The ways to see a photo. A new one is a file in this folder and a place in `EYES`."""

from model.eyes.eye import Eye, Numbers, StartKind
from model.eyes.feature_cache import Extract, FeatureCache, KnownLooks, extract_now
from model.eyes.feature_store import FeatureStore
from model.eyes.grey import GreyEye
from model.eyes.network import MOST_NUMBERS, Network, unfitting
from model.eyes.network_eye import EARLY, FINAL, FROM_ZERO, LATE, MIDDLE, NetworkEye
from model.eyes.network_file import changed, read_network
from model.eyes.own_network import Asker, GivenUp, OwnFile, open_network
from model.eyes.pixels import PixelEye, mean_of_channels

EYES: tuple[Eye, ...] = (
    PixelEye(32),
    PixelEye(16),
    PixelEye(64),
    GreyEye(32),
    EARLY,
    MIDDLE,
    LATE,
    FINAL,
)

EDGES: tuple[int, ...] = tuple(sorted({eye.edge for eye in EYES}))
"""The squares of a photo that some eye looks at."""


def eye_named(name: str) -> Eye:
    """Find an eye by its name. Raises KeyError when there is none.

    >>> eye_named("grey32").shape
    (32, 32, 1)
    """
    return {eye.name: eye for eye in EYES}[name]


__all__ = [
    "EDGES",
    "EYES",
    "FINAL",
    "FROM_ZERO",
    "MOST_NUMBERS",
    "Asker",
    "Extract",
    "Eye",
    "FeatureCache",
    "FeatureStore",
    "GivenUp",
    "KnownLooks",
    "Network",
    "NetworkEye",
    "Numbers",
    "OwnFile",
    "StartKind",
    "changed",
    "extract_now",
    "eye_named",
    "mean_of_channels",
    "open_network",
    "read_network",
    "unfitting",
]
