"""What eyes have seen, so that no network has to look at the same photo twice.

To look with a network takes ten milliseconds, as long as to decode the photo, and what comes of it
are some thousand numbers. So all of them are kept, of every layer, under the photo's digest:
changing the eye back and forth costs nothing the second time. With a `FeatureStore` they are kept
on the disk as well, for the next start.

Looks are added by whoever needs them first, in whatever thread; they never change.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias

from model.classifier import Floats
from model.eyes import Eye, NetworkEye, Numbers
from model.eyes.network import NetworkFile, opened
from model.feature_store import FeatureStore
from model.photo import SHOWN, Photo

Looks: TypeAlias = Mapping[str, Floats]
"""The name of each of a network's outputs, and its numbers."""

See: TypeAlias = Callable[[Eye, Photo], Numbers]
"""Gives what an eye makes of a photo, (D,); raises Refusal when its network cannot be loaded."""


def see_now(eye: Eye, photo: Photo) -> Numbers:
    """Let an eye look at a photo, and remember nothing."""
    return eye.see(photo.squares[eye.edge])


class Sight:
    """The memory of all eyes."""

    def __init__(self, store: FeatureStore | None = None) -> None:
        self._store = store
        self._looks: dict[tuple[str, bytes], Looks] = {}

    def see(self, eye: Eye, photo: Photo) -> Numbers:
        """Give what an eye makes of a photo, (D,).

        Raises Refusal when the eye's network cannot be loaded.
        """
        if isinstance(eye, NetworkEye):
            return self.look(eye.file, photo)[eye.layer]
        return see_now(eye, photo)

    def knows(self, eye: Eye, photo: Photo) -> bool:
        """Say whether `see` would give its answer at once."""
        return not isinstance(eye, NetworkEye) or (eye.file.digest, photo.digest) in self._looks

    def look(self, file: NetworkFile, photo: Photo) -> Looks:
        """Give everything that a network says of a photo."""
        key = file.digest, photo.digest
        looks = self._looks.get(key)
        if looks is None:
            network = opened(file)
            if self._store is not None:
                looks = self._store.read(file.digest, photo.digest, network.sizes)
            if looks is None:
                looks = network.look(photo.squares[SHOWN])
                if self._store is not None:
                    self._store.write(file.digest, photo.digest, looks)
            self._looks[key] = looks
        return looks
