"""What is shown of a chain: how far it has come, and which numbers of x stand for all of them."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gui.rooms.backprop.photo.chain_layout import INPUTS, Key, Node
from gui.rooms.backprop.photo.chain_words import ChainWords
from model.backprop import Chain, ChainOperation
from model.photos import Photo


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A chain, the photo that it belongs to, and the operation that it has come to."""

    chain: Chain
    photo: Photo
    at: int
    inputs: NDArray[np.intp]
    words: ChainWords

    @property
    def current(self) -> ChainOperation:
        """The operation that is done now."""
        return self.chain.operations[self.at]

    def reached(self, key: Key) -> ChainOperation | None:
        """Give an operation that has been done; None for one that comes later."""
        place = self.chain.find(*key)
        return self.chain.operations[place] if place <= self.at else None

    @property
    def is_back(self) -> bool:
        """Say whether it is on the way back, where arrows lead to the left."""
        return not self.current.is_forward

    @property
    def is_path(self) -> bool:
        """Say whether it has come to weights: one path to one of them is shown before all."""
        return self.current.kind in ("by_weights", "by_bias")

    def on_path(self, node: Node) -> bool:
        """Say whether a number belongs to the path: an input, its score, and its probability."""
        if node.forward is not None:
            return node.symbol in ("s", "p") and node.side == self.current.side
        return node.pixel == self.path_pixel

    @property
    def path_pixel(self) -> int:
        """The place among the inputs of the one on the path; INPUTS for the bias."""
        return INPUTS if self.current.kind == "by_bias" else 0

    def is_current(self, key: Key | None) -> bool:
        """Say whether this is the operation that is done now."""
        return key == (self.current.kind, self.current.side)


def choose_inputs(chain: Chain) -> NDArray[np.intp]:
    """Choose the strongest number of each third of x: the same ones at every step."""
    parts = np.array_split(np.arange(len(chain.x)), INPUTS)
    sizes = np.abs(chain.x)
    return np.array([part[sizes[part].argmax()] if len(part) else 0 for part in parts], np.intp)
