"""Networks that the user has brought, and who asks them.

The network that comes with Downhill is asked right here. One that comes from anywhere may loop for
ever, or make numbers until the memory is full, and no program can stop what it has begun itself.
So it is asked somewhere else, where it can be ended from outside: the model knows no processes,
and is given an `Asker` (`gui.network_process.networks.Networks` is the one in use).
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Protocol

import numpy as np

from model.eyes.eye import LARGEST_NUMBER
from model.eyes.network import unfitting
from model.eyes.network_eye import OWN, NetworkEye
from model.eyes.network_file import NetworkFile
from model.params import Floats
from model.photos.file_name import shown_name
from model.photos.photo import Pixels
from model.sentence import Refusal, sentence

LAYER = "first"
"""What the only output is called that is asked for, whatever the network calls it."""


class GivenUp(Refusal):
    """The answer was not waited for any longer, as was asked for."""


class Asker(Protocol):
    """Has networks of others loaded and asked, where they can do no harm."""

    def open(self, path: str) -> tuple[str, int]:
        """Load a network: gives the digest of its file, and how many numbers it makes.

        Raises Refusal when it cannot be an eye.
        """
        ...

    def look(self, file: "OwnFile", square: Pixels) -> Floats:
        """Ask a network about a photo's square (SHOWN, SHOWN, 3).

        Gives the numbers (file.size,), float32. Raises Refusal when there are none.
        """
        ...

    def stop(self, path: str) -> None:
        """Give up whatever is being asked of the network at a path: `GivenUp` comes of it."""
        ...


@dataclass(frozen=True, slots=True)
class OwnFile(NetworkFile):
    """A file with a network that the user has brought.

    size:  how many numbers its first output makes of a photo.
    asker: who asks it.
    """

    size: int
    asker: Asker = field(compare=False, repr=False)

    @property
    def sizes(self) -> Mapping[str, int]:
        """Only the first output is of use."""
        return MappingProxyType({LAYER: self.size})

    def look(self, square: Pixels) -> Mapping[str, Floats]:
        """Have the network asked. Raises Refusal when it cannot be, or its answer is no answer."""
        # The asker has looked at the numbers already; but they come from somewhere else.
        numbers = self.asker.look(self, square)
        if numbers.shape != (self.size,) or not (np.abs(numbers) <= LARGEST_NUMBER).all():
            raise unfitting(shown_name(self.path), sentence("it gives no numbers for a picture."))
        numbers.setflags(write=False)
        return MappingProxyType({LAYER: numbers})

    def give_up(self) -> None:
        """Wait for no answer any more."""
        self.asker.stop(self.path)


def open_network(path: str, asker: Asker) -> NetworkEye:
    """Make an eye of a network that the user brings; its first output becomes x.

    The network is loaded and tried once. Raises Refusal when it cannot be an eye.
    """
    place = os.path.abspath(path)
    digest, size = asker.open(place)
    return own_eye(OwnFile(place, digest, size, asker))


def own_eye(file: OwnFile) -> NetworkEye:
    """Make an eye of a network's file, which is not asked yet; its first output becomes x."""
    name = sentence("{name}", name=shown_name(file.path))
    return NetworkEye(f"{OWN}{file.digest}", name, LAYER, file.size, file)
